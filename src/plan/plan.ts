import type { Batch, DuplicateOption, LeadTable, Problem } from '../model/index.ts';
import { stopList } from './guard-rails.ts';

/** Most bytes of a request's body. Smartflo states no limit; one MiB is our own (leads beyond it go into the next batch). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Where the leads of one list go, and how. */
export interface Destination {
  readonly list: string;
  readonly name: string | undefined;
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
}

/** What is to be sent to one list. `stop` says why it is not; `batches` is empty then. */
export interface ListPlan extends Destination {
  readonly leads: number;
  readonly batches: readonly Batch[];
  readonly stop: Problem | undefined;
}

/**
 * The batches of a run, in order: lists as they are configured, leads as they stand in the files. Same leads and same
 * settings give the same batches, byte for byte.
 */
export function planDelivery(
  table: LeadTable,
  options: {
    readonly destinations: readonly Destination[];
    /** Index into `destinations` of the list that a lead goes to; undefined when it is not to be sent. */
    destinationOf(lead: number): number | undefined;
    readonly batchSize: number;
    readonly maxLeads: number;
    /** Why nothing is to be sent to a list, whatever its leads; undefined when nothing is against it. */
    stopOf?(list: string, leads: number): Problem | undefined;
    /** Size of a body for a destination, with so many leads of so many bytes in all. */
    bodyBytes(destination: Destination): (leads: number, leadBytes: number) => number;
  },
): readonly ListPlan[] {
  const { destinations, batchSize, maxLeads } = options;
  const leadsOf: number[][] = destinations.map(() => []);
  for (let lead = 0; lead < table.size; lead++) {
    const destination = options.destinationOf(lead);
    if (destination !== undefined) leadsOf[destination]?.push(lead);
  }
  return destinations.map((destination, index) => {
    const leads = leadsOf[index] ?? [];
    const { list } = destination;
    const stop = options.stopOf?.(list, leads.length) ?? stopList(list, leads.length, maxLeads);
    const bodyBytes = options.bodyBytes(destination);
    const fits = (count: number, bytes: number) => count <= batchSize && bodyBytes(count, bytes) <= MAX_BODY_BYTES;
    const batches = stop ? [] : cut(leads, (lead) => table.bytes(lead), fits);
    const { duplicateOption, skillId } = destination;
    return {
      ...destination,
      leads: leads.length,
      batches: batches.map((batch) => ({ list, duplicateOption, skillId, leads: batch })),
      stop,
    };
  });
}

/** Cuts leads into runs that fit. A lead that fits nowhere is a batch of its own: the receiver may still take it. */
export function cut(
  leads: readonly number[],
  bytesOf: (lead: number) => number,
  fits: (count: number, bytes: number) => boolean,
): number[][] {
  const batches: number[][] = [];
  let batch: number[] = [];
  let bytes = 0;
  for (const lead of leads) {
    if (batch.length > 0 && !fits(batch.length + 1, bytes + bytesOf(lead))) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(lead);
    bytes += bytesOf(lead);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
