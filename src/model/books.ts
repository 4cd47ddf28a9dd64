/** The fates of the rows of one file, or of all, counted. */
export interface Books {
  readonly rows: number;
  readonly rejects: number;
  readonly duplicates: number;
  /** Accepted by an earlier run, as they stand in the file now. */
  readonly unchanged: number;
  /** Accepted by an earlier run as they stood then, and not sent again: see `duplicate-option`. */
  readonly stale: number;
  readonly accepted: number;
  readonly refused: number;
  /** Waits for a person: nobody knows whether it arrived, and it must not arrive twice. */
  readonly held: number;
  readonly inDoubt: number;
  readonly unsent: number;
}

/** The books before any row is read, which balance. */
export const EMPTY_BOOKS: Books = {
  rows: 0,
  rejects: 0,
  duplicates: 0,
  unchanged: 0,
  stale: 0,
  accepted: 0,
  refused: 0,
  held: 0,
  inDoubt: 0,
  unsent: 0,
};

/** The counts in the order in which people are told of them. */
export const COUNTS = Object.keys(EMPTY_BOOKS) as readonly (keyof Books)[];

/** The sum, count by count. Two books that balance give one that does. */
export function addBooks(a: Books, b: Books): Books {
  return Object.fromEntries(COUNTS.map((name) => [name, a[name] + b[name]])) as unknown as Books;
}

/** The promise in one line: every row that was read ended in exactly one place. */
export function booksBalance({ rows, ...parts }: Books): boolean {
  return rows === Object.values(parts).reduce((sum, count) => sum + count, 0);
}
