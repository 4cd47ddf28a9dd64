import schema from '../../schemas/config.schema.json' with { type: 'json' };
import {
  type CloneVerify,
  type DocumentPath,
  type DocumentViolation,
  type DuplicateOption,
  type DuplicatePolicy,
  type FailOn,
  LeadsError,
  listed,
  nearest,
  type Position,
  type Problem,
  printable,
  type Route,
  type Shown,
  says,
  type TextDocument,
  type Verify,
} from '../model/index.ts';
import { BUILT_IN, type DELIVERY_TIMES, INPUTS } from './definitions.ts';
import { shown } from './readings.ts';

/** Keys that an entry of `lists` may have, and the top of the config as their default. */
export interface RouteKeys {
  readonly 'duplicate-option'?: DuplicateOption;
  readonly 'skill-id'?: string | number;
  readonly key?: readonly string[];
  readonly columns?: Readonly<Record<string, string>>;
  readonly unmapped?: Route['unmapped'];
  readonly blank?: Route['blank'];
  readonly schema?: string;
  readonly country?: string;
  readonly countries?: readonly string[];
  readonly duplicates?: DuplicatePolicy;
  readonly 'on-reject'?: Route['onReject'];
  readonly verify?: Verify;
  readonly 'clone-verify'?: CloneVerify;
  readonly encoding?: 'auto' | 'windows-1252';
  readonly delimiter?: 'auto' | ',' | ';' | 'tab' | '|';
  readonly 'preamble-lines'?: number;
  readonly comment?: string;
  readonly sheet?: string;
}

/** An entry of `lists`. What the schema asks for may be missing here: it was refused, and told. */
export interface ListEntry extends RouteKeys {
  readonly list?: string | number;
  readonly name?: string;
  readonly files?: string | readonly string[];
}

/** The content of a config file, as `schemas/config.schema.json` lets through. */
export interface ConfigContent extends RouteKeys {
  /** Undefined in the place of an entry that was refused whole. */
  readonly lists?: readonly (ListEntry | undefined)[];
  readonly 'max-leads'?: number;
  readonly 'max-reject-ratio'?: number;
  readonly 'fail-on'?: FailOn;
  readonly 'requests-per-second'?: number;
  readonly concurrency?: number;
  readonly 'batch-size'?: number;
  readonly 'ledger-id'?: string;
  readonly delivery?: { readonly [time in keyof typeof DELIVERY_TIMES]?: number };
  readonly 'allow-public-repository'?: boolean;
}

/** A config that was read, or the empty one where there is none. */
export interface Config {
  /** Its path; undefined when there is none. */
  readonly path: string | undefined;
  /** What is allowed of it: what was refused is taken out, so that all else can be judged in the same pass. */
  readonly content: ConfigContent;
  /** Whether something of it was refused. */
  readonly flawed: boolean;
  /** Where a value stands, or its key. */
  locate(path: DocumentPath, of?: 'key' | 'value'): Position | undefined;
}

/** What the reader of the config asks of other rooms. */
export interface ConfigPorts {
  /** A text file of the workspace; undefined when there is none. Throws a LeadsError when it may not be read, as a link. */
  readText(path: string): Promise<string | undefined>;
  /** Reads YAML or JSON; throws a LeadsError that names the place when it is neither. */
  readDocument(text: string, file: string): Promise<TextDocument>;
  /** Compiles a JSON Schema (2020-12) that ships with the product. */
  checkDocument(schema: object): Promise<(value: unknown) => readonly DocumentViolation[]>;
}

/** Where there is no config. */
const NO_CONFIG: Config = { path: undefined, content: {}, flawed: false, locate: () => undefined };

/** A config that could not be read, so that nothing can be concluded from what it lacks. */
export const UNREAD_CONFIG: Config = { ...NO_CONFIG, flawed: true };

/** Reads and checks the config; its mistakes go into `problems`. Only a path that was asked for must exist. */
export async function readConfig(asked: string | undefined, ports: ConfigPorts, problems: Problem[]): Promise<Config> {
  const path = asked ?? BUILT_IN.config;
  try {
    const text = await ports.readText(path);
    if (text === undefined) {
      if (asked === undefined) return NO_CONFIG;
      problems.push({
        code: 'LEADS-CONFIG-ABSENT',
        message: says`The config file \`${printable(path)}\` is not in the workspace.`,
        hint: says`The path starts at the top of the repository. In a workflow, actions/checkout must run before this action.`,
      });
      return UNREAD_CONFIG;
    }
    const document = await ports.readDocument(text, path);
    // A file that is empty, or all comments, says nothing; that is no mistake.
    const value = document.value ?? {};
    const violations = (await ports.checkDocument(schema))(value);
    problems.push(...violations.map((violation) => problemOf(violation, value, document, path)).sort(inTextOrder));
    return {
      path,
      content: withoutRefused(value, violations) as ConfigContent,
      flawed: violations.length > 0,
      locate: (at, of) => document.locate(at, of),
    };
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    problems.push(...error.problems);
    return UNREAD_CONFIG;
  }
}

