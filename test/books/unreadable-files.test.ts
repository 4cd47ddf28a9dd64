import { expect, test } from 'vitest';
import { withUnreadable } from '../../src/books/index.ts';
import { says } from '../../src/model/index.ts';

test('every path that could not be opened is a file with its problems and no rows', () => {
  const problems = [
    { code: 'LEADS-FILE-LINK', message: says`a`, file: 'leads/a.csv' },
    { code: 'LEADS-FILE-LFS', message: says`b`, file: 'leads/a.csv' },
    { code: 'LEADS-FILE-LINK', message: says`c`, file: 'leads/b.csv' },
  ] as const;
  const results = withUnreadable(problems, (file) => file.endsWith('a.csv'));
  expect(results.map(({ file, problems: own, counts }) => [file, own.length, counts])).toEqual([
    ['leads/a.csv', 2, true],
    ['leads/b.csv', 1, false],
  ]);
});
