import { describe, expect, test } from 'vitest';
import { type Outcome, says } from '../../src/model/index.ts';
import {
  ACCEPTED,
  byFate,
  inOrder,
  LOST,
  NOT_SENT,
  plan,
  problemOf,
  refused,
  rehearse,
  sizes,
  throttled,
} from './rehearsal.ts';

describe('a delivery that goes well', () => {
  test('sends each batch once, in plan order, one list after the other, at the pace', async () => {
    const batches = [...plan([2, 1]), ...plan([3], { list: '7', from: 3 }), ...plan([1], { from: 6 })];
    const { delivery, sent } = await rehearse({ batches, answer: () => ({ kind: 'accepted', batchId: 'b1' }) });
    expect(sent.map(({ batch, from }) => [batch.list, batch.leads, from])).toEqual([
      ['441940', [0, 1], 0],
      ['441940', [2], 1000],
      ['441940', [6], 2000],
      ['7', [3, 4, 5], 3000],
    ]);
    expect(byFate(delivery, batches).accepted).toHaveLength(7);
    expect(delivery.batches.map(({ batch, attempts }) => [batch.leads[0], attempts])).toEqual([
      [0, 1],
      [2, 1],
      [6, 1],
      [3, 1],
    ]);
    expect(delivery).toMatchObject({ problems: [], cancelled: false });
    expect([delivery.deferred.size, delivery.stops.size]).toEqual([0, 0]);
    expect(delivery.batchIds).toEqual(['b1', 'b1', 'b1', 'b1']);
    expect(delivery.thrown).toBeUndefined();
  });

  test('an empty plan and an empty batch send nothing', async () => {
    const { delivery, sent } = await rehearse({ batches: plan([0, 1, 0]), answer: () => ACCEPTED });
    expect(sizes(sent)).toEqual([1]);
    expect(delivery.batches.map(({ attempts }) => attempts)).toEqual([0, 1, 0]);
    expect((await rehearse({ batches: [], answer: () => ACCEPTED })).delivery.problems).toEqual([]);
  });

  test('as many requests as allowed are in flight, and only one for clone', async () => {
    const latency = () => 5000;
    const skip = await rehearse({ batches: plan(Array(9).fill(1)), answer: () => ACCEPTED, latency, concurrency: 3 });
    expect(Math.max(...skip.sent.map(({ inFlight }) => inFlight))).toBe(3);
    const batches = plan(Array(9).fill(1), { duplicateOption: 'clone' });
    const clone = await rehearse({ batches, answer: () => ACCEPTED, latency, concurrency: 3 });
    expect(Math.max(...clone.sent.map(({ inFlight }) => inFlight))).toBe(1);
  });

  test('progress is told after each answer; what is on the wire counts as nothing yet', async () => {
    const { progress } = await rehearse({
      batches: plan([2, 2]),
      answer: inOrder(refused('rows', 0)),
      concurrency: 2,
      latency: () => 3000,
    });
    const told = { inDoubt: 0, batches: 2 };
    expect(progress).toEqual([
      { ...told, accepted: 0, refused: 1, unsent: 3, requests: 1, inFlight: 2, batchesDone: 0 },
      { ...told, accepted: 2, refused: 1, unsent: 1, requests: 2, inFlight: 1, batchesDone: 1 },
      { ...told, accepted: 3, refused: 1, unsent: 0, requests: 3, inFlight: 0, batchesDone: 2 },
    ]);
  });
});

describe('a Smartflo that is busy', () => {
  test('is left alone for as long as it asks, by every list and sender', async () => {
    const batches = plan([1, 1, 1, 1]);
    const { sent } = await rehearse({
      batches,
      answer: inOrder(throttled(30_000)),
      concurrency: 2,
      requestsPerSecond: 10,
      latency: () => 50,
    });
    expect(sent.map(({ from }) => from)).toEqual([0, 30_050, 30_150, 30_250, 30_350]);
  });

  test('the first time costs a wait, every further time half the pace for the rest of the run', async () => {
    const { sent } = await rehearse({
      batches: plan(Array(5).fill(1)),
      answer: (_, number) => (number === 0 || number === 2 ? throttled(10) : ACCEPTED),
      random: () => 0,
    });
    expect(sent.map(({ from }) => from)).toEqual([0, 1000, 2000, 4000, 6000, 8000, 10_000]);
  });

  test.each([
    ['four at once, the first time', [0, 1, 2, 3], 1000],
    ['two more at once, later', [0, 1, 2, 3, 8, 9], 2000],
  ])('requests that were in flight together find it busy once: %s', async (_, busy, gap) => {
    const { sent } = await rehearse({
      batches: plan(Array(12).fill(1)),
      answer: (_, number) => (busy.includes(number) ? throttled(1) : ACCEPTED),
      random: () => 0,
      concurrency: 4,
      latency: () => 7900,
    });
    const [a = 0, b = 0] = sent.slice(-2).map(({ from }) => from);
    expect(b - a).toBe(gap);
  });

  test('one that asks for an hour ends the run with the rest unsent', async () => {
    const batches = plan([1, 2]);
    const { delivery, clock } = await rehearse({ batches, answer: () => throttled(3_600_000) });
    expect(byFate(delivery, batches).unsent).toEqual([0, 1, 2]);
    expect(clock.monotonic()).toBe(100);
    expect(delivery.problems).toEqual([
      problemOf(
        'LEADS-API-BUSY',
        says`HTTP 429. The wait it asks for is longer than the 5 minutes that a run waits, so the run stopped.`,
      ),
    ]);
  });
});

