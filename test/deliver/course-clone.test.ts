import { describe, expect, test } from 'vitest';
import type { Seen } from '../../src/deliver/command.ts';
import type { CloneVerify, OpenClaim } from '../../src/model/index.ts';
import { ACCEPTED, LOST, plan, refused } from './rehearsal.ts';
import {
  answers,
  begin,
  CANCELLED,
  CONFLICT,
  found,
  knowing,
  leftOpen,
  OWNER,
  reads,
  type Stage,
  type Told,
  WALL,
  WOKE,
  WRITE_LOST,
  WRITTEN,
} from './stage.ts';

const clone = { duplicateOption: 'clone' } as const;
/** When the last request of the claims below may have been answered. */
const endsBy = WALL + 10_000;
/** From when on a look shows all that may ever arrive of them. */
const SETTLED = 10_000 + 120_000 + 5_000;

const looked = (seen: Readonly<Record<number, Seen>>): Told => ({
  kind: 'looked',
  seen: new Map(Object.entries(seen).map(([lead, what]) => [Number(lead), what])),
});

/** A list whose leads 0 … 2 were left open, and a new lead, 3. Only what is unknown is planned. */
function scene(
  cloneVerify: CloneVerify = 'hold',
  open: readonly OpenClaim[] = [leftOpen([0, 1, 2], { ...clone, endsBy })],
) {
  const state = { state: 'open', same: true } as const;
  return begin({
    ...clone,
    cloneVerify,
    read: found({ known: knowing({ 0: state, 1: state, 2: state }, open) }),
    batches: plan([4], clone),
    plan: (known) => {
      const leads = [0, 1, 2, 3].filter((lead) => known.state(lead) === 'unknown');
      return leads.map((lead) => ({ list: '441940', ...clone, skillId: undefined, leads: [lead] }));
    },
  });
}

const change = (play: Stage<unknown>) => play.asked('write')[0]?.change;
const sentLeads = (play: Stage<unknown>) => change(play)?.claims.flatMap(({ batch }) => [...batch.leads]);

