import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../../src/run/sample.ts';

describe('a sample to read back', () => {
  test('holds the first and the last, in order, each once, and 20 of them, or all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (n, draw) => {
        const leads = Array.from({ length: n }, (_, index) => index * 3);
        const sample = sampleOf(leads, () => draw);
        expect(sample[0]).toBe(0);
        expect(sample.at(-1)).toBe((n - 1) * 3);
        expect(sample).toHaveLength(Math.min(n, 20));
        expect([...new Set(sample)].sort((a, b) => a - b)).toEqual(sample);
      }),
    );
  });
});
