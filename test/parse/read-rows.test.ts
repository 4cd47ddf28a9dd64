import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Format, LeadFile, Workspace } from '../../src/model/index.ts';
import { LIMITS } from '../../src/parse/limits.ts';
import { readRows } from '../../src/parse/read-rows.ts';
import { PLAIN_OPTIONS, problemsOf, readFile } from '../support/rows.ts';
import { workspaceOf } from '../support/workspace.ts';
import { sheetOf } from '../support/xlsx.ts';

// All numbers and names in this file are made up.

const CSV = 'phone,name\n9000000001,Asha\n9000000002,Ravi\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);
const leadFile = (path: string, format: Format = 'csv'): LeadFile => ({
  path,
  format,
  gzip: false,
  bytes: 10,
  route: 0,
});

describe('one list of leads, in every format', () => {
  test.each<[Format, string | Uint8Array]>([
    ['csv', CSV],
    ['tsv', CSV.replaceAll(',', '\t')],
    ['json', '[{"phone":"9000000001","name":"Asha"},{"phone":"9000000002","name":"Ravi"}]'],
    ['ndjson', '{"phone":"9000000001","name":"Asha"}\n{"phone":"9000000002","name":"Ravi"}\n'],
    ['yaml', '- phone: "9000000001"\n  name: Asha\n- phone: "9000000002"\n  name: Ravi\n'],
    [
      'xlsx',
      sheetOf([
        ['phone', 'name'],
        ['9000000001', 'Asha'],
        ['9000000002', 'Ravi'],
      ]),
    ],
  ])('%s', async (format, bytes) => {
    const { rows, problems } = await readFile(bytes, { format });
    expect(problems).toEqual([]);
    expect(rows.map(({ number, header, cells }) => [number, header.names, cells])).toEqual([
      [1, ['phone', 'name'], ['9000000001', 'Asha']],
      [2, ['phone', 'name'], ['9000000002', 'Ravi']],
    ]);
  });
});

describe('.gz', () => {
  const packed = gzipSync(CSV);

  test('is unpacked', async () => {
    const { rows, problems } = await readFile(packed, { gzip: true, chunk: 3 });
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  test('may be several in a row', async () => {
    const bytes = Uint8Array.from([...packed, ...gzipSync('9000000003,Sita\n')]);
    expect((await readFile(bytes, { gzip: true })).rows).toHaveLength(3);
  });

  test.each([
    ['cut off', packed.subarray(0, -9)],
    ['damaged', packed.map((byte, index) => (index === 20 ? byte ^ 0xff : byte))],
    ['no gzip at all', utf8(CSV)],
  ])('that is %s is told', async (_, bytes) => {
    const { problems } = await readFile(bytes, { gzip: true });
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-GZIP', file: 'leads/file.csv' }]);
  });

  test.each([
    ['as many bytes as the cap', { inflatedBytes: CSV.length }, []],
    ['a byte more', { inflatedBytes: CSV.length - 1 }, ['LEADS-FILE-EXPANDS']],
    ['the ratio of the cap', { expansionFloorBytes: 0, expansionRatio: CSV.length / packed.length }, []],
    [
      'more than it',
      { expansionFloorBytes: 0, expansionRatio: CSV.length / packed.length - 0.01 },
      ['LEADS-FILE-EXPANDS'],
    ],
    ['more than it in a small file', { expansionFloorBytes: CSV.length, expansionRatio: 0 }, []],
  ])('that unpacks to %s', async (_, limits, codes) => {
    const { problems } = await readFile(packed, { gzip: true, limits: { ...LIMITS, ...limits } });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });

  test('a bomb stops early', async () => {
    const bomb = gzipSync(`${'a'.repeat(100)}\n`.repeat(400_000), { level: 9 });
    const { problems } = await readFile(bomb, { gzip: true });
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-EXPANDS' }]);
  });
});

describe('a file that is not what its name says', () => {
  const ole = bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const noise = Uint8Array.from({ length: 200 }, (_, index) => (index * 37) % 29);

  test.each<[string, Format, string | Uint8Array, string, RegExp]>([
    ['a workbook named .csv', 'csv', sheetOf([['a']]), 'LEADS-FILE-KIND', /ZIP file, as Excel/],
    ['a workbook named .json', 'json', sheetOf([['a']]), 'LEADS-FILE-KIND', /should be JSON.*ZIP/],
    ['an old workbook named .csv', 'csv', ole, 'LEADS-FILE-KIND', /\.xls/],
    ['an old workbook named .xlsx', 'xlsx', ole, 'LEADS-FILE-KIND', /password/],
    ['a gzip named .csv', 'csv', gzipSync(CSV), 'LEADS-FILE-KIND', /gzip/],
    ['a PDF', 'csv', '%PDF-1.7\n', 'LEADS-FILE-KIND', /PDF/],
    ['a web page', 'csv', '\n<!DOCTYPE html><html>', 'LEADS-FILE-KIND', /web page/],
    ['JSON named .csv', 'csv', '[{"phone":"9000000001"}]', 'LEADS-FILE-KIND', /JSON/],
    ['NDJSON named .tsv', 'tsv', '{"phone":"9000000001"}', 'LEADS-FILE-KIND', /JSON/],
    ['CSV named .xlsx', 'xlsx', CSV, 'LEADS-FILE-KIND', /it is text/],
    ['something binary', 'csv', noise, 'LEADS-FILE-KIND', /binary/],
    ['something binary named .xlsx', 'xlsx', noise, 'LEADS-FILE-KIND', /something else/],
    ['UTF-32', 'csv', bytesOf(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 'LEADS-FILE-KIND', /UTF-32/],
    [
      'UTF-16 LE without its mark',
      'csv',
      Uint8Array.from([...CSV].flatMap((c) => [c.charCodeAt(0), 0])),
      'LEADS-FILE-ENCODING',
      /UTF-16/,
    ],
    [
      'UTF-16 BE without its mark',
      'json',
      Uint8Array.from([...CSV].flatMap((c) => [0, c.charCodeAt(0)])),
      'LEADS-FILE-ENCODING',
      /UTF-16/,
    ],
    ['an empty .xlsx', 'xlsx', '', 'LEADS-FILE-XLSX', /empty/],
    ['a .xlsx that was cut off', 'xlsx', sheetOf([['a']]).subarray(0, -30), 'LEADS-FILE-XLSX', /cut off/],
    [
      'a ZIP without a workbook',
      'xlsx',
      sheetOf([], { parts: { '_rels/.rels': undefined } }),
      'LEADS-FILE-KIND',
      /without a workbook/,
    ],
    [
      'an OpenDocument file',
      'xlsx',
      sheetOf([], { parts: { '_rels/.rels': undefined, mimetype: 'x' } }),
      'LEADS-FILE-KIND',
      /\.ods/,
    ],
  ])('%s', async (_, format, bytes, code, words) => {
    const { rows, problems } = await readFile(bytes, { format });
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ code, message: expect.stringMatching(words), hint: expect.any(String) }]);
  });

  test('a .gz around an .xlsx', async () => {
    const { problems } = await readFile(gzipSync('x'), { format: 'xlsx', gzip: true });
    expect(problems).toMatchObject([{ code: 'LEADS-FILE-KIND' }]);
  });

  test('a stray NUL does not make a file binary', async () => {
    const { rows } = await readFile(`${CSV}9000000003,Si\0ta\n`);
    expect(rows.map(({ violations }) => violations.map(({ code }) => code))).toEqual([[], [], ['LEADS-ROW-CONTROL']]);
  });
});

