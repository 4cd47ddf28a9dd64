import { describe, expect, test } from 'vitest';
import { CLONE_WINDOW, FIRST_WINDOW, MAX_WINDOW, windowSize } from '../../src/deliver/window.ts';

describe('the size of a window', () => {
  test('is small at first', () => {
    expect([FIRST_WINDOW, MAX_WINDOW, CLONE_WINDOW]).toEqual([20, 250, 10]);
    expect(windowSize('skip', undefined)).toBe(20);
    expect(windowSize('overwrite', undefined)).toBe(20);
  });

  test.each([
    ['doubles after a short window', 20, 29_999, 40],
    ['stays after one that was long enough', 20, 30_000, 20],
    ['grows up to the most', 130, 1, 250],
    ['never beyond it', 250, 0, 250],
    ['never shrinks', 200, 600_000, 200],
  ])('%s', (_, size, ms, next) => {
    expect(windowSize('skip', { size, ms })).toBe(next);
    expect(windowSize('overwrite', { size, ms })).toBe(next);
  });

  test('is always the same under clone, where each lead in doubt costs a look', () => {
    for (const last of [undefined, { size: 10, ms: 1 }, { size: 10, ms: 60_000 }]) {
      expect(windowSize('clone', last)).toBe(10);
    }
  });
});
