import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openMapper } from '../../src/map/index.ts';
import type { Format, Header, Route, Row } from '../../src/model/index.ts';
import { readRows } from '../../src/parse/index.ts';
import { openQuickLane, type QuickLane } from '../../src/run/quick-lane.ts';
import { encodeLead } from '../../src/smartflo/index.ts';
import { openLeadCheck, openRowCheck } from '../../src/validate/index.ts';
import { ROOT } from '../support/action.ts';
import { aRoute } from '../support/row-builders.ts';
import { PLAIN_OPTIONS, problemsOf } from '../support/rows.ts';
import { documentOf } from '../support/schema-document.ts';
import { workspaceOf } from '../support/workspace.ts';
import { number, sheetOf, type XlsxCell } from '../support/xlsx.ts';

// All numbers here are made up.
const SCHEMA = {
  required: ['Phone', 'Name'],
  properties: {
    Name: { type: 'string', minLength: 2, maxLength: 40 },
    Email: { type: 'string', pattern: '^[^@ ]+@[^@ ]+$' },
  },
};

const leadCheck = await openLeadCheck();
const rowCheck = await openRowCheck(documentOf(SCHEMA), 'schema.json');

const decoder = new TextDecoder();

/** What is said of every record of a file, in order: the lead as sent and its key, or the rules that it breaks. */
async function judged(bytes: Uint8Array, format: Format, quick: boolean, route: Route, chunk: number) {
  const mapper = await openMapper(route);
  const file = { path: `leads/file.${format}`, format, gzip: false, bytes: bytes.length, route: 0 };
  const lanes = new Map<Header, QuickLane | undefined>();
  const said: unknown[] = [];
  let taken = 0;
  const row = (read: Row) => {
    const mapping = mapper.bind(read.header);
    if (!lanes.has(read.header)) lanes.set(read.header, openQuickLane(read.header, mapping, route, rowCheck));
    const candidate = mapping.apply(read);
    const violations = [...read.violations, ...candidate.violations, ...leadCheck(candidate), ...rowCheck(read)];
    const { phone, fields, key } = candidate;
    const good = violations.length === 0 && phone !== undefined && key !== undefined;
    const lead = good ? { key, sent: decoder.decode(encodeLead({ phone, fields, key })) } : { violations };
    said.push({ number: read.number, line: read.line, ...lead });
  };
  const problems = await problemsOf(() =>
    readRows(file, PLAIN_OPTIONS, workspaceOf({ [file.path]: bytes }, { chunk }), {
      row,
      ...(quick && {
        takeBytes: (record, header, number, quote) => {
          const lead = lanes.get(header)?.(record, quote);
          if (!lead) return false;
          taken++;
          said.push({ number, line: record.line, key: decoder.decode(lead.key), sent: decoder.decode(lead.bytes) });
          return true;
        },
      }),
    }),
  );
  return { said, problems, taken };
}

async function expectSame(bytes: Uint8Array, format: Format, route: Route = aRoute(), chunk = 64): Promise<number> {
  const [{ taken, ...quick }, { taken: none, ...plain }] = [
    await judged(bytes, format, true, route, chunk),
    await judged(bytes, format, false, route, chunk),
  ];
  expect(quick).toEqual(plain);
  expect(none).toBe(0);
  return taken;
}

