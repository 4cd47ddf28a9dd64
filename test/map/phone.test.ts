import { describe, expect, test } from 'vitest';
import { openNumberingPlans, type PhoneRules, toPhone } from '../../src/map/index.ts';
import type { CellKind, Code } from '../../src/model/index.ts';

// All numbers here are made up: runs of digits, zeros, or ranges kept free for fiction.
const plans = await openNumberingPlans();
const INDIA: PhoneRules = { country: 'IN', countries: ['IN'], plans };
const CANONICAL = '+919876543210';

function codeOf(text: string, kind: CellKind = 'text', rules = INDIA): Code | string {
  const reading = toPhone(text, kind, rules);
  return 'e164' in reading ? reading.e164 : reading.code;
}

describe('one number, however it is written, has one canonical form', () => {
  test.each([
    '9876543210',
    '98765 43210',
    '98765-43210',
    '(+91) 98765.43210',
    '98765\u00a043210',
    '98765\u2011432\u201310\u200b',
    '\u202a+91 98765\u200d43210\u202c',
    '\ufeff9876543210',
    '९८७६५४३२१०',
    '٩٨٧٦٥٤٣٢١٠',
    '９８７６５４３２１０',
    '＋９１ ９８７６５ ４３２１０',
    '+919876543210',
    '919876543210',
    '91-98765-43210',
    '0919876543210',
    '00919876543210',
    '00 91 98765 43210',
    '09876543210',
    '+91 (0) 98765 43210',
    '9876543210.0',
    '9876543210.000',
    '+919876543210.0',
    '9.876543210E+09',
    '9.8765432100e9',
    '919876543210E+0',
    '9.19876543210E+11',
    '9,19876543210E+11',
    "'9876543210",
    '="9876543210"',
    '="+91 98765 43210"',
    ' 9876543210 ',
    '\t9876543210\n',
    '[98765] 43210',
    '98765.43210',
  ])('%j', (text) => {
    expect(toPhone(text, 'text', INDIA)).toEqual({ e164: CANONICAL });
  });

  test.each([
    ['9.876543211E+09', '+919876543211'],
    ['9198765432', '+919198765432'],
    ['09198765432', '+919198765432'],
    ['919198765432', '+919198765432'],
    ['9198765432.00', '+919198765432'],
    ['9999999998', '+919999999998'],
    ['9876543210.', CANONICAL],
    ['9000000001', '+919000000001'],
    ['6000000000', '+916000000000'],
  ])('%j is %s', (text, e164) => {
    expect(toPhone(text, 'text', INDIA)).toEqual({ e164 });
  });

  test.each([
    ['(022) 2345 6789', '+912223456789'],
    ['080-2345-6789', '+918023456789'],
    ['1123456789', '+911123456789'],
    ['0180 2345678', '+911802345678'],
    ['0186 2345678', '+911862345678'],
    ['0160 2345678', '+911602345678'],
  ])('landline %j is %s', (text, e164) => {
    expect(toPhone(text, 'text', INDIA)).toEqual({ e164 });
  });
});

