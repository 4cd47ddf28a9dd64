import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { plain, readFile } from '../../support/rows.ts';
import { number, sheetOf, type XlsxCell } from '../../support/xlsx.ts';

// All numbers and names in this file are made up.

const cellsOf = (rows: readonly Row[]) => rows.map((row) => row.cells);
const read = (bytes: Uint8Array, how: Parameters<typeof readFile>[1] = {}) =>
  readFile(bytes, { ...how, format: 'xlsx' });
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
const raw = (attributes: string, xml: string): XlsxCell => ({ attributes, xml });

test('a row of characters without width is none', async () => {
  const { rows } = await read(sheetOf([['a', 'b'], ['\u200e'], ['1', '2'], ['\u200b', '\u00ad']]));
  expect(cellsOf(rows)).toEqual([['1', '2']]);
});

describe('cells', () => {
  test.each([
    ['a shared string', 'Asha राव 😀', 'Asha राव 😀', 'text'],
    ['white space is kept', '  two  ', '  two  ', 'text'],
    ['a line break', 'a\nb', 'a\nb', 'text'],
    ['an inline string', raw(' t="inlineStr"', '<is><t>x &amp; y</t></is>'), 'x & y', 'text'],
    [
      'rich text, its reading aid left out',
      raw(
        ' t="inlineStr"',
        '<is><r><rPr><b/></rPr><t>9876</t></r><r><t>543210</t></r><rPh sb="0" eb="1"><t>no</t></rPh></is>',
      ),
      '9876543210',
      'text',
    ],
    ['CDATA', raw(' t="str"', '<v><![CDATA[a<b]]></v>'), 'a<b', 'text'],
    ['a character XML cannot hold', raw(' t="str"', '<v>a_x000D_b_x005F_x0041_</v>'), 'a\rb_x0041_', 'text'],
    ['a whole number as it is written', number('919876543210'), '919876543210', 'number'],
    ['scientific notation as it is written', number('9.19876543210E+11'), '9.19876543210E+11', 'number'],
    ['a fraction as it is written', number('0.10000000000000001'), '0.10000000000000001', 'number'],
    ['a boolean', raw(' t="b"', '<v>1</v>'), 'TRUE', 'boolean'],
    ['the other boolean', raw(' t="b"', '<v>0</v>'), 'FALSE', 'boolean'],
    ['the text a formula came to', raw(' t="str"', '<f>A1&amp;B1</f><v>9876543210</v>'), '9876543210', 'text'],
    ['the number a formula came to', raw('', '<f>1+1</f><v>2</v>'), '2', 'number'],
    ['a formula that came to nothing', raw(' t="str"', '<f>""</f><v></v>'), '', 'text'],
    ['an ISO date', raw(' t="d"', '<v>2024-05-06</v>'), '2024-05-06', 'text'],
  ])('%s', async (_, cell, text, kind) => {
    const { rows, problems } = await read(
      sheetOf([
        ['phone', 'name'],
        ['9000000001', cell],
      ]),
    );
    expect(problems).toEqual([]);
    expect(rows[0]?.cells).toEqual(['9000000001', text]);
    expect(rows[0]?.kind(1)).toBe(kind);
    expect(rows[0]?.violations).toEqual([]);
  });

  test.each([
    ['an error', raw(' t="e"', '<v>#N/A</v>'), 'LEADS-ROW-CELL-ERROR'],
    ['a formula without a result', raw('', '<f>1+1</f>'), 'LEADS-ROW-FORMULA'],
    ['a formula with an empty result, as openpyxl writes it', raw('', '<f>1+1</f><v/>'), 'LEADS-ROW-FORMULA'],
    ['a control character', raw(' t="str"', '<v>a_x0001_</v>'), 'LEADS-ROW-CONTROL'],
    ['half a character', raw(' t="str"', '<v>a_xD83D_</v>'), 'LEADS-ROW-HALF-CHARACTER'],
    ['a lost letter', 'Jos\ufffd', 'LEADS-ROW-TEXT-DAMAGED'],
    ['too much text', 'x'.repeat(LIMITS.cellCharacters + 1), 'LEADS-ROW-TOO-LONG'],
  ])('%s rejects its row and names the cell', async (_, cell, code) => {
    const { rows } = await read(
      sheetOf([
        ['phone', 'name'],
        ['9000000001', cell],
        ['9000000002', 'Ravi'],
      ]),
    );
    expect(rows.map(({ violations }) => violations.map((violation) => [violation.code, violation.position]))).toEqual([
      [[code, { line: 2, column: 2, cell: 'B2' }]],
      [],
    ]);
  });

  test('a cell of the longest length is fine', async () => {
    const { rows } = await read(sheetOf([['phone'], ['x'.repeat(LIMITS.cellCharacters)]]));
    expect(rows[0]?.violations).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['dd/mm/yyyy', '45418', false, '2024-05-06'],
    ['dd/mm/yyyy hh:mm', '45418.4375', false, '2024-05-06T10:30:00'],
    ['h:mm AM/PM', '0.43090277777777775', false, '10:20:30'],
    ['[$-409]d\\-mmm;@', '1', false, '1900-01-01'],
    ['yyyy', '59', false, '1900-02-28'],
    ['yyyy', '60', false, '1900-02-29'],
    ['yyyy', '61', false, '1900-03-01'],
    ['yyyy', '0', true, '1904-01-01'],
    ['yyyy', '43956', true, '2024-05-06'],
    ['yyyy-mm-dd', '2958465', false, '9999-12-31'],
    ['[h]:mm', '1.5', false, '36:00:00'],
    ['mm:ss.000', '0.0000028935185185185', false, '00:00:00.250'],
    ['mmm', '45418', false, '2024-05-06'],
  ])('with the format %s, %s (1904: %s) is %s', async (format, serial, since1904, text) => {
    const { rows } = await read(
      sheetOf(
        [
          ['a', 'b'],
          ['x', number(serial, 1)],
        ],
        { formats: [format], since1904 },
      ),
    );
    expect([rows[0]?.cells[1], rows[0]?.kind(1)]).toEqual([text, 'text']);
  });

  test.each([
    ['0.00E+00', '9.87654321E+09'],
    ['0000000000', '9876543210'],
    ['"dd"0', '45418'],
    ['[Red]0;[Yellow]0', '45418'],
    ['General', '45418'],
    ['yyyy-mm-dd', '9876543210'],
    ['yyyy-mm-dd', '-1'],
    ['yyyy-mm-dd', '0'],
    ['0\\d', '5'],
  ])('with the format %s, %s stays the number it is', async (format, value) => {
    const { rows } = await read(
      sheetOf(
        [
          ['a', 'b'],
          ['x', number(value, 1)],
        ],
        { formats: [format] },
      ),
    );
    expect([rows[0]?.cells[1], rows[0]?.kind(1)]).toEqual([value, 'number']);
  });

  test('built-in date formats are dates', async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="21"/></cellXfs></styleSheet>';
    const sheet = sheetOf(
      [
        ['a', 'b'],
        [number('45418', 1), number('0.5', 2)],
      ],
      { parts: { 'xl/styles.xml': styles } },
    );
    expect(cellsOf((await read(sheet)).rows)).toEqual([['2024-05-06', '12:00:00']]);
  });
});

