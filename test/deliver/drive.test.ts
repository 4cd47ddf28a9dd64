import { describe, expect, test } from 'vitest';
import type { Command, Course, Event } from '../../src/deliver/command.ts';
import { type CourseWorld, drive } from '../../src/deliver/drive.ts';
import { createPace } from '../../src/deliver/pace.ts';
import type { LedgerChange } from '../../src/model/index.ts';
import { createFakeClock, FAKE_START, type FakeClock } from '../support/clock.ts';
import { ACCEPTED, plan } from './rehearsal.ts';
import { found } from './stage.ts';

const [BATCH] = plan([1]);
const CHANGE: LedgerChange = { lease: 'keep', receipts: [], claims: [] };

type Send = Extract<Command, { readonly do: 'send' }>;
const send = (rest: Partial<Send> = {}): Send => ({
  do: 'send',
  lane: 0,
  batch: BATCH ?? { list: '', duplicateOption: 'skip', skillId: undefined, leads: [] },
  splitFrom: BATCH?.leads ?? [],
  notAfter: Number.POSITIVE_INFINITY,
  notAfterWall: Number.POSITIVE_INFINITY,
  withinMs: 60_000,
  ...rest,
});

interface Played {
  readonly events: readonly Event[];
  /** What was done to the world, in order, with the time. */
  readonly log: readonly (readonly unknown[])[];
  readonly clock: FakeClock;
}

interface World extends Partial<CourseWorld> {
  readonly requestsPerSecond?: number;
  readonly abortAt?: number;
}

/** Drives a course that gives these commands, the next ones after each event, and the last ones at its end. */
async function play(steps: readonly (readonly Command[])[], given: World = {}): Promise<Played> {
  const clock = createFakeClock();
  const events: Event[] = [];
  const log: (readonly unknown[])[] = [];
  const note = (...words: readonly unknown[]) => log.push([clock.monotonic(), ...words]);
  const controller = new AbortController();
  if (given.abortAt === 0) controller.abort();
  else if (given.abortAt !== undefined) clock.abortAt(given.abortAt, controller);
  function* course(): Course<readonly Command[]> {
    for (const commands of steps.slice(0, -1)) events.push(yield commands);
    return steps.at(-1) ?? [];
  }
  await drive(course(), {
    clock,
    pace: createPace({ clock, requestsPerSecond: given.requestsPerSecond ?? 0 }),
    ledger: {
      async read() {
        note('read');
        return found();
      },
      async write(change, options) {
        note('write', change, options);
        return { kind: 'conflict' };
      },
    },
    journal: { append: (receipts) => void note('append', receipts), settled: () => void note('settled') },
    async send(batch, limits) {
      note('send', batch, limits);
      await clock.sleep(100);
      return ACCEPTED;
    },
    async look(leads) {
      note('look', leads);
      return new Map([[leads[0] ?? 0, 'present'] as const]);
    },
    signal: controller.signal,
    ...given,
  });
  return { events, log, clock };
}

const at = (now: number) => ({ now, wall: FAKE_START + now });

