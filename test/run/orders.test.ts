import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import {
  type KnownState,
  LeadsError,
  type LeadTable,
  type LedgerMemory,
  type Order,
  type Receipt,
  says,
} from '../../src/model/index.ts';
import { ledgerOptions, openLedgers } from '../../src/run/ledgers.ts';
import { dropHeld, resetLists } from '../../src/run/orders.ts';
import type { Prepared } from '../../src/run/prepare.ts';
import { LIST, lease, NOON, tableOf } from '../ledger/world.ts';
import { MemoryRepository, type StoreFault } from '../support/memory-store.ts';
import { aRoute } from '../support/row-builders.ts';
import { aHost, anEvent, aSettings } from '../support/run-parts.ts';

const TABLE = tableOf([
  [1, 1],
  [2, 2],
  [3, 3],
]);

function preparedFor(mode: Order, actor?: string): Prepared {
  return {
    settings: aSettings([aRoute({ duplicateOption: 'clone' })], { mode, only: [LIST] }),
    event: actor === undefined ? undefined : anEvent({ actor }),
    act: 'plan',
    notices: [],
  };
}

/** A host whose ledger is in memory; each call that opens a store gets the faults. */
function hostOf(repository: MemoryRepository, faults: readonly StoreFault[] = []) {
  return aHost({
    clock: { now: () => NOON, monotonic: () => 0, sleep: async () => {} },
    ledgerStore: () => repository.store([...faults]),
  });
}

const OPTIONS = (repository: MemoryRepository) => ({
  ...ledgerOptions(aRoute(), aSettings(), hostOf(repository)),
  store: repository.store(),
});

async function opened(repository: MemoryRepository) {
  const ledger = await openLedger(OPTIONS(repository));
  if (ledger.kind !== 'opened') throw new Error(ledger.problem.message);
  return ledger;
}

async function statesIn(repository: MemoryRepository, table: LeadTable = TABLE): Promise<readonly KnownState[]> {
  const read = await (await opened(repository)).attach(table).read();
  if (read.kind !== 'found') throw new Error(read.problem.message);
  return Array.from({ length: table.size }, (_, lead) => read.known.state(lead));
}

/** A ledger in which the first lead was accepted and the second is held; of the third nothing is known. */
async function withHeld(memory?: LedgerMemory): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = (await opened(repository)).attach(TABLE);
  await ledger.read();
  const batch = { list: LIST, duplicateOption: 'clone', skillId: undefined, leads: [0, 1] } as const;
  const fates: readonly Receipt[] = [
    { claim: 'c1', from: 0, to: 0, fate: 'accepted' },
    { claim: 'c1', from: 1, to: 1, fate: 'held' },
  ];
  await ledger.write({ lease: lease('process0'), receipts: [], claims: [{ id: 'c1', batch }] });
  await ledger.write({ lease: 'release', receipts: fates, claims: [], ...(memory ? { memory } : {}) });
  return repository;
}

/** Gives the order over a fresh look at the ledger, as a run does. */
async function drop(
  repository: MemoryRepository,
  { actor, faults = [] }: { actor?: string; faults?: StoreFault[] } = {},
) {
  const prepared = preparedFor('drop-held', actor);
  const ledgers = await openLedgers(prepared.settings, 'plan', hostOf(repository, faults));
  const attached = await ledgers.attach(TABLE, new Set());
  const notices = await dropHeld(prepared, { table: TABLE, now: NOON, attached });
  return { notices, attached };
}

const note = (repository: MemoryRepository) => repository.versions.get(repository.newest ?? '')?.note ?? '';