describe('a stop', () => {
  test('of a list leaves its other leads unsent while other lists go on', async () => {
    const batches = [...plan([1, 2]), ...plan([3], { list: '7', from: 3 })];
    const { delivery } = await rehearse({ batches, answer: inOrder(refused('list')) });
    expect(byFate(delivery, batches)).toMatchObject({ unsent: [0, 1, 2], accepted: [3, 4, 5] });
    expect(delivery.problems).toEqual([
      problemOf('LEADS-API-LIST', says`HTTP 404: there is no such list. 0 leads accepted and 3 not sent.`),
    ]);
  });

  test('of the run is told once, with what was sent by then, however many lists are left', async () => {
    const batches = [...plan([1500, 500]), ...plan([9], { list: '7', from: 2000 })];
    const { delivery, sent } = await rehearse({ batches, answer: inOrder(ACCEPTED, refused('run')) });
    expect(sent).toHaveLength(2);
    expect(delivery.problems).toEqual([problemOf('LEADS-API-TOKEN', says`HTTP 401: the token was not accepted.`)]);
  });

  test('has one reason, the first, though more come in from what was in flight', async () => {
    const { delivery } = await rehearse({
      batches: plan([1, 1, 1]),
      answer: inOrder(refused('run'), { ...NOT_SENT, final: true } as Outcome),
      concurrency: 2,
      latency: () => 5000,
    });
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-API-TOKEN']);
  });

  test('lets what is in flight finish, and records it', async () => {
    const batches = plan([1, 1, 1, 1]);
    const { delivery, sent } = await rehearse({
      batches,
      answer: inOrder(refused('run')),
      concurrency: 2,
      requestsPerSecond: 10,
      latency: (number) => (number === 0 ? 150 : 5000),
    });
    expect(sent).toHaveLength(2);
    expect(byFate(delivery, batches)).toMatchObject({ unsent: [0, 2, 3], accepted: [1] });
  });

  test('ends the waits of other senders at once', async () => {
    const { clock, sent } = await rehearse({
      batches: plan([1, 1, 1]),
      answer: (batch) => (batch.leads[0] === 0 ? LOST : refused('run')),
      random: () => 1 - Number.EPSILON,
      concurrency: 2,
      requestsPerSecond: 1000,
      latency: (number) => (number < 3 ? 100 : 5),
    });
    expect(sent).toHaveLength(2);
    expect(clock.monotonic()).toBeLessThan(200);
  });

  test('a way that stays closed stops the run after four attempts, one that is closed for good after one', async () => {
    const batches = plan([1, 1]);
    const closed = await rehearse({ batches, answer: () => NOT_SENT });
    expect(closed.sent).toHaveLength(4);
    expect(closed.delivery.problems).toMatchObject([{ code: 'LEADS-NET-DNS' }]);
    const final = await rehearse({ batches, answer: () => ({ ...NOT_SENT, final: true }) as Outcome });
    expect(final.sent).toHaveLength(1);
    expect(byFate(final.delivery, batches).unsent).toEqual([0, 1]);
  });

  test('a list of very many batches is claimed like any other', async () => {
    const { sent } = await rehearse({
      batches: plan(new Array<number>(200_000).fill(1)),
      answer: () => refused('run'),
    });
    expect(sent).toHaveLength(1);
  });

  test('nothing is sent to a list that was refused beforehand', async () => {
    const batches = [...plan([2]), ...plan([1], { list: '7', from: 2 })];
    const refusedLists = new Map([['441940', problemOf('LEADS-API-LIST-NAME', says`List 441940 has another name.`)]]);
    const { delivery, sent } = await rehearse({ batches, answer: () => ACCEPTED, refusedLists });
    expect(sent.map(({ batch }) => batch.list)).toEqual(['7']);
    expect(delivery.problems).toEqual([
      problemOf('LEADS-API-LIST-NAME', says`List 441940 has another name. 0 leads accepted and 2 not sent.`),
    ]);
  });
});

describe('a mistake of this program', () => {
  const boom = new Error('lead 9876543210 is not what was expected');

  test('in the sending leaves its leads in doubt, stops the run and is handed over', async () => {
    const batches = plan([2, 3, 1]);
    const { delivery, sent } = await rehearse({
      batches,
      answer: (_, number) => {
        if (number === 1) throw boom;
        return ACCEPTED;
      },
    });
    expect(sent).toHaveLength(2);
    expect(byFate(delivery, batches)).toEqual({ accepted: [0, 1], inDoubt: [2, 3, 4], unsent: [5], refused: [] });
    expect(delivery.thrown).toBe(boom);
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-IN-DOUBT', 'LEADS-INTERNAL']);
    expect(JSON.stringify(delivery.problems)).not.toContain('9876543210');
  });

  test('is handed over as it came first', async () => {
    const { delivery } = await rehearse({
      batches: plan([1, 1]),
      answer: (_, number) => {
        throw number === 0 ? boom : new Error('and another');
      },
      concurrency: 2,
      latency: () => 5000,
    });
    expect(delivery.thrown).toBe(boom);
  });

  test('in whoever watches the progress loses no answer', async () => {
    const batches = plan([2, 3]);
    const { delivery } = await rehearse({
      batches,
      answer: () => ACCEPTED,
      onProgress() {
        throw boom;
      },
    });
    expect(byFate(delivery, batches)).toMatchObject({ accepted: [0, 1], unsent: [2, 3, 4] });
    expect(delivery.thrown).toBe(boom);
  });
});
