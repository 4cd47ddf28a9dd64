import type { Position, Violation } from './problem.ts';

/** A row after mapping, before it is judged: a lead if no rule is broken. */
export interface Candidate {
  /** Canonical phone, E.164; undefined when the row has none that is certain. */
  readonly phone: string | undefined;
  /** Value by field number (0 … LAST_FIELD); undefined is not sent. Field 0 repeats `phone`. */
  readonly fields: readonly (string | undefined)[];
  /** Identity within its list: the canonical phone, or the key columns as JSON text. Undefined when it can't be known. */
  readonly key: string | undefined;
  /** Rules broken while mapping (phones, structures in a cell). */
  readonly violations: readonly Violation[];
  /** Where a field's value comes from; undefined for a field that no column feeds. */
  source(field: number): { readonly header: string; readonly position: Position } | undefined;
}
