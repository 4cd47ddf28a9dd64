import { describe, expect, test } from 'vitest';
import { append, receiptsOf } from '../../src/deliver/receipts.ts';
import type { DuplicateOption, LeadFate, Receipt } from '../../src/model/index.ts';
import { plan } from './rehearsal.ts';

function receipts(
  fates: readonly LeadFate[],
  { option = 'skip' as DuplicateOption, underWay = {} as Record<number, number>, closing = false } = {},
) {
  // Leads from 10 on, so that a lead can't be taken for its position.
  const [batch] = plan([fates.length], { duplicateOption: option, from: 10 });
  if (!batch) return [];
  return receiptsOf(
    { id: 'a-1', batch },
    {
      fate: (lead) => fates[lead - 10] ?? 'unsent',
      underWayUntil: (lead) => underWay[lead - 10] ?? 0,
      settleMs: 120_000,
    },
    closing,
  );
}

describe('the receipts of a claim', () => {
  test('say what became of each lead, in as few words as it takes', () => {
    expect(receipts(['accepted', 'accepted', 'refused', 'accepted'])).toEqual([
      { claim: 'a-1', from: 0, to: 1, fate: 'accepted' },
      { claim: 'a-1', from: 2, to: 2, fate: 'refused' },
      { claim: 'a-1', from: 3, to: 3, fate: 'accepted' },
    ]);
  });

  test('leave out what is still to be sent', () => {
    expect(receipts(['unsent', 'accepted', 'unsent'])).toEqual([{ claim: 'a-1', from: 1, to: 1, fate: 'accepted' }]);
  });

  test('release it when the claim is given up', () => {
    expect(receipts(['unsent', 'unsent', 'accepted'], { closing: true })).toEqual([
      { claim: 'a-1', from: 0, to: 1, fate: 'released' },
      { claim: 'a-1', from: 2, to: 2, fate: 'accepted' },
    ]);
  });

  test.each(['skip', 'overwrite', 'clone'] as const)(
    'say until when a lead in doubt may be under way: %s',
    (option) => {
      expect(receipts(['in-doubt', 'in-doubt'], { option, underWay: { 0: 50, 1: 60 } })).toEqual([
        { claim: 'a-1', from: 0, to: 0, fate: 'in-doubt', until: 50 },
        { claim: 'a-1', from: 1, to: 1, fate: 'in-doubt', until: 60 },
      ]);
    },
  );

  test.each(['accepted', 'refused', 'unsent'] as const)(
    'under overwrite keep a newer version back while an older request may arrive: %s',
    (fate) => {
      const fates = [fate, fate];
      const [first, second] = receipts(fates, { option: 'overwrite', underWay: { 1: 50 }, closing: true });
      expect(first).not.toHaveProperty('until');
      expect(second).toMatchObject({ from: 1, until: 50 + 120_000 });
      for (const option of ['skip', 'clone'] as const) {
        expect(receipts(fates, { option, underWay: { 1: 50 }, closing: true })).toHaveLength(1);
      }
    },
  );
});

describe('receipts one after the other', () => {
  const first: Receipt = { claim: 'a-1', from: 2, to: 4, fate: 'accepted', until: 7 };

  test('become one where it goes on with the same words', () => {
    const receipts = [first];
    append(receipts, { ...first, from: 5, to: 6 });
    expect(receipts).toEqual([{ ...first, to: 6 }]);
    expect(first.to).toBe(4);
  });

  test.each([
    ['a gap', { from: 6 }],
    ['another claim', { claim: 'a-2' }],
    ['another fate', { fate: 'refused' }],
    ['another time', { until: 8 }],
  ] as const)('stay apart for %s', (_, other) => {
    const receipts: Receipt[] = [first];
    append(receipts, { ...first, from: 5, to: 6, ...other });
    expect(receipts).toHaveLength(2);
  });

  test('begin with the first', () => {
    const receipts: Receipt[] = [];
    append(receipts, first);
    expect(receipts).toEqual([first]);
  });
});
