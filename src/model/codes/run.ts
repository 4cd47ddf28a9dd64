import type { CodePages } from './page.ts';

/** The run as a whole. */
export const RUN_CODES = {
  'LEADS-BOOKS': {
    title: 'The books do not balance',
    meaning: 'A row was read and is in none of the counts, or in two. This is a bug of the action, never of your file.',
    example: '3,000 rows read, 2,999 accounted for.',
    fix: 'Report it with report.json, which holds no personal data.',
  },
  'LEADS-INTERNAL': {
    title: 'The action itself failed',
    meaning: 'Something happened that the action does not expect. The counts say what was sent before it.',
    example: 'The disk of the runner was full.',
    fix: 'Run the job again. If it happens again, report it with the log, which holds no personal data.',
  },
} as const satisfies CodePages;
