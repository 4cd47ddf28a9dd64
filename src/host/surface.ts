import type { Surface } from './host.ts';

/** Surfaces of a run on a runner, through `@actions/core`, which is loaded when the first one is used. */
export function createActionSurface(env: NodeJS.ProcessEnv): Surface {
  const core = () => import('@actions/core');
  return {
    colour: false,
    isAction: true,
    async mask(secret) {
      const { setSecret } = await core();
      setSecret(secret.reveal());
    },
    async output(name, value) {
      // Without the file, core falls back to a command in the log, which runners have retired.
      if (env['GITHUB_OUTPUT']) (await core()).setOutput(name, value);
    },
    async annotate({ level, title, message, file, line, column }) {
      const annotate = (await core())[level];
      annotate(message, {
        title,
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { startLine: line }),
        ...(column === undefined ? {} : { startColumn: column }),
      });
    },
    async summary(markdown) {
      if (env['GITHUB_STEP_SUMMARY']) await (await core()).summary.addRaw(markdown, true).write();
    },
  };
}

/** A shell has its log only. */
export function createShellSurface(colour: boolean): Surface {
  return {
    colour,
    isAction: false,
    mask: async () => {},
    output: async () => {},
    annotate: async () => {},
    summary: async () => {},
  };
}
