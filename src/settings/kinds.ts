import {
  count,
  type DocumentPath,
  listed,
  nearest,
  plural,
  printable,
  Secret,
  type Shown,
  says,
} from '../model/index.ts';
import { COUNTRIES } from './countries.ts';
import {
  decimal,
  fraction,
  globLines,
  globs,
  id,
  type Range,
  type Reader,
  type Reading,
  wholeNumber,
  word,
  workspacePath,
} from './readings.ts';
import { type Refusals, readObject } from './refusals.ts';

/** A JSON Schema of a value, for editors. */
type JsonSchema = Readonly<Record<string, unknown>>;

/** A kind of value, as all surfaces describe it. */
interface Told {
  /** The words of which it is one. */
  readonly choices?: readonly string[] | undefined;
  /** Least and greatest value: `1 to 8`. */
  readonly range?: string | undefined;
}

/** A kind of value that an input's text can give. */
export interface TextKind<T> extends Told {
  readonly text: Reader<T>;
  /** The code of its mistakes; LEADS-INPUT when it has none of its own. */
  readonly code?: 'LEADS-PATH';
}

/** A kind of value that a node of the config can give. */
export interface NodeKind<T> extends Told {
  /** The value of a node; undefined, and refused, when it is of another kind. */
  node(given: unknown, at: DocumentPath, refusals: Refusals): { readonly value: T } | undefined;
  readonly schema: JsonSchema;
}

/** A kind that both can give. */
export type Kind<T> = TextKind<T> & NodeKind<T>;

/** The rule of a kind that a node breaks, the first one only; undefined when it breaks none. */
type Rule<G> = (given: G) => Shown | undefined;

function nodeOf<G, T>(isKind: (given: unknown) => given is G, must: Shown, rule: Rule<G>, toValue: (given: G) => T) {
  return (given: unknown, at: DocumentPath, refusals: Refusals): { readonly value: T } | undefined => {
    const broken = isKind(given) ? rule(given) : must;
    if (broken === undefined && isKind(given)) return { value: toValue(given) };
    refusals.value(at, given, { must: broken ?? must });
    return undefined;
  };
}

const isText = (given: unknown): given is string => typeof given === 'string';
const isNumber = (given: unknown): given is number => Number.isFinite(given);
const isWhole = (given: unknown): given is number => Number.isInteger(given);
const isSwitch = (given: unknown): given is boolean => typeof given === 'boolean';
const same = <T>(value: T): T => value;

function within({ min, max }: Range): Rule<number> {
  return (n) => (n < min ? says`must be at least ${min}` : n > max ? says`must be at most ${max}` : undefined);
}

function lengthWithin({ min = 1, max = Number.POSITIVE_INFINITY }: Partial<Range>): Rule<string> {
  return (text) => {
    const { length } = [...text];
    if (length < min) return says`must have at least ${plural(min, 'character')}`;
    return length > max ? says`must have at most ${plural(max, 'character')}` : undefined;
  };
}

function rangeWords({ min, max }: Range): string {
  return `${count(min)} to ${count(max)}`;
}

function bounds({ min, max }: Range): JsonSchema {
  return { minimum: min, maximum: max };
}

/** A whole number in a range. */
export function whole(range: Range): Kind<number> {
  return {
    range: rangeWords(range),
    text: wholeNumber(range),
    node: nodeOf(isWhole, says`must be a whole number`, within(range), same),
    schema: { type: 'integer', ...bounds(range) },
  };
}

/** A number in a range, with or without a decimal point. */
export function number(range: Range): Kind<number> {
  return {
    range: rangeWords(range),
    text: decimal(range),
    node: nodeOf(isNumber, says`must be a number`, within(range), same),
    schema: { type: 'number', ...bounds(range) },
  };
}

/** A number in a range; as a text, also a share such as 1/4. */
export function share(range: Range): Kind<number> {
  return { ...number(range), text: fraction(range) };
}

/** `true` or `false`, in the config. */
export const onOff: NodeKind<boolean> = {
  node: nodeOf(isSwitch, says`must be true or false`, () => undefined, same),
  schema: { type: 'boolean' },
};

/** One of a few words, exactly as written. */
export function oneOf<const T extends string>(choices: readonly T[]): Kind<T> {
  return { ...meaning(Object.fromEntries(choices.map((each) => [each, each])) as Record<T, T>), text: word(choices) };
}

/** One of a few words in the config, each with what it is inside. */
export function meaning<T>(meanings: Readonly<Record<string, T>>): NodeKind<T> {
  const choices = Object.keys(meanings);
  return {
    choices,
    node: choiceNode(
      meanings,
      listed(
        choices.map((each) => printable(each)),
        'or',
      ),
    ),
    schema: { enum: choices },
  };
}

function choiceNode<T>(meanings: Readonly<Record<string, T>>, allowed: Shown): NodeKind<T>['node'] {
  const choices = Object.keys(meanings);
  return (given, at, refusals) => {
    if (typeof given === 'string' && Object.hasOwn(meanings, given)) return { value: meanings[given] as T };
    const meant = typeof given === 'string' ? meantWord(given, choices) : undefined;
    refusals.value(at, given, {
      allowed,
      hint: meant === undefined ? undefined : says`Did you mean \`${printable(meant)}\`?`,
    });
    return undefined;
  };
}

/** Words of two letters are near to so many others that only their case is worth a guess. */
function meantWord(given: string, allowed: readonly string[]): string | undefined {
  const meant = nearest(given, allowed);
  return meant === undefined || (meant.length < 3 && meant.toLowerCase() !== given.toLowerCase()) ? undefined : meant;
}

