import type { DuplicateOption, Outcome, Problem, Random } from '../model/index.ts';
import { asksTooLong, type Retryable, retryDelay } from './retry-delay.ts';
import { RETRY_COST } from './retry-quota.ts';
import { asksTooMuch, listRefuses, rowRefused, triedEnough } from './wording.ts';

/** Everything that a decision about an answer depends on. */
export interface Situation {
  readonly duplicateOption: DuplicateOption;
  /** Leads in the request, at least 1. */
  readonly leads: number;
  /** Earlier requests with exactly these leads whose answer was lost, or that never left. */
  readonly failures: number;
  /** Earlier requests with exactly these leads that were throttled. */
  readonly throttles: number;
  /** Tokens left in the run's retry quota. */
  readonly quota: number;
  /** How often the planned batch may still be taken apart. */
  readonly splitsLeft: number;
  /** These leads were in a larger request that was refused without a name. */
  readonly isAgain: boolean;
  /** Another lead of that request has been accepted since. */
  readonly isProven: boolean;
  /** Earlier refusals in the same words, without a name: of single leads of that request, else of requests of the list. */
  readonly alike: number;
  readonly random: Random;
}

/** The next step for the leads of one request. */
export type Step =
  | { readonly kind: 'accept' }
  /** Send the same leads again after `waitMs`; `everybody`: no other request may start before that either. */
  | { readonly kind: 'retry'; readonly waitMs: number; readonly everybody: boolean; readonly cost: number }
  /** Send them in smaller requests, and remember the size. */
  | { readonly kind: 'halve' }
  /** Send each half on its own, to find the rows that are refused. */
  | { readonly kind: 'split' }
  /** Send the first lead alone, and the others after all that is left of the batch: perhaps the list refuses any lead. */
  | { readonly kind: 'single-out' }
  /** Refused without a name. A lead alone is refused as soon as the list takes another one; until then nobody knows. */
  | { readonly kind: 'suspect'; readonly problem: Problem }
  /** The leads at these indices are refused; the rest is sent again, refused as one for `problem`, or left as it is. */
  | {
      readonly kind: 'refuse';
      readonly leads: ReadonlyMap<number, Problem>;
      readonly rest: 'resend' | 'refuse' | 'leave';
      readonly problem: Problem;
    }
  /** No request is small enough: one lead alone is too large, or halving does not end. */
  | { readonly kind: 'too-large'; readonly problem: Problem }
  /** They may have been stored: never sent again in this run. */
  | { readonly kind: 'leave-in-doubt' }
  | { readonly kind: 'stop'; readonly scope: 'list' | 'run'; readonly problem: Problem };

/**
 * Why leads of the request may have been stored although the answer does not say so; undefined when that is clear.
 * The refusal of rows that are not named is one, since nobody knows whether Smartflo refuses a request as a whole or stores
 * the good rows of it: under `clone` they must not go again, and under `overwrite` they may have changed the list.
 * `skip` changes nothing there and bears a second send, so it takes a refusal at its word. A body without a clear
 * yes is a doubt as well. A request that was too large, throttled or for a wrong list was not looked into.
 */
export function doubtAfter(
  outcome: Outcome,
  { duplicateOption, leads }: Pick<Situation, 'duplicateOption' | 'leads'>,
): Problem | undefined {
  switch (outcome.kind) {
    case 'ambiguous':
    case 'unconfirmed':
      return outcome.problem;
    case 'refused':
      if (duplicateOption === 'skip' || outcome.scope !== 'rows') return undefined;
      return namedLeads(outcome, leads).size < leads ? outcome.problem : undefined;
    default:
      return undefined;
  }
}

