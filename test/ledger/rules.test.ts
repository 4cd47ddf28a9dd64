import { describe, expect, test } from 'vitest';
import {
  IDENTITY_WORDS,
  LeadTable,
  type LedgerChange,
  LONGEST_LEASE_MS,
  NO_LEAD,
  type Receipt,
} from '../../src/model/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, claim, found, lease, NOON, open, readAfter, tableOf, write } from './world.ts';

// Two versions of one lead, and another lead. Identities are made up.
const TABLE = tableOf([
  [1, 1],
  [1, 2],
  [2, 1],
]);
const OLD = 0;
const NEW = 1;
const OTHER = 2;

const one = lease('one');
const claims = (id: string, ...leads: number[]): Partial<LedgerChange> => ({ lease: one, claims: [claim(id, leads)] });
const receipt = (fate: Receipt['fate'], id: string, until?: number): Partial<LedgerChange> => ({
  receipts: [{ claim: id, from: 0, to: 0, fate, ...(until !== undefined && { until }) }],
});
const drop = (lead: number): Partial<LedgerChange> => ({ decisions: [{ lead, what: 'dropped' }] });

type Told = readonly [state: string, isOld: boolean, isNew: boolean, notBefore: number];

type Rule = readonly [string, readonly Partial<LedgerChange>[], Told];

const RULES: readonly Rule[] = [
  ['nothing is known at first', [], ['unknown', false, false, 0]],
  ['a claim opens its leads in the version claimed', [claims('a', OLD)], ['open', true, false, 0]],
  ['accepted closes them', [claims('a', OLD), receipt('accepted', 'a')], ['accepted', true, false, 0]],
  ['refused closes them', [claims('a', OLD), receipt('refused', 'a')], ['refused', true, false, 0]],
  ['held closes them', [claims('a', OLD), receipt('held', 'a')], ['held', true, false, 0]],
  [
    'released leaves what was unknown unknown',
    [claims('a', OLD), receipt('released', 'a')],
    ['unknown', false, false, 0],
  ],
  ['in doubt leaves them open', [claims('a', OLD), receipt('in-doubt', 'a', NOON)], ['open', true, false, 0]],
  [
    'a newer version that was released leaves the older one accepted',
    [claims('a', OLD), receipt('accepted', 'a'), claims('b', NEW), receipt('released', 'b')],
    ['accepted', true, false, 0],
  ],
  [
    'a newer version that was refused is the newest word',
    [claims('a', OLD), receipt('accepted', 'a'), claims('b', NEW), receipt('refused', 'b')],
    ['refused', false, true, 0],
  ],
  [
    'a newer version that is open is the newest word',
    [claims('a', OLD), receipt('accepted', 'a'), claims('b', NEW)],
    ['open', false, true, 0],
  ],
  [
    'a newer claim supersedes an open one, so that a late receipt of it changes nothing',
    [claims('a', OLD), claims('b', NEW), receipt('accepted', 'a')],
    ['open', false, true, 0],
  ],
  [
    'what was superseded does not come back when the newer claim is released',
    [claims('a', OLD), claims('b', NEW), receipt('released', 'b')],
    ['unknown', false, false, 0],
  ],
  ...(['accepted', 'refused', 'held', 'released'] as const).map(
    (fate): Rule => [
      `a late ${fate} does not reopen or change what a receipt has closed`,
      [claims('a', OLD), receipt('held', 'a'), receipt(fate, 'a', NOON)],
      ['held', true, false, 0],
    ],
  ),
  [
    'a late accepted does not undo a release: the lead may be claimed again by now',
    [claims('a', OLD), receipt('released', 'a'), receipt('accepted', 'a')],
    ['unknown', false, false, 0],
  ],
  [
    'in doubt can be settled later',
    [claims('a', OLD), receipt('in-doubt', 'a'), receipt('accepted', 'a')],
    ['accepted', true, false, 0],
  ],
  ['receipts of no claim change nothing', [receipt('accepted', 'z')], ['unknown', false, false, 0]],
  [
    'receipts come before the claims of the same change',
    [{ ...claims('a', OLD), ...receipt('accepted', 'a') }],
    ['open', true, false, 0],
  ],
  [
    'until on accepted holds back other versions',
    [claims('a', OLD), receipt('accepted', 'a', NOON + 5)],
    ['accepted', true, false, NOON + 5],
  ],
  [
    'until on released holds back other versions',
    [claims('a', OLD), receipt('released', 'a', NOON + 5)],
    ['unknown', false, false, NOON + 5],
  ],
  [
    'the latest until counts',
    [claims('a', OLD), receipt('accepted', 'a', NOON + 9), claims('b', NEW), receipt('accepted', 'b', NOON + 5)],
    ['accepted', false, true, NOON + 9],
  ],
  [
    'a dropped lead counts as accepted',
    [claims('a', OLD), receipt('held', 'a'), drop(OLD)],
    ['accepted', true, false, 0],
  ],
  [
    'a dropped lead counts as accepted in the version that the files have',
    [claims('a', OLD), receipt('held', 'a'), drop(NEW)],
    ['accepted', false, true, 0],
  ],
  [
    'a dropped lead is not open any more',
    [claims('a', OLD), drop(OLD), receipt('released', 'a')],
    ['accepted', true, false, 0],
  ],
];

