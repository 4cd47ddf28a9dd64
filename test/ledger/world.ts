import { type LedgerOptions, type OpenedLedger, openLedger } from '../../src/ledger/index.ts';
import {
  type Claim,
  type DuplicateOption,
  IDENTITY_WORDS,
  LeadTable,
  type Lease,
  type Ledger,
  type LedgerChange,
  type LedgerRead,
} from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';
import { MemoryRepository, type StoreFault } from '../support/memory-store.ts';

/** Every test's list. */
export const LIST = '441940';

/** 2026-11-23, noon. */
export const NOON = Date.UTC(2026, 10, 23, 12);

/** When every lease of these tests has run out, by every clock. */
export const later = (): number => NOON + 24 * 60 * 60 * 1000;

/** A made-up identity: scattered over all keys as hashes are, and different for different numbers. */
export function identity(key: number, version: number): Uint32Array {
  const words = new Uint32Array(IDENTITY_WORDS);
  for (let index = 0; index < 4; index++) {
    words[index] = scatter(key * 4 + index);
    words[4 + index] = scatter(0x40000000 + version * 4 + index);
  }
  return words;
}

function scatter(n: number): number {
  let x = Math.imul(n + 0x9e3779b9, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** A table of leads, each by the numbers of its key and version. */
export function tableOf(leads: readonly (readonly [key: number, version: number])[]): LeadTable {
  const table = new LeadTable();
  for (const [index, [key, version]] of leads.entries()) {
    table.add({ file: 0, line: index + 2, row: index + 1, bytes: 0, identity: identity(key, version) });
  }
  return table;
}

export function lease(owner: string, until = NOON + 600_000): Lease {
  return { owner, run: '7001', attempt: 1, until, ms: Math.max(600_000, until - NOON) };
}

export function claim(id: string, leads: readonly number[], duplicateOption: DuplicateOption = 'skip'): Claim {
  return { id, batch: { list: LIST, duplicateOption, skillId: undefined, leads } };
}

/** A change that says nothing but what is given. */
export function change(parts: Partial<LedgerChange>): LedgerChange {
  return { lease: 'keep', receipts: [], claims: [], ...parts };
}

export interface Opening extends Partial<LedgerOptions> {
  readonly faults?: StoreFault[];
  readonly seed?: string;
}

/** What `openLedger` takes, with a process of its own. */
export function optionsFor(
  repository: MemoryRepository,
  { faults, seed = 'one', ...rest }: Opening = {},
): LedgerOptions {
  return {
    store: repository.store(faults),
    list: LIST,
    terms: '',
    expectedId: undefined,
    repository: undefined,
    keys: [],
    crypto: testCrypto(seed),
    now: () => NOON,
    ...rest,
  };
}

export async function open(repository: MemoryRepository, opening: Opening = {}): Promise<OpenedLedger> {
  const opened = await openLedger(optionsFor(repository, opening));
  if (opened.kind !== 'opened') throw new Error(opened.problem.message);
  return opened;
}

/** A process's ledger that has been read once. */
export async function attached(
  table: LeadTable,
  repository = new MemoryRepository(),
  opening: Opening = {},
): Promise<Ledger> {
  const ledger = (await open(repository, opening)).attach(table);
  await found(ledger);
  return ledger;
}

export type Found = Extract<LedgerRead, { readonly kind: 'found' }>;

export async function found(ledger: Ledger): Promise<Found> {
  const read = await ledger.read();
  if (read.kind !== 'found') throw new Error(read.problem.message);
  return read;
}

/** Writes, and has to succeed. */
export async function write(ledger: Ledger, parts: Partial<LedgerChange>): Promise<void> {
  const written = await ledger.write(change(parts));
  if (written.kind !== 'written') throw new Error(written.kind);
}

/** Writes changes one after the other and gives what a new process knows then, with the leads that `later` still has. */
export async function readAfter(
  table: LeadTable,
  changes: readonly Partial<LedgerChange>[],
  later: LeadTable = table,
): Promise<Found> {
  const repository = new MemoryRepository();
  const ledger = await attached(table, repository);
  for (const parts of changes) await write(ledger, parts);
  return await found((await open(repository, { seed: 'later' })).attach(later));
}

/** Two leads, for tests that are about writing. */
export const TABLE = tableOf([
  [1, 1],
  [2, 1],
]);

/** Takes the lease and claims both of them. */
export const CLAIM = change({ lease: lease('one'), claims: [claim('a', [0, 1])] });

/** A repository whose ledger has been begun, and a process that has read it. */
export async function begunWorld(faults: StoreFault[] = []): Promise<{ repository: MemoryRepository; ledger: Ledger }> {
  const repository = new MemoryRepository();
  await write(await attached(TABLE, repository, { seed: 'first' }), { lease: 'release' });
  const ledger = await attached(TABLE, repository, { store: repository.store(faults) });
  return { repository, ledger };
}