/** A country, by its two letters. */
export const country: NodeKind<string> = {
  node: choiceNode(
    Object.fromEntries(COUNTRIES.map((each) => [each, each])),
    says`the two capital letters of a country (ISO 3166), such as IN or GB`,
  ),
  schema: { $ref: '#/$defs/country' },
};

/** The number of a list or skill, with or without quotes in the config. */
export const idNumber: Kind<string> = {
  text: id,
  node: nodeOf(
    (given): given is string | number => isText(given) || isWhole(given),
    says`must be text or a whole number`,
    (given) =>
      typeof given === 'number'
        ? within({ min: 1, max: Number.MAX_SAFE_INTEGER })(given)
        : 'allowed' in id(given)
          ? says`must be a number, digits only`
          : undefined,
    String,
  ),
  schema: { $ref: '#/$defs/id' },
};

/** A text of the config that is not empty; lengths are in characters. */
export function text(length: Partial<Range> = {}): NodeKind<string> {
  const { min = 1, max } = length;
  return {
    node: nodeOf(isText, says`must be text`, lengthWithin(length), same),
    schema: { type: 'string', minLength: min, ...(max === undefined ? {} : { maxLength: max }) },
  };
}

/** A text of the config that fits a pattern; `must` says so for people. */
export function fitting(pattern: RegExp, must: Shown): NodeKind<string> {
  return {
    node: nodeOf(isText, must, (given) => (pattern.test(given) ? undefined : must), same),
    schema: { type: 'string', pattern: pattern.source },
  };
}

/** A path below the workspace. */
export const path: Kind<string> = {
  code: 'LEADS-PATH',
  text: workspacePath,
  node: (given, at, refusals) => {
    const read = text().node(given, at, refusals);
    return read && accepted(workspacePath(read.value), given, at, refusals);
  },
  schema: text().schema,
};

/** A text, or a list of texts, of the config. */
function textOrList(length: Partial<Range>, unique = false): NodeKind<string | readonly string[]> {
  const one = text(length);
  const several = listOf(one, { unique });
  return {
    node(given, at, refusals) {
      if (isText(given)) return one.node(given, at, refusals);
      if (Array.isArray(given)) return several.node(given, at, refusals);
      refusals.value(at, given, { must: says`must be text or a list` });
      return undefined;
    },
    schema: { ...one.schema, ...several.schema, type: ['string', 'array'] },
  };
}

/** `all`, or names: one, or a list of them. In a list, `all` is a name like any other. */
export function allOrNames(length: Partial<Range>): NodeKind<'all' | readonly string[]> {
  const names = textOrList(length, true);
  return {
    node(given, at, refusals) {
      const read = names.node(given, at, refusals);
      if (read === undefined || read.value === 'all') return read && { value: 'all' };
      return { value: isText(read.value) ? [read.value] : read.value };
    },
    schema: names.schema,
  };
}

/** Globs: one a line, or a list of them in the config. */
export const globList: Kind<readonly string[]> = {
  code: 'LEADS-PATH',
  text: globLines,
  node(given, at, refusals) {
    const read = textOrList({}).node(given, at, refusals);
    if (read === undefined) return undefined;
    return accepted(globs(isText(read.value) ? read.value.split('\n') : read.value), given, at, refusals);
  },
  schema: textOrList({}).schema,
};

function accepted<T>(reading: Reading<T>, given: unknown, at: DocumentPath, refusals: Refusals) {
  if ('value' in reading) return reading;
  refusals.value(at, given, { ...reading, code: 'LEADS-PATH' });
  return undefined;
}

/** A list of the config, each of whose entries is of one kind. */
export function listOf<T>(
  kind: NodeKind<T>,
  { min = 1, unique = false }: { readonly min?: number; readonly unique?: boolean } = {},
): NodeKind<readonly T[]> {
  return {
    node(given, at, refusals) {
      if (!Array.isArray(given)) {
        refusals.value(at, given, { must: says`must be a list` });
        return undefined;
      }
      const items: readonly unknown[] = given;
      const isShort = items.length < min;
      const read = items.flatMap((item, index) => kind.node(item, [...at, index], refusals) ?? []);
      const hasTwins = unique && new Set(read.map(({ value }) => value)).size < read.length;
      if (isShort) refusals.value(at, given, { must: says`must have at least ${plural(min, 'entry', 'entries')}` });
      if (hasTwins) refusals.value(at, given, { must: says`must not have two equal entries` });
      return isShort || hasTwins || read.length < items.length ? undefined : { value: read.map(({ value }) => value) };
    },
    schema: {
      type: 'array',
      ...(min > 0 && { minItems: min }),
      ...(unique && { uniqueItems: true }),
      items: kind.schema,
    },
  };
}

/** An object of the config, each of whose keys is one of `keys` and each of whose values is of one kind. */
export function objectOf<T>(
  kind: NodeKind<T>,
  keys: readonly string[],
  schema: JsonSchema,
): NodeKind<Readonly<Record<string, T>>> {
  return {
    node(given, at, refusals) {
      const content = readObject(given, at, keys, refusals);
      if (content === undefined) return undefined;
      const read = Object.entries(content).flatMap(([key, item]) => {
        const value = kind.node(item, [...at, key], refusals);
        return value ? [[key, value.value] as const] : [];
      });
      const isWhole = read.length === Object.keys(given as object).length;
      return isWhole ? { value: Object.fromEntries(read) } : undefined;
    },
    schema,
  };
}

/** A secret of which only its reader may know more. */
export const secret: TextKind<Secret> = { text: (given) => ({ value: new Secret(given) }) };
