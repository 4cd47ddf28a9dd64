import { describe, expect, test } from 'vitest';
import { isWord, readCount, readTime, word, writeTime } from '../../src/ledger/fields.ts';

describe('a time in a ledger', () => {
  test.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1.2, '1970-01-01T00:00:00.002Z'],
    [-5, '1970-01-01T00:00:00.000Z'],
    [Date.UTC(2026, 10, 23), '2026-11-23T00:00:00.000Z'],
    [Number.POSITIVE_INFINITY, '9999-12-31T23:59:59.999Z'],
  ])('%f is never written as an earlier one: %s', (ms, text) => {
    expect(writeTime(ms)).toBe(text);
  });

  test.each([
    '',
    '2026-11-23',
    '2026-11-23T00:00:00Z',
    '2026-13-23T00:00:00.000Z',
    '2026-11-23T00:00:00.000Z ',
    'x2026-11-23T00:00:00.000Z',
  ])('is not "%s"', (text) => {
    expect(readTime(text)).toBeUndefined();
  });

  test('is read back', () => {
    expect(readTime('2026-11-23T00:00:00.001Z')).toBe(Date.UTC(2026, 10, 23) + 1);
  });
});

test.each([
  ['0', 0],
  ['10', 10],
  ['999999999999999', 999_999_999_999_999],
  ['1000000000000000', undefined],
  ['01', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['x1', undefined],
  ['', undefined],
  [undefined, undefined],
])('the count in %j is %j', (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  ['a', true],
  ['-_9Z', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['', false],
  ['a b', false],
  ['a\n', false],
  ['é', false],
  [undefined, false],
])('%j is a word: %j', (text, is) => {
  expect(isWord(text)).toBe(is);
});

test('what is no word is never written', () => {
  expect(word('a')).toBe('a');
  expect(() => word('a b')).toThrow(TypeError);
});
