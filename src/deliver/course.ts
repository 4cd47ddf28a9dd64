import {
  type Batch,
  CLOCK_SKEW_MS,
  type Known,
  type Lease,
  type LedgerRead,
  NO_LEAD,
  type Problem,
  type Receipt,
} from '../model/index.ts';
import type { Command, Course, Moment, Seen } from './command.ts';
import { type Committed, commit, readLedger } from './commit.ts';
import { halveDoubts } from './halve-doubts.ts';
import { fatesOf, hasLeft, perform, sendWindow, sleepUntil } from './lanes.ts';
import { isOlder, isTaken, PATIENCE_MS, POLL_MS, WORD_MS } from './lease.ts';
import { receiptsOf } from './receipts.ts';
import { NOTHING_OPEN, resolve, settledAt, toLookFor, withResolved } from './resolve.ts';
import { type Settled, settledNews } from './settled-news.ts';
import {
  addClaims,
  type Claimed,
  claimNext,
  halt,
  haltRun,
  holdLease,
  isStopping,
  type ListRun,
  type ListTask,
  markUnderWay,
  type Run,
  setToClaim,
  startList,
  startTrial,
} from './state.ts';
import { windowSize } from './window.ts';
import { CUT_OFF, deferred, fenced, listRefuses, oldRun, timeUp, unwritten } from './wording.ts';

type Found = Extract<LedgerRead, { readonly kind: 'found' }>;

/**
 * Delivers one list, and leaves everything that was learnt in `run.record`. In this order, and never otherwise: what
 * others left open is settled; claims for a window are committed, together with the lease; the window is sent; one commit
 * carries its receipts and the claims of the next window; the last one releases the lease. A request starts only while
 * the lease leaves time for its end.
 *
 * Gives the commands that are left when it ends.
 */
export function* courseOf(task: ListTask, run: Run, time: Moment, cancelled = false): Course<readonly Command[]> {
  const list = startList(task, run, time, cancelled);
  yield* course(list);
  if (list.cancelledAt !== undefined && isLeft(list)) run.record.cancel();
  return list.outbox;
}

function* course(list: ListRun): Course<void> {
  const { task } = list;
  if (!(yield* open(list))) return;
  for (let size = list.claims.length; ; ) {
    const began = list.time.now;
    yield* sendWindow(list);
    const last = { size, ms: list.time.now - began };
    if (isStopping(list) || (list.toClaim.length === 0 && !hasLeft(list))) break;
    size = windowSize(task.duplicateOption, last);
    if (!(yield* turn(list, size))) return;
  }
  yield* close(list);
}

/** Takes the lease and claims the first window. False when there is nothing to send, or nothing may be sent. */
function* open(list: ListRun): Course<boolean> {
  const { task, run } = list;
  let read: Found = task.read;
  let giveUpAt: number | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  for (;;) {
    run.record.knows(task.list, read.known);
    if (isStopping(list)) return leave(list, read.known);
    const { lease } = read.head;
    if (isTaken(lease, run.owner, list.time.wall)) {
      giveUpAt ??= list.time.now + lease.ms + PATIENCE_MS;
      if (list.time.now >= giveUpAt) {
        run.record.defer(task.list);
        run.record.bar(task.list, deferred(task.list, lease));
        return false;
      }
      if (list.time.now >= toldAt + WORD_MS) {
        toldAt = list.time.now;
        const atMostMs = Math.min(giveUpAt, run.stopAt) - list.time.now;
        const leaseEnds = lease.until + CLOCK_SKEW_MS;
        list.outbox.push({ do: 'tell', news: { kind: 'waits', list: task.list, run: lease.run, leaseEnds, atMostMs } });
      }
      yield* sleepUntil(list, Math.min(list.time.now + POLL_MS, giveUpAt));
      if (isStopping(list)) continue;
      const newest = yield* readLedger(list);
      if (newest.kind !== 'found') return bar(list, newest.problem);
      read = newest;
      continue;
    }
    // An old run must not decide what became of leads either: newer files may have them.
    if (isOlder(run.run, read.head.lastRun)) {
      return task.plan(read.known).length > 0 ? bar(list, oldRun(task.list)) : false;
    }
    const settled = yield* settle(list, read.known);
    const known = withResolved(read.known, settled.leads);
    const { batches, again } = halveDoubts(task.plan(known), read.known, settled.leads, task.duplicateOption);
    list.trials.clear();
    for (const leads of again) startTrial(list, leads);
    if (batches.length === 0 && settled.receipts.length === 0) return false;
    yield* waitForOlder(list, known, batches);
    if (isStopping(list)) return leave(list, known);

    const first = run.record.plan(batches);
    setToClaim(list, batches, first);
    const claims = claimNext(list, windowSize(task.duplicateOption, undefined));
    const asked = list.time;
    const committed = yield* commit(list, {
      // The claims of another process are closed, so its lease must end: else it would go on with them, if it is still there.
      lease: claims.length > 0 ? leaseFrom(asked, list) : 'release',
      receipts: settled.receipts,
      claims: claims.map(({ claim }) => claim),
      ...(claims.length > 0 && run.run !== undefined ? { lastRun: run.run } : {}),
      // From here on the list is not as the last complete run left it.
      ...(read.head.memory.complete ? { memory: { ...read.head.memory, complete: undefined } } : {}),
    });
    if (committed.kind === 'written') {
      // Only now: what this run tells as known must stand in the ledger.
      run.record.knows(task.list, known);
      const news = settledNews(task, batches, { before: read.known, ...settled });
      for (const each of news) list.outbox.push({ do: 'tell', news: each });
      holdLease(list, asked);
      addClaims(list, claims);
      return claims.length > 0;
    }
    if (committed.kind === 'failed') {
      // The claims may be in the ledger all the same: then `post` takes them back.
      addClaims(list, claims);
      list.outbox.push({ do: 'journal', receipts: currentReceipts(list, true) });
      return bar(list, committed.problem);
    }
    run.record.unplan(first);
    read = committed.read;
  }
}