describe('under clone, what others left open', () => {
  test('is looked for once all has settled, and not a moment before', () => {
    const play = scene();
    expect(play.commands).toEqual([{ do: 'wake', at: SETTLED }]);
    play.pass(SETTLED - 1);
    play.tell(WOKE);
    expect(play.asked('look')).toEqual([]);
    play.wake();
    expect(play.commands).toEqual([{ do: 'look', leads: [0, 1, 2] }]);
  });

  test.each<[CloneVerify, Record<number, Seen>, string[], number[]]>([
    ['hold', { 0: 'absent', 1: 'present', 2: 'unclear' }, ['released', 'held', 'held'], [0, 3]],
    ['exclusive', { 0: 'absent', 1: 'present', 2: 'unclear' }, ['released', 'accepted', 'held'], [0, 3]],
    ['hold', { 0: 'absent' }, ['released', 'in-doubt', 'in-doubt'], [0, 3]],
    ['exclusive', {}, ['in-doubt', 'in-doubt', 'in-doubt'], [3]],
  ])('with %s, seen as %o: is %o, and sent are %o', (cloneVerify, seen, fates, sent) => {
    const play = scene(cloneVerify);
    play.wake();
    play.tell(looked(seen));
    const receipts = change(play)?.receipts ?? [];
    expect(receipts.flatMap(({ fate, from, to }) => Array(to - from + 1).fill(fate))).toEqual(fates);
    expect(sentLeads(play)).toEqual(sent);
  });

  test('and can’t be looked for stays in doubt until the same time', () => {
    const play = scene();
    play.wake();
    play.tell(looked({}));
    expect(change(play)?.receipts).toEqual([{ claim: 'other-1', from: 0, to: 2, fate: 'in-doubt', until: endsBy }]);
    expect(play.run.record.close().known.get('441940')?.state(0)).toBe('open');
  });

  test('and no file has any more is held, without a look', () => {
    const play = scene('exclusive', [leftOpen([-1, -1], { ...clone, endsBy })]);
    expect(change(play)?.receipts).toEqual([{ claim: 'other-1', from: 0, to: 1, fate: 'held' }]);
    expect(sentLeads(play)).toEqual([3]);
  });

  test('is looked for anew when somebody wrote meanwhile', () => {
    const play = scene();
    play.wake();
    play.tell(looked({ 0: 'absent', 1: 'absent', 2: 'absent' }));
    expect(sentLeads(play)).toEqual([0, 1, 2, 3]);
    const later = leftOpen([0], { ...clone, id: 'third-1', endsBy: endsBy + 600_000 });
    const known = knowing({ 0: { state: 'open', same: true } }, [later]);
    play.tell(CONFLICT, reads(found({ known, isBase: false, landed: false })));
    expect(play.commands).toEqual([{ do: 'wake', at: SETTLED + 600_000 }]);
    play.wake();
    expect(play.asked('look')).toEqual([{ do: 'look', leads: [0] }]);
    play.tell(looked({ 0: 'present' }));
    expect(change(play)?.receipts).toMatchObject([{ claim: 'third-1', fate: 'held' }]);
    expect(sentLeads(play)).toEqual([1, 2, 3]);
  });

  test('is concluded before a commit whose answer is lost, and once', () => {
    const play = scene();
    play.wake();
    play.tell(looked({ 0: 'absent' }));
    const first = change(play);
    play.tell(WRITE_LOST, reads(found({ landed: false })));
    play.wake();
    expect(change(play)).toBe(first);
  });

  test.each([
    ['while all settles', [CANCELLED]],
    ['while it is looked for', ['wake', CANCELLED, looked({})]],
  ] as const)('is left as it is by a run that is called off %s', (_, events) => {
    const play = scene();
    for (const event of events) {
      if (event === 'wake') play.wake();
      else play.tell(event);
    }
    expect([play.over, play.result]).toEqual([true, []]);
    expect(play.run.record.close()).toMatchObject({ cancelled: true, problems: [{ code: 'LEADS-CANCELLED' }] });
  });

  test('never looks past the time of the run', () => {
    const state = { state: 'open', same: true } as const;
    const known = knowing({ 0: state }, [leftOpen([0], { ...clone, endsBy })]);
    const play = begin({ ...clone, read: found({ known }), batches: plan([1], clone), stopAt: 60_000 });
    expect(play.commands).toEqual([{ do: 'wake', at: 60_000 }]);
    play.wake();
    expect(play.over).toBe(true);
    expect(play.run.record.close().problems).toMatchObject([{ code: 'LEADS-TIME-UP' }]);
  });

  test('is sent again by a list that is skip now, once it would have arrived: a clone after that would be a second copy', () => {
    const known = knowing({ 0: { state: 'open', same: true } }, [leftOpen([0], { ...clone, endsBy })]);
    const play = begin({ read: found({ known }), batches: plan([1]) });
    expect(play.kinds).toEqual(['wake']);
    play.wake();
    expect(play.kinds).toEqual(['write']);
  });
});

describe('under clone, what this run leaves in doubt', () => {
  test.each([
    ['a lost answer', LOST],
    ['a refusal that leaves it open', refused('rows')],
  ])('is not sent again, whatever time is left: %s', (_, outcome) => {
    const play = begin({ ...clone, batches: plan([2, 1], clone) });
    play.tell(WRITTEN);
    play.pass(700);
    play.tell(answers(outcome));
    expect(play.asked('journal')[0]?.receipts).toEqual([
      { claim: `${OWNER}-1`, from: 0, to: 1, fate: 'in-doubt', until: WALL + 700 },
    ]);
    expect(play.asked('send').map(({ batch }) => batch.leads)).toEqual([[2]]);
    play.tell(answers(ACCEPTED));
    expect(change(play)).toMatchObject({
      lease: 'release',
      receipts: [
        { from: 0, to: 1, fate: 'in-doubt', until: WALL + 700 },
        { from: 0, to: 0, fate: 'accepted' },
      ],
    });
    play.tell(WRITTEN);
    expect(play.over).toBe(true);
  });
});
