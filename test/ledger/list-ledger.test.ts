import { describe, expect, test } from 'vitest';
import { resetLedger } from '../../src/ledger/index.ts';
import type { Ledger } from '../../src/model/index.ts';
import { MemoryRepository, type StoreFault } from '../support/memory-store.ts';
import {
  attached,
  begunWorld,
  CLAIM,
  change,
  claim,
  found,
  later,
  lease,
  open,
  optionsFor,
  TABLE,
  tableOf,
  write,
} from './world.ts';

// Identities are made up.

async function rivalWrites(repository: MemoryRepository): Promise<void> {
  await write(await attached(TABLE, repository, { seed: 'rival' }), { note: 'rival' });
}

describe('reading', () => {
  test('tells first of what was opened, without a second fetch, and later of the newest version', async () => {
    const { repository } = await begunWorld();
    const store = repository.store();
    const ledger = (await open(repository, { store })).attach(TABLE);
    await rivalWrites(repository);
    expect((await found(ledger)).head.writes).toBe(1);
    expect(store.fetches).toBe(1);
    expect(await ledger.read()).toMatchObject({ isBase: false, landed: true, head: { writes: 2 } });
    expect(await ledger.read()).toMatchObject({ isBase: true });
  });

  test('looks again when the store has nothing but the newest version by then', async () => {
    const { repository } = await begunWorld();
    const store = repository.store();
    let isStale = false;
    const forgetful: typeof store = {
      ...store,
      async fetch() {
        const fetched = await store.fetch();
        if (fetched.kind !== 'found' || isStale) return fetched;
        const read = async (name: string) => (isStale ? new Uint8Array(3) : await fetched.files.read(name));
        return { ...fetched, files: { ...fetched.files, read } };
      },
    };
    await write(await attached(TABLE, repository, { seed: 'x' }), { claims: [claim('x', [0])], lease: lease('x') });
    const ledger = (await open(repository, { store: forgetful })).attach(TABLE);
    await rivalWrites(repository);
    isStale = true;
    expect(await ledger.read()).toMatchObject({ kind: 'found', head: { writes: 3 } });
  });

  test('says that it can not be read now, and can be read later', async () => {
    const faults: StoreFault[] = [];
    const { ledger } = await begunWorld(faults);
    faults.push('unreadable');
    expect(await ledger.read()).toMatchObject({ kind: 'unreadable', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    expect(await ledger.read()).toMatchObject({ kind: 'found' });
  });

  test.each<readonly [string, (repository: MemoryRepository) => unknown]>([
    ['an older version took its place', (repository) => repository.rewind()],
    ['it is gone', (repository) => repository.delete()],
    [
      'it was reset',
      (repository) => resetLedger({ ...optionsFor(repository, { seed: 'reset', now: later }), note: 'reset' }),
    ],
    [
      'it is one of as many writes that does not contain ours',
      async (repository) => {
        repository.rewind();
        await write(await attached(TABLE, repository, { seed: 'fork' }), { note: 'fork' });
        await write(await attached(TABLE, repository, { seed: 'fork 2' }), { note: 'fork' });
      },
    ],
  ])('says that the ledger went back when %s', async (_, happens) => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, CLAIM);
    await happens(repository);
    expect(await ledger.read()).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-REWOUND' } });
  });

  test.each<readonly [string, (repository: MemoryRepository) => unknown]>([
    ['has fewer writes', (repository) => repository.rewind()],
    [
      'has another data key',
      async (repository) => {
        const { ledgerId } = await open(repository, { seed: 'look' });
        await resetLedger({
          ...optionsFor(repository, { seed: 'reset', newId: () => ledgerId, now: later }),
          note: 'reset',
        });
        const ledger = await attached(TABLE, repository, { seed: 'after' });
        for (const note of ['2', '3', '4']) await write(ledger, { note });
      },
    ],
  ])('says so of one that %s, even where the store would let it pass', async (_, happens) => {
    const { repository } = await begunWorld();
    const store = repository.store();
    const ledger = await attached(TABLE, repository, { store: { ...store, contains: async () => true } });
    await write(ledger, CLAIM);
    await happens(repository);
    expect(await ledger.read()).toMatchObject({ kind: 'unusable', problem: { code: 'LEADS-LEDGER-REWOUND' } });
  });
});

