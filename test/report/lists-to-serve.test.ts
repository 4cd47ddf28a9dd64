import { expect, test } from 'vitest';
import { says } from '../../src/model/index.ts';
import { type Found, listsToServe } from '../../src/report/lists-to-serve.ts';
import { books, difference, fileResult, listResult } from '../support/results.ts';

const LIST = '441940';
const problem = { code: 'LEADS-FILE-JSON', message: says`x` } as const;
const untold = fileResult({ books: books({ unchanged: 2, rejects: 1 }) });
const told = fileResult({ books: untold.books, counts: false });

test.each<[string, readonly string[], Partial<Found>]>([
  ['with leads to send', [LIST], { lists: [listResult({ leads: 1 })] }],
  ['with nothing at all', [], {}],
  ['with leads in doubt', [LIST], { lists: [listResult({ leads: 0, difference: difference({ inDoubt: 1 }) })] }],
  ['with rejects that nobody was told of', [LIST], { files: [untold] }],
  ['with a file that can’t be read', [LIST], { files: [fileResult({ books: books(), problems: [problem] })] }],
  ['with old rejects', [], { files: [told] }],
  ['with new rejects in a file of another list', [], { files: [{ ...untold, list: '1' }] }],
  ['that is stopped', [], { lists: [listResult({ leads: 9, stop: problem })] }],
  ['that is none, since rows were only judged', [], { lists: [listResult({ list: '', leads: 9 })] }],
])('a list %s leads to the jobs %j', (_, expected, found) => {
  expect(listsToServe({ files: [], lists: [listResult({ leads: 0 })], ...found })).toEqual(expected);
});
