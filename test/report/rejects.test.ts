import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CellKind,
  type Format,
  printable,
  type ReadOptions,
  type Row,
  says,
  type Violation,
} from '../../src/model/index.ts';
import { createRejectsWriter, openFixedRejects, rejectsName } from '../../src/report/index.ts';
import { shareOf, triesOf } from '../support/proof.ts';
import { aHeader, aRow } from '../support/row-builders.ts';
import { PLAIN_OPTIONS, readFile } from '../support/rows.ts';

// Every number and person in this file is made up.

const TRIES = triesOf(shareOf('rejectsFiles'));

const RAGGED: Violation = {
  code: 'LEADS-ROW-RAGGED',
  header: undefined,
  position: { line: 2, column: 1 },
  masked: undefined,
  message: says`The row has 5 cells, but the header has 4 columns; "x", 'y'.`,
};

interface Content {
  readonly names: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly kinds?: readonly CellKind[];
    readonly ragged?: readonly string[] | undefined;
  }[];
}

/** The rejects file of these rows, one Header for all; `fixed` as the format has it. */
function written(
  { names, rows }: Content,
  format: Format,
  options: Partial<ReadOptions> = {},
  broken = [RAGGED],
): string {
  let text = '';
  const writer = createRejectsWriter(format, { ...PLAIN_OPTIONS, ...options }, (part) => {
    text += part;
  });
  const header = aHeader(names, { fixed: format !== 'json' && format !== 'ndjson' && format !== 'yaml' });
  rows.forEach(({ cells, kinds = [], ragged }, index) => {
    writer.write(aRow(header, cells, { line: index + 2, kinds, ragged }), broken, ['0123456789abcdef']);
  });
  writer.end();
  return text;
}

/** What a run sees of a rejects file: guards off, the three columns that were added left out. */
async function readBack(text: string, format: Format, options: Partial<ReadOptions> = {}) {
  const { rows, problems } = await readFile(text, { format: format === 'xlsx' ? 'csv' : format, options });
  expect(problems).toEqual([]);
  const unguarded = openFixedRejects();
  return rows.map(unguarded).map((row) => {
    expect(row.header.names.slice(0, 3)).toEqual(['leads_line', 'leads_reasons', 'leads_source']);
    return {
      names: row.header.names.slice(3),
      cells: (row.ragged ?? row.cells).slice(3),
      kinds: row.cells.map((_, cell) => row.kind(cell)).slice(3),
      isRagged: row.ragged !== undefined,
      codes: row.violations.map(({ code }) => code),
    };
  });
}

// Everything that means something to a reader or a spreadsheet, and letters of several scripts.
const PIECES = [
  ...[
    '"',
    "'",
    ',',
    ';',
    '\t',
    '|',
    '\n',
    '\r',
    '\r\n',
    '=',
    '+',
    '-',
    '@',
    '#',
    '1',
    '\\',
    '/',
    ':',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    '\0',
    '\u001b',
    '\u0085',
    '\u00a0',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\ufffd',
    'é',
    '€',
    'नमस्ते',
    '😀',
    'a',
    'Z',
    ' ',
    '9000000001',
  ],
  ...[
    'leads',
    'null',
    'true',
    '0x1F',
    '~',
    '!!str ',
    '&a',
    '*a',
    '<<',
    '- ',
    '%',
    '`',
    'Rejected rows',
    'sep=;',
    '\\ud83d',
  ],
];
const cell = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/\p{Cs}/u.test(text)),
);

