import type { CodePages } from './page.ts';

/** Nothing is sent until the setting is mended. */
export const SETTINGS_CODES = {
  'LEADS-INPUT': {
    title: 'An input has a value that is not allowed',
    meaning: 'All mistakes in the inputs are listed together. No lead file was read and nothing was sent.',
    example: '`batch-size: 0`',
    fix: 'Use a value that the message names as allowed.',
  },
} as const satisfies CodePages;
