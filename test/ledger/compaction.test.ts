import { describe, expect, test } from 'vitest';
import { COMPACTION_LIMITS, isCompactionDue, weightOf } from '../../src/ledger/compaction.ts';
import { bitsFor, fileOf, snapshotName } from '../../src/ledger/snapshot.ts';
import { LeadTable, type Ledger, type LedgerChange } from '../../src/model/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, change, claim, found, identity, lease, NOON, type Opening, open, tableOf, write } from './world.ts';

// Identities are made up.

const TABLE = tableOf([1, 2, 3, 4].map((key) => [key, 1] as const));
const EAGER = { files: 1, leads: 0 };

async function play(changes: readonly Partial<LedgerChange>[], opening: Opening = {}): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  const ledger = await attached(TABLE, repository, opening);
  for (const parts of changes) await write(ledger, parts);
  return repository;
}

const ACCEPT = { receipts: [{ claim: 'a', from: 0, to: 1, fate: 'accepted' as const }] };
const HISTORY: readonly Partial<LedgerChange>[] = [
  { lease: lease('one'), claims: [claim('a', [0, 1, 2, 3])] },
  { receipts: [...ACCEPT.receipts, { claim: 'a', from: 2, to: 2, fate: 'in-doubt', until: NOON + 9 }] },
  { lease: 'release' },
];

describe('when the segments are compacted', () => {
  const small = { write: 1, bits: 0, leads: 1000 };
  const large = { write: 1, bits: 8, leads: 1_000_000 };
  test.each([
    ['not yet by files', 100, 0, small, false],
    ['by files', 101, 0, small, true],
    ['not yet by leads', 1, 20_000, small, false],
    ['by leads', 1, 20_001, small, true],
    ['a large snapshot waits for more files', 256, 0, large, false],
    ['until there are more than it has itself', 257, 0, large, true],
    ['a large snapshot waits for more leads', 1, 500_000, large, false],
    ['until they are more than half of it', 1, 500_001, large, true],
    ['there need not be a snapshot', 101, 0, undefined, true],
  ])('%s', (_, files, leads, snapshot, isDue) => {
    expect(isCompactionDue({ files, leads }, COMPACTION_LIMITS, snapshot)).toBe(isDue);
  });

  test('leads that were carried over do not count', () => {
    expect(weightOf({ files: 3, leads: 30_000, carried: 10_000 })).toEqual({ files: 3, leads: 20_000 });
  });

  const compacted = (repository: MemoryRepository) =>
    [...repository.texts().keys()].some((name) => name.startsWith('snapshot/'));

  describe('by whom', () => {
    const SIZE = COMPACTION_LIMITS.leads + 1;
    const many = tableOf(Array.from({ length: SIZE }, (_, key) => [key, 1] as const));
    const all = Array.from({ length: SIZE }, (_, lead) => lead);
    const claims = (ledger: Ledger) => write(ledger, { claims: [claim('next', [0])], lease: lease('one') });

    async function delivered(): Promise<MemoryRepository> {
      const repository = new MemoryRepository();
      const ledger = await attached(many, repository);
      await write(ledger, { lease: lease('one'), claims: [claim('c', all)] });
      await write(ledger, {
        lease: 'release',
        receipts: [{ claim: 'c', from: 0, to: SIZE - 1, fate: 'accepted' }],
      });
      return repository;
    }

    test('what a process wrote itself it leaves to the next one', async () => {
      expect(compacted(await delivered())).toBe(false);
    });

    test('who finds too much compacts it, but not while leads wait to be sent', async () => {
      const repository = await delivered();
      const ledger = await attached(many, repository, { seed: 'next' });
      await claims(ledger);
      expect(compacted(repository)).toBe(false);
      await write(ledger, { lease: 'release' });
      expect(compacted(repository)).toBe(true);
    });

    test('who finds little does not, however much it adds', async () => {
      const repository = await play(HISTORY);
      const ledger = await attached(many, repository, { seed: 'next' });
      await write(ledger, { lease: lease('two'), claims: [claim('c', all)] });
      await write(ledger, { lease: 'release' });
      expect(compacted(repository)).toBe(false);
    });

    test('beyond a thousand files a process compacts its own, whatever waits', async () => {
      const repository = await play(HISTORY);
      const ledger = await attached(TABLE, repository, { seed: 'next' });
      for (let file = 2; file < 1001; file++) await claims(ledger);
      expect(compacted(repository)).toBe(false);
      await claims(ledger);
      expect(compacted(repository)).toBe(true);
    });
  });

  test.each([
    [14_999, false],
    [15_000, true],
    [undefined, true],
  ])('within %s ms: %s', async (withinMs, isCompacted) => {
    const repository = await play(HISTORY);
    const ledger = await attached(TABLE, repository, { seed: 'x', limits: EAGER });
    await ledger.write(change({ note: 'n' }), withinMs === undefined ? undefined : { withinMs });
    expect(compacted(repository)).toBe(isCompacted);
  });

  test('also on what this process wrote itself, after a look at it', async () => {
    const repository = await play(HISTORY, { limits: { files: 2, leads: 100 } });
    expect(compacted(repository)).toBe(false);
    const again = await play([...HISTORY, ACCEPT], { limits: { files: 1, leads: 100 } });
    expect(compacted(again)).toBe(true);
  });

  test('not when somebody else has written since, which is a conflict', async () => {
    const repository = await play(HISTORY);
    const ledger = await attached(TABLE, repository, { seed: 'x', limits: { files: 2, leads: 100 } });
    await write(ledger, ACCEPT);
    await write(await attached(TABLE, repository, { seed: 'rival' }), { claims: [claim('r', [3])] });
    expect(await ledger.write(change({ note: 'n' }))).toEqual({ kind: 'conflict' });
    expect(await ledger.read()).toMatchObject({ kind: 'found' });
  });
});

