import { describe, expect, test } from 'vitest';
import { EMPTY_BOOKS, type Problem } from '../../src/model/index.ts';
import { MAX_ANNOTATIONS, renderAnnotations } from '../../src/report/annotations.ts';
import { booksInWords } from '../../src/report/books-text.ts';
import { code, plainText } from '../../src/report/markdown.ts';
import { lineList, MAX_SUMMARY_CHARACTERS, renderOutputs } from '../../src/report/outputs.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { fileResult, listResult, rejectGroup, runResult } from '../support/results.ts';

const paths = { report: '/tmp/r/report.json', rejects: '/tmp/r/rejects' };
const manyFiles = (n: number) => Array.from({ length: n }, (_, index) => fileResult({ file: `leads/${index}.csv` }));

describe('annotations', () => {
  test('one per rule and file, the most frequent first, with lines', () => {
    const files = [
      fileResult({ file: 'leads/a.csv', rejects: [rejectGroup(1), rejectGroup(312, { header: 'Email' })] }),
      fileResult({ file: 'leads/b.csv', rejects: [rejectGroup(2)] }),
    ];
    const annotations = renderAnnotations(runResult({ files }));
    expect(annotations.map(({ title, file, line, column }) => [title, file, line, column])).toEqual([
      ['LEADS-ROW-RAGGED · 312 rows', 'leads/a.csv', 2, 5],
      ['LEADS-ROW-RAGGED · 2 rows', 'leads/b.csv', 2, 5],
      ['LEADS-ROW-RAGGED · 1 row', 'leads/a.csv', 2, 5],
    ]);
    expect(annotations[0]?.message).toBe(
      'Email: it has 9 digits (lines 2, 3, 4, 5, 6 and 307 more)\nType the whole number.',
    );
  });

  test('a rule that rows break in several ways is told in the words of each', () => {
    const [example] = rejectGroup(1).examples;
    const examples = [2, 6, 2, 7, 8].map((cells, index) => ({
      ...(example as NonNullable<typeof example>),
      line: index + 2,
      message: `It has ${cells} cells.`,
      hint: cells < 5 ? 'Add some.' : 'Remove some.',
    }));
    const files = [fileResult({ rejects: [rejectGroup(5, { header: undefined, examples })] })];
    expect(renderAnnotations(runResult({ files }))[0]?.message).toBe(
      'It has 2 cells. It has 6 cells. It has 7 cells. … (lines 2, 3, 4, 5 and 6)\nAdd some. Remove some.',
    );
    expect(renderSummary(runResult({ files }))).toContain('Add some\\. Remove some\\.');
  });

  test.each([
    [[4], 1, 'line 4'],
    [[4, 9], 2, 'lines 4 and 9'],
    [[1, 1, 1], 30, 'line 1'],
    [[1, 1, 2], 3, 'lines 1 and 2'],
    [[1, 2, 3, 4, 5, 6], 1240, 'lines 1, 2, 3, 4, 5 and 1,235 more'],
  ])('%j of %i rows are %s', (lines, total, text) => {
    expect(lineList(lines, total)).toBe(text);
  });

  test.each([
    [MAX_ANNOTATIONS, MAX_ANNOTATIONS, false],
    [MAX_ANNOTATIONS + 1, MAX_ANNOTATIONS, true],
    [300, MAX_ANNOTATIONS, true],
  ])('%i files with rejects give %i', (n, expected, more) => {
    const files = manyFiles(n).map((file) => ({ ...file, rejects: [rejectGroup(3)] }));
    const annotations = renderAnnotations(runResult({ files }));
    expect(annotations).toHaveLength(expected);
    expect(annotations.at(-1)?.title.endsWith('more')).toBe(more);
    if (more) expect(annotations.at(-1)?.title).toBe(`${n - MAX_ANNOTATIONS + 1} more`);
  });

  test('what is cut from warnings alone is a warning', () => {
    const notices: Problem[] = [{ code: 'LEADS-COLUMN-UNMAPPED', message: 'x' }];
    const files = manyFiles(30).map((file) => ({ ...file, counts: false, notices, rejects: [rejectGroup(3)] }));
    const annotations = renderAnnotations(runResult({ files }));
    expect(new Set(annotations.map(({ level }) => level))).toEqual(new Set(['warning']));
    expect(annotations).toHaveLength(MAX_ANNOTATIONS);
  });

  test('rejects that do not count are warnings', () => {
    const files = [fileResult({ counts: false, rejects: [rejectGroup(1)] })];
    expect(renderAnnotations(runResult({ files }))[0]?.level).toBe('warning');
  });

  test('what stopped the run comes first', () => {
    const problem: Problem = { code: 'LEADS-API-TOKEN', message: 'Smartflo refused the token.' };
    const files = [fileResult({ rejects: [rejectGroup(100)] })];
    expect(renderAnnotations(runResult({ files, problems: [problem] }))[0]?.title).toBe('LEADS-API-TOKEN');
  });
});