/** The one place that decides what follows from an answer. Pure; the table is in its tests. */
export function nextStep(outcome: Outcome, now: Situation): Step {
  switch (outcome.kind) {
    case 'accepted':
      return { kind: 'accept' };
    case 'unconfirmed':
      // Nobody knows such an answer, and the next request would get the same: no more leads are risked on this list.
      return { kind: 'stop', scope: 'list', problem: outcome.problem };
    case 'ambiguous':
      // A second `clone` phones twice. That an `overwrite` may arrive late is in its receipt: no newer version goes before.
      return (now.duplicateOption !== 'clone' && retry(outcome, now)) || { kind: 'leave-in-doubt' };
    case 'not-sent':
      // All lists share one host, so what keeps one batch from leaving keeps them all.
      if (outcome.final) return { kind: 'stop', scope: 'run', problem: outcome.problem };
      return retry(outcome, now) ?? { kind: 'stop', scope: 'run', problem: triedEnough(outcome.problem) };
    case 'throttled':
      // The limit is the account's, so it is no list's fault either.
      if (asksTooLong(outcome.waitMs)) return { kind: 'stop', scope: 'run', problem: asksTooMuch(outcome.problem) };
      return retry(outcome, now) ?? { kind: 'stop', scope: 'run', problem: triedEnough(outcome.problem) };
    case 'refused':
      return afterRefusal(outcome, now);
  }
}

function retry(outcome: Retryable, now: Situation): Step | undefined {
  const cost = RETRY_COST[outcome.kind];
  const throttled = outcome.kind === 'throttled';
  const waitMs = retryDelay((throttled ? now.throttles : now.failures) + 1, outcome, now.random);
  if (waitMs === undefined || cost > now.quota) return undefined;
  return { kind: 'retry', waitMs, everybody: throttled, cost };
}

type Refusal = Extract<Outcome, { readonly kind: 'refused' }>;

function afterRefusal(outcome: Refusal, now: Situation): Step {
  const { scope, problem } = outcome;
  switch (scope) {
    case 'list':
    case 'run':
      return { kind: 'stop', scope, problem };
    case 'size':
      return now.leads > 1 && now.splitsLeft > 0 ? { kind: 'halve' } : { kind: 'too-large', problem };
    case 'rows': {
      const named = namedLeads(outcome, now.leads);
      if (named.size === now.leads) return { kind: 'refuse', leads: named, rest: 'resend', problem };
      return named.size > 0 ? afterNames(named, problem, now) : afterSilence(problem, now);
    }
  }
}

/** Some of the rows are named. */
function afterNames(named: ReadonlyMap<number, Problem>, problem: Problem, now: Situation): Step {
  if (now.duplicateOption === 'clone') return { kind: 'refuse', leads: named, rest: 'leave', problem };
  if (now.splitsLeft > 0) return { kind: 'refuse', leads: named, rest: 'resend', problem };
  return { kind: 'refuse', leads: named, rest: now.isProven ? 'refuse' : 'leave', problem };
}

/** Requests refused in the same words after which the list is taken to refuse whatever it is sent. */
const ALIKE = 2;

/** The same where each of them held a single lead of its own batch: such rows may happen to stand side by side. */
const LONE_ALIKE = 5;

/**
 * No row is named: the rows may be wrong, or the list refuses all. A list's no must not be taken for its rows', or they
 * would never be sent again. The rows are at fault when another lead of the same request is accepted afterwards.
 */
function afterSilence(problem: Problem, now: Situation): Step {
  const isAlone = now.leads === 1;
  if (isAlone && now.isProven) return { kind: 'refuse', leads: new Map([[0, problem]]), rest: 'resend', problem };
  const stop = { kind: 'stop', scope: 'list', problem: listRefuses(problem) } as const;
  if (now.duplicateOption === 'clone') {
    // Nothing is taken apart. Leads that were refused before say nothing about the list.
    return !now.isAgain && now.alike + 1 >= ALIKE ? stop : { kind: 'suspect', problem };
  }
  if (isAlone) return now.alike + 1 >= (now.isAgain ? ALIKE : LONE_ALIKE) ? stop : { kind: 'suspect', problem };
  if (now.splitsLeft === 0) return now.isProven ? { kind: 'refuse', leads: new Map(), rest: 'refuse', problem } : stop;
  return now.isAgain && !now.isProven ? { kind: 'single-out' } : { kind: 'split' };
}

/** Refusals by index; what is named several times gets all the words, an index outside the request is no name. */
function namedLeads({ rows, problem }: Refusal, leads: number): Map<number, Problem> {
  const words = new Map<number, string[]>();
  for (const { index, message } of rows) {
    if (!Number.isInteger(index) || index < 0 || index >= leads) continue;
    words.set(index, [...(words.get(index) ?? []), message]);
  }
  return new Map([...words].map(([index, messages]) => [index, rowRefused(messages.join('; '), problem)]));
}
