import { expect, test } from 'vitest';
import { readFile } from '../../support/rows.ts';
import { number, sheetOf, type XlsxCell } from '../../support/xlsx.ts';

test.each<readonly [string, readonly (readonly XlsxCell[])[], string]>([
  [
    'beside the table',
    [
      ['a', 'b'],
      ['1', '2', 'x'],
    ],
    'C2',
  ],
  [
    'left of the table',
    [
      [undefined, 'a'],
      ['x', '1'],
    ],
    'A2',
  ],
  [
    'between two named columns',
    [
      ['a', undefined, 'b'],
      ['1', 'x', '2'],
    ],
    'B2',
  ],
  [
    'left of the table, two columns away',
    [
      [undefined, undefined, 'a'],
      [number('1'), undefined, '1'],
    ],
    'A2',
  ],
])('content %s stops the file', async (_, rows, cell) => {
  const { problems } = await readFile(sheetOf(rows), { format: 'xlsx' });
  expect(problems).toMatchObject([{ code: 'LEADS-FILE-UNNAMED-COLUMN', position: { cell } }]);
});

test('row numbers left of the table and a blank column between named ones are passed over', async () => {
  const sheet = sheetOf([
    [undefined, 'a', undefined, 'b'],
    [number('0'), '1', ' ', '2'],
    [number('1'), '3', undefined, '4'],
  ]);
  const { rows, problems } = await readFile(sheet, { format: 'xlsx' });
  expect(problems).toEqual([]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['1', '', '2'],
    ['3', '', '4'],
  ]);
});
