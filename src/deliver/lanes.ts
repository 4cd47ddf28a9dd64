import type { Command, Course, Event } from './command.ts';
import { type Fates, receiptsOf } from './receipts.ts';
import { cutTo } from './split-leads.ts';
import {
  cancel,
  countAnswer,
  freshPart,
  halt,
  isStopping,
  type Lane,
  type ListRun,
  markUnderWay,
  type Part,
  setLate,
  setTime,
  startBatch,
  type Work,
} from './state.ts';
import { takeAnswer } from './take-answer.ts';
import { WINDOW_MS } from './window.ts';
import { BROKEN } from './wording.ts';

/** How long requests in flight are waited for once a run is called off, ms: the runner kills it after 7.5 s. */
export const GRACE_MS = 4_000;

/** Gives commands and takes the next event in: the time, a cancellation, an answer. */
export function* next(list: ListRun, commands: readonly Command[] = []): Course<Event> {
  const event = yield [...list.outbox.splice(0), ...commands];
  setTime(list, event);
  if (event.kind === 'cancelled') cancel(list);
  else if (event.kind === 'answered' || event.kind === 'unsent' || event.kind === 'threw') land(event, list);
  else if (event.kind === 'disk') {
    list.run.record.stop(event.problem);
    halt('run', list);
  }
  return event;
}

/** Gives a command and waits for its answer, whatever else happens meanwhile. */
export function* perform<K extends Event['kind']>(
  list: ListRun,
  command: Command,
  kind: K,
): Course<Extract<Event, { readonly kind: K }>> {
  let event: Event = yield* next(list, [command]);
  while (event.kind !== kind) event = yield* next(list);
  return event as Extract<Event, { readonly kind: K }>;
}

/** Waits until `at`, or until nothing may be sent any more. */
export function* sleepUntil(list: ListRun, at: number): Course<void> {
  if (list.time.now >= at || isStopping(list)) return;
  const until = Math.min(at, list.run.stopAt);
  // A clock may ring a little early.
  while (list.time.now < until && !isStopping(list)) yield* next(list, [{ do: 'wake', at: until }]);
}

/**
 * Sends what is claimed, until all of it is answered, the window has lasted long enough, the lease runs out or something
 * stops the list. No request is in flight when it ends, unless the run was called off and an answer did not come in time.
 */
export function* sendWindow(list: ListRun): Course<void> {
  const closesAt = Math.min(list.time.now + WINDOW_MS, list.run.stopAt);
  let wakesAt: number | undefined;
  setLate(list, false);
  for (;;) {
    // The machine slept: the lease may have run out meanwhile.
    if (list.time.wall > list.lastStartWall) setLate(list, true);
    const isOpen = !isStopping(list) && !list.late && list.time.now < closesAt;
    const commands: Command[] = isOpen ? list.lanes.flatMap((lane, index) => start(lane, index, list)) : [];
    const isFlying = list.lanes.some((lane) => lane.flying);
    const waiting = list.lanes.filter((lane) => lane.part && !lane.flying).map((lane) => lane.readyAt);
    if (!isFlying && (!isOpen || waiting.length === 0)) return;
    let wakeAt = isOpen && waiting.length > 0 ? Math.min(...waiting, closesAt) : undefined;
    if (list.cancelledAt !== undefined) {
      wakeAt = list.cancelledAt + GRACE_MS;
      if (list.time.now >= wakeAt) return;
      if (wakesAt !== wakeAt) commands.push({ do: 'halt' });
    }
    if (wakeAt !== undefined && wakeAt !== wakesAt) commands.push({ do: 'wake', at: wakeAt });
    wakesAt = wakeAt;
    // A clock may ring a little early: then it is asked again.
    if ((yield* next(list, commands)).kind === 'woke') wakesAt = undefined;
  }
}

/** Whether claimed leads are left to be sent. */
export function hasLeft(list: ListRun): boolean {
  return list.toSend.length > 0 || list.lanes.some((lane) => lane.part || (lane.work?.parts.length ?? 0) > 0);
}

