import { type LedgerChange, type LedgerRead, type Problem, says } from '../model/index.ts';
import type { Course } from './command.ts';
import { next, perform } from './lanes.ts';
import type { ListRun } from './state.ts';

/** Most tries of one write whose answer is lost, and most looks that fail, before a course gives up. */
export const MAX_TRIES = 4;

/** Wait before the second try, ms; it doubles. */
const FIRST_WAIT_MS = 1_000;

/** How long the ledger may take once a run is called off, ms. */
const LAST_WRITE_MS = 3_000;

type Found = Extract<LedgerRead, { readonly kind: 'found' }>;

/** How a commit ended. `conflict`: somebody else has written, and this is what the ledger says now. */
export type Committed =
  | { readonly kind: 'written' }
  | { readonly kind: 'conflict'; readonly read: Found }
  | { readonly kind: 'failed'; readonly problem: Problem };

/**
 * Puts a change into the ledger, once. When the answer is lost, the ledger itself tells whether it has the change: a
 * write that can't be settled so is a failed one, and nothing may be sent on its word.
 */
export function* commit(list: ListRun, change: LedgerChange): Course<Committed> {
  for (let tries = 1; ; tries++) {
    const withinMs = list.cancelledAt === undefined ? undefined : LAST_WRITE_MS;
    const { written } = yield* perform(list, { do: 'write', change, withinMs }, 'written');
    if (written.kind === 'written') return written;
    if (written.kind === 'refused') return { kind: 'failed', problem: written.problem };
    // No time is left to find out; `post` does.
    if (list.cancelledAt !== undefined) {
      return { kind: 'failed', problem: written.kind === 'lost' ? written.problem : CHANGED_BACK };
    }
    const read = yield* readLedger(list);
    if (read.kind !== 'found') return { kind: 'failed', problem: read.problem };
    // A write whose answer was lost may have landed after all, and then the one after it meets a conflict with it.
    if (read.landed) return isStillOurs(change, read) ? { kind: 'written' } : { kind: 'conflict', read };
    if (!read.isBase) return { kind: 'conflict', read };
    if (tries === MAX_TRIES) {
      const problem = written.kind === 'lost' ? written.problem : CHANGED_BACK;
      return { kind: 'failed', problem };
    }
    yield* pause(list, tries);
  }
}

/** Whether the lease that a change took is still the one in the ledger: others may have written since. */
function isStillOurs({ lease }: LedgerChange, { head }: Found): boolean {
  return typeof lease !== 'object' || head.lease?.owner === lease.owner;
}

const CHANGED_BACK: Problem = {
  code: 'LEADS-LEDGER-UNREADABLE',
  message: says`The ledger was being written by somebody else all the time.`,
};

/** Reads the newest version of the ledger; tried a few times when it can't be read. */
export function* readLedger(list: ListRun): Course<LedgerRead> {
  for (let tries = 1; ; tries++) {
    const { read } = yield* perform(list, { do: 'read' }, 'read');
    if (read.kind !== 'unreadable' || tries === MAX_TRIES || list.cancelledAt !== undefined) return read;
    yield* pause(list, tries);
  }
}

function* pause(list: ListRun, tries: number): Course<void> {
  const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (1 + list.run.random());
  const at = list.time.now + waitMs;
  // A clock may ring a little early.
  while (list.time.now < at && list.cancelledAt === undefined) yield* next(list, [{ do: 'wake', at }]);
}
