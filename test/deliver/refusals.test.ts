import { describe, expect, test } from 'vitest';
import { type Batch, type Outcome, says } from '../../src/model/index.ts';
import { ACCEPTED, byFate, inOrder, plan, problemOf, refused, refusing, rehearse, sizes } from './rehearsal.ts';

describe('rows that Smartflo refuses', () => {
  test('named rows are refused in its words and the others sent again', async () => {
    const batches = plan([4]);
    const { delivery, sent } = await rehearse({ batches, answer: inOrder(refused('rows', 1, 3)) });
    expect(sent.map(({ batch }) => batch.leads)).toEqual([
      [0, 1, 2, 3],
      [0, 2],
    ]);
    expect(byFate(delivery, batches)).toMatchObject({ refused: [1, 3], accepted: [0, 2] });
    expect(delivery.refusal(3)).toEqual(problemOf('LEADS-API-ROWS', says`Smartflo refused this row: row 3 is bad.`));
    expect(delivery.refusal(0)).toBeUndefined();
    expect(delivery.problems).toEqual([]);
  });

  test('an unnamed bad row is found by halves, in the order of the leads', async () => {
    const batches = plan([8]);
    const { delivery, sent } = await rehearse({ batches, answer: refusing((lead) => lead === 5) });
    expect(sent.slice(1).map(({ batch }) => batch.leads)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [4, 5],
      [4],
      [5],
      [6, 7],
    ]);
    expect(byFate(delivery, batches).refused).toEqual([5]);
    expect(delivery.refusal(5)).toEqual(problemOf('LEADS-API-ROWS', says`HTTP 422: the rows were refused.`));
    expect(delivery.batches.map(({ attempts }) => attempts)).toEqual([7]);
  });

  test('ten bad rows all over a batch are found, and no other row is refused', async () => {
    const batches = plan([500]);
    const { delivery, sent } = await rehearse({ batches, answer: refusing((lead) => lead % 50 === 7) });
    expect(byFate(delivery, batches).refused).toEqual([7, 57, 107, 157, 207, 257, 307, 357, 407, 457]);
    expect(delivery.problems).toEqual([]);
    expect(sent).toHaveLength(133);
  });

  test.each([
    ['skip', 'unsent'],
    ['overwrite', 'inDoubt'],
  ] as const)(
    'a list that refuses both halves and two leads alone stops, and no row is refused: %s',
    async (duplicateOption, fate) => {
      const batches = plan([512, 512], { duplicateOption });
      const { delivery, sent } = await rehearse({ batches, answer: refusing(() => true) });
      expect(sent.map(({ batch }) => [batch.leads[0], batch.leads.length])).toEqual([
        [0, 512],
        [0, 256],
        [0, 1],
        [256, 256],
        [256, 1],
      ]);
      expect(byFate(delivery, batches).refused).toEqual([]);
      expect(byFate(delivery, batches)[fate].length).toBeGreaterThanOrEqual(512);
      expect(delivery.problems.map(({ code }) => code)).toContain('LEADS-API-LIST-REFUSES');
    },
  );

  test('a list that refuses two requests in the same words under clone stops, and both are in doubt', async () => {
    const batches = plan([64, 64, 64], { duplicateOption: 'clone' });
    const { delivery, sent } = await rehearse({ batches, answer: refusing(() => true) });
    expect(sizes(sent)).toEqual([64, 64]);
    expect(byFate(delivery, batches)).toMatchObject({ refused: [], inDoubt: { length: 128 }, unsent: { length: 64 } });
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-IN-DOUBT', 'LEADS-API-LIST-REFUSES']);
  });

  test.each(['skip', 'overwrite', 'clone'] as const)(
    'a lead that is refused alone is refused once the list takes another one: %s',
    async (duplicateOption) => {
      const batches = plan([1, 1], { duplicateOption });
      const { delivery } = await rehearse({ batches, answer: refusing((lead) => lead === 0) });
      expect(byFate(delivery, batches)).toMatchObject({ refused: [0], accepted: [1] });
      expect(delivery.problems).toEqual([]);
    },
  );

  test.each([
    ['skip', 'unsent'],
    ['overwrite', 'inDoubt'],
    ['clone', 'inDoubt'],
  ] as const)(
    'a lead that is refused alone, with no other one after it, is for the next run: %s',
    async (duplicateOption, fate) => {
      const batches = plan([1, 1], { duplicateOption });
      const { delivery, written } = await rehearse({ batches, answer: refusing((lead) => lead === 1) });
      expect(byFate(delivery, batches)).toMatchObject({ accepted: [0], refused: [], [fate]: [1] });
      expect(delivery.problems.map(({ code }) => code)).toContain('LEADS-API-LIST-REFUSES');
      expect(written.at(-1)?.receipts.map((receipt) => receipt.fate)).toContain(
        fate === 'unsent' ? 'released' : 'in-doubt',
      );
    },
  );

  test('the first lead may be the only bad one', async () => {
    const batches = plan([8]);
    const { delivery } = await rehearse({ batches, answer: refusing((lead) => lead === 0) });
    expect(byFate(delivery, batches)).toMatchObject({ refused: [0], accepted: { length: 7 } });
    expect(delivery.problems).toEqual([]);
  });

  test('a list that refuses in other words each time is believed after a while', async () => {
    const batches = plan([512]);
    const answer = (_: Batch, number: number): Outcome =>
      ({ ...refused('rows'), words: `other words ${number}` }) as Outcome;
    const { delivery, sent } = await rehearse({ batches, answer });
    expect(sent.length).toBeLessThanOrEqual(1 + 2 * 18);
    expect(byFate(delivery, batches)).toMatchObject({ refused: [], unsent: { length: 512 } });
    expect(delivery.problems.map(({ code }) => code)).toEqual(['LEADS-API-LIST-REFUSES']);
  });

  test('a Smartflo that names one row at a time is followed up to a bound, which is no lesson for the next batch', async () => {
    const batches = plan([500, 4]);
    const { delivery, sent } = await rehearse({
      batches,
      answer: (batch) => {
        if ((batch.leads[0] ?? 0) < 500) return refused('rows', 0);
        return batch.leads.includes(500) ? refused('rows') : ACCEPTED;
      },
    });
    expect(delivery.batches.map(({ attempts }) => attempts)).toEqual([101, 5]);
    expect(sent).toHaveLength(106);
    expect(byFate(delivery, batches)).toMatchObject({ accepted: [501, 502, 503], unsent: { length: 399 } });
  });
});

