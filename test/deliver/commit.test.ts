import { describe, expect, test } from 'vitest';
import { commit, MAX_TRIES, readLedger } from '../../src/deliver/commit.ts';
import { cancel, startList } from '../../src/deliver/state.ts';
import type { Lease, LedgerChange } from '../../src/model/index.ts';
import {
  CANCELLED,
  CONFLICT,
  DISK_FULL,
  found,
  GARBAGE,
  NO_READ,
  OWNER,
  PUSH_LOST,
  PUSH_REFUSED,
  reads,
  setUp,
  stage,
  type Told,
  UNREADABLE,
  UNUSABLE,
  WALL,
  WOKE,
  WRITE_LOST,
  WRITE_REFUSED,
  WRITTEN,
} from './stage.ts';

const CHANGE: LedgerChange = { lease: 'keep', receipts: [], claims: [] };
const NOT_THERE = reads(found({ landed: false }));
const THERE = reads(found({ landed: true, isBase: true }));
const OTHERS = found({ landed: false, isBase: false });

function committing(change = CHANGE) {
  const { task, run } = setUp();
  const list = startList(task, run, { now: 0, wall: WALL });
  return Object.assign(stage(commit(list, change)), { list });
}

function looking() {
  const { task, run } = setUp();
  return stage(readLedger(startList(task, run, { now: 0, wall: WALL })));
}

describe('a commit', () => {
  test.each<[string, Told[], object]>([
    ['that is written', [WRITTEN], { kind: 'written' }],
    ['that is not allowed', [WRITE_REFUSED], { kind: 'failed', problem: PUSH_REFUSED }],
    ['whose answer is lost, and that is there', [WRITE_LOST, THERE], { kind: 'written' }],
    ['that meets another’s', [CONFLICT, reads(OTHERS)], { kind: 'conflict', read: OTHERS }],
    ['whose answer is lost, and another’s is there', [WRITE_LOST, reads(OTHERS)], { kind: 'conflict', read: OTHERS }],
    ['that meets a ledger of no use', [CONFLICT, UNUSABLE], { kind: 'failed', problem: GARBAGE }],
    ['whose answer is lost, with a ledger of no use', [WRITE_LOST, UNUSABLE], { kind: 'failed', problem: GARBAGE }],
  ])('%s', (_, events, committed) => {
    const play = committing();
    expect(play.commands).toEqual([{ do: 'write', change: CHANGE, withinMs: undefined }]);
    for (const event of events) {
      expect(play.over).toBe(false);
      play.tell(event);
    }
    expect(play.result).toEqual(committed);
  });

  const mine: Lease = { owner: OWNER, run: undefined, attempt: 1, until: WALL + 1000, ms: 1000 };
  test.each([
    ['took no lease', 'keep', undefined, 'written'],
    ['gave the lease back', 'release', { ...mine, owner: 'other' }, 'written'],
    ['took the lease, which is still its own', mine, mine, 'written'],
    ['took the lease, which another one has since', mine, { ...mine, owner: 'other' }, 'conflict'],
    ['took the lease, which another one took and gave back since', mine, undefined, 'conflict'],
  ] as const)('whose answer is lost, and that is there below what others wrote since: it %s', (_, lease, now, kind) => {
    const play = committing({ ...CHANGE, lease });
    const read = found({ head: { lease: now }, landed: true, isBase: false });
    play.tell(WRITE_LOST, reads(read));
    expect(play.result).toEqual(kind === 'written' ? { kind } : { kind, read });
  });

  test('looks before it writes again, and then writes the same change, after a wait that doubles', () => {
    const play = committing();
    for (const waitMs of [1500, 3000, 6000]) {
      expect(play.asked('write')).toEqual([{ do: 'write', change: CHANGE, withinMs: undefined }]);
      expect(play.asked('write')[0]?.change).toBe(CHANGE);
      play.tell(WRITE_LOST);
      expect(play.kinds).toEqual(['read']);
      play.tell(NOT_THERE);
      expect(play.commands).toEqual([{ do: 'wake', at: play.list.time.now + waitMs }]);
      play.wake();
    }
    play.tell(WRITE_LOST, NOT_THERE);
    expect(play.result).toEqual({ kind: 'failed', problem: PUSH_LOST });
    expect(MAX_TRIES).toBe(4);
  });

  test('that landed late is met as a conflict with itself', () => {
    const play = committing();
    play.tell(WRITE_LOST, NOT_THERE);
    play.wake();
    play.tell(CONFLICT);
    expect(play.kinds).toEqual(['read']);
    play.tell(THERE);
    expect(play.result).toEqual({ kind: 'written' });
  });

  test('with the ledger back to where it was after every conflict gives up with a reason', () => {
    const play = committing();
    for (let tries = 1; tries < MAX_TRIES; tries++) {
      play.tell(CONFLICT, NOT_THERE);
      play.wake();
    }
    play.tell(CONFLICT, NOT_THERE);
    expect(play.result).toMatchObject({
      kind: 'failed',
      problem: {
        code: 'LEADS-LEDGER-UNREADABLE',
        message: 'The ledger was being written by somebody else all the time.',
      },
    });
  });

  test('is failed when nobody can say whether it is there', () => {
    const play = committing();
    play.tell(WRITE_LOST);
    for (let tries = 1; tries < MAX_TRIES; tries++) {
      play.tell(UNREADABLE);
      play.wake();
    }
    play.tell(UNREADABLE);
    expect(play.result).toEqual({ kind: 'failed', problem: NO_READ });
  });

  test('waits for its answer through whatever else happens', () => {
    const play = committing();
    play.tell(WOKE, DISK_FULL);
    expect(play.kinds).toEqual(['halt']);
    play.tell(WOKE, WRITTEN);
    expect(play.result).toEqual({ kind: 'written' });
  });

  test('asks to be woken again when a clock rings early', () => {
    const play = committing();
    play.tell(WRITE_LOST, NOT_THERE);
    play.pass(1499.5);
    play.tell(WOKE);
    expect(play.commands).toEqual([{ do: 'wake', at: 1500 }]);
    play.wake();
    expect(play.kinds).toEqual(['write']);
  });
});

