import { expect, test } from 'vitest';
import { createFakeClock, FAKE_START } from './clock.ts';

test('sleepers wake by due time, then in the order in which they fell asleep, and time stands still in between', async () => {
  const clock = createFakeClock();
  const woken: string[] = [];
  const sleeper = async (name: string, ...naps: readonly number[]) => {
    for (const ms of naps) {
      await clock.sleep(ms);
      woken.push(`${name} ${clock.monotonic()}`);
    }
  };
  await Promise.all([sleeper('a', 300, 0), sleeper('b', 100, 200), sleeper('c', 300, 50)]);
  expect(woken).toEqual(['b 100', 'a 300', 'c 300', 'b 300', 'a 300', 'c 350']);
  expect(clock.now()).toBe(FAKE_START + 350);
  expect(clock.sleeps).toEqual([300, 100, 300, 200, 0, 50]);
});

test('an abort wakes a sleeper at once and leaves the others asleep', async () => {
  const clock = createFakeClock();
  const controller = new AbortController();
  clock.abortAt(70, controller);
  const other = clock.sleep(500);
  await clock.sleep(1000, controller.signal);
  expect(clock.monotonic()).toBe(70);
  await clock.sleep(1000, controller.signal);
  expect(clock.monotonic()).toBe(70);
  await other;
  expect(clock.monotonic()).toBe(500);
});

test('a promise chain without sleeps takes no time', async () => {
  const clock = createFakeClock();
  const late = clock.sleep(10).then(() => clock.monotonic());
  for (let step = 0; step < 1000; step++) await Promise.resolve();
  expect(clock.monotonic()).toBe(0);
  expect(await late).toBe(10);
});
