import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/parse/limits.ts';
import type { SheetCell } from '../../../src/parse/xlsx/cell.ts';
import { createSheetHandler } from '../../../src/parse/xlsx/sheet.ts';
import { XlsxTexts } from '../../../src/parse/xlsx/texts.ts';
import type { PartHandler } from '../../../src/parse/xlsx/xml-part.ts';
import { cutsIn, expectSame, mostly, xmlBytes, xmlText } from '../../support/both-ways.ts';
import { shareOf, triesOf } from '../../support/proof.ts';

const TRIES = triesOf(shareOf('workbooks'));

// All numbers and names here are made up.
const SHARED = ['Asha', 'say "hi"', 'सुनीता', '', 'a\u0001', '\ud83d', 'x'.repeat(LIMITS.cellCharacters + 1)];

/** Says every row. */
function handlerOf(
  said: { readonly line: number; readonly cells: readonly SheetCell[]; readonly isHidden: boolean }[],
): PartHandler {
  const texts = new XlsxTexts();
  for (const text of SHARED) texts.add(text);
  return createSheetHandler(
    { texts, styles: ['date', undefined, 'time', 'elapsed'], since1904: false, calculatesOnLoad: false },
    LIMITS,
    {
      row: (line, cells, isHidden) => said.push({ line, cells: [...cells], isHidden }),
      takeBytes: () => false,
    },
  );
}

