import { describe, expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import { REPORT_VERSION, renderReport } from '../../src/report/report-json.ts';
import { createReportCheck } from '../support/report-check.ts';
import { fileResult, listResult, rejectGroup, runResult } from '../support/results.ts';

const check = createReportCheck();

const problem = {
  code: 'LEADS-FILE-JSON',
  message: says`x`,
  hint: says`y`,
  file: 'leads/a.json',
  position: { line: 1, column: 2, cell: 'B17' },
} as const;

describe('report.json', () => {
  test.each([
    ['a run that went well', runResult()],
    ['an empty run', runResult({ files: [], lists: [], status: 'nothing-to-do' })],
    [
      'a run in which everything happened',
      runResult({
        status: 'partial',
        failed: true,
        problems: [problem],
        notices: [problem],
        batchIds: ['b-1'],
        lists: [
          listResult({ name: 'Home', stop: problem }),
          listResult({
            difference: undefined,
            deferred: true,
            verified: { checked: 3, found: 1, missing: 1, different: 1, unverified: 0 },
          }),
        ],
        files: [
          fileResult({
            problems: [problem],
            notices: [problem],
            rejects: [rejectGroup(40), rejectGroup(1, { header: undefined })],
            duplicates: [{ line: 3, row: 2, winner: { file: 'leads/b.csv', line: 2, row: 1 } }],
            refusals: [{ line: 4, problem }],
            doubts: [
              [5, 9],
              [11, 11],
            ],
            held: [[13, 14]],
            stale: [[20, 20]],
            remembered: true,
            mapping: [{ header: says`City`, field: undefined }],
          }),
        ],
      }),
    ],
  ])('keeps to its published schema: %s', (_, result) => {
    expect(check(JSON.parse(renderReport(result)))).toEqual({ valid: true, errors: [] });
  });

  test('a report of another shape does not', () => {
    const report = JSON.parse(renderReport(runResult()));
    expect(check({ ...report, phones: ['x'] }).valid).toBe(false);
    expect(check({ ...report, totals: { ...report.totals, rows: -1 } }).valid).toBe(false);
    expect(check({ ...report, version: REPORT_VERSION + 1 }).valid).toBe(false);
  });

  test('says what the ledger knows, what was tried and how long it took', () => {
    const report = JSON.parse(renderReport(runResult()));
    expect(report).toMatchObject({
      timings: { judge_ms: 200, deliver_ms: 1000 },
      ledger_id: '6f1c0d9e8b7a6f5e4d3c2b1a09f8e7d6',
      lists: [{ attempts: 1, batch_hashes: ['0a1b2c3d'], difference: { new: 10, in_doubt: 0 }, pace_ms: 1000 }],
    });
  });

  test('names places of rejects up to a bound, and counts all', () => {
    const rejects = Array.from({ length: 1100 }, () => rejectGroup(20));
    const [file] = JSON.parse(renderReport(runResult({ files: [fileResult({ rejects })] }))).files;
    const groups: readonly { readonly count: number; readonly examples: unknown[] }[] = file.rejects_by_rule;
    expect(groups.reduce((sum, { examples }) => sum + examples.length, 0)).toBe(20_000);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(22_000);
  });
});
