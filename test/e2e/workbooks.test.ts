import { expect, test } from 'vitest';
import { LIST, openWorld, type WorldOptions } from '../support/ledger-world.ts';
import { number, sheetOf, type XlsxCell } from '../support/xlsx.ts';

// Workbooks as teams commit them: after each run the list is looked at. Every number and name is made up.

const FILE = 'leads/may.xlsx';

/** A list that `leads/may.xlsx` feeds. */
const worldOf = (bytes: Uint8Array, route: Readonly<Record<string, unknown>> = {}, more: WorldOptions = {}) =>
  openWorld({
    ...more,
    files: { [FILE]: bytes, ...more.files },
    config: { lists: [{ list: LIST, files: 'leads/**', ...route }], 'max-reject-ratio': 1 },
  });

/** The leads of the list: the number, and a field beside it. */
const leadsOf = ({ sandbox }: Awaited<ReturnType<typeof openWorld>>, field = 'field_1') =>
  sandbox
    .dump()
    .leads.map((lead) => [lead.field_0, lead[field as keyof typeof lead]])
    .sort();

const formula = (result: string): XlsxCell => ({ attributes: '', xml: `<f>1000*5</f>${result}` });

test.each([
  ['openpyxl', '<v/>', true],
  ['XlsxWriter', '<v>0</v>', true],
  ['a program that writes no result', '', false],
])(
  'a formula that %s left without a result is a reject, and is never sent as blank or 0',
  async (_, result, calculatesOnLoad) => {
    const rows = [
      ['Mobile', 'Loan Amount', 'Age'],
      ['9000000001', formula(result), number('30')],
      ['9000000002', formula('<v>5000</v>'), number('31')],
      ['9000000003', number('0'), formula(result)],
    ];
    await using world = await worldOf(sheetOf(rows, { calculatesOnLoad }), { columns: { field_5: 'Loan Amount' } });
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-ROW-FORMULA', counts: { accepted: 2, rejects: 1 } });
    expect(run.stdout).toContain('B2');
    // The formula of the last row feeds no field.
    expect(leadsOf(world, 'field_5')).toEqual([
      ['+919000000002', '5000'],
      ['+919000000003', '0'],
    ]);
  },
);
