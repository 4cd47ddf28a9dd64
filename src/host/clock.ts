import type { Clock } from '../model/index.ts';

/** In a millisecond. */
const NANOSECONDS = 1e6;

/** The machine's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  // Not performance.now(): that loads a module of Node's, which a small run would feel.
  monotonic: () => Number(process.hrtime.bigint()) / NANOSECONDS,
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, Math.max(0, ms));
      signal?.addEventListener('abort', done, { once: true });
    }),
};
