import type { Retryable } from './retry-delay.ts';

/** Tokens that a run starts with, and the most it can hold: ten retries after a failure, or twenty when throttled. */
export const RETRY_QUOTA = 100;

/** The cost of a retry. A lost answer or a dead connection is a worse sign than a 429, which is a clear word. */
export const RETRY_COST: Readonly<Record<Retryable['kind'], number>> = { ambiguous: 10, 'not-sent': 10, throttled: 5 };

/** The earnings of an accepted request when it was not a retry. An accepted retry earns back what it cost. */
const EARNED = 1;

/**
 * One bucket of retries over the whole run, whatever each batch on its own would be allowed, so that an outage is never
 * made worse: with nothing accepted it ends after ten retries (twenty when throttled), with four answers in five lost at
 * most one request in ten is a retry. The bucket is the one of the AWS SDKs (500 tokens, 14 for a retry, 5 when
 * throttled) with smaller numbers: theirs would let the first 35 batches of an outage double, and a run here has
 * hundreds of batches, not millions.
 */
export interface RetryQuota {
  readonly left: number;
  spend(cost: number): void;
  /** An accepted request; `retryCost` is what its retry had cost, 0 for a first request. */
  earn(retryCost: number): void;
}

/** A full bucket. `spend` does not look whether enough is left: who spends has asked `left` before. */
export function createRetryQuota(): RetryQuota {
  let left = RETRY_QUOTA;
  return {
    get left() {
      return left;
    },
    spend(cost) {
      left -= cost;
    },
    earn(retryCost) {
      left = Math.min(RETRY_QUOTA, left + (retryCost || EARNED));
    },
  };
}
