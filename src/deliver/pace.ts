import type { Clock, Random } from '../model/index.ts';

/** Part of a gap that chance may add to it, so that jobs that started together drift apart. */
const JITTER = 0.1;

/** The longest gap that slowing down leads to, in ms. */
const MAX_GAP_MS = 60_000;

/**
 * One budget over every request of a run: batches, reads and logins. The vendor's limit is shared with live calls, so a
 * gap is never made up for by a burst.
 */
export interface Pace {
  /**
   * Resolves when the next request may start; at once when `signal` aborts, and then no turn is used up,
   * nor when it comes after `notAfter` (monotonic ms).
   */
  turn(signal?: AbortSignal, notAfter?: number): Promise<void>;
  /** Halves the rate for the rest of the run, down to one request a minute. */
  slower(): void;
  /** No turn is given for the next `ms`: Smartflo asked everybody to wait. */
  pause(ms: number): void;
}

/** The first request starts at once. 0 requests per second means no pace; `pause` still holds. */
export function createPace(options: {
  readonly clock: Clock;
  readonly random?: Random;
  readonly requestsPerSecond: number;
}): Pace {
  const { clock, random = () => 0, requestsPerSecond } = options;
  let gapMs = requestsPerSecond > 0 ? 1000 / requestsPerSecond : 0;
  let stretch = 0;
  let last = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  const waitMs = () => Math.max(last + gapMs * stretch, pausedUntil) - clock.monotonic();
  return {
    async turn(signal, notAfter = Number.POSITIVE_INFINITY) {
      // Several may wait for the same moment: the first to wake takes it, the others see that and wait again.
      for (let ms = waitMs(); ms > 0 && !signal?.aborted; ms = waitMs()) await clock.sleep(ms, signal);
      if (signal?.aborted || clock.monotonic() > notAfter) return;
      last = clock.monotonic();
      stretch = 1 + JITTER * random();
    },
    slower() {
      gapMs = Math.max(gapMs, Math.min(gapMs * 2, MAX_GAP_MS));
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, clock.monotonic() + ms);
    },
  };
}