describe('the newest word on a lead', () => {
  test.each(RULES)('%s', async (_, changes, [state, isOld, isNew, notBefore]) => {
    const { known } = await readAfter(TABLE, changes);
    expect([OLD, NEW].map((lead) => [known.state(lead), known.isSame(lead), known.notBefore(lead)])).toEqual([
      [state, isOld, notBefore],
      [state, isNew, notBefore],
    ]);
    expect(known.state(OTHER)).toBe('unknown');
    expect([known.newest(OLD), known.newest(NEW), known.newest(OTHER)]).toEqual([NEW, NEW, OTHER]);
  });

  test('closes only the positions of the receipt', async () => {
    const { known } = await readAfter(
      tableOf([
        [1, 1],
        [2, 1],
        [3, 1],
        [4, 1],
      ]),
      [claims('a', 0, 1, 2, 3), { receipts: [{ claim: 'a', from: 1, to: 2, fate: 'accepted' }] }],
    );
    expect([0, 1, 2, 3].map((lead) => known.state(lead))).toEqual(['open', 'accepted', 'accepted', 'open']);
    expect(known.open).toMatchObject([
      {
        id: 'a',
        open: [
          { position: 0, lead: 0 },
          { position: 3, lead: 3 },
        ],
      },
    ]);
  });

  test('is gone when no file has the lead, and only if it was accepted', async () => {
    const everything = tableOf([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
    const changes = [
      claims('a', 0, 1, 2, 3, 4),
      {
        receipts: [
          { claim: 'a', from: 0, to: 1, fate: 'accepted' },
          { claim: 'a', from: 2, to: 2, fate: 'refused' },
          { claim: 'a', from: 3, to: 3, fate: 'held' },
        ],
      },
    ] satisfies Partial<LedgerChange>[];
    const { known } = await readAfter(everything, changes);
    expect(known.gone).toBe(0);
    const later = await readAfter(everything, changes, tableOf([[2, 7]]));
    expect(later.known.gone).toBe(1);
    expect(later.known.open).toMatchObject([{ open: [{ position: 4, lead: NO_LEAD }] }]);
  });
});

test.each([0, 1, 2, 3])('keys that differ in word %i alone are different leads', async (word) => {
  const table = new LeadTable();
  for (const bit of [0, 1]) {
    const words = Uint32Array.from({ length: IDENTITY_WORDS }, (_, index) => (index === word ? bit << 16 : 7));
    table.add({ file: 0, line: 2 + bit, row: 1 + bit, bytes: 0, identity: words });
  }
  const { known } = await readAfter(table, [claims('a', 0, 1), receipt('accepted', 'a')]);
  expect([known.state(0), known.state(1)]).toEqual(['accepted', 'open']);
});

describe('an open claim ends', () => {
  const other = lease('two', NOON + 1000);
  test.each<readonly [string, readonly Partial<LedgerChange>[], number]>([
    ['with the lease that it was made under', [claims('a', OLD), { lease: other }], one.until],
    [
      'with the lease that its owner has renewed',
      [claims('a', OLD), { lease: lease('one', NOON + 999_000) }],
      NOON + 999_000,
    ],
    [
      'not earlier because the owner took a shorter lease',
      [claims('a', OLD), { lease: { ...one, until: NOON + 1 } }],
      one.until,
    ],
    ['with its own lease when that was released', [claims('a', OLD), { lease: 'release' }], one.until],
    ['when the receipt says', [claims('a', OLD), receipt('in-doubt', 'a', NOON + 7)], NOON + 7],
    [
      'at the latest of two times that receipts say',
      [claims('a', OLD), receipt('in-doubt', 'a', NOON + 7), receipt('in-doubt', 'a', NOON + 3)],
      NOON + 7,
    ],
    ['with the lease when the receipt gives no time', [claims('a', OLD), receipt('in-doubt', 'a')], one.until],
    [
      'with the lease when only some leads have a time',
      [claims('a', OLD, OTHER), receipt('in-doubt', 'a', NOON + 7)],
      one.until,
    ],
    [
      'with the lease that there was when the change releases it',
      [{ lease: one }, { lease: 'release', claims: [claim('a', [OLD])] }],
      one.until,
    ],
    ['with the lease of the change that keeps it', [{ lease: one }, { claims: [claim('a', [OLD])] }], one.until],
  ])('%s', async (_, changes, endsBy) => {
    const { known } = await readAfter(TABLE, changes);
    expect(known.open).toMatchObject([{ id: 'a', owner: 'one', duplicateOption: 'skip', endsBy }]);
  });
});

describe('the head', () => {
  test.each([
    ['a day behind', -24 * 3_600_000],
    ['a day ahead', 24 * 3_600_000],
  ])('can be read when a machine whose clock is %s keeps the longest lease', async (_, apart) => {
    const repository = new MemoryRepository();
    const longest = lease('one', NOON + LONGEST_LEASE_MS);
    await write(await attached(TABLE, repository), { lease: longest, claims: [claim('a', [OLD])] });
    const elsewhere = { seed: 'two', now: () => NOON + apart };
    const memory = { judged: ['d1'], complete: undefined };
    await write(await attached(TABLE, repository, elsewhere), { lease: 'keep', memory });
    const { head, known } = await found((await open(repository, elsewhere)).attach(TABLE));
    expect(head.lease).toEqual(longest);
    expect(known.open).toMatchObject([{ id: 'a', endsBy: longest.until }]);
    // And with a snapshot.
    await write(await attached(TABLE, repository, { ...elsewhere, limits: { files: 0, leads: 0 } }), { note: 'n' });
    expect((await found((await open(repository, elsewhere)).attach(TABLE))).head.lease).toEqual(longest);
  });

  test('keeps lease, last run and memory until a change names them', async () => {
    const memory = { judged: ['d1'], complete: { digest: 'd2', files: '{"file":"आशा.csv"}' } };
    const { head } = await readAfter(TABLE, [{ lease: one, lastRun: '7001', memory }, { claims: [claim('a', [OLD])] }]);
    expect(head).toMatchObject({ list: '441940', writes: 2, lease: one, lastRun: '7001', memory });
  });

  test('replaces them when it does', async () => {
    const { head } = await readAfter(TABLE, [
      { lease: one, lastRun: '7001', memory: { judged: ['d1'], complete: { digest: 'd2', files: '' } } },
      { lease: 'release', lastRun: '7002', memory: { judged: [], complete: undefined } },
    ]);
    expect(head).toMatchObject({ lease: undefined, lastRun: '7002', memory: { judged: [], complete: undefined } });
  });
});
