import { describe, expect, test } from 'vitest';
import type { Known, Lease } from '../../src/model/index.ts';
import { ACCEPTED, plan } from './rehearsal.ts';
import {
  answers,
  begin,
  CANCELLED,
  CONFLICT,
  found,
  GARBAGE,
  knowing,
  leftOpen,
  OWNER,
  reads,
  UNREADABLE,
  UNUSABLE,
  WALL,
  WOKE,
  WRITE_LOST,
  WRITE_REFUSED,
  WRITTEN,
} from './stage.ts';

const LEASE: Lease = { owner: 'other', run: '41', attempt: 1, until: WALL + 60_000, ms: 600_000 };
const delivery = (play: ReturnType<typeof begin>) => play.run.record.close();
const codes = (play: ReturnType<typeof begin>) => delivery(play).problems.map(({ code }) => code);
const stop = (play: ReturnType<typeof begin>) => delivery(play).stops.get('441940')?.code;

describe('before the first request', () => {
  test('claims and the lease are committed, and nothing is sent on less than a word that they are', () => {
    const batches = plan([2, 1]);
    const play = begin({ batches, run: '42' });
    expect(play.commands).toEqual([
      {
        do: 'write',
        withinMs: undefined,
        change: {
          lease: { owner: OWNER, run: '42', attempt: 1, until: WALL + 600_000, ms: 600_000 },
          receipts: [],
          claims: [
            { id: `${OWNER}-1`, batch: batches[0] },
            { id: `${OWNER}-2`, batch: batches[1] },
          ],
          lastRun: '42',
        },
      },
    ]);
    play.tell(WOKE, WRITE_LOST, reads(found({ landed: false })));
    expect(play.asked('send')).toEqual([]);
    play.wake();
    play.tell(WRITTEN);
    expect(play.asked('send')).toMatchObject([{ batch: { leads: [0, 1] } }]);
  });

  test('a shell has no run id to leave', () => {
    const play = begin();
    expect(play.asked('write')[0]?.change).not.toHaveProperty('lastRun');
  });

  test('the lease counts from before the commit, not from its answer', () => {
    const play = begin();
    play.pass(10_000);
    play.tell(WRITTEN);
    expect(play.asked('send')[0]?.notAfter).toBe(600_000 - 60_000 - 5_000);
  });

  test('the first window is small', () => {
    const claims = (play: ReturnType<typeof begin>) => play.asked('write')[0]?.change.claims.length;
    expect(claims(begin({ batches: plan(Array(30).fill(1)) }))).toBe(20);
    const batches = plan(Array(30).fill(1), { duplicateOption: 'clone' });
    expect(claims(begin({ batches, duplicateOption: 'clone' }))).toBe(10);
  });

  test('with nothing to send nothing is written', () => {
    const play = begin({ batches: [] });
    expect([play.over, play.result]).toEqual([true, []]);
    expect(delivery(play)).toMatchObject({ problems: [], batches: [] });
  });

  test('a refused commit bars the list, and what it may have claimed is released on disk', () => {
    const play = begin();
    play.tell(WRITE_REFUSED);
    expect(play.result).toEqual([
      { do: 'journal', receipts: [{ claim: `${OWNER}-1`, from: 0, to: 1, fate: 'released' }] },
    ]);
    expect(stop(play)).toBe('LEADS-LEDGER-WRITE');
    expect(delivery(play).fate(0)).toBe('unsent');
  });

  test('a conflict is planned anew on what the other run has left', () => {
    const batches = plan([1, 1]);
    const planned: Known[] = [];
    const play = begin({
      plan(known) {
        planned.push(known);
        return known.state(0) === 'accepted' ? batches.slice(1) : batches;
      },
      batches,
    });
    const known = knowing({ 0: { state: 'accepted', same: true } });
    play.tell(CONFLICT, reads(found({ known, isBase: false, landed: false })));
    expect(planned.at(-1)).toBe(known);
    expect(play.asked('write')[0]?.change.claims).toEqual([{ id: `${OWNER}-3`, batch: batches[1] }]);
    play.tell(WRITTEN, answers(ACCEPTED), WRITTEN);
    expect(play.over).toBe(true);
    expect(delivery(play).batches).toEqual([{ batch: batches[1], attempts: 1 }]);
    expect(delivery(play).known.get('441940')).toBe(known);
  });

  test('claims that are there, but whose lease another run took since, are no right to send', () => {
    const batches = plan([1, 1]);
    const play = begin({
      batches,
      plan: (known) => batches.filter(({ leads }) => known.state(leads[0] ?? 0) === 'unknown'),
    });
    const known = knowing({ 0: { state: 'accepted', same: true } });
    play.tell(WRITE_LOST, reads(found({ known, isBase: false, landed: true })));
    expect(play.asked('send')).toEqual([]);
    expect(play.asked('write')[0]?.change.claims).toEqual([{ id: `${OWNER}-3`, batch: batches[1] }]);
  });
});

