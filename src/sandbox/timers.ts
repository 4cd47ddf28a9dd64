import type { Schedule } from './options.ts';

/** Tasks that are due later; those left over can be dropped together. */
export interface Timers {
  readonly schedule: Schedule;
  /** Cancels every task that is still due. */
  clear(): void;
}

/** Keeps account of what a {@link Schedule} has yet to run. A task that is due at once runs at once. */
export function createTimers(schedule: Schedule = laterOnTheClock): Timers {
  const pending = new Set<() => void>();
  return {
    schedule(milliseconds, task) {
      if (milliseconds <= 0) {
        task();
        return () => undefined;
      }
      const cancel = schedule(milliseconds, () => {
        pending.delete(cancel);
        task();
      });
      pending.add(cancel);
      return () => {
        pending.delete(cancel);
        cancel();
      };
    },
    clear() {
      for (const cancel of pending) {
        cancel();
      }
      pending.clear();
    },
  };
}

function laterOnTheClock(milliseconds: number, task: () => void): () => void {
  const timer = setTimeout(task, milliseconds);
  return () => clearTimeout(timer);
}
