import { describe, expect, test } from 'vitest';
import { NOTHING_OPEN, resolve, settledAt, toLookFor, withResolved } from '../../src/deliver/resolve.ts';
import { type Known, NO_LEAD, type OpenClaim } from '../../src/model/index.ts';
import { knowing, leftOpen } from './stage.ts';

const SETTLE_MS = 120_000;

describe('before anything is concluded', () => {
  test('only clone looks, for each lead once, and not for leads that no file has', () => {
    const open = [leftOpen([4, NO_LEAD, 2]), leftOpen([2, 7])];
    expect(toLookFor(open, 'clone')).toEqual([4, 2, 7]);
    expect(toLookFor(open, 'skip')).toEqual([]);
    expect(toLookFor(open, 'overwrite')).toEqual([]);
  });

  test('the last request of all must have settled, by every clock', () => {
    const open = [leftOpen([1], { endsBy: 500 }), leftOpen([2], { endsBy: 900 }), leftOpen([3], { endsBy: 100 })];
    expect(settledAt(open, 2000)).toBe(900 + 2000 + 5000);
    expect(settledAt([], 2000)).toBe(0);
  });
});

describe('what others left open', () => {
  const endsBy = 5000;
  const rules = { cloneVerify: 'hold', settleMs: SETTLE_MS } as const;

  test.each([
    ['skip', 'skip', {}],
    ['skip', 'clone', {}],
    ['overwrite', 'skip', {}],
    ['overwrite', 'overwrite', { until: endsBy + SETTLE_MS }],
    ['skip', 'overwrite', { until: endsBy + SETTLE_MS }],
  ] as const)('under %s, of a claim with %s, is free to be sent again', (option, duplicateOption, until) => {
    const open = [leftOpen([3, 4], { endsBy, duplicateOption })];
    expect(resolve(open, { ...rules, option }, new Map())).toEqual({
      receipts: [{ claim: 'other-1', from: 0, to: 1, fate: 'held', ...until }],
      leads: new Map([
        [3, 'free'],
        [4, 'free'],
      ]),
    });
  });

  test.each([
    ['absent', 'hold', 'free', { fate: 'released' }],
    ['absent', 'exclusive', 'free', { fate: 'released' }],
    ['present', 'hold', 'held', { fate: 'held' }],
    ['present', 'exclusive', 'accepted', { fate: 'accepted' }],
    ['unclear', 'hold', 'held', { fate: 'held' }],
    ['unclear', 'exclusive', 'held', { fate: 'held' }],
    [undefined, 'hold', 'in-doubt', { fate: 'in-doubt', until: endsBy }],
    [undefined, 'exclusive', 'in-doubt', { fate: 'in-doubt', until: endsBy }],
  ] as const)('under clone, %s on the list with %s, is %s', (seen, cloneVerify, became, receipt) => {
    const open = [leftOpen([3], { endsBy, duplicateOption: 'clone' })];
    const looked = new Map(seen === undefined ? [] : [[3, seen]]);
    expect(resolve(open, { ...rules, cloneVerify, option: 'clone' }, looked)).toEqual({
      receipts: [{ claim: 'other-1', from: 0, to: 0, ...receipt }],
      leads: new Map([[3, became]]),
    });
  });

  test.each([
    ['alone', 'sent', 'absent', 'released'],
    ['no', 'sent', 'absent', 'released'],
    // Another version may have another number, so its absence says nothing of the one that was sent.
    ['no', 'changed', 'absent', 'held'],
    ['part', 'changed', 'absent', 'released'],
    ['alone', 'sent', 'present', 'accepted'],
    // What is there may be another lead with the same number.
    ['part', 'sent', 'present', 'held'],
    ['no', 'sent', 'present', 'held'],
  ] as const)(
    'under clone, with the phone in the key %s, a lead that is %s and %s is %s',
    (phoneInKey, row, seen, fate) => {
      const claim = leftOpen([4], { endsBy });
      const open = [{ ...claim, open: [{ position: 0, lead: 4, ...(row === 'sent' ? { sent: 5 } : {}) }] }];
      const looked = row === 'sent' ? 5 : 4;
      expect(toLookFor(open, 'clone')).toEqual([looked]);
      const found = resolve(
        open,
        { ...rules, option: 'clone', cloneVerify: 'exclusive', phoneInKey },
        new Map([[looked, seen]]),
      );
      expect(found.receipts).toMatchObject([{ fate }]);
    },
  );

  test.each([
    [true, 'held'],
    [false, 'in-doubt'],
  ] as const)('under clone, a lead that is in no file, with all files judged %s, is %s', (isWhole, fate) => {
    const open = [leftOpen([NO_LEAD], { endsBy })];
    expect(resolve(open, { ...rules, option: 'clone', isWhole }, new Map()).receipts).toMatchObject([{ fate }]);
  });

  test('an overwrite that may still arrive keeps its time, whatever clone concludes of it', () => {
    const open = [leftOpen([1, 2], { endsBy, duplicateOption: 'overwrite' })];
    const seen = new Map([
      [1, 'absent'],
      [2, 'present'],
    ] as const);
    expect(resolve(open, { ...rules, option: 'clone' }, seen).receipts).toEqual([
      { claim: 'other-1', from: 0, to: 0, fate: 'released', until: endsBy + SETTLE_MS },
      { claim: 'other-1', from: 1, to: 1, fate: 'held', until: endsBy + SETTLE_MS },
    ]);
  });

  test('a lead that no file has any more is held, and is no lead of this run', () => {
    const open = [leftOpen([NO_LEAD], { endsBy })];
    expect(resolve(open, { ...rules, option: 'clone' }, new Map())).toEqual({
      receipts: [{ claim: 'other-1', from: 0, to: 0, fate: 'held' }],
      leads: new Map(),
    });
    expect(resolve(open, { ...rules, option: 'skip' }, new Map()).receipts).toMatchObject([{ fate: 'held' }]);
  });

  test('each claim keeps its own receipts and positions', () => {
    const gap: OpenClaim = {
      ...leftOpen([], { id: 'other-2', endsBy }),
      open: [
        { position: 3, lead: 8 },
        { position: 5, lead: 9 },
      ],
    };
    expect(resolve([leftOpen([1, 2]), gap], { ...rules, option: 'skip' }, new Map()).receipts).toEqual([
      { claim: 'other-1', from: 0, to: 1, fate: 'held' },
      { claim: 'other-2', from: 3, to: 3, fate: 'held' },
      { claim: 'other-2', from: 5, to: 5, fate: 'held' },
    ]);
  });

  test('nothing is nothing', () => {
    expect(resolve([], { ...rules, option: 'clone' }, new Map())).toEqual(NOTHING_OPEN);
  });
});

describe('what is known once it is concluded', () => {
  const known: Known = {
    ...knowing({ 0: { state: 'open' }, 1: { state: 'open', same: true, notBefore: 9 }, 5: { state: 'refused' } }, [
      leftOpen([1]),
    ]),
    newest: (lead) => (lead === 0 ? 1 : lead),
    gone: 3,
  };

  test.each([
    ['free', 'unknown'],
    ['accepted', 'accepted'],
    ['held', 'held'],
    ['in-doubt', 'open'],
  ] as const)('of a lead that is %s: %s, for every row with its key', (became, state) => {
    const now = withResolved(known, new Map([[1, became]]));
    expect([now.state(1), now.state(0), now.state(5)]).toEqual([state, state, 'refused']);
  });

  test('the rest stays', () => {
    const now = withResolved(known, new Map([[1, 'free']]));
    expect([now.isSame(1), now.isSame(5), now.notBefore(1), now.newest(0), now.gone]).toEqual([true, false, 9, 1, 3]);
    expect(now.open).toBe(known.open);
    expect(withResolved(known, new Map())).toBe(known);
  });
});
