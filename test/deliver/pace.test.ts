import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from '../../src/deliver/pace.ts';
import { createFakeClock } from '../support/clock.ts';

async function turns(count: number, take: () => Promise<void>, clock: { monotonic(): number }): Promise<number[]> {
  const at: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    await take();
    at.push(clock.monotonic());
  }
  return at;
}

describe('pace', () => {
  test('the first request starts at once, the others one gap apart', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 2 });
    expect(await turns(4, () => pace.turn(), clock)).toEqual([0, 500, 1000, 1500]);
  });

  test('a fraction is a pace too', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 0.1 });
    expect(await turns(3, () => pace.turn(), clock)).toEqual([0, 10_000, 20_000]);
  });

  test('time in which nothing was sent is not made up for', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 1 });
    await pace.turn();
    await clock.sleep(60_000);
    expect(await turns(3, () => pace.turn(), clock)).toEqual([60_000, 61_000, 62_000]);
  });

  test('0 requests per second is no pace', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 0 });
    expect(await turns(3, () => pace.turn(), clock)).toEqual([0, 0, 0]);
    expect(clock.sleeps).toEqual([]);
  });

  test('slower halves the rate, also for those who wait already, down to one request a minute', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 1 });
    await pace.turn();
    const waiting = pace.turn().then(() => clock.monotonic());
    pace.slower();
    expect(await waiting).toBe(2000);
    for (let i = 0; i < 20; i++) pace.slower();
    await pace.turn();
    expect(clock.monotonic()).toBe(62_000);
  });

  test('slower never makes a very slow pace faster, nor a pace of none', async () => {
    const clock = createFakeClock();
    const slow = createPace({ clock, requestsPerSecond: 0.01 });
    slow.slower();
    expect(await turns(2, () => slow.turn(), clock)).toEqual([0, 100_000]);
    const none = createPace({ clock, requestsPerSecond: 0 });
    none.slower();
    expect(await turns(2, () => none.turn(), clock)).toEqual([100_000, 100_000]);
  });

  test('a pause holds everybody, also without a pace; the longer of two pauses counts', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 0 });
    const early = pace.turn();
    pace.pause(5000);
    pace.pause(1000);
    await early;
    await pace.turn();
    expect(clock.monotonic()).toBe(5000);
  });

  test('an abort ends the wait at once, and the turn is there for the next', async () => {
    const clock = createFakeClock();
    const pace = createPace({ clock, requestsPerSecond: 0.1 });
    const controller = new AbortController();
    await pace.turn();
    clock.abortAt(3000, controller);
    const others = Promise.all([pace.turn(controller.signal), pace.turn(controller.signal)]);
    await others;
    expect(clock.monotonic()).toBe(3000);
    await pace.turn();
    expect(clock.monotonic()).toBe(10_000);
  });

  test('however many wait, and whenever they come, two requests are never closer than the rate allows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.array(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 8 }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        async (requestsPerSecond, clients, chances) => {
          const clock = createFakeClock();
          const pace = createPace({ clock, requestsPerSecond, random: () => chances.next().value });
          const at: number[] = [];
          const client = async (rests: readonly number[]) => {
            for (const rest of rests) {
              await clock.sleep(rest);
              await pace.turn();
              at.push(clock.monotonic());
            }
          };
          await Promise.all(clients.map(client));
          expect(at).toHaveLength(clients.flat().length);
          const gap = 1000 / requestsPerSecond;
          for (const [index, time] of at.entries()) {
            // By n requests after the first, n gaps have passed: so for every window, whatever its length.
            for (const [ahead, earlier] of at.slice(0, index).entries()) {
              expect(time - earlier).toBeGreaterThanOrEqual((index - ahead) * gap - 1e-6);
            }
          }
        },
      ),
    );
  });
});
