import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  count,
  guardFormula,
  listed,
  maskPhone,
  maskShape,
  nearest,
  plural,
  shownHeader,
  unguardFormula,
} from '../../src/model/index.ts';

describe('masks', () => {
  test.each([
    ['9876543210', '…3210'],
    ['+91 98765 43210', '…3210'],
    ['१२३४५६७८९०', '…७८९०'],
    ['12345678', '…5678'],
    ['1234567', '0000000'],
    ['9.19877E+11', '0.00000x+00'],
    ['abc', 'xxx'],
  ])('the phone %j is shown as %j', (text, masked) => {
    expect(maskPhone(text)).toBe(masked);
  });

  test.each([
    ['2024-13-45', '0000-00-00'],
    ['asha@example.com', 'xxxx@xxxxxxx.xxx'],
    ['आशा', 'xxx'],
    ['x'.repeat(100), `${'x'.repeat(39)}…`],
  ])('of %j only the shape is shown', (text, masked) => {
    expect(maskShape(text)).toBe(masked);
  });

  test('no letter or digit of a value survives its shape', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(maskShape(text)).not.toMatch(/[a-wyzA-Z1-9]/);
      }),
    );
  });

  test.each([
    ['Customer Name', 'Customer Name'],
    ['field_5', 'field_5'],
    ['9876543210', '…3210'],
    ['+91 98765 43210', '…3210'],
    ['asha@example.com', 'xxxx@xxxxxxx.xxx'],
    ['##[error]', '## [error]'],
    ['EMI 2024', 'EMI 2024'],
  ])('the header %j is shown as %j: a file without a header has a person there', (name, shown) => {
    expect(shownHeader(name)).toBe(shown);
  });
});

describe('formula guards', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+919000000001', "'+919000000001"],
    ['-5', "'-5"],
    ['@x', "'@x"],
    ["'=1", "''=1"],
    ['\tx', "'\tx"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (cell, guarded) => {
    expect(guardFormula(cell)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(cell);
  });

  test('come off exactly, whatever the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', ' ') }), (cell) => {
        expect(unguardFormula(guardFormula(cell))).toBe(cell);
        expect(guardFormula(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['Moblie', 'Mobile'],
    ['mobile', 'Mobile'],
    ['Mobil', 'Mobile'],
    ['Telephone', undefined],
    ['x', undefined],
  ])('%j may mean %j', (word, meant) => {
    expect(nearest(word, ['Name', 'Mobile', 'City'])).toBe(meant);
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [20_000, '20,000'],
    [1_234_567, '1,234,567'],
  ])('%i is written %s', (n, text) => {
    expect(count(n)).toBe(text);
  });

  test('count and list', () => {
    expect(plural(1, 'row')).toBe('1 row');
    expect(plural(2988, 'row')).toBe('2,988 rows');
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });
});
