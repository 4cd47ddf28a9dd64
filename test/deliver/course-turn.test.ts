import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/deliver/command.ts';
import type { Lease } from '../../src/model/index.ts';
import { ACCEPTED, LOST, plan, refused } from './rehearsal.ts';
import {
  answers,
  begin,
  CONFLICT,
  DISK_FULL,
  found,
  OWNER,
  reads,
  type Scene,
  type Stage,
  UNUSABLE,
  unsent,
  WALL,
  WRITE_LOST,
  WRITE_REFUSED,
  WRITTEN,
} from './stage.ts';

const MINE: Lease = { owner: OWNER, run: undefined, attempt: 1, until: WALL + 600_000, ms: 600_000 };
const THEIRS: Lease = { ...MINE, owner: 'other' };
const conflict = (lease: Lease | undefined) => [
  CONFLICT,
  reads(found({ head: { lease }, isBase: false, landed: false })),
];

const change = (play: Stage<unknown>) => play.asked('write')[0]?.change;
const claims = (play: Stage<unknown>) => change(play)?.claims.map(({ id }) => id);

/** A course whose first window is claimed and on its way. */
function sending(scene: Scene = {}) {
  const play = begin(scene);
  play.tell(WRITTEN);
  return play;
}

const delivery = (play: ReturnType<typeof sending>) => play.run.record.close();
const codes = (play: ReturnType<typeof sending>) => delivery(play).problems.map(({ code }) => code);

/** The course at the end of its first window of 20 batches, with 5 more to claim. */
function atTurn(scene: Scene = {}) {
  const play = sending({ batches: plan(Array(25).fill(1)), ...scene });
  for (let n = 0; n < 20; n++) play.tell(answers(ACCEPTED));
  return play;
}

