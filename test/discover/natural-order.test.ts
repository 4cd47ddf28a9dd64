import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNaturally } from '../../src/discover/natural-order.ts';

describe('natural order', () => {
  test.each([
    [
      ['part10.csv', 'part9.csv', 'part1.csv'],
      ['part1.csv', 'part9.csv', 'part10.csv'],
    ],
    [
      ['b/1.csv', 'a/2.csv', 'a.csv', 'a/10.csv'],
      ['a/2.csv', 'a/10.csv', 'a.csv', 'b/1.csv'],
    ],
    [
      ['b.csv', 'A.csv', 'a.csv', 'B.csv'],
      ['A.csv', 'a.csv', 'B.csv', 'b.csv'],
    ],
    [
      ['a2', 'a02', 'a1', 'a002'],
      ['a1', 'a002', 'a02', 'a2'],
    ],
    [
      ['v1.10', 'v1.9', 'v1.9.1'],
      ['v1.9', 'v1.9.1', 'v1.10'],
    ],
    [
      ['2026-10', '2026-9'],
      ['2026-9', '2026-10'],
    ],
    [
      ['9'.repeat(40), `1${'0'.repeat(40)}`],
      ['9'.repeat(40), `1${'0'.repeat(40)}`],
    ],
    [
      ['लीड2', 'लीड10', 'école', 'zebra'],
      ['zebra', 'école', 'लीड2', 'लीड10'],
    ],
  ])('%j', (paths, expected) => {
    expect([...paths].sort(compareNaturally)).toEqual(expected);
  });

  const path = fc.string({ unit: fc.constantFrom('a', 'A', 'b', '0', '1', '2', '/', '.', 'é', '😀'), maxLength: 8 });

  test('is the same whatever order the paths come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 12 }), fc.infiniteStream(fc.double()), (paths, random) => {
        const shuffled = paths
          .map((each) => ({ each, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(shuffled.sort(compareNaturally)).toEqual([...paths].sort(compareNaturally));
      }),
    );
  });

  test('is an order: antisymmetric, transitive, and no two paths are equal', () => {
    fc.assert(
      fc.property(path, path, path, (a, b, c) => {
        expect(Math.sign(compareNaturally(a, b)) + Math.sign(compareNaturally(b, a))).toBe(0);
        expect(compareNaturally(a, b) === 0).toBe(a === b);
        if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) expect(compareNaturally(a, c)).toBeLessThan(0);
      }),
    );
  });
});
