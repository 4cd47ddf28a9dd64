import { describe, expect, test } from 'vitest';
import { ALIASES, fieldNames, fieldOfName } from '../../src/map/index.ts';
import { headerForm } from '../../src/model/index.ts';

describe('headerForm', () => {
  test.each([
    ['Mobile No.', 'mobile_no'],
    ['MOBILE NO', 'mobileNo'],
    ['Mobile\u00a0No', 'Mobile No'],
    ['\ufeffPhone', 'phone'],
    ['Phone\u200b', 'phone'],
    ['E-mail', 'email'],
    ['E\u2011Mail', 'email'],
    ['Phone*', 'Phone:'],
    ['José', 'Jose\u0301'],
    ['field_5', 'Field 5'],
  ])('takes %j and %j for one header', (a, b) => {
    expect(headerForm(a)).toBe(headerForm(b));
  });

  test.each([
    ['Phone', 'Phone 2'],
    ['Loan/Amount', 'Loan Amount'],
    ['Rate %', 'Rate'],
    ['-', '_'],
    ['field_1', 'field_11'],
  ])('tells %j from %j', (a, b) => {
    expect(headerForm(a)).not.toBe(headerForm(b));
  });
});

describe('the built-in aliases', () => {
  test('no spelling stands for two fields, or for a numbered one', () => {
    const spellings = ALIASES.flatMap((alias) =>
      alias.spellings.map((spelling) => [headerForm(spelling), alias.field]),
    );
    const fields = new Map<unknown, Set<unknown>>();
    for (const [spelling, field] of spellings) fields.set(spelling, (fields.get(spelling) ?? new Set()).add(field));
    expect([...fields].filter(([, of]) => of.size > 1)).toEqual([]);
    expect(spellings.filter(([spelling]) => /^field\d/.test(String(spelling)))).toEqual([]);
  });

  test('each name is a spelling of itself', () => {
    for (const { name, spellings } of ALIASES) expect(spellings.map(headerForm)).toContain(name);
  });
});

test('a config names fields by alias or number, nothing else', () => {
  expect(fieldNames()).toHaveLength(40);
  expect(fieldOfName('phone')).toBe(0);
  expect(fieldOfName('company')).toBe(4);
  expect(fieldOfName('field_34')).toBe(34);
  for (const name of ['field_35', 'field_05', 'Mobile', 'Phone', 'field5', '__proto__', 'toString', '']) {
    expect(fieldOfName(name)).toBeUndefined();
  }
});
