import type { Clock } from '../../src/model/index.ts';

/** A clock for tests that takes no time: when everything waits, it jumps to the moment when the first wakes up. */
export interface FakeClock extends Clock {
  /** Every sleep that was asked for, in ms and in order, also those that an abort cut short. */
  readonly sleeps: readonly number[];
  /** Aborts the controller at that many ms after the start. */
  abortAt(ms: number, controller: AbortController): void;
}

/** A date for the fake clock's start: 2026-01-05, 06:00 UTC. */
export const FAKE_START = Date.UTC(2026, 0, 5, 6);

/**
 * Time passes only while every promise chain is at rest, one sleeper at a time: by due time, then in the order in which
 * they fell asleep. So a test is deterministic however many things sleep at once. Real I/O is not waited for.
 */
export function createFakeClock(): FakeClock {
  const sleepers: { readonly due: number; readonly wake: () => void }[] = [];
  const sleeps: number[] = [];
  let elapsed = 0;
  let ticking = false;

  const tick = () => {
    const next = sleepers.shift();
    if (!next) {
      ticking = false;
      return;
    }
    elapsed = Math.max(elapsed, next.due);
    next.wake();
    setImmediate(tick);
  };

  const wakeAt = (due: number, wake: () => void) => {
    const sleeper = { due, wake };
    const later = sleepers.findIndex((other) => other.due > due);
    sleepers.splice(later < 0 ? sleepers.length : later, 0, sleeper);
    if (!ticking) setImmediate(tick);
    ticking = true;
    return sleeper;
  };

  return {
    sleeps,
    now: () => FAKE_START + elapsed,
    monotonic: () => elapsed,
    sleep(ms, signal) {
      sleeps.push(ms);
      return new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        };
        const sleeper = wakeAt(elapsed + Math.max(0, ms), wake);
        const abort = () => {
          const index = sleepers.indexOf(sleeper);
          if (index >= 0) sleepers.splice(index, 1);
          wake();
        };
        signal?.addEventListener('abort', abort, { once: true });
      });
    },
    abortAt(ms, controller) {
      wakeAt(ms, () => controller.abort());
    },
  };
}
