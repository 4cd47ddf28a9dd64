import type { CodePages } from './page.ts';

/** What Smartflo, or the way to it, answered. */
export const DELIVERY_CODES = {
  'LEADS-API-TOKEN': {
    title: 'Smartflo refused the token',
    meaning: 'The first refusal stops the run; the rows that were not sent by then are counted as unsent.',
    example: 'HTTP 401: the token was revoked or is another account’s.',
    fix: 'Put a valid token into the secret and run the job again.',
  },
} as const satisfies CodePages;