/** Concludes what became of leads that others left open; under `clone` after a look at the list, once all has settled. */
function* settle(list: ListRun, { open: claims }: Known): Course<Settled> {
  if (claims.length === 0) return { ...NOTHING_OPEN, seen: new Map() };
  const { task } = list;
  const { settleMs } = task.timing;
  const leads = toLookFor(claims, task.duplicateOption);
  let seen: ReadonlyMap<number, Seen> = new Map();
  // Leads that were sent under another option may still arrive: a clone sent now would be a second copy.
  const isLate = ({ duplicateOption, open }: (typeof claims)[number]) =>
    leads.length > 0 || (duplicateOption === 'clone' && open.some(({ lead }) => lead !== NO_LEAD));
  const late = task.duplicateOption === 'clone' && leads.length === 0 ? [] : claims.filter(isLate);
  yield* sleepUntilWall(list, settledAt(late, settleMs));
  if (leads.length > 0) {
    if (!isStopping(list)) ({ seen } = yield* perform(list, { do: 'look', leads }, 'looked'));
  }
  const { duplicateOption: option, cloneVerify, phoneInKey = 'alone', isWhole = true } = task;
  return { ...resolve(claims, { option, cloneVerify, phoneInKey, isWhole, settleMs }, seen), seen };
}

/** Waits until no older request can undo what is about to be sent: an overwrite that arrives late wins. */
function* waitForOlder(list: ListRun, known: Known, batches: readonly Batch[]): Course<void> {
  const { task } = list;
  // Nothing else changes what is there.
  if (task.duplicateOption !== 'overwrite') return;
  const openUntil = new Map<number, number>();
  for (const claim of known.open) {
    if (claim.duplicateOption !== 'overwrite') continue;
    for (const { lead } of claim.open) {
      openUntil.set(lead, Math.max(openUntil.get(lead) ?? 0, claim.endsBy + task.timing.settleMs));
    }
  }
  let until = 0;
  for (const { leads } of batches) {
    for (const lead of leads) {
      const quietAt = Math.max(known.notBefore(lead), openUntil.get(known.newest(lead)) ?? 0);
      // It stays true after this run's own request, so it goes into its receipt.
      if (quietAt + CLOCK_SKEW_MS > list.time.wall) list.underWay.set(lead, quietAt - task.timing.settleMs);
      if (!known.isSame(lead)) until = Math.max(until, quietAt + CLOCK_SKEW_MS);
    }
  }
  yield* sleepUntilWall(list, until);
}

function* sleepUntilWall(list: ListRun, until: number): Course<void> {
  while (list.time.wall < until && !isStopping(list)) {
    yield* sleepUntil(list, list.time.now + (until - list.time.wall));
  }
}

/** Receipts of the window that was sent, claims of the next one, and a new lease: one commit. False when it ends the course. */
function* turn(list: ListRun, size: number): Course<boolean> {
  const receipts = currentReceipts(list, false);
  const claims = claimNext(list, Math.max(0, size - list.toSend.length));
  for (;;) {
    const asked = list.time;
    const committed = yield* commit(list, {
      lease: leaseFrom(asked, list),
      receipts,
      claims: claims.map(({ claim }) => claim),
    });
    if (committed.kind === 'written') {
      list.outbox.push({ do: 'settled' });
      const atWork = list.claims.filter((claimed) => isAtWork(claimed, list));
      addClaims(list, claims, atWork);
      holdLease(list, asked);
      return true;
    }
    if (!canGoOn(committed, list)) {
      // The batch was not claimed, or nobody knows that it was: nothing of it was sent.
      addClaims(list, claims, list.claims);
      yield* giveUp(list, committed);
      return false;
    }
  }
}