describe('what is not certain is refused, with a code of its own', () => {
  test.each<[string, Code]>([
    ['9.87654321E+09', 'LEADS-PHONE-DIGITS-LOST'],
    ['9.19877E+11', 'LEADS-PHONE-DIGITS-LOST'],
    ['9,19877E+11', 'LEADS-PHONE-DIGITS-LOST'],
    ['9.8765432115E+09', 'LEADS-PHONE-DIGITS-LOST'],
    ['9.876543211E-09', 'LEADS-PHONE-DIGITS-LOST'],
    ['9876543210/9876543211', 'LEADS-PHONE-TWO'],
    ['9876543210/11', 'LEADS-PHONE-TWO'],
    ['98765 43210, 98765 43211', 'LEADS-PHONE-TWO'],
    ['9876543210;9876543211', 'LEADS-PHONE-TWO'],
    ['9876543210\n9876543211', 'LEADS-PHONE-TWO'],
    ['9876543210 9876543211', 'LEADS-PHONE-TWO'],
    ['9876543210 or 9876543211', 'LEADS-PHONE-TWO'],
    ['9876543210 & 11', 'LEADS-PHONE-TWO'],
    ['+91 98765 43210 +91 98765 43211', 'LEADS-PHONE-TWO'],
    ['987654321', 'LEADS-PHONE-SHORT'],
    ['0987654321', 'LEADS-PHONE-SHORT'],
    ['+91 98765', 'LEADS-PHONE-SHORT'],
    ['2345 6789', 'LEADS-PHONE-SHORT'],
    ['91987654321', 'LEADS-PHONE-LONG'],
    ['98765432101', 'LEADS-PHONE-LONG'],
    ['9109876543210', 'LEADS-PHONE-LONG'],
    ['+91 98765 432101', 'LEADS-PHONE-LONG'],
    ['9876543210.5', 'LEADS-PHONE-INEXACT'],
    ['442079460000', 'LEADS-PHONE-LONG'],
    ['98765O3210', 'LEADS-PHONE-LETTERS'],
    ['Mob: 9876543210', 'LEADS-PHONE-LETTERS'],
    ['NA', 'LEADS-PHONE-LETTERS'],
    ['98765xxxxx', 'LEADS-PHONE-LETTERS'],
    ['#N/A', 'LEADS-PHONE-LETTERS'],
    ['-', 'LEADS-PHONE-SIGNS'],
    ['########', 'LEADS-PHONE-SIGNS'],
    ['*9876543210', 'LEADS-PHONE-SIGNS'],
    ['98765_43210', 'LEADS-PHONE-SIGNS'],
    ['9,876,543,210', 'LEADS-PHONE-SIGNS'],
    ['9,87,65,43,210', 'LEADS-PHONE-SIGNS'],
    ['=9876543210', 'LEADS-PHONE-SIGNS'],
    ['++919876543210', 'LEADS-PHONE-SIGNS'],
    ['9876543210²', 'LEADS-PHONE-SIGNS'],
    ['98765 43210 x12', 'LEADS-PHONE-EXTENSION'],
    ['022 2345 6789 ext. 5', 'LEADS-PHONE-EXTENSION'],
    ['02223456789;ext=5', 'LEADS-PHONE-EXTENSION'],
    ['(022) 2345 6789 #12', 'LEADS-PHONE-EXTENSION'],
    ['1800 123 4567', 'LEADS-PHONE-TOLL-FREE'],
    ['1800123456', 'LEADS-PHONE-TOLL-FREE'],
    ['1860 123 4567', 'LEADS-PHONE-TOLL-FREE'],
    ['+91 1800 123 4567', 'LEADS-PHONE-TOLL-FREE'],
    ['112', 'LEADS-PHONE-SHORT-CODE'],
    ['56767', 'LEADS-PHONE-SHORT-CODE'],
    ['1401234567', 'LEADS-PHONE-COMMERCIAL'],
    ['1600123456', 'LEADS-PHONE-COMMERCIAL'],
    ['1601123456', 'LEADS-PHONE-COMMERCIAL'],
    ['+44 20 7946 0000', 'LEADS-PHONE-COUNTRY'],
    ['0044 20 7946 0000', 'LEADS-PHONE-COUNTRY'],
    ['+9876543210', 'LEADS-PHONE-COUNTRY'],
    ['+0919876543210', 'LEADS-PHONE-COUNTRY'],
    ['000000000', 'LEADS-PHONE-IMPLAUSIBLE'],
    ['9'.repeat(5000), 'LEADS-PHONE-LONG'],
  ])('%j', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a letter O is named, and never put in as a zero', () => {
    expect(toPhone('98765O3210', 'text', INDIA)).toMatchObject({ hint: expect.stringContaining('look like 0') });
  });

  test('lost digits come with the way to export again', () => {
    expect(toPhone('9.19877E+11', 'text', INDIA)).toMatchObject({ hint: expect.stringContaining('as Text') });
  });

  test('a text far longer than any number is not read at all', () => {
    for (const text of ['9'.repeat(101), '1,'.repeat(100_000), `9${'/'.repeat(100_000)}`]) {
      expect(toPhone(text, 'text', INDIA)).toMatchObject({
        message: 'The phone cell holds far more than a phone number.',
      });
    }
    expect(codeOf(`98765${' '.repeat(90)}43210`)).toBe(CANONICAL);
  });

  test('no message repeats the number', () => {
    for (const text of ['98765432101', '+447700900123', '9876543210/9876543211', '98765O3210']) {
      expect(JSON.stringify(toPhone(text, 'text', INDIA))).not.toMatch(/98765|77009/);
    }
  });
});

