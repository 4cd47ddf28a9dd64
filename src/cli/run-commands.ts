import { openShellHost, readArguments } from '../host/index.ts';
import type { Problem } from '../model/index.ts';
import { INPUTS, run } from '../run.ts';
import type { Command } from './command.ts';
import { readFormat } from './problem-formats.ts';

/** Environment variables that secrets come from: never flags, which every process of the machine can read. */
export const SECRET_VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  INPUTS.filter((input) => 'secret' in input).map(({ name }) => [name, name.toUpperCase().replaceAll('-', '_')]),
);

/** Every input that is no secret is a flag; `mode` is the command itself. */
const FLAGS = INPUTS.map(({ name }) => name).filter((name) => !(name in SECRET_VARIABLES) && name !== 'mode');

/** `validate`, `plan` and `deliver`: the action's main job from a shell, in the folder one stands in. */
export const RUN_COMMANDS: readonly Command[] = [
  runCommand('validate', 'Judge rows, send nothing; exit 1 on rejects', 'validate [files…] [flags]'),
  runCommand('plan', 'Say what would be sent, send nothing', 'plan [files…] [flags]'),
  runCommand('deliver', 'Send the good rows to Smartflo', 'deliver [files…] [flags]'),
];

function runCommand(mode: 'validate' | 'plan' | 'deliver', summary: string, usage: string): Command {
  return {
    name: mode,
    summary,
    usage,
    async run(argv, env) {
      const { values, switches, positionals, problems } = readArguments(argv, {
        flags: mode === 'validate' ? [...FLAGS, 'format'] : FLAGS,
        switches: ['debug'],
      });
      const format = readFormat(values['format']);
      const secrets = Object.entries(SECRET_VARIABLES).map(([input, variable]) => [input, env[variable]] as const);
      const files = [values['files'], ...positionals].filter((glob) => glob !== undefined).join('\n');
      const host = openShellHost({
        given: { ...values, ...Object.fromEntries(secrets), mode, files, format: undefined },
        root: process.cwd(),
        env,
        debug: switches.has('debug'),
        annotate: format.annotate,
      });
      try {
        const mistakes = [...problems, ...secretFlags(problems), ...format.problems];
        if (mistakes.length === 0) return await run(host, format.telling);
        await format.telling.stop(mistakes, host, 'Nothing was sent');
        return 1;
      } finally {
        host.close();
      }
    },
  };
}

/** For a secret given as a flag, where it belongs. */
function secretFlags(problems: readonly Problem[]): readonly Problem[] {
  return Object.entries(SECRET_VARIABLES)
    .filter(([input]) => problems.some(({ message }) => message.includes(`--${input}`)))
    .map(([input, variable]) => ({
      code: 'LEADS-COMMAND',
      message: `--${input} is a secret, so it is not taken from the command line.`,
      hint: `Set the environment variable ${variable} instead.`,
    }));
}
