import { describe, expect, test } from 'vitest';
import { fatesOf, hasLeft, perform, sendWindow, sleepUntil } from '../../src/deliver/lanes.ts';
import type { ListRun } from '../../src/deliver/state.ts';
import { WINDOW_MS } from '../../src/deliver/window.ts';
import type { LeadFate, Outcome } from '../../src/model/index.ts';
import { ACCEPTED, LOST, NOT_SENT, plan, throttled } from './rehearsal.ts';
import { answers, CANCELLED, claimed, DISK_FULL, type Scene, stage, unsent, WALL, WOKE } from './stage.ts';

const LATE: Outcome = { ...(NOT_SENT as Extract<Outcome, { kind: 'not-sent' }>), late: true };

/** The sending of one window. */
function window(scene: Scene = {}) {
  const list = claimed(scene);
  return Object.assign(stage(sendWindow(list)), { list });
}

const leadsOf = (play: ReturnType<typeof window>) => play.asked('send').map(({ batch }) => batch.leads);
const fate = (list: ListRun, lead: number): LeadFate => list.run.record.fate(lead);
const attempts = (list: ListRun) => list.run.record.close().batches.map((batch) => batch.attempts);

describe('a window', () => {
  test('asks for one request after the other, each with its limits', () => {
    const play = window({ batches: plan([2, 1]) });
    const [batch] = plan([2]);
    const splitFrom = batch?.leads;
    expect(play.commands).toEqual([
      { do: 'send', lane: 0, batch, splitFrom, notAfter: 535_000, notAfterWall: WALL + 535_000, withinMs: 60_000 },
    ]);
    play.tell(answers(ACCEPTED));
    expect(leadsOf(play)).toEqual([[2]]);
    play.tell(answers(ACCEPTED));
    expect(play.over).toBe(true);
    expect(hasLeft(play.list)).toBe(false);
    expect(attempts(play.list)).toEqual([1, 1]);
  });

  test('puts each answer on disk before it asks for the next request', () => {
    const play = window({ batches: plan([2, 1]) });
    play.tell(answers(ACCEPTED));
    expect(play.kinds).toEqual(['journal', 'send']);
    expect(play.asked('journal')[0]?.receipts).toEqual([{ claim: 'process0-1', from: 0, to: 1, fate: 'accepted' }]);
    play.tell(answers(ACCEPTED));
    expect(play.list.outbox).toMatchObject([{ do: 'journal', receipts: [{ claim: 'process0-2' }] }]);
  });

  test('has as many requests in flight as there are lanes, and under clone one', () => {
    const three = window({ batches: plan([1, 1, 1, 1]), concurrency: 3 });
    expect(three.asked('send').map(({ lane }) => lane)).toEqual([0, 1, 2]);
    three.tell(answers(ACCEPTED, 1));
    expect(three.asked('send')).toMatchObject([{ lane: 1, batch: { leads: [3] } }]);
    three.tell(answers(ACCEPTED, 1));
    expect(three.over).toBe(false);
    three.tell(answers(ACCEPTED, 0), answers(ACCEPTED, 2));
    expect(three.over).toBe(true);
    const batches = plan([1, 1], { duplicateOption: 'clone' });
    expect(window({ batches, duplicateOption: 'clone', concurrency: 3 }).asked('send')).toHaveLength(1);
    expect(window({ batches: plan([1, 1]), concurrency: 0 }).asked('send')).toHaveLength(1);
  });

  test('with nothing to send is over', () => {
    expect(window({ batches: [] }).over).toBe(true);
    expect(window({ batches: plan([0, 0]) }).over).toBe(true);
  });

  test('takes no new request after a minute, and waits for the ones in flight', () => {
    const play = window({ batches: plan([1, 1, 1]), concurrency: 2 });
    play.pass(WINDOW_MS - 1);
    play.tell(answers(ACCEPTED, 0));
    expect(leadsOf(play)).toEqual([[2]]);
    play.pass(1);
    play.tell(answers(LOST, 1));
    expect(play.kinds).toEqual(['journal']);
    play.tell(answers(ACCEPTED, 0));
    expect(play.over).toBe(true);
    expect(hasLeft(play.list)).toBe(true);
  });

  test('takes no new request once the time of the run is up', () => {
    const play = window({ batches: plan([1, 1]), stopAt: 5000 });
    play.pass(5000);
    play.tell(answers(ACCEPTED));
    expect(play.over).toBe(true);
    expect(window({ batches: plan([1]), stopAt: 0 }).over).toBe(true);
  });

  test('begins no request after the time of the run, however long its turn takes to come', () => {
    expect(window({ stopAt: 5000 }).asked('send')[0]?.notAfter).toBe(5000);
    expect(window({ stopAt: 700_000 }).asked('send')[0]?.notAfter).toBe(535_000);
  });
});

