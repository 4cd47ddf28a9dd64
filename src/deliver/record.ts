import type { Batch, Delivery, Known, LeadFate, LeadNumbers, Problem } from '../model/index.ts';
import {
  BROKEN,
  CANCELLED,
  type Counts,
  inDoubt,
  rowRefusedWithOthers,
  rowsRefusedTogether,
  withCounts,
} from './wording.ts';

/** How far a delivery is, after each answer: leads by what has become of them, requests, batches. */
export interface DeliveryProgress extends Counts {
  /** Not sent, or on the wire. */
  readonly unsent: number;
  readonly requests: number;
  /** Requests on the wire, or about to be. */
  readonly inFlight: number;
  readonly batches: number;
  /** Planned batches with nothing left to send. */
  readonly batchesDone: number;
}

const UNSENT = 0;
const ACCEPTED = 1;
const REFUSED = 2;
const IN_DOUBT = 3;
/** On the wire. When no answer is ever recorded, that is a doubt as well. */
const IN_FLIGHT = 4;
const FATES: readonly LeadFate[] = ['unsent', 'accepted', 'refused', 'in-doubt', 'in-doubt'];

/**
 * The fate of every lead, by its number, so that answers may come in any order. A lead is claimed before it is sent
 * and in doubt until an answer is recorded: whatever breaks in between, no lead is lost from the books.
 */
export class DeliveryRecord {
  readonly #batches: Batch[] = [];
  readonly #attempts: number[] = [];
  readonly #fates: Uint8Array;
  /** Leads by the fate they have now. */
  readonly #totals = new Float64Array(FATES.length);
  readonly #refusals = new Map<number, Problem>();
  /** Which doubt a batch belongs to. */
  readonly #doubts = new Map<Batch, string>();
  /** Problems to be told, once each, in the order met; counted when the delivery is over. */
  readonly #problems = new Map<string, () => Problem | undefined>();
  readonly #refusedTogether = new Map<string, number>();
  readonly #batchIds: string[] = [];
  readonly #known = new Map<string, Known>();
  readonly #stops = new Map<string, Problem>();
  readonly #deferred = new Set<string>();
  #leads = 0;
  #requests = 0;
  #inFlight = 0;
  #batchesDone = 0;
  #cancelled = false;
  #thrown: unknown;

  /** For a table of so many leads. */
  constructor(leads: number) {
    this.#fates = new Uint8Array(leads);
  }

  /** Batches of one list that are to be sent; gives the place of the first one. */
  plan(batches: readonly Batch[]): number {
    const first = this.#batches.length;
    for (const batch of batches) {
      this.#batches.push(batch);
      this.#attempts.push(0);
      this.#leads += batch.leads.length;
    }
    return first;
  }

