import { describe, expect, test } from 'vitest';
import { doubtAfter, nextStep, type Situation, type Step } from '../../src/deliver/next-step.ts';
import { MAX_ASKED_MS } from '../../src/deliver/retry-delay.ts';
import { DUPLICATE_OPTIONS, type Outcome, type Problem, says } from '../../src/model/index.ts';

const problem: Problem = { code: 'LEADS-API-DOWN', message: says`api.example answered with HTTP 500.` };
const rows: Problem = { code: 'LEADS-API-ROWS', message: says`api.example answered with HTTP 422.` };

const fresh: Situation = {
  duplicateOption: 'skip',
  leads: 4,
  failures: 0,
  throttles: 0,
  quota: 100,
  splitsLeft: 10,
  isAgain: false,
  isProven: false,
  alike: 0,
  random: () => 0.5,
};

function refused(scope: 'rows' | 'size' | 'list' | 'run', ...indices: number[]): Outcome {
  return {
    kind: 'refused',
    scope,
    problem: rows,
    rows: indices.map((index) => ({ index, message: `bad ${index}` })),
    words: 'bad',
  };
}
const ambiguous = { kind: 'ambiguous', problem } as const;
const notSent: Outcome = { kind: 'not-sent', problem, final: false };
const throttled: Outcome = { kind: 'throttled', problem, waitMs: undefined };

/** A step in a few words, so that the table below can be read. */
function words(step: Step): string {
  switch (step.kind) {
    case 'retry':
      return step.everybody ? 'all wait, retry' : 'retry';
    case 'refuse': {
      const named = step.leads.size > 0 ? `refuse ${[...step.leads.keys()]}, ` : '';
      return `${named}rest: ${step.rest}`;
    }
    case 'stop':
      return `stop ${step.scope}`;
    default:
      return step.kind;
  }
}

type Row = readonly [
  when: string,
  outcome: Outcome,
  now: Partial<Situation>,
  skip: string,
  overwrite: string,
  clone: string,
];

