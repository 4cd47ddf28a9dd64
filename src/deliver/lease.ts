import { CLOCK_SKEW_MS, type Lease } from '../model/index.ts';

/** How long a run waits for a lease beyond the lease's own length, ms. */
export const PATIENCE_MS = 10_000;

/** Time between two looks at somebody else's lease, ms. */
export const POLL_MS = 10_000;

/** Time between two words to people about one wait, ms. */
export const WORD_MS = 60_000;

/** Times that keep one list safe, ms. */
export interface Timing {
  readonly leaseMs: number;
  /** How late Smartflo may still apply a request that it did not answer. */
  readonly settleMs: number;
  /** The longest that one request may take. */
  readonly requestMs: number;
  /** How long a process may be stopped between its last look at the clock and the first byte on the wire. */
  readonly marginMs: number;
}

/** The times that follow from the two that are settings. */
export function timingOf({ leaseMs, settleMs }: Pick<Timing, 'leaseMs' | 'settleMs'>): Timing {
  return { leaseMs, settleMs, requestMs: Math.min(60_000, leaseMs / 3), marginMs: Math.min(5_000, leaseMs / 6) };
}

/** The last moment at which a request may begin under a lease that was asked for at `askedAt`: it ends within the lease. */
export function lastStart(askedAt: number, { leaseMs, requestMs, marginMs }: Timing): number {
  return askedAt + leaseMs - requestMs - marginMs;
}

/** Whether somebody else may be sending. `wall` in ms since 1970. */
export function isTaken(lease: Lease | undefined, owner: string, wall: number): lease is Lease {
  return lease !== undefined && lease.owner !== owner && wall < lease.until + CLOCK_SKEW_MS;
}

/** Whether a run is older than the last one that delivered. Run ids only grow; a shell has none and counts as newest. */
export function isOlder(run: string | undefined, last: string | undefined): boolean {
  return run !== undefined && last !== undefined && BigInt(run) < BigInt(last);
}
