import type { LeadNumbers } from '../model/index.ts';

/** Most times that one planned batch is taken apart: about a dozen scattered bad rows in 500. */
export const MAX_SPLITS = 100;

/**
 * How often a planned batch of `size` leads may still be taken apart to find its bad rows. The way down to one bad row
 * is ⌈log₂ size⌉ splits; twice that without one lead accepted or one row named means that the rows are not what is wrong,
 * and a request for each of them would only prove it at length.
 */
export function splitsLeft(size: number, splits: number, progress: boolean): number {
  const limit = progress ? MAX_SPLITS : Math.min(MAX_SPLITS, 2 * Math.ceil(Math.log2(size)));
  return Math.max(0, limit - splits);
}

/** Two halves in order, the first not smaller. */
export function halves(leads: LeadNumbers): [LeadNumbers, LeadNumbers] {
  const middle = Math.ceil(leads.length / 2);
  return [leads.slice(0, middle), leads.slice(middle)];
}

/** The fewest parts of at most `cap`, in order. */
export function cutTo(leads: LeadNumbers, cap: number): LeadNumbers[] {
  return Array.from({ length: Math.ceil(leads.length / cap) }, (_, part) => leads.slice(part * cap, (part + 1) * cap));
}
