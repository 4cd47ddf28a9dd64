import { expect, test } from 'vitest';
import { readFile } from '../../support/rows.ts';
import { number, sheetOf, type XlsxCell } from '../../support/xlsx.ts';

// All numbers in this file are made up.

const read = (bytes: Uint8Array) => readFile(bytes, { format: 'xlsx' });
const raw = (attributes: string, xml: string): XlsxCell => ({ attributes, xml });

test('a formula with the result 0 is one without a result where all are to be calculated when the file is opened', async () => {
  const rows = [
    ['phone', 'amount'],
    ...['0', '0.0', '7'].map((value) => ['9000000001', raw('', `<f>1+1</f><v>${value}</v>`)]),
  ];
  const codes = async (calculatesOnLoad: boolean) =>
    (await read(sheetOf(rows, { calculatesOnLoad }))).rows.map(({ violations }) => violations.map(({ code }) => code));
  expect(await codes(true)).toEqual([['LEADS-ROW-FORMULA'], ['LEADS-ROW-FORMULA'], []]);
  expect(await codes(false)).toEqual([[], [], []]);
  const typed = sheetOf(
    [
      ['phone', 'amount'],
      ['9000000001', number('0')],
    ],
    { calculatesOnLoad: true },
  );
  expect((await read(typed)).rows[0]?.violations).toEqual([]);
});
