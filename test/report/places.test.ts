import { expect, test } from 'vitest';
import type { LineRange } from '../../src/model/index.ts';
import { durationInWords } from '../../src/report/duration.ts';
import { groupPlaces, lineList, rangeList } from '../../src/report/places.ts';
import { rejectGroup } from '../support/results.ts';

test.each([
  [[4], 1, 'line 4'],
  [[4, 9], 2, 'lines 4 and 9'],
  [[1, 1, 1], 30, 'line 1'],
  [[1, 1, 2], 3, 'lines 1 and 2'],
  [[1, 2, 3, 4, 5, 6], 1240, 'lines 1, 2, 3, 4, 5 and 1,235 more'],
])('%j of %i rows are %s', (lines, total, text) => {
  expect(lineList(lines, total)).toBe(text);
});

test.each<[readonly LineRange[], string]>([
  [[[2, 2]], 'line 2'],
  [[[2, 501]], 'lines 2–501'],
  [
    [
      [2, 501],
      [700, 700],
    ],
    'lines 2–501 and 700',
  ],
  [Array.from({ length: 7 }, (_, n) => [n, n] as const), 'lines 0, 1, 2, 3, 4 and 2 more ranges in the report'],
])('the ranges %j are %s', (ranges, text) => {
  expect(rangeList(ranges)).toBe(text);
});

test('places in a workbook are cells', () => {
  const examples = rejectGroup(2).examples.map((each, index) => ({
    ...each,
    position: { line: index + 2, column: 2, cell: `B${index + 2}` },
  }));
  expect(groupPlaces({ examples, count: 12 })).toBe('cells B2, B3 and 10 more');
});

test.each([
  [0, 'under 1 s'],
  [999, 'under 1 s'],
  [1000, '1 s'],
  [5001, '6 s'],
  [59_001, '1 min'],
  [200_000, '3 min 20 s'],
  [3_600_000, '1 h'],
  [3_600_001, '1 h 1 min'],
  [7_500_000, '2 h 5 min'],
])('%i ms are %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});
