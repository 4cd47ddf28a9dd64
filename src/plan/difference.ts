import type { Difference, DuplicateOption, Known, LeadKind } from '../model/index.ts';

/** The rules by which leads of a list are compared with its ledger. */
export interface DifferenceRules {
  readonly duplicateOption: DuplicateOption;
  /** Somebody ordered that held and refused leads are sent again. */
  readonly resendHeld: boolean;
  /** Wall time, ms since 1970: a lead that was refused last until then is tried again. None is unless given. */
  readonly retryRefusedUntil?: number;
}

/** How often one version of a lead is sent to Smartflo that refuses it each time. */
const MOST_TRIES = 3;

/**
 * The kind of a lead. A version that was accepted is never sent again; another version of it only under `overwrite`, since
 * `skip` would ignore it and `clone` would call the person twice. Leads wait for a person under `clone` only: the other two
 * bear a second send.
 */
export function kindOf(lead: number, known: Known, rules: DifferenceRules): LeadKind {
  const { duplicateOption, resendHeld } = rules;
  const cloned = duplicateOption === 'clone';
  switch (known.state(lead)) {
    case 'unknown':
      return 'new';
    case 'accepted':
      if (known.isSame(lead)) return 'unchanged';
      return duplicateOption === 'overwrite' ? 'changed' : 'stale';
    case 'refused':
      return known.isSame(lead) && !resendHeld && !isDue(lead, known, rules) ? 'refused' : 'new';
    case 'held':
      return cloned && !resendHeld ? 'held' : 'new';
    case 'open':
      return cloned ? 'in-doubt' : 'new';
  }
}

/** Whether a refused lead is tried again: what Smartflo refused may be right for it later. */
function isDue(lead: number, known: Known, { retryRefusedUntil }: DifferenceRules): boolean {
  const refusal = known.refusal?.(lead);
  if (refusal === undefined || retryRefusedUntil === undefined) return false;
  return refusal.tries < MOST_TRIES && refusal.at <= retryRefusedUntil;
}

/**
 * Whether an order to send again means a lead: it waited for a person when the order was given. Nobody has looked up a lead
 * that begins to wait during the run that carries the order out.
 */
export function isOrdered(lead: number, known: { readonly first: Known | undefined; readonly now: Known }): boolean {
  return known.first?.state(lead) === known.now.state(lead);
}

/** Whether leads of a kind are sent. */
export function isSent(kind: LeadKind): boolean {
  return kind === 'new' || kind === 'changed';
}

/** Counts the leads of a list by what they are. */
export function countDifference(leads: Iterable<number>, known: Known, rules: DifferenceRules): Difference {
  const counts = { new: 0, changed: 0, unchanged: 0, stale: 0, refused: 0, held: 0, 'in-doubt': 0 };
  for (const lead of leads) counts[kindOf(lead, known, rules)]++;
  const { 'in-doubt': inDoubt, ...rest } = counts;
  return { ...rest, inDoubt, gone: known.gone };
}