describe('requests that are too large', () => {
  const atMost = (most: number) => (batch: Pick<Batch, 'leads'>) =>
    batch.leads.length > most ? refused('size') : ACCEPTED;

  test.each(['skip', 'overwrite', 'clone'] as const)(
    'are halved, and the size is remembered, under %s',
    async (duplicateOption) => {
      const batches = plan([100, 100, 30], { duplicateOption });
      const { delivery, sent } = await rehearse({ batches, answer: atMost(30) });
      expect(sizes(sent)).toEqual([100, 50, 25, 25, 25, 25, 25, 25, 25, 25, 25, 5]);
      expect(byFate(delivery, batches).accepted).toHaveLength(230);
      expect(delivery.problems).toEqual([]);
    },
  );

  test('are no lesson for other lists', async () => {
    const batches = [...plan([8]), ...plan([8], { list: '7', from: 8 })];
    const { sent } = await rehearse({ batches, answer: (batch) => (batch.list === '7' ? ACCEPTED : atMost(4)(batch)) });
    expect(sizes(sent)).toEqual([8, 4, 4, 8]);
  });

  test('one lead that is too large is refused, and is no lesson for those around it', async () => {
    const batches = plan([8, 8]);
    const answer = (batch: Pick<Batch, 'leads'>) => (batch.leads.includes(2) ? refused('size') : ACCEPTED);
    const { delivery, sent } = await rehearse({ batches, answer });
    expect(byFate(delivery, batches).refused).toEqual([2]);
    expect(delivery.refusal(2)?.message).toBe(
      'This row alone is more than Smartflo takes in one request. HTTP 413: the request is too large.',
    );
    expect(sizes(sent)).toEqual([8, 4, 2, 2, 1, 1, 4, 8]);
  });

  test('a Smartflo to which everything is too large is believed after a while', async () => {
    const batches = plan([512]);
    const { delivery, sent } = await rehearse({ batches, answer: () => refused('size') });
    expect(sent.length).toBeLessThanOrEqual(1 + 2 * 18);
    expect(byFate(delivery, batches).refused).toHaveLength(512);
  });
});
