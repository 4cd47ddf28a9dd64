import type { CodePages } from './page.ts';

/** One row is not sent. */
export const ROW_CODES = {
  'LEADS-ROW-RAGGED': {
    title: 'A row has more or fewer cells than the header',
    meaning:
      'The cells of this row cannot be matched to columns with certainty, so the row is not sent. Other rows are.',
    example: 'The header has 4 columns and the row has 5: a comma inside a name was not quoted.',
    fix: 'Put quotes around cells that contain the delimiter, or remove the extra one.',
  },
} as const satisfies CodePages;
