import type { DuplicateOption } from '../model/index.ts';

/** A window takes no new request after so long, ms: no answer waits longer to be in the ledger, save the last request. */
export const WINDOW_MS = 60_000;

/** Batches of a course's first window. Small: what a killed machine leaves in doubt is a window. */
export const FIRST_WINDOW = 20;

/** Most batches of a window. */
export const MAX_WINDOW = 250;

/** The same under `clone`, where a doubt costs a look at the list or a person's time. */
export const CLONE_WINDOW = 10;

/** A window that lasts longer than this, ms, is long enough for what a commit costs. */
const LONG_ENOUGH_MS = 30_000;

/** How many batches may be claimed at once, after a window of so many took so long (ms; undefined: there was none). */
export function windowSize(
  option: DuplicateOption,
  last: { readonly size: number; readonly ms: number } | undefined,
): number {
  if (option === 'clone') return CLONE_WINDOW;
  if (!last) return FIRST_WINDOW;
  return last.ms < LONG_ENOUGH_MS ? Math.min(MAX_WINDOW, last.size * 2) : last.size;
}
