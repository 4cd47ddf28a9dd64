import { describe, expect, test } from 'vitest';
import { EMPTY_BOOKS, type Problem, type Shown, says, type Verification } from '../../src/model/index.ts';
import { renderAnnotations } from '../../src/report/annotations.ts';
import { readBackInWords } from '../../src/report/books-text.ts';
import { writeLog } from '../../src/report/log.ts';
import { groupRefusals } from '../../src/report/refusals.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { errorCode } from '../../src/report/verdict.ts';
import { fileResult, listResult, runResult } from '../support/results.ts';

const READ: Verification = { checked: 22, found: 21, missing: 0, different: 1, unverified: 0 };
const refused = (words: Shown): Problem => ({
  code: 'LEADS-API-ROWS',
  message: says`Smartflo refused this row: ${words}.`,
  hint: says`Fix it.`,
});

function logOf(result: Parameters<typeof writeLog>[0]): string {
  const lines: string[] = [];
  const log = { info: (line: string) => void lines.push(line), debug() {}, group() {}, endGroup() {} };
  writeLog(result, { log, colour: false, paths: { report: '', rejects: '' } });
  return lines.join('\n');
}

describe('what was read back', () => {
  test.each<[Partial<Verification>, string]>([
    [{}, '22 leads read back, 21 found, 1 different, 0 missing'],
    [{ found: 20, unverified: 1 }, '21 leads read back, 20 found, 1 different, 0 missing, 1 unverified'],
    [{ checked: 1, found: 1, different: 0 }, '1 lead read back, 1 found, 0 different, 0 missing'],
    [{ checked: 1200, found: 0, different: 0, unverified: 1200 }, 'unverified, none of 1,200 leads could be read back'],
  ])('%j reads “%s”', (counts, words) => {
    expect(readBackInWords({ ...READ, ...counts })).toBe(words);
  });

  test('is told by log and job summary, list by list, and only where it was asked for', () => {
    const all: Verification = { ...READ, found: 22, different: 0 };
    const lists = [listResult({ verified: READ }), listResult({ list: '7' }), listResult({ list: '8', verified: all })];
    const log = logOf(runResult({ lists }));
    expect(log).toContain('! List 441940: 22 leads read back, 21 found, 1 different, 0 missing');
    expect(log).toContain('✓ List 8: 22 leads read back, 22 found, 0 different, 0 missing');
    expect(log).not.toContain('List 7');
    const summary = renderSummary(runResult({ lists }));
    expect(summary).toContain('- List 441940\\: 22 leads read back, 21 found, 1 different, 0 missing\\.');
    expect(summary).not.toContain('List 7');
  });
});

describe('what Smartflo refused', () => {
  const refusals = [
    { line: 3, problem: refused(says`bad number`) },
    { line: 5, problem: refused(says`no name`) },
    { line: 9, problem: refused(says`bad number`) },
  ];
  const totals = { ...EMPTY_BOOKS, rows: 30, refused: 30 };
  const files = [fileResult({ refusals, books: totals })];

  test('is grouped by its words', () => {
    expect(groupRefusals({ refusals }).map(({ lines }) => lines)).toEqual([[3, 9], [5]]);
  });

  test('is annotated at the first line, once for each wording', () => {
    expect(renderAnnotations(runResult({ files }))).toEqual([
      {
        level: 'error',
        title: 'LEADS-API-ROWS',
        message: 'Smartflo refused this row: bad number. (lines 3 and 9)\nFix it.',
        file: 'leads/a.csv',
        line: 3,
      },
      expect.objectContaining({ line: 5 }),
    ]);
  });

  test('is in the job summary with its lines, and what is not listed is counted', () => {
    const summary = renderSummary(runResult({ files, totals }));
    expect(summary).toContain('#### Refused by Smartflo');
    expect(summary).toContain(
      '| `leads/a.csv` | Smartflo refused this row\\: bad number\\. Fix it\\. `LEADS-API-ROWS` | lines 3 and 9 |',
    );
    expect(summary).toContain('_27 more refused rows are not listed here._');
  });

  test('names the run when nothing else does', () => {
    expect(errorCode(runResult({ files, failed: true }))).toBe('LEADS-API-ROWS');
    const problems: Problem[] = [{ code: 'LEADS-API-DOWN', message: says`x` }];
    expect(errorCode(runResult({ files, problems, failed: true }))).toBe('LEADS-API-DOWN');
  });
});

test('rows in doubt are in the job summary with their lines', () => {
  const books = { ...EMPTY_BOOKS, rows: 10, inDoubt: 8 };
  const files = [
    fileResult({
      books,
      doubts: [
        [2, 4],
        [6, 6],
        [9, 12],
      ],
    }),
    fileResult({ file: 'leads/b.csv' }),
  ];
  const summary = renderSummary(runResult({ files }));
  expect(summary).toContain('#### In doubt');
  expect(summary).toContain('| `leads/a.csv` | 441940 | 8 | lines 2–4, 6 and 9–12 |');
});
