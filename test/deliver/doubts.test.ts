import { describe, expect, test } from 'vitest';
import type { DuplicateOption } from '../../src/model/index.ts';
import { FAKE_START } from '../support/clock.ts';
import {
  ACCEPTED,
  byFate,
  inOrder,
  LOST,
  NOT_SENT,
  plan,
  refused,
  rehearse,
  throttled,
  UNCONFIRMED,
} from './rehearsal.ts';

describe('an answer that was lost', () => {
  test.each(['skip', 'overwrite'] as const)(
    'is followed by another attempt under %s, after a wait that doubles',
    async (duplicateOption) => {
      const batches = plan([2], { duplicateOption });
      const { delivery, sent } = await rehearse({ batches, answer: inOrder(LOST, LOST, LOST), requestsPerSecond: 0 });
      expect(sent.map(({ from }) => from)).toEqual([0, 100 + 250, 450 + 500, 1050 + 1000]);
      expect(byFate(delivery, batches).accepted).toEqual([0, 1]);
      expect(delivery.batches).toEqual([{ batch: batches[0], attempts: 4 }]);
      expect(delivery.problems).toEqual([]);
    },
  );

  test('under overwrite leaves in the receipt until when an older request may still arrive', async () => {
    const batches = plan([1, 1], { duplicateOption: 'overwrite' });
    const { written, sent } = await rehearse({ batches, answer: inOrder(LOST), requestsPerSecond: 0 });
    expect(sent.map(({ from }) => from)).toEqual([0, 350, 450]);
    expect(written.at(-1)?.receipts).toEqual([
      { claim: 'process0-1', from: 0, to: 0, fate: 'accepted', until: FAKE_START + 100 + 120_000 },
      { claim: 'process0-2', from: 0, to: 0, fate: 'accepted' },
    ]);
  });

  test('costs nothing in the long run when the next attempt is accepted', async () => {
    const batches = plan(Array(60).fill(1));
    const { delivery } = await rehearse({ batches, answer: (_, number) => (number % 2 === 0 ? LOST : ACCEPTED) });
    expect(byFate(delivery, batches).accepted).toHaveLength(60);
  });

  test.each([
    ['skip', 'Run the job again: Smartflo skips the leads that it already has.'],
    ['overwrite', 'Run the job again: leads that did arrive are written again with the same values.'],
  ] as const)(
    'after four attempts under %s the leads are in doubt, and the next batch goes on',
    async (option, hint) => {
      const batches = plan([2, 1], { duplicateOption: option });
      const { delivery } = await rehearse({ batches, answer: inOrder(LOST, LOST, LOST, LOST) });
      expect(byFate(delivery, batches)).toMatchObject({ inDoubt: [0, 1], accepted: [2] });
      expect(delivery.problems).toEqual([
        {
          code: 'LEADS-IN-DOUBT',
          message: '2 leads may or may not have reached list 441940. No answer came.',
          hint,
        },
      ]);
    },
  );

  test('is final under clone: sent once, in doubt', async () => {
    const batches = plan([2, 1], { duplicateOption: 'clone' });
    const { delivery } = await rehearse({ batches, answer: inOrder(LOST) });
    expect(byFate(delivery, batches)).toMatchObject({ inDoubt: [0, 1], accepted: [2] });
    expect(delivery.batches.map(({ attempts }) => attempts)).toEqual([1, 1]);
  });

  test('a doubt outlives everything but a clear answer', async () => {
    const batches = plan([2, 1]);
    const stopped = await rehearse({ batches, answer: inOrder(LOST, refused('list')) });
    expect(byFate(stopped.delivery, batches)).toMatchObject({ inDoubt: [0, 1], unsent: [2] });
    const cut = await rehearse({ batches, answer: inOrder(LOST, throttled(60_000)), abortAt: 5000 });
    expect(byFate(cut.delivery, batches)).toMatchObject({ inDoubt: [0, 1], unsent: [2] });
  });

  test('doubts are told once per list and cause, with their count', async () => {
    const batches = [
      ...plan([2, 3], { duplicateOption: 'clone' }),
      ...plan([1], { list: '7', duplicateOption: 'clone', from: 5 }),
    ];
    const { delivery } = await rehearse({ batches, answer: () => LOST });
    expect(delivery.problems.map(({ message }) => message)).toEqual([
      '5 leads may or may not have reached list 441940. No answer came.',
      '1 lead may or may not have reached list 7. No answer came.',
    ]);
  });

  test('five in a row over the whole run open the circuit: nothing more is sent', async () => {
    const batches = [...plan([1, 1, 1], { duplicateOption: 'clone' }), ...plan([1, 1, 1, 1], { list: '7', from: 3 })];
    const { delivery, sent } = await rehearse({ batches, answer: () => LOST });
    expect(sent).toHaveLength(5);
    expect(byFate(delivery, batches)).toMatchObject({ inDoubt: [0, 1, 2, 3], unsent: [4, 5, 6] });
    expect(delivery.problems.at(-1)).toEqual({
      code: 'LEADS-CIRCUIT-OPEN',
      message:
        '5 answers in a row left it open whether the leads were stored, so the run stopped. The last one: No answer came.',
      hint: 'Find out whether Smartflo works, then run the job again.',
    });
  });

  test('any clear word closes the count again; a request that never left says nothing', async () => {
    const batches = plan(Array(12).fill(1), { duplicateOption: 'clone' });
    const four = [LOST, LOST, LOST, LOST];
    for (const clear of [ACCEPTED, refused('rows', 0), throttled(1)]) {
      const { delivery } = await rehearse({ batches, answer: inOrder(...four, clear, ...four) });
      expect(byFate(delivery, batches).unsent).toEqual([]);
    }
    const { delivery } = await rehearse({ batches, answer: inOrder(...four, NOT_SENT, LOST) });
    expect(byFate(delivery, batches).unsent).toHaveLength(7);
  });

  test('under clone a refusal that leaves rows open counts, one that names them all does not', async () => {
    const batches = plan(Array(7).fill(2), { duplicateOption: 'clone' });
    const open = await rehearse({ batches, answer: () => refused('rows', 0) });
    expect(byFate(open.delivery, batches)).toMatchObject({ refused: [0, 2, 4, 6, 8], inDoubt: [1, 3, 5, 7, 9] });
    expect(open.sent).toHaveLength(5);
    const clear = await rehearse({ batches, answer: () => refused('rows', 0, 1) });
    expect(byFate(clear.delivery, batches).refused).toHaveLength(14);
    expect(clear.delivery.problems).toEqual([]);
  });
});

