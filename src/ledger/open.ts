import type {
  LeadHasher,
  LeadTable,
  Ledger,
  LedgerHead,
  LedgerMemory,
  Problem,
  Secret,
  StoreRead,
} from '../model/index.ts';
import { type DataKey, newDataKey, openDataKey, sealKeyOf } from './data-key.ts';
import { createHasher } from './hasher.ts';
import { HEAD, type Head, type Repository } from './head.ts';
import { areSameIds, formatOf, idInFormat } from './ledger-id.ts';
import { type Base, headWith, type LedgerPorts, ListLedger, type Restated } from './list-ledger.ts';
import { NO_MEMORY, readMemory } from './memory.ts';
import { FORMAT, FormatError } from './sealed-file.ts';
import { openVersion } from './version.ts';
import {
  foreign,
  lost,
  olderFormat,
  otherIdentity,
  otherLedger,
  otherList,
  type Subject,
  troubleOf,
  underOlderKey,
  wrongKey,
} from './wording.ts';

/** Random bytes in a ledger's id. */
const ID_BYTES = 16;

/** Whose ledger is opened, and with what. */
export interface LedgerOptions extends LedgerPorts {
  /** The `ledger-id` of the config. */
  readonly expectedId: string | undefined;
  /** The repository of this run, where there is one: host/owner/name in lower case. */
  readonly repository: Repository | undefined;
  /** Stands for the columns that make two rows the same lead: letters and digits. With others, every lead has another key. */
  readonly keyedBy?: string;
  /** A lead that seems new must be so: under `clone`, sending it twice phones somebody twice. */
  readonly isClone?: boolean;
  /** Sent along with every lead of the list, the skill id: with other terms, a lead is another version. */
  readonly terms: string;
  /** Makes the id of a ledger that begins: letters and digits. All ledgers of a repository have one id; random unless given. */
  newId?(): string;
  /** The current key first, then older ones. */
  readonly keys: readonly Secret[];
}

/** A ledger that this run may use. Nothing has been written. */
export interface OpenedLedger {
  readonly kind: 'opened';
  /** There is none yet: it begins with the first write. */
  readonly isNew: boolean;
  readonly ledgerId: string;
  /** Makes the identities of the table's leads. */
  readonly hasher: LeadHasher;
  readonly memory: LedgerMemory;
  /** Whether the last write left it: nothing was sent since. */
  readonly isMemoryNewest: boolean;
  /** Undefined for a new ledger. */
  readonly head: LedgerHead | undefined;
  /** Problems that a person should know of although they stop nothing. */
  readonly notices: readonly Problem[];
  /** The ledger as the leads of this table see it. Its first `read` tells of the version that was opened. */
  attach(table: LeadTable): Ledger;
}

/** How opening a ledger ended. */
export type LedgerOpening =
  | OpenedLedger
  /** There is none, although the config names one. */
  | { readonly kind: 'absent'; readonly problem: Problem }
  | { readonly kind: 'unreadable' | 'unusable'; readonly problem: Problem };

/** Looks at the newest version once. Says no to a ledger that this run must not use. */
export async function openLedger(options: LedgerOptions): Promise<LedgerOpening> {
  const { store, list, expectedId, keys, crypto } = options;
  const subject = { list, place: store.place };
  const fetched = await store.fetch();
  if (fetched.kind === 'failed') return { kind: 'unreadable', problem: fetched.problem };
  if (fetched.kind === 'found') return await openFound(options, subject, fetched);
  if (expectedId !== undefined) return { kind: 'absent', problem: lost(subject) };
  const dataKey = await newDataKey(keys, crypto);
  const head = newHead(options, dataKey, idFor(options));
  return opened(options, { id: undefined, head, files: undefined }, dataKey, NO_MEMORY);
}

async function openFound(
  options: LedgerOptions,
  subject: Subject,
  fetched: StoreRead & { readonly kind: 'found' },
): Promise<LedgerOpening> {
  const { crypto, keys } = options;
  try {
    const version = await openVersion(fetched.files, crypto);
    const { head, files } = version;
    const problem = objection(options, subject, head);
    if (problem) return { kind: 'unusable', problem };
    const dataKey = await openDataKey(head, keys, crypto);
    if (typeof dataKey === 'string') return { kind: 'unusable', problem: wrongKey(subject, dataKey) };
    if (!version.isSealedWith(sealKeyOf(dataKey, crypto))) throw new FormatError(HEAD, 0, 'forged');
    return opened(options, { id: fetched.version, head, files }, dataKey, await readMemory(version, crypto));
  } catch (error) {
    return troubleOf(error, subject);
  }
}

function opened(options: LedgerOptions, base: Base, dataKey: DataKey, memory: LedgerMemory): OpenedLedger {
  const { list, terms, crypto, repository, store } = options;
  const { head } = base;
  const isRotated = dataKey.key.text !== head.key.text;
  const restated: Restated = {
    ...(repository && { repository }),
    ...(isRotated && { key: dataKey.key }),
    ...(options.keyedBy !== undefined && { keyedBy: options.keyedBy }),
  };
  return {
    kind: 'opened',
    isNew: base.id === undefined,
    ledgerId: head.ledgerId,
    hasher: createHasher(dataKey.bytes, { list, terms }, crypto),
    memory,
    isMemoryNewest: head.memory === head.writes,
    head: base.id === undefined ? undefined : headWith(head, memory),
    notices: isRotated ? [underOlderKey({ list, place: store.place })] : [],
    attach: (table) => new ListLedger(options, table, base, { restated, sealKey: sealKeyOf(dataKey, crypto) }),
  };
}

/** Why this run must not use the ledger with this head. */
function objection(options: LedgerOptions, subject: Subject, head: Head): Problem | undefined {
  const { list, expectedId, repository, keyedBy, isClone } = options;
  if (head.list !== list) return otherList(subject, head.list);
  if (repository && head.repository && !isSameRepository(repository, head.repository)) {
    return foreign(subject, head.repository, repository);
  }
  if (expectedId !== undefined && !areSameIds(head.ledgerId, expectedId)) {
    return otherLedger(subject, head.ledgerId, expectedId);
  }
  if ([head.ledgerId, expectedId].some((id) => formatOf(id) > head.format)) return olderFormat(subject);
  const isOther = keyedBy !== undefined && head.keyedBy !== undefined && head.keyedBy !== keyedBy;
  return isClone && isOther ? otherIdentity(subject) : undefined;
}

/** A rename changes the name and not the id; where an id is not known the names decide. */
function isSameRepository(one: Repository, other: Repository): boolean {
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  return encodeURI(one.name) === encodeURI(other.name);
}

/** The id that a ledger begins with, where neither the config nor an older ledger names one. */
export function idFor({ newId, crypto }: LedgerOptions): string {
  const random = () => Array.from(crypto.randomBytes(ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return idInFormat(newId ? newId() : random());
}

/** The head of a ledger before its first write. */
export function newHead(
  { list, repository, keyedBy, now }: LedgerOptions,
  { key, keyCheck }: DataKey,
  ledgerId: string,
): Head {
  return {
    format: FORMAT,
    ledgerId,
    list,
    repository,
    key,
    keyCheck,
    keyedBy,
    writes: 0,
    write: 'none',
    at: now(),
    latest: now(),
    origin: undefined,
    files: new Map(),
    lease: undefined,
    lastRun: undefined,
    segments: { files: 0, leads: 0, carried: 0 },
    snapshot: undefined,
    memory: undefined,
  };
}
