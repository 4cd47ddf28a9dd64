import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withUnreadable } from '../../src/run/discovered.ts';
import { sampleOf } from '../../src/run/sample.ts';
import { createRejectTally } from '../../src/run/tally.ts';
import { aTableRow } from '../support/row-builders.ts';

describe('a sample to read back', () => {
  test('holds the first and the last, in order, each once, and 22 at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (n, draw) => {
        const leads = Array.from({ length: n }, (_, index) => index * 3);
        const sample = sampleOf(leads, () => draw);
        expect(sample[0]).toBe(0);
        expect(sample.at(-1)).toBe((n - 1) * 3);
        expect(sample.length).toBeLessThanOrEqual(22);
        expect([...new Set(sample)].sort((a, b) => a - b)).toEqual(sample);
      }),
    );
  });
});

const rowAt = (line: number) => aTableRow({ Mobile: '900' }, { line });

describe('the tally of rejects', () => {
  const violation = (line: number, header: string) => ({
    code: 'LEADS-PHONE-SHORT' as const,
    header,
    position: { line, column: 1 },
    masked: '000',
    message: 'short',
  });

  test('counts without a cap and shows the first places', () => {
    const tally = createRejectTally();
    for (let line = 2; line < 1002; line++) tally.add(rowAt(line), [violation(line, 'Mobile')]);
    expect(tally.rows).toBe(1000);
    const [group] = tally.groups();
    expect(group?.count).toBe(1000);
    expect(group?.examples.map((example) => example.line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  test('tells columns apart, the most frequent first, and counts a row once', () => {
    const tally = createRejectTally();
    tally.add(rowAt(2), [violation(2, 'A'), violation(2, 'B')]);
    tally.add(rowAt(2), [violation(3, 'B')]);
    expect(tally.rows).toBe(2);
    expect(tally.groups().map(({ header, count }) => [header, count])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });

  test('never shows a header that looks like data', () => {
    const tally = createRejectTally();
    tally.add(rowAt(2), [violation(2, '9000000001')]);
    expect(tally.groups()[0]?.header).toBe('0000000000');
  });
});

test('every path that could not be opened is a file with its problems and no rows', () => {
  const problems = [
    { code: 'LEADS-FILE-LINK', message: 'a', file: 'leads/a.csv' },
    { code: 'LEADS-FILE-LFS', message: 'b', file: 'leads/a.csv' },
    { code: 'LEADS-FILE-LINK', message: 'c', file: 'leads/b.csv' },
  ] as const;
  const results = withUnreadable(problems, (file) => file.endsWith('a.csv'));
  expect(results.map(({ file, problems: own, counts }) => [file, own.length, counts])).toEqual([
    ['leads/a.csv', 2, true],
    ['leads/b.csv', 1, false],
  ]);
});
