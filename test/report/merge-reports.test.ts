import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Books, booksBalance, type RunResult, says } from '../../src/model/index.ts';
import { type MergedReport, mergeReports, type NamedReport } from '../../src/report/merge-reports.ts';
import { renderMergedSummary, writeMergedLog } from '../../src/report/merged-text.ts';
import { readReport } from '../../src/report/read-report.ts';
import { renderReport } from '../../src/report/report-json.ts';
import { headline } from '../../src/report/status.ts';
import { books, difference, fileResult, listResult, runResult } from '../support/results.ts';

const HOME = '441940';
const CARDS = '552001';

/** The report of a job as it comes back from its file. */
function report(name: string, overrides: Partial<RunResult>): NamedReport {
  return { name, report: readReport(name, renderReport(runResult(overrides))) };
}

/** A job that serves one list with one file. */
function job(list: string, parts: Partial<Books>, overrides: Partial<RunResult> = {}): NamedReport {
  const file = fileResult({ file: `leads/${list}.csv`, list, books: books(parts) });
  return report(`jobs/${list}/report.json`, {
    files: [file],
    lists: [listResult({ list, books: file.books })],
    ...overrides,
  });
}

/** A plan over lists with so many rows to send, each in a file of its own. */
function planOf(unsent: Readonly<Record<string, number>>): NamedReport {
  const lists = Object.entries(unsent);
  return report('plan/report.json', {
    act: 'plan',
    status: 'planned',
    files: lists.map(([list, leads]) =>
      fileResult({
        file: `leads/${list}.csv`,
        list,
        books: leads > 0 ? books({ unsent: leads }) : books({ unchanged: 4 }),
      }),
    ),
    lists: lists.map(([list, leads]) => listResult({ list, leads })),
  });
}

function toldIn(merged: MergedReport): { readonly log: string; readonly summary: string } {
  const lines: string[] = [];
  const info = (line: string) => void lines.push(line);
  const log = { info, debug: info, group: info, endGroup: () => {} };
  writeMergedLog(merged, { log, colour: false });
  return { log: lines.join('\n'), summary: renderMergedSummary(merged) };
}

const codes = ({ problems }: MergedReport) => problems.map(({ code }) => code);

describe('reports of several jobs', () => {
  test('become one headline, one row for each list and one total', () => {
    const merged = mergeReports({
      jobs: [job(CARDS, { accepted: 1000, duplicates: 2 }), job(HOME, { accepted: 300, unchanged: 5 })],
    });
    expect(merged).toMatchObject({ status: 'delivered', failed: false, totals: { rows: 1307, accepted: 1300 } });
    expect(headline(merged)).toBe('1,300 leads sent, 2 duplicates, 5 rows unchanged.');
    const { log, summary } = toldIn(merged);
    expect(summary).toBe(
      [
        '### ✅ 1,300 leads sent, 2 duplicates, 5 rows unchanged\\.',
        '',
        '| List | Job | Rows | accepted | duplicates | unchanged |',
        '| --- | --- | ---: | ---: | ---: | ---: |',
        '| **All** |  | **1,307** | **1,300** | **2** | **5** |',
        `| ${HOME} | delivered | 305 | 300 | 0 | 5 |`,
        `| ${CARDS} | delivered | 1,002 | 1,000 | 2 | 0 |`,
        '',
        '1,307 rows = 1,300 accepted + 2 duplicates + 5 unchanged',
        '',
      ].join('\n'),
    );
    expect(log.split('\n').at(-1)).toBe('✓ 1,300 leads sent, 2 duplicates, 5 rows unchanged.');
  });

  test('are red when one of them is', () => {
    const merged = mergeReports({
      jobs: [job(HOME, { accepted: 3 }), job(CARDS, { accepted: 2, rejects: 1 }, { failed: true })],
    });
    expect(merged).toMatchObject({ failed: true, status: 'delivered' });
    const old = mergeReports({ jobs: [job(HOME, { accepted: 3 }), job(CARDS, { accepted: 2, rejects: 1 })] });
    expect(old.failed).toBe(false);
  });

  test.each([
    [{ accepted: 1, unsent: 2 }, 'partial'],
    [{ accepted: 1, inDoubt: 2 }, 'partial'],
  ])('are red for what is left, whatever a report says of itself: %j', (parts, status) => {
    expect(mergeReports({ jobs: [job(HOME, parts)] })).toMatchObject({ failed: true, status });
  });

  test('of which all were cancelled are cancelled, and of which some were are partial', () => {
    const cancelled = job(HOME, { unsent: 3 }, { status: 'cancelled', failed: true });
    expect(mergeReports({ jobs: [cancelled] }).status).toBe('cancelled');
    expect(mergeReports({ jobs: [cancelled, job(CARDS, { accepted: 1 })] }).status).toBe('partial');
  });

  test('that tell of one list twice are counted once, the later one, and told', () => {
    const early = job(HOME, { accepted: 1, inDoubt: 2 }, { startedAt: 1_000, failed: false });
    const late = { ...job(HOME, { accepted: 2, unchanged: 1 }, { startedAt: 2_000 }), name: 'other/report.json' };
    const merged = mergeReports({ jobs: [early, late] });
    expect(merged).toMatchObject({ failed: true, totals: { rows: 3, accepted: 2, unchanged: 1, inDoubt: 0 } });
    expect(codes(merged)).toEqual(['LEADS-REPORT-TWICE']);
    expect(toldIn(merged).log).toContain('jobs/441940/report.json and other/report.json');
  });

  test('that could not be read make the whole red', () => {
    const mistakes = [{ code: 'LEADS-REPORT', message: says`a.json can’t be read.` }] as const;
    const merged = mergeReports({ jobs: [job(HOME, { accepted: 1 })], mistakes });
    expect(merged).toMatchObject({ failed: true, status: 'partial' });
    expect(toldIn(merged).summary).toContain('LEADS-REPORT');
  });

  test('none of which is there are no delivery that went well', () => {
    expect(mergeReports({ jobs: [], plan: planOf({ [HOME]: 3 }) })).toMatchObject({ failed: true, act: 'deliver' });
  });
});

