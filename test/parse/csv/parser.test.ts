import { describe, expect, test } from 'vitest';
import type { Row } from '../../../src/model/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { plain, readFile } from '../../support/rows.ts';

// All numbers and names in this file are made up.

const cellsOf = (rows: readonly Row[]) => rows.map((row) => row.cells);
const codesOf = (rows: readonly Row[]) => rows.map((row) => row.violations.map(({ code }) => code));

describe('what is a row', () => {
  test.each([
    ['an empty file has none', '', []],
    ['a file with only a BOM has none', '\ufeff', []],
    ['a file with only a header has none', 'phone,name', []],
    ['a file with only blank lines has none', '\n\r\n\r\n  \n', []],
    ['the last line needs no line break', 'a,b\n1,2', [['1', '2']]],
    [
      'LF ends a row',
      'a,b\n1,2\n3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'CRLF ends a row',
      'a,b\r\n1,2\r\n3,4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'CR ends a row',
      'a,b\r1,2\r3,4\r',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'line endings may be mixed',
      'a,b\r1,2\n3,4\r\n5,6\n\r7,8',
      [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
        ['7', '8'],
      ],
    ],
    [
      'blank lines are none',
      '\n\na,b\n\n1,2\n   \n\t\n3,4\n\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['lines of characters without width are none', 'a,b\n\u200e\n1,2\n\u200b,\u00ad\n\u200f,\ufeff', [['1', '2']]],
    ['lines of delimiters only are none', 'a,b,c\n,,\n1,2,3\n ,\u00a0,""\n', [['1', '2', '3']]],
    ['cells are not trimmed', 'a,b\n 1 ,\t2', [[' 1 ', '\t2']]],
    ['empty cells stay empty', 'a,b,c\n,2,\n', [['', '2', '']]],
    ['a quoted empty cell is empty', 'a,b\n"",2\n', [['', '2']]],
    ['quotes hold the delimiter', 'a,b\n"1,1",2\n', [['1,1', '2']]],
    ['quotes hold line breaks as they are', 'a,b\n"1\r\n1\n1\r1",2\n', [['1\r\n1\n1\r1', '2']]],
    ['a doubled quote is one', 'a,b\n"""1"" ""\n""",2\n', [['"1" "\n"', '2']]],
    ['an apostrophe is text', "a,b\n'1,2'\n", [["'1", "2'"]]],
    ['any script is text', 'नाम,b\nआशा,😀é\n', [['आशा', '😀é']]],
    ['a BOM inside the file is text', 'a,b\n\ufeff1,2\n', [['\ufeff1', '2']]],
    ['one column is enough', 'phone\n9876543210\n9000000001\n', [['9876543210'], ['9000000001']]],
    ['names of object members are columns', '__proto__,constructor,toString\n1,2,3\n', [['1', '2', '3']]],
  ])('%s', async (_, text, cells) => {
    const { rows, problems } = await readFile(text);
    expect(problems).toEqual([]);
    expect(cellsOf(rows)).toEqual(cells);
    expect(codesOf(rows).flat()).toEqual([]);
    expect(rows.map(({ number }) => number)).toEqual(cells.map((_, index) => index + 1));
  });

  test('names of object members change no object', () => {
    expect(({} as Record<string, unknown>)['phone']).toBeUndefined();
  });
});

describe('where a row and its cells stand', () => {
  test('lines are physical lines and columns are characters', async () => {
    const { rows } = await readFile('\r\na,b,c\r\n"x\n""y""",😀é,3\r\n\r\n1,"2",3\r4,5,6\n');
    expect(rows.map(plain).map(({ line, positions }) => [line, ...positions.map((p) => [p.line, p.column])])).toEqual([
      [3, [3, 1], [4, 8], [4, 11]],
      [6, [6, 1], [6, 3], [6, 7]],
      [7, [7, 1], [7, 3], [7, 5]],
    ]);
  });

  test('it does not matter in which order cells are asked for', async () => {
    const { rows } = await readFile('a,b,c\n"1\n",2,3\n');
    const [row] = rows;
    expect([2, 0, 1, 7].map((cell) => row?.position(cell))).toEqual([
      { line: 3, column: 5 },
      { line: 2, column: 1 },
      { line: 3, column: 3 },
      { line: 3, column: 6 },
    ]);
  });

  test('the header knows its line', async () => {
    const { rows } = await readFile('# a list\n\n"a\nb",c\n1,2\n', { options: { comment: '#' } });
    expect(rows[0]?.header).toEqual({ names: ['a\nb', 'c'], fixed: true, line: 3 });
    expect(rows[0]?.line).toBe(5);
  });

  test('rows of a file share their header', async () => {
    const { rows } = await readFile('a,b\n1,2\n3,4\n');
    expect(rows[0]?.header).toBe(rows[1]?.header);
  });
});

describe('rows that do not fit', () => {
  test.each([
    [
      'too few cells',
      'a,b,c\n1,2\n',
      ['1', '2', ''],
      ['LEADS-ROW-RAGGED'],
      [2, 4],
      '2 cells, but the header has 3 columns',
    ],
    [
      'too many cells',
      'a,b\n1,2,3\n',
      ['1', '2'],
      ['LEADS-ROW-RAGGED'],
      [2, 5],
      '3 cells, but the header has 2 columns',
    ],
    ['an empty cell too many', 'a,b\n1,2,\n', ['1', '2'], ['LEADS-ROW-RAGGED'], [2, 5], '3 cells'],
    ['a quote inside a cell', 'a,b\n1,12" x\n', ['1', '12" x'], ['LEADS-ROW-QUOTE'], [2, 3], 'quote'],
    ['a quote after a space', 'a,b\n1, "x"\n', ['1', ' "x"'], ['LEADS-ROW-QUOTE'], [2, 3], 'quote'],
    ['text after a closing quote', 'a,b\n1,"x"y\n', ['1', '"x"y'], ['LEADS-ROW-QUOTE'], [2, 3], 'quote'],
    ['a space after a closing quote', 'a,b\n"1" ,2\n', ['"1" ', '2'], ['LEADS-ROW-QUOTE'], [2, 1], 'quote'],
    ['a NUL', 'a,b\n1,x\0y\n', ['1', 'x\0y'], ['LEADS-ROW-CONTROL'], [2, 3], 'control character'],
    [
      'a C1 control character',
      'a,b\n1,x\u0085y\n',
      ['1', 'x\u0085y'],
      ['LEADS-ROW-CONTROL'],
      [2, 3],
      'control character',
    ],
    [
      'a letter lost earlier',
      'a,b\n1,Jos\ufffd\n',
      ['1', 'Jos\ufffd'],
      ['LEADS-ROW-TEXT-DAMAGED'],
      [2, 3],
      'letter was lost',
    ],
  ])('%s rejects the row, not the file', async (_, text, cells, codes, [line, column], words) => {
    const { rows, problems } = await readFile(text);
    expect(problems).toEqual([]);
    const [row] = rows;
    expect(row?.cells).toEqual(cells);
    expect(codesOf(rows)[0]).toEqual(codes);
    expect(row?.violations[0]?.position).toEqual({ line, column });
    expect(row?.violations[0]?.message).toContain(words);
  });

  test('rows after a bad one are read as ever', async () => {
    const { rows } = await readFile('a,b\n1,"x"y"z\n\n2,3\n"4",5\n');
    expect(cellsOf(rows)).toEqual([
      ['1', '"x"y"z'],
      ['2', '3'],
      ['4', '5'],
    ]);
    expect(codesOf(rows)).toEqual([['LEADS-ROW-QUOTE'], [], []]);
    expect(rows[1]?.line).toBe(4);
  });

  test('all that is wrong with a row is told', async () => {
    const { rows } = await readFile('a,b\n1\u0007,x"y,\ufffd\n');
    expect(codesOf(rows)).toEqual([['LEADS-ROW-RAGGED', 'LEADS-ROW-CONTROL', 'LEADS-ROW-QUOTE']]);
  });

  test('no message repeats what a cell holds', async () => {
    const { rows } = await readFile('a,b\n9876543210,Asha"Rao\n9876543210,Asha\u0001,x\n');
    expect(JSON.stringify(rows.map(({ violations }) => violations))).not.toMatch(/9876|3210|Asha|Rao/);
  });
});

describe('mistakes of the whole file', () => {
  test.each([
    ['a quote that is never closed', 'a,b\n1,2\n3,"x\ny\n', 'LEADS-FILE-QUOTE', [3, 3], 1],
    ['the same after a quoted line break', 'a,b\n"1\n2","x\ny\n', 'LEADS-FILE-QUOTE', [3, 4], 0],
    ['content between two named columns', 'a,,b\n1,2,3\n', 'LEADS-FILE-UNNAMED-COLUMN', [2, 3], 0],
    ['a phone in a first column without a name', ',b\n9000000001,2\n', 'LEADS-FILE-UNNAMED-COLUMN', [2, 1], 0],
    ['a name with a control character', 'a,b\u0002c\n', 'LEADS-FILE-HEADER', [1, 3], 0],
    ['a name with a stray quote', 'a,b"c\n', 'LEADS-FILE-HEADER', [1, 3], 0],
    ['a lead in place of the header', '9876543210,Asha\n9000000001,Ravi\n', 'LEADS-FILE-NO-HEADER', [1, 1], 0],
    ['a bare list of numbers', '+91 98765 43210\n9000000001\n', 'LEADS-FILE-NO-HEADER', [1, 1], 0],
    ['content below no name', 'a,b,,\n1,2,,\n3,4,,x\n', 'LEADS-FILE-UNNAMED-COLUMN', [3, 6], 1],
  ])('%s', async (_, text, code, [line, column], rowsBefore) => {
    const { rows, problems } = await readFile(text);
    expect(problems).toMatchObject([{ code, file: 'leads/file.csv', position: { line, column } }]);
    expect(rows).toHaveLength(rowsBefore);
  });

  test('all mistakes of a header are told together', async () => {
    const { problems } = await readFile('a\u0001,b,c\u0002\n');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('The name of column 1'),
      expect.stringContaining('The name of column 3'),
    ]);
  });

  test('a lead in place of the header is not repeated in the message', async () => {
    const { problems } = await readFile('Asha,९८७६५ ४३२१०,Asha\n');
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-NO-HEADER' }]);
    expect(JSON.stringify(problems)).not.toMatch(/Asha|९८७/);
  });
});

