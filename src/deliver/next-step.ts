import type { DuplicateOption, Outcome, Problem, Random } from '../model/index.ts';
import { asksTooLong, type Retryable, retryDelay } from './retry-delay.ts';
import { RETRY_COST } from './retry-quota.ts';
import { asksTooMuch, rowRefused, triedEnough } from './wording.ts';

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
  /** The last batch of this list was refused wherever it was taken apart: its rows are not what is wrong. */
  readonly listRefusesAll: boolean;
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
  /** The leads at these indices are refused; the rest is sent again, refused as one for `problem`, or left in doubt. */
  | {
      readonly kind: 'refuse';
      readonly leads: ReadonlyMap<number, Problem>;
      readonly rest: 'resend' | 'refuse' | 'leave-in-doubt';
      readonly problem: Problem;
    }
  /** No request is small enough: one lead alone is too large, or halving does not end. */
  | { readonly kind: 'too-large'; readonly problem: Problem }
  /** They may have been stored: never sent again in this run. */
  | { readonly kind: 'leave-in-doubt' }
  | { readonly kind: 'stop'; readonly scope: 'list' | 'run'; readonly problem: Problem };

/**
 * Why leads of the request may have been stored although the answer does not say so; undefined when that is clear.
 * The refusal of some of several rows is one, since nobody knows whether Smartflo refuses a request as a whole or stores the
 * good rows of it: under `clone` they must not go again, and under `overwrite` they may have changed what is on the list.
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
      if (duplicateOption === 'skip' || outcome.scope !== 'rows' || leads === 1) return undefined;
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
      if (named.size === 0 && now.leads === 1) named.set(0, problem);
      if (named.size === now.leads) return { kind: 'refuse', leads: named, rest: 'resend', problem };
      if (now.duplicateOption === 'clone') return { kind: 'refuse', leads: named, rest: 'leave-in-doubt', problem };
      if (now.splitsLeft === 0) return { kind: 'refuse', leads: named, rest: 'refuse', problem };
      if (named.size > 0) return { kind: 'refuse', leads: named, rest: 'resend', problem };
      return now.listRefusesAll ? { kind: 'refuse', leads: named, rest: 'refuse', problem } : { kind: 'split' };
    }
  }
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
