import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { openMapper } from '../../src/map/index.ts';
import type { Candidate, Route, Row } from '../../src/model/index.ts';
import { openLeadCheck } from '../../src/validate/index.ts';
import { aHeader, anObjectRow, aRoute, aRow, aTableRow } from '../support/row-builders.ts';

// All numbers here are made up.
async function mapped(row: Row, route: Partial<Route> = {}): Promise<Candidate> {
  return (await openMapper(aRoute(route))).bind(row.header).apply(row);
}

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('a row becomes a candidate: canonical phone, other cells as they stand', async () => {
  const row = aTableRow({ 'Mobile No': '098765 43210', Name: ' Asha  Rao ', Pin: '007', field_8: '1.50' });
  const candidate = await mapped(row, { columns: { field_5: 'Pin' } });
  expect(candidate).toMatchObject({ phone: '+919876543210', key: '+919876543210', violations: [] });
  expect(candidate.fields).toEqual([
    '+919876543210',
    ' Asha  Rao ',
    undefined,
    undefined,
    undefined,
    '007',
    undefined,
    undefined,
    '1.50',
  ]);
});

test('the source of a field is its column; an unfed field has none', async () => {
  const candidate = await mapped(aTableRow({ Name: 'Asha', Phone: '9876543210' }, { line: 9 }));
  expect(candidate.source(0)).toEqual({ header: 'Phone', position: { line: 9, column: 11 } });
  expect(candidate.source(1)).toEqual({ header: 'Name', position: { line: 9, column: 1 } });
  expect(candidate.source(2)).toBeUndefined();
});

describe('blank cells', () => {
  test.each(['', '  ', '\u00a0', '\u200b'])('%j is omitted, or sent as empty text', async (blank) => {
    const row = aTableRow({ Phone: '9876543210', Name: blank });
    expect((await mapped(row)).fields).toEqual(['+919876543210', undefined]);
    expect((await mapped(row, { blank: 'empty' })).fields).toEqual(['+919876543210', '']);
  });

  test('null is blank, whatever its source text', async () => {
    const row = aRow(aHeader(['phone', 'name'], { fixed: false }), ['9876543210', '~'], { kinds: ['number', 'null'] });
    expect((await mapped(row)).fields).toEqual(['+919876543210', undefined]);
  });

  test('a blank phone breaks no rule of mapping and is never empty text', async () => {
    const candidate = await mapped(aTableRow({ Phone: ' ', Name: 'Asha' }), { blank: 'empty' });
    expect(candidate).toMatchObject({ phone: undefined, key: undefined, violations: [] });
    expect(candidate.fields).toEqual([undefined, 'Asha']);
  });
});

test('a phone that is not certain is a violation at its cell, masked', async () => {
  const candidate = await mapped(aTableRow({ Name: 'Asha', Phone: '98765432101' }));
  expect(candidate).toMatchObject({ phone: undefined, key: undefined });
  expect(candidate.fields[0]).toBeUndefined();
  expect(candidate.violations).toEqual([
    {
      code: 'LEADS-PHONE-LONG',
      header: 'Phone',
      position: { line: 2, column: 11 },
      masked: '…2101',
      message: 'The phone number is too long: 11 digits, not counting +91, 91 or 0 in front.',
      hint: expect.any(String),
    },
  ]);
});

test('values of JSON are sent as their source text, lists and objects not at all', async () => {
  const row = anObjectRow({
    phone: 9876543210,
    name: true,
    email: ['a@example.com'],
    address: { city: 'Pune' },
    company: 1.5,
  });
  const candidate = await mapped(row);
  expect(candidate.fields).toEqual(['+919876543210', 'true', undefined, undefined, '1.5']);
  expect(candidate.violations.map(({ code, header }) => [code, header])).toEqual([
    ['LEADS-ROW-STRUCTURE', 'email'],
    ['LEADS-ROW-STRUCTURE', 'address'],
  ]);
});

test('a list in the phone cell is one violation', async () => {
  const candidate = await mapped(anObjectRow({ phone: ['9876543210'] }));
  expect(candidate.violations.map(({ code, header }) => [code, header])).toEqual([['LEADS-ROW-STRUCTURE', 'phone']]);
});

