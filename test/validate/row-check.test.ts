import { afterEach, describe, expect, test } from 'vitest';
import type { Row, Violation } from '../../src/model/index.ts';
import { openRowCheck } from '../../src/validate/index.ts';
import { aHeader, anObjectRow, aRow, aTableRow } from '../support/row-builders.ts';
import { documentOf } from '../support/schema-document.ts';

// All numbers and names here are made up.
const open = (schema: object) => openRowCheck(documentOf(schema), 'schemas/row.json');
const judge = async (schema: object, row: Row) => (await open(schema))(row);
const brief = (violations: readonly Violation[]) =>
  violations.map(({ code, header, message }) => [code, header, message]);

afterEach(() => {
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('each rule is worded for a person with a spreadsheet', () => {
  test.each<[string, object, string, string, string]>([
    ['type number', { type: 'number' }, 'ten', 'LEADS-ROW-TYPE', 'The value must be a number.'],
    ['type integer', { type: 'integer' }, '1.5', 'LEADS-ROW-TYPE', 'The value must be a whole number.'],
    ['type boolean', { type: 'boolean' }, 'yes', 'LEADS-ROW-TYPE', 'The value must be true or false.'],
    ['minLength', { minLength: 2 }, 'a', 'LEADS-ROW-LENGTH', 'The value must have at least 2 characters.'],
    ['maxLength', { maxLength: 1 }, 'ab', 'LEADS-ROW-LENGTH', 'The value must have at most 1 character.'],
    ['minimum', { type: 'number', minimum: 18 }, '17', 'LEADS-ROW-RANGE', 'The value must be at least 18.'],
    ['maximum', { type: 'number', maximum: 99.5 }, '100', 'LEADS-ROW-RANGE', 'The value must be at most 99.5.'],
    ['exclusiveMinimum', { exclusiveMinimum: 0 }, '0', 'LEADS-ROW-RANGE', 'The value must be more than 0.'],
    ['exclusiveMaximum', { exclusiveMaximum: 5 }, '5', 'LEADS-ROW-RANGE', 'The value must be less than 5.'],
    ['multipleOf', { multipleOf: 0.05 }, '1.02', 'LEADS-ROW-RANGE', 'The value must be a multiple of 0.05.'],
    ['format date', { format: 'date' }, '31/12/2024', 'LEADS-ROW-FORMAT', 'The value must be a date like 2024-12-31.'],
    [
      'format email',
      { format: 'email' },
      'asha at example',
      'LEADS-ROW-FORMAT',
      'The value must be an e-mail address like name@example.com.',
    ],
    [
      'pattern',
      { pattern: '^[1-9]\\d{5}$' },
      '012345',
      'LEADS-ROW-FORMAT',
      'The value must fit the pattern ^[1-9]\\d{5}$.',
    ],
    ['enum', { enum: ['Hindi', 'English'] }, 'Tamil', 'LEADS-ROW-CHOICE', 'The value must be "Hindi" or "English".'],
    ['const', { const: 'yes' }, 'no', 'LEADS-ROW-CHOICE', 'The value must be "yes".'],
    [
      'not',
      { not: { const: 'x' } },
      'x',
      'LEADS-ROW-SCHEMA',
      'The value must not be as the rule under "not" describes.',
    ],
    ['false', { not: {} }, 'x', 'LEADS-ROW-SCHEMA', 'The value must not be as the rule under "not" describes.'],
    [
      'anyOf of types',
      { anyOf: [{ type: 'number' }, { type: 'boolean' }] },
      'x',
      'LEADS-ROW-TYPE',
      'The value must be a number or true or false.',
    ],
    [
      'anyOf',
      { anyOf: [{ const: 'none' }, { maxLength: 2 }] },
      'some',
      'LEADS-ROW-SCHEMA',
      'The value must keep one of these rules: it must be "none"; or it must have at most 2 characters.',
    ],
    [
      'oneOf with two that fit',
      { oneOf: [{ minLength: 1 }, { maxLength: 9 }] },
      'some',
      'LEADS-ROW-SCHEMA',
      'The value must have exactly one of the forms that are allowed.',
    ],
  ])('%s', async (_, rule, cell, code, message) => {
    const row = aTableRow({ Phone: '9876543210', Loan: cell });
    expect(await judge({ properties: { Loan: rule } }, row)).toEqual([
      expect.objectContaining({ code, header: 'Loan', position: { line: 2, column: 11 }, message }),
    ]);
  });

  test('required: a blank cell of a table is absent', async () => {
    const schema = { required: ['Email', 'Name'] };
    expect(brief(await judge(schema, aTableRow({ Phone: '1', Email: ' \u00a0', Name: 'x' })))).toEqual([
      ['LEADS-ROW-REQUIRED', 'Email', 'A value is required.'],
    ]);
  });

  test('required: a key that an object lacks', async () => {
    const [violation] = await judge({ required: ['email'] }, anObjectRow({ phone: '1', emial: 'x' }, { line: 8 }));
    expect(violation).toMatchObject({
      code: 'LEADS-ROW-REQUIRED',
      header: 'email',
      position: { line: 8, column: 1 },
      masked: undefined,
      message: '"email" is required.',
      hint: 'Did you mean "emial"?',
    });
  });

  test('dependentRequired names the other column', async () => {
    const row = aTableRow({ Loan: '5', Branch: '' });
    expect(brief(await judge({ dependentRequired: { Loan: ['Branch'] } }, row))).toEqual([
      ['LEADS-ROW-REQUIRED', 'Branch', 'A value is required, since "Loan" is given.'],
    ]);
  });

  test('additionalProperties names the column and what was meant', async () => {
    const schema = { properties: { Email: {}, Phone: {} }, additionalProperties: false };
    expect(await judge(schema, aTableRow({ Phone: '1', Emial: 'asha@example.com' }))).toEqual([
      expect.objectContaining({
        code: 'LEADS-ROW-COLUMN',
        header: 'Emial',
        position: { line: 2, column: 11 },
        masked: undefined,
        message: 'The schema does not allow this column.',
        hint: 'Did you mean "Email"?',
      }),
    ]);
  });

  test('if and then: only the rule of then is told', async () => {
    const schema = {
      if: { properties: { Loan: { const: 'home' } }, required: ['Loan'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { required: ['Branch'] },
    };
    expect(brief(await judge(schema, aTableRow({ Loan: 'home', Branch: '' })))).toEqual([
      ['LEADS-ROW-REQUIRED', 'Branch', 'A value is required.'],
    ]);
    expect(await judge(schema, aTableRow({ Loan: 'car', Branch: '' }))).toEqual([]);
  });

  test('anyOf over columns is a rule of the row', async () => {
    const schema = { anyOf: [{ required: ['Email'] }, { required: ['Address'] }] };
    expect(brief(await judge(schema, aTableRow({ Phone: '1', Email: '', Address: '' })))).toEqual([
      [
        'LEADS-ROW-SCHEMA',
        undefined,
        'The row must keep one of these rules: "Email" is required; or "Address" is required.',
      ],
    ]);
  });

  test('enum: a near value is suggested, and long lists are cut with a count', async () => {
    const values = Array.from({ length: 30 }, (_, n) => `Branch ${n}`);
    const [violation] = await judge({ properties: { B: { enum: [...values, 'Pune'] } } }, aTableRow({ B: 'Puen' }));
    expect(violation?.message).toMatch(/"Branch 9" and 21 more\.$/);
    expect(violation?.hint).toBe('Did you mean "Pune"?');
  });

  test('the description of a rule is its hint, made fit to print', async () => {
    const schema = { properties: { PIN: { pattern: '^\\d{6}$', description: 'Six digits\n::error::x' } } };
    const [violation] = await judge(schema, aTableRow({ PIN: 'x' }));
    expect(violation?.hint).toBe('Six digits\\u{a}: :error: :x');
  });
});

test('every broken rule of a row is found', async () => {
  const schema = {
    properties: { A: { type: 'number' }, B: { maxLength: 1, pattern: '^z' }, C: { enum: ['x'] } },
    required: ['D'],
  };
  const violations = await judge(schema, aTableRow({ A: 'a', B: 'bb', C: 'c', D: '' }));
  expect(violations.map(({ header }) => header).sort()).toEqual(['A', 'B', 'B', 'C', 'D']);
});

test('values are masked: phones by their tail, everything else by its shape', async () => {
  const schema = { properties: { A: { maxLength: 1 }, B: { maxLength: 1 }, C: { enum: ['x'] } } };
  const violations = await judge(schema, aTableRow({ A: '+91 98765 43210', B: '2024-13-45', C: 'Asha Rao' }));
  expect(violations.map(({ masked }) => masked)).toEqual(['…3210', '0000-00-00', 'xxxx xxx']);
  expect(JSON.stringify(violations)).not.toMatch(/98765|Asha/);
});

describe('cells of tables are text, read otherwise only where the schema asks', () => {
  test.each<[string, object, string, boolean]>([
    ['a number', { type: 'number' }, '12.5', true],
    ['a number with spaces around', { type: 'number' }, ' 12 ', true],
    ['a hexadecimal number', { type: 'number' }, '0x10', false],
    ['infinity', { type: 'number' }, 'Infinity', false],
    ['an amount with commas', { type: 'number' }, '1,00,000', false],
    ['TRUE as Excel writes it', { type: 'boolean' }, 'TRUE', true],
    ['1 as a boolean', { type: 'boolean' }, '1', false],
    ['text that looks like a number', { type: 'string', maxLength: 2 }, '123', false],
    ['text or number is text', { type: ['string', 'number'], minimum: 5 }, '3', true],
    ['a range without a type asks for a number', { minimum: 5 }, '3', false],
    ['an enum of numbers', { enum: [10, 20] }, '20', true],
    ['a const of a boolean', { const: true }, 'true', true],
    ['a reference', { $ref: '#/$defs/amount' }, '5', true],
    ['one of several forms', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, '5', true],
    ['parts of allOf', { allOf: [{ type: 'integer' }, { maximum: 4 }] }, '5', false],
    ['a blank cell', { type: 'number' }, '  ', true],
    ['an amount of paise', { multipleOf: 0.01 }, '19.99', true],
  ])('%s', async (_, rule, cell, right) => {
    const schema = { properties: { A: rule }, $defs: { amount: { type: 'number' } } };
    expect((await judge(schema, aTableRow({ A: cell }))).length === 0).toBe(right);
  });

  test('in patternProperties and additionalProperties too', async () => {
    const schema = { patternProperties: { '^Amount': { type: 'number' } }, additionalProperties: { type: 'boolean' } };
    expect(await judge(schema, aTableRow({ 'Amount 1': '5', Other: 'false' }))).toEqual([]);
    expect(await judge(schema, aTableRow({ 'Amount 1': 'x', Other: '5' }))).toHaveLength(2);
  });

  test('the row itself is left as it was', async () => {
    const row = aTableRow({ A: ' 5 ' });
    await judge({ properties: { A: { type: 'integer' } } }, row);
    expect(row.cells).toEqual([' 5 ']);
  });
});

describe('values of objects are what JSON or YAML says', () => {
  test.each<[object, unknown, boolean]>([
    [{ type: 'number' }, 5, true],
    [{ type: 'number' }, '5', false],
    [{ type: 'string' }, 5, false],
    [{ type: 'string', minLength: 1 }, '', false],
    [{ type: 'boolean' }, true, true],
    [{ type: 'null' }, null, true],
    [{ type: 'string' }, null, false],
    [{ type: 'object' }, { a: 1 }, true],
    [{ type: 'array' }, [1], true],
    [{ type: 'string' }, [1], false],
  ])('%j judges %j', async (rule, value, right) => {
    expect((await judge({ properties: { a: rule } }, anObjectRow({ a: value }))).length === 0).toBe(right);
  });

  test('YAML writes numbers and booleans in ways of its own', async () => {
    const header = aHeader(['n', 'b'], { fixed: false });
    const row = aRow(header, ['+012', 'YES'], { kinds: ['number', 'boolean'] });
    expect(await judge({ properties: { n: { const: 12 }, b: { const: true } } }, row)).toEqual([]);
  });
});

test('columns of a rejects file are not part of the row', async () => {
  const schema = { properties: { Phone: {} }, additionalProperties: false };
  expect(
    await judge(schema, aTableRow({ leads_line: '7', leads_reasons: 'x', leads_source: 'y', Phone: '1' })),
  ).toEqual([]);
});

test('headers named like machinery are plain keys', async () => {
  const header = aHeader(['__proto__', 'constructor', 'toString']);
  const row = aRow(header, ['polluted', 'a', '']);
  expect(await judge({ required: ['constructor'] }, row)).toEqual([]);
  expect(brief(await judge({ required: ['toString', 'hasOwnProperty'] }, row))).toEqual([
    ['LEADS-ROW-REQUIRED', 'toString', 'A value is required.'],
    ['LEADS-ROW-REQUIRED', 'hasOwnProperty', '"hasOwnProperty" is required.'],
  ]);
  expect(brief(await judge({ properties: { constructor: {} }, additionalProperties: false }, row))).toEqual([
    ['LEADS-ROW-COLUMN', '__proto__', 'The schema does not allow this column.'],
  ]);
});

test('headers with slashes and tildes are found again', async () => {
  const [violation] = await judge({ properties: { 'a/b~c': { maxLength: 1 } } }, aTableRow({ x: '', 'a/b~c': 'zz' }));
  expect(violation).toMatchObject({ header: 'a/b~c', position: { line: 2, column: 11 } });
});

test('a required column that a table does not have is told once of the file', async () => {
  const check = await open({ required: ['Email', 'Phone'] });
  expect(check.columnProblems(aHeader(['Phone', 'Emial']))).toEqual([
    {
      code: 'LEADS-COLUMN-MISSING',
      message: 'The schema requires a column "Email", and the file has none.',
      hint: 'Did you mean "Emial"? Rename the column, or correct the schema.',
      position: { line: 1, column: 1 },
    },
  ]);
  expect(check.columnProblems(aHeader(['phone'], { fixed: false }))).toEqual([]);
});
