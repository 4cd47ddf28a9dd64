import type { Annotation } from '../model/index.ts';
import type { Surface } from './host.ts';

const core = () => import('@actions/core');

/** Surfaces of a run on a runner, through `@actions/core`, which is loaded when the first one is used. */
export function createActionSurface(env: NodeJS.ProcessEnv): Surface {
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
    annotate,
    async summary(markdown) {
      if (env['GITHUB_STEP_SUMMARY']) await (await core()).summary.addRaw(markdown, true).write();
    },
  };
}

/** A shell has its log only; `annotate` when a runner reads that. */
export function createShellSurface({
  colour,
  annotate: isRead,
}: {
  readonly colour: boolean;
  readonly annotate: boolean;
}): Surface {
  return {
    colour,
    isAction: false,
    mask: async () => {},
    output: async () => {},
    annotate: isRead ? annotate : async () => {},
    summary: async () => {},
  };
}

async function annotate({ level, title, message, file, line, column }: Annotation): Promise<void> {
  const write = (await core())[level];
  write(message, {
    title,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { startLine: line }),
    ...(column === undefined ? {} : { startColumn: column }),
  });
}
