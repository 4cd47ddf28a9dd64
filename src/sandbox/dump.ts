import type { LeadRecord } from './lead-record.ts';

/** The effect of a request on one of its rows. `not-applied`: none, since the request was not done that far. */
export type RowFate = 'added' | 'skipped' | 'overwritten' | 'cloned' | 'rejected' | 'not-applied';

/** One row of a request and its effect. */
export interface RowRecord {
  /** Position in `data`, from 0. */
  readonly row: number;
  readonly fate: RowFate;
  /** As stored, `+91…`; absent when the row holds no such number. */
  readonly number?: string;
  /** The lead that was added or overwritten, or that made the row superfluous. */
  readonly lead?: string;
  /** The row as received. */
  readonly received: unknown;
  /** When it was stored, in milliseconds since 1970; only for rows that changed something. */
  readonly storedAt?: number;
}

/** One request in the order of arrival. */
export interface RequestRecord {
  /** From 1. */
  readonly request: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  /** As received, query included. */
  readonly path: string;
  readonly list?: string;
  readonly duplicateOption?: string;
  readonly authorization: 'bearer' | 'raw' | 'none';
  /** The rule of the fault script that decided it, from 0. */
  readonly rule?: number;
  readonly effect?: string;
  /** The status that was answered; absent when none was. */
  readonly status?: number;
  readonly rows?: readonly RowRecord[];
  /** The body as received: text, or Base64 when it is not UTF-8. Absent when the sandbox keeps no bodies. */
  readonly body?: string;
  readonly encoding?: 'utf8' | 'base64';
  /** How much of the answer was handed to the client's connection. */
  readonly answered: 'pending' | 'whole' | 'part' | 'none';
}

/** Where a stored lead comes from. */
export interface LeadOrigin {
  /** The id of the lead. */
  readonly lead: string;
  /** The row that made it what it is. */
  readonly received: unknown;
  /** The requests that wrote it, in order; empty for a seeded lead. */
  readonly requests: readonly number[];
}

/** A lead list of the sandbox; `header` holds the labels of its fields, from `field_0`. */
export interface DumpedList {
  readonly id: string;
  readonly name: string;
  readonly header: readonly string[];
}

/** The whole state of a sandbox, for tests. It holds phone numbers in clear. */
export interface SandboxDump {
  readonly version: 1;
  readonly lists: readonly DumpedList[];
  /** As `GET /v1/broadcast/leads/{id}` renders them, nothing masked, in the order of arrival. */
  readonly leads: readonly LeadRecord[];
  /** One for each of `leads`, in the same order. */
  readonly origins: readonly LeadOrigin[];
  readonly requests: readonly RequestRecord[];
}
