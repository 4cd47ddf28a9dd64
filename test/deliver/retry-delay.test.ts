import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asksTooLong,
  MAX_ASKED_MS,
  MAX_ATTEMPTS,
  MAX_THROTTLED_ATTEMPTS,
  type Retryable,
  retryDelay,
} from '../../src/deliver/retry-delay.ts';
import { says } from '../../src/model/index.ts';

const problem = { code: 'LEADS-API-DOWN', message: says`HTTP 500` } as const;
const lost: Retryable = { kind: 'ambiguous', problem };
const failed = (waitMs: number): Retryable => ({ kind: 'ambiguous', problem, waitMs });
const notSent: Retryable = { kind: 'not-sent', problem, final: false };
const throttled = (waitMs?: number): Retryable => ({ kind: 'throttled', problem, waitMs });
/** A random number just below 1: the longest wait that jitter can give, but for rounding. */
const longest = () => 1 - Number.EPSILON;

describe('the wait before the next attempt', () => {
  test.each<[string, number, Retryable, number | undefined]>([
    ['a first lost answer waits up to half a second', 1, lost, 500],
    ['a second one up to a second', 2, lost, 1000],
    ['a third one up to two', 3, lost, 2000],
    ['a fourth one is the last', 4, lost, undefined],
    ['a request that did not leave waits alike', 1, notSent, 500],
    ['… and has as many attempts', 4, notSent, undefined],
    ['a first 429 waits up to two seconds', 1, throttled(), 2000],
    ['a second 429 up to four', 2, throttled(), 4000],
    ['a sixth 429 up to a minute, the most', 6, throttled(), 60_000],
    ['a seventh 429 as well', 7, throttled(), 60_000],
    ['an eighth 429 is the last', 8, throttled(), undefined],
    ['what a 429 asks for is a lower bound', 1, throttled(30_000), 30_000],
    ['… also when it asks for less than the backoff', 1, throttled(500), 2000],
    ['a negative wait counts as none', 1, throttled(-5000), 2000],
    ['a wait that is no number counts as none', 1, throttled(Number.NaN), 2000],
    ['the longest wait that is granted', 1, throttled(MAX_ASKED_MS), MAX_ASKED_MS],
    ['a longer one is not waited for', 1, throttled(MAX_ASKED_MS + 1), undefined],
    ['an endless one neither', 1, throttled(Number.POSITIVE_INFINITY), undefined],
    ['what a server that failed asks for is a lower bound', 1, failed(30_000), 30_000],
    ['… also when it asks for less than the backoff', 3, failed(100), 2000],
    ['… and gives no further attempt', 4, failed(30_000), undefined],
    ['… negative, it counts as none', 1, failed(-5000), 500],
    ['… no number, it counts as none', 1, failed(Number.NaN), 500],
    ['… the longest that is granted', 1, failed(MAX_ASKED_MS), MAX_ASKED_MS],
    ['… a longer one is not waited for', 1, failed(MAX_ASKED_MS + 1), undefined],
  ])('%s', (_, attempt, outcome, ms) => {
    const delay = retryDelay(attempt, outcome, longest);
    if (ms === undefined) expect(delay).toBeUndefined();
    else expect(delay).toBeCloseTo(ms, 6);
  });

  test('jitter is full: from nothing up to the backoff', () => {
    expect(retryDelay(3, lost, () => 0)).toBe(0);
    expect(retryDelay(3, lost, () => 0.25)).toBe(500);
  });

  test('a wait is never negative, never endless and never beyond what is granted', () => {
    const outcome = fc.oneof(
      fc.constant(lost),
      fc.constant(notSent),
      fc.option(fc.double(), { nil: undefined }).map((waitMs) => throttled(waitMs)),
      fc.double().map((waitMs) => failed(waitMs)),
    );
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), outcome, random, (attempt, retryable, chance) => {
        const delay = retryDelay(attempt, retryable, () => chance);
        const attempts = retryable.kind === 'throttled' ? MAX_THROTTLED_ATTEMPTS : MAX_ATTEMPTS;
        const asked = retryable.kind !== 'not-sent' && asksTooLong(retryable.waitMs);
        expect(delay === undefined).toBe(attempt >= attempts || asked);
        if (delay !== undefined) {
          expect(delay).toBeGreaterThanOrEqual(0);
          expect(delay).toBeLessThanOrEqual(MAX_ASKED_MS);
        }
      }),
    );
  });
});
