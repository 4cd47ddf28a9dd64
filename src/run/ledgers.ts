import type { Host } from '../host/index.ts';
import { createHasher, noLedger, type OpenedLedger, openLedger } from '../ledger/index.ts';
import {
  type Act,
  hexDigest,
  type Known,
  type LeadHasher,
  type LeadTable,
  type Ledger,
  type LedgerMemory,
  type LedgerRead,
  type Problem,
  type Route,
  type Settings,
  says,
  shownId,
  VERSION,
  type WrittenBy,
} from '../model/index.ts';

/** Bytes of a key for hashes that nobody will ever compare with others. */
const KEY_BYTES = 16;

/** The ledgers of the lists that a run serves. */
export interface Ledgers {
  /** Makes identities of leads of a list, also where no ledger can be read. */
  hasherOf(list: string): LeadHasher;
  /** The memory that the ledger of a list holds; undefined without a readable ledger. */
  memoryOf(list: string): LedgerMemory | undefined;
  /** Whether a list's memory is of the last run that wrote its ledger. */
  isMemoryNewest(list: string): boolean;
  /** Whether a complete run has told people about a file with this digest. */
  judgedIn(digest: string): boolean;
  /** Whether a complete run has told people about a row of a list with this digest. */
  isTold(list: string, digest: string): boolean;
  /** Whether the ledger of a list begins with this run. */
  isNew(list: string): boolean;
  /** Joins the ledgers to the leads that were judged, but for lists of which none was. */
  attach(table: LeadTable, without: ReadonlySet<string>): Promise<AttachedLedgers>;
  /** Id of the ledgers; undefined without one. */
  readonly ledgerId: string | undefined;
  /** Why nothing may be sent to a list. */
  readonly barred: ReadonlyMap<string, Problem>;
  /** Those of attaching included, once that is done. */
  readonly notices: readonly Problem[];
  /** Notices of the ledgers that have begun with a delivery to these lists. */
  beginnings(lists: readonly string[]): readonly Problem[];
}

/** A list's ledger and its newest version. */
export interface AttachedLedger {
  readonly ledger: Ledger;
  readonly read: Extract<LedgerRead, { readonly kind: 'found' }>;
}

/** Ledgers that know the leads of the run. */
export interface AttachedLedgers {
  readonly byList: ReadonlyMap<string, AttachedLedger>;
  knownOf(list: string): Known | undefined;
  /** Why nothing may be sent to a list, those that could not be read included. */
  readonly barred: ReadonlyMap<string, Problem>;
  /** Reads the ledger of a list again. */
  renew(list: string): Promise<void>;
}

/** The routes of this job's share, one for each list: the last one that names it says how leads go there. */
export function servedRoutes({ routes, only }: Pick<Settings, 'routes' | 'only'>): readonly Route[] {
  const wanted = routes.filter(({ list }) => only?.includes(list) ?? true);
  return [...new Map(wanted.map((route) => [route.list, route])).values()];
}

/**
 * Opens the ledger of each list that is served. One that can't be used bars its list from being sent to; a plan goes on
 * without it and says so.
 */
export async function openLedgers(settings: Settings, act: Act, host: Host): Promise<Ledgers> {
  const opened = new Map<string, OpenedLedger>();
  const barred = new Map<string, Problem>();
  const begun = new Map<string, Problem>();
  const notices: Problem[] = [];
  const remembers = act !== 'validate' && settings.ledger.kind !== 'none';
  for (const route of remembers ? servedRoutes(settings) : []) {
    const ledger = await openLedger({
      ...ledgerOptions(route, settings, host),
      store: storeOf(route.list, settings, host),
    });
    if (ledger.kind === 'opened') {
      opened.set(route.list, ledger);
      notices.push(...ledger.notices);
      if (ledger.isNew && act === 'deliver') begun.set(route.list, begins(ledger.ledgerId));
    } else if (act === 'plan') notices.push(notKnownHere(ledger.problem));
    else barred.set(route.list, ledger.problem);
  }
  const judged = new Set([...opened.values()].flatMap(({ memory }) => memory.judged));
  const told = new Map([...opened].map(([list, { memory }]) => [list, new Set(memory.told)]));
  const spare = new Map<string, LeadHasher>();
  const spareHasher = (list: string) => {
    const hasher =
      spare.get(list) ?? createHasher(host.crypto.randomBytes(KEY_BYTES), { list, terms: '' }, host.crypto);
    spare.set(list, hasher);
    return hasher;
  };
  return {
    hasherOf: (list) => opened.get(list)?.hasher ?? spareHasher(list),
    memoryOf: (list) => opened.get(list)?.memory,
    isMemoryNewest: (list) => opened.get(list)?.isMemoryNewest ?? false,
    judgedIn: (digest) => judged.has(digest),
    isTold: (list, digest) => told.get(list)?.has(digest) ?? false,
    isNew: (list) => opened.get(list)?.isNew ?? false,
    attach: (table, without) =>
      attach(table, settings, {
        opened,
        barred,
        without,
        ...(act === 'plan' ? { onUnusable: (problem: Problem) => void notices.push(notKnownHere(problem)) } : {}),
      }),
    ledgerId: [...opened.values()][0]?.ledgerId,
    barred,
    get notices() {
      return eachOnce(notices);
    },
    beginnings: (lists) => eachOnce(lists.flatMap((list) => begun.get(list) ?? [])),
  };
}

