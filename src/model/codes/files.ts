import type { CodePages } from './page.ts';

/** Nothing of one file is sent. */
export const FILE_CODES = {
  'LEADS-FILE-ENCODING': {
    title: 'The file is not UTF-8 text',
    meaning:
      'A byte of the file is no UTF-8. Guessing would put wrong letters into Smartflo, so nothing of the file is sent.',
    example: 'A CSV saved by an old Excel as "CSV (Comma delimited)" with names such as José.',
    fix: 'Save it as "CSV UTF-8", or set `encoding: windows-1252` for its route in the config.',
  },
} as const satisfies CodePages;