/** Names that a file can have: the reader trims them, and refuses twins, phones and what nobody can see. */
const name = fc
  .array(fc.constantFrom('"', "'", ',', ';', '|', '\n', '=', '-', '@', '#', '1', ' ', 'a', 'b', 'é', 'ना', '😀', '_'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text.replace(/[\s_]/g, '') !== '' && !/\d{3}/.test(text.replace(/\D/g, '')));
const names = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 5,
  // A guard may make twins of two names that differ by an apostrophe alone.
  selector: (text) =>
    text
      .normalize('NFC')
      .replace(/[\s_']+/g, '')
      .toLowerCase(),
});

const options = fc.record({
  encoding: fc.constantFrom(undefined, 'windows-1252' as const),
  delimiter: fc.constantFrom(undefined, ',' as const, ';' as const, '\t' as const, '|' as const),
  preambleLines: fc.nat({ max: 3 }),
  comment: fc.constantFrom(undefined, '#', '1', '//', 'leads', '"', "'", 'R'),
});

/** Rows of a table, some with more or fewer cells than there are columns. */
const table = names.chain((columns) =>
  fc.record({
    names: fc.constant(columns),
    rows: fc.array(
      fc.record({
        cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
        ragged: fc.option(
          fc.array(cell, { maxLength: columns.length + 3 }).filter((cells) => cells.length !== columns.length),
          { nil: undefined },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

/** A value of an object: its text as the file has it, and its kind. */
const jsonValue: fc.Arbitrary<readonly [string, CellKind]> = fc.oneof(
  cell.map((text) => [text, 'text'] as const),
  fc.constantFrom('0', '-1', '1e999', '1.50', '98765432101234567890').map((text) => [text, 'number'] as const),
  fc.constantFrom('true', 'false').map((text) => [text, 'boolean'] as const),
  fc.constant(['', 'null'] as const),
);
const objects = names.chain((columns) =>
  fc.record({
    names: fc.constant(columns),
    rows: fc.array(
      fc.array(jsonValue, { minLength: columns.length, maxLength: columns.length }).map((values) => ({
        cells: values.map(([text]) => text),
        kinds: values.map(([, kind]) => kind),
      })),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

describe('what is read back from a rejects file is what was written', () => {
  test.each<Format>(['csv', 'tsv', 'xlsx'])('%s, whatever the cells and the options of the route', async (format) => {
    await fc.assert(
      fc.asyncProperty(table, options, async (content, route) => {
        const back = await readBack(written(content, format, route), format, route);
        expect(back.map(({ names, cells, isRagged }) => ({ names, cells, isRagged }))).toEqual(
          content.rows.map(({ cells, ragged }) => ({
            names: content.names,
            cells: ragged ?? cells,
            isRagged: ragged !== undefined,
          })),
        );
      }),
      TRIES,
    );
  });

  test.each<Format>(['json', 'ndjson', 'yaml'])('%s, kinds included', async (format) => {
    await fc.assert(
      fc.asyncProperty(objects, options, async (content, route) => {
        const back = await readBack(written(content, format, route), format, route);
        expect(back.map(({ names, cells, kinds }) => ({ names, cells, kinds }))).toEqual(
          content.rows.map(({ cells, kinds }) => ({ names: content.names, cells, kinds })),
        );
      }),
      TRIES,
    );
  });

  test('written a second time, a rejects file has the two columns once', async () => {
    const first = written(
      { names: ['=Mobile', 'Name'], rows: [{ cells: ['900', '@home'], ragged: ['900', '@home', '+'] }] },
      'csv',
    );
    const { rows } = await readFile(first);
    let second = '';
    const writer = createRejectsWriter('csv', PLAIN_OPTIONS, (part) => {
      second += part;
    });
    for (const row of rows.map(openFixedRejects())) writer.write(row, [RAGGED], ['0123456789abcdef']);
    expect(second).toBe(first);
  });
});

describe('no row passes only because it went through a rejects file', () => {
  const again = async (source: string, format: Format) => {
    const { rows } = await readFile(source, { format });
    let text = '';
    const writer = createRejectsWriter(format, PLAIN_OPTIONS, (part) => {
      text += part;
    });
    for (const row of rows) writer.write(row, row.violations, []);
    writer.end();
    const back = await readFile(text, { format });
    const said = (row: Row) =>
      [row.violations.map(({ code }) => code), row.cells.map((_, at) => row.kind(at))] as const;
    return {
      before: rows.map(said),
      after: back.rows
        .map(openFixedRejects())
        .map(said)
        .map(([codes, kinds]) => [codes, skipAdded(kinds)]),
    };
  };
  const skipAdded = (kinds: readonly CellKind[]) => kinds.slice(3);

  test.each<readonly [string, Format, string]>([
    ['more cells than columns', 'csv', 'Mobile,Name\n9000000001,Asha,Rao\n'],
    ['fewer cells than columns', 'csv', 'Mobile,Name,City\n9000000001,Asha\n'],
    ['a control character', 'csv', 'Mobile,Name\n9000000001,A\u0007sha\n'],
    ['a letter that was lost', 'csv', 'Mobile,Name\n9000000001,Jos\ufffd\n'],
    ['half of an emoji', 'json', '[{"Mobile": "9000000001", "Name": "Asha \\ud83d"}]'],
    ['half of an emoji', 'yaml', '- Mobile: 9000000001\n  Name: "Asha \\ud83d"\n'],
    ['an object', 'json', '[{"Mobile": "9000000001", "Name": {"first": "Asha"}}]'],
    ['a list over several lines', 'json', '[{"Mobile": "9000000001", "Name": [\n"Asha",\n"Rao"\n]}]'],
    ['a list too long to be kept whole', 'ndjson', `{"Mobile": "9000000001", "Name": ["${'x'.repeat(300)}"]}\n`],
    ['a mapping in block style', 'yaml', '- Mobile: 9000000001\n  Name:\n    first: Asha\n    last: Rao\n'],
  ])('%s in %s', async (_, format, source) => {
    const { before, after } = await again(source, format);
    expect(before).toHaveLength(1);
    expect(after.map(([codes]) => codes)).toEqual(before.map(([codes]) => codes));
    if (format !== 'csv') expect(after.map(([, kinds]) => kinds)).toEqual(before.map(([, kinds]) => kinds));
  });

  test('what stands in the reasons is never held against the row', async () => {
    const reasons = { ...RAGGED, message: says`the sign \ufffd ${printable('x'.repeat(40_000), 1e6)}` };
    for (const format of ['csv', 'json'] as const) {
      const [row] = await readBack(written({ names: ['a'], rows: [{ cells: ['1'] }] }, format, {}, [reasons]), format);
      expect(row).toMatchObject({ cells: ['1'], codes: [] });
    }
  });

  test('a list of JSON on one line is its own source', () => {
    const rows = [{ cells: ['["a", 1]'], kinds: ['structure' as const] }];
    expect(written({ names: ['tags'], rows }, 'json', {}, [])).toContain('"tags": ["a", 1]}');
  });
});

describe('the rejects file', () => {
  test.each([
    ['leads/a.csv', 'csv', 'leads/a.rejects.csv'],
    ['leads/a.csv.gz', 'csv', 'leads/a.rejects.csv'],
    ['leads/a.b.NDJSON.GZ', 'ndjson', 'leads/a.b.rejects.NDJSON'],
    ['leads/may.xlsx', 'xlsx', 'leads/may.rejects.csv'],
    ['leads/v1.2/a.yml', 'yaml', 'leads/v1.2/a.rejects.yml'],
  ] as const)('of %s is %s', (path, format, expected) => {
    expect(rejectsName({ path, format })).toBe(expected);
  });

  test('is empty without rejects', () => {
    for (const format of ['csv', 'tsv', 'json', 'ndjson', 'yaml', 'xlsx'] as const) {
      expect(written({ names: ['a'], rows: [] }, format)).toBe('');
    }
  });

  test('has nothing that a spreadsheet would run', () => {
    const cells = ['=1+1', '+91 90000 00001', '-1', '@x', '\tx', "'=1", 'plain', "'quoted"];
    const text = written({ names: cells.map((_, index) => `c${index}`), rows: [{ cells }] }, 'csv', {}, []);
    expect(text.split('\r\n')[1]).toBe(
      "2,,0123456789abcdef,'=1+1,'+91 90000 00001,'-1,'@x,\"'\tx\",''=1,plain,'quoted",
    );
  });
});
