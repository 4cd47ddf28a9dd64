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
  Problem,
  Random,
} from '../model/index.ts';
import type { Command, Moment } from './command.ts';
import { lastStart, type Timing } from './lease.ts';
import type { DeliveryRecord } from './record.ts';
import type { PhoneInKey } from './resolve.ts';
import { createRetryQuota, type RetryQuota } from './retry-quota.ts';

/** The state that all lists of a delivery share. */
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
  readonly halted: boolean;
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
  /** Whether a number alone says which lead it is; `alone` unless given. */
  readonly phoneInKey?: PhoneInKey;
  /** Claims that this process has made for the list before, in an earlier delivery; 0 unless given. */
  readonly claimsBefore?: number;
  /** Whether all lead files of the list could be judged, so that a lead which is in none of them is gone; so unless given. */
  readonly isWhole?: boolean;
  /** Most requests in flight. */
  readonly concurrency: number;
  readonly timing: Timing;
  /** The newest version of the ledger. */
  readonly read: Extract<LedgerRead, { readonly kind: 'found' }>;
  /** The memory that the ledger keeps beside the leads, once nothing is left to be sent; undefined: as it is. */
  memory?(fate: (lead: number) => LeadFate): LedgerMemory | undefined;
  /** The batches that are left to send by what is known, in order. Pure. */
  plan(known: Known): readonly Batch[];
}

/** The state of one list. It is changed by the functions of this file only. */
export interface ListRun {
  readonly task: ListTask;
  readonly run: Run;
  readonly time: Moment;
  /** Commands that wait to be given with the next ones. */
  readonly outbox: Command[];
  readonly lanes: readonly Lane[];
  /** Batches without a claim, in order. */
  readonly toClaim: Planned[];
  /** Claimed batches that no lane has taken yet. */
  readonly toSend: Claimed[];
  /** Claims in the ledger that lack a receipt there. */
  readonly claims: readonly Claimed[];
  readonly claimsMade: number;
  /** Until when an unanswered request with a lead may be under way: wall time, ms since 1970. */
  readonly underWay: Map<number, number>;
  /** Last `now` at which a request may begin. */
  readonly lastStart: number;
  /** Last wall time at which a request may begin: a machine that slept finds that only this clock went on. */
  readonly lastStartWall: number;
  /** Requests that ended. */
  readonly answers: number;
  /** A request came too late to begin, so the lease must be renewed first. */
  readonly late: boolean;
  readonly cancelledAt: number | undefined;
  /** Nothing more is sent to this list. */
  readonly halted: boolean;
  /** Most leads in one request, as far as refusals have taught. Per list: how wide leads are is the list's. */
  readonly cap: number;
  /** The trial of each lead that was refused in a request without a name. */
  readonly trials: Map<number, Trial>;
  /** Leads that were refused alone, and the list has accepted none since. */
  readonly suspects: Suspect[];
  /** Requests outside of trials that were refused without a name, in the same words, since the last accepted one. */
  readonly alike: Alike;
}

/** Refusals in the same words. */
interface Alike {
  readonly words: string;
  readonly times: number;
}

/** A request that was refused without a name, and how its leads have fared since. */
export interface Trial {
  /** A lead of it was accepted: the list takes leads, so those that are refused alone are at fault. */
  readonly isProven: boolean;
  /** Its leads that were refused alone. */
  readonly alike: Alike;
}

/** A lead that was refused alone, without a name. */
export interface Suspect {
  readonly lead: number;
  readonly claim: string;
  readonly problem: Problem;
}

const NONE_ALIKE: Alike = { words: '', times: 0 };

type Open<T> = { -readonly [K in keyof T]: T[K] };

/** A batch and its place in the record. */
interface Planned {
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
  /** It is on the wire, or waits for its time. */
  part: Part | undefined;
  readyAt: number;
  flying: boolean;
  /** `Run.busySpells` when its request started. */
  busySpells: number;
}

/** A planned batch on its way. */
export interface Work extends Claimed {
  /** The parts that are left to send; a stack, so that the leads go in order. */
  readonly parts: Part[];
  /** The list's cap before this batch. */
  readonly capBefore: number;
  splits: number;
  /** A lead of it was accepted or a row of it named: taking it apart leads somewhere. */
  progress: boolean;
}

/** Leads that go in one request, and how earlier requests with exactly these fared. */
export interface Part {
  readonly leads: LeadNumbers;
  readonly failures: number;
  readonly throttles: number;
  readonly waitMs: number;
  /** The price of the retry; 0 for a first request. */
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
      return { work: undefined, part: undefined, readyAt: 0, flying: false, busySpells: 0 };
    }),
    toClaim: [],
    toSend: [],
    claims: [],
    claimsMade: task.claimsBefore ?? 0,
    underWay: new Map(),
    lastStart: Number.NEGATIVE_INFINITY,
    lastStartWall: Number.NEGATIVE_INFINITY,
    answers: 0,
    late: false,
    cancelledAt: cancelled ? time.now : undefined,
    halted: false,
    cap: Number.POSITIVE_INFINITY,
    trials: new Map(),
    suspects: [],
    alike: NONE_ALIKE,
  };
}

