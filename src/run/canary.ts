import type { Delivery, Known, Problem } from '../model/index.ts';
import { type Clock, leadAt, says, shownId } from '../model/index.ts';
import type { ListPlan } from '../plan/index.ts';
import type { Looked } from '../smartflo/index.ts';
import { SAMPLE } from './sample.ts';

/** Leads that are tried: one that is on the list already, or is refused, proves nothing. */
const MOST_TRIES = 5;

/** Times of the looks after an answer, ms. After a yes, one more follows when Smartflo's time to settle is over. */
export const LOOKS_MS: readonly number[] = [0, 2, 5, 15, 30, 60].map((seconds) => seconds * 1000);

/** A longer wait is told. */
const LONG_WAIT_MS = 5_000;

/** The end of the first delivery of one lead. */
export type CanaryEnd =
  /** It was not on the list before, and is there so long after the yes. */
  | { readonly kind: 'proved'; readonly delayMs: number }
  /** The leads that were tried are on the list already, or were refused. */
  | { readonly kind: 'no-proof' }
  /** The list can't be searched. */
  | { readonly kind: 'unseen'; readonly problem: Problem }
  /** Smartflo said yes, and the lead is not on the list. */
  | { readonly kind: 'missing'; readonly lead: number; readonly problem: Problem }
  /** The lead was not accepted, or the run was called off: the delivery says why. */
  | { readonly kind: 'stopped' };

/** The ports of a canary. */
export interface CanaryWorld {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** How late Smartflo may apply a request, ms. */
  readonly settleMs: number;
  /** Delivers this lead alone. */
  deliver(lead: number): Promise<Delivery>;
  /** Looks for this lead on the list. */
  look(lead: number): Promise<Looked>;
  /** Hears of a wait before the next look, ms. */
  onWait?(ms: number): void;
}

/** Whether a first delivery sends one lead alone first. A smaller one is read back as a whole instead. */
export function wantsCanary({ leads }: Pick<ListPlan, 'leads'>): boolean {
  return leads > SAMPLE;
}

/**
 * Sends one lead to a list that nothing was sent to before, and looks for it before and after: a yes of Smartflo is believed
 * for all others once it was true for this one. `deliveries` takes what was delivered.
 */
export async function sendCanary(
  { list, batches }: Pick<ListPlan, 'list' | 'batches'>,
  { clock, signal, settleMs, deliver, look, onWait }: CanaryWorld,
  deliveries: Delivery[],
): Promise<CanaryEnd> {
  const [first] = batches;
  for (let place = 0; first && place < Math.min(MOST_TRIES, first.leads.length); place++) {
    const lead = leadAt(first.leads, place);
    const before = await look(lead);
    if (before.problem) return { kind: 'unseen', problem: before.problem };
    if (before.seen[0] !== 'absent') continue;
    if (signal.aborted) return { kind: 'stopped' };
    const delivery = await deliver(lead);
    deliveries.push(delivery);
    const fate = delivery.fate(lead);
    // Another run may have sent it while this one waited for the list.
    if (fate === 'refused' || (fate === 'unsent' && isUneventful(delivery))) continue;
    if (fate !== 'accepted') return { kind: 'stopped' };
    const yesAt = clock.monotonic();
    for (const delayMs of timesOfLooks(settleMs)) {
      const waitMs = Math.max(0, yesAt + delayMs - clock.monotonic());
      if (waitMs > LONG_WAIT_MS) onWait?.(waitMs);
      await clock.sleep(waitMs, signal);
      if (signal.aborted) return { kind: 'stopped' };
      const after = await look(lead);
      if (after.problem) return { kind: 'unseen', problem: after.problem };
      if (after.seen[0] !== 'absent') return { kind: 'proved', delayMs: clock.monotonic() - yesAt };
    }
    return { kind: 'missing', lead, problem: missing(list) };
  }
  return { kind: 'no-proof' };
}

/** Whether nothing stood in the way of a delivery. */
function isUneventful({ cancelled, deferred, stops, problems }: Delivery): boolean {
  return !cancelled && deferred.size === 0 && stops.size === 0 && problems.length === 0;
}

/** In order, ms after the yes. */
function timesOfLooks(settleMs: number): readonly number[] {
  return settleMs > (LOOKS_MS.at(-1) ?? 0) ? [...LOOKS_MS, settleMs] : LOOKS_MS;
}

function missing(list: string): Problem {
  return {
    code: 'LEADS-API-CANARY',
    message: says`The first lead for list ${shownId(list)} was sent alone. Smartflo said yes, but the lead is not on the list. Nothing else was sent to this list.`,
    hint: says`Look at the list in the Smartflo portal. If it is the wrong list or it is locked, correct that. If all is right, ask Smartflo's support. The next run tries again with one lead.`,
  };
}

/** A plan with one lead of it: none if a later look into the ledger says that it is not to be sent any more. */
export function planOf(lead: number, plan: Pick<ListPlan, 'plan'>): (known: Known) => ReturnType<ListPlan['plan']> {
  return (known) => {
    const batch = plan.plan(known).find(({ leads }) => leads.includes(lead));
    return batch ? [{ ...batch, leads: [lead] }] : [];
  };
}
