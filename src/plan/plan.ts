import {
  type Batch,
  type Difference,
  type DuplicateOption,
  type Known,
  type LeadTable,
  leadAt,
  type Problem,
} from '../model/index.ts';
import { batchHash } from './batch-hash.ts';
import { countDifference, type DifferenceRules, isOrdered, isSent, kindOf } from './difference.ts';
import { stopList } from './guard-rails.ts';

/** Most bytes of a request's body. Smartflo states no limit; one MiB is our own (leads beyond it go into the next batch). */
export const MAX_BODY_BYTES = 1024 * 1024;

/** A list and how leads go to it. */
interface Destination {
  readonly list: string;
  readonly name: string | undefined;
  readonly duplicateOption: DuplicateOption;
  readonly skillId: string | undefined;
}

/** The leads to send to one list. `stop` says why nothing is sent; `batches` is empty then. */
export interface ListPlan extends Destination {
  /** Leads to be sent. */
  readonly leads: number;
  readonly batches: readonly Batch[];
  /** See `batchHash`; parallel to `batches`. */
  readonly batchHashes: readonly string[];
  /** Undefined when the ledger is not known: then everything counts as to be sent. */
  readonly difference: Difference | undefined;
  readonly stop: Problem | undefined;
  /** The batches by later knowledge. */
  plan(known: Known): readonly Batch[];
}

/** The rules of a plan, beside the leads. */
export interface PlanOptions {
  readonly destinations: readonly Destination[];
  /** Index into `destinations` of the list that a lead goes to; undefined when it is not to be sent, whatever is known. */
  destinationOf(lead: number): number | undefined;
  /** The knowledge of a list's ledger; undefined when there is none. */
  knownOf(list: string): Known | undefined;
  readonly resendHeld: boolean;
  /** See DifferenceRules; by list. */
  retryRefusedUntil?(list: string): number;
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
  const { destinations, destinationOf } = options;
  // Counted before they are kept: four bytes a lead, where an array takes eight, and more while it grows.
  const counted = destinations.map((destination) => ({ destination, leads: 0 }));
  for (let lead = 0; lead < table.size; lead++) {
    const list = counted[destinationOf(lead) ?? -1];
    if (list) list.leads++;
  }
  const lists = counted.map(({ destination, leads }) => ({ destination, leads: new Uint32Array(leads), size: 0 }));
  for (let lead = 0; lead < table.size; lead++) {
    const list = lists[destinationOf(lead) ?? -1];
    if (list) list.leads[list.size++] = lead;
  }
  return lists.map(({ destination, leads }) => planList(leads, destination, table, options));
}

function planList(all: Uint32Array, destination: Destination, table: LeadTable, options: PlanOptions): ListPlan {
  const { list, duplicateOption, skillId } = destination;
  const until = options.retryRefusedUntil?.(list);
  const due = until === undefined ? {} : { retryRefusedUntil: until };
  const rules: DifferenceRules = { duplicateOption, resendHeld: options.resendHeld, ...due };
  const bodyBytes = options.bodyBytes(destination);
  const fits = (count: number, bytes: number) =>
    count <= options.batchSize && bodyBytes(count, bytes) <= MAX_BODY_BYTES;
  const known = options.knownOf(list);
  const unordered: DifferenceRules = { duplicateOption, resendHeld: false, ...due };
  const rulesOf = (lead: number, now: Known) => (isOrdered(lead, { first: known, now }) ? rules : unordered);
  const toSend = (now: Known | undefined) =>
    now === undefined ? all : those(all, (lead) => isSent(kindOf(lead, now, rulesOf(lead, now))));
  const batchesOf = (leads: Uint32Array) =>
    cut(leads, (lead) => table.bytes(lead), fits).map((batch) => ({ list, duplicateOption, skillId, leads: batch }));

  const leads = toSend(known);
  const stop = options.stopOf?.(list, leads.length) ?? stopList(list, leads.length, options.maxLeads);
  const batches = stop ? [] : batchesOf(leads);
  return {
    ...destination,
    leads: leads.length,
    batches,
    batchHashes: batches.map((batch) => batchHash(batch, table)),
    difference: known && countDifference(all, known, rules),
    stop,
    plan: (later) => batchesOf(toSend(later)),
  };
}

/** The leads that are wanted. Mostly all are, and then it is the same array. */
function those(leads: Uint32Array, isWanted: (lead: number) => boolean): Uint32Array {
  return leads.every(isWanted) ? leads : leads.filter(isWanted);
}

/** Cuts leads into runs that fit. A lead that fits nowhere is a batch of its own: the receiver may still take it. */
export function cut(
  leads: Uint32Array,
  bytesOf: (lead: number) => number,
  fits: (count: number, bytes: number) => boolean,
): Uint32Array[] {
  const batches: Uint32Array[] = [];
  let first = 0;
  let bytes = 0;
  for (let index = 0; index < leads.length; index++) {
    const own = bytesOf(leadAt(leads, index));
    if (index > first && !fits(index - first + 1, bytes + own)) {
      batches.push(leads.subarray(first, index));
      first = index;
      bytes = 0;
    }
    bytes += own;
  }
  if (first < leads.length) batches.push(leads.subarray(first));
  return batches;
}
