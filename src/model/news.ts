/** Rows of a file that wait for a person, and that no complete run has told people of. */
export interface News {
  readonly rejects: number;
  readonly refused: number;
  readonly held: number;
}

/** Nothing that people have not been told. */
export const NO_NEWS: News = { rejects: 0, refused: 0, held: 0 };

/** How many rows of a file are news. */
export function newsOf({ rejects, refused, held }: News): number {
  return rejects + refused + held;
}