describe('keys', () => {
  const row = aTableRow({ Mobile: '98765 43210', Policy: ' P-7 ', Name: 'Asha' });

  test.each([
    [['phone'], '+919876543210'],
    [['field_0'], '+919876543210'],
    [['Mobile'], '+919876543210'],
    [['phone', 'Policy'], '["+919876543210","P-7"]'],
    [['Policy'], '["P-7"]'],
    [['name', 'mobile'], '["Asha","+919876543210"]'],
  ])('%j', async (key, expected) => {
    expect((await mapped(row, { key })).key).toBe(expected);
  });

  test('a blank in a key column is a violation', async () => {
    const candidate = await mapped(aTableRow({ Phone: '9876543210', Policy: '\u00a0' }), { key: ['phone', 'Policy'] });
    expect(candidate.key).toBeUndefined();
    expect(candidate.violations).toEqual([
      expect.objectContaining({ code: 'LEADS-ROW-KEY', header: 'Policy', position: { line: 2, column: 11 } }),
    ]);
  });

  test('an object without a key of the key is a violation', async () => {
    const candidate = await mapped(anObjectRow({ phone: '9876543210' }), { key: ['phone', 'policy'] });
    expect(candidate.key).toBeUndefined();
    expect(candidate.violations.map(({ code }) => code)).toEqual(['LEADS-COLUMN-MISSING']);
  });

  test('no two different keys are equal', async () => {
    const mapper = await openMapper(aRoute({ key: ['a', 'b'] }));
    const header = aHeader(['Phone', 'a', 'b']);
    const keyOf = (a: string, b: string) => mapper.bind(header).apply(aRow(header, ['9876543210', a, b])).key;
    const part = fc.string({ unit: fc.constantFrom('"', ',', '[', 'x', '\\'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        expect(keyOf(a, b) === keyOf(c, d)).toBe(a === c && b === d);
      }),
    );
  });
});

test('a column that is called like machinery is text like any other', async () => {
  const header = aHeader(['Phone', '__proto__', 'constructor', 'toString']);
  const row = aRow(header, ['9876543210', 'polluted', 'a', 'b']);
  const candidate = await mapped(row, {
    columns: { field_5: '__proto__', field_6: 'constructor', field_7: 'toString' },
  });
  expect(candidate.fields.slice(5)).toEqual(['polluted', 'a', 'b']);
});

describe("Excel's error values", () => {
  const errors = '#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA'.split(' ');

  test.each(errors)('%s is no content of a field', async (text) => {
    const candidate = await mapped(aTableRow({ Phone: '9876543210', Name: ` ${text}\u00a0` }));
    expect(candidate.violations).toMatchObject([
      { code: 'LEADS-ROW-CELL-ERROR', header: 'Name', message: expect.stringContaining(` ${text}, `) },
    ]);
    expect(candidate.fields).toEqual(['+919876543210', undefined]);
  });

  test('one in the phone, or in the key, is told once and as such', async () => {
    const phone = await mapped(aTableRow({ Phone: '#N/A', Name: 'Asha' }));
    expect(phone).toMatchObject({ phone: undefined, key: undefined, violations: [{ code: 'LEADS-ROW-CELL-ERROR' }] });
    for (const columns of [{}, { field_5: 'Policy' }]) {
      const key = await mapped(aTableRow({ Phone: '9876543210', Policy: '#REF!' }), {
        key: ['phone', 'Policy'],
        columns,
      });
      expect(key.violations.map(({ code, header }) => [code, header])).toEqual([['LEADS-ROW-CELL-ERROR', 'Policy']]);
      expect(key.key).toBeUndefined();
    }
  });

  test('one in the phone is told, so that nobody calls the phone missing', async () => {
    const candidate = await mapped(aTableRow({ Phone: '#N/A', Name: 'Asha' }));
    expect((await openLeadCheck())(candidate)).toEqual([]);
  });

  test('what only begins like one is content, and so is one in a column that is not sent', async () => {
    for (const text of ['#1 Main Road', '#N/A Road', '#', '#NAMES', 'N/A Road', '#n/a?']) {
      expect((await mapped(aTableRow({ Phone: '9876543210', Name: text }))).fields[1]).toBe(text);
    }
    expect((await mapped(aTableRow({ Phone: '9876543210', 'Lookup of ours': '#N/A' }))).violations).toEqual([]);
  });
});
