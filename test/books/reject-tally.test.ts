import { describe, expect, test } from 'vitest';
import { createRejectTally } from '../../src/books/index.ts';
import { says } from '../../src/model/index.ts';
import { aTableRow } from '../support/row-builders.ts';

const rowAt = (line: number) => aTableRow({ Mobile: '900' }, { line });

describe('the tally of rejects', () => {
  const violation = (line: number, header: string) => ({
    code: 'LEADS-PHONE-SHORT' as const,
    header,
    position: { line, column: 1 },
    masked: says`000`,
    message: says`short`,
  });

  test('counts without a cap and shows the first places', () => {
    const tally = createRejectTally();
    for (let line = 2; line < 1002; line++) tally.add(rowAt(line), [violation(line, 'Mobile')], [true]);
    expect(tally.rows).toBe(1000);
    const [group] = tally.groups();
    expect(group?.count).toBe(1000);
    expect(group?.examples.map((example) => example.line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });

  test('tells columns apart, the most frequent first, and counts a row once', () => {
    const tally = createRejectTally();
    tally.add(rowAt(2), [violation(2, 'A'), violation(2, 'B')], [true, true]);
    tally.add(rowAt(2), [violation(3, 'B')], [true]);
    expect(tally.rows).toBe(2);
    expect(tally.groups().map(({ header, count }) => [header, count])).toEqual([
      ['B', 2],
      ['A', 1],
    ]);
  });

  test('names the rows that people have not been told of first, however late they come', () => {
    const tally = createRejectTally();
    for (let line = 2; line < 42; line++) tally.add(rowAt(line), [violation(line, 'Mobile')], [line >= 40]);
    const [group] = tally.groups();
    expect([group?.count, group?.fresh]).toEqual([40, 2]);
    expect(group?.examples.map(({ line }) => line).slice(0, 4)).toEqual([40, 41, 2, 3]);
    expect(group?.examples).toHaveLength(20);
  });

  test('never shows a header that looks like data', () => {
    const tally = createRejectTally();
    tally.add(rowAt(2), [violation(2, '9000000001')], [true]);
    expect(tally.groups()[0]?.header).toBe('…0001');
  });
});