const value = fc.oneof(
  {
    weight: 9,
    arbitrary: mostly(
      ['0', '1', '2', '45418', '0.4375', '919000000001', '9.1900000000E+11', '-5', '0.10000000000000001'],
      ['', ' 1 ', '01', '7', '99', '+919000000001', '+91-9000000001', '1 2', 'x', 'true', '1e5', '4'.repeat(20)],
      5,
    ),
  },
  { weight: 1, arbitrary: xmlText },
);
const content = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      mostly([' t="s"', '', ' t="n"', ' t="b"'], [' t="e"', ' t="d"', ' t=""', " t='s'", ' t="s" t="s"'], 20),
      fc.constant('><v>'),
      value,
      mostly(['</v></c>'], ['</v> </c>', '</c>', '</v>', '</v><v>2</v></c>', '</v><f>A1</f></c>'], 100),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      mostly([' t="inlineStr"'], [' t="s"', '', ' t="str"']),
      mostly(['><is><t>', '><is><t xml:space="preserve">'], ['><is><r><t>', '><v>', '><is> <t>', '><t>']),
      xmlText,
      mostly(['</t></is></c>'], ['</t></c>', '</t></r></is></c>', '</v></c>', '</t></is>'], 100),
    ),
  },
  { weight: 2, arbitrary: fc.tuple(fc.constant(' t="str"><v>'), xmlText, fc.constant('</v></c>')) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      mostly(['/>', ' />', '></c>'], [' / >', '> </c>', ' t="s"/>', '><f>A1</f></c>', '><f>A1</f><v>1</v></c>', '>']),
    ),
  },
);
const cell = fc.record({
  before: mostly(['', '', '', ' ', '\n'], ['x', '\t', '<!-- </row> -->', '<x/>'], 100),
  reference: mostly(
    [undefined],
    ['a1', 'A', 'A0', 'A01', '1', '', 'AAAA1', 'XFE1', 'XFD1', 'B1', '\u00c11', '@1', '[1'],
    100,
  ),
  style: mostly(
    ['', ' s="0"', ' s="1"', ' s="2"', ' s="3"', ' s="9"'],
    [
      ' s="x"',
      ' s=""',
      ' s="1" s="1"',
      " s='1'",
      '  s="1"',
      ' s="1" cm="1"',
      '\ns="1"',
      ' t="s"',
      ' s="1',
      ' s="&#49;"',
    ],
    100,
  ),
  content,
});
const row = fc.record({
  number: mostly([undefined], ['0', '007', '1', '1048577', '', 'x', ' 9', '9.0', '1e3', '9'.repeat(16), '9"'], 150),
  attributes: mostly(
    ['', ' spans="1:8" x14ac:dyDescent="0.25"', ' ht="12.8"'],
    [
      ...[
        ' a="1" a="2"',
        ' r="5"',
        " a='1'",
        ' a="&amp;"',
        ' a="<"',
        ' a=">"',
        ' a',
        '  a="1"',
        ' a="1"b="2"',
        '/',
        ' a=1',
      ],
      ...[' a="é"', ' a="\u0001"', ' 1="a"', ' a:b="1"', ' a="1" ', ' xmlns="x"', ' a="\n"'],
    ],
    100,
  ),
  cells: fc.array(cell, { maxLength: 4 }),
  end: mostly(['</row>', '\n</row>'], ['</row >', '', '</x>'], 200),
  after: mostly(
    ['', '', '\n', ' '],
    [
      ...[
        'x',
        ']]>',
        '<!-- </row> -->',
        '<![CDATA[</row>]]>',
        '<?p </row>?>',
        '<row r="500">',
        '<row/>',
        '<c r="A1">',
        '<x>',
      ],
      ...['</sheetData><sheetData>', '<sheetData>', '</sheetData>', '<x a="</row>"/>', '<x a="/>', '<!--', '<![CDATA['],
      '<c r="A1"><is><t>a<sheetData></sheetData></t></is></c><sheetData>',
    ],
    60,
  ),
});
const start = mostly(
  ['<worksheet><sheetData>'],
  [
    ...['<?xml version="1.1"?><worksheet><sheetData>', '\ufeff<worksheet><sheetData>', '<x:worksheet><x:sheetData>'],
    ...['<sheetData><worksheet>', '<worksheet><sheetData><row>', '<worksheet><sheetData><c>', '<worksheet>'],
    ...['<x><worksheet><sheetData>', '<worksheet><sheetData><!--', '<sheetData>', '<worksheet><sheetData><row r="5">'],
  ],
);
const sheet = fc.tuple(start, fc.array(row, { minLength: 1, maxLength: 6 })).map(([opening, rows]) => {
  const written = rows.map(({ number, attributes, cells, end, after }, index) => {
    const inner = cells.map(
      ({ before, reference, style, content }, column) =>
        `${before}<c r="${reference ?? `${String.fromCharCode(65 + column)}1`}"${style}${content.join('')}`,
    );
    return `<row r="${number ?? index + 2}"${attributes}>${inner.join('')}${end}${after}`;
  });
  return `${opening}<row r="1"></row>${written.join('')}</sheetData></worksheet>`;
});

test('rows read from bytes are those of the XML parser, however they are written and cut', () => {
  let plain = 0;
  fc.assert(
    fc.property(xmlBytes(sheet), cutsIn(800), (xml, cuts) => {
      plain += expectSame(xml, cuts, handlerOf);
    }),
    TRIES,
  );
  expect(plain).toBeGreaterThan(TRIES.numRuns / 4);
});

test.each([
  [
    'Excel',
    ' spans="1:8" x14ac:dyDescent="0.25"',
    '<c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45418</v></c><c r="C2" s="2"/>',
  ],
  [
    'Excel, of a formatted row',
    ' spans="1:8" s="3" customFormat="1" ht="15" x14ac:dyDescent="0.25"',
    '<c r="A2" s="3" t="s"><v>0</v></c>',
  ],
  [
    'LibreOffice',
    ' customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
    '<c r="A2" s="0" t="n"><v>9000000001</v></c><c r="B2" s="0" t="s"><v>1</v></c>',
  ],
  ['openpyxl', '', '<c r="A2" t="inlineStr"><is><t>Asha</t></is></c><c r="B2" t="n"><v>1.5</v></c><c r="C2" s="1" />'],
  [
    'Apache POI',
    '',
    '\n<c r="A2" s="0" t="inlineStr"><is><t xml:space="preserve"> a &amp; b</t></is></c><c r="B2"></c>',
  ],
  [
    'a program with texts in cells',
    '',
    '<c r="A2" t="str"><v>Asha &quot;Rani&quot;</v></c><c r="B2" t="b"><v>0</v></c>',
  ],
])('a row as it is written by %s is plain', (_, attributes, cells) => {
  const sheet = `<worksheet><sheetData><row r="1"${attributes}></row><row r="2"${attributes}>${cells}</row>\n</sheetData></worksheet>`;
  expect(expectSame(new TextEncoder().encode(sheet), [], handlerOf)).toBe(1);
});

