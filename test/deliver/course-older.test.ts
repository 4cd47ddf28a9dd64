import { describe, expect, test } from 'vitest';
import type { Known } from '../../src/model/index.ts';
import { ACCEPTED, plan, refused } from './rehearsal.ts';
import { answers, begin, CANCELLED, DISK_FULL, found, knowing, leftOpen, OWNER, WALL, WOKE, WRITTEN } from './stage.ts';

const delivery = (play: ReturnType<typeof begin>) => play.run.record.close();
const codes = (play: ReturnType<typeof begin>) => delivery(play).problems.map(({ code }) => code);

describe('under overwrite', () => {
  const option = { duplicateOption: 'overwrite' as const };
  const batches = plan([2], option);
  const endsBy = WALL + 30_000;
  const scene = (known: Known) => begin({ ...option, batches, read: found({ known }) });
  const settled = endsBy + 120_000;

  test.each([
    ['that was never answered', knowing({}, [leftOpen([1], { ...option, endsBy })])],
    ['that was answered after all', knowing({ 1: { state: 'accepted', notBefore: settled } })],
  ])('a newer version waits until an older request can’t arrive any more: %s', (_, known) => {
    const play = scene(known);
    expect(play.commands).toEqual([{ do: 'wake', at: 150_000 + 5_000 }]);
    play.pass(154_999);
    play.tell(WOKE);
    expect(play.asked('write')).toEqual([]);
    play.wake();
    expect(play.asked('write')).toHaveLength(1);
    expect(play.asked('write')[0]?.change.lease).toMatchObject({ until: WALL + 155_000 + 600_000 });
  });

  test('it waits by the wall clock, which others go by', () => {
    const play = scene(knowing({ 1: { state: 'accepted', notBefore: settled } }));
    play.pass(155_000, 100_000);
    play.tell(WOKE);
    expect(play.commands).toEqual([{ do: 'wake', at: 155_000 + 55_000 }]);
    play.wake();
    expect(play.asked('write')).toHaveLength(1);
  });

  test('the longest of several waits counts, in whatever order they come', () => {
    for (const ends of [
      [endsBy, WALL],
      [WALL, endsBy],
    ] as const) {
      const open = ends.map((end, index) => leftOpen([1], { ...option, id: `other-${index}`, endsBy: end }));
      expect(scene(knowing({}, open)).commands).toEqual([{ do: 'wake', at: 155_000 }]);
    }
    const both = knowing({ 0: { notBefore: WALL + 1000 }, 1: { notBefore: WALL + 9000 } });
    expect(scene(both).commands).toEqual([{ do: 'wake', at: 14_000 }]);
  });

  test('the row that counts for a claim is the newest with its key', () => {
    const known = { ...knowing({}, [leftOpen([1], { ...option, endsBy })]), newest: () => 1 };
    expect(begin({ ...option, batches: plan([1], option), read: found({ known }) }).kinds).toEqual(['wake']);
  });

  test('a request with skip that was left open changes nothing that comes after it', () => {
    expect(scene(knowing({}, [leftOpen([1], { duplicateOption: 'skip', endsBy })])).kinds).toEqual(['write']);
  });

  test('a request with clone that was left open would add a copy, so it must have settled', () => {
    const play = scene(knowing({}, [leftOpen([1], { duplicateOption: 'clone', endsBy })]));
    expect(play.kinds).toEqual(['wake']);
    play.wake();
    expect(play.kinds).toEqual(['write']);
  });

  test('the same version waits for nothing, but leaves in its receipt until when the older one may arrive', () => {
    const play = scene(knowing({ 1: { state: 'open', same: true } }, [leftOpen([1], { ...option, endsBy })]));
    play.tell(WRITTEN, answers(ACCEPTED));
    expect(play.asked('write')[0]?.change.receipts).toEqual([
      { claim: `${OWNER}-1`, from: 0, to: 0, fate: 'accepted' },
      { claim: `${OWNER}-1`, from: 1, to: 1, fate: 'accepted', until: settled },
    ]);
  });

  test('it leaves it there also when it was not sent after all', () => {
    const play = scene(knowing({ 1: { state: 'open', same: true } }, [leftOpen([1], { ...option, endsBy })]));
    play.tell(WRITTEN, answers(refused('list')));
    expect(play.asked('write')[0]?.change.receipts).toContainEqual({
      claim: `${OWNER}-1`,
      from: 1,
      to: 1,
      fate: 'released',
      until: settled,
    });
  });

  test('what may still arrive by a clock that is a little behind is not forgotten', () => {
    const same = { state: 'accepted', same: true, notBefore: WALL - 4999 } as const;
    const play = scene(knowing({ 1: same }));
    play.tell(WRITTEN, answers(ACCEPTED));
    expect(play.asked('write')[0]?.change.receipts.at(-1)).toMatchObject({ until: WALL - 4999 });
    const old = scene(knowing({ 1: { ...same, notBefore: WALL - 5000 } }));
    old.tell(WRITTEN, answers(ACCEPTED));
    expect(old.asked('write')[0]?.change.receipts.at(-1)).not.toHaveProperty('until');
  });

  test.each([
    ['called off', CANCELLED, 'LEADS-CANCELLED'],
    ['stopped by a full disk', DISK_FULL, 'LEADS-DISK'],
  ])('a wait ends when the run is %s, and nothing is claimed', (_, event, code) => {
    const play = scene(knowing({ 1: { notBefore: settled } }));
    play.tell(event);
    expect(play.over).toBe(true);
    expect(codes(play)).toEqual([code]);
    expect(delivery(play).batches).toHaveLength(1);
  });
});