describe('column names', () => {
  test.each([
    ['the BOM of the file is off', '\ufeffphone,name\nx,y\n', ['phone', 'name']],
    ['outer white space and unseen characters are off', '\u00a0 Phone \u200b,\ufeff\tName\nx,y\n', ['Phone', 'Name']],
    ['inner ones stay', 'Full\u00a0 Name,b\nx,y\n', ['Full\u00a0 Name', 'b']],
    ['empty ones at the end are no columns', 'a,b,, ,""\nx,y,,,\n', ['a', 'b']],
    ['rows may leave out the cells below no name', 'a,b,,\nx,y\n', ['a', 'b']],
    ['two may be the same', 'a,b,A,a\n1,2,3,4\n', ['a', 'b', 'A', 'a']],
    ['one between others may be empty', 'a, ,\u200e,b\n1,,\u00a0,2\n', ['a', '', '', 'b']],
    ['the first may be empty above row numbers', ',b\n0,x\n1,y\n', ['', 'b']],
    ['also in a rejects file', 'leads_line,leads_reasons,,b\n7,short,0,x\n', ['leads_line', 'leads_reasons', '', 'b']],
    ['a number that is no phone is a name', 'phone,2024,field_0\nx,y,z\n', ['phone', '2024', 'field_0']],
  ])('%s', async (_, text, names) => {
    const { rows, problems } = await readFile(text);
    expect(problems).toEqual([]);
    expect(rows[0]?.header.names).toEqual(names);
    expect(rows[0]?.violations).toEqual([]);
  });
});