const csv = (rows: readonly (readonly string[])[], end = '\n') =>
  rows
    .map((cells) => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join(end);
const encoded = (text: string) => new TextEncoder().encode(text);

describe('the quick lane', () => {
  test('takes plain rows of a table and of objects', async () => {
    const rows = [
      ['Phone', 'Name', 'Email', 'Company', 'Notes'],
      ['9000000001', 'Asha Rao', 'asha@example.com', 'Rao & Sons', 'first'],
      ['+91 90000 00002', 'सुनीता', '', 'say "hi"', 'two\nlines\tand a \\'],
      ['919000000003', 'Renée', 'r@example.com', '', ''],
    ];
    expect(await expectSame(encoded(csv(rows)), 'csv')).toBe(2);
    const [names = [], ...others] = rows;
    const lines = others.map((cells) =>
      JSON.stringify(Object.fromEntries(cells.map((cell, at) => [names[at], cell || 'a@b']))),
    );
    expect(await expectSame(encoded(`${lines.join('\n')}\n`), 'ndjson', aRoute(), 4096)).toBe(2);
  });

  test("leaves Excel's error values to the long way, which refuses them, and takes what only looks like one", async () => {
    const names = ['#N/A', '#REF! ', '#DIV/0!', '#GETTING_DATA', '#N/A\u00a0', '\u00a0#N/A', '#1 Main Road', '#', '#९'];
    const rows = [
      ['Phone', 'Name', 'Email'],
      ['9000000001', 'Asha', 'a@b'],
    ].concat(names.map((name) => ['9000000001', `${name}`, 'a@b']));
    expect(await expectSame(encoded(csv(rows)), 'csv')).toBe(2);
    expect(await expectSame(sheetOf(rows), 'xlsx')).toBe(2);
    const lines = rows.slice(1).map(([Phone, Name, Email]) => JSON.stringify({ Phone, Name, Email }));
    const escaped = lines[1]?.replace('#N', '\\u0023N') ?? '';
    const text = [...lines, lines[1]?.replace('N/', 'N\\/'), escaped, ''].join('\n');
    expect(await expectSame(encoded(text), 'ndjson', aRoute(), 4096)).toBe(2);
  });

  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('Asha', 'a@b', 'सुनीता', '', 'x "y"', 'c:\\d', 'e\tf', 'g\nh') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ' ',
        '\u00a0',
        '\ufffd',
        '\u0085',
        '\u007f',
        '\u0001',
        'é',
        '😀',
        '\u2028',
        '\u00ad',
        '\u200e',
        'y'.repeat(1001),
        '#N/A',
        '#1 x',
        '\nx',
        '"',
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  );
  const phone = fc.oneof(
    { weight: 3, arbitrary: fc.constant('9000000001') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '9000000001',
        '+91 90000 00001',
        '09000000001',
        '900000001',
        '',
        ' 9000000001',
        '919876000000',
        '2226572890',
        '"',
      ),
    },
  );
  const email = fc.oneof({ weight: 4, arbitrary: fc.constant('a@b') }, { weight: 1, arbitrary: cell });
  const rows = fc.array(fc.tuple(phone, cell, email, cell), { minLength: 1, maxLength: 12 });
  const blank = fc.constantFrom('omit' as const, 'empty' as const);

  test('says of every table what the long way says', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        rows,
        blank,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(7, 500, 4096),
        fc.constantFrom('Address', 'Notes'),
        async (cells, how, end, chunk, last) => {
          const text = csv([['Phone', 'Name', 'Email', last], ['9000000001', 'Asha', '', ''], ...cells], end);
          taken += await expectSame(encoded(text), 'csv', aRoute({ blank: how }), chunk);
        },
      ),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('says of all lines of objects what the long way says', async () => {
    const all = ['Phone', 'Name', 'Email', 'Address'];
    const names = fc.oneof(fc.constant(all), fc.constant(all), fc.subarray(all, { minLength: 1 }));
    const written = fc.constantFrom(
      (object: unknown) => JSON.stringify(object),
      (object: unknown) => JSON.stringify(object, undefined, 1).replaceAll('\n', ''),
      (object: unknown) => `${JSON.stringify(object)}\r`,
      (object: unknown) => ` ${JSON.stringify(object).replaceAll('s', '\\u0073').replaceAll('/', '\\/')} `,
    );
    const object = fc
      .tuple(
        names,
        phone,
        cell,
        email,
        cell,
        fc.constantFrom<unknown>('text', 'text', 'text', 'text', 'text', 5, null, [], true),
      )
      .map(([kept, one, name, address, notes, odd]) => {
        const values: Record<string, unknown> = {
          Phone: one,
          Name: name,
          Email: address,
          Address: odd === 'text' ? notes : odd,
        };
        return Object.fromEntries(kept.map((key) => [key, values[key]]));
      });
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 4, maxLength: 12 }),
        written,
        blank,
        fc.constantFrom(7, 500, 4096),
        fc.constantFrom('', 'junk', '\n\n{'),
        async (objects, write, how, chunk, tail) => {
          const text = `{"Phone":"9000000001","Name":"Asha"}\n${objects.map((one) => `${write(one)}\n`).join('')}${tail}`;
          taken += await expectSame(encoded(text), 'ndjson', aRoute({ blank: how }), chunk);
        },
      ),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(60);
  });

  test('takes plain rows of a workbook, whatever their cells are', async () => {
    const raw = (attributes: string, xml: string) => ({ attributes, xml });
    const rows: XlsxCell[][] = [
      ['Phone', 'Name', 'Email', 'Company', 'Notes'],
      ['9000000001', 'Asha Rao', 'asha@example.com', 'Rao & Sons', 'first'],
      ['+91 90000 00002', 'सुनीता', undefined, 'say "hi"', 'two\nlines\tand a \\'],
      [number('919000000003'), 'Renée', 'r@example.com', number('45418', 1), raw(' t="b"', '<v>1</v>')],
      [
        raw(' t="str"', '<v>9000000004</v>'),
        raw(' t="inlineStr"', '<is><t>Asha &amp; Rani</t></is>'),
        raw(' s="1"', ''),
        raw(' t="inlineStr"', '<is><t xml:space="preserve">"Rao"&quot;</t></is>'),
      ],
    ];
    expect(await expectSame(sheetOf(rows, { formats: ['yyyy-mm-dd'] }), 'xlsx')).toBe(3);
    expect(await expectSame(sheetOf(rows, { formats: ['yyyy-mm-dd'] }), 'xlsx', aRoute({ blank: 'empty' }))).toBe(3);
  });

  test('says of every workbook what the long way says', async () => {
    const written = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const isXml = (text: string) => !/[^\t\n -\ud7ff\ue000-\ufffd]/.test(text) && !text.includes('_x');
    const xlsxCell = (text: fc.Arbitrary<string>): fc.Arbitrary<XlsxCell> =>
      fc.oneof(
        { weight: 4, arbitrary: text },
        {
          weight: 2,
          arbitrary: text.filter(isXml).map((one) => ({ attributes: ' t="str"', xml: `<v>${written(one)}</v>` })),
        },
        { weight: 1, arbitrary: fc.constantFrom(undefined, number('45418', 1), number('45418'), number('-1.5E+3')) },
      );
    const dialled = fc.constantFrom(
      '9000000001',
      '919000000001',
      '09000000001',
      '+919000000001',
      '+91-9000000001',
      '90000 00001',
      '9.000000001E+09',
      '919876000000',
      ' 9000000001',
    );
    const table = fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 2, arbitrary: xlsxCell(phone) },
          { weight: 1, arbitrary: dialled.map((one) => number(one)) },
        ),
        xlsxCell(cell),
        xlsxCell(email),
        xlsxCell(cell),
        fc.oneof({ weight: 15, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: xlsxCell(cell) }),
      ),
      { minLength: 4, maxLength: 12 },
    );
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        table,
        blank,
        fc.constantFrom('shared' as const, 'inline' as const),
        fc.constantFrom('Address', 'Notes'),
        fc.nat(2),
        async (cells, how, strings, last, indent) => {
          const rows = [['Phone', 'Name', 'Email', last], ['9000000001', 'Asha'], ...cells];
          const indented = rows.map((row) => [...Array<undefined>(indent).fill(undefined), ...row]);
          const bytes = sheetOf(indented, { strings, formats: ['yyyy-mm-dd'] });
          taken += await expectSame(bytes, 'xlsx', aRoute({ blank: how }));
        },
      ),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const fixtures = path.join(ROOT, 'test/fixtures/parse');
  test.each(
    readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|tsv|ndjson)$/.test(name)),
  )('says of the fixture %s what the long way says', async (name) => {
    await expectSame(readFileSync(path.join(fixtures, name)), name.split('.').at(-1) as Format, aRoute(), 1000);
  });
});
