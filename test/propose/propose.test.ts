import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { openMapper } from '../../src/map/index.ts';
import type { Format } from '../../src/model/index.ts';
import { readDocument } from '../../src/parse/index.ts';
import { LIST_ID_PLACEHOLDER } from '../../src/propose/index.ts';
import { propose } from '../../src/run/propose.ts';
import { openRowCheck } from '../../src/validate/index.ts';
import { problemsOf as mistakesIn } from '../settings/settings-ports.ts';
import { aRoute } from '../support/row-builders.ts';
import { problemsOf, readFile } from '../support/rows.ts';
import { workspaceOf } from '../support/workspace.ts';
import { sheetOf } from '../support/xlsx.ts';

// Every number and person in this file is made up.

/** What `leads init` proposes for a file, and every complaint that the file then gets, phones aside. */
async function proposed(path: string, content: string | Uint8Array, format: Format) {
  const proposal = await propose(path, '441940', workspaceOf({ [path]: content }));
  const config: { lists: [{ columns: Record<string, string>; files: string; schema: string }] } = parse(
    proposal.config,
  );
  const [list] = config.lists;
  const schema = JSON.parse(proposal.schema.text);
  const mapper = await openMapper(aRoute({ columns: list.columns, unmapped: 'error' }));
  const check = await openRowCheck(await readDocument(proposal.schema.text, 'x.schema.json'), 'x.schema.json');
  const { rows, problems } = await readFile(content, { format });
  const complaints = [
    ...(await mistakesIn({}, proposal.config)).map(({ message }) => message),
    ...problems.map(({ code }) => code),
    ...rows.flatMap((row) => [
      ...mapper.bind(row.header).problems.map(({ message }) => message),
      ...check.columnProblems(row.header).map(({ message }) => message),
      ...check(row).map(({ header, message }) => `${header}: ${message}`),
    ]),
  ];
  return { proposal, list, schema, complaints, rows: rows.length };
}

const table = (names: string, row: (index: number) => string, rows = 40) =>
  `${names}\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}\n`;
const phone = (index: number) => String(9_000_000_001 + index);