describe('a commit of a run that is called off', () => {
  test.each<[string, Told, object]>([
    ['has no time to find out what became of a lost one', WRITE_LOST, { kind: 'failed', problem: PUSH_LOST }],
    ['has no time to find out who wrote', CONFLICT, { kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } }],
    ['may be written all the same', WRITTEN, { kind: 'written' }],
  ])('%s', (_, written, committed) => {
    const play = committing();
    play.tell(CANCELLED, written);
    expect(play.result).toMatchObject(committed);
  });

  test('has three seconds', () => {
    const { task, run } = setUp();
    const list = startList(task, run, { now: 0, wall: WALL });
    cancel(list);
    expect(stage(commit(list, CHANGE)).commands).toEqual([{ do: 'write', change: CHANGE, withinMs: 3000 }]);
  });

  test('tries once more when the call comes while it waits', () => {
    const play = committing();
    play.tell(WRITE_LOST, NOT_THERE, CANCELLED);
    expect(play.commands).toEqual([{ do: 'write', change: CHANGE, withinMs: 3000 }]);
    play.tell(WRITE_LOST);
    expect(play.result).toEqual({ kind: 'failed', problem: PUSH_LOST });
  });

  test('believes the look that was on its way', () => {
    const play = committing();
    play.tell(WRITE_LOST, CANCELLED, THERE);
    expect(play.result).toEqual({ kind: 'written' });
  });
});

describe('a look at the ledger', () => {
  test.each([reads(OTHERS), UNUSABLE])('takes the first clear word', (word) => {
    const play = looking();
    expect(play.kinds).toEqual(['read']);
    play.tell(word);
    expect(play.result).toEqual(word.kind === 'read' && word.read);
  });

  test('that fails is tried four times, after waits that double', () => {
    const play = looking();
    for (const at of [1500, 4500, 10_500]) {
      play.tell(UNREADABLE);
      expect(play.commands).toEqual([{ do: 'wake', at }]);
      play.wake();
      expect(play.kinds).toEqual(['read']);
    }
    play.tell(UNREADABLE);
    expect(play.result).toEqual({ kind: 'unreadable', problem: NO_READ });
  });

  test('that fails once is no harm', () => {
    const play = looking();
    play.tell(UNREADABLE);
    play.wake();
    play.tell(reads(OTHERS));
    expect(play.result).toBe(OTHERS);
  });

  test('that fails once the run is called off is not tried again', () => {
    const play = looking();
    play.tell(CANCELLED, UNREADABLE);
    expect(play.result).toEqual({ kind: 'unreadable', problem: NO_READ });
  });
});
