import type { DuplicateOption, LeadNumbers, Outcome } from '../model/index.ts';
import { doubtAfter, nextStep, type Situation, type Step } from './next-step.ts';
import { halves, splitsLeft } from './split-leads.ts';
import {
  freshPart,
  halt,
  type ListRun,
  markUnderWay,
  type Part,
  setCap,
  startTrial,
  suspect,
  takeSuspects,
  timesAlike,
  trialOf,
  type Work,
} from './state.ts';
import { circuitOpen, rowTooLarge } from './wording.ts';

/** Answers in a row that leave leads in doubt, over the whole run, after which no more leads are risked. */
export const CIRCUIT_OPENS_AFTER = 5;

/** A request that was answered. */
export interface Sent {
  readonly part: Part;
  readonly work: Work;
  readonly list: ListRun;
  /** `Run.busySpells` when it started. */
  readonly busySpells: number;
}

/** Records what an answer means for its leads and puts what is to be sent next on the stack. Never waits. */
export function takeAnswer(outcome: Outcome, sent: Sent): void {
  const { part, work, list } = sent;
  const { run } = list;
  const { batch } = work.claim;
  const trial = trialOf(list.trials, part.leads[0]);
  const words = outcome.kind === 'refused' ? outcome.words : '';
  const situation: Situation = {
    duplicateOption: batch.duplicateOption,
    leads: part.leads.length,
    failures: part.failures,
    throttles: part.throttles,
    quota: run.quota.left,
    splitsLeft: splitsLeft(batch.leads.length, work.splits, work.progress),
    isAgain: trial !== undefined,
    isProven: trial?.isProven ?? wasRefused(list, part.leads),
    alike: timesAlike(list, part.leads[0], words),
    random: run.random,
  };
  const doubt = doubtAfter(outcome, situation);
  if (doubt) {
    run.record.doubt(batch, part.leads, doubt);
    markUnderWay(list, part.leads, list.time.wall);
  } else run.record.release(part.leads);

  if (outcome.kind === 'throttled') slowDown(sent);
  const step = nextStep(outcome, situation);
  const isLeft = doubt !== undefined && !isSettledBy(step, batch.duplicateOption);
  // A request that never left says nothing about Smartflo, good or bad.
  if (isLeft) run.doubtsInARow++;
  else if (outcome.kind !== 'not-sent') run.doubtsInARow = 0;
  follow(step, sent, { words, batchId: outcome.kind === 'accepted' ? outcome.batchId : undefined });
  if (isLeft && run.doubtsInARow >= CIRCUIT_OPENS_AFTER) {
    run.record.stop(circuitOpen(CIRCUIT_OPENS_AFTER, doubt));
    halt('run', list);
  }
}

/** Whether a lead alone was refused in an earlier run: then it is known that it is at fault, not the list. */
function wasRefused({ task }: ListRun, leads: LeadNumbers): boolean {
  const [lead] = leads;
  return leads.length === 1 && lead !== undefined && task.read.known.refusal?.(lead) !== undefined;
}

/** Whether the doubt says nothing about the way to Smartflo: it has answered, and is asked again about the leads it did not name. */
function isSettledBy(step: Step, option: DuplicateOption): boolean {
  if (step.kind === 'split' || step.kind === 'single-out') return true;
  return (step.kind === 'suspect' && option !== 'clone') || (step.kind === 'refuse' && step.rest !== 'leave');
}

/** The first time that Smartflo is busy costs a wait, every further time half the pace as well. */
function slowDown({ list, busySpells }: Sent): void {
  const { run } = list;
  if (busySpells < run.busySpells) return;
  if (run.busySpells > 0) list.outbox.push({ do: 'slower' });
  run.busySpells++;
}

function follow(
  step: Step,
  { part, work, list }: Sent,
  { words, batchId }: { readonly words: string; readonly batchId: string | undefined },
): void {
  const { leads } = part;
  const { record, quota } = list.run;
  const { list: id } = list.task;
  switch (step.kind) {
    case 'accept':
      record.accept(leads, batchId);
      quota.earn(part.retryCost);
      work.progress = true;
      for (const { lead, problem } of takeSuspects(list, leads)) record.refuse(lead, problem);
      return;
    case 'retry': {
      quota.spend(step.cost);
      if (step.everybody) list.outbox.push({ do: 'pause', ms: step.waitMs });
      work.parts.push({
        leads,
        failures: part.failures + (step.everybody ? 0 : 1),
        throttles: part.throttles + (step.everybody ? 1 : 0),
        waitMs: step.everybody ? 0 : step.waitMs,
        retryCost: step.cost,
      });
      return;
    }
    case 'halve':
      work.splits++;
      setCap(list, Math.min(list.cap, Math.ceil(leads.length / 2)));
      work.parts.push(freshPart(leads));
      return;
    case 'split':
      work.splits++;
      startTrial(list, leads);
      work.parts.push(...halves(leads).map(freshPart).reverse());
      return;
    case 'single-out':
      work.splits++;
      work.parts.unshift(freshPart(leads.slice(1)));
      work.parts.push(freshPart(leads.slice(0, 1)));
      return;
    case 'suspect':
      suspect(list, leads, work.claim.id, { words, problem: step.problem });
      return;
    case 'too-large':
      if (leads.length > 1) record.refuseTogether(id, leads, step.problem);
      else for (const lead of leads) record.refuse(lead, rowTooLarge(step.problem));
      // The size that this batch taught concerns these leads alone: a cap of one would slow down the whole list.
      setCap(list, work.capBefore);
      return;
    case 'refuse': {
      const rest = leads.filter((_, index) => !step.leads.has(index));
      for (const [index, lead] of leads.entries()) {
        const problem = step.leads.get(index);
        if (problem) record.refuse(lead, problem);
      }
      if (rest.length === 0 || step.rest === 'leave') return;
      if (step.leads.size > 0) work.progress = true;
      if (step.rest === 'resend') {
        work.splits++;
        work.parts.push(freshPart(rest));
      } else record.refuseTogether(id, rest, step.problem);
      return;
    }
    case 'leave-in-doubt':
      return;
    case 'stop':
      record.stop(step.problem, step.scope === 'list' ? id : undefined);
      halt(step.scope, list);
      return;
  }
}
