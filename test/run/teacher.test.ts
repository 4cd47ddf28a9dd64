import { describe, expect, test } from 'vitest';
import { type Outcome, says } from '../../src/model/index.ts';
import { openLessons } from '../../src/run/lessons.ts';
import { openTeacher } from '../../src/run/teacher.ts';
import type { Looked } from '../../src/smartflo/index.ts';
import { createFakeClock } from '../support/clock.ts';

const PROBLEM = { code: 'LEADS-API-UNCLEAR', message: says`x` } as const;
const SILENT: Outcome = { kind: 'unconfirmed', problem: PROBLEM, shape: 'answer-1' };
const BATCH = { list: '7', duplicateOption: 'skip', skillId: undefined, leads: [0, 1] } as const;

type Seen = Looked['seen'];

/** Teaches with one answer: looks give these, the last one again and again. */
async function teach(
  outcome: Outcome,
  {
    absent = [0, 1],
    looks = [['present', 'present']],
    hasLedger = true,
  }: { absent?: readonly number[]; looks?: readonly Seen[]; hasLedger?: boolean } = {},
) {
  const clock = createFakeClock();
  const lessons = openLessons(() => (hasLedger ? { judged: [], complete: undefined } : undefined));
  let asked = 0;
  const teacher = openTeacher({
    smartflo: {
      async look(): Promise<Looked> {
        const seen = looks[Math.min(asked++, looks.length - 1)] ?? [];
        return { seen, problem: seen.includes(undefined) ? PROBLEM : undefined };
      },
    },
    bytesOf: async (leads) => [...leads].map(() => new Uint8Array()),
    clock,
    signal: new AbortController().signal,
    lessons,
  });
  for (const lead of absent) teacher.isAbsent('7', lead);
  const learnt = await teacher.learnFrom(outcome, BATCH);
  return { kind: learnt.kind, shapes: lessons.of('7')?.yesShapes, asked, seconds: clock.monotonic() / 1000 };
}

describe('an answer that says neither yes nor no', () => {
  test.each<[string, Parameters<typeof teach>[1], Awaited<ReturnType<typeof teach>>]>([
    ['is a yes when all leads are there', {}, { kind: 'accepted', shapes: ['answer-1'], asked: 1, seconds: 0 }],
    [
      'is a yes when they are there later',
      {
        looks: [
          ['absent', 'absent'],
          ['present', 'absent'],
          ['present', 'unclear'],
        ],
      },
      { kind: 'accepted', shapes: ['answer-1'], asked: 3, seconds: 5 },
    ],
    [
      'is none when one never comes',
      { looks: [['present', 'absent']] },
      { kind: 'unconfirmed', shapes: undefined, asked: 6, seconds: 60 },
    ],
    [
      'is none when one was there before',
      { absent: [0] },
      { kind: 'unconfirmed', shapes: undefined, asked: 0, seconds: 0 },
    ],
    [
      'is none when the list can’t be read',
      { looks: [[undefined, undefined]] },
      { kind: 'unconfirmed', shapes: undefined, asked: 1, seconds: 0 },
    ],
    [
      'is none without a ledger to keep it',
      { hasLedger: false },
      { kind: 'unconfirmed', shapes: undefined, asked: 0, seconds: 0 },
    ],
  ])('%s', async (_, given, end) => {
    expect(await teach(SILENT, given)).toEqual(end);
  });

  test('that was learnt while its request was under way is a yes, without another look', async () => {
    const lessons = openLessons(() => ({ judged: [], complete: undefined }));
    lessons.learn('7', { yesShapes: ['answer-1'] });
    const teacher = openTeacher({
      smartflo: { look: () => Promise.reject(new Error('made up')) },
      bytesOf: async () => [],
      clock: createFakeClock(),
      signal: new AbortController().signal,
      lessons,
    });
    expect(await teacher.learnFrom(SILENT, BATCH)).toEqual({ kind: 'accepted' });
    expect(await teacher.learnFrom({ ...SILENT, shape: 'answer-2' }, BATCH)).toMatchObject({ kind: 'unconfirmed' });
  });

  test.each<Outcome>([
    { kind: 'unconfirmed', problem: PROBLEM },
    { kind: 'ambiguous', problem: PROBLEM },
    { kind: 'accepted' },
  ])('any other outcome stays: $kind', async (outcome) => {
    expect(await teach(outcome)).toMatchObject({ kind: outcome.kind, asked: 0 });
  });
});
