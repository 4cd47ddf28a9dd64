import type {
  Batch,
  DeliveryNews,
  LeadNumbers,
  LedgerChange,
  LedgerRead,
  LedgerWritten,
  Outcome,
  Problem,
  Receipt,
} from '../model/index.ts';

/** A point in time. `now` never jumps and is for deadlines; `wall` (ms since 1970) is for what other machines read. */
export interface Moment {
  readonly now: number;
  readonly wall: number;
}

/** The bounds of one request, and which leads its answer may speak of. */
export interface SendTerms {
  /** All leads of the planned batch. Where it was split, an answer may repeat a lead of another part. */
  readonly splitFrom: LeadNumbers;
  /** A `now`: the request must not begin later. */
  readonly notAfter: number;
  /** Most time that it may take, ms. */
  readonly withinMs: number;
}

/** A request of a course to the world. `read`, `write`, `send`, `look` and `wake` are answered by one event each, the others by none. */
export type Command =
  | { readonly do: 'read' }
  | { readonly do: 'write'; readonly change: LedgerChange; readonly withinMs: number | undefined }
  /** One request, in its turn. */
  | ({
      readonly do: 'send';
      readonly lane: number;
      readonly batch: Batch;
      /** `notAfter` by the wall clock, which goes on while the machine sleeps. */
      readonly notAfterWall: number;
    } & SendTerms)
  /** Look in the list for each of these leads. */
  | { readonly do: 'look'; readonly leads: readonly number[] }
  | { readonly do: 'wake'; readonly at: number }
  /** To this machine's disk before anything else happens. */
  | { readonly do: 'journal'; readonly receipts: readonly Receipt[] }
  /** All that was journaled is in the ledger. */
  | { readonly do: 'settled' }
  /** People should hear of it now. */
  | { readonly do: 'tell'; readonly news: DeliveryNews }
  /** No request of this list that has not begun may begin. */
  | { readonly do: 'halt' }
  /** No request of the run may begin for so many ms. */
  | { readonly do: 'pause'; readonly ms: number }
  /** Half the pace for the rest of the run. */
  | { readonly do: 'slower' };

/** Whether a lead was found on its list; `unclear` when what was found proves nothing. */
export type Seen = 'present' | 'absent' | 'unclear';

/** Something that happened, and when. */
export type Event = Moment &
  (
    | { readonly kind: 'read'; readonly read: LedgerRead }
    | { readonly kind: 'written'; readonly written: LedgerWritten }
    | { readonly kind: 'answered'; readonly lane: number; readonly outcome: Outcome }
    /** Sending it threw, which it never should. */
    | { readonly kind: 'threw'; readonly lane: number; readonly thrown: unknown }
    /** The request did not begin: its time had passed, or the course was halted. */
    | { readonly kind: 'unsent'; readonly lane: number; readonly why: 'late' | 'halted' }
    /** A lead that could not be looked for is not in it. */
    | { readonly kind: 'looked'; readonly seen: ReadonlyMap<number, Seen> }
    | { readonly kind: 'woke' }
    /** Somebody called the run off. */
    | { readonly kind: 'cancelled' }
    /** The journal could not be written. */
    | { readonly kind: 'disk'; readonly problem: Problem }
  );

/** A part of the protocol: events in, commands out, and nothing else. */
export type Course<T> = Generator<readonly Command[], T, Event>;
