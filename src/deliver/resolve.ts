import {
  CLOCK_SKEW_MS,
  type CloneVerify,
  type DuplicateOption,
  type Known,
  NO_LEAD,
  type OpenClaim,
  type Receipt,
} from '../model/index.ts';
import type { Seen } from './command.ts';
import { append } from './receipts.ts';

/** The fate of a lead that an earlier run left in doubt. `free`: it is not on the list, or may be sent again anyway. */
export type Resolved = 'free' | 'accepted' | 'held' | 'in-doubt';

/** The conclusions of a run about the claims that others left open. */
export interface Resolution {
  readonly receipts: readonly Receipt[];
  /** By lead, the newest with its key; those that no lead file has are not in it. */
  readonly leads: ReadonlyMap<number, Resolved>;
}

/** Nothing was left open. */
export const NOTHING_OPEN: Resolution = { receipts: [], leads: new Map() };

/** Whether two leads of one number are one lead, and whether one lead can have two numbers (`no`: it can). */
export type PhoneInKey = 'alone' | 'part' | 'no';

/** Leads that must be looked for on their list before anything can be concluded: under `clone`, all that a file still has. */
export function toLookFor(open: readonly OpenClaim[], option: DuplicateOption): readonly number[] {
  if (option !== 'clone') return [];
  return [...new Set(open.flatMap((claim) => claim.open.map(({ lead, sent }) => sent ?? lead)))].filter(
    (lead) => lead !== NO_LEAD,
  );
}

/** Wall time, ms since 1970, from which on a look at the list shows all that may ever arrive of these claims. */
export function settledAt(open: readonly OpenClaim[], settleMs: number): number {
  return Math.max(0, ...open.map(({ endsBy }) => endsBy + settleMs + CLOCK_SKEW_MS));
}

/**
 * The receipts that close what others left open, as far as it can be closed. `skip` and `overwrite` bear a second send;
 * under `clone` only a lead that is surely absent is sent, and a lead that nobody can look for waits for a person.
 */
export function resolve(
  open: readonly OpenClaim[],
  rules: {
    readonly option: DuplicateOption;
    readonly cloneVerify: CloneVerify;
    readonly phoneInKey?: PhoneInKey;
    readonly isWhole?: boolean;
    readonly settleMs: number;
  },
  seen: ReadonlyMap<number, Seen>,
): Resolution {
  const receipts: Receipt[] = [];
  const leads = new Map<number, Resolved>();
  for (const claim of open) {
    // An overwrite that is still on its way must not undo a newer version.
    const until = claim.duplicateOption === 'overwrite' ? { until: claim.endsBy + rules.settleMs } : {};
    for (const { position, lead, sent } of claim.open) {
      const at = { claim: claim.id, from: position, to: position };
      const became = rules.option === 'clone' ? fateOf({ lead, sent }, seen, rules) : 'free';
      if (lead !== NO_LEAD) leads.set(lead, became);
      // Surely absent under clone. Else it may have been stored, so what was accepted before it is no longer what is there.
      const free = rules.option === 'clone' ? 'released' : 'held';
      if (became === 'free') append(receipts, { ...at, fate: free, ...until });
      else if (became === 'in-doubt') append(receipts, { ...at, fate: 'in-doubt', until: claim.endsBy });
      else append(receipts, { ...at, fate: became, ...until });
    }
  }
  return { receipts, leads };
}

function fateOf(
  { lead, sent }: { readonly lead: number; readonly sent: number | undefined },
  seen: ReadonlyMap<number, Seen>,
  {
    cloneVerify,
    phoneInKey = 'alone',
    isWhole = true,
  }: { readonly cloneVerify: CloneVerify; readonly phoneInKey?: PhoneInKey; readonly isWhole?: boolean },
): Resolved {
  if (lead === NO_LEAD) return isWhole ? 'held' : 'in-doubt';
  switch (seen.get(sent ?? lead)) {
    case 'absent':
      // Another version may have another number: that this one is absent says nothing of the one that was sent.
      return sent === undefined && phoneInKey === 'no' ? 'held' : 'free';
    case 'present':
      // Where two leads may have one number, what is there may be the other one.
      return cloneVerify === 'exclusive' && phoneInKey === 'alone' ? 'accepted' : 'held';
    case 'unclear':
      return 'held';
    default:
      return 'in-doubt';
  }
}

/** The knowledge of the ledger, with the conclusions about open leads put in. */
export function withResolved(known: Known, leads: ReadonlyMap<number, Resolved>): Known {
  if (leads.size === 0) return known;
  return {
    state(lead) {
      const became = leads.get(known.newest(lead));
      if (became === undefined || became === 'in-doubt') return known.state(lead);
      return became === 'free' ? 'unknown' : became;
    },
    isSame: (lead) => known.isSame(lead),
    notBefore: (lead) => known.notBefore(lead),
    ...(known.refusal === undefined ? {} : { refusal: known.refusal }),
    newest: (lead) => known.newest(lead),
    open: known.open,
    gone: known.gone,
  };
}
