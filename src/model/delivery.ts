import type { Batch } from './batch.ts';
import type { Known } from './ledger.ts';
import type { Problem } from './problem.ts';

/** What became of a planned lead. `unsent` is what every lead is until an answer says otherwise. */
export type LeadFate = 'unsent' | 'accepted' | 'refused' | 'in-doubt';

/** A planned batch and how often it, halves of it included, was on the wire. */
interface BatchAttempts {
  readonly batch: Batch;
  readonly attempts: number;
}

/** What a delivery came to. */
export interface Delivery {
  fate(lead: number): LeadFate;
  /** Smartflo's reason for a refused lead. */
  refusal(lead: number): Problem | undefined;
  /** The batches that were planned when their list's turn came, in order. */
  readonly batches: readonly BatchAttempts[];
  /** What the ledger last told, by list: another run may have written since the plan. */
  readonly known: ReadonlyMap<string, Known>;
  /** Lists that another run was sending to all the time. */
  readonly deferred: ReadonlySet<string>;
  /** Why nothing could be sent to a list, by list: what the ledger says against it. */
  readonly stops: ReadonlyMap<string, Problem>;
  /** What stopped a list or the run, and doubts; each once, in the order met. */
  readonly problems: readonly Problem[];
  /** Ids that Smartflo gave for accepted batches, as they came; nothing is concluded from them. */
  readonly batchIds: readonly string[];
  /** Somebody called it off while there were leads to send. */
  readonly cancelled: boolean;
  /** What sending threw, which it never should: a bug. The books are whole; what was on the wire is in doubt. */
  readonly thrown?: unknown;
}