describe('writing', () => {
  test('can come before the first look, which then tells of what was written', async () => {
    const { repository } = await begunWorld();
    const ledger = (await open(repository, { seed: 'x' })).attach(TABLE);
    await write(ledger, CLAIM);
    expect(await ledger.read()).toMatchObject({ landed: true, isBase: true, head: { writes: 2 } });
  });

  test('goes on from what was written last, without reading', async () => {
    const { ledger } = await begunWorld();
    await write(ledger, CLAIM);
    await write(ledger, { receipts: [{ claim: 'a', from: 0, to: 1, fate: 'accepted' }] });
    const read = await found(ledger);
    expect(read).toMatchObject({ landed: true, isBase: true, head: { writes: 3 } });
    expect([read.known.state(0), read.known.state(1)]).toEqual(['accepted', 'accepted']);
  });

  test('conflicts when somebody else wrote, until it has read again', async () => {
    const { repository, ledger } = await begunWorld();
    await rivalWrites(repository);
    expect(await ledger.write(CLAIM)).toEqual({ kind: 'conflict' });
    expect(await ledger.write(CLAIM)).toEqual({ kind: 'conflict' });
    expect(await ledger.read()).toMatchObject({ landed: false, isBase: false, head: { writes: 2 } });
    expect(await ledger.write(CLAIM)).toEqual({ kind: 'written' });
    expect(await ledger.read()).toMatchObject({ landed: true, isBase: true, head: { writes: 3 } });
  });

  test('hands on what the store refuses', async () => {
    const { ledger } = await begunWorld(['refused']);
    expect(await ledger.write(CLAIM)).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
    expect(await ledger.read()).toMatchObject({ landed: false, isBase: true, head: { writes: 1 } });
  });

  test('hands on how long it may take', async () => {
    const repository = new MemoryRepository();
    const store = repository.store();
    const told: unknown[] = [];
    const ledger = await attached(TABLE, repository, {
      store: {
        ...store,
        async push(base, parts, options) {
          told.push(options);
          return await store.push(base, parts);
        },
      },
    });
    await ledger.write(CLAIM, { withinMs: 3000 });
    expect(told).toEqual([{ withinMs: 3000 }]);
  });

  test.each<readonly [string, boolean]>([
    ['lost-landed', true],
    ['lost', false],
    ['lost-later', false],
  ] as const)('after an answer was %s, a look tells whether it landed: %s', async (fault, landed) => {
    const { ledger, repository } = await begunWorld([fault as StoreFault]);
    expect(await ledger.write(CLAIM)).toMatchObject({ kind: 'lost' });
    expect(await ledger.read()).toMatchObject({ landed, isBase: true, head: { writes: landed ? 2 : 1 } });
    await (await attached(TABLE, repository, { seed: 'rival' })).write(change({ note: 'rival' }));
    expect(await ledger.read()).toMatchObject({ landed: landed || fault === 'lost-later' });
  });

  test.each(['lost-landed', 'lost', 'lost-later'] as const)(
    'the same change again after %s is the same version',
    async (fault) => {
      const { repository, ledger } = await begunWorld([fault]);
      await ledger.write(CLAIM);
      expect(await ledger.write(structuredClone(CLAIM))).toEqual({ kind: 'written' });
      expect(repository.line(repository.newest)).toHaveLength(2);
      expect(await ledger.read()).toMatchObject({ landed: true, isBase: true, head: { writes: 2 } });
    },
  );

  test('a conflict after a lost answer does not hide that it landed', async () => {
    const { repository, ledger } = await begunWorld(['lost-landed']);
    await ledger.write(CLAIM);
    await rivalWrites(repository);
    expect(await ledger.write(CLAIM)).toEqual({ kind: 'conflict' });
    expect(await ledger.read()).toMatchObject({ landed: true, isBase: false, head: { writes: 3 } });
  });

  test('another change after a lost one says of itself that it did not land', async () => {
    const { ledger } = await begunWorld(['lost-landed']);
    await ledger.write(CLAIM);
    expect(await ledger.write(change({ note: 'other' }))).toEqual({ kind: 'conflict' });
    expect(await ledger.read()).toMatchObject({ landed: false });
  });

  test.each(['lease', 'lastRun', 'memory', 'note', 'receipts'] as const)(
    'changes that differ in %s are different versions',
    async (part) => {
      const { repository, ledger } = await begunWorld(['lost', 'lost']);
      const parts = {
        lease: lease('other'),
        lastRun: '7',
        memory: { judged: [], complete: undefined },
        note: 'n',
        receipts: [{ claim: 'x', from: 0, to: 0, fate: 'held' as const }],
      };
      await ledger.write(CLAIM);
      await ledger.write({ ...CLAIM, [part]: parts[part] });
      expect(repository.versions.size).toBe(3);
    },
  );

  test('two processes that write the same never make the same version', async () => {
    const { repository } = await begunWorld();
    const [one, two] = [
      await attached(TABLE, repository, { seed: 'a' }),
      await attached(TABLE, repository, { seed: 'b' }),
    ];
    const ended = [await one.write(CLAIM), await two.write(CLAIM)].map(({ kind }) => kind);
    expect(ended).toEqual(['written', 'conflict']);
  });

  test('the first write of a new ledger may have landed before the first look', async () => {
    const repository = new MemoryRepository();
    const ledger = (await open(repository, { faults: ['lost-landed'] })).attach(TABLE);
    await ledger.write(CLAIM);
    expect(await ledger.read()).toMatchObject({ landed: true, isBase: true, head: { writes: 1 } });
  });

  test('the first write of a new ledger can be lost as well', async () => {
    const repository = new MemoryRepository();
    const ledger = await attached(TABLE, repository, { faults: ['lost', 'lost-landed'] });
    await ledger.write(CLAIM);
    expect(await ledger.read()).toMatchObject({ landed: false, isBase: true, head: { writes: 0 } });
    await ledger.write(CLAIM);
    expect(await ledger.read()).toMatchObject({ landed: true, isBase: true, head: { writes: 1 } });
  });

  test('a note for people tells what happened, in one line', async () => {
    const { repository, ledger } = await begunWorld();
    await write(ledger, { ...CLAIM, note: 'by octocat\n::error::' });
    await write(ledger, {
      lease: 'release',
      receipts: [
        { claim: 'a', from: 0, to: 0, fate: 'accepted' },
        { claim: 'a', from: 1, to: 1, fate: 'in-doubt' },
      ],
      decisions: [{ lead: 1, what: 'dropped' }],
    });
    const notes = repository.line(repository.newest).map((id) => repository.versions.get(id)?.note);
    expect(notes).toEqual([
      '3: 1 accepted, 1 in-doubt, 1 dropped, lease released',
      '2: claims 2 leads, lease taken, by octocat\\u{a}: :error: :',
      '1: lease released',
    ]);
  });
});

