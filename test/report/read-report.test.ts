import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadsError, says } from '../../src/model/index.ts';
import { readReport } from '../../src/report/read-report.ts';
import { renderReport } from '../../src/report/report-json.ts';
import { books, fileResult, listResult, runResult } from '../support/results.ts';

const problem = { code: 'LEADS-FILE-JSON', message: says`x`, hint: says`y`, file: 'leads/a.json' } as const;
const RESULT = runResult({
  problems: [problem],
  files: [fileResult({ problems: [problem], books: books({ accepted: 8, inDoubt: 2 }) })],
  lists: [listResult({ name: 'Home', stop: problem }), listResult({ list: '1', difference: undefined })],
});
const TEXT = renderReport(RESULT);

function refusal(text: string): string {
  try {
    readReport('jobs/1/report.json', text);
    return 'read';
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    return error.message;
  }
}

/** The report with some values of it replaced; undefined leaves one out. */
function edited(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ ...JSON.parse(TEXT), ...values });
}

/** The report with some values of its file replaced. */
function withFile(values: Readonly<Record<string, unknown>>): string {
  return edited({ files: [{ ...JSON.parse(TEXT).files[0], ...values }] });
}

describe('report.json', () => {
  test('is read back as what it was made from', () => {
    expect(readReport('r', TEXT)).toMatchObject({
      act: 'deliver',
      status: 'delivered',
      startedAt: RESULT.startedAt,
      totals: RESULT.totals,
      files: [{ file: 'leads/a.csv', list: '441940', books: { accepted: 8, inDoubt: 2 }, counts: true }],
      lists: [{ name: 'Home', stop: { code: 'LEADS-FILE-JSON', hint: says`y` } }, { difference: undefined }],
    });
  });

  test.each([
    ['no JSON', '{', 'is no report of this action'],
    ['a number', '1', 'is no report of this action'],
    ['a list', '[]', 'is no report of this action'],
    ['another JSON', '{"version":"1.2.3"}', 'is no report of this action'],
    ['an older one', edited({ version: 0 }), 'is no report of this action'],
    ['a newer one', edited({ version: 2 }), 'is a report of version 2'],
    ['one without files', edited({ files: undefined }), 'files is missing'],
    ['one of an unknown status', edited({ status: 'fine' }), 'status is missing'],
    ['one with a count that is none', withFile({ rows: -1 }), 'files is missing'],
    ['one with a file of no list', withFile({ list: 7 }), 'files.list is missing'],
    ['one with a row that is nowhere', withFile({ rows: 11 }), 'LEADS-BOOKS'],
    ['one without the file of its rows', edited({ files: [] }), 'LEADS-BOOKS'],
  ])('that is %s is refused by name', (_, text, told) => {
    expect(refusal(text)).toContain(told);
    expect(refusal(text)).toContain('jobs/1/report.json');
  });

  test('that anybody wrote can’t put control characters or commands into a message', () => {
    const text = edited({ problems: [{ code: 'LEADS-X', message: says`\u001b[2J\n::error::x` }] });
    const [told] = readReport('r', text).problems;
    expect(told?.message).not.toMatch(/\p{Cc}|::/u);
  });

  test('that is anything at all is read or refused, never anything else', () => {
    const keys = Object.keys(JSON.parse(TEXT));
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        expect(typeof refusal(edited({ [key]: value }))).toBe('string');
      }),
    );
  });
});
