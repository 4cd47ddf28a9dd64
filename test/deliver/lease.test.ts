import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOlder, isTaken, lastStart, timingOf } from '../../src/deliver/lease.ts';
import { CLOCK_SKEW_MS, type Lease } from '../../src/model/index.ts';

const lease: Lease = { owner: 'other', run: '7', attempt: 1, until: 50_000, ms: 600_000 };

describe('the times that keep a list safe', () => {
  test.each([
    { leaseMs: 3_600_000, requestMs: 60_000, marginMs: 5_000 },
    { leaseMs: 600_000, requestMs: 60_000, marginMs: 5_000 },
    { leaseMs: 60_000, requestMs: 20_000, marginMs: 5_000 },
    { leaseMs: 24_000, requestMs: 8_000, marginMs: 4_000 },
  ])('follow from a lease of $leaseMs ms', ({ leaseMs, requestMs, marginMs }) => {
    expect(timingOf({ leaseMs, settleMs: 120_000 })).toEqual({ leaseMs, settleMs: 120_000, requestMs, marginMs });
  });

  test('a request that begins in time ends within the lease, with the margin to spare', () => {
    expect(lastStart(1000, timingOf({ leaseMs: 600_000, settleMs: 0 }))).toBe(1000 + 600_000 - 60_000 - 5_000);
    fc.assert(
      fc.property(fc.integer({ min: 0 }), fc.integer({ min: 1000, max: 3_600_000 }), (askedAt, leaseMs) => {
        const timing = timingOf({ leaseMs, settleMs: 0 });
        const latest = lastStart(askedAt, timing);
        expect(latest).toBeGreaterThan(askedAt);
        expect(latest + timing.requestMs + timing.marginMs).toBeCloseTo(askedAt + leaseMs, 3);
      }),
    );
  });
});

describe('a lease', () => {
  test.each([
    ['that nobody has', undefined, 0, false],
    ['of another process that runs', lease, 49_999, true],
    ['that ran out, but perhaps not by the other clock', lease, 50_000 + CLOCK_SKEW_MS - 1, true],
    ['that ran out by every clock', lease, 50_000 + CLOCK_SKEW_MS, false],
    ['of this very process', { ...lease, owner: 'me' }, 0, false],
  ] as const)('%s', (_, held, wall, taken) => {
    expect(isTaken(held, 'me', wall)).toBe(taken);
  });
});

describe('a run', () => {
  test.each([
    ['9', '10', true],
    ['10', '9', false],
    ['10', '10', false],
    ['9007199254740992', '9007199254740993', true],
    [undefined, '10', false],
    ['10', undefined, false],
    [undefined, undefined, false],
  ])('%s is older than the last one, %s: %s', (run, last, older) => {
    expect(isOlder(run, last)).toBe(older);
  });
});
