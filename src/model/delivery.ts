import type { Batch } from './batch.ts';
import type { Known } from './ledger.ts';
import type { Problem } from './problem.ts';

/** The fate of a planned lead. Every lead is `unsent` until an answer says otherwise. */
export type LeadFate = 'unsent' | 'accepted' | 'refused' | 'in-doubt';

/** A planned batch and how often it, halves of it included, was on the wire. */
interface BatchAttempts {
  readonly batch: Batch;
  readonly attempts: number;
}

/** The end of a delivery. */
export interface Delivery {
  fate(lead: number): LeadFate;
  /** Smartflo's reason for a refused lead. */
  refusal(lead: number): Problem | undefined;
  /** The batches that were planned when their list's turn came, in order. */
  readonly batches: readonly BatchAttempts[];
  /** The newest knowledge of the ledger, by list: another run may have written since the plan. */
  readonly known: ReadonlyMap<string, Known>;
  /** Lists that another run was sending to all the time. */
  readonly deferred: ReadonlySet<string>;
  /** Why nothing could be sent to a list, by list: what the ledger says against it. */
  readonly stops: ReadonlyMap<string, Problem>;
  /** Reasons that stopped a list or the run, and doubts; each once, in the order met. */
  readonly problems: readonly Problem[];
  /** Ids that Smartflo gave for accepted batches, as they came; nothing is concluded from them. */
  readonly batchIds: readonly string[];
  /** Somebody called it off while there were leads to send. */
  readonly cancelled: boolean;
  /** An error that sending threw, which is always a bug. The books are whole; leads on the wire are in doubt. */
  readonly thrown?: unknown;
}
