import { expect, test } from 'vitest';
import { joinDeliveries } from '../../src/deliver/index.ts';
import { type Delivery, type LeadFate, says } from '../../src/model/index.ts';

function deliveryOf(fates: readonly LeadFate[], more: Partial<Delivery> = {}): Delivery {
  return {
    fate: (lead) => fates[lead] ?? 'unsent',
    refusal: (lead) => (fates[lead] === 'refused' ? { code: 'LEADS-API-ROWS', message: says`no` } : undefined),
    batches: [],
    known: new Map(),
    deferred: new Set(),
    stops: new Map(),
    problems: [],
    batchIds: [],
    cancelled: false,
    ...more,
  };
}

test('one delivery is itself', () => {
  const only = deliveryOf(['accepted']);
  expect(joinDeliveries([], only)).toBe(only);
});

test('several are one: the last one that sent a lead says what became of it', () => {
  const problem = { code: 'LEADS-API-CANARY', message: says`x` } as const;
  const joined = joinDeliveries(
    [
      deliveryOf(['accepted', 'refused', 'in-doubt'], {
        stops: new Map([['7', problem]]),
        problems: [problem],
        batchIds: ['a'],
      }),
    ],
    deliveryOf(['unsent', 'unsent', 'accepted', 'accepted'], {
      deferred: new Set(['8']),
      batchIds: ['b'],
      cancelled: true,
    }),
  );
  expect([0, 1, 2, 3, 4].map((lead) => joined.fate(lead))).toEqual([
    'accepted',
    'refused',
    'accepted',
    'accepted',
    'unsent',
  ]);
  expect(joined.refusal(1)).toMatchObject({ code: 'LEADS-API-ROWS' });
  expect(joined.refusal(2)).toBeUndefined();
  expect(joined).toMatchObject({ problems: [problem], batchIds: ['a', 'b'], cancelled: true });
  expect([...joined.stops.keys(), ...joined.deferred]).toEqual(['7', '8']);
  expect('thrown' in joined).toBe(false);
});

test('an error that any of them met is kept', () => {
  const thrown = new Error('made up');
  expect(joinDeliveries([deliveryOf([], { thrown })], deliveryOf([])).thrown).toBe(thrown);
});
