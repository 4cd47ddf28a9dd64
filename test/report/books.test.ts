import { describe, expect, test } from 'vitest';
import { type Act, type FileResult, type Problem, says } from '../../src/model/index.ts';
import { booksTable } from '../../src/report/books-table.ts';
import { booksInWords } from '../../src/report/books-text.ts';
import { books, fileResult, listResult } from '../support/results.ts';
import { told } from './moments.ts';

const stop: Problem = { code: 'LEADS-MAX-LEADS', message: says`x` };
const all = books({
  accepted: 1,
  unsent: 2,
  rejects: 3,
  refused: 4,
  held: 5,
  inDoubt: 6,
  stale: 7,
  duplicates: 8,
  unchanged: 9,
});

describe('the books of a file in words', () => {
  test.each<[Act, Partial<FileResult>, string]>([
    [
      'deliver',
      { books: all },
      '1 accepted, 2 not sent, 3 rejected, 4 refused, 5 held, 6 in doubt, 7 stale, 8 duplicates, 9 unchanged',
    ],
    ['plan', { books: books({ unsent: 2, duplicates: 1 }) }, '2 to send, 1 duplicate'],
    ['validate', { books: books({ unsent: 2 }) }, '2 good'],
    ['plan', { books: books({ unsent: 2 }), problems: [stop] }, '2 not sent'],
    ['deliver', { books: books(), problems: [stop] }, 'not read'],
    ['deliver', { books: books() }, 'no rows'],
    [
      'deliver',
      { books: books({ unchanged: 9 }), remembered: true },
      '9 unchanged (as an earlier run left it; not read again)',
    ],
  ])('%s %j', (act, file, words) => {
    expect(booksInWords(fileResult(file), { act, lists: [] })).toBe(words);
  });
});

describe('the table of books', () => {
  const linesOf = (parts: Parameters<typeof told>[0], budget = 5000) => booksTable(told(parts), budget).split('\n');

  test('has every count that is anywhere, and all files in its first row', () => {
    const files = [fileResult({ books: all }), fileResult({ file: 'leads/b.csv', books: books({ accepted: 1 }) })];
    const [header, , sum, first] = linesOf({ files });
    expect(header).toBe(
      '| File | List | Rows | Accepted | Not sent | Rejected | Refused | Held | In doubt | Stale | Duplicates | Unchanged |',
    );
    expect(sum).toBe('| **All** |  | **46** | **2** | **2** | **3** | **4** | **5** | **6** | **7** | **8** | **9** |');
    expect(first).toBe('| `leads/a.csv` | 441940 | 45 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |');
  });

  test('leaves out what is zero everywhere', () => {
    expect(linesOf({})[0]).toBe('| File | List | Rows | Accepted | Rejected |');
  });

  test('of a plan does not promise rows of a list that a guard rail stops', () => {
    const files = [fileResult({ books: books({ unsent: 10 }) })];
    expect(linesOf({ act: 'plan', files, lists: [listResult({ stop })] })[2]).toBe(
      '| `leads/a.csv` | 441940 | 10 | 0 (10 held back) | 0 |',
    );
  });

  test('says what was not read again', () => {
    const old = fileResult({ books: books({ unchanged: 9 }), remembered: true });
    expect(linesOf({ files: [old] }).at(-1)).toContain('Nothing has changed since the last complete run');
    expect(linesOf({ files: [old, fileResult()] }).at(-1)).toContain('Of 2 files, 1 ');
  });

  test('says how many files it leaves out', () => {
    const files = Array.from({ length: 300 }, (_, index) => fileResult({ file: `leads/${index}.csv` }));
    expect(linesOf({ files }, 1000).at(-1)).toMatch(/^_\d+ more files in the report\._$/);
  });
});