describe('numbers of JSON, YAML and XLSX', () => {
  test.each<[string, string]>([
    ['9876543210', CANONICAL],
    ['919876543210', CANONICAL],
    ['+919876543210', CANONICAL],
    ['09876543210', CANONICAL],
    ['9876543210.0', CANONICAL],
    ['9.876543210e9', CANONICAL],
    ['9876543210.5', 'LEADS-PHONE-INEXACT'],
    ['98765.43210', 'LEADS-PHONE-INEXACT'],
    ['-9876543210', 'LEADS-PHONE-INEXACT'],
    ['98765432101234567890', 'LEADS-PHONE-INEXACT'],
    ['9007199254740993', 'LEADS-PHONE-INEXACT'],
    ['9007199254740991', 'LEADS-PHONE-LONG'],
    ['9.19877e11', 'LEADS-PHONE-DIGITS-LOST'],
    ['0x24CB016EA', 'LEADS-PHONE-LETTERS'],
  ])('%j: %s', (text, expected) => {
    expect(codeOf(text, 'number')).toBe(expected);
  });

  test('a boolean is no phone', () => {
    expect(codeOf('true', 'boolean')).toBe('LEADS-PHONE-LETTERS');
  });
});

describe('numbers of other countries', () => {
  const abroad: PhoneRules = { ...INDIA, countries: ['IN', 'GB', 'US'] };
  const british: PhoneRules = { ...INDIA, country: 'GB', countries: ['GB'] };

  test.each([
    ['+44 20 7946 0000', abroad, '+442079460000'],
    ['0044 (0)20 7946 0000', abroad, '+442079460000'],
    ['+1 202-555-0123', abroad, '+12025550123'],
    ['+1 416 555 0123', abroad, 'LEADS-PHONE-COUNTRY'],
    ['+1 555 555 0123', abroad, 'LEADS-PHONE-IMPLAUSIBLE'],
    ['+44 20 7946', abroad, 'LEADS-PHONE-SHORT'],
    ['+44 20 7946 0000 000', abroad, 'LEADS-PHONE-LONG'],
    ['020 7946 0000', british, '+442079460000'],
    ['9876543210', british, 'LEADS-PHONE-IMPLAUSIBLE'],
    ['+91 98765 43210', british, 'LEADS-PHONE-COUNTRY'],
    ['0091 98765 43210', british, 'LEADS-PHONE-COUNTRY'],
    ['+91 98765 43210', { ...british, countries: ['GB', 'IN'] }, CANONICAL],
    ['1800 123 4567', abroad, 'LEADS-PHONE-TOLL-FREE'],
  ])('%j', (text, rules, expected) => {
    expect(codeOf(text, 'text', rules)).toBe(expected);
  });

  test('a number that its plan would rewrite must come with its country code', () => {
    const argentine: PhoneRules = { ...INDIA, country: 'AR', countries: ['AR'] };
    expect(codeOf('011 15 2345-6789', 'text', argentine)).toBe('LEADS-PHONE-IMPLAUSIBLE');
  });
});

