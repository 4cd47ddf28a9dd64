import { describe, expect, test } from 'vitest';
import type { ReadOptions } from '../../../src/model/index.ts';
import { readFile } from '../../support/rows.ts';
import { type XlsxSheet, xlsxOf } from '../../support/xlsx.ts';

// All numbers and names in this file are made up.

const leads = (name: string, ...numbers: readonly string[]): XlsxSheet => ({
  name,
  rows: [['Name', 'Phone'], ...numbers.map((phone) => [`Asha of ${name}`, phone])],
});
const MUMBAI = leads('Mumbai', '9000000001', '9000000002');
const DELHI = leads('Delhi', '9100000001', '', '9100000003');
const NOTES: XlsxSheet = { name: 'Notes', rows: [['Call after 5'], ['Ask Ravi, 9000000009']] };
const EMPTY: XlsxSheet = { name: 'Sheet2', rows: [] };
const PIVOT: XlsxSheet = {
  name: 'Pivot',
  rows: [['Phone', '(All)'], [], ['Row Labels', 'Count of Phone'], ['Mumbai', '2'], ['Grand Total', '5']],
};
const OLD: XlsxSheet = { ...leads('Old', '9200000001'), state: 'hidden' };

async function read(
  sheets: readonly XlsxSheet[],
  options: Partial<ReadOptions> = {},
  more: { readonly activeTab?: number } = {},
) {
  const { rows, problems, remarks } = await readFile(xlsxOf({ sheets, ...more }), { format: 'xlsx', options });
  return {
    numbers: rows.map((row) => row.cells[row.header.names.indexOf('Phone')]),
    counts: rows.map(({ number }) => number),
    places: rows.map((row) => row.position(1).cell),
    problems,
    leftOut: remarks.leftOut.map(({ message }) => message),
    notices: remarks.notices.map(({ message }) => message),
    hints: remarks.leftOut.map(({ hint }) => hint),
  };
}

describe('without a name', () => {
  test('the first visible sheet with a phone is read, further ones are counted, and nothing else cries wolf', async () => {
    expect(await read([OLD, NOTES, EMPTY, MUMBAI, PIVOT, DELHI])).toMatchObject({
      numbers: ['9000000001', '9000000002'],
      places: ['B2', 'B3'],
      problems: [],
      leftOut: ['Sheet “Delhi” has 2 numbers and was not sent: `sheet: all`, or `sheet: [Mumbai, Delhi]`.'],
      notices: [
        'Sheets “Notes” and “Pivot”: no column with numbers to call, so not read. Sheet “Old”: hidden, so not read.',
      ],
    });
  });

  test('a workbook of one sheet, or with empty ones beside it, is read in silence', async () => {
    for (const sheets of [[MUMBAI], [MUMBAI, EMPTY, { ...EMPTY, name: 'Sheet3' }], [EMPTY, MUMBAI]]) {
      expect(await read(sheets)).toMatchObject({ numbers: ['9000000001', '9000000002'], leftOut: [], notices: [] });
    }
  });

  test('the sheet that stood open is told where it is another one', async () => {
    expect((await read([MUMBAI, NOTES], {}, { activeTab: 1 })).notices).toEqual([
      'Sheet “Notes”: no column with numbers to call, so not read. When the file was saved, the sheet “Notes” stood open; the sheet “Mumbai” was read.',
    ]);
    expect((await read([NOTES, MUMBAI], {}, { activeTab: 1 })).notices).toEqual([
      'Sheet “Notes”: no column with numbers to call, so not read.',
    ]);
  });

  test('names are written as YAML reads them', async () => {
    const [hint] = (await read([leads('May: new', '9000000001'), leads('2024', '9000000002')])).leftOut;
    expect(hint).toContain('`sheet: ["May: new", "2024"]`');
  });

  test('where no sheet names a phone, the first with content is read, so that its columns are told', async () => {
    expect((await read([EMPTY, NOTES])).counts).toEqual([1]);
  });

  test('hidden sheets are never read', async () => {
    expect((await read([OLD])).problems).toMatchObject([{ code: 'LEADS-FILE-SHEET' }]);
  });
});

describe('sheets of the config', () => {
  test.each([
    ['all', 'all', ['9000000001', '9000000002', '9100000001', '', '9100000003']],
    ['a list, in its order', ['Delhi', 'Mumbai'], ['9100000001', '', '9100000003', '9000000001', '9000000002']],
    ['one', ['Delhi'], ['9100000001', '', '9100000003']],
    ['one that is hidden', ['Old'], ['9200000001']],
  ] as const)('%s', async (_, sheet, numbers) => {
    const told = await read([MUMBAI, NOTES, DELHI, OLD], { sheet });
    expect(told).toMatchObject({ numbers, problems: [], leftOut: [] });
    expect(told.counts).toEqual(numbers.map((__, index) => index + 1));
  });

  test('each sheet has its own header, and places name the sheet', async () => {
    const turned: XlsxSheet = { name: 'North Delhi', rows: [[], ['Phone', 'Name'], ['9100000001', 'Ravi']] };
    expect(await read([MUMBAI, turned], { sheet: 'all' })).toMatchObject({
      numbers: ['9000000001', '9000000002', '9100000001'],
      places: ['Mumbai!B2', 'Mumbai!B3', 'North Delhi!B3'],
    });
  });

  test('a sheet whose name is a number keeps it to itself', async () => {
    const { places } = await read([MUMBAI, leads('9876543210', '9000000001')], { sheet: 'all' });
    expect(places[2]).not.toContain('9876543210');
  });

  test('a wrong name lists the sheets', async () => {
    const { problems } = await read([MUMBAI, { ...DELHI, name: 'Delhi & Agra' }, OLD], { sheet: ['Delhi & Agrb'] });
    expect(problems).toMatchObject([
      {
        code: 'LEADS-FILE-SHEET',
        message: 'The workbook has no sheet "Delhi & Agrb". It has "Mumbai", "Delhi & Agra" and "Old".',
        hint: 'Did you mean "Delhi & Agra"?',
      },
    ]);
  });
});

describe('hidden rows', () => {
  const filtered: XlsxSheet = {
    ...leads('Leads', '9000000001', '9000000002', '9000000003', '9000000004', '', '9000000006'),
    hiddenRows: [3, 4, 6, 7],
  };

  test('with a number stop the file', async () => {
    expect((await read([filtered])).problems).toMatchObject([
      {
        code: 'LEADS-FILE-HIDDEN-ROWS',
        message:
          '3 rows with a number are hidden, by a filter or by hand: rows 3–4 and row 7. Nothing of the file is sent.',
        position: { line: 3, cell: 'A3' },
      },
    ]);
  });

  test('without a number stop nothing, nor do those of a sheet that is not read', async () => {
    expect((await read([{ ...filtered, hiddenRows: [6, 9] }])).problems).toEqual([]);
    expect((await read([MUMBAI, filtered])).problems).toEqual([]);
  });

  test.each([
    ['send', 6, []],
    ['leave-out', 2, ['4 hidden rows were left out, as `hidden-rows: leave-out` in the config says.']],
  ] as const)('hidden-rows: %s', async (hiddenRows, rows, notices) => {
    expect(await read([filtered], { hiddenRows })).toMatchObject({ counts: { length: rows }, problems: [], notices });
  });
});
