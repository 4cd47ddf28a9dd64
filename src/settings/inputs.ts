import { joined, type Problem, printable, type RunSettings, says } from '../model/index.ts';
import { ROUTE, type RouteValues, RUN } from './config-table.ts';
import { INPUT, type InputValues, SECRETS } from './input-table.ts';
import { shown } from './readings.ts';
import { didYouMean } from './refusals.ts';
import { describe, entriesOf, fieldOf, type Given } from './setting.ts';

/** One input of the action; a flag of the same name in a shell, unless it is a secret. */
interface InputDefinition {
  readonly name: string;
  /** The text about it, its built-in value included. */
  readonly description: string;
  readonly secret?: true;
  readonly actionDefault?: string;
}

/** Every input, in the order of `action.yml`. */
export const INPUTS: readonly InputDefinition[] = [
  ...entriesOf(SECRETS),
  ...entriesOf(INPUT),
  ...inputsOf(ROUTE),
  ...inputsOf(RUN),
].map(([name, setting]) => ({
  name,
  description: describe(setting),
  ...(setting.secret && { secret: true as const }),
  ...(setting.actionDefault !== undefined && { actionDefault: setting.actionDefault }),
}));

/** Whether a name is that of an input. */
export function isInput(name: string): boolean {
  return INPUTS.some((input) => input.name === name);
}

/** The inputs that were given and are right, by the table that they are settings of. Built-in values are not filled in. */
export interface Inputs {
  readonly own: Given<InputValues>;
  readonly route: Given<RouteValues>;
  readonly run: Given<RunSettings>;
  /** Whether an input was given, and is right or wrong. */
  isGiven(name: string): boolean;
}

/** Texts by input name; one that is empty was not given. */
type GivenTexts = Readonly<Record<string, string | undefined>>;

/** Reads every input that a kind of value reads, and puts each mistake into `problems`. */
export function readInputs(given: GivenTexts, problems: Problem[]): Inputs {
  problems.push(...unknownInputs(given));
  const misplaced = misplacedSecrets(given);
  problems.push(...misplaced.values());
  // A message must not repeat a secret.
  const harmless = Object.fromEntries(Object.entries(given).filter(([name]) => !misplaced.has(name)));
  return {
    own: readTexts(entriesOf(INPUT), harmless, problems),
    route: readTexts(inputsOf(ROUTE), harmless, problems),
    run: readTexts(inputsOf(RUN), harmless, problems),
    isGiven: (name) => Boolean(given[name]?.trim()),
  };
}

type Entries = ReturnType<typeof entriesOf>;

function inputsOf(table: object): Entries {
  return entriesOf(table).filter(([, setting]) => setting.input);
}

function readTexts<T>(settings: Entries, given: GivenTexts, problems: Problem[]): Given<T> {
  const read = settings.flatMap(([name, { kind }]) => {
    const text = given[name]?.trim();
    const reading = text && kind?.text?.(text);
    if (!reading) return [];
    if ('value' in reading) return [[fieldOf(name), reading.value]];
    problems.push({
      code: kind?.code ?? 'LEADS-INPUT',
      message: says`\`${printable(name)}\` is ${shown(text)}. Allowed: ${reading.allowed}.`,
      ...(reading.hint === undefined ? {} : { hint: reading.hint }),
    });
    return [];
  });
  return Object.fromEntries(read);
}

/** Shortest text that is looked for in other inputs, in characters: a shorter one may stand there by chance. */
const SHORTEST_SECRET = 8;

/** Inputs that hold the text of a secret one, as after a mix-up of two lines; none of it is repeated. */
function misplacedSecrets(given: GivenTexts): ReadonlyMap<string, Problem> {
  const secrets = INPUTS.filter(({ secret }) => secret).map(({ name }) => [name, given[name]?.trim() ?? ''] as const);
  const found = INPUTS.filter(({ secret }) => !secret).flatMap(({ name }) => {
    const holds = secrets.find(([, text]) => text.length >= SHORTEST_SECRET && given[name]?.includes(text));
    if (!holds) return [];
    const problem: Problem = {
      code: 'LEADS-INPUT',
      message: says`\`${printable(name)}\` holds the secret of \`${printable(holds[0])}\`.`,
      hint: says`Give \`${printable(name)}\` a value of its own; a secret belongs into its own input only.`,
    };
    return [[name, problem] as const];
  });
  return new Map(found);
}

/** The runner only warns of an input that `action.yml` does not have, so a misspelt guard would silently not guard. */
function unknownInputs(given: GivenTexts): Problem[] {
  const names = INPUTS.map(({ name }) => name);
  return Object.keys(given)
    .filter((name) => given[name]?.trim() && !names.includes(name))
    .map((name) => ({
      code: 'LEADS-INPUT',
      message: says`There is no input \`${printable(name)}\`.`,
      hint:
        didYouMean(name, names) ??
        says`The inputs are ${joined(
          names.map((each) => printable(each)),
          ', ',
        )}.`,
    }));
}