describe('a compaction', () => {
  test('leaves one snapshot, what is open in one segment, and the same knowledge', async () => {
    const repository = await play(HISTORY);
    const before = (await found((await open(repository, { seed: 'a' })).attach(TABLE))).known;
    await write(await attached(TABLE, repository, { seed: 'x', limits: EAGER }), { note: 'compacts' });
    expect([...repository.texts().keys()].toSorted()).toEqual(['head', 'segments/00000004-000', 'snapshot/0']);
    expect(repository.texts().get('snapshot/0')?.split('\n')).toHaveLength(5);
    expect(repository.texts().get('segments/00000004-000')?.split('\n').slice(1, -2)).toEqual([
      expect.stringMatching(/^claim a one skip 4 /),
      '-',
      '-',
      expect.stringMatching(/^[\w-]{44} 2026-11-23T12:00:00\.009Z$/),
      expect.stringMatching(/^[\w-]{44}$/),
    ]);
    const after = (await found((await open(repository, { seed: 'b' })).attach(TABLE))).known;
    expect(after.open).toEqual(before.open);
    for (const lead of [0, 1, 2, 3]) expect(after.state(lead)).toBe(before.state(lead));
  });

  test('of equal histories is equal, byte for byte', async () => {
    const texts = async () => [...(await play(HISTORY, { limits: EAGER })).texts()];
    expect(await texts()).toEqual(await texts());
  });

  test('can be pushed again after a lost answer', async () => {
    const repository = await play(HISTORY);
    const ledger = await attached(TABLE, repository, { seed: 'x', limits: EAGER, store: repository.store(['lost']) });
    const wanted = change({ note: 'compacts' });
    expect((await ledger.write(wanted)).kind).toBe('lost');
    expect((await ledger.write(wanted)).kind).toBe('written');
    expect(repository.versions.size).toBe(4);
  });

  test('forgets times that have passed for every clock, and keeps the others', async () => {
    const until = NOON + 1000;
    const day = 24 * 3_600_000;
    const changes = [
      { lease: lease('one'), claims: [claim('a', [0]), claim('b', [1])] },
      {
        receipts: [
          { claim: 'a', from: 0, to: 0, fate: 'released', until },
          { claim: 'b', from: 0, to: 0, fate: 'accepted', until },
        ],
      },
    ] satisfies Partial<LedgerChange>[];
    for (const [now, kept] of [
      [until + day, 0],
      [until + day - 1, until],
    ] as const) {
      const repository = await play(changes);
      await write(await attached(TABLE, repository, { seed: 'x', limits: EAGER, now: () => now }), {
        note: 'compacts',
      });
      const { known } = await found((await open(repository, { seed: 'b' })).attach(TABLE));
      expect([known.notBefore(0), known.state(0), known.notBefore(1), known.state(1)]).toEqual([
        kept,
        'unknown',
        kept,
        'accepted',
      ]);
      expect(repository.texts().get('snapshot/0')?.split('\n')).toHaveLength(kept === 0 ? 4 : 5);
    }
  });

  test('that meets a damaged file writes nothing', async () => {
    const repository = await play(HISTORY);
    const store = repository.store();
    const ledger = await attached(TABLE, repository, { seed: 'x', limits: EAGER, store });
    const versions = repository.versions.size;
    const broken = await attached(TABLE, repository, {
      seed: 'y',
      limits: EAGER,
      store: {
        ...store,
        async push(_, { put }) {
          for (const text of put.values()) if (typeof text !== 'string') await text();
          return { kind: 'conflict' };
        },
        async fetch() {
          const fetched = await store.fetch();
          if (fetched.kind !== 'found') return fetched;
          let reads = 0;
          const read = async (name: string) =>
            name.startsWith('segments/') && reads++ > 2 ? new Uint8Array(2) : await fetched.files.read(name);
          return { ...fetched, files: { ...fetched.files, read } };
        },
      },
    });
    expect(await broken.write(change({ note: 'n' }))).toMatchObject({
      kind: 'lost',
      problem: { code: 'LEADS-LEDGER-GARBAGE' },
    });
    expect(repository.versions.size).toBe(versions);
    expect((await ledger.write(change({ note: 'n' }))).kind).toBe('written');
  });
});