const TABLE: readonly Row[] = [
  // What is certain, and what is not
  ['a yes', { kind: 'accepted' }, {}, 'accept', 'accept', 'accept'],
  ['neither yes nor no', { kind: 'unconfirmed', problem }, {}, 'stop list', 'stop list', 'stop list'],
  ['a lost answer', ambiguous, {}, 'retry', 'retry', 'leave-in-doubt'],
  ['a third lost answer', ambiguous, { failures: 2 }, 'retry', 'retry', 'leave-in-doubt'],
  ['a fourth lost answer', ambiguous, { failures: 3 }, 'leave-in-doubt', 'leave-in-doubt', 'leave-in-doubt'],
  ['a lost answer after many 429s', ambiguous, { throttles: 7 }, 'retry', 'retry', 'leave-in-doubt'],
  ['a lost answer, quota just enough', ambiguous, { quota: 10 }, 'retry', 'retry', 'leave-in-doubt'],
  ['a lost answer, quota too small', ambiguous, { quota: 9 }, 'leave-in-doubt', 'leave-in-doubt', 'leave-in-doubt'],
  ['503 that asks for a wait', { ...ambiguous, waitMs: 30_000 }, {}, 'retry', 'retry', 'leave-in-doubt'],
  [
    '503 that asks for more than a run waits',
    { ...ambiguous, waitMs: MAX_ASKED_MS + 1 },
    {},
    'leave-in-doubt',
    'leave-in-doubt',
    'leave-in-doubt',
  ],
  // What surely did not arrive
  ['never left', notSent, {}, 'retry', 'retry', 'retry'],
  ['never left, for the fourth time', notSent, { failures: 3 }, 'stop run', 'stop run', 'stop run'],
  ['never left, quota too small', notSent, { quota: 9 }, 'stop run', 'stop run', 'stop run'],
  ['can never leave', { kind: 'not-sent', problem, final: true }, {}, 'stop run', 'stop run', 'stop run'],
  ['429', throttled, {}, 'all wait, retry', 'all wait, retry', 'all wait, retry'],
  ['429 after lost answers', throttled, { failures: 3 }, 'all wait, retry', 'all wait, retry', 'all wait, retry'],
  ['429 for the eighth time', throttled, { throttles: 7 }, 'stop run', 'stop run', 'stop run'],
  ['429, quota too small', throttled, { quota: 4 }, 'stop run', 'stop run', 'stop run'],
  [
    '429 that asks for more than a run waits',
    { kind: 'throttled', problem, waitMs: MAX_ASKED_MS + 1 },
    {},
    'stop run',
    'stop run',
    'stop run',
  ],
  // A no for more than these leads
  ['401', refused('run'), {}, 'stop run', 'stop run', 'stop run'],
  ['404', refused('list'), {}, 'stop list', 'stop list', 'stop list'],
  // A no for the size: nothing was looked into, so clone may send again
  ['413', refused('size'), {}, 'halve', 'halve', 'halve'],
  ['413 for one lead', refused('size'), { leads: 1 }, 'too-large', 'too-large', 'too-large'],
  ['413 again and again', refused('size'), { splitsLeft: 0 }, ...same('too-large')],
  // A no for rows
  ['422 for one lead', refused('rows'), { leads: 1 }, ...same('suspect')],
  [
    '422 for one lead, another accepted since',
    refused('rows'),
    { leads: 1, isAgain: true, isProven: true },
    ...same('refuse 0, rest: resend'),
  ],
  [
    '422 for a second lead of a request',
    refused('rows'),
    { leads: 1, isAgain: true, alike: 1 },
    'stop list',
    'stop list',
    'suspect',
  ],
  ['422 for a second lead on its own', refused('rows'), { leads: 1, alike: 1 }, 'suspect', 'suspect', 'stop list'],
  ['422 for a fifth lead on its own', refused('rows'), { leads: 1, alike: 4 }, ...same('stop list')],
  ['422 that names the one lead', refused('rows', 0), { leads: 1 }, ...same('refuse 0, rest: resend')],
  ['422 that names all leads', refused('rows', 3, 1, 0, 2), {}, ...same('refuse 3,1,0,2, rest: resend')],
  [
    '422 that names rows',
    refused('rows', 0, 2),
    {},
    'refuse 0,2, rest: resend',
    'refuse 0,2, rest: resend',
    'refuse 0,2, rest: leave',
  ],
  [
    '422 that names a row thrice',
    refused('rows', 1, 1, 1, 1),
    {},
    'refuse 1, rest: resend',
    'refuse 1, rest: resend',
    'refuse 1, rest: leave',
  ],
  [
    '422 that names rows, again and again, and nothing was accepted',
    refused('rows', 0),
    { splitsLeft: 0 },
    ...same('refuse 0, rest: leave'),
  ],
  [
    '422 that names rows, again and again',
    refused('rows', 0),
    { splitsLeft: 0, isAgain: true, isProven: true },
    'refuse 0, rest: refuse',
    'refuse 0, rest: refuse',
    'refuse 0, rest: leave',
  ],
  ['422 that names no row', refused('rows'), {}, 'split', 'split', 'suspect'],
  ['422 that names rows that were not sent', refused('rows', -1, 4, 0.5), {}, 'split', 'split', 'suspect'],
  ['422 for a second request in the same words', refused('rows'), { alike: 1 }, 'split', 'split', 'stop list'],
  ['422 for a part', refused('rows'), { isAgain: true }, 'single-out', 'single-out', 'suspect'],
  [
    '422 for a part in the same words',
    refused('rows'),
    { isAgain: true, alike: 1 },
    'single-out',
    'single-out',
    'suspect',
  ],
  [
    '422 for a part, another lead accepted since',
    refused('rows'),
    { isAgain: true, isProven: true },
    'split',
    'split',
    'suspect',
  ],
  ['422 that names no row, again and again', refused('rows'), { splitsLeft: 0 }, 'stop list', 'stop list', 'suspect'],
  [
    '422 that names no row, again and again, another lead accepted since',
    refused('rows'),
    { splitsLeft: 0, isAgain: true, isProven: true },
    'rest: refuse',
    'rest: refuse',
    'suspect',
  ],
];