describe('a list that another run sends to', () => {
  const taken = found({ head: { lease: LEASE } });

  test('is looked at every ten seconds, and taken once the lease is over by every clock', () => {
    const play = begin({ read: taken });
    for (let at = 10_000; at <= 60_000; at += 10_000) {
      expect(play.commands.filter((command) => command.do !== 'tell')).toEqual([{ do: 'wake', at }]);
      play.wake();
      expect(play.kinds).toEqual(['read']);
      play.tell(reads(taken));
    }
    play.wake();
    play.tell(reads(taken));
    expect(play.asked('write')).toHaveLength(1);
  });

  test('people hear of the wait at once, and again each minute, until when and for whom', () => {
    const renewed = (at: number) =>
      reads(found({ head: { lease: { ...LEASE, until: WALL + at + 600_000, ms: 120_000 } } }));
    const play = begin({ read: taken });
    const news = [...play.asked('tell')];
    for (let at = 10_000; at <= 120_000; at += 10_000) {
      play.wake();
      play.tell(renewed(at));
      news.push(...play.asked('tell'));
    }
    const waits = { kind: 'waits', list: '441940', run: '41' };
    expect(news).toEqual([
      { do: 'tell', news: { ...waits, leaseEnds: WALL + 65_000, atMostMs: 610_000 } },
      { do: 'tell', news: { ...waits, leaseEnds: WALL + 665_000, atMostMs: 550_000 } },
      { do: 'tell', news: { ...waits, leaseEnds: WALL + 725_000, atMostMs: 490_000 } },
    ]);
  });

  test('is taken at once when the other one gives the lease back', () => {
    const play = begin({ read: taken });
    play.wake();
    play.tell(reads(found()));
    expect(play.asked('write')).toHaveLength(1);
  });

  test.each([
    ['41', 'Run 41 is sending'],
    [undefined, 'Another process is sending'],
  ])('is deferred after one lease and ten seconds, whoever renews: run %s', (run, words) => {
    const renewed = (at: number) =>
      found({ head: { lease: { ...LEASE, run, until: WALL + at + 600_000, ms: 120_000 } } });
    const play = begin({ read: renewed(0) });
    for (let at = 10_000; at <= 130_000; at += 10_000) {
      expect(play.over).toBe(false);
      play.wake();
      play.tell(reads(renewed(at)));
    }
    expect(play.over).toBe(true);
    expect(delivery(play).deferred).toEqual(new Set(['441940']));
    expect(stop(play)).toBe('LEADS-DEFERRED');
    expect(delivery(play).stops.get('441940')?.message).toContain(words);
  });

  test.each([
    ['garbage', UNUSABLE, GARBAGE.code],
    ['out of reach, four times', UNREADABLE, 'LEADS-LEDGER-UNREADABLE'],
  ])('whose ledger is %s by then gets nothing', (_, event, code) => {
    const play = begin({ read: taken });
    play.wake();
    play.tell(event);
    while (!play.over) {
      play.wake();
      play.tell(event);
    }
    expect(stop(play)).toBe(code);
    expect(delivery(play).deferred.size).toBe(0);
  });

  test('is not looked at again by a run that is called off meanwhile', () => {
    const play = begin({ read: taken });
    play.tell(CANCELLED);
    expect(play.over).toBe(true);
    expect(delivery(play)).toMatchObject({ cancelled: true, problems: [{ code: 'LEADS-CANCELLED' }] });
    expect(delivery(play).deferred.size).toBe(0);
  });

  test('is left when the run’s time is up meanwhile, with a word why', () => {
    const play = begin({ read: taken, stopAt: 15_000 });
    play.wake();
    play.tell(reads(taken));
    expect(play.commands).toEqual([{ do: 'wake', at: 15_000 }]);
    play.wake();
    expect(play.over).toBe(true);
    expect(codes(play)).toEqual(['LEADS-TIME-UP']);
  });

  test('whose lease is this process’s own is no other’s', () => {
    const play = begin({ read: found({ head: { lease: { ...LEASE, owner: OWNER } } }) });
    expect(play.asked('write')).toHaveLength(1);
  });
});

