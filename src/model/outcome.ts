import type { Problem } from './problem.ts';
import type { DuplicateOption } from './settings.ts';

/** A row of a batch that Smartflo named in a refusal. */
export interface NamedRow {
  /** Index in the batch, from 0. */
  readonly index: number;
  /** Smartflo's words about it, printable, with personal data masked. */
  readonly message: string;
}

/**
 * How an attempt ended, as far as the answer proves it. What follows from it depends on the duplicate option and is
 * decided in `deliver`.
 */
export type Outcome =
  /** Smartflo said yes. With `skip` that need not mean that a lead was added. */
  | { readonly kind: 'accepted'; readonly batchId?: string }
  /**
   * A whole JSON answer, 2xx, without a clear yes. The same answer is to be expected for every other request. `shape` is its
   * id where it says neither yes nor no: a look at the list can prove it to be a yes.
   */
  | { readonly kind: 'unconfirmed'; readonly problem: Problem; readonly shape?: string }
  /** No byte of the request left this machine. `final`: trying again can't help (a certificate, a bad URL). `late`: its time to begin had passed. */
  | { readonly kind: 'not-sent'; readonly problem: Problem; readonly final: boolean; readonly late?: true }
  /** Rejected for now, surely not applied. `waitMs` is what the answer asks for. */
  | { readonly kind: 'throttled'; readonly problem: Problem; readonly waitMs: number | undefined }
  /**
   * Smartflo said no, for good. `scope` says for how much: these rows (perhaps named), a batch that is too large, the
   * whole list, or everything this token may do. Whether a no to rows is one to the list is decided in `deliver`.
   */
  | {
      readonly kind: 'refused';
      readonly scope: 'rows' | 'size' | 'list' | 'run';
      readonly problem: Problem;
      readonly rows: readonly NamedRow[];
      /** Smartflo's reason, printable, with personal data and digits masked: equal reasons are equal texts. */
      readonly words: string;
    }
  /** The request may have been applied. `waitMs` is what the answer asks for, if there is one and it does. */
  | { readonly kind: 'ambiguous'; readonly problem: Problem; readonly waitMs?: number };

/** One request's worth of leads for one list. */
export interface BatchRequest {
  readonly list: string;
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
  /** Ids of the undocumented answers that count as a yes for this list. */
  readonly acceptAnswers?: readonly string[] | undefined;
  /** Each lead's wire bytes, in order; never empty. */
  readonly leads: readonly Uint8Array[];
  /** The wire bytes of all leads that the answer may repeat, if those are more than `leads`. */
  readonly masked?: readonly Uint8Array[] | undefined;
  /** Monotonic time, ms, after which it must not begin; see HttpRequest. */
  readonly notAfter?: number;
  /** Most time that it may take, ms. */
  readonly withinMs?: number;
}

/** Sends one batch once. Never retries and never throws for trouble on the network or in the answer. */
export interface LeadApi {
  send(batch: BatchRequest): Promise<Outcome>;
}
