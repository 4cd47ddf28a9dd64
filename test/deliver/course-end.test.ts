import { describe, expect, test } from 'vitest';
import { GRACE_MS } from '../../src/deliver/lanes.ts';
import { ACCEPTED, LOST, plan, refused } from './rehearsal.ts';
import {
  answers,
  begin,
  CANCELLED,
  CONFLICT,
  found,
  OWNER,
  reads,
  type Scene,
  type Stage,
  unsent,
  WALL,
  WOKE,
  WRITE_LOST,
  WRITTEN,
} from './stage.ts';

const change = (play: Stage<unknown>) => play.asked('write')[0]?.change;

/** A course whose first window is claimed and on its way. */
function sending(scene: Scene = {}) {
  const play = begin(scene);
  play.tell(WRITTEN);
  return play;
}

const delivery = (play: ReturnType<typeof sending>) => play.run.record.close();
const codes = (play: ReturnType<typeof sending>) => delivery(play).problems.map(({ code }) => code);

describe('the end of a list', () => {
  test('is one commit: the last receipts, and the lease goes back', () => {
    const play = sending({ batches: plan([2, 1]) });
    play.tell(answers(ACCEPTED), answers(refused('rows', 0)));
    expect(play.kinds).toEqual(['journal', 'journal', 'write']);
    expect(change(play)).toEqual({
      lease: 'release',
      receipts: [
        { claim: `${OWNER}-1`, from: 0, to: 1, fate: 'accepted' },
        { claim: `${OWNER}-2`, from: 0, to: 0, fate: 'refused' },
      ],
      claims: [],
    });
    play.tell(WRITTEN);
    expect([play.over, play.result]).toEqual([true, [{ do: 'settled' }]]);
    expect(delivery(play)).toMatchObject({ problems: [], cancelled: false });
  });

  test.each([
    ['of the list', 'list', false],
    ['of the run', 'run', true],
  ] as const)('after a stop %s releases what was claimed and not sent', (_, scope, halted) => {
    const play = sending({ batches: plan([1, 1, 2]) });
    play.tell(answers(ACCEPTED), answers(refused(scope)));
    expect(change(play)).toMatchObject({
      lease: 'release',
      receipts: [
        { claim: `${OWNER}-1`, fate: 'accepted' },
        { claim: `${OWNER}-2`, fate: 'released' },
        { claim: `${OWNER}-3`, from: 0, to: 1, fate: 'released' },
      ],
    });
    expect(play.run.halted).toBe(halted);
    play.tell(WRITTEN);
    expect(codes(play)).toHaveLength(1);
  });

  test('when the time of the run is up says so, and stops the run', () => {
    const play = sending({ batches: plan([1, 1]), stopAt: 5000 });
    play.pass(5000);
    play.tell(answers(ACCEPTED));
    expect(change(play)?.receipts.map(({ fate }) => fate)).toEqual(['accepted', 'released']);
    play.tell(WRITTEN);
    expect(codes(play)).toEqual(['LEADS-TIME-UP']);
    expect(play.run.halted).toBe(true);
  });

  test('is no stop when the time of the run is up with all sent', () => {
    const play = sending({ batches: plan([1]), stopAt: 5000 });
    play.pass(5000);
    play.tell(answers(ACCEPTED), WRITTEN);
    expect([play.over, codes(play), play.run.halted]).toEqual([true, [], false]);
  });

  test('keeps the first reason when the time is up as well', () => {
    const play = sending({ batches: plan([1, 1]), stopAt: 5000 });
    play.pass(5000);
    play.tell(answers(refused('run')), WRITTEN);
    expect(codes(play)).toEqual(['LEADS-API-TOKEN']);
  });

  test('goes on on top of what somebody else wrote', () => {
    const play = sending();
    play.tell(answers(ACCEPTED));
    const first = change(play);
    const lease = { owner: OWNER, run: undefined, attempt: 1, until: WALL, ms: 1 };
    play.tell(CONFLICT, reads(found({ head: { lease }, isBase: false, landed: false })));
    expect(change(play)).toEqual(first);
    play.tell(WRITTEN);
    expect(play.result).toEqual([{ do: 'settled' }]);
  });
});

