import { describe, expect, test } from 'vitest';
import { fatesOf, GRACE_MS, sendWindow } from '../../src/deliver/lanes.ts';
import type { ListRun } from '../../src/deliver/state.ts';
import { CIRCUIT_OPENS_AFTER } from '../../src/deliver/take-answer.ts';
import type { LeadFate } from '../../src/model/index.ts';
import { ACCEPTED, LOST, plan, refused } from './rehearsal.ts';
import { answers, CANCELLED, claimed, DISK_FULL, type Scene, stage, unsent, WALL, WOKE } from './stage.ts';

/** The sending of one window. */
function window(scene: Scene = {}) {
  const list = claimed(scene);
  return Object.assign(stage(sendWindow(list)), { list });
}

const leadsOf = (play: ReturnType<typeof window>) => play.asked('send').map(({ batch }) => batch.leads);
const fate = (list: ListRun, lead: number): LeadFate => list.run.record.fate(lead);
const attempts = (list: ListRun) => list.run.record.close().batches.map((batch) => batch.attempts);

describe('a stop', () => {
  test.each([
    ['of the list', answers(refused('list')), false],
    ['of the run', answers(refused('run')), true],
    ['for a full disk', DISK_FULL, true],
    ['for a mistake of this program', { kind: 'threw', lane: 0, thrown: new Error('a bug') }, true],
  ] as const)('%s lets nothing begin, and waits for what is in flight', (_, event, whole) => {
    const play = window({ batches: plan([1, 1, 1, 1]), concurrency: 2 });
    play.tell(event);
    expect(play.asked('halt')).toHaveLength(1);
    expect(play.asked('send')).toEqual([]);
    expect(play.list.run.halted).toBe(whole);
    play.tell(answers(ACCEPTED, 1));
    if (event.kind === 'disk') play.tell(answers(ACCEPTED, 0));
    expect(play.over).toBe(true);
    expect(fate(play.list, 1)).toBe('accepted');
    expect([2, 3].map((lead) => fate(play.list, lead))).toEqual(['unsent', 'unsent']);
  });

  test('takes back requests that had not begun', () => {
    const play = window({ batches: plan([1, 1]), concurrency: 2 });
    play.tell(answers(refused('run'), 0), unsent('halted', 1));
    expect(play.over).toBe(true);
    expect(play.list.late).toBe(false);
    expect(fate(play.list, 1)).toBe('unsent');
    expect(attempts(play.list)).toEqual([1, 0]);
  });

  test('a mistake of this program leaves what was on the wire in doubt, for as long as it may be on its way', () => {
    const play = window({ batches: plan([2]) });
    play.pass(700);
    play.tell({ kind: 'threw', lane: 0, thrown: 'x' });
    expect(fatesOf(play.list, play.list.lanes).underWayUntil(1)).toBe(WALL + 700 + play.list.task.timing.requestMs);
    expect(play.list.outbox.find((command) => command.do === 'journal')).toMatchObject({
      receipts: [{ from: 0, to: 1, fate: 'in-doubt', until: WALL + 700 + play.list.task.timing.requestMs }],
    });
    expect(attempts(play.list)).toEqual([1]);
  });

  test('five answers in a row that leave doubts stop the run', () => {
    const play = window({ batches: plan(Array(9).fill(1), { duplicateOption: 'clone' }), duplicateOption: 'clone' });
    for (let n = 1; n < CIRCUIT_OPENS_AFTER; n++) play.tell(answers(LOST));
    expect(leadsOf(play)).toEqual([[4]]);
    play.tell(answers(LOST));
    expect(play.over).toBe(true);
    expect(play.list.outbox).toContainEqual({ do: 'halt' });
    expect(play.list.run.halted).toBe(true);
  });

  test('an answer for a lane that has nothing in flight is none', () => {
    const play = window({ batches: plan([1, 1]), concurrency: 2 });
    play.tell(answers(ACCEPTED, 0), answers(refused('run'), 0), answers(ACCEPTED, 7));
    expect([play.list.run.halted, attempts(play.list)]).toEqual([false, [1, 0]]);
  });
});

describe('a call to end', () => {
  test('halts, and waits four seconds for what is in flight', () => {
    const play = window({ batches: plan([1, 1]) });
    play.pass(1000);
    play.tell(CANCELLED);
    expect(play.commands).toEqual([{ do: 'halt' }, { do: 'wake', at: 1000 + GRACE_MS }]);
    play.pass(GRACE_MS - 1);
    play.tell(answers(ACCEPTED));
    expect(play.over).toBe(true);
    expect([fate(play.list, 0), fate(play.list, 1)]).toEqual(['accepted', 'unsent']);
  });

  test('is over after four seconds, whatever is in flight', () => {
    const play = window({ batches: plan([1, 1, 1]), concurrency: 2 });
    play.tell(CANCELLED);
    play.tell(answers(ACCEPTED, 0));
    expect([play.over, play.asked('halt'), play.asked('send')]).toEqual([false, [], []]);
    play.pass(GRACE_MS);
    play.tell(WOKE);
    expect(play.over).toBe(true);
    expect(fate(play.list, 1)).toBe('in-doubt');
  });

  test('has its end, also when a clock rings early', () => {
    const play = window();
    play.tell(CANCELLED);
    play.pass(GRACE_MS - 0.5);
    play.tell(WOKE);
    expect(play.asked('wake')).toEqual([{ do: 'wake', at: GRACE_MS }]);
  });

  test('does not get more time from a second one', () => {
    const play = window();
    play.tell(CANCELLED);
    play.pass(3000);
    play.tell(CANCELLED);
    play.pass(GRACE_MS - 3000);
    play.tell(WOKE);
    expect(play.over).toBe(true);
  });

  test('ends the wait for a retry', () => {
    const play = window();
    play.tell(answers(LOST), CANCELLED);
    expect(play.over).toBe(true);
  });
});