  /** Takes back the batches from this place on: they are planned anew. */
  unplan(first: number): void {
    for (const batch of this.#batches.splice(first)) this.#leads -= batch.leads.length;
    this.#attempts.length = first;
  }

  /** The last word of a list's ledger. */
  knows(list: string, known: Known): void {
    this.#known.set(list, known);
  }

  /** Nothing can be sent to a list, for what its ledger says. */
  bar(list: string, problem: Problem): void {
    this.#stops.set(list, problem);
  }

  /** Somebody else was sending to a list all the time. */
  defer(list: string): void {
    this.#deferred.add(list);
  }

  /** About to be sent. */
  claim(leads: LeadNumbers): void {
    this.#inFlight++;
    for (const lead of leads) if (this.#fates[lead] === UNSENT) this.#set(lead, IN_FLIGHT);
  }

  /** A request has ended, or did not begin. */
  land(): void {
    this.#inFlight--;
  }

  /** A request for the batch at this place was on the wire. */
  attempt(batch: number): void {
    this.#attempts[batch] = (this.#attempts[batch] ?? 0) + 1;
    this.#requests++;
  }

  fate(lead: number): LeadFate {
    return FATES[this.#fates[lead] ?? UNSENT] ?? 'unsent';
  }

  /** Surely not stored by the last request. An older doubt about a lead stays. */
  release(leads: LeadNumbers): void {
    for (const lead of leads) if (this.#fates[lead] === IN_FLIGHT) this.#set(lead, UNSENT);
  }

  accept(leads: LeadNumbers, batchId: string | undefined): void {
    for (const lead of leads) this.#set(lead, ACCEPTED);
    if (batchId !== undefined) this.#batchIds.push(batchId);
  }

  refuse(lead: number, problem: Problem): void {
    this.#set(lead, REFUSED);
    this.#refusals.set(lead, problem);
  }

  /** Refused as one, without a word about any of them. */
  refuseTogether(list: string, leads: LeadNumbers, cause: Problem): void {
    const problem = rowRefusedWithOthers(cause);
    for (const lead of leads) this.refuse(lead, problem);
    this.#refusedTogether.set(list, (this.#refusedTogether.get(list) ?? 0) + leads.length);
    this.#once(`refused ${list}`, () => rowsRefusedTogether(this.#refusedTogether.get(list) ?? 0, list, cause));
  }

  /** Perhaps stored. The problem is told unless a later answer clears it up. */
  doubt(batch: Batch, leads: LeadNumbers, cause: Problem): void {
    for (const lead of leads) this.#set(lead, IN_DOUBT);
    if (this.#doubts.has(batch)) return;
    const { list, duplicateOption } = batch;
    const key = JSON.stringify(['doubt', list, duplicateOption, cause.code]);
    this.#doubts.set(batch, key);
    this.#once(key, () => {
      const count = this.#count((each) => this.#doubts.get(each) === key).inDoubt;
      return count > 0 ? inDoubt(count, list, duplicateOption, cause) : undefined;
    });
  }

  /** A list is stopped, or the run when no list is given. The first reason is the one that counts. */
  stop(problem: Problem, list?: string): void {
    this.#once(`stop ${list ?? ''}`, () => (list === undefined ? problem : this.#withOwnCounts(problem, list)));
  }

  /** The ledger of a list did not take what became of its leads, whatever else stopped it. */
  lose(problem: Problem, list: string): void {
    this.#once(`ledger ${list}`, () => this.#withOwnCounts(problem, list));
  }

  /** Somebody called it off while there were leads to send. */
  cancel(): void {
    this.#cancelled = true;
    this.#once('cancelled', () => CANCELLED);
  }

  /** Something threw that never should. */
  break(thrown: unknown): void {
    this.#thrown ??= thrown;
    this.stop(BROKEN);
  }

  batchDone(): void {
    this.#batchesDone++;
  }

  progress(): DeliveryProgress {
    const [, accepted = 0, refused = 0, inDoubt = 0] = this.#totals;
    return {
      accepted,
      refused,
      inDoubt,
      unsent: this.#leads - accepted - refused - inDoubt,
      requests: this.#requests,
      inFlight: this.#inFlight,
      batches: this.#batches.length,
      batchesDone: this.#batchesDone,
    };
  }

  close(): Delivery {
    return {
      fate: (lead) => this.fate(lead),
      refusal: (lead) => this.#refusals.get(lead),
      batches: this.#batches.map((batch, index) => ({ batch, attempts: this.#attempts[index] ?? 0 })),
      known: this.#known,
      deferred: this.#deferred,
      stops: this.#stops,
      problems: [...this.#problems.values()].flatMap((problem) => problem() ?? []),
      batchIds: this.#batchIds,
      cancelled: this.#cancelled,
      thrown: this.#thrown,
    };
  }

  #set(lead: number, fate: number): void {
    const before = this.#fates[lead] ?? UNSENT;
    this.#totals[before] = (this.#totals[before] ?? 0) - 1;
    this.#totals[fate] = (this.#totals[fate] ?? 0) + 1;
    this.#fates[lead] = fate;
  }

  #once(key: string, problem: () => Problem | undefined): void {
    if (!this.#problems.has(key)) this.#problems.set(key, problem);
  }

  /** The counts of all leads stand beside every reason that is told; those of one list among others do not. */
  #withOwnCounts(problem: Problem, list: string): Problem {
    if (this.#batches.every((batch) => batch.list === list)) return problem;
    return withCounts(
      problem,
      this.#count((batch) => batch.list === list),
    );
  }

  #count(which: (batch: Batch) => boolean): Counts {
    const counts = { accepted: 0, refused: 0, 'in-doubt': 0, unsent: 0 };
    for (const { leads } of this.#batches.filter(which)) for (const lead of leads) counts[this.fate(lead)]++;
    return { accepted: counts.accepted, refused: counts.refused, inDoubt: counts['in-doubt'], unsent: counts.unsent };
  }
}