describe('a retry', () => {
  test('waits for its time and is sent with the same leads', () => {
    const play = window();
    play.tell(answers(LOST));
    expect(play.kinds).toEqual(['journal', 'wake']);
    expect(play.asked('wake')).toEqual([{ do: 'wake', at: 250 }]);
    play.wake();
    expect(leadsOf(play)).toEqual([[0, 1]]);
    play.tell(answers(LOST));
    expect(play.asked('wake')).toEqual([{ do: 'wake', at: 750 }]);
  });

  test('is woken for again when a clock rings early', () => {
    const play = window();
    play.tell(answers(LOST));
    play.pass(249.5);
    play.tell(WOKE);
    expect(play.commands).toEqual([{ do: 'wake', at: 250 }]);
  });

  test('is sent in time while another request is in flight', () => {
    const play = window({ batches: plan([1, 1]), concurrency: 2 });
    play.tell(answers(LOST, 0));
    expect(play.asked('wake')).toEqual([{ do: 'wake', at: 250 }]);
    play.wake();
    expect(play.asked('send')).toMatchObject([{ lane: 0, batch: { leads: [0] } }]);
  });

  test('waits for the first of several that is ready', () => {
    const play = window({ batches: plan([1, 1]), concurrency: 2 });
    play.pass(100);
    play.tell(answers(LOST, 1), answers(LOST, 0));
    play.wake();
    expect(play.list.time.now).toBe(350);
    expect(play.asked('send').map(({ lane }) => lane)).toEqual([0, 1]);
  });

  test('whose time comes after the window’s end keeps it for the next window', () => {
    const play = window({ batches: plan([1]) });
    play.pass(WINDOW_MS - 100);
    play.tell(answers(LOST));
    expect(play.asked('wake')).toEqual([{ do: 'wake', at: WINDOW_MS }]);
    play.wake();
    expect(play.over).toBe(true);
    const next = stage(sendWindow(play.list), play.list.time);
    expect(next.commands).toMatchObject([{ do: 'wake', at: WINDOW_MS + 150 }]);
    next.wake();
    expect(next.asked('send')).toMatchObject([{ batch: { leads: [0] } }]);
  });

  test('of everybody pauses the run, and the second time slows it down', () => {
    const play = window({ batches: plan([1, 1]) });
    play.tell(answers(throttled(7000)));
    expect(play.commands.slice(0, 2)).toEqual([
      { do: 'pause', ms: 7000 },
      { do: 'journal', receipts: [] },
    ]);
    expect(leadsOf(play)).toEqual([[0]]);
    play.tell(answers(throttled(7000)));
    expect(play.kinds).toEqual(['slower', 'pause', 'journal', 'send']);
  });

  test('spends the run’s quota, and an accepted one gives it back', () => {
    const play = window({ batches: plan([1, 1]) });
    play.tell(answers(LOST));
    expect(play.list.run.quota.left).toBe(90);
    play.wake();
    play.tell(answers(ACCEPTED));
    expect(play.list.run.quota.left).toBe(100);
  });
});

