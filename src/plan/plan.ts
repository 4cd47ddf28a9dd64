import type { Batch, Difference, DuplicateOption, Known, LeadTable, Problem } from '../model/index.ts';
import { countDifference, type DifferenceRules, isOrdered, isSent, kindOf } from './difference.ts';
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
  /** Leads to be sent. */
  readonly leads: number;
  readonly batches: readonly Batch[];
  /** Undefined when the ledger is not known: then everything counts as to be sent. */
  readonly difference: Difference | undefined;
  readonly stop: Problem | undefined;
  /** The batches by what is known later on. */
  plan(known: Known): readonly Batch[];
}

/** What a plan follows, beside the leads. */
export interface PlanOptions {
  readonly destinations: readonly Destination[];
  /** Index into `destinations` of the list that a lead goes to; undefined when it is not to be sent, whatever is known. */
  destinationOf(lead: number): number | undefined;
  /** What a list's ledger knows; undefined when that can't be said. */
  knownOf(list: string): Known | undefined;
  readonly resendHeld: boolean;
  readonly batchSize: number;
  readonly maxLeads: number;
  /** Why nothing is to be sent to a list, whatever its leads; undefined when nothing is against it. */
  stopOf?(list: string, leads: number): Problem | undefined;
  /** Size of a body for a destination, with so many leads of so many bytes in all. */
  bodyBytes(destination: Destination): (leads: number, leadBytes: number) => number;
}

/**
 * The batches of a run, in order: lists as they are configured, leads as they stand in the files. Same leads, same settings
 * and same ledger give the same batches, byte for byte.
 */
export function planDelivery(table: LeadTable, options: PlanOptions): readonly ListPlan[] {
  const leadsOf: number[][] = options.destinations.map(() => []);
  for (let lead = 0; lead < table.size; lead++) {
    const destination = options.destinationOf(lead);
    if (destination !== undefined) leadsOf[destination]?.push(lead);
  }
  return options.destinations.map((destination, index) => planList(leadsOf[index] ?? [], destination, table, options));
}

function planList(all: readonly number[], destination: Destination, table: LeadTable, options: PlanOptions): ListPlan {
  const { list, duplicateOption, skillId } = destination;
  const rules: DifferenceRules = { duplicateOption, resendHeld: options.resendHeld };
  const bodyBytes = options.bodyBytes(destination);
  const fits = (count: number, bytes: number) =>
    count <= options.batchSize && bodyBytes(count, bytes) <= MAX_BODY_BYTES;
  const known = options.knownOf(list);
  const unordered: DifferenceRules = { duplicateOption, resendHeld: false };
  const rulesOf = (lead: number, now: Known) => (isOrdered(lead, { first: known, now }) ? rules : unordered);
  const toSend = (now: Known | undefined) =>
    now === undefined ? all : all.filter((lead) => isSent(kindOf(lead, now, rulesOf(lead, now))));
  const batchesOf = (leads: readonly number[]) =>
    cut(leads, (lead) => table.bytes(lead), fits).map((batch) => ({ list, duplicateOption, skillId, leads: batch }));

  const leads = toSend(known);
  const stop = options.stopOf?.(list, leads.length) ?? stopList(list, leads.length, options.maxLeads);
  return {
    ...destination,
    leads: leads.length,
    batches: stop ? [] : batchesOf(leads),
    difference: known && countDifference(all, known, rules),
    stop,
    plan: (later) => batchesOf(toSend(later)),
  };
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