describe('lines that are not part of the table', () => {
  test.each([
    ['a preamble of physical lines', 'Report, "of\nMay\na,b\n1,2\n', { preambleLines: 2 }, 4],
    ['comments, with quotes in them too', '# "x\na,b\n#,"y\n1,2\n# z', { comment: '#' }, 4],
    ['a comment mark of several characters', '//x\na,b\n//\n1,2\n/', { comment: '//' }, 4],
    ['the separator line of Excel', 'sep=;\r\na;b\r\n1;2\r\n', {}, 3],
    ['the separator line in quotes', '"sep=|"\na|b\n1|2\n', {}, 3],
    ['the separator line counted as preamble', 'sep=;\nReport\na;b\n1;2\n', { preambleLines: 2 }, 4],
  ])('%s', async (_, text, options, line) => {
    const { rows, problems } = await readFile(text, { options });
    expect(problems).toEqual([]);
    expect(rows[0]?.cells).toEqual(['1', '2']);
    expect(rows[0]?.line).toBe(line);
  });

  test('a mark inside a cell is text', async () => {
    const { rows } = await readFile('a,b\n1,#2\n"#3",4\n"x\n#y",5\n', { options: { comment: '#' } });
    expect(cellsOf(rows)).toEqual([
      ['1', '#2'],
      ['#3', '4'],
      ['x\n#y', '5'],
    ]);
  });
});