describe('drop-held', () => {
  test('counts what is held as accepted, and nothing else', async () => {
    const repository = await withHeld();
    expect(await statesIn(repository)).toEqual(['accepted', 'held', 'unknown']);
    const { notices, attached } = await drop(repository, { actor: 'made-up-person' });
    expect(await statesIn(repository)).toEqual(['accepted', 'accepted', 'unknown']);
    expect(notices).toEqual([expect.objectContaining({ code: 'LEADS-ORDER-DONE' })]);
    expect(notices[0]?.message).toContain(`1 held lead of list ${LIST}`);
    expect(attached.knownOf(LIST)?.state(1)).toBe('accepted');
    expect(note(repository)).toContain('drop-held by made-up-person');
  });

  test('makes the next run look at the files, and keeps what people have been told', async () => {
    const repository = await withHeld({ judged: ['digest'], complete: { digest: 'list', files: '{}' } });
    await drop(repository);
    expect((await opened(repository)).memory).toEqual({ judged: ['digest'], complete: undefined });
    expect(note(repository)).toContain('drop-held by somebody in a shell');
  });

  test('writes nothing where nothing is held', async () => {
    const repository = await withHeld();
    await drop(repository);
    const { newest } = repository;
    const { notices } = await drop(repository);
    expect(repository.newest).toBe(newest);
    expect(notices[0]?.message).toContain('0 held leads');
  });

  test.each<[StoreFault, string]>([
    ['conflict', 'LEADS-DEFERRED'],
    ['refused', 'LEADS-LEDGER-WRITE'],
    ['lost', 'LEADS-LEDGER-UNREADABLE'],
  ])('that meets a store fault (%s) is no success', async (fault, code) => {
    const repository = await withHeld();
    const thrown: unknown = await drop(repository, { faults: [fault] }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(LeadsError);
    expect(thrown instanceof LeadsError && thrown.problems[0]?.code).toBe(code);
    expect(await statesIn(repository)).toEqual(['accepted', 'held', 'unknown']);
  });

  test('of a ledger that can’t be used stops', async () => {
    const repository = await withHeld();
    const barred = new Map([[LIST, { code: 'LEADS-LEDGER-GARBAGE', message: says`x` } as const]]);
    const attached = { byList: new Map(), knownOf: () => undefined, barred, renew: async () => {} };
    const order = dropHeld(preparedFor('drop-held'), { table: TABLE, now: NOON, attached });
    await expect(order).rejects.toBeInstanceOf(LeadsError);
    expect(await statesIn(repository)).toEqual(['accepted', 'held', 'unknown']);
  });
});

describe('reset-list', () => {
  test('forgets the list, keeps the id of its ledger, and says who wanted it', async () => {
    const repository = await withHeld();
    const { ledgerId } = await opened(repository);
    const notices = await resetLists(preparedFor('reset-list', 'made-up-person'), hostOf(repository));
    expect(notices).toEqual([expect.objectContaining({ code: 'LEADS-ORDER-DONE' })]);
    expect(await statesIn(repository)).toEqual(['unknown', 'unknown', 'unknown']);
    expect((await opened(repository)).ledgerId).toBe(ledgerId);
    expect(note(repository)).toContain('reset-list by made-up-person');
  });

  test('fixes a ledger that can’t be read', async () => {
    const repository = await withHeld();
    repository.tamper((files) => files.set('head', new TextEncoder().encode('nonsense')));
    expect((await openLedger(OPTIONS(repository))).kind).toBe('unusable');
    await resetLists(preparedFor('reset-list'), hostOf(repository));
    expect(await statesIn(repository)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('that is not allowed leaves everything as it was', async () => {
    const repository = await withHeld();
    const order = resetLists(preparedFor('reset-list'), hostOf(repository, ['refused']));
    await expect(order).rejects.toBeInstanceOf(LeadsError);
    expect(await statesIn(repository)).toEqual(['accepted', 'held', 'unknown']);
  });

  test('that names another list leaves this one alone', async () => {
    const repository = await withHeld();
    const { settings, ...rest } = preparedFor('reset-list');
    const none = await resetLists({ ...rest, settings: { ...settings, only: ['552001'] } }, hostOf(repository));
    expect(none).toEqual([]);
    expect(await statesIn(repository)).toEqual(['accepted', 'held', 'unknown']);
  });
});