describe('the turn of a window', () => {
  test('is one commit: its receipts, the next claims and a new lease', () => {
    const play = sending({ batches: plan(Array(25).fill(1)), run: '42' });
    for (let n = 0; n < 20; n++) {
      play.pass(1000);
      play.tell(answers(ACCEPTED));
    }
    expect(play.kinds).toEqual(['journal', 'write']);
    expect(change(play)).toEqual({
      lease: { ...MINE, run: '42', until: WALL + 20_000 + 600_000 },
      receipts: Array.from({ length: 20 }, (_, n) => ({
        claim: `${OWNER}-${n + 1}`,
        from: 0,
        to: 0,
        fate: 'accepted',
      })),
      claims: plan(Array(25).fill(1))
        .slice(20)
        .map((batch, n) => ({ id: `${OWNER}-${21 + n}`, batch })),
    });
  });

  test('sends nothing and forgets nothing until it is written', () => {
    const play = atTurn();
    expect(play.asked('send')).toEqual([]);
    play.tell(WRITE_LOST);
    expect(play.kinds).toEqual(['read']);
    play.tell(reads(found({ landed: false })));
    expect(play.kinds).toEqual(['wake']);
    play.wake();
    play.tell(WRITTEN);
    expect(play.kinds).toEqual(['settled', 'send']);
  });

  test('gives the requests after it the new lease, from before the commit', () => {
    const play = sending({ batches: plan(Array(25).fill(1)) });
    play.pass(30_000);
    for (let n = 0; n < 20; n++) play.tell(answers(ACCEPTED));
    play.pass(7000);
    play.tell(WRITTEN);
    expect(play.asked('send')[0]?.notAfter).toBe(30_000 + 535_000);
  });

  test.each([
    [29_999, 40],
    [30_000, 20],
  ])('after %d ms claims %d batches, twice as many after a short one', (ms, next) => {
    const play = sending({ batches: plan(Array(100).fill(1)) });
    play.pass(ms);
    for (let n = 0; n < 20; n++) play.tell(answers(ACCEPTED));
    expect(claims(play)).toHaveLength(next);
    play.tell(WRITTEN);
    for (let n = 0; n < next; n++) play.tell(answers(ACCEPTED));
    expect(claims(play)).toHaveLength(Math.min(2 * next, 100 - 20 - next));
    expect(change(play)?.receipts).toHaveLength(next);
  });

  test('claims no more than the window has room for beside what is claimed and not sent', () => {
    const play = sending({ batches: plan(Array(60).fill(1)) });
    for (let n = 0; n < 4; n++) {
      play.pass(15_000);
      play.tell(answers(ACCEPTED));
    }
    expect(change(play)?.receipts).toHaveLength(4);
    expect(claims(play)).toEqual([21, 22, 23, 24].map((n) => `${OWNER}-${n}`));
    play.tell(WRITTEN);
    expect(play.asked('send')).toMatchObject([{ batch: { leads: [4] } }]);
  });

  test('keeps claims that are still at work open, and their receipts for the next turn', () => {
    const play = sending({ batches: plan([4, 1]) });
    play.pass(60_000);
    play.tell(answers(refused('rows', 0)));
    expect(change(play)?.receipts).toEqual([{ claim: `${OWNER}-1`, from: 0, to: 0, fate: 'refused' }]);
    play.tell(WRITTEN);
    expect(play.asked('send')).toMatchObject([{ batch: { leads: [1, 2, 3] } }]);
    play.tell(answers(ACCEPTED), answers(ACCEPTED));
    expect(change(play)?.receipts).toEqual([
      { claim: `${OWNER}-1`, from: 0, to: 0, fate: 'refused' },
      { claim: `${OWNER}-1`, from: 1, to: 3, fate: 'accepted' },
      { claim: `${OWNER}-2`, from: 0, to: 0, fate: 'accepted' },
    ]);
  });

  test('has each receipt written once', () => {
    const play = atTurn();
    play.tell(WRITTEN);
    for (let n = 0; n < 5; n++) play.tell(answers(ACCEPTED));
    expect(change(play)?.receipts.map(({ claim }) => claim)).toEqual([21, 22, 23, 24, 25].map((n) => `${OWNER}-${n}`));
  });

  test('renews the lease for a request that came too late, and then sends it', () => {
    const play = sending({ batches: plan([1, 1]) });
    play.pass(540_000);
    play.tell(unsent('late'));
    expect(change(play)).toEqual({
      lease: { ...MINE, until: WALL + 540_000 + 600_000 },
      receipts: [],
      claims: [],
    });
    expect(play.asked('send')).toEqual([]);
    play.tell(WRITTEN);
    expect(play.asked('send')).toMatchObject([{ batch: { leads: [0] }, notAfter: 540_000 + 535_000 }]);
  });

  test('under overwrite leaves open what is to be sent again: until then its claim says until when it may arrive', () => {
    const option = { duplicateOption: 'overwrite' } as const;
    const play = sending({ ...option, batches: plan([2, 1], option) });
    play.pass(59_900);
    play.tell(answers(LOST));
    expect(play.asked('journal')[0]?.receipts).toEqual([]);
    play.wake();
    expect(change(play)?.receipts).toEqual([]);
    play.tell(WRITTEN);
    play.wake();
    play.tell(answers(ACCEPTED));
    expect(play.asked('journal')[0]?.receipts).toEqual([
      { claim: `${OWNER}-1`, from: 0, to: 1, fate: 'accepted', until: WALL + 59_900 + 120_000 },
    ]);
  });

  test('goes on on top of what somebody else wrote, as long as the lease is this process’s', () => {
    const play = atTurn();
    const { claims: first } = change(play) ?? {};
    play.pass(2000);
    play.tell(...conflict(MINE));
    expect(change(play)?.claims).toEqual(first);
    expect(change(play)?.receipts).toHaveLength(20);
    expect(change(play)?.lease).toMatchObject({ until: WALL + 2000 + 600_000 });
    play.tell(WRITTEN);
    expect(play.asked('send')[0]?.notAfter).toBe(2000 + 535_000);
  });
});

