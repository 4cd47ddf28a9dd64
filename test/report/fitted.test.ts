import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clipped, printable, says } from '../../src/model/index.ts';
import { fitted } from '../../src/report/fitted.ts';

const more = (left: number) => `${left} more`;

test.each([
  [['a', 'b'], 10, 'a\nb'],
  [['aaaa', 'bbbb', 'cccc'], 12, 'aaaa\n2 more'],
  [['aaaa', 'bbbb', 'cccc'], 15, 'aaaa\nbbbb\ncccc'],
  [['a'.repeat(99)], 10, '1 more'],
  [['a'.repeat(99)], 3, ''],
  [[], 10, ''],
])('%j in %i characters are %j', (lines, budget, expected) => {
  expect(fitted(lines, (line) => line, { budget, more })).toBe(expected);
});

test('a head stands even where no line fits', () => {
  expect(fitted(['a'.repeat(99)], (line) => line, { head: ['h'], budget: 10, more })).toBe('h\n1 more');
});

test('nothing is ever longer than its budget, and nothing that is left out is not counted', () => {
  const lines = fc.array(
    fc.string({ maxLength: 30 }).map((text) => `x${text.replaceAll('\n', ' ')}`),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(lines, fc.nat(400), (items, budget) => {
      const text = fitted(items, (line) => line, { budget, more });
      expect(text.length).toBeLessThanOrEqual(budget);
      const shown = text.split('\n').filter((line) => line.startsWith('x')).length;
      const left = /^(\d+) more$/m.exec(text)?.[1];
      if (text !== '') expect(shown + Number(left ?? 0)).toBe(items.length);
    }),
  );
});

test('what does not fit is not even rendered', () => {
  let rendered = 0;
  const items = Array.from({ length: 10_000 }, (_, index) => index);
  fitted(items, (item) => `${item}${++rendered > 0 ? '…' : ''}`, { budget: 100, more });
  expect(rendered).toBeLessThan(50);
});

test('a clipped text keeps its limit and whole characters', () => {
  expect(clipped(says`abc`, 3)).toBe('abc');
  expect(clipped(says`abcd`, 3)).toBe('ab…');
  expect(clipped(says`a😀bc`, 3)).toBe('a…');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.integer({ min: 1, max: 60 }), (text, limit) => {
      expect(clipped(printable(text, 1e6), limit).length).toBeLessThanOrEqual(limit);
      // Half a character can't be encoded.
      expect(() => encodeURIComponent(clipped(printable(text, 1e6), limit))).not.toThrow();
    }),
  );
});