describe('rows', () => {
  test('the first row with content is the header, empty rows are none, and cells know their names', async () => {
    const { rows } = await read(
      sheetOf([
        [],
        [undefined, ' '],
        [undefined, 'phone', 'name'],
        [],
        [undefined, '9000000001'],
        [undefined, undefined, 'Ravi'],
      ]),
    );
    expect(rows.map(plain)).toEqual([
      {
        number: 1,
        line: 5,
        names: ['phone', 'name'],
        cells: ['9000000001', ''],
        kinds: ['text', 'text'],
        positions: [
          { line: 5, column: 2, cell: 'B5' },
          { line: 5, column: 3, cell: 'C5' },
        ],
        violations: [],
      },
      expect.objectContaining({ number: 2, line: 6, cells: ['', 'Ravi'] }),
    ]);
    expect(rows[0]?.header.line).toBe(3);
  });

  test('columns beyond Z have two letters', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${index}`);
    const { rows } = await read(sheetOf([names, names]));
    expect(rows[0]?.position(27).cell).toBe('AB2');
  });

  test('merged cells count once', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>' +
      '<row><c t="str"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:B2"/></mergeCells></worksheet>';
    const { rows } = await read(sheetOf([], { parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect(cellsOf(rows)).toEqual([['1', '']]);
  });

  test('a preamble of sheet rows and comments are left out', async () => {
    const sheet = sheetOf([['Report'], [], ['phone'], ['# x'], ['9000000001']]);
    const { rows } = await read(sheet, { options: { preambleLines: 2, comment: '#' } });
    expect(cellsOf(rows)).toEqual([['9000000001']]);
  });

  test('names with a prefix, other targets and parts in UTF-16 are read', async () => {
    const sheet =
      '\ufeff<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>é</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const relations =
      '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/../worksheets/./Sheet1.xml"/></Relationships>';
    const bytes = sheetOf([], {
      parts: { 'xl/worksheets/sheet1.xml': utf16(sheet), 'xl/_rels/workbook.xml.rels': relations },
    });
    const { rows, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(rows[0]?.header.names).toEqual(['é']);
  });

  test('the position of a number at the end of the columns is right without references', async () => {
    const sheet =
      '<worksheet><sheetData><row r="3"><c r="C3" t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c r="D4"><v>5</v></c></row></sheetData></worksheet>';
    const { rows } = await read(sheetOf([], { parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    expect(rows.map(({ cells }) => cells)).toEqual([['', '5']]);
    expect(rows[0]?.position(1)).toEqual({ line: 4, column: 4, cell: 'D4' });
  });
});

describe('mistakes of the whole file', () => {
  test.each([['a phone number as a name', [['Asha', number('9876543210')]], 'LEADS-FILE-NO-HEADER', 'B1']])(
    '%s',
    async (_, rows, code, cell) => {
      const { problems } = await read(sheetOf(rows));
      expect(problems).toMatchObject([{ code, file: 'leads/file.xlsx', position: { cell } }]);
    },
  );

  const sheet = (xml: string) => sheetOf([['a']], { parts: { 'xl/worksheets/sheet1.xml': xml } });

  test.each([
    ['tags that do not match', sheet('<worksheet><sheetData></worksheet></sheetData>')],
    ['XML that ends early', sheet('<worksheet><sheetData>')],
    ['a DOCTYPE', sheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')],
    ['an entity that XML does not know', sheet('<worksheet>&a;</worksheet>')],
    ['rows that do not ascend', sheet('<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>')],
    ['one cell twice', sheet('<worksheet><sheetData><row><c r="A1"/><c r="A1"/></row></sheetData></worksheet>')],
    ['a reference that is none', sheet('<worksheet><sheetData><row><c r="1A"/></row></sheetData></worksheet>')],
    ['a column beyond the last', sheet('<worksheet><sheetData><row><c r="XFE1"/></row></sheetData></worksheet>')],
    [
      'a string that is not in the table',
      sheet('<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'),
    ],
    ['elements inside one another without end', sheet('<x>'.repeat(100) + '</x>'.repeat(100))],
    ['a sheet that is missing', sheetOf([['a']], { parts: { 'xl/worksheets/sheet1.xml': undefined } })],
  ])('%s', async (_, bytes) => {
    const { problems } = await read(bytes);
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-XLSX' }]);
  });
});

describe('caps', () => {
  const sheet = sheetOf(
    [
      ['a', 'b'],
      ['x'.repeat(50), 'y'.repeat(50)],
    ],
    { strings: 'inline' },
  );

  test.each([
    ['record of the cap', { recordBytes: 1000 }, []],
    ['record beyond it', { recordBytes: 60 }, ['LEADS-FILE-RECORD-SIZE']],
    ['parts of the cap', { zipEntries: 7 }, []],
    ['parts beyond it', { zipEntries: 6 }, ['LEADS-FILE-LIMIT']],
    ['text of the cap', { sharedStringsBytes: 200 }, []],
    ['text beyond it', { sharedStringsBytes: 20 }, ['LEADS-FILE-LIMIT']],
    ['inflated bytes of the cap', { inflatedBytes: 10_000 }, []],
    ['inflated bytes beyond it', { inflatedBytes: 1000 }, ['LEADS-FILE-EXPANDS']],
    ['a file of the cap', { xlsxBytes: sheet.length }, []],
    ['a file beyond it', { xlsxBytes: sheet.length - 1 }, ['LEADS-FILE-LIMIT']],
  ])('%s', async (_, limits, codes) => {
    const { problems } = await read(sheet, { limits: { ...LIMITS, ...limits } });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('a shared text in many runs is held to the cap of a record', async () => {
    const runs = (count: number) => `<sst><si>${'<r><t>xxxxxxxxxx</t></r>'.repeat(count)}</si></sst>`;
    const codes = async (count: number) => {
      const bytes = sheetOf([['a']], { parts: { 'xl/sharedStrings.xml': runs(count) } });
      const { problems } = await read(bytes, { limits: { ...LIMITS, recordBytes: 1000 } });
      return problems.map(({ code }) => code);
    };
    expect([await codes(25), await codes(101)]).toEqual([[], ['LEADS-FILE-RECORD-SIZE']]);
  });

  test('a sheet that unpacks to far more than its size is refused', async () => {
    const bomb = sheetOf([['a']], {
      level: 9,
      parts: { 'xl/worksheets/sheet1.xml': `<worksheet>${'<row/>'.repeat(3_500_000)}</worksheet>` },
    });
    const { problems } = await read(bomb);
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-EXPANDS' }]);
  });
});
