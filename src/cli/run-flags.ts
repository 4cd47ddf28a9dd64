import { readArguments } from '../host/index.ts';
import { type Problem, printable, says } from '../model/index.ts';
import { INPUTS } from '../run.ts';

/** Environment variables that secrets come from: never flags, which every process of the machine can read. */
export const SECRET_VARIABLES: Readonly<Record<string, string>> = Object.fromEntries(
  INPUTS.filter((input) => 'secret' in input).map(({ name }) => [name, name.toUpperCase().replaceAll('-', '_')]),
);

/** Every input that is no secret is a flag; `mode` is the command itself. */
export const RUN_FLAGS: readonly string[] = INPUTS.map(({ name }) => name).filter(
  (name) => !(name in SECRET_VARIABLES) && name !== 'mode',
);

/** The command line of a run and the secrets of its environment. */
export interface RunArguments {
  /** Inputs by name; undefined is not given. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** The flags of the one command, by name. */
  readonly own: Readonly<Record<string, string>>;
  readonly positionals: readonly string[];
  readonly debug: boolean;
  readonly problems: readonly Problem[];
}

/** Reads the inputs of a run from flags and environment. `own`: flags that only this command has. */
export function readRunArguments(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  own: readonly string[] = [],
): RunArguments {
  const { values, switches, positionals, problems } = readArguments(argv, {
    flags: [...RUN_FLAGS, ...own],
    switches: ['debug'],
  });
  const flags = Object.entries(values);
  const secrets = Object.entries(SECRET_VARIABLES).map(([input, variable]) => [input, env[variable]] as const);
  return {
    given: Object.fromEntries([...flags.filter(([name]) => !own.includes(name)), ...secrets]),
    own: Object.fromEntries(flags.filter(([name]) => own.includes(name))),
    positionals,
    debug: switches.has('debug'),
    problems: [...problems, ...secretFlags(problems)],
  };
}

/** For a secret given as a flag, where it belongs. */
function secretFlags(problems: readonly Problem[]): readonly Problem[] {
  return Object.entries(SECRET_VARIABLES)
    .filter(([input]) => problems.some(({ message }) => message.includes(`--${input}`)))
    .map(([input, variable]) => ({
      code: 'LEADS-COMMAND',
      message: says`--${printable(input)} is a secret, so it is not taken from the command line.`,
      hint: says`Set the environment variable ${printable(variable)} instead.`,
    }));
}