/** The request that a lane may start now, if any. */
function start(lane: Lane, index: number, list: ListRun): readonly Command[] {
  if (lane.flying) return [];
  if (!lane.part) {
    lane.part = nextPart(lane, list);
    lane.readyAt = list.time.now + (lane.part?.waitMs ?? 0);
  }
  if (!lane.part || !lane.work || lane.readyAt > list.time.now) return [];
  lane.flying = true;
  lane.busySpells = list.run.busySpells;
  list.run.record.claim(lane.part.leads);
  const batch = { ...lane.work.claim.batch, leads: lane.part.leads };
  return [
    {
      do: 'send',
      lane: index,
      batch,
      splitFrom: lane.work.claim.batch.leads,
      notAfter: Math.min(list.lastStart, list.run.stopAt),
      notAfterWall: list.lastStartWall,
      withinMs: list.task.timing.requestMs,
    },
  ];
}

/** The next leads of the lane's batch, or of the next batch; cut to what the list takes at once. */
function nextPart(lane: Lane, list: ListRun): Part | undefined {
  for (;;) {
    const part = lane.work?.parts.pop();
    if (!part || !lane.work) {
      const batch = list.toSend.shift();
      if (!batch) return undefined;
      lane.work = startBatch(batch, list);
    } else if (part.leads.length > list.cap) {
      lane.work.parts.push(...cutTo(part.leads, list.cap).map(freshPart).reverse());
    } else return part;
  }
}

/** A request is over, or did not begin. */
function land(event: Extract<Event, { readonly kind: 'answered' | 'unsent' | 'threw' }>, list: ListRun): void {
  const lane = list.lanes[event.lane];
  if (!lane?.part || !lane.work) return;
  const { part, work } = lane;
  const { record } = list.run;
  const isCounted = !lane.flying;
  lane.flying = false;
  lane.part = undefined;
  record.land();
  const isLate = event.kind === 'answered' && event.outcome.kind === 'not-sent' && event.outcome.late;
  if (event.kind === 'unsent' || isLate) {
    record.release(part.leads);
    work.parts.push({ ...part, waitMs: 0 });
    if (isLate || (event.kind === 'unsent' && event.why === 'late')) setLate(list, true);
    return;
  }
  countAnswer(list);
  if (!isCounted) record.attempt(work.index);
  if (event.kind === 'threw') breakDown(event.thrown, part, work, list);
  else takeAnswer(event.outcome, { part, work, list, busySpells: lane.busySpells });
  if (work.parts.length === 0) record.batchDone();
  // On disk at once: `post` finds it there if this process is killed before the ledger has it.
  list.outbox.push({ do: 'journal', receipts: receiptsOf(work.claim, fatesOf(list, [lane]), false) });
}

/** A bug of ours: nothing more is risked, and what was on the wire is in doubt. */
function breakDown(thrown: unknown, { leads }: Part, { claim }: Work, list: ListRun): void {
  list.run.record.doubt(claim.batch, leads, BROKEN);
  // It may be on its way all the same.
  markUnderWay(list, leads, list.time.wall + list.task.timing.requestMs);
  list.run.record.break(thrown);
  halt('run', list);
}

/**
 * The knowledge of the record and the course about the list's leads. A lead that one of the lanes is still to send is told as unsent,
 * also when it is in doubt: its claim is open until the lease ends, and a receipt would name an earlier time. So is a suspect,
 * until the list ends.
 */
export function fatesOf({ run, underWay, task, suspects }: ListRun, lanes: readonly Lane[]): Fates {
  const toSend = new Set(lanes.flatMap(leadsAtWork));
  if (lanes.length > 0) for (const { lead } of suspects) toSend.add(lead);
  return {
    fate: (lead) => (toSend.has(lead) ? 'unsent' : run.record.fate(lead)),
    underWayUntil: (lead) => underWay.get(lead) ?? 0,
    settleMs: task.timing.settleMs,
  };
}

function leadsAtWork({ part, work }: Lane): readonly number[] {
  return [...(part?.leads ?? []), ...(work?.parts.flatMap(({ leads }) => [...leads]) ?? [])];
}