/** The last receipts, and the lease goes back. What was claimed and not sent is released. */
function* close(list: ListRun): Course<void> {
  const { run, task } = list;
  if (isLeft(list)) tellTime(list);
  // Nobody knows whether they or the list are at fault: the next run sends them again.
  const [suspect] = list.suspects;
  if (suspect) run.record.stop(listRefuses(suspect.problem), task.list);
  for (const lane of list.lanes) {
    const { flying, work, part } = lane;
    if (!flying || !work || !part) continue;
    lane.flying = false;
    // Its answer did not come in time: it may still be on its way.
    run.record.attempt(work.index);
    markUnderWay(list, part.leads, list.time.wall + task.timing.requestMs);
    run.record.doubt(work.claim.batch, part.leads, CUT_OFF);
  }
  const receipts = currentReceipts(list, true);
  list.outbox.push({ do: 'journal', receipts });
  const memory =
    isLeft(list) || isStopping(list) || suspect ? undefined : task.memory?.((lead) => run.record.fate(lead));
  for (;;) {
    const { answers } = list;
    const committed = yield* commit(list, { lease: 'release', receipts, claims: [], ...(memory ? { memory } : {}) });
    if (committed.kind === 'written') {
      // An answer that came meanwhile is on disk only: `post` brings it.
      if (list.answers === answers) list.outbox.push({ do: 'settled' });
      return;
    }
    if (!canGoOn(committed, list)) {
      yield* giveUp(list, committed);
      return;
    }
  }
}

/** The time of the run is up while leads are left: that is why. */
function tellTime({ run, time, cancelledAt }: ListRun): void {
  if (run.halted || cancelledAt !== undefined || time.now < run.stopAt) return;
  run.record.stop(timeUp());
  haltRun(run);
}

function isLeft(list: ListRun): boolean {
  return list.toClaim.length > 0 || hasLeft(list);
}

/** Whether the lease is still this process's after somebody else wrote: then the same change goes on top of theirs. */
function canGoOn(committed: Committed, list: ListRun): boolean {
  return committed.kind === 'conflict' && committed.read.head.lease?.owner === list.run.owner;
}

/** The ledger does not take what this process knows. Nothing more is sent; `post`, or the next run, settles the rest. */
function* giveUp(list: ListRun, committed: Committed): Course<void> {
  const { run, task } = list;
  halt('list', list);
  const receipts = currentReceipts(list, true);
  list.outbox.push({ do: 'journal', receipts });
  if (committed.kind === 'failed') {
    run.record.lose(unwritten(task.list, committed.problem), task.list);
    return;
  }
  // Somebody else has the lease: what this process knows of its own claims is true all the same.
  run.record.lose(fenced(task.list), task.list);
  const merged = yield* commit(list, { lease: 'keep', receipts, claims: [] });
  if (merged.kind === 'written') list.outbox.push({ do: 'settled' });
}

function isAtWork({ claim }: Claimed, list: ListRun): boolean {
  const isClaim = (other: { readonly claim: { readonly id: string } } | undefined) => other?.claim.id === claim.id;
  return (
    list.toSend.some(isClaim) ||
    list.suspects.some((suspect) => suspect.claim === claim.id) ||
    list.lanes.some((lane) => isClaim(lane.work) && (lane.part || lane.work?.parts.length))
  );
}

function leaseFrom(asked: Moment, { run, task }: ListRun): Lease {
  const { owner, attempt, run: id } = run;
  return { owner, run: id, attempt, until: asked.wall + task.timing.leaseMs, ms: task.timing.leaseMs };
}

/** Nothing is sent to this list, since the run stops; what would have been sent is on record. Always false. */
function leave(list: ListRun, known: Known): false {
  const { run, task } = list;
  const batches = task.plan(known);
  const first = run.record.plan(batches);
  setToClaim(list, batches, first);
  if (batches.length > 0) tellTime(list);
  return false;
}

/** Receipts for the leads that this process has claimed; `closing`: nothing more of them is sent. */
function currentReceipts(list: ListRun, closing: boolean): Receipt[] {
  const fates = fatesOf(list, closing ? [] : list.lanes);
  return list.claims.flatMap(({ claim }) => receiptsOf(claim, fates, closing));
}

/** Nothing is sent to this list, for what its ledger says. Always false. */
function bar({ run, task }: ListRun, problem: Problem): false {
  run.record.bar(task.list, problem);
  return false;
}