describe('a refusal of some rows', () => {
  const batches = (duplicateOption: DuplicateOption) => plan([3], { duplicateOption });
  const stopped = inOrder(refused('rows', 0), refused('run'));

  test('leaves the others in doubt under overwrite, if they are not asked about again: they may have been stored', async () => {
    const named = await rehearse({ batches: batches('overwrite'), answer: stopped });
    expect(byFate(named.delivery, batches('overwrite'))).toMatchObject({ refused: [0], inDoubt: [1, 2] });
    const unnamed = await rehearse({
      batches: batches('overwrite'),
      answer: inOrder(refused('rows'), ACCEPTED, refused('run')),
    });
    expect(byFate(unnamed.delivery, batches('overwrite'))).toMatchObject({ accepted: [0, 1], inDoubt: [2] });
  });

  test('says under skip that they are not stored, since it would change nothing', async () => {
    const { delivery } = await rehearse({ batches: batches('skip'), answer: stopped });
    expect(byFate(delivery, batches('skip'))).toMatchObject({ refused: [0], unsent: [1, 2] });
  });

  test('is no doubt any more once they are answered, and opens no circuit', async () => {
    const many = plan(Array(7).fill(2), { duplicateOption: 'overwrite' });
    const answer = inOrder(...many.flatMap(() => [refused('rows', 0), ACCEPTED]));
    const { delivery } = await rehearse({ batches: many, answer, concurrency: 1 });
    expect(byFate(delivery, many)).toMatchObject({ refused: [0, 2, 4, 6, 8, 10, 12], inDoubt: [] });
    expect(delivery.problems).toEqual([]);
    const split = await rehearse({
      batches: plan([64], { duplicateOption: 'overwrite' }),
      answer: () => refused('rows'),
    });
    expect(split.delivery.problems.map(({ code }) => code)).not.toContain('LEADS-CIRCUIT-OPEN');
  });
});

describe('an answer without a clear yes', () => {
  test.each(['skip', 'overwrite', 'clone'] as const)('is a doubt, and stops the list: %s', async (duplicateOption) => {
    const batches = plan([2, 3], { duplicateOption });
    const { delivery } = await rehearse({ batches, answer: () => UNCONFIRMED, concurrency: 1 });
    expect(byFate(delivery, batches)).toMatchObject({ accepted: [], inDoubt: [0, 1], unsent: [2, 3, 4] });
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-IN-DOUBT', 'LEADS-API-UNCLEAR']);
  });
});
