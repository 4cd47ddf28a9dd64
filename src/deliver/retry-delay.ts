import type { Outcome, Random } from '../model/index.ts';

/** Most requests with the same leads when answers are lost or the way to Smartflo fails. */
export const MAX_ATTEMPTS = 4;

/** Most requests with the same leads when Smartflo is busy: the waits below then add up to three minutes at most. */
export const MAX_THROTTLED_ATTEMPTS = 8;

/**
 * The longest wait that an answer may ask for, in ms. Past this a runner would be paid to sleep, and the next run can do
 * the rest just as well.
 */
export const MAX_ASKED_MS = 5 * 60_000;

const FAILED_BACKOFF = { baseMs: 500, capMs: 20_000 };
const THROTTLED_BACKOFF = { baseMs: 2_000, capMs: 60_000 };

/** An outcome after which the same leads may be sent again. */
export type Retryable = Extract<Outcome, { readonly kind: 'not-sent' | 'throttled' | 'ambiguous' }>;

/**
 * How long to wait before the same leads are sent again, in ms; undefined when they are not to be sent again.
 * `attempt` counts the requests that ended this way, this one included: from 1. Full jitter, so that clients who failed
 * together do not come back together; what the answer asks for is a lower bound.
 */
export function retryDelay(attempt: number, outcome: Retryable, random: Random): number | undefined {
  const askedMs = outcome.kind === 'not-sent' ? undefined : outcome.waitMs;
  const [attempts, waits] =
    outcome.kind === 'throttled' ? [MAX_THROTTLED_ATTEMPTS, THROTTLED_BACKOFF] : [MAX_ATTEMPTS, FAILED_BACKOFF];
  if (attempt >= attempts || asksTooLong(askedMs)) return undefined;
  return Math.max(backoff(attempt, waits, random), askedMs || 0);
}

/** Whether an answer asks for a wait that is longer than a run waits. */
export function asksTooLong(waitMs: number | undefined): boolean {
  return waitMs !== undefined && waitMs > MAX_ASKED_MS;
}

function backoff(attempt: number, { baseMs, capMs }: typeof FAILED_BACKOFF, random: Random): number {
  return random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
}