describe('a run that is called off', () => {
  test('in the first commit sends nothing, and gives all back within three seconds', () => {
    const play = begin({ batches: plan([1, 2]) });
    play.tell(CANCELLED, WRITTEN);
    expect(play.asked('write')).toMatchObject([
      { withinMs: 3000, change: { lease: 'release', receipts: [{ fate: 'released' }, { fate: 'released', to: 1 }] } },
    ]);
    play.tell(WRITTEN);
    expect(play.over).toBe(true);
    expect(delivery(play)).toMatchObject({ cancelled: true, problems: [{ code: 'LEADS-CANCELLED' }] });
  });

  test.each([
    ['the first commit', (play: Stage<unknown>) => play.tell(CANCELLED, WRITE_LOST)],
    [
      'a turn',
      (play: Stage<unknown>) => {
        play.tell(WRITTEN);
        for (let n = 0; n < 20; n++) play.tell(answers(ACCEPTED));
        play.tell(CANCELLED, WRITE_LOST);
      },
    ],
  ])('and loses the answer to %s is cancelled all the same', (_, act) => {
    const play = begin({ batches: plan(Array(25).fill(1)) });
    act(play);
    expect(play.over).toBe(true);
    expect(delivery(play).cancelled).toBe(true);
    expect(codes(play)).toContain('LEADS-CANCELLED');
    expect(play.result?.some((command) => command.do === 'settled')).toBe(false);
  });

  test('with an answer in time has its receipt, and the rest is released', () => {
    const play = sending({ batches: plan([1, 1]) });
    play.tell(CANCELLED);
    play.pass(GRACE_MS - 1);
    play.tell(answers(ACCEPTED));
    expect(change(play)?.receipts).toMatchObject([{ fate: 'accepted' }, { fate: 'released' }]);
    expect(play.asked('write')[0]?.withinMs).toBe(3000);
    play.tell(WRITTEN);
    expect(play.result).toEqual([{ do: 'settled' }]);
  });

  test('with no answer in time says until when it may be under way', () => {
    const play = sending({ batches: plan([2, 1]) });
    play.tell(CANCELLED);
    play.pass(GRACE_MS);
    play.tell(WOKE);
    expect(play.kinds).toEqual(['journal', 'write']);
    expect(change(play)?.receipts).toEqual([
      { claim: `${OWNER}-1`, from: 0, to: 1, fate: 'in-doubt', until: WALL + GRACE_MS + 60_000 },
      { claim: `${OWNER}-2`, from: 0, to: 0, fate: 'released' },
    ]);
    play.tell(WRITTEN);
    expect(play.over).toBe(true);
    expect(codes(play).toSorted()).toEqual(['LEADS-CANCELLED', 'LEADS-IN-DOUBT']);
    expect(delivery(play).batches.map(({ attempts }) => attempts)).toEqual([1, 0]);
  });

  test('does not forget what may be under way longer than its own request', () => {
    const option = { duplicateOption: 'overwrite' } as const;
    const known = { ...found().known, isSame: () => true, notBefore: () => WALL + 300_000 };
    const play = sending({ ...option, batches: plan([1], option), read: found({ known }) });
    play.tell(CANCELLED);
    play.pass(GRACE_MS);
    play.tell(WOKE);
    expect(change(play)?.receipts).toMatchObject([{ fate: 'in-doubt', until: WALL + 180_000 }]);
  });

  test('leaves an answer that comes during the last commit on disk, for it is not in the ledger', () => {
    const play = sending({ batches: plan([1]) });
    play.tell(CANCELLED);
    play.pass(GRACE_MS);
    play.tell(WOKE, answers(ACCEPTED));
    expect(play.asked('journal')).toMatchObject([{ receipts: [{ fate: 'accepted' }] }]);
    play.tell(WRITTEN);
    expect([play.over, play.result]).toEqual([true, []]);
    expect(delivery(play).fate(0)).toBe('accepted');
    expect(delivery(play).batches.map(({ attempts }) => attempts)).toEqual([1]);
  });

  test('has no doubt about a request that had not begun', () => {
    const play = sending({ batches: plan([1, 1]) });
    play.tell(CANCELLED, unsent('halted'));
    expect(change(play)?.receipts).toMatchObject([{ fate: 'released' }, { fate: 'released' }]);
    play.tell(WRITTEN);
    expect(codes(play)).toEqual(['LEADS-CANCELLED']);
  });

  test('while a retry waits leaves the doubt as old as it is', () => {
    const play = sending({ batches: plan([1]) });
    play.pass(100);
    play.tell(answers(LOST));
    play.pass(50);
    play.tell(CANCELLED);
    expect(change(play)?.receipts).toMatchObject([{ fate: 'in-doubt', until: WALL + 100 }]);
    play.tell(WRITTEN);
    expect(codes(play).toSorted()).toEqual(['LEADS-CANCELLED', 'LEADS-IN-DOUBT']);
  });

  test('with the last answer in has nothing to be told', () => {
    const play = sending({ batches: plan([1]) });
    play.tell(CANCELLED, answers(ACCEPTED), WRITTEN);
    expect(delivery(play)).toMatchObject({ cancelled: false, problems: [] });
  });
});
