/** What became of the rows of one file, or of all. */
export interface Books {
  readonly rows: number;
  readonly rejects: number;
  readonly duplicates: number;
  readonly accepted: number;
  readonly refused: number;
  readonly inDoubt: number;
  readonly unsent: number;
}

/** The books before any row is read, which balance. */
export const EMPTY_BOOKS: Books = {
  rows: 0,
  rejects: 0,
  duplicates: 0,
  accepted: 0,
  refused: 0,
  inDoubt: 0,
  unsent: 0,
};

/** The sum, count by count. Two books that balance give one that does. */
export function addBooks(a: Books, b: Books): Books {
  return {
    rows: a.rows + b.rows,
    rejects: a.rejects + b.rejects,
    duplicates: a.duplicates + b.duplicates,
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    inDoubt: a.inDoubt + b.inDoubt,
    unsent: a.unsent + b.unsent,
  };
}

/** The promise in one line: every row that was read ended in exactly one place. */
export function booksBalance(books: Books): boolean {
  const { rows, rejects, duplicates, accepted, refused, inDoubt, unsent } = books;
  return rows === rejects + duplicates + accepted + refused + inDoubt + unsent;
}
