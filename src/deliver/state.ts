import type {
  Batch,
  Claim,
  CloneVerify,
  DuplicateOption,
  Known,
  LeadFate,
  LeadNumbers,
  LedgerMemory,
  LedgerRead,
  Random,
} from '../model/index.ts';
import type { Command, Moment } from './command.ts';
import type { Timing } from './lease.ts';
import type { DeliveryRecord } from './record.ts';
import type { PhoneInKey } from './resolve.ts';
import { createRetryQuota, type RetryQuota } from './retry-quota.ts';

/** What all lists of a delivery share. */
export interface Run {
  readonly record: DeliveryRecord;
  readonly quota: RetryQuota;
  readonly random: Random;
  /** A random id of this process: whose lease it is. */
  readonly owner: string;
  /** GitHub's run id, digits; undefined in a shell. */
  readonly run: string | undefined;
  readonly attempt: number;
  /** `now` from which on no list is begun and no request starts: the rest is the next run's. */
  readonly stopAt: number;
  /** Nothing more is sent to any list. */
  halted: boolean;
  /** Answers in a row that left leads in doubt. */
  doubtsInARow: number;
  /** How often Smartflo was found busy; requests that were in flight together find it once. */
  busySpells: number;
}

/** One list's part of a delivery, as it is given. */
export interface ListTask {
  readonly list: string;
  readonly duplicateOption: DuplicateOption;
  readonly cloneVerify: CloneVerify;
  /** What a number says about which lead it is; `alone` unless given. */
  readonly phoneInKey?: PhoneInKey;
  /** Whether all lead files of the list could be judged, so that a lead which is in none of them is gone; so unless given. */
  readonly isWhole?: boolean;
  /** Most requests in flight. */
  readonly concurrency: number;
  readonly timing: Timing;
  /** What the ledger told last. */
  readonly read: Extract<LedgerRead, { readonly kind: 'found' }>;
  /** What the ledger is to remember beside the leads, once nothing is left to be sent; undefined: as it is. */
  memory?(fate: (lead: number) => LeadFate): LedgerMemory | undefined;
  /** The batches that are left to send by what is known, in order. Pure. */
  plan(known: Known): readonly Batch[];
}

/** What the batches of one list share. */
export interface ListRun {
  readonly task: ListTask;
  readonly run: Run;
  time: Moment;
  /** Commands that wait to be given with the next ones. */
  readonly outbox: Command[];
  readonly lanes: readonly Lane[];
  /** Batches without a claim, in order. */
  readonly toClaim: Planned[];
  /** Claimed batches that no lane has taken yet. */
  readonly toSend: Claimed[];
  /** Claims in the ledger that lack a receipt there. */
  claims: Claimed[];
  claimsMade: number;
  /** Until when an unanswered request with a lead may be under way: wall time, ms since 1970. */
  readonly underWay: Map<number, number>;
  /** Last `now` at which a request may begin. */
  lastStart: number;
  /** Last wall time at which a request may begin: a machine that slept finds that only this clock went on. */
  lastStartWall: number;
  /** Requests that ended. */
  answers: number;
  /** A request came too late to begin, so the lease must be renewed first. */
  late: boolean;
  cancelledAt: number | undefined;
  /** Nothing more is sent to this list. */
  halted: boolean;
  /** Most leads in one request, as far as refusals have taught. Per list: how wide leads are is the list's. */
  cap: number;
  /** Its last batch was refused wherever it was taken apart. */
  refusesAll: boolean;
}

/** A batch and its place in the record. */
export interface Planned {
  readonly index: number;
  readonly batch: Batch;
}

/** A batch that the ledger knows is about to be sent. */
export interface Claimed {
  readonly index: number;
  readonly claim: Claim;
}

/** Sends one batch after the other, one request at a time. */
export interface Lane {
  work: Work | undefined;
  /** What is on the wire, or waits for its time. */
  piece: Piece | undefined;
  readyAt: number;
  flying: boolean;
  /** `Run.busySpells` when its request started. */
  busySpells: number;
}

/** A planned batch on its way. */
export interface Work extends Claimed {
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
  readonly leads: LeadNumbers;
  readonly failures: number;
  readonly throttles: number;
  readonly waitMs: number;
  /** What the retry cost; 0 for a first request. */
  readonly retryCost: number;
}

/** The state before the first request: the quota full, nobody in the way. */
export function startRun(given: Pick<Run, 'record' | 'random' | 'owner' | 'run' | 'attempt' | 'stopAt'>): Run {
  return { ...given, quota: createRetryQuota(), halted: false, doubtsInARow: 0, busySpells: 0 };
}

/** The state of one list of the run before anything is claimed. */
export function startList(task: ListTask, run: Run, time: Moment, cancelled = false): ListRun {
  const lanes = task.duplicateOption === 'clone' ? 1 : Math.max(1, task.concurrency);
  return {
    task,
    run,
    time,
    outbox: [],
    lanes: Array.from({ length: lanes }, (): Lane => {
      return { work: undefined, piece: undefined, readyAt: 0, flying: false, busySpells: 0 };
    }),
    toClaim: [],
    toSend: [],
    claims: [],
    claimsMade: 0,
    underWay: new Map(),
    lastStart: Number.NEGATIVE_INFINITY,
    lastStartWall: Number.NEGATIVE_INFINITY,
    answers: 0,
    late: false,
    cancelledAt: cancelled ? time.now : undefined,
    halted: false,
    cap: Number.POSITIVE_INFINITY,
    refusesAll: false,
  };
}

/** A claimed batch before its first request: one piece, none when it is empty. */
export function startBatch({ index, claim }: Claimed, list: ListRun): Work {
  const pieces = claim.batch.leads.length > 0 ? [freshPiece(claim.batch.leads)] : [];
  return { index, claim, pieces, capBefore: list.cap, splits: 0, progress: false };
}

/** Leads that have not been sent together before, by number in the lead table: nothing has failed yet. */
export function freshPiece(leads: LeadNumbers): Piece {
  return { leads, failures: 0, throttles: 0, waitMs: 0, retryCost: 0 };
}

/** Whether no request of this list may start any more. */
export function isStopping(list: ListRun): boolean {
  return list.halted || list.run.halted || list.cancelledAt !== undefined || list.time.now >= list.run.stopAt;
}

/** A request with these leads may be under way until `until` (wall time); what was known to be under way longer stays so. */
export function markUnderWay({ underWay }: ListRun, leads: LeadNumbers, until: number): void {
  for (const lead of leads) underWay.set(lead, Math.max(until, underWay.get(lead) ?? 0));
}
