import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../support/action.ts';
import { number, sheetOf, type XlsxCell } from '../support/xlsx.ts';

// One table of rows, written in every way that is read, must come out of the built action as the same bytes. Every number
// and person in it is made up.

const COLUMNS = ['Mobile', 'Customer Name', 'Email', 'Branch Code', 'Loan Amount', 'Note'] as const;
const FIELDS = ['field_0', 'field_1', 'field_2', 'field_5', 'field_6', 'field_7'] as const;
const MAPPED = '{ field_5: Branch Code, field_6: Loan Amount, field_7: Note }';

type Cells = readonly string[];

const NAMES = [
  'Asha Sample',
  'आशा नमूना',
  'ஆஷா',
  'José Müller',
  'Zoë 👩‍👧 Sample',
  'O\'Neil "Ravi" Rao',
  'Rao, Sita; S. | K.',
  '名前',
];
const NOTES = [
  '',
  'first line\nsecond line',
  '=1+1',
  ' spaces around ',
  '1,5;x|y\tz',
  'null',
  'true',
  '# no comment',
  '"quoted"',
  '- a: b',
  '😀\n\n"😀"',
  "it's",
];
/** What Windows-1252 can write. */
const WESTERN = /^[\x00-\x7f\u00a0-\u00ff€’]*$/;

/** Fifty rows: mobile, name, e-mail, a code with zeros in front, a whole number, a note; some cells blank. */
const ROWS: readonly Cells[] = Array.from({ length: 50 }, (_, row) => [
  String(9_000_000_001 + row),
  NAMES[row % NAMES.length] ?? '',
  row % 3 === 0 ? '' : `lead${row}@example.com`,
  String(row).padStart(4, '0'),
  row % 7 === 0 ? '' : String(1000 + row * 250),
  NOTES[row % NOTES.length] ?? '',
]);
const WESTERN_ROWS = ROWS.filter((cells) => cells.every((cell) => WESTERN.test(cell)));

/** The body that must be on the wire. A blank cell is not sent, and the word `null` is blank in every format. */
function expectedBody(rows: readonly Cells[]): string {
  const leads = rows.map((cells) => {
    const members = FIELDS.flatMap((field, column) => {
      const cell = cells[column] ?? '';
      return cell === '' || cell === 'null' ? [] : [`${JSON.stringify(field)}:${JSON.stringify(cell)}`];
    });
    return `{${members.join(',')}}`;
  });
  return `{"data":[${leads.join(',')}],"duplicate_option":"skip"}`;
}

function delimited(rows: readonly Cells[], delimiter: string, lineEnd: string): string {
  const quoted = (cell: string) =>
    /["\r\n]|^#/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [COLUMNS, ...rows].map((cells) => cells.map(quoted).join(delimiter) + lineEnd);
  // A blank line between two rows and one at the end are no rows.
  return [...lines.slice(0, 20), lineEnd, ...lines.slice(20), lineEnd].join('');
}

/** Objects as JSON writes them: the amount as a number, blanks as null, left out or empty by turns. */
function objects(): readonly string[] {
  return ROWS.map((cells, row) => {
    const members = COLUMNS.flatMap((name, column) => {
      const cell = cells[column] ?? '';
      if (cell === '' && row % 3 === 1) return [];
      const value =
        cell === '' ? (row % 3 === 0 ? 'null' : '""') : name === 'Loan Amount' ? cell : JSON.stringify(cell);
      return [`${JSON.stringify(name)}: ${value}`];
    });
    return `{${members.join(', ')}}`;
  });
}

/** YAML as a person writes it: plain where it can be, so that codes look octal and notes like other kinds. */
function yaml(): string {
  const records = ROWS.map((cells) => {
    const members = COLUMNS.map((name, column) => {
      const cell = cells[column] ?? '';
      const plain = /^[\dA-Za-z][\w .@]*$/.test(cell) && !['null', 'true'].includes(cell);
      return `${name}: ${plain || cell === '' ? cell : JSON.stringify(cell)}`.trimEnd();
    });
    return `- ${members.join('\n  ')}\n`;
  });
  return `# Leads of May\n${records.join('')}`;
}

function workbook(strings: 'shared' | 'inline'): Uint8Array {
  const rows = ROWS.map((cells) =>
    cells.map((cell, column): XlsxCell => {
      if (cell === '') return undefined;
      return COLUMNS[column] === 'Loan Amount' ? number(cell) : cell;
    }),
  );
  return sheetOf([COLUMNS, ...rows.slice(0, 10), [], ...rows.slice(10)], { strings });
}

const UTF_8 = (text: string) => Buffer.from(text, 'utf8');
const UTF_16_LE = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': UTF_8,
  'UTF-8 with BOM': (text) => UTF_8(`\ufeff${text}`),
  'UTF-16 LE': UTF_16_LE,
  'UTF-16 BE': (text) => UTF_16_LE(text).swap16(),
};
/** Bytes of Windows-1252 where it differs from ISO 8859-1 (WHATWG Encoding Standard). */
const WINDOWS_1252 = (text: string) => Buffer.from(text.replaceAll('€', '\x80').replaceAll('’', '\x92'), 'latin1');

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };
const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' };

