import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { LIST, openWorld, type WorldRun } from '../support/ledger-world.ts';
import { sheetOf } from '../support/xlsx.ts';

// Small files that would fill the disk of the runner. All numbers are made up.

/** A quarter of a million rows are rejected before the limit is met, and the machine may be busy. */
const GENEROUS_MS = 240_000;

const GOOD = 'Mobile,Name\n9000000001,Asha\n9000000002,Ravi\n';

/** A workbook whose rows repeat one text of the table of shared texts. */
function repeating(rows: number, { characters = 30_000, columns = 1 } = {}): Uint8Array {
  const names = Array.from({ length: columns }, (_, column) => `Note ${column}`);
  const xml = (cells: readonly string[], line: number) => `<row r="${line}">${cells.join('')}</row>`;
  const inline = (text: string) => `<c t="str"><v>${text}</v></c>`;
  const header = xml(['Mobile', ...names].map(inline), 1);
  const cells = ['<c t="str"><v>12</v></c>', ...names.map(() => '<c t="s"><v>0</v></c>')];
  const body = Array.from({ length: rows }, (_, row) => xml(cells, row + 2)).join('');
  return sheetOf([], {
    level: 9,
    parts: {
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(characters)}</t></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header}${body}</sheetData></worksheet>`,
    },
  });
}

/** Bytes of everything that a run left below RUNNER_TEMP. */
const leftBy = ({ temporary }: WorldRun) =>
  readdirSync(temporary, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(temporary, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);

test.each([
  [
    'a workbook that repeats a shared text in each row',
    'leads/bomb.xlsx',
    () => repeating(40_000),
    'LEADS-FILE-EXPANDS',
  ],
  [
    'a workbook that repeats it a hundred times in one row',
    'leads/bomb.xlsx',
    () => repeating(10, { columns: 100 }),
    'LEADS-FILE-RECORD-SIZE',
  ],
  [
    'packed text of short rows, each of which is rejected',
    'leads/bomb.csv.gz',
    () => gzipSync(`Mobile\n${'1\n'.repeat(2_000_000)}`, { level: 9 }),
    'LEADS-FILE-EXPANDS',
  ],
])(
  '%s is refused before it fills the disk, and the other file is sent',
  async (_, file, bytesOf, code) => {
    const bytes = bytesOf();
    expect(bytes.length).toBeLessThan(200_000);
    await using world = await openWorld({
      files: { [file]: bytes, 'leads/good.csv': GOOD },
      config: { lists: [{ list: LIST, files: 'leads/**' }], 'max-reject-ratio': 1 },
    });
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 1, status: 'partial', code, counts: { accepted: 2 } });
    expect(leftBy(run)).toBeLessThan(64 * 1024 * 1024);
    expect(world.sandbox.dump().leads.map((lead) => lead.field_0)).toEqual(['+919000000001', '+919000000002']);
  },
  GENEROUS_MS,
);

test('long texts of an ordinary size are rejects like any other', async () => {
  await using world = await openWorld({
    files: { 'leads/long.xlsx': repeating(500), 'leads/good.csv': GOOD },
    config: { lists: [{ list: LIST, files: 'leads/**' }], 'max-reject-ratio': 1 },
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, counts: { accepted: 2, rejects: 500 } });
  expect(run.code).not.toBe('LEADS-FILE-EXPANDS');
});