describe('size on disk', () => {
  test.each<[Format, number, readonly string[]]>([
    ['csv', LIMITS.fileBytes, []],
    ['csv', LIMITS.fileBytes + 1, ['LEADS-FILE-LIMIT']],
    ['xlsx', LIMITS.xlsxBytes + 1, ['LEADS-FILE-LIMIT']],
  ])('a %s of %i bytes', async (format, bytes, codes) => {
    const { problems } = await readFile(CSV, { format, bytes });
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('trouble around reading', () => {
  const failing = (error: Error): Workspace => ({
    ...workspaceOf({}),
    // biome-ignore lint/correctness/useYield: the disk fails before the first chunk
    async *read() {
      throw error;
    },
    slice: async () => {
      throw error;
    },
  });

  test.each<Format>(['csv', 'xlsx'])('an error of the disk is a problem of the %s file', async (format) => {
    const error = Object.assign(new Error('EACCES: leads/secret.csv'), { code: 'EACCES' });
    const problems = await problemsOf(() =>
      readRows(leadFile('leads/a', format), PLAIN_OPTIONS, failing(error), { row() {} }),
    );
    expect(problems).toMatchObject([
      { code: 'LEADS-FILE-READ', file: 'leads/a', message: 'The file could not be read from disk (EACCES).' },
    ]);
  });

  test('an error of the sink is not taken for one of the file', async () => {
    const workspace = workspaceOf({ 'leads/a.csv': CSV });
    const sink = {
      row() {
        throw new RangeError('the spool is full');
      },
    };
    await expect(readRows(leadFile('leads/a.csv'), PLAIN_OPTIONS, workspace, sink)).rejects.toThrow(RangeError);
  });

  test.each<Format>(['csv', 'xlsx'])('an aborted signal stops a %s before anything is read', async (format) => {
    const workspace = failing(new Error('must not be read'));
    const reason = new Error('cancelled');
    const reading = readRows(
      leadFile('leads/a', format),
      PLAIN_OPTIONS,
      workspace,
      { row() {} },
      AbortSignal.abort(reason),
    );
    await expect(reading).rejects.toBe(reason);
  });

  test('a signal stops an .xlsx in the middle', async () => {
    const bytes = sheetOf([['phone'], ...Array.from({ length: 50_000 }, (_, index) => [`n${index}`])], { level: 0 });
    const controller = new AbortController();
    const reason = new Error('cancelled');
    const inMemory = workspaceOf({ 'leads/a.xlsx': bytes });
    const workspace: Workspace = {
      ...inMemory,
      async slice(path, offset, length) {
        if (length > 100_000) controller.abort(reason);
        return inMemory.slice(path, offset, length);
      },
    };
    const file = { ...leadFile('leads/a.xlsx', 'xlsx'), bytes: bytes.length };
    let rows = 0;
    const sink = {
      row() {
        rows++;
      },
    };
    await expect(readRows(file, PLAIN_OPTIONS, workspace, sink, controller.signal)).rejects.toBe(reason);
    expect(rows).toBe(0);
  });

  test('a signal stops between chunks and lets go of the file', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    let closed = false;
    const workspace: Workspace = {
      ...workspaceOf({}),
      async *read() {
        try {
          for (;;) {
            yield utf8(CSV.repeat(2000));
            controller.abort(reason);
          }
        } finally {
          closed = true;
        }
      },
    };
    const reading = readRows(leadFile('leads/a.csv'), PLAIN_OPTIONS, workspace, { row() {} }, controller.signal);
    await expect(reading).rejects.toBe(reason);
    expect(closed).toBe(true);
  });
});