describe('driving a course', () => {
  test('asks the ledger and the list, and tells what they say and when', async () => {
    const { events, log } = await play([
      [{ do: 'read' }],
      [{ do: 'write', change: CHANGE, withinMs: undefined }],
      [{ do: 'write', change: CHANGE, withinMs: 3000 }],
      [{ do: 'look', leads: [4, 5] }],
      [{ do: 'wake', at: 700 }],
      [],
    ]);
    expect(log).toEqual([
      [0, 'read'],
      [0, 'write', CHANGE, {}],
      [0, 'write', CHANGE, { withinMs: 3000 }],
      [0, 'look', [4, 5]],
    ]);
    expect(events).toEqual([
      { kind: 'read', read: found(), ...at(0) },
      { kind: 'written', written: { kind: 'conflict' }, ...at(0) },
      { kind: 'written', written: { kind: 'conflict' }, ...at(0) },
      { kind: 'looked', seen: new Map([[4, 'present']]), ...at(0) },
      { kind: 'woke', ...at(700) },
    ]);
  });

  test('sends with the limits it was given, and tells the lane and the answer', async () => {
    const { events, log } = await play([[send({ lane: 3, notAfter: 5000, withinMs: 7 })], []]);
    expect(log).toEqual([[0, 'send', BATCH, { splitFrom: BATCH?.leads, notAfter: 5000, withinMs: 7 }]]);
    expect(events).toEqual([{ kind: 'answered', lane: 3, outcome: ACCEPTED, ...at(100) }]);
  });

  test('tells one event at a time, in the order in which they happen', async () => {
    const { events } = await play([[{ do: 'wake', at: 50 }, { do: 'wake', at: 20 }, send()], [], [], []]);
    expect(events.map(({ kind, now }) => [kind, now])).toEqual([
      ['woke', 20],
      ['woke', 50],
      ['answered', 100],
    ]);
  });

  test('puts on disk what comes before a request before the request begins', async () => {
    const receipts = [{ claim: 'a-1', from: 0, to: 0, fate: 'accepted' }] as const;
    const { log } = await play([[{ do: 'journal', receipts }, { do: 'settled' }, send()], []]);
    expect(log.map(([, what]) => what)).toEqual(['append', 'settled', 'send']);
    expect(log[0]).toEqual([0, 'append', receipts]);
  });

  test('does what is left at the end', async () => {
    const { log, events } = await play([[{ do: 'journal', receipts: [] }, { do: 'settled' }]]);
    expect(log.map(([, what]) => what)).toEqual(['append', 'settled']);
    expect(events).toEqual([]);
  });

  test('keeps its requests to the pace, and passes on what slows it', async () => {
    const steps = [
      [send(), send({ lane: 1 })],
      [{ do: 'slower' }, { do: 'pause', ms: 5000 }, send({ lane: 2 }), send({ lane: 3 })],
      [],
      [],
      [],
    ] as const;
    const { log } = await play(steps, { requestsPerSecond: 1 });
    expect(log.map(([time]) => time)).toEqual([0, 5100, 7100, 9100]);
  });
});

describe('a request', () => {
  test('whose turn comes after its last moment is not sent', async () => {
    const { events, log } = await play([[send()], [send({ lane: 1, notAfter: 9999 })], []], { requestsPerSecond: 0.1 });
    expect(log).toHaveLength(1);
    expect(events.at(-1)).toEqual({ kind: 'unsent', lane: 1, why: 'late', ...at(10_000) });
  });

  test('may begin in its very last moment', async () => {
    const { log } = await play([[send()], [send({ lane: 1, notAfter: 10_000 })], []], { requestsPerSecond: 0.1 });
    expect(log.map(([time]) => time)).toEqual([0, 10_000]);
  });

  test('that came too late leaves its turn to the next, or a slow pace would never send', async () => {
    const { log } = await play([[send()], [send({ notAfter: 9999 })], [send()], []], { requestsPerSecond: 0.1 });
    expect(log.map(([time]) => time)).toEqual([0, 10_000]);
  });

  test('that waits for its turn when all is halted is not sent', async () => {
    const steps = [[send(), send({ lane: 1 })], [{ do: 'halt' }], []] as const;
    const { events, log } = await play(steps, { requestsPerSecond: 0.1 });
    expect(log).toHaveLength(1);
    expect(events.at(-1)).toEqual({ kind: 'unsent', lane: 1, why: 'halted', ...at(100) });
  });

  test('that throws is an event', async () => {
    const thrown = new Error('a bug');
    const { events } = await play([[send({ lane: 2 })], []], { send: () => Promise.reject(thrown) });
    expect(events).toEqual([{ kind: 'threw', lane: 2, thrown, ...at(0) }]);
  });
});

describe('a halt', () => {
  test('ends waits at once, and those that begin after it take their time', async () => {
    const { events } = await play([
      [
        { do: 'wake', at: 9000 },
        { do: 'wake', at: 100 },
      ],
      [{ do: 'halt' }, { do: 'wake', at: 4000 }],
      [],
      [],
    ]);
    expect(events.map(({ now }) => now)).toEqual([100, 100, 4000]);
  });
});

