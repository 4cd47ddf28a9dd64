import { openShellHost } from '../host/index.ts';
import type { Mode } from '../model/index.ts';
import { run } from '../run.ts';
import type { Command } from './command.ts';
import { readFormat } from './problem-formats.ts';
import { readRunArguments } from './run-flags.ts';

/** `validate`, `plan` and `deliver`: the action's main job from a shell, in the folder one stands in. */
export const RUN_COMMANDS: readonly Command[] = [
  runCommand('validate', 'Judge rows, send nothing; exit 1 on rejects', 'validate [files…] [flags]'),
  runCommand('plan', 'Say what would be sent, send nothing', 'plan [files…] [flags]'),
  runCommand('deliver', 'Send the good rows to Smartflo', 'deliver [files…] [flags]'),
];

/** Orders that a person gives by hand for the lists of `--only`; each is a run in the mode of its name. */
export const ORDER_COMMANDS: readonly Command[] = [
  runCommand('resend-held', 'Send once more what is held or was refused', 'resend-held --only <list id> [flags]'),
  runCommand('drop-held', 'Never send what is held', 'drop-held --only <list id> [flags]'),
  runCommand('reset-list', 'Forget what was sent to a list', 'reset-list --only <list id> [flags]'),
];

function runCommand(mode: Exclude<Mode, 'auto'>, summary: string, usage: string): Command {
  return {
    name: mode,
    summary,
    usage,
    async run(argv, env) {
      const { given, own, positionals, debug, problems } = readRunArguments(
        argv,
        env,
        mode === 'validate' ? ['format'] : [],
      );
      const format = readFormat(own['format']);
      const files = [given['files'], ...positionals].filter((glob) => glob !== undefined).join('\n');
      const host = openShellHost({
        given: { ...given, mode, files },
        root: process.cwd(),
        env,
        debug,
        annotate: format.annotate,
      });
      try {
        const mistakes = [...problems, ...format.problems];
        if (mistakes.length === 0) return await run(host, format.reporter);
        await format.reporter.stop(mistakes, host, 'Nothing was sent');
        return 1;
      } finally {
        host.close();
      }
    },
  };
}