describe('a large ledger', () => {
  const SIZE = 30_000;
  const big = tableOf(Array.from({ length: SIZE }, (_, key) => [key, 1] as const));
  const every = Array.from({ length: SIZE }, (_, lead) => lead);

  test('is split into files of less than 1 MiB, twice, and knows everything', async () => {
    const repository = new MemoryRepository();
    const ledger = await attached(big, repository, { limits: { files: 100, leads: 20_000 } });
    for (const part of [every.slice(0, 22_000), every.slice(22_000)]) {
      await write(ledger, { lease: lease('one'), claims: [claim(`c${part[0]}`, part)] });
      await write(ledger, { receipts: [{ claim: `c${part[0]}`, from: 0, to: part.length - 1, fate: 'accepted' }] });
      await write(ledger, { lease: 'release' });
    }
    const eager = await attached(big, repository, { seed: 'x', limits: { files: 3, leads: 100_000 } });
    await write(eager, { note: 'compacts' });
    await write(eager, { note: 'nothing' });
    const texts = [...repository.texts()];
    expect(Math.max(...texts.map(([, text]) => text.length))).toBeLessThan(2 ** 20);
    expect(
      texts
        .filter(([name]) => name.startsWith('snapshot/'))
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(['snapshot/0', 'snapshot/1', 'snapshot/2', 'snapshot/3']);
    const { known } = await found((await open(repository, { seed: 'r' })).attach(big));
    expect(every.filter((lead) => known.state(lead) === 'accepted' && known.isSame(lead))).toHaveLength(SIZE);
    const nobody = await found((await open(repository, { seed: 'r' })).attach(new LeadTable()));
    expect(nobody.known.gone).toBe(SIZE);
  });

  test('has segments of less than 1 MiB as well: a claim goes on in the next file', async () => {
    const repository = new MemoryRepository();
    await write(await attached(big, repository), { lease: lease('one'), claims: [claim('a', every)] });
    const names = [...repository.texts()].map(([name, text]) => [name, text.length < 2 ** 20]);
    expect(names).toEqual([
      ['segments/00000001-000', true],
      ['segments/00000001-001', true],
      ['head', true],
    ]);
    const { known } = await found((await open(repository, { seed: 'r' })).attach(big));
    expect(known.open[0]?.open).toHaveLength(SIZE);
  });
});

describe('the files of a snapshot', () => {
  test.each([
    [0, 0, 0],
    [12_000, 0, 0],
    [12_001, 0, 1],
    [24_000, 0, 1],
    [5_000_000, 0, 9],
    [10, 4, 4],
  ])('for %i leads after 2^%i are 2^%i', (leads, before, bits) => {
    expect(bitsFor(leads, before)).toBe(bits);
  });

  test.each([
    [0, 0, 'snapshot/0'],
    [15, 4, 'snapshot/f'],
    [15, 5, 'snapshot/0f'],
    [511, 9, 'snapshot/1ff'],
  ])('%i of 2^%i is %s', (index, bits, name) => {
    expect(snapshotName(index, bits)).toBe(name);
  });

  test('take keys by their highest bits', () => {
    const words = identity(1, 1).fill(0xa0000000, 0, 1);
    expect([0, 1, 2, 4].map((bits) => fileOf(words, 0, bits))).toEqual([0, 1, 2, 10]);
  });
});