describe('a process whose lease another one has taken', () => {
  test.each([
    ['taken', THEIRS],
    ['taken and given back', undefined],
  ])('sends nothing more, and merges what it knows once: %s', (_, lease) => {
    const play = atTurn();
    play.tell(...conflict(lease));
    expect(play.kinds).toEqual(['halt', 'journal', 'write']);
    const receipts = change(play)?.receipts ?? [];
    expect(change(play)).toMatchObject({ lease: 'keep', claims: [] });
    expect(receipts.slice(0, 20).every(({ fate }) => fate === 'accepted')).toBe(true);
    expect(receipts.slice(20).every(({ fate }) => fate === 'released')).toBe(true);
    expect(play.asked('journal')[0]?.receipts).toEqual(receipts);
    play.tell(WRITTEN);
    expect([play.over, play.result]).toEqual([true, [{ do: 'settled' }]]);
    expect(codes(play)).toEqual(['LEADS-FENCED']);
    expect(play.run.halted).toBe(false);
  });

  test.each([
    ['meets another conflict', conflict(THEIRS)],
    ['is refused', [WRITE_REFUSED]],
    ['is lost with the ledger', [WRITE_LOST, UNUSABLE]],
  ])('leaves its receipts on disk when the merge %s', (_, events) => {
    const play = atTurn();
    play.tell(...conflict(THEIRS), ...events);
    expect([play.over, play.result]).toEqual([true, []]);
  });

  test('knows it also when its last write is there, below those of the other', () => {
    const play = atTurn();
    play.tell(WRITE_LOST, reads(found({ head: { lease: undefined }, isBase: false, landed: true })));
    expect(play.kinds).toEqual(['halt', 'journal', 'write']);
    expect(change(play)).toMatchObject({ lease: 'keep', claims: [] });
    play.tell(WRITTEN);
    expect([play.over, codes(play)]).toEqual([true, ['LEADS-FENCED']]);
  });

  test('finds out at its end as well', () => {
    const play = sending();
    play.tell(answers(ACCEPTED), ...conflict(THEIRS));
    expect(play.kinds).toEqual(['halt', 'journal', 'write']);
    play.tell(WRITTEN);
    expect(play.result).toEqual([{ do: 'settled' }]);
    expect(codes(play)).toEqual(['LEADS-FENCED']);
    expect(delivery(play).fate(0)).toBe('accepted');
  });
});

describe('a ledger that takes no more', () => {
  test('at a turn ends the list: what is known is on disk, the next claims released', () => {
    const play = atTurn();
    play.tell(WRITE_REFUSED);
    expect(play.over).toBe(true);
    const [halt, journal, ...none] = play.result as readonly Command[];
    expect([halt?.do, none]).toEqual(['halt', []]);
    const receipts = journal?.do === 'journal' ? journal.receipts : [];
    expect(receipts.map(({ fate }) => fate)).toEqual([...Array(20).fill('accepted'), ...Array(5).fill('released')]);
    expect(codes(play)).toEqual(['LEADS-LEDGER-WRITE']);
    expect(delivery(play).problems[0]?.message).toContain('is not in its ledger yet.');
    expect(play.run.halted).toBe(false);
  });

  test('at the end is told, and nothing is said to be settled', () => {
    const play = sending();
    play.tell(answers(ACCEPTED), WRITE_REFUSED);
    expect(play.result?.map((command) => command.do)).toEqual(['halt', 'journal']);
    expect(codes(play)).toEqual(['LEADS-LEDGER-WRITE']);
  });
});

describe('a disk that takes no more', () => {
  test('stops the run, and what was learnt goes into the ledger', () => {
    const play = sending({ batches: plan([1, 1]) });
    play.tell(answers(ACCEPTED));
    play.tell(DISK_FULL);
    expect(play.kinds).toEqual(['halt']);
    play.tell(unsent('halted'));
    expect(change(play)).toMatchObject({
      lease: 'release',
      receipts: [{ fate: 'accepted' }, { fate: 'released' }],
    });
    play.tell(WRITTEN);
    expect(play.over).toBe(true);
    expect(play.run.halted).toBe(true);
    expect(codes(play)).toEqual(['LEADS-DISK']);
  });
});