describe('a run', () => {
  const read = found({ head: { lastRun: '100' } });

  test('that is older than the last one that delivered sends nothing', () => {
    const play = begin({ read, run: '99' });
    expect([play.over, play.result]).toEqual([true, []]);
    expect(stop(play)).toBe('LEADS-OLD-RUN');
  });

  test.each(['100', '101', undefined])('that is not older may: %s', (run) => {
    expect(begin({ read, run }).asked('write')).toHaveLength(1);
  });

  test('that is older and has nothing to send has nothing to be told', () => {
    const play = begin({ read, run: '99', batches: [] });
    expect([play.over, stop(play)]).toEqual([true, undefined]);
  });

  test('finds out that it is older when a newer one was faster', () => {
    const play = begin({ run: '99' });
    play.tell(CONFLICT, reads(found({ ...read, isBase: false, landed: false, head: { lastRun: '100' } })));
    expect([play.over, stop(play)]).toEqual([true, 'LEADS-OLD-RUN']);
    expect(delivery(play).batches).toEqual([]);
  });
});

describe('a run that stops before a list is begun', () => {
  test.each([
    ['since another list has halted it', { halted: true }, []],
    ['since its time is up', { stopAt: 0 }, ['LEADS-TIME-UP']],
  ])('claims nothing, and its leads are counted: %s', (_, scene, told) => {
    const play = begin({ batches: plan([2, 1]), ...scene });
    expect([play.over, play.result]).toEqual([true, []]);
    expect(codes(play)).toEqual(told);
    expect(play.run.record.progress()).toMatchObject({ unsent: 3, batches: 2 });
  });

  test('says nothing of its time when there was nothing to send', () => {
    expect(codes(begin({ batches: [], stopAt: 0 }))).toEqual([]);
  });
});

describe('claims that others left open', () => {
  test.each(['skip', 'overwrite'] as const)(
    'are sent again at once under %s, and closed by the same commit',
    (option) => {
      const known = knowing({ 0: { state: 'open', same: true } }, [leftOpen([0], { duplicateOption: option })]);
      const batches = plan([1], { duplicateOption: option });
      const play = begin({
        duplicateOption: option,
        read: found({ known }),
        batches,
        plan: (now) => (now.state(0) === 'unknown' ? batches : []),
      });
      expect(play.kinds).toEqual(['write']);
      expect(play.asked('write')[0]?.change).toMatchObject({
        receipts: [{ claim: 'other-1', from: 0, to: 0, fate: 'held' }],
        claims: [{ id: `${OWNER}-1` }],
      });
      // Not before the ledger says that they do.
      expect(play.asked('tell')).toEqual([]);
      play.tell(WRITTEN);
      const news = { kind: 'goes-again', list: '441940', leads: 1, duplicateOption: option };
      expect(play.asked('tell')).toEqual([{ do: 'tell', news }]);
    },
  );

  test('are closed where nothing is to be sent, and the lease that ran out goes with them: its owner must not go on', () => {
    const known = knowing({}, [leftOpen([-1])]);
    const head = { lease: { ...LEASE, until: WALL - 5000 } };
    const play = begin({ read: found({ known, head }), batches: [], run: '42' });
    const { change } = play.asked('write')[0] ?? {};
    expect(change).toMatchObject({ lease: 'release', claims: [], receipts: [{ fate: 'held' }] });
    expect(change).not.toHaveProperty('lastRun');
    play.tell(WRITTEN);
    expect([play.over, play.result, codes(play)]).toEqual([true, [], []]);
  });
});
