import type { Quirks } from './quirks.ts';

/** Whether the request of a faulty answer was done all the same. */
export type Applied = 'all' | 'none';

/** Where a connection is cut. Nothing is stored before `after-commit`; from there on the request has been done. */
type ResetPoint =
  | 'connect'
  | 'request-headers'
  | 'request-body'
  | 'after-commit'
  | 'answer-headers'
  | 'answer-body'
  | 'next-request';

/** How a 429 says when to come back. */
type RetryForm = 'none' | 'seconds' | 'date' | 'absurd' | 'body' | 'raw';

/** One way to misbehave. `docs/sandbox.md` shows each of them. */
export type Effect =
  /** Answers with this status. `body` that is text is sent as it is, anything else as JSON. */
  | {
      readonly effect: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly apply?: Applied;
    }
  /** 429 with the documented body; `seconds` (2) is the wait, `value` the header of form `raw`. */
  | { readonly effect: 'throttle'; readonly form?: RetryForm; readonly seconds?: number; readonly value?: string }
  /** Cuts the connection. `connect` counts connections, not requests. */
  | { readonly effect: 'reset'; readonly when: ResetPoint }
  /** Keeps the connection open and never answers. */
  | { readonly effect: 'silence'; readonly apply?: Applied }
  /** Sends the true answer in pieces of `bytes` (1), `ms` (1000) apart. */
  | { readonly effect: 'trickle'; readonly ms?: number; readonly bytes?: number }
  /** Sends the true answer after `ms`. */
  | { readonly effect: 'delay'; readonly ms: number }
  /** Sends only the first `keep` bytes of the true body (half of it); `whole` framing hides the cut from HTTP. */
  | { readonly effect: 'truncate'; readonly keep?: number; readonly framing?: 'broken' | 'whole' }
  /** Does the request and answers without a body. */
  | { readonly effect: 'empty'; readonly status?: number }
  /** Answers with a page instead of JSON. */
  | { readonly effect: 'html'; readonly status?: number; readonly apply?: Applied }
  /** Answers with this envelope. Done when the status is 2xx and `success` true, unless `apply` says otherwise. */
  | {
      readonly effect: 'envelope';
      readonly status?: number;
      readonly success: boolean | 'true' | 'false' | 'absent';
      readonly casing?: 'lower' | 'title';
      readonly message?: string;
      readonly extra?: Readonly<Record<string, unknown>>;
      readonly apply?: Applied;
    }
  /** Sends the client to another host. */
  | { readonly effect: 'redirect'; readonly status?: number; readonly to?: string }
  /** Does the request `ms` later; answers at once, never, or with a status. */
  | { readonly effect: 'late'; readonly ms: number; readonly answer?: 'own' | 'none' | number }
  /** Does the first `rows` rows, then answers `status` (500) or cuts the connection. */
  | { readonly effect: 'partial'; readonly rows: number; readonly answer?: 'reset' | number }
  /** Refuses a batch in which a row's `field` is `value`; the answer names the row unless `named` is false. */
  | {
      readonly effect: 'poison';
      readonly field: string;
      readonly value: string;
      readonly status?: number;
      readonly named?: boolean;
    }
  /** Refuses batches above so many rows or body bytes. */
  | { readonly effect: 'limit'; readonly rows?: number; readonly bytes?: number; readonly status?: number }
  /** Ends the token of this request for good: 401 from here on. */
  | { readonly effect: 'revoke' }
  /** Does the request and answers with a body of about `bytes` (100 MB), one long text or nested deep. */
  | { readonly effect: 'huge'; readonly bytes?: number; readonly shape?: 'long' | 'deep' }
  /** Answers that the login is locked, with `retry_after` in Indian time. */
  | { readonly effect: 'lockout'; readonly minutes?: number; readonly status?: number };

/** Which requests a rule is about. Everything that is given must hold. */
export interface Match {
  readonly method?: string;
  /** A path that begins with `/v1` or `/v2`; `*` stands for any characters. */
  readonly path?: string;
  /** The list id in the path. */
  readonly list?: string;
  /** Counted from 1 over the requests that `method`, `path` and `list` let through. */
  readonly nth?: number;
  readonly from?: number;
  readonly to?: number;
  /** 0 to 1; the draws follow from the seed alone. */
  readonly probability?: number;
}

/** An effect and the requests that get it; without `match`, all of them. */
export interface Rule {
  readonly match?: Match;
  readonly do: Effect;
}

/** The faults of a sandbox. The first rule that matches a request decides. */
export interface FaultScript {
  /** Decides the draws of `probability`; 1 when absent. */
  readonly seed?: number;
  readonly quirks?: Partial<Quirks>;
  readonly rules?: readonly Rule[];
}
