import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inHours, simulateRequests, weighLedger } from '../../bench/scale.ts';
import { mergeReports, writeMergedLog } from '../../src/report/index.ts';
import { ROOT } from '../support/action.ts';
import { books, fileResult, listResult, runResult } from '../support/results.ts';

const page = readFileSync(path.join(ROOT, 'docs/scale.md'), 'utf8');

/** The rows of a table of the page that `bench/scale.ts` made; numbers without their commas. */
function rowsOf(name: string): readonly (readonly string[])[] {
  const table = page.split(`<!-- ${name}: from \`node bench/scale.ts\` -->`)[1]?.trimStart().split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll(',', '')),
  );
}

/** Most requests that a test has the time to simulate. */
const MOST_REQUESTS = 2_000;

describe('docs/scale.md', () => {
  const times = rowsOf('times');

  test('has a row for each number of leads and each size of a request', () => {
    expect(times.map(([leads, size]) => `${leads} ${size}`)).toHaveLength(9);
    for (const [leads, size, requests] of times) expect(Number(requests)).toBe(Number(leads) / Number(size));
  });

  test.each(times.filter(([, , requests]) => Number(requests) <= MOST_REQUESTS))(
    'says how long %s leads of %s a request take, as the core takes them',
    async (_leads, _size, requests, ...cells) => {
      const costs = await Promise.all([1, 3, 10].map((rate) => simulateRequests(Number(requests), rate)));
      expect(cells).toEqual([...costs.map(({ hours }) => inHours(hours)), String(costs[0]?.pushes)]);
    },
  );

  test('says of longer deliveries that they take as much longer as they have more requests', () => {
    const hoursOf = (cell: string) => {
      const [value, unit] = cell.split(' ');
      return Number(value) * ({ min: 1 / 60, h: 1, days: 24 }[unit ?? ''] ?? Number.NaN);
    };
    const [known = []] = times.filter(([, , requests]) => Number(requests) === MOST_REQUESTS);
    for (const row of times.filter(([, , requests]) => Number(requests) > MOST_REQUESTS)) {
      const factor = Number(row[2]) / MOST_REQUESTS;
      // Whole minutes are rounded up.
      expect(hoursOf(row[3] ?? '') / factor / hoursOf(known[3] ?? '')).toBeCloseTo(0.98, 1);
      expect(Number(row[6]) / factor / Number(known[6])).toBeCloseTo(0.96, 1);
    }
  });

  test('says what a ledger weighs, as it is encoded', async () => {
    const [small = [], ...larger] = rowsOf('ledger');
    const { leads, pushes, files, tree, pushed } = await weighLedger(10_000, 500);
    expect(small.slice(0, 3)).toEqual([leads, pushes, files].map(String));
    expect([small[5], small[7]]).toEqual([tree, pushed].map((bytes) => `${(bytes / leads).toFixed(0)} B`));
    expect(larger).toHaveLength(2);
    for (const row of larger) expect(Number.parseInt(row[5] ?? '', 10)).toBeCloseTo(tree / leads, -1);
  });

  test('leads to pages that are there', () => {
    const targets = [...page.matchAll(/\]\((?<target>[^)#:]+)/g)].map(({ groups }) => groups?.['target'] ?? '');
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(existsSync(path.join(ROOT, 'docs', target)), target).toBe(true);
  });

  test('shows what leads report says', () => {
    const job = {
      ...runResult({
        files: [fileResult({ counts: false, books: books({ accepted: 12_000, rejects: 31 }) })],
        lists: [listResult({ name: 'Home loans' })],
      }),
    };
    const plan = runResult({
      act: 'plan',
      files: [fileResult({ file: 'leads/b.csv', list: '552001', counts: false, books: books({ unchanged: 40 }) })],
      lists: [listResult({ list: '552001', leads: 0 })],
    });
    const lines: string[] = [];
    const info = (line: string) => void lines.push(line);
    const log = { info, debug: info, group: info, endGroup: () => {} };
    const merged = mergeReports({ jobs: [{ name: 'a', report: job }], plan: { name: 'b', report: plan } });
    writeMergedLog(merged, { log, colour: false });
    expect(page).toContain(`jobs/**/report.json\n${lines.join('\n')}\n\`\`\``);
  });
});