/** A claimed batch before its first request: one part, none when it is empty. */
export function startBatch({ index, claim }: Claimed, list: ListRun): Work {
  const parts = claim.batch.leads.length > 0 ? [freshPart(claim.batch.leads)] : [];
  return { index, claim, parts, capBefore: list.cap, splits: 0, progress: false };
}

/** Leads that have not been sent together before, by number in the lead table: nothing has failed yet. */
export function freshPart(leads: LeadNumbers): Part {
  return { leads, failures: 0, throttles: 0, waitMs: 0, retryCost: 0 };
}

/** Whether no request of this list may start any more. */
export function isStopping(list: ListRun): boolean {
  return list.halted || list.run.halted || list.cancelledAt !== undefined || list.time.now >= list.run.stopAt;
}

/** Nothing more is sent to any list. */
export function haltRun(run: Open<Run>): void {
  run.halted = true;
}

/** Nothing more is sent to this list, or to any; requests that have not begun are called back. */
export function halt(scope: 'list' | 'run', list: Open<ListRun>): void {
  if (scope === 'run') haltRun(list.run);
  else list.halted = true;
  list.outbox.push({ do: 'halt' });
}

/** The time goes on. */
export function setTime(list: Open<ListRun>, { now, wall }: Moment): void {
  list.time = { now, wall };
}

/** Somebody calls the run off; the first call counts. */
export function cancel(list: Open<ListRun>): void {
  list.cancelledAt ??= list.time.now;
}

/** A request came too late, or the machine slept: until the lease is renewed none may begin. */
export function setLate(list: Open<ListRun>, late: boolean): void {
  list.late = late;
}

/** A request has ended. */
export function countAnswer(list: Open<ListRun>): void {
  list.answers++;
}

/** Requests may begin under the lease that was asked for at `asked`. */
export function holdLease(list: Open<ListRun>, asked: Moment): void {
  list.lastStart = lastStart(asked.now, list.task.timing);
  list.lastStartWall = lastStart(asked.wall, list.task.timing);
}

/** Puts batches in the place of those that were to be claimed; `first` is the place of the first one in the record. */
export function setToClaim(list: ListRun, batches: readonly Batch[], first: number): void {
  list.toClaim.length = 0;
  // One by one: a call takes no hundred thousand arguments.
  for (const [index, batch] of batches.entries()) list.toClaim.push({ index: first + index, batch });
}

/** Takes the next batches that have no claim, and gives each one. */
export function claimNext(list: Open<ListRun>, most: number): Claimed[] {
  return list.toClaim.splice(0, most).map(({ index, batch }) => ({
    index,
    claim: { id: `${list.run.owner}-${++list.claimsMade}`, batch },
  }));
}

/** The ledger has, or may have, these claims: they are to be sent or given up. `kept`: older claims without a receipt. */
export function addClaims(list: Open<ListRun>, claims: readonly Claimed[], kept: readonly Claimed[] = []): void {
  list.claims = [...kept, ...claims];
  list.toSend.push(...claims);
}

/** Requests of the list hold at most so many leads from now on. */
export function setCap(list: Open<ListRun>, cap: number): void {
  list.cap = cap;
}

/** These leads were refused together without a name; what becomes of one of them speaks about the others. */
export function startTrial({ trials }: ListRun, leads: Iterable<number>): void {
  const trial: Trial = { isProven: false, alike: NONE_ALIKE };
  for (const lead of leads) if (!trials.has(lead)) trials.set(lead, trial);
}

/** How often a request with this lead, and others like it, were refused in these words. */
export function timesAlike({ trials, alike }: ListRun, lead: number | undefined, words: string): number {
  const known = trialOf(trials, lead)?.alike ?? alike;
  return known.words === words ? known.times : 0;
}

/** The trial that a lead is in, if any. */
export function trialOf(trials: ListRun['trials'], lead: number | undefined): Trial | undefined {
  return lead === undefined ? undefined : trials.get(lead);
}

/** A request was refused without a name, in these words. A lead alone is a suspect. */
export function suspect(
  list: Open<ListRun>,
  leads: LeadNumbers,
  claim: string,
  said: Pick<Suspect, 'problem'> & { readonly words: string },
): void {
  const [lead] = leads;
  const about: { alike: Alike } = trialOf(list.trials, lead) ?? list;
  about.alike = { words: said.words, times: timesAlike(list, lead, said.words) + 1 };
  if (lead !== undefined && leads.length === 1) list.suspects.push({ lead, claim, problem: said.problem });
}

/** The list has accepted these leads, so it takes leads: gives the suspects, which are at fault themselves. */
export function takeSuspects(list: Open<ListRun>, accepted: LeadNumbers): Suspect[] {
  list.alike = NONE_ALIKE;
  if (list.trials.size > 0) {
    for (const lead of accepted) {
      const trial: Open<Trial> | undefined = list.trials.get(lead);
      if (trial) trial.isProven = true;
    }
  }
  return list.suspects.splice(0);
}

/** A request with these leads may be under way until `until` (wall time); an earlier, later mark stays. */
export function markUnderWay({ underWay }: ListRun, leads: LeadNumbers, until: number): void {
  for (const lead of leads) {
    const marked = underWay.get(lead);
    if (marked === undefined || marked < until) underWay.set(lead, until);
  }
}
