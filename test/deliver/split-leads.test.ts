import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTo, halves, MAX_SPLITS, splitsLeft } from '../../src/deliver/split-leads.ts';

describe('how often a batch may be taken apart', () => {
  test.each([
    [500, 0, false, 18],
    [500, 17, false, 1],
    [500, 18, false, 0],
    [500, 18, true, MAX_SPLITS - 18],
    [500, MAX_SPLITS, true, 0],
    [500, MAX_SPLITS + 3, true, 0],
    [2, 0, false, 2],
    [10_000, 0, false, 28],
  ])('%i leads, %i splits so far, progress %s: %i left', (size, splits, progress, left) => {
    expect(splitsLeft(size, splits, progress)).toBe(left);
  });
});

test('halves keep the order and differ by one at most', () => {
  expect(halves([1, 2, 3, 4, 5])).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

test('parts keep the order, none is larger than the cap, and there are no more than it takes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (leads, cap) => {
      const parts = cutTo(leads, cap);
      expect(parts.flatMap((part) => [...part])).toEqual(leads);
      expect(parts.length).toBe(Math.ceil(leads.length / cap));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(cap);
    }),
  );
});
