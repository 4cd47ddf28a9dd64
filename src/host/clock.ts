import type { Clock } from '../model/index.ts';

/** In a millisecond. */
const NANOSECONDS = 1e6;

/** Longest time that Node's timers take, ms; beyond, they fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

// Not performance.now(): that loads a module of Node's, which a small run would feel.
const monotonic = () => Number(process.hrtime.bigint()) / NANOSECONDS;

/** The machine's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const until = monotonic() + ms;
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      // Node counts in whole milliseconds, so a timer may fire before its time: who waits for that would wait for ever.
      const fired = () => {
        const left = until - monotonic();
        if (left <= 0) return done();
        timer = start(left);
      };
      const start = (left: number) => setTimeout(fired, Math.min(LONGEST_TIMER_MS, Math.max(0, Math.ceil(left))));
      let timer = start(ms);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