interface Case {
  readonly title: string;
  readonly extension: string;
  readonly content: string | Uint8Array;
  readonly rows: readonly Cells[];
  readonly options?: string;
}

function csvCases(): readonly Case[] {
  return Object.entries(DELIMITERS).flatMap(([delimiterName, delimiter]) =>
    Object.entries(LINE_ENDS).flatMap(([lineEndName, lineEnd]): readonly Case[] => {
      const title = `CSV, ${delimiterName}, ${lineEndName}`;
      return [
        ...Object.entries(ENCODINGS).map(([encoding, encode]) => ({
          title: `${title}, ${encoding}`,
          extension: 'csv',
          content: encode(delimited(ROWS, delimiter, lineEnd)),
          rows: ROWS,
        })),
        {
          title: `${title}, Windows-1252`,
          extension: 'csv',
          content: WINDOWS_1252(delimited(WESTERN_ROWS, delimiter, lineEnd)),
          rows: WESTERN_ROWS,
          options: 'encoding: windows-1252',
        },
      ];
    }),
  );
}

function otherCases(): readonly Case[] {
  const texts: readonly (readonly [title: string, extension: string, text: string])[] = [
    ['CSV', 'csv', delimited(ROWS, ',', '\n')],
    ['text', 'txt', delimited(ROWS, '|', '\r\n')],
    ['TSV', 'tsv', delimited(ROWS, '\t', '\n')],
    ['JSON array', 'json', `[\n  ${objects().join(',\n  ')}\n]\n`],
    ['JSON object with leads', 'json', `{"leads":[${objects().join(',')}]}`],
    ['NDJSON', 'ndjson', `${objects().join('\n')}\n`],
    ['JSON lines', 'jsonl', objects().join('\r\n')],
    ['YAML', 'yaml', yaml()],
    [
      'YAML with leads',
      'yml',
      `leads:\n${yaml()
        .replaceAll(/^(?!#)/gm, '  ')
        .trimEnd()}\n`,
    ],
  ];
  return [
    ...texts.map(([title, extension, content]) => ({ title, extension, content, rows: ROWS })),
    ...texts.map(([title, extension, text]) => ({
      title: `${title}, .gz`,
      extension: `${extension}.gz`,
      content: gzipSync(text),
      rows: ROWS,
    })),
    ...(['shared', 'inline'] as const).map((strings) => ({
      title: `XLSX, ${strings} texts`,
      extension: 'xlsx',
      content: workbook(strings),
      rows: ROWS,
    })),
  ];
}

// One list for each file, so that one run of the action sends one request for each.
const CASES = [...csvCases(), ...otherCases()].map((each, index) => {
  const list = String(1001 + index);
  return { ...each, list, path: `leads/${list}.${each.extension}` };
});

const CONFIG = [
  'unmapped: error',
  'lists:',
  ...CASES.map(
    ({ list, path, options }) =>
      `  - { list: "${list}", files: "${path}", columns: ${MAPPED}${options ? `, ${options}` : ''} }`,
  ),
].join('\n');

describe('the same rows in any format are the same bytes on the wire', () => {
  const bodies = new Map<string, string>();
  let run: ActionRun;

  beforeAll(async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository({
      '.github/leads.yml': CONFIG,
      ...Object.fromEntries(CASES.map(({ path, content }) => [path, content])),
    });
    run = await runAction({
      workspace: work.path,
      // Without a memory no lead goes alone first.
      inputs: {
        'smartflo-token': 'e2e-token',
        'base-url': sandbox.url,
        'requests-per-second': '0',
        concurrency: '8',
        ledger: 'none',
      },
    });
    for (const { method, path, body } of sandbox.dump().requests) {
      if (method === 'POST') bodies.set(path.replace(/^.*\//, ''), body ?? '');
    }
    await sandbox.close();
  }, 60_000);

  afterAll(() => run[Symbol.dispose]());

  test('the run delivers every row of every file', () => {
    expect(run.stdout).not.toContain('✗');
    expect(run.outputs).toMatchObject({
      status: 'delivered',
      rejects: '0',
      duplicates: '0',
      accepted: String(CASES.reduce((sum, { rows }) => sum + rows.length, 0)),
    });
    expect(run.exitCode).toBe(0);
  });

  test('enough of the rows can be written in Windows-1252 to show something', () => {
    expect(WESTERN_ROWS.length).toBeGreaterThan(20);
    expect(expectedBody(WESTERN_ROWS)).toContain('José Müller');
  });

  test.each(CASES)('$title', ({ list, rows }) => {
    expect(bodies.get(list)).toBe(expectedBody(rows));
  });
});
