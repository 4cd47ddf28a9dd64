import { expect, test } from 'vitest';
import { LIST, openWorld, type WorldOptions } from '../support/ledger-world.ts';
import { number, sheetOf, type XlsxCell, type XlsxSheet, xlsxOf } from '../support/xlsx.ts';

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

/** A sheet of people. */
const people = (name: string, phones: readonly string[]): XlsxSheet => ({
  name,
  rows: [['Mobile', 'Customer Name'], ...phones.map((phone) => [phone, `Asha of ${name}`])],
});
const MUMBAI = people('Mumbai', ['9000000001', '9000000002']);
const DELHI = people('Delhi', ['9100000001', '9100000002', '9100000003']);
const DND: XlsxSheet = { ...people('DND', ['9200000001']), state: 'hidden' };
const NOTES: XlsxSheet = { name: 'Notes', rows: [['Call after 5']] };

test('a further sheet with numbers is not sent unasked, and makes the run red once', async () => {
  await using world = await worldOf(xlsxOf({ sheets: [NOTES, MUMBAI, DELHI, DND] }));
  using first = await world.run();
  expect(first).toMatchObject({ exitCode: 1, status: 'partial', code: 'LEADS-FILE-SHEETS', counts: { accepted: 2 } });
  expect(first.stdout).toContain(
    'Sheet “Delhi” has 3 numbers and was not sent: `sheet: all`, or `sheet: [Mumbai, Delhi]`.',
  );
  expect(first.jobSummary).toContain('Sheet “Delhi” has 3 numbers');
  expect(first.jobSummary).toContain('Sheet “DND”\\: hidden');
  expect(leadsOf(world)).toEqual([
    ['+919000000001', 'Asha of Mumbai'],
    ['+919000000002', 'Asha of Mumbai'],
  ]);

  using again = await world.run();
  expect(again).toMatchObject({ exitCode: 0, counts: { unchanged: 2 }, posts: [] });
  expect(again.stdout).toContain('Sheet “Delhi” has 3 numbers');
  using any = await world.run({ inputs: { 'fail-on': 'any' } });
  expect(any.exitCode).toBe(1);

  // A row more is a new file, and the sheet is told once more.
  const longer = people('Mumbai', ['9000000001', '9000000002', '9000000003']);
  world.put({ [FILE]: xlsxOf({ sheets: [NOTES, longer, DELHI, DND] }) });
  using changed = await world.run();
  expect(changed).toMatchObject({ exitCode: 1, counts: { accepted: 1, unchanged: 2 } });
});

test.each([
  ['all', 'all'],
  ['a list', ['Mumbai', 'Delhi']],
])('sheets that the config names are all sent, each by its own header: %s', async (_, sheet) => {
  const delhi: XlsxSheet = {
    name: 'Delhi',
    rows: [[], ['Customer Name', 'Phone No'], ['Ravi', '9100000001'], ['Meera', '91000']],
  };
  await using world = await worldOf(xlsxOf({ sheets: [MUMBAI, NOTES, delhi, DND] }), { sheet });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, counts: { accepted: 3, rejects: 1 } });
  expect(run.stdout).toContain(`${FILE}:Delhi!B4`);
  expect(leadsOf(world)).toEqual([
    ['+919000000001', 'Asha of Mumbai'],
    ['+919000000002', 'Asha of Mumbai'],
    ['+919100000001', 'Ravi'],
  ]);
});

test('an ordinary workbook with notes, a pivot, an empty sheet and a hidden one is green', async () => {
  const pivot: XlsxSheet = {
    name: 'Pivot',
    rows: [['Mobile', '(All)'], [], ['Row Labels', 'Count of Mobile'], ['Pune', '2']],
  };
  await using world = await worldOf(xlsxOf({ sheets: [MUMBAI, NOTES, pivot, { name: 'Sheet2', rows: [] }, DND] }));
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 2 } });
  expect(leadsOf(world)).toHaveLength(2);
});

test('rows that a filter hides stop the file until somebody decides', async () => {
  const filtered = { ...people('Leads', ['9000000001', '9000000002', '9000000003']), hiddenRows: [3] };
  const other = 'Mobile\n9000000009\n';
  await using world = await worldOf(xlsxOf({ sheets: [filtered] }), {}, { files: { 'leads/other.csv': other } });
  using stopped = await world.run();
  expect(stopped).toMatchObject({ exitCode: 1, code: 'LEADS-FILE-HIDDEN-ROWS', counts: { accepted: 1, unsent: 3 } });
  expect(stopped.stdout).toContain('1 row with a number is hidden, by a filter or by hand: row 3.');
  expect(stopped.stdout).toContain('Alt+;');
  expect(leadsOf(world).map(([phone]) => phone)).toEqual(['+919000000009']);

  const decide = (choice: string) =>
    world.configure({ lists: [{ list: LIST, files: 'leads/**', 'hidden-rows': choice }] });
  decide('leave-out');
  using left = await world.run();
  expect(left).toMatchObject({ exitCode: 0, counts: { accepted: 2, unchanged: 1 } });
  expect(left.stdout).toContain('1 hidden row was left out');
  expect(leadsOf(world).map(([phone]) => phone)).toEqual(['+919000000001', '+919000000003', '+919000000009']);

  decide('send');
  using sent = await world.run();
  expect(sent).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 3 } });
  expect(leadsOf(world)).toHaveLength(4);
});