function inTextOrder({ position: a }: Problem, { position: b }: Problem): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function problemOf(
  { path, keyword, message, unknownKey, allowed }: DocumentViolation,
  value: unknown,
  document: TextDocument,
  file: string,
): Problem {
  if (unknownKey !== undefined) {
    const at = [...path, unknownKey];
    const problem = { code: 'LEADS-CONFIG', file, message: says`${pathText(at)} is not a known key.` } as const;
    return placed({ ...problem, hint: unknownKeyHint(unknownKey, path, allowed ?? []) }, document.locate(at, 'key'));
  }
  const given = valueAt(value, path);
  // Of a whole object or list, its place says more than its content.
  const is = typeof given === 'object' && given !== null ? '' : says` is ${shown(given)}`;
  const rule =
    keyword === 'enum' && allowed ? says`. Allowed: ${choices(allowed)}.` : says`: ${wording(path, keyword, message)}.`;
  const problem: Problem = { code: 'LEADS-CONFIG', file, message: says`${pathText(path)}${is}${rule}` };
  const meant = typeof given === 'string' && keyword === 'enum' ? meantWord(given, allowed ?? []) : undefined;
  return placed(meant === undefined ? problem : { ...problem, hint: didYouMean(meant) }, document.locate(path));
}

/** The schema has two patterns: that of the ledger's id, and that of all other ids. */
function wording(path: DocumentPath, keyword: string, message: Shown): Shown {
  if (path[0] === 'ledger-id') return says`must be the 32 letters and digits that the first run printed, in quotes`;
  return keyword === 'pattern' ? says`must be a number, digits only` : message;
}

/** Most words of a list of allowed ones that are worth reading; the schema's one longer list is that of countries. */
const MAX_CHOICES = 12;

function choices(allowed: readonly string[]): Shown {
  return allowed.length > MAX_CHOICES
    ? says`the two capital letters of a country (ISO 3166), such as IN or GB`
    : listed(
        allowed.map((each) => printable(each)),
        'or',
      );
}

/** Words of two letters are near to so many others that only their case is worth a guess. */
function meantWord(given: string, allowed: readonly string[]): string | undefined {
  const meant = nearest(given, allowed);
  return meant === undefined || (meant.length < 3 && meant.toLowerCase() !== given.toLowerCase()) ? undefined : meant;
}

function didYouMean(word: string): Shown {
  return says`Did you mean \`${printable(word)}\`?`;
}

function unknownKeyHint(key: string, path: DocumentPath, allowed: readonly string[]): Shown {
  if (INPUTS.some((input) => input.name === key)) {
    return says`\`${printable(key)}\` is an input of the action; it is not read from a file in the repository.`;
  }
  const meant = nearest(key, allowed);
  if (meant !== undefined) return didYouMean(meant);
  return path.length === 0
    ? says`Remove it, or move it to the entry of \`lists\` it belongs to.`
    : says`Known here are ${listed(allowed.map((each) => printable(each)))}.`;
}

/** `` `lists[0].verify` ``, counted from 0 as in JSON, safe to print. */
export function pathText(path: DocumentPath): Shown {
  if (path.length === 0) return says`The file`;
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return says`\`${printable(steps.replace(/^\./, ''))}\``;
}

/** `problem` with its place, where that is known. */
export function placed(problem: Problem, position: Position | undefined): Problem {
  return position === undefined ? problem : { ...problem, position };
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

/** The value without the settings that break a rule: the key of an entry of `lists`, the entry, or a key on top. */
function withoutRefused(value: unknown, violations: readonly DocumentViolation[]): unknown {
  if (violations.some((violation) => violation.path.length === 0 && violation.unknownKey === undefined)) return {};
  const content = structuredClone(value) as Record<string, unknown>;
  for (const { path, unknownKey } of violations) {
    const [top, entry, key] = unknownKey === undefined ? path : [...path, unknownKey];
    const lists: unknown = content['lists'];
    if (top !== 'lists' || !Array.isArray(lists) || typeof entry !== 'number') delete content[String(top)];
    else if (key === undefined) lists[entry] = undefined;
    else if (lists[entry] !== undefined) delete lists[entry][key];
  }
  return content;
}