const PLAIN = '<row r="1"></row><row r="2"><c r="A2" t="str"><v>a</v></c></row>';

test.each([
  ['behind a table in the table', `<worksheet><sheetData><sheetData></sheetData>${PLAIN}</sheetData></worksheet>`],
  [
    'behind a table in a cell',
    '<worksheet><sheetData><c><is><t>a<sheetData></sheetData></t></is></c></sheetData><sheetData><row r="1"></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>b</t></is></c></row></sheetData></worksheet>',
  ],
  ['in a comment', `<worksheet><sheetData><!-- ${PLAIN} --></sheetData></worksheet>`],
  ['in CDATA', `<worksheet><sheetData><![CDATA[${PLAIN}]]></sheetData></worksheet>`],
  ['in a processing instruction', `<worksheet><sheetData><?p ${PLAIN}?></sheetData></worksheet>`],
  ['in a row', `<worksheet><sheetData><row>${PLAIN}</row></sheetData></worksheet>`],
  ['beside the table', `<worksheet><sheetData></sheetData>${PLAIN}</worksheet>`],
  ['with a line break of XML 1.1', '\u2028'],
  ['with another line break of XML 1.1', '\u0085'],
  ['with its number twice', '<row r="2" r="3"></row>'],
  ['with an attribute twice', '<row r="2" a="1" a="2"></row>'],
  ['beyond the last', '<row r="1048577"></row>'],
])('a row %s is none that is plain', (_, xml) => {
  const row = xml.startsWith('<row') ? xml : `<row r="2"><c r="A2" t="str"><v>a${xml}b</v></c></row>`;
  const sheet = `<?xml version="1.1"?><worksheet><sheetData><row r="1"></row>${row}</sheetData></worksheet>`;
  expect(expectSame(new TextEncoder().encode(xml.startsWith('<work') ? xml : sheet), [], handlerOf)).toBe(0);
});

test('a cell behind rows that are plain is held against the last one', () => {
  const sheet = (row: string) =>
    new TextEncoder().encode(
      `<worksheet><sheetData><row r="1"><c r="B1"/></row>${row}<c r="B3"/></sheetData></worksheet>`,
    );
  expect(expectSame(sheet('<row r="2"><c r="A2"/></row>'), [], handlerOf)).toBe(1);
  expect(expectSame(sheet('<row r="2"><c r="B2"/></row>'), [], handlerOf)).toBe(1);
});

test('and wherever they are cut', () => {
  const xml = new TextEncoder().encode(
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
      '<row r="2" spans="1:3">\n<c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45418</v></c><c r="D2" s="1"/></row>\n' +
      '<row r="4" spans="1:3"><c r="A4" t="inlineStr"><is><t>सु &amp; "x"</t></is></c><c r="B4" t="b"><v>1</v></c></row>' +
      '<row r="5"><!-- </row> --><c r="A5"><v>5</v></c></row><row r="6"><c r="A6"><v>6</v></c></row></sheetData></worksheet>',
  );
  expect(expectSame(xml, [], handlerOf)).toBe(3);
  for (let first = 0; first <= xml.length; first++) {
    expectSame(xml, [first], handlerOf);
    expectSame(xml, [first, Math.min(first + 70, xml.length)], handlerOf);
  }
});
