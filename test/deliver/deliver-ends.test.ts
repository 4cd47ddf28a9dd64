import { describe, expect, test } from 'vitest';
import { ACCEPTED, byFate, LOST, plan, rehearse } from './rehearsal.ts';

describe('a delivery that is called off', () => {
  test('starts nothing more, ends its wait at once, and says so', async () => {
    const batches = plan([1, 2, 3]);
    const { delivery, sent, clock } = await rehearse({
      batches,
      answer: () => ACCEPTED,
      requestsPerSecond: 0.1,
      abortAt: 4000,
    });
    expect(sent).toHaveLength(1);
    expect(clock.monotonic()).toBe(4000);
    expect(delivery.cancelled).toBe(true);
    expect(delivery.problems).toEqual([
      {
        code: 'LEADS-CANCELLED',
        message: 'The run was cancelled.',
        hint: 'Run the job again to send the rest.',
      },
    ]);
  });

  test('waits four seconds for what is in flight and records it', async () => {
    const batches = plan([1, 2]);
    const { delivery, clock } = await rehearse({
      batches,
      answer: () => ACCEPTED,
      latency: () => 7999,
      abortAt: 4000,
    });
    expect(byFate(delivery, batches)).toMatchObject({ accepted: [0], unsent: [1, 2] });
    expect(clock.monotonic()).toBe(7999);
  });

  test('leaves what has no answer by then in doubt, with the attempt counted, and says so', async () => {
    const batches = plan([1, 2]);
    const { delivery, clock } = await rehearse({ batches, answer: () => ACCEPTED, latency: () => 9000, abortAt: 4000 });
    expect(clock.monotonic()).toBe(8000);
    expect(byFate(delivery, batches)).toMatchObject({ inDoubt: [0], unsent: [1, 2] });
    expect(delivery.batches.map(({ attempts }) => attempts)).toEqual([1, 0]);
    expect(delivery.problems.map(({ code }) => code).sort()).toEqual(['LEADS-CANCELLED', 'LEADS-IN-DOUBT']);
    expect(delivery.problems.find(({ code }) => code === 'LEADS-CANCELLED')?.message).toBe('The run was cancelled.');
  });

  test('begins no other list: nothing is claimed there, and its leads are counted', async () => {
    const batches = [...plan([1]), ...plan([2], { list: '7', from: 1 }), ...plan([3], { list: '8', from: 3 })];
    const { delivery, written } = await rehearse({
      batches,
      answer: () => ACCEPTED,
      latency: () => 5000,
      abortAt: 4000,
    });
    expect(written.map(({ claims, lease }) => [claims.length, lease === 'release'])).toEqual([
      [1, false],
      [0, true],
    ]);
    expect(delivery.cancelled).toBe(true);
    expect(delivery.problems.map(({ message }) => message)).toEqual(['The run was cancelled.']);
  });

  test('before it began claims nothing and sends nothing', async () => {
    const batches = plan([1, 2]);
    const { delivery, sent, written } = await rehearse({ batches, answer: () => ACCEPTED, abortAt: 0 });
    expect([sent, written]).toEqual([[], []]);
    expect(delivery).toMatchObject({ cancelled: true, problems: [{ code: 'LEADS-CANCELLED' }] });
  });

  test('ends the wait before a retry at once', async () => {
    const batches = plan([1]);
    const { delivery, clock } = await rehearse({ batches, answer: () => LOST, abortAt: 200 });
    expect(clock.monotonic()).toBe(200);
    expect(byFate(delivery, batches).inDoubt).toEqual([0]);
    expect(delivery.cancelled).toBe(true);
  });

  test('is not cancelled when everything had been answered', async () => {
    const { delivery } = await rehearse({
      batches: plan([1]),
      answer: () => ACCEPTED,
      latency: () => 7000,
      abortAt: 4000,
    });
    expect(delivery).toMatchObject({ cancelled: false, problems: [] });
  });
});

describe('a delivery whose time is up', () => {
  const minute = 60_000;

  test('stops between two requests and says so once, for all lists', async () => {
    const batches = [...plan(Array(90).fill(1)), ...plan([1], { list: '7', from: 90 })];
    const { delivery, sent } = await rehearse({ batches, answer: () => ACCEPTED, maxMs: minute - 500 });
    expect(sent).toHaveLength(60);
    expect(delivery.problems).toMatchObject([
      {
        code: 'LEADS-TIME-UP',
        message: 'The time for one run (max-minutes) is up, so it stopped between two requests.',
      },
    ]);
  });

  test('between two lists says so as well', async () => {
    const batches = [...plan([1]), ...plan([2], { list: '7', from: 1 })];
    const { delivery, written } = await rehearse({
      batches,
      answer: () => ACCEPTED,
      latency: () => minute,
      maxMs: minute,
    });
    expect(byFate(delivery, batches)).toMatchObject({ accepted: [0], unsent: [1, 2] });
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-TIME-UP']);
    expect(written).toHaveLength(2);
  });
});