test('a plan does not promise rows of a list that a guard rail stops', () => {
  const stop: Problem = { code: 'LEADS-MAX-LEADS', message: '10 leads would go.' };
  const result = runResult({
    act: 'plan',
    files: [fileResult({ books: { ...EMPTY_BOOKS, rows: 10, unsent: 10 } })],
    lists: [listResult({ stop })],
  });
  expect(renderSummary(result)).toContain('| `leads/a.csv` | 441940 | 10 | 0 | 10 held back |');
  expect(booksInWords(result.files[0] ?? fileResult(), result)).toBe('10 not sent');
  expect(booksInWords(result.files[0] ?? fileResult(), { act: 'plan', lists: [] })).toBe('10 to send');
});

describe('outputs', () => {
  test('name every count as text', () => {
    const result = runResult({ totals: { ...EMPTY_BOOKS, rows: 12, accepted: 10, rejects: 2 } });
    expect(renderOutputs(result, paths)).toMatchObject({
      status: 'delivered',
      accepted: '10',
      rejects: '2',
      'has-rejects': 'true',
      'rejects-dir': paths.rejects,
      report: paths.report,
      'in-doubt': '0',
      lists: '["441940"]',
    });
  });

  test('the summary is JSON with one object per file', () => {
    const { summary = '' } = renderOutputs(runResult(), paths);
    expect(JSON.parse(summary)).toEqual([
      {
        file: 'leads/a.csv',
        list: '441940',
        rows: 10,
        rejects: 0,
        duplicates: 0,
        accepted: 10,
        refused: 0,
        in_doubt: 0,
        unsent: 0,
        batches: 1,
        attempts: 1,
        error: null,
      },
    ]);
  });

  test('a summary too long for GitHub is cut by whole entries and says how many are left out', () => {
    const { summary = '' } = renderOutputs(runResult({ files: manyFiles(4000) }), paths);
    expect(summary.length).toBeLessThanOrEqual(MAX_SUMMARY_CHARACTERS + 100);
    const entries: unknown[] = JSON.parse(summary);
    expect(entries.at(-1)).toEqual({ cut: true, files_left_out: 4000 - (entries.length - 1) });
  });

  test('a matrix never gets more than 256 lists, nor one that is stopped or empty', () => {
    const stop: Problem = { code: 'LEADS-MAX-LEADS', message: 'x' };
    const lists = Array.from({ length: 300 }, (_, index) => listResult({ list: String(index + 1) }));
    const { lists: many = '' } = renderOutputs(runResult({ lists }), paths);
    expect(JSON.parse(many)).toHaveLength(256);
    const few = renderOutputs(runResult({ lists: [listResult({ stop }), listResult({ leads: 0 })] }), paths);
    expect(few['lists']).toBe('[]');
  });
});

describe('the job summary', () => {
  test('says it all in its first line, then the books and the rejects', () => {
    const files = [
      fileResult({ rejects: [rejectGroup(2)], books: { ...EMPTY_BOOKS, rows: 12, accepted: 10, rejects: 2 } }),
    ];
    const totals = { ...EMPTY_BOOKS, rows: 12, accepted: 10, rejects: 2 };
    const summary = renderSummary(runResult({ files, totals, failed: true }));
    expect(summary.split('\n')[0]).toBe('### ❌ 10 leads sent, 2 rows rejected\\.');
    expect(summary).toContain('| `leads/a.csv` | 441940 | 12 | 10 | 0 | 2 | 0 | 0 | 0 |');
    expect(summary).toContain('| `leads/a.csv` | `Mobile` | it has 9 digits | 2 | lines 2 and 3 |');
  });

  test('stays far below 1 MiB whatever there is to say, and says that it was cut', () => {
    const files = manyFiles(3000).map((file) => ({
      ...file,
      file: `leads/${'ü'.repeat(150)}${file.file}`,
      rejects: Array.from({ length: 20 }, (_, index) =>
        rejectGroup(100_000, { header: `H${index}${'😀'.repeat(50)}` }),
      ),
      notices: [{ code: 'LEADS-INTERNAL' as const, message: `n${file.file}${'x'.repeat(1000)}` }],
    }));
    const summary = renderSummary(runResult({ files }));
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/more files are in the report|did not fit here/);
  });

  test.each([
    ['a|b', '`a\\|b`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
    ['@everyone', '`@everyone`'],
  ])('the name %j is inert code', (name, expected) => {
    expect(code(name)).toBe(expected);
  });

  test.each([
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript\\:alert\\(1\\)\\)'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['@everyone', '@\u2060everyone'],
    ['a | b', 'a \\| b'],
    ['plain words, 1,000', 'plain words, 1,000'],
  ])('the text %j has no effect', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});