/** The options to open the ledger of a route, but for its store. */
export function ledgerOptions(route: Route, settings: Settings, host: Host) {
  return {
    list: route.list,
    terms: route.skillId ?? '',
    keyedBy: hexDigest(JSON.stringify(route.key), host.crypto).slice(0, ID_CHARACTERS),
    isClone: route.duplicateOption === 'clone',
    expectedId: settings.ledgerId,
    repository: host.repository,
    keys: settings.ledgerKeys,
    newId: () => newLedgerId(host),
    crypto: host.crypto,
    now: host.clock.now,
    by: writtenBy(host.event),
  };
}

/** The run as the history of a ledger names it. */
function writtenBy(event: Host['event']): WrittenBy {
  return {
    run: event?.runId,
    attempt: event?.attempt ?? 1,
    event: event?.name,
    actor: event?.actor,
    commit: event?.sha,
    program: VERSION,
  };
}

/** Characters of the id of a ledger. */
const ID_CHARACTERS = 32;

/**
 * The id that every ledger of a repository begins with, in every run and job of a matrix: `ledger-id` in the config is one
 * for all lists. A repository without a name gets another id in each run.
 */
function newLedgerId({ repository, processId, crypto }: Pick<Host, 'repository' | 'processId' | 'crypto'>): string {
  return hexDigest(`smartflo-leads ledgers of ${repository?.name ?? processId}`, crypto).slice(0, ID_CHARACTERS);
}

/** Opens the store that keeps the ledger of a list. */
export function storeOf(list: string, { ledger, githubToken }: Settings, host: Host) {
  if (ledger.kind === 'none') throw new Error('A store without a ledger.');
  return host.ledgerStore(ledger, list, githubToken);
}

async function attach(
  table: LeadTable,
  settings: Settings,
  lists: {
    readonly opened: ReadonlyMap<string, OpenedLedger>;
    readonly barred: ReadonlyMap<string, Problem>;
    readonly without: ReadonlySet<string>;
    /** Takes the problem of a ledger where it bars no list, since nothing is sent. */
    readonly onUnusable?: (problem: Problem) => void;
  },
): Promise<AttachedLedgers> {
  const { opened } = lists;
  const byList = new Map<string, AttachedLedger>();
  const barred = new Map(lists.barred);
  const take = async (list: string, ledger: Ledger) => {
    const read = await ledger.read();
    if (read.kind === 'found') byList.set(list, { ledger, read });
    else if (lists.onUnusable) lists.onUnusable(read.problem);
    else barred.set(list, read.problem);
  };
  for (const { list } of servedRoutes(settings)) {
    if (lists.without.has(list)) continue;
    const ledger =
      opened.get(list)?.attach(table) ?? (settings.ledger.kind === 'none' ? noLedger(list, table) : undefined);
    if (ledger) await take(list, ledger);
  }
  return {
    byList,
    barred,
    // Without a memory every lead looks new, which is not known.
    knownOf: (list) => (opened.has(list) ? byList.get(list)?.read.known : undefined),
    async renew(list) {
      const own = byList.get(list);
      if (own) await take(list, own.ledger);
    },
  };
}

function begins(ledgerId: string): Problem {
  return {
    code: 'LEADS-LEDGER-NEW',
    message: says`A ledger begins with this run, since there was none: from now on it remembers what was delivered. Its id is ${shownId(ledgerId)}.`,
    hint: says`Put \`ledger-id: "${shownId(ledgerId)}"\` into .github/leads.yml: then a run stops if the ledger is ever lost, instead of sending everything again.`,
  };
}

function notKnownHere(problem: Problem): Problem {
  return {
    ...problem,
    message: says`${problem.message} So this plan can’t tell new leads from those that were sent before.`,
  };
}

function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
