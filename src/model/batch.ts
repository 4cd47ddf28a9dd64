import type { DuplicateOption } from './settings.ts';

/** Leads by their number in the lead table, in the order they are sent. The batches of a plan are views of one array. */
export type LeadNumbers = readonly number[] | Uint32Array;

/** Leads that go in one request, by their number in the lead table. Planned once, never reshaped by who sends it. */
export interface Batch {
  readonly list: string;
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
  readonly leads: LeadNumbers;
}

/** The lead at a position. Throws beyond the end: a default would be the number of another lead, which would be sent. */
export function leadAt(leads: LeadNumbers, position: number): number {
  const lead = leads[position];
  if (lead === undefined) throw new RangeError(`No lead at ${position} of ${leads.length}.`);
  return lead;
}
