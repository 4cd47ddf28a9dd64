import fc from 'fast-check';
import { expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import { barLines, rowsPicture } from '../../src/report/picture.ts';
import { books, fileResult, listResult } from '../support/results.ts';
import { told } from './moments.ts';

test('the bars are as long as their share, and the smallest can be seen', () => {
  const bars = [
    { name: 'accepted', rows: 1_499_999 },
    { name: 'unchanged', rows: 1_500_000 },
    { name: 'rejected', rows: 1 },
  ];
  expect(barLines(bars, 3_000_000)).toEqual([
    `accepted   ${'█'.repeat(20).padEnd(40)}  1,499,999  50.0 %`,
    `unchanged  ${'█'.repeat(20).padEnd(40)}  1,500,000  50.0 %`,
    `rejected   ${'▏'.padEnd(40)}          1  <0.1 %`,
  ]);
});

test.each([
  [3000, 3000, '100 %'],
  [2_999_999, 3_000_000, '>99.9 %'],
  [1, 3_000_000, '<0.1 %'],
])('%i of %i rows are %s', (rows, whole, share) => {
  expect(
    barLines([{ name: 'x', rows }], whole)[0]
      ?.trimEnd()
      .endsWith(share),
  ).toBe(true);
});

test('no bar is longer than the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(10_000_000), (rows, others) => {
      const [line = ''] = barLines([{ name: 'x', rows }], rows + others);
      const cells = line.match(/[▏▎▍▌▋▊▉█]/g)?.length ?? 0;
      expect(cells).toBeGreaterThan(0);
      expect(cells).toBeLessThanOrEqual(40);
    }),
  );
});

test('rows that a guard rail holds back are no rows to send', () => {
  const files = [fileResult({ books: books({ unsent: 10 }) }), fileResult({ list: '7', books: books({ unsent: 30 }) })];
  const lists = [listResult(), listResult({ list: '7', stop: { code: 'LEADS-MAX-LEADS', message: says`x` } })];
  const picture = rowsPicture(told({ act: 'plan', files, lists }));
  expect(picture).toMatch(/^to send +█+ +10 +25\.0 %$/m);
  expect(picture).toMatch(/^held back +█+ +30 +75\.0 %$/m);
});

test('without rows there is no picture', () => {
  expect(rowsPicture(told({ files: [] }))).toBe('');
});
