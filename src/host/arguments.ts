import { parseArgs } from 'node:util';
import { nearest, type Problem, printable, type Shown, says } from '../model/index.ts';

/** A command line after its command: `--name value` or `--name=value`, and the rest. */
export interface Arguments {
  readonly values: Readonly<Record<string, string>>;
  readonly switches: ReadonlySet<string>;
  readonly positionals: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads flags that take a value (repeated ones are joined by newlines) and switches that take none. */
export function readArguments(
  argv: readonly string[],
  known: { readonly flags: readonly string[]; readonly switches: readonly string[] },
): Arguments {
  const options = Object.fromEntries([
    ...known.flags.map((name) => [name, { type: 'string', multiple: true }] as const),
    ...known.switches.map((name) => [name, { type: 'boolean' }] as const),
  ]);
  const { tokens, positionals } = parseArgs({ args: [...argv], options, strict: false, tokens: true });
  const values: Record<string, string> = {};
  const switches = new Set<string>();
  const problems: Problem[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    if (known.switches.includes(name)) switches.add(name);
    else if (!known.flags.includes(name))
      problems.push(unknownFlag(token.rawName, [...known.flags, ...known.switches]));
    else if (value === undefined) problems.push(flagProblem(says`--${printable(name)} needs a value.`));
    else values[name] = values[name] === undefined ? value : `${values[name]}\n${value}`;
  }
  return { values, switches, positionals, problems };
}

function unknownFlag(rawName: string, known: readonly string[]): Problem {
  const meant = nearest(rawName.replace(/^-+/, ''), known);
  const hint = meant === undefined ? says`See \`leads help\`.` : says`Did you mean --${printable(meant)}?`;
  return flagProblem(says`There is no flag ${printable(rawName)}.`, hint);
}

function flagProblem(message: Shown, hint?: Shown): Problem {
  return { code: 'LEADS-COMMAND', message, ...(hint === undefined ? {} : { hint }) };
}