describe('the plan beside the reports', () => {
  test('fills in the lists that no job was needed for', () => {
    const merged = mergeReports({ jobs: [job(HOME, { accepted: 3 })], plan: planOf({ [HOME]: 3, [CARDS]: 0 }) });
    expect(merged).toMatchObject({
      failed: false,
      status: 'delivered',
      totals: { rows: 7, accepted: 3, unchanged: 4 },
    });
    expect(merged.lists.map(({ list, ended }) => [list, ended])).toEqual([
      [HOME, 'delivered'],
      [CARDS, 'not needed'],
    ]);
  });

  test('tells which list has no report, and counts its rows as not sent', () => {
    const merged = mergeReports({ jobs: [job(HOME, { accepted: 3 })], plan: planOf({ [HOME]: 3, [CARDS]: 5 }) });
    expect(merged).toMatchObject({ failed: true, status: 'partial', totals: { accepted: 3, unsent: 5 } });
    expect(codes(merged)).toEqual(['LEADS-REPORT-MISSING']);
    expect(toldIn(merged).summary).toContain(`| ${CARDS} | no report | 5 |`);
  });

  test('is not what a list is counted from that a job served', () => {
    const merged = mergeReports({ jobs: [job(HOME, { accepted: 3 })], plan: planOf({ [HOME]: 500 }) });
    expect(merged.totals).toEqual(books({ accepted: 3 }));
  });

  test('makes the whole red for a list that it stopped, and for a file of no list that can’t be read', () => {
    const stop = { code: 'LEADS-MAX-LEADS', message: says`Too many.` } as const;
    const stopped = report('p', {
      act: 'plan',
      files: [],
      lists: [listResult({ list: CARDS, leads: 0, stop, difference: difference() })],
    });
    expect(mergeReports({ jobs: [job(HOME, { accepted: 1 })], plan: stopped }).failed).toBe(true);
    const link = fileResult({ list: '', books: books(), problems: [{ code: 'LEADS-PATH', message: says`A link.` }] });
    const unreadable = report('p', { act: 'plan', files: [link], lists: [] });
    expect(mergeReports({ jobs: [job(HOME, { accepted: 1 })], plan: unreadable }).failed).toBe(true);
  });
});

test('whatever the books of the lists are, the whole balances and is the sum', () => {
  const count = fc.nat(1000);
  const counts = fc.record({ accepted: count, rejects: count, duplicates: count, unsent: count, held: count });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 20 }), (all) => {
      const merged = mergeReports({ jobs: all.map((parts, index) => job(String(index + 1), parts)) });
      expect(booksBalance(merged.totals)).toBe(true);
      const rows = all.flatMap((parts) => Object.values(parts)).reduce((sum, n) => sum + n, 0);
      expect(merged.totals.rows).toBe(rows);
      expect(merged.lists.reduce((sum, list) => sum + list.books.rows, 0)).toBe(rows);
    }),
    { numRuns: 30 },
  );
});