describe('ten processes that write at once', () => {
  test('lose no entry', async () => {
    const repository = new MemoryRepository();
    const leads = Array.from({ length: 100 }, (_, key) => [key, 1] as const);
    const table = tableOf(leads);
    await write(await attached(table, repository), { lease: 'release' });
    const faults: readonly StoreFault[] = ['lost', 'lost-landed', 'conflict', 'lost-later'];
    await Promise.all(
      Array.from({ length: 10 }, async (_, writer) => {
        const ledger = await attached(table, repository, {
          seed: `writer ${writer}`,
          faults: faults.slice(writer % 4),
          limits: { files: 3, leads: 30 },
        });
        for (let round = 0; round < 10; round++) {
          const id = `w${writer}-${round}`;
          await insist(ledger, { lease: lease(`w${writer}`), claims: [claim(id, [writer * 10 + round])] });
          await insist(ledger, { lease: 'keep', receipts: [{ claim: id, from: 0, to: 0, fate: 'accepted' }] });
        }
      }),
    );
    const { known, head } = await found((await open(repository, { seed: 'reader' })).attach(table));
    expect(leads.map((_, lead) => known.state(lead))).toEqual(leads.map(() => 'accepted'));
    expect(known.open).toEqual([]);
    expect(head.writes).toBe(201);
  });

  async function insist(ledger: Ledger, parts: Partial<typeof CLAIM>): Promise<void> {
    const wanted = change(parts);
    for (;;) {
      if ((await ledger.write(wanted)).kind === 'written') return;
      if ((await found(ledger)).landed) return;
    }
  }
});
