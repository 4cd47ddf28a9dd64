import {
  addBooks,
  type Books,
  booksBalance,
  EMPTY_BOOKS,
  type FileResult,
  type Problem,
  says,
} from '../model/index.ts';

/** The books of all files in one; empty books for none. */
export function totalOf(files: readonly { readonly books: Books }[]): Books {
  return files.reduce((sum, { books }) => addBooks(sum, books), EMPTY_BOOKS);
}

/** The promise, checked: a problem for each file whose rows don't add up. Each is a bug of ours. */
export function auditBooks(files: readonly Pick<FileResult, 'file' | 'books'>[]): readonly Problem[] {
  return files
    .filter(({ books }) => !booksBalance(books) || Object.values(books).some((n) => n < 0))
    .map(({ file, books }) => {
      const { rows, ...parts } = books;
      const counted = Object.values(parts).reduce((sum, n) => sum + n, 0);
      return {
        code: 'LEADS-BOOKS',
        file,
        message: says`The books of this file do not balance: ${rows} rows read, ${counted} accounted for.`,
        hint: says`This is a bug of the action. Please report it with report.json.`,
      };
    });
}