describe('a call to end', () => {
  test('before it began is the first event, and nothing is sent', async () => {
    const { events, log } = await play([[send(), { do: 'wake', at: 50 }], [], [], []], { abortAt: 0 });
    expect(events.map(({ kind, now }) => [kind, now])).toEqual([
      ['cancelled', 0],
      ['unsent', 0],
      ['woke', 50],
    ]);
    expect(log).toEqual([]);
  });

  test('is told when it comes, ends waits, and lets requests in flight end', async () => {
    const { events } = await play([[send(), { do: 'wake', at: 9000 }], [], [], []], { abortAt: 30 });
    expect(events.map(({ kind, now }) => [kind, now])).toEqual([
      ['cancelled', 30],
      ['woke', 30],
      ['answered', 100],
    ]);
  });

  test('after the end is nobody’s', async () => {
    const controller = new AbortController();
    const added: string[] = [];
    const signal = controller.signal;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      added.push('added');
      addEventListener.apply(signal, given);
    };
    signal.removeEventListener = (...given: Parameters<typeof removeEventListener>) => {
      if (given[0] === 'abort') added.push('removed');
      removeEventListener.apply(signal, given);
    };
    await play([[{ do: 'read' }], []], { signal });
    expect(added).toEqual(['added', 'removed']);
  });
});

describe('a disk that refuses', () => {
  const full = () => {
    throw new Error('ENOSPC');
  };

  test.each([
    ['a receipt', { do: 'journal', receipts: [] }, { append: full, settled: () => {} }],
    ['that all is settled', { do: 'settled' }, { append: () => {}, settled: full }],
  ] as const)('%s is an event, and what was to be done beside it is done', async (_, command, journal) => {
    const { events, log } = await play([[command, { do: 'read' }], [], []], { journal });
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(['disk', 'read']);
    expect(events.find(({ kind }) => kind === 'disk')).toMatchObject({
      problem: { code: 'LEADS-DISK', hint: expect.stringContaining('RUNNER_TEMP') },
    });
    expect(log).toEqual([[0, 'read']]);
  });

  test('at the very end is left to the run that comes after', async () => {
    await expect(play([[{ do: 'settled' }]], { journal: { append: full, settled: full } })).resolves.toBeDefined();
  });
});

describe('a port that throws', () => {
  const boom = new Error('a bug');
  test.each<[string, Command, World]>([
    [
      'the ledger, read',
      { do: 'read' },
      { ledger: { read: () => Promise.reject(boom), write: () => Promise.reject() } },
    ],
    [
      'the ledger, written',
      { do: 'write', change: CHANGE, withinMs: undefined },
      { ledger: { read: () => Promise.reject(), write: () => Promise.reject(boom) } },
    ],
    ['the look', { do: 'look', leads: [1] }, { look: () => Promise.reject(boom) }],
  ])('ends it with what was thrown: %s', async (_, command, world) => {
    await expect(play([[command], [], []], world)).rejects.toBe(boom);
  });
});

describe('whoever watches', () => {
  test('is told after each request that ended, when the course knows of it', async () => {
    const told: number[] = [];
    const seen: Event[] = [];
    function* course(): Course<readonly Command[]> {
      seen.push(yield [send(), { do: 'wake', at: 50 }]);
      seen.push(yield []);
      seen.push(yield [send({ lane: 1, notAfter: -1 })]);
      return [];
    }
    const clock = createFakeClock();
    await drive(course(), {
      clock,
      pace: createPace({ clock, requestsPerSecond: 0 }),
      ledger: { read: async () => found(), write: async () => ({ kind: 'written' }) },
      journal: { append: () => {}, settled: () => {} },
      send: async () => {
        await clock.sleep(100);
        throw new Error('a bug');
      },
      look: async () => new Map(),
      signal: new AbortController().signal,
      onAnswer: () => void told.push(seen.length),
    });
    expect(seen.map(({ kind }) => kind)).toEqual(['woke', 'threw', 'unsent']);
    expect(told).toEqual([2]);
  });
});
