import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../src/host/clock.ts';

const MS = 1_000_000n;

describe('a sleep', () => {
  let now = 0n;

  beforeEach(() => {
    now = 5_000n * MS;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  /** A sleep, and whether it is over. */
  function asleep(ms: number, signal?: AbortSignal): { isOver: boolean } {
    const state = { isOver: false };
    void systemClock.sleep(ms, signal).then(() => {
      state.isOver = true;
    });
    return state;
  }

  test('is not over before its time, however early the timer fires', async () => {
    const sleep = asleep(10_000.4);
    now += 9_999n * MS;
    await vi.advanceTimersByTimeAsync(10_001);
    expect(sleep.isOver).toBe(false);
    now += 2n * MS;
    await vi.advanceTimersByTimeAsync(2);
    expect(sleep.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('may be longer than a timer of Node', async () => {
    const ms = 2 ** 31 + 5;
    const sleep = asleep(ms);
    now += BigInt(2 ** 31 - 1) * MS;
    await vi.advanceTimersByTimeAsync(2 ** 31 - 1);
    expect(sleep.isOver).toBe(false);
    now += 6n * MS;
    await vi.advanceTimersByTimeAsync(6);
    expect(sleep.isOver).toBe(true);
  });

  test('is over at once when it is called off, and leaves no timer', async () => {
    const controller = new AbortController();
    const sleep = asleep(10_000, controller.signal);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(sleep.isOver).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    await systemClock.sleep(10_000, controller.signal);
  });

  test('of no time is over with the next timer', async () => {
    const sleep = asleep(-3);
    await vi.advanceTimersByTimeAsync(0);
    expect(sleep.isOver).toBe(true);
  });
});
