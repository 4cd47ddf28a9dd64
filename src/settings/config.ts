import {
  type DocumentPath,
  LeadsError,
  type ListSettings,
  type Problem,
  printable,
  type ReadOptions,
  type RunSettings,
  type Shown,
  says,
  type TextDocument,
} from '../model/index.ts';
import { DELIVERY, type DeliveryValues, LIST, MAX_LISTS, READ, ROUTE, type RouteValues, RUN } from './config-table.ts';
import { CONFIG_PATH } from './input-table.ts';
import { isInput } from './inputs.ts';
import { text } from './kinds.ts';
import { collectRefusals, didYouMean, type Refusals, readObject } from './refusals.ts';
import { type ConfigTable, entriesOf, fieldOf, type Given } from './setting.ts';

/** The values that one place of the config gives to lists: the top gives them to all, an entry of `lists` to its own. */
export interface RouteContent {
  readonly route: Given<RouteValues>;
  readonly read: Given<ReadOptions>;
}

/** An entry of `lists`. */
export interface ListEntry extends RouteContent {
  readonly own: Given<ListSettings>;
}

/** The values of a config, without those that were refused, so that all others can be checked in the same pass. */
interface ConfigContent extends RouteContent {
  readonly run: Given<RunSettings>;
  readonly delivery: Given<DeliveryValues>;
  /** Undefined in the place of an entry that was refused whole. */
  readonly lists?: readonly (ListEntry | undefined)[] | undefined;
}

/** A config that was read, or the empty one where there is none. */
export interface Config {
  /** Its path; undefined when there is none. */
  readonly path: string | undefined;
  readonly content: ConfigContent;
  /** Whether something of it was refused that other settings may depend on. */
  readonly flawed: boolean;
  /** Where a value stands, or its key. */
  readonly locate: TextDocument['locate'];
}

/** The ports of the config reader to other rooms. */
export interface ConfigPorts {
  /** A text file of the workspace; undefined when there is none. Throws a LeadsError when it may not be read, as a link. */
  readText(path: string): Promise<string | undefined>;
  /** Reads YAML or JSON; throws a LeadsError that names the place when it is neither. */
  readDocument(text: string, file: string): Promise<TextDocument>;
}

const NO_CONTENT: ConfigContent = { route: {}, read: {}, run: {}, delivery: {} };

/** Where there is no config. */
const NO_CONFIG: Config = { path: undefined, content: NO_CONTENT, flawed: false, locate: () => undefined };

/** A config that could not be read, so that nothing can be concluded from what it lacks. */
export const UNREAD_CONFIG: Config = { ...NO_CONFIG, flawed: true };

/** Reads and checks the config; its mistakes go into `problems`. Only a path that was asked for must exist. */
export async function readConfig(asked: string | undefined, ports: ConfigPorts, problems: Problem[]): Promise<Config> {
  const path = asked ?? CONFIG_PATH;
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
    const refusals = collectRefusals(document, path);
    // A file that is empty, or all comments, says nothing; that is no mistake.
    const content = readContent(document.value ?? {}, refusals);
    problems.push(...[...refusals.problems].sort(inTextOrder));
    return {
      path,
      content,
      // A path that leads nowhere changes nothing that other settings are compared with.
      flawed: refusals.problems.some(({ code }) => code === 'LEADS-CONFIG'),
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

/** The keys of an entry of `lists`. */
const ENTRY_KEYS: readonly string[] = [LIST, ROUTE, READ].flatMap((table) => Object.keys(table));

/** The keys on top of the config. */
const TOP_KEYS: readonly string[] = [
  '$schema',
  'lists',
  ...Object.keys(RUN),
  'delivery',
  ...[ROUTE, READ].flatMap((table) => Object.keys(table)),
];

function readContent(given: unknown, refusals: Refusals): ConfigContent {
  const top = readObject(given, [], TOP_KEYS, refusals, hintOfTopKey);
  if (top === undefined) return NO_CONTENT;
  if ('$schema' in top) text({ min: 0 }).node(top['$schema'], ['$schema'], refusals);
  return {
    ...readRoute(top, [], refusals),
    run: readNodes(RUN, top, [], refusals),
    delivery: 'delivery' in top ? readDelivery(top['delivery'], refusals) : {},
    ...('lists' in top && { lists: readLists(top['lists'], refusals) }),
  };
}

function hintOfTopKey(key: string): Shown {
  if (isInput(key))
    return says`\`${printable(key)}\` is an input of the action; it is not read from a file in the repository.`;
  return didYouMean(key, TOP_KEYS) ?? says`Remove it, or move it to the entry of \`lists\` it belongs to.`;
}

function readRoute(given: Content, at: DocumentPath, refusals: Refusals): RouteContent {
  return { route: readNodes(ROUTE, given, at, refusals), read: readNodes(READ, given, at, refusals) };
}

function readDelivery(given: unknown, refusals: Refusals): Given<DeliveryValues> {
  const times = readObject(given, ['delivery'], Object.keys(DELIVERY), refusals);
  return times ? readNodes(DELIVERY, times, ['delivery'], refusals) : {};
}

function readLists(given: unknown, refusals: Refusals): ConfigContent['lists'] {
  const flaw = flawOfLists(given);
  if (!Array.isArray(given) || flaw !== undefined) {
    refusals.value(['lists'], given, { must: flaw ?? says`must be a list` });
    return undefined;
  }
  return given.map((entry: unknown, index) => readEntry(entry, ['lists', index], refusals));
}

function flawOfLists(given: unknown): Shown | undefined {
  if (!Array.isArray(given)) return says`must be a list`;
  if (given.length === 0) return says`must have at least 1 entry`;
  return given.length > MAX_LISTS ? says`must have at most ${MAX_LISTS} entries` : undefined;
}

function readEntry(given: unknown, at: DocumentPath, refusals: Refusals): ListEntry | undefined {
  const entry = readObject(given, at, ENTRY_KEYS, refusals);
  if (entry === undefined) return undefined;
  const missing = entriesOf(LIST).filter(([name, { required }]) => required && !(name in entry));
  for (const [name] of missing) refusals.value(at, given, { must: says`"${printable(name)}" is required` });
  const read = { own: readNodes(LIST, entry, at, refusals), ...readRoute(entry, at, refusals) };
  return missing.length === 0 ? read : undefined;
}

type Content = Readonly<Record<string, unknown>>;

/** Reads the settings of a table that an object of the config gives. */
function readNodes<T>(table: ConfigTable<T>, given: Content, at: DocumentPath, refusals: Refusals): Given<T> {
  const read = entriesOf(table).flatMap(([name, { kind }]) => {
    const value = Object.hasOwn(given, name) ? kind?.node?.(given[name], [...at, name], refusals) : undefined;
    return value ? [[fieldOf(name), value.value]] : [];
  });
  return Object.fromEntries(read);
}