describe('a proposal fits the file that it was made from', () => {
  const NDJSON = Array.from({ length: 25 }, (_, index) =>
    JSON.stringify({ mob: phone(index), age: index, ok: true, note: index % 2 ? null : 'x', tags: ['a'] }),
  ).join('\n');
  test.each<readonly [string, Format, string | Uint8Array]>([
    ['leads/a.csv', 'csv', table('Mobile,Name,City,Amount', (i) => `${phone(i)},Lead ${i},Pune,${i * 10}`)],
    ['leads/a.csv', 'csv', table('Phone,Mobile,Name,Customer Name', (i) => `${phone(i)},0${phone(i)},A,B`)],
    ['leads/a.csv', 'csv', table('Ruf,Nummer', (i) => `Lead ${i},+91 ${phone(i)}`)],
    ['leads/a.csv', 'csv', table('Mobile,__proto__,constructor', (i) => `${phone(i)},a,b`)],
    ['leads/a.csv', 'csv', table('Mobile,field_5,Zip', (i) => `${phone(i)},x,0${i}`)],
    [
      'leads/a.csv',
      'csv',
      table(`Mobile,${Array.from({ length: 40 }, (_, n) => `C${n}`)}`, (i) => phone(i) + ',1'.repeat(40)),
    ],
    ['leads/semi.csv', 'csv', table('Mobile;"a: ""b"" #c"', (i) => `${phone(i)};x`)],
    ['a.ndjson', 'ndjson', NDJSON],
    [
      'leads/x.yaml',
      'yaml',
      `- phone: ${phone(1)}\n  code: 007\n  n: .inf\n  when: 2024-02-30\n- phone: ${phone(2)}\n  n: 1\n`,
    ],
    [
      'leads/[x]/b.xlsx',
      'xlsx',
      sheetOf([
        ['Mobile', 'On'],
        [phone(1), '2024-02-29'],
        [phone(2), '2023-01-31'],
      ]),
    ],
  ])('%s %#', async (path, format, content) => {
    const { complaints, rows } = await proposed(path, content, format);
    const beyond = complaints.filter(
      (complaint) => !/This column feeds|These columns feed|holds? its phone/.test(complaint),
    );
    expect(beyond).toEqual([]);
    expect(rows).toBeGreaterThan(1);
  });

  const choices = fc.constantFrom('Hot', 'Warm', 'Cold', '');
  const kinds: readonly fc.Arbitrary<string>[] = [
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom('true', 'FALSE', 'yes', ''),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
    fc.emailAddress(),
    choices,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('007', '1.0', '+1', '-0', '1e999', ' 12 ', '0x1F', '\u00a0', '', 'null'),
    fc.constantFrom('2024-02-29', '2023-02-29', '0000-01-01', '2024-1-1'),
  ];
  const content = fc.array(fc.constantFrom(...kinds.keys()), { minLength: 1, maxLength: 5 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map((kind) => kinds[kind] ?? choices)), { minLength: 1, maxLength: 40 }),
    }),
  );

  test.each<Format>(['csv', 'json'])('any %s file', async (format) => {
    await fc.assert(
      fc.asyncProperty(content, async ({ columns, rows }) => {
        const names = ['Mobile', ...columns.map((_, index) => `Column ${String.fromCharCode(65 + index)}`)];
        const cells = rows.map((row, index) => [phone(index), ...row]);
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text =
          format === 'csv'
            ? [names, ...cells].map((row) => row.map(quoted).join(',')).join('\n')
            : JSON.stringify(
                cells.map((row) =>
                  Object.fromEntries(row.map((cell, at) => [names[at], cell === 'null' ? null : cell])),
                ),
              );
        expect((await proposed(`leads/a.${format}`, text, format)).complaints).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is proposed', () => {
  const rows = table(
    'Mobile,Customer Name,Stage,Agent,Amount,Rate,Since,Mail,Note',
    (i) =>
      `${phone(i)},Lead ${i},${['Hot', 'Cold'][i % 2]},${['Asha', 'Ravi'][i % 2]},${i * 100},${i}.5,2024-01-${String((i % 28) + 1).padStart(2, '0')},l${i}@example.com,${i % 2 ? 'call' : ''}`,
  );

  test('types, choices and what must be filled, from the cells', async () => {
    const { schema } = await proposed('leads/may.csv', rows, 'csv');
    expect(schema).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'A row of may',
      type: 'object',
      properties: {
        Mobile: {},
        'Customer Name': { type: 'string', maxLength: 20 },
        Stage: { type: 'string', enum: ['Cold', 'Hot'] },
        Agent: { type: 'string', maxLength: 20 },
        Amount: { type: 'integer' },
        Rate: { type: 'number' },
        Since: { type: 'string', format: 'date' },
        Mail: { type: 'string', format: 'email' },
        Note: { type: 'string', enum: ['call'] },
      },
      required: ['Mobile', 'Customer Name', 'Stage', 'Agent', 'Amount', 'Rate', 'Since', 'Mail'],
    });
  });

  test('a field for each column: by name, the phone by its cells if need be, then the free ones in order', async () => {
    const { list } = await proposed('leads/may.csv', rows, 'csv');
    expect(list).toMatchObject({ files: 'leads/**', schema: 'schemas/may.schema.json' });
    expect(list.columns).toEqual({
      phone: 'Mobile',
      name: 'Customer Name',
      field_5: 'Stage',
      field_6: 'Agent',
      field_7: 'Amount',
      field_8: 'Rate',
      field_9: 'Since',
      email: 'Mail',
      field_10: 'Note',
    });
    const other = await proposed(
      'leads/may.csv',
      table('Wer,Ruf', (i) => `Lead ${i},${phone(i)}`),
      'csv',
    );
    expect(other.list.columns).toEqual({ phone: 'Ruf', field_5: 'Wer' });
  });

  test.each([
    ['in a name', 'Agent', (i: number) => ['Asha', 'Ravi'][i % 2]],
    ['with digits', 'Code', (i: number) => ['A-1234', 'B-2345'][i % 2]],
    ['with an address', 'Desk', (i: number) => ['a@example.com', 'b@example.com'][i % 2]],
    ['that is there once', 'Desk', (i: number) => (i === 7 ? 'Asha Rao' : 'North')],
    ['of too many', 'Desk', (i: number) => `Desk ${String.fromCharCode(65 + (i % 13))}`],
  ])('no value %s ever stands in the schema', async (_, header, value) => {
    const { proposal } = await proposed(
      'leads/a.csv',
      table(`Mobile,${header}`, (i) => `${phone(i)},${value(i)}`),
      'csv',
    );
    expect(proposal.schema.text).not.toContain('enum');
    for (const index of [0, 1, 7]) expect(proposal.schema.text).not.toContain(`"${value(index)}"`);
  });

  test('without a list id, the placeholder is one that no run takes', async () => {
    const { config } = await propose('leads/a.csv', undefined, workspaceOf({ 'leads/a.csv': rows }));
    expect(config).toContain(LIST_ID_PLACEHOLDER);
    const mistakes = await mistakesIn({}, config);
    expect(mistakes.map(({ message }) => message)).toEqual([expect.stringContaining('`lists[0].list` is ')]);
  });

  test.each([
    ['a.csv', 'Name\nAsha\n', 'LEADS-COLUMN-NO-PHONE'],
    ['a.csv', 'Mobile\n', 'LEADS-COLUMN-NO-PHONE'],
    ['a.csv', 'Asha Rao,asha@example.com\nRavi,ravi@example.com\n', 'LEADS-FILE-NO-HEADER'],
    ['a.csv', 'Mobile,Name\n9000000001,"Asha\n', 'LEADS-FILE-QUOTE'],
    ['a.pdf', 'x', 'LEADS-FILE-EXTENSION'],
    ['b.csv', 'x', 'LEADS-COMMAND'],
  ])('%s with %j is refused', async (name, content, code) => {
    const path = name === 'b.csv' ? 'elsewhere.csv' : name;
    const problems = await problemsOf(async () => {
      await propose(path, undefined, workspaceOf({ [name]: content }));
    });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });
});
