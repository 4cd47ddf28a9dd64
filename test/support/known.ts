import type { Known, KnownState } from '../../src/model/index.ts';

/** What is known of one lead: a state of this version of it, or of another one. */
export type KnownLead = KnownState | readonly [state: KnownState, version: 'other'];

/** Knowledge of the leads of a run, by number; of those that are not named, nothing is known. */
export function knownAs(leads: readonly KnownLead[], more: Partial<Pick<Known, 'open' | 'gone'>> = {}): Known {
  const at = (lead: number) => leads[lead] ?? 'unknown';
  return {
    state: (lead) => {
      const known = at(lead);
      return typeof known === 'string' ? known : known[0];
    },
    isSame: (lead) => typeof at(lead) === 'string' && at(lead) !== 'unknown',
    notBefore: () => 0,
    newest: (lead) => lead,
    open: [],
    gone: 0,
    ...more,
  };
}
