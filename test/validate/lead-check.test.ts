import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMapper } from '../../src/map/index.ts';
import { openLeadCheck } from '../../src/validate/index.ts';
import { aCandidate, aHeader, aRoute, aRow } from '../support/row-builders.ts';

// All numbers here are made up.
const check = await openLeadCheck();

test('a plain lead is right', () => {
  expect(check(aCandidate({ fields: ['+919876543210', 'आशा 😀', undefined, 'Line 1\r\nLine 2\tFlat 3'] }))).toEqual([]);
});

test('a lead with all 35 fields is right', () => {
  const fields = ['+919876543210', ...Array.from({ length: 34 }, (_, n) => `value ${n}`)];
  expect(check(aCandidate({ fields }))).toEqual([]);
});

describe('a missing phone', () => {
  const none = { phone: undefined, fields: [undefined, 'Asha'] };

  test('is told at its cell', () => {
    expect(check(aCandidate(none))).toEqual([
      {
        code: 'LEADS-PHONE-MISSING',
        header: 'Phone',
        position: { line: 2, column: 1 },
        masked: undefined,
        message: 'The row has no phone number.',
        hint: 'Fill the cell, or remove the row.',
      },
    ]);
  });

  test('is not told again when mapping refused the cell, or found no column', async () => {
    const mapper = await openMapper(aRoute());
    const apply = (names: readonly string[], cells: readonly string[], fixed: boolean) => {
      const header = aHeader(names, { fixed });
      return mapper.bind(header).apply(aRow(header, cells));
    };
    expect(check(apply(['Phone', 'Name'], ['12', 'Asha'], true))).toEqual([]);
    expect(check(apply(['Name'], ['Asha'], false))).toEqual([]);
    expect(check(apply(['Phone', 'Name'], ['', 'Asha'], true))).toHaveLength(1);
  });
});

test('1,000 characters are sent, 1,001 are not, and an emoji is one', () => {
  const lead = (name: string) => check(aCandidate({ fields: ['+919876543210', name] }));
  expect(lead('x'.repeat(1000))).toEqual([]);
  expect(lead('😀'.repeat(1000))).toEqual([]);
  expect(lead('x'.repeat(1001))).toEqual([
    expect.objectContaining({ code: 'LEADS-ROW-LENGTH', header: 'Name', position: { line: 2, column: 11 } }),
  ]);
});

test.each([
  ['a\u0000b', 'LEADS-ROW-CONTROL'],
  ['\u001b[31m', 'LEADS-ROW-CONTROL'],
  ['a\u0085b', 'LEADS-ROW-CONTROL'],
  ['half \ud83d', 'LEADS-ROW-HALF-CHARACTER'],
])('%j is refused', (name, code) => {
  expect(check(aCandidate({ fields: ['+919876543210', name] })).map((violation) => violation.code)).toEqual([code]);
});

test('every broken rule is found, and no value is shown', () => {
  const violations = check(aCandidate({ fields: ['+919876543210', 'Canary\u0007', 'q'.repeat(1001)] }));
  expect(violations.map(({ header, code }) => [header, code])).toEqual([
    ['Name', 'LEADS-ROW-CONTROL'],
    ['Email', 'LEADS-ROW-LENGTH'],
  ]);
  expect(JSON.stringify(violations)).not.toMatch(/Canary|qqq/);
});

test('agrees with the rules in words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const fit = !/[\p{Cs}]|(?![\t\n\r])\p{Cc}/u.test(text);
      expect(check(aCandidate({ fields: ['+919876543210', text] })).length === 0).toBe(fit);
    }),
  );
});
