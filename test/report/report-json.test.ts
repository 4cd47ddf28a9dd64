import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { REPORT_VERSION, renderReport } from '../../src/report/report-json.ts';
import { fileResult, listResult, rejectGroup, runResult } from '../support/results.ts';

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
formats.default(ajv);
const check = ajv.compile(schema);

const problem = {
  code: 'LEADS-FILE-JSON',
  message: 'x',
  hint: 'y',
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
          listResult({ verified: { checked: 3, found: 1, missing: 1, different: 1, unverified: 0 } }),
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
            mapping: [{ header: 'City', field: undefined }],
          }),
        ],
      }),
    ],
  ])('keeps to its published schema: %s', (_, result) => {
    const valid = check(JSON.parse(renderReport(result)));
    expect(check.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  test('a report of another shape does not', () => {
    const report = JSON.parse(renderReport(runResult()));
    expect(check({ ...report, phones: ['x'] })).toBe(false);
    expect(check({ ...report, totals: { ...report.totals, rows: -1 } })).toBe(false);
    expect(check({ ...report, version: REPORT_VERSION + 1 })).toBe(false);
  });
});