describe('a request that comes too late to begin', () => {
  test.each([
    ['before it is handed over', unsent('late')],
    ['in the tick in which it would have begun', answers(LATE)],
  ])('%s is not sent, ends the window, and waits for the renewed lease', (_, event) => {
    const play = window({ batches: plan([2, 1]) });
    play.tell(event);
    expect(play.over).toBe(true);
    expect(fate(play.list, 0)).toBe('unsent');
    expect(attempts(play.list)).toEqual([0, 0]);
    Object.assign(play.list, { lastStart: 900_000 });
    const next = stage(sendWindow(play.list), play.list.time);
    expect(next.asked('send')).toMatchObject([{ batch: { leads: [0, 1] }, notAfter: 900_000 }]);
  });

  test('keeps others from beginning, and waits for those in flight', () => {
    const play = window({ batches: plan([1, 1, 1]), concurrency: 2 });
    play.tell(unsent('late', 1));
    expect([play.over, play.commands]).toEqual([false, []]);
    play.tell(answers(ACCEPTED, 0));
    expect(play.over).toBe(true);
    expect([0, 1, 2].map((lead) => fate(play.list, lead))).toEqual(['accepted', 'unsent', 'unsent']);
  });

  test('keeps a doubt from before, and the failures that count', () => {
    const play = window({ batches: plan([1]) });
    play.tell(answers(LOST));
    play.wake();
    play.tell(unsent('late'));
    expect(fate(play.list, 0)).toBe('in-doubt');
    const next = stage(sendWindow(play.list), play.list.time);
    expect(next.kinds).toEqual(['send']);
    next.tell(answers(LOST));
    expect(next.asked('wake')).toEqual([{ do: 'wake', at: 250 + 500 }]);
  });

  test('after the machine slept, so that only the wall clock went on, is not asked for', () => {
    const play = window({ batches: plan([1, 1]) });
    play.pass(1000, 540_000);
    play.tell(answers(ACCEPTED));
    expect(play.asked('send')).toEqual([]);
    expect(play.over).toBe(true);
  });
});

describe('what a course waits for', () => {
  test('a command comes after what was to be done before it', () => {
    const list = claimed();
    list.outbox.push({ do: 'settled' });
    const play = stage(perform(list, { do: 'read' }, 'read'));
    expect(play.kinds).toEqual(['settled', 'read']);
    play.tell(WOKE);
    expect(play.commands).toEqual([]);
  });

  test('a sleep ends at its time', () => {
    const play = stage(sleepUntil(claimed(), 500));
    expect(play.commands).toEqual([{ do: 'wake', at: 500 }]);
    play.pass(499.5);
    play.tell(WOKE);
    expect(play.commands).toEqual([{ do: 'wake', at: 500 }]);
    play.pass(0.5);
    play.tell(WOKE);
    expect(play.over).toBe(true);
  });

  test.each([
    ['when its time has come', 0, {}],
    ['when the time of the run is up', 500, { stopAt: 0 }],
  ])('a sleep does not begin %s', (_, at, scene) => {
    expect(stage(sleepUntil(claimed(scene), at)).over).toBe(true);
  });

  test('a sleep ends when the time of the run is up, and not later', () => {
    const play = stage(sleepUntil(claimed({ stopAt: 300 }), 500));
    expect(play.commands).toEqual([{ do: 'wake', at: 300 }]);
    play.wake();
    expect(play.over).toBe(true);
  });

  test.each([CANCELLED, DISK_FULL])('a sleep ends when nothing may be sent any more', (event) => {
    const play = stage(sleepUntil(claimed(), 500));
    play.tell(event);
    expect(play.over).toBe(true);
  });
});

describe('what is told of an unanswered lead', () => {
  test.each(['skip', 'overwrite', 'clone'] as const)('until when it may be under way: %s', (duplicateOption) => {
    const play = window({ batches: plan([2], { duplicateOption }), duplicateOption });
    play.pass(300);
    play.tell(answers(LOST));
    expect(fatesOf(play.list, play.list.lanes).underWayUntil(0)).toBe(WALL + 300);
    expect(fatesOf(play.list, play.list.lanes).settleMs).toBe(120_000);
  });

  test('an older request that may be under way longer is not forgotten for a newer one', () => {
    for (const event of [answers(LOST), { kind: 'threw', lane: 0, thrown: 'x' }] as const) {
      const play = window({ batches: plan([1], { duplicateOption: 'overwrite' }), duplicateOption: 'overwrite' });
      play.list.underWay.set(0, WALL + 600_000);
      play.pass(300);
      play.tell(event);
      expect(fatesOf(play.list, play.list.lanes).underWayUntil(0)).toBe(WALL + 600_000);
    }
  });
});