function same(step: string): [string, string, string] {
  return [step, step, step];
}

describe('the step after an answer', () => {
  const cells = TABLE.flatMap(([when, outcome, now, ...steps]) =>
    DUPLICATE_OPTIONS.map((duplicateOption, option) => ({ when, duplicateOption, outcome, now, step: steps[option] })),
  );
  test.each(cells)('$when, $duplicateOption: $step', ({ outcome, now, duplicateOption, step }) => {
    expect(words(nextStep(outcome, { ...fresh, ...now, duplicateOption }))).toBe(step);
  });

  test.each(cells)(
    '$when, $duplicateOption: leads that stay in doubt are never to be sent again under clone',
    (cell) => {
      const situation = { ...fresh, ...cell.now, duplicateOption: cell.duplicateOption };
      const step = nextStep(cell.outcome, situation);
      const again =
        ['retry', 'halve', 'split', 'single-out'].includes(step.kind) ||
        (step.kind === 'refuse' && step.rest === 'resend' && step.leads.size < situation.leads);
      if (doubtAfter(cell.outcome, situation)) expect(again && cell.duplicateOption === 'clone').toBe(false);
      else expect(step.kind).not.toBe('leave-in-doubt');
    },
  );

  test('a retry waits and costs what its kind of failure does', () => {
    expect(nextStep(ambiguous, { ...fresh, failures: 1 })).toEqual({
      kind: 'retry',
      waitMs: 500,
      everybody: false,
      cost: 10,
    });
    expect(nextStep({ ...ambiguous, waitMs: 30_000 }, { ...fresh, failures: 1 })).toEqual({
      kind: 'retry',
      waitMs: 30_000,
      everybody: false,
      cost: 10,
    });
    expect(nextStep(throttled, { ...fresh, throttles: 1, failures: 3 })).toEqual({
      kind: 'retry',
      waitMs: 2000,
      everybody: true,
      cost: 5,
    });
  });

  test('a named row is refused in the words about it, all of them', () => {
    const outcome: Outcome = {
      kind: 'refused',
      scope: 'rows',
      problem: rows,
      words: '',
      rows: [
        { index: 2, message: 'field_0 is not a number' },
        { index: 2, message: 'field_2 is no address' },
      ],
    };
    expect(nextStep(outcome, fresh)).toMatchObject({
      leads: new Map([
        [2, { ...rows, message: 'Smartflo refused this row: field_0 is not a number; field_2 is no address.' }],
      ]),
    });
  });

  test('foreign words are made printable before they get into a message', () => {
    const outcome: Outcome = {
      kind: 'refused',
      scope: 'rows',
      problem: rows,
      words: '',
      rows: [{ index: 0, message: '##[set-output name=status;]\r\n::error::x' }],
    };
    const step = nextStep(outcome, fresh);
    const message = step.kind === 'refuse' ? step.leads.get(0)?.message : '';
    expect(message).toBe('Smartflo refused this row: ## [set-output name=status;]\\u{d}\\u{a}: :error: :x.');
  });

  test('a stop keeps the code of its cause and says why no more is tried', () => {
    expect(nextStep(notSent, { ...fresh, failures: 3 })).toMatchObject({
      problem: { ...problem, message: `${problem.message} Trying again did not help, so the run stopped.` },
    });
    expect(nextStep({ kind: 'throttled', problem, waitMs: 1e12 }, fresh)).toMatchObject({
      problem: { code: problem.code, message: expect.stringContaining('longer than the 5 minutes that a run waits') },
    });
  });
});