describe('caps', () => {
  // The head is short, so that chunks reach the scanner as they are.
  const limits = {
    ...LIMITS,
    kindBytes: 1,
    sampleBytes: 1,
    recordBytes: 40,
    cellCharacters: 10,
    columns: 3,
    headerCharacters: 5,
    rows: 4,
  };

  test.each([
    ['a cell of the cap', `a,b\n${'x'.repeat(10)},2\n`, [], [[]]],
    ['a cell beyond it', `a,b\n${'x'.repeat(11)},2\n3,4\n`, [], [['LEADS-ROW-TOO-LONG'], []]],
    ['columns of the cap', 'a,b,c\n', [], []],
    ['columns beyond it', 'a,b,c,d\n', ['LEADS-FILE-LIMIT'], []],
    ['a name of the cap', 'abcde,f\n', [], []],
    ['a name beyond it', 'abcdef,g\n', ['LEADS-FILE-HEADER'], []],
    ['rows of the cap', 'a\n1\n2\n3\n4\n', [], [[], [], [], []]],
    ['rows beyond it', 'a\n1\n2\n3\n4\n5\n', ['LEADS-FILE-LIMIT'], [[], [], [], []]],
  ])('%s', async (_, text, codes, violations) => {
    const { rows, problems } = await readFile(text, { limits });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(codesOf(rows)).toEqual(violations);
  });

  test.each([1, 7, 41, 1000])('a record beyond the cap stops the file, with chunks of %i bytes', async (chunk) => {
    const row = (bytes: number) => `a,b\n1,2\n${'x'.repeat(bytes - 2)},y`;
    const fits = await readFile(`${row(40)}\r\n5,6\n`, { limits, chunk });
    expect(fits.problems).toEqual([]);
    const beyond = await readFile(`${row(41)}\r\n5,6\n`, { limits, chunk });
    expect(beyond.problems).toMatchObject([{ code: 'LEADS-FILE-RECORD-SIZE', position: { line: 3, column: 1 } }]);
    expect(beyond.rows).toHaveLength(1);
  });

  test.each([1, 7, 41, 1000])(
    'a quote open for longer than a record is told as one, with chunks of %i bytes',
    async (chunk) => {
      const { problems } = await readFile(`a,b\n1,"${'x\n'.repeat(60)}"\n`, { limits, chunk });
      expect(problems).toMatchObject([{ code: 'LEADS-FILE-QUOTE', position: { line: 2, column: 3 } }]);
    },
  );
});
