import type { Batch, Clock, Outcome, Problem, Random } from '../model/index.ts';
import type { Pace } from './pace.ts';
import { type DeliveryProgress, DeliveryRecord } from './record.ts';
import { createRetryQuota, type RetryQuota } from './retry-quota.ts';

/** What a delivery needs of the world and of the settings. */
export interface DeliverOptions {
  /** One request: a planned batch or a part of one. Whatever the answer, nothing below may send it a second time. */
  send(batch: Batch): Promise<Outcome>;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly random: Random;
  /** Most requests in flight; a list with `clone` has one. */
  readonly concurrency: number;
  /** Once it aborts no request starts; those in flight are waited for and recorded. */
  readonly signal: AbortSignal;
  /** After each answer. */
  onProgress?(progress: DeliveryProgress): void;
  /** Lists that a check before sending has refused, and why: nothing is sent there. */
  readonly refusedLists?: ReadonlyMap<string, Problem>;
}

/** What all lists of a delivery share. */
export interface Run {
  readonly options: DeliverOptions;
  readonly record: DeliveryRecord;
  readonly quota: RetryQuota;
  /** Stops every list. */
  readonly halt: AbortController;
  /** Answers in a row that left leads in doubt. */
  doubtsInARow: number;
  /** How often Smartflo was found busy; requests that were in flight together find it once. */
  busySpells: number;
}

/** What the batches of one list share. */
export interface ListRun {
  readonly list: string;
  /** Stops this list. */
  readonly halt: AbortController;
  /** Aborted when this list, the run or the person in front of it stops. */
  readonly signal: AbortSignal;
  /** Most leads in one request, as far as refusals have taught. Per list: how wide leads are is the list's. */
  cap: number;
  /** Its last batch was refused wherever it was taken apart. */
  refusesAll: boolean;
}

/** A planned batch on its way. */
export interface Work {
  readonly index: number;
  readonly batch: Batch;
  /** What is left to send; a stack, so that the leads go in order. */
  readonly pieces: Piece[];
  /** The list's cap before this batch. */
  readonly capBefore: number;
  splits: number;
  /** A lead of it was accepted or a row of it named: taking it apart leads somewhere. */
  progress: boolean;
}

/** Leads that go in one request, and how earlier requests with exactly these fared. */
export interface Piece {
  readonly leads: readonly number[];
  readonly failures: number;
  readonly throttles: number;
  readonly waitMs: number;
  /** What the retry cost; 0 for a first request. */
  readonly retryCost: number;
}

/** The state before the first request: every lead of the batches unsent, the quota full. */
export function startRun(batches: readonly Batch[], options: DeliverOptions): Run {
  return {
    options,
    record: new DeliveryRecord(batches),
    quota: createRetryQuota(),
    halt: new AbortController(),
    doubtsInARow: 0,
    busySpells: 0,
  };
}

/** The state of one list of the run, given by its id: no cap yet, stopped by whatever stops the run. */
export function startList(list: string, run: Run): ListRun {
  const halt = new AbortController();
  const signal = AbortSignal.any([run.options.signal, run.halt.signal, halt.signal]);
  return { list, halt, signal, cap: Number.POSITIVE_INFINITY, refusesAll: false };
}

/** A planned batch before its first request: one piece, none when it is empty. `index` is its place in the plan. */
export function startBatch(index: number, batch: Batch, list: ListRun): Work {
  const pieces = batch.leads.length > 0 ? [freshPiece(batch.leads)] : [];
  return { index, batch, pieces, capBefore: list.cap, splits: 0, progress: false };
}

/** Leads that have not been sent together before, by number in the lead table: nothing has failed yet. */
export function freshPiece(leads: readonly number[]): Piece {
  return { leads, failures: 0, throttles: 0, waitMs: 0, retryCost: 0 };
}
