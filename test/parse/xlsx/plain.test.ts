import { describe, expect, test } from 'vitest';
import type { ByteSink, LeadFile, ReadOptions } from '../../../src/model/index.ts';
import { readRows } from '../../../src/parse/index.ts';
import { LIMITS } from '../../../src/parse/limits.ts';
import { PLAIN_OPTIONS, readFile } from '../../support/rows.ts';
import { workspaceOf } from '../../support/workspace.ts';
import { number, sheetOf, type XlsxCell } from '../../support/xlsx.ts';

// All numbers and names in this file are made up.

const raw = (attributes: string, xml: string): XlsxCell => ({ attributes, xml });

describe('rows offered as bytes', () => {
  /** The numbers of the rows that are offered, and of all rows. */
  async function offered(cells: readonly (readonly XlsxCell[])[], options: Partial<ReadOptions> = {}) {
    const bytes = sheetOf([[undefined, 'phone', 'name'], [undefined, '9000000001'], ...cells]);
    const path = 'leads/file.xlsx';
    const taken: number[] = [];
    const all: number[] = [];
    const sink: ByteSink = {
      row: ({ number: one }) => all.push(one),
      takeBytes: (_, __, one) => taken.push(one) < 0,
    };
    const file: LeadFile = { path, format: 'xlsx', gzip: false, bytes: bytes.length, route: 0 };
    await readRows(file, { ...PLAIN_OPTIONS, ...options }, workspaceOf({ [path]: bytes }), sink);
    return { taken, all };
  }

  test('are those with nothing odd about them', async () => {
    const cells: readonly XlsxCell[] = [
      'Asha',
      number('5'),
      raw(' t="str"', '<v>a_x0001_</v>'),
      raw('', '<f>A1</f><v>1</v>'),
      'x'.repeat(LIMITS.cellCharacters + 1),
      raw(' t="str"', `<v>${'x'.repeat(LIMITS.cellCharacters + 1)}</v>`),
      'a\u0001',
      'Jos\ufffd',
      'a\u007f',
      undefined,
    ];
    const { taken, all } = await offered(cells.map((cell) => [undefined, '9000000002', cell]));
    expect(taken).toEqual([1, 2, 3, 11]);
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('have no cell beside the columns, not even a blank one', async () => {
    const { taken } = await offered([
      [' ', '9000000002', 'a'],
      [undefined, '9000000003', 'a', ' '],
      [undefined, '9000000004'],
    ]);
    expect(taken).toEqual([1, 4]);
  });

  test('are none where a row may be a comment', async () => {
    const { taken, all } = await offered(
      [
        [undefined, '# note'],
        [undefined, '9000000002'],
      ],
      { comment: '#' },
    );
    expect([taken, all]).toEqual([[], [1, 2]]);
  });
});

test('shared texts and rows read from bytes are held to the cap of a record', async () => {
  const codes = async (parts: Readonly<Record<string, string>>) => {
    const { problems } = await readFile(sheetOf([['a']], { parts }), {
      format: 'xlsx',
      limits: { ...LIMITS, recordBytes: 1000 },
    });
    return problems.map(({ code }) => code);
  };
  const texts = (length: number) => ({
    'xl/sharedStrings.xml': `<sst><si><t>a</t></si><si><t>${'x'.repeat(length)}</t></si></sst>`,
  });
  const rows = (length: number) => ({
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="2"><c r="A2" t="str"><v>${'x'.repeat(500)}</v></c><c r="B2" t="str"><v>${'x'.repeat(length)}</v></c></row></sheetData></worksheet>`,
  });
  expect([await codes(texts(1000)), await codes(texts(1001))]).toEqual([[], ['LEADS-FILE-RECORD-SIZE']]);
  expect([await codes(rows(500)), await codes(rows(501))]).toEqual([[], ['LEADS-FILE-RECORD-SIZE']]);
});