describe('what stands behind a number is never taken for its last digits', () => {
  test.each([
    ['987654321.0', 'LEADS-PHONE-INEXACT'],
    ['98765432.00', 'LEADS-PHONE-INEXACT'],
    ['9876543.210', 'LEADS-PHONE-INEXACT'],
    ['987654.0000', 'LEADS-PHONE-INEXACT'],
    ['+9198765432.10', 'LEADS-PHONE-INEXACT'],
    ['022265728.90', 'LEADS-PHONE-INEXACT'],
    ['987654321 .0', 'LEADS-PHONE-INEXACT'],
    ['26572890-91', 'LEADS-PHONE-TWO'],
    ['26572890 \u2013 91', 'LEADS-PHONE-TWO'],
    ['2657 2890-91', 'LEADS-PHONE-TWO'],
    ['222657289-0', 'LEADS-PHONE-TWO'],
    ['26572890 (22)', 'LEADS-PHONE-SIGNS'],
    ['2657289 (022)', 'LEADS-PHONE-SIGNS'],
    ['98765432[10]', 'LEADS-PHONE-SIGNS'],
    ['26572890--91', 'LEADS-PHONE-TWO'],
    ['26572890..91', 'LEADS-PHONE-TWO'],
    ['26572890-91.', 'LEADS-PHONE-TWO'],
    ['26572890\u00ad91', 'LEADS-PHONE-TWO'],
    ['26572890 91', 'LEADS-PHONE-TWO'],
    ['2657-2890-91', 'LEADS-PHONE-TWO'],
    ['2657 2890 91', 'LEADS-PHONE-TWO'],
    ['2657200-299', 'LEADS-PHONE-TWO'],
    ['987654321 0', 'LEADS-PHONE-TWO'],
    ['91987 65432 10', 'LEADS-PHONE-TWO'],
    ['9198765432 10', 'LEADS-PHONE-TWO'],
    ['2024-11-23 12', 'LEADS-PHONE-TWO'],
    ['23.11.2024 12', 'LEADS-PHONE-TWO'],
    ['26572890-(22)', 'LEADS-PHONE-SIGNS'],
    ['26572890 (22).', 'LEADS-PHONE-SIGNS'],
    ['2657289 (02 2)', 'LEADS-PHONE-SIGNS'],
    ['2657 (2890-91)', 'LEADS-PHONE-SIGNS'],
    ['98765 (43210)', 'LEADS-PHONE-SIGNS'],
    ['98765 (4) 3210', 'LEADS-PHONE-SIGNS'],
    ['987654321.0.', 'LEADS-PHONE-INEXACT'],
    ['98765.00000', 'LEADS-PHONE-INEXACT'],
    ['98765.43210', CANONICAL],
    ['987.654.3210', CANONICAL],
    ['98 76 54 32 10', CANONICAL],
    ['91-98765-432-10', CANONICAL],
    ['919 876 543 210', CANONICAL],
    ['9876 543 210', CANONICAL],
    ['9876543 210', CANONICAL],
    ['98765 -- 43210.', CANONICAL],
    ['98765-432-10', CANONICAL],
    ['9876-5432-10', CANONICAL],
    ['987654-3210', CANONICAL],
    ['9876543210.00', CANONICAL],
  ])('%j: %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });
});

describe('what stands in front of a number is never taken for its first digits', () => {
  test.each([
    ['-9876543119', 'LEADS-PHONE-INEXACT'],
    ["'-9876543119", 'LEADS-PHONE-INEXACT'],
    ['\u22129876543119', 'LEADS-PHONE-INEXACT'],
    ['+-919876543210', 'LEADS-PHONE-INEXACT'],
    ['(9876543119)', 'LEADS-PHONE-SIGNS'],
    ['.9876543210', 'LEADS-PHONE-INEXACT'],
    ['0.9876543210', 'LEADS-PHONE-INEXACT'],
    ['9.876543210', 'LEADS-PHONE-INEXACT'],
    ['77.20902100', 'LEADS-PHONE-INEXACT'],
    ['9876.543210', 'LEADS-PHONE-INEXACT'],
    ['987654.3210', 'LEADS-PHONE-INEXACT'],
    ['91987654.3210', 'LEADS-PHONE-INEXACT'],
    ['9.876.543.210', 'LEADS-PHONE-SIGNS'],
    ['1. 98765 4321', 'LEADS-PHONE-INEXACT'],
    ['11. 2345 6789', 'LEADS-PHONE-INEXACT'],
    ['1) 98765 4321', 'LEADS-PHONE-SIGNS'],
    ['22) 26572890', 'LEADS-PHONE-SIGNS'],
    ['(1) 98765 4321', 'LEADS-PHONE-SIGNS'],
    ['() 98765 43210', 'LEADS-PHONE-SIGNS'],
    ['1 - 987654321', 'LEADS-PHONE-TWO'],
    ['\u202e9876543210', 'LEADS-PHONE-SIGNS'],
    ['+91.9876543210', CANONICAL],
    ['91.98765.43210', CANONICAL],
    ['+91(98765)43210', CANONICAL],
    ['(0) 98765 43210', CANONICAL],
    ['091-98765-43210', CANONICAL],
    ['"9876543210"', CANONICAL],
    ['022.26572890', '+912226572890'],
    ['22.2657.2890', '+912226572890'],
    ['(+91 22) 2657 2890', '+912226572890'],
    ['(+91) (22) 26572890', '+912226572890'],
    ['(022)-2657-2890', '+912226572890'],
    ['+91-022-26572890', '+912226572890'],
  ])('%j: %s', (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });
});

describe('digits that a spreadsheet filled up with zeros', () => {
  test.each<[string, CellKind, string]>([
    ['919877000000', 'text', 'LEADS-PHONE-DIGITS-LOST'],
    ['919877000000.0', 'text', 'LEADS-PHONE-DIGITS-LOST'],
    ['9.19877000000E+11', 'text', 'LEADS-PHONE-DIGITS-LOST'],
    ['919877000000', 'number', 'LEADS-PHONE-DIGITS-LOST'],
    ['+919877000000', 'number', '+919877000000'],
    ['919877100000', 'text', '+919877100000'],
    ['91 98770 00000', 'text', '+919877000000'],
    ['+919877000000', 'text', '+919877000000'],
    ['9877000000', 'text', '+919877000000'],
  ])('%j as %s: %s', (text, kind, expected) => {
    expect(codeOf(text, kind)).toBe(expected);
  });
});
