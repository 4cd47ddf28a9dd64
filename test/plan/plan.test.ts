import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadTable, MIN_ROWS_FOR_RATIO, says } from '../../src/model/index.ts';
import { stopFile } from '../../src/plan/guard-rails.ts';
import { cut, type ListPlan, MAX_BODY_BYTES, type PlanOptions, planDelivery } from '../../src/plan/plan.ts';
import { identityOf } from '../support/identity.ts';
import { knownAs } from '../support/known.ts';
import { difference } from '../support/results.ts';

const DESTINATION = { list: '441940', name: undefined, duplicateOption: 'skip', skillId: undefined } as const;

function tableOf(sizes: readonly number[]): LeadTable {
  const table = new LeadTable();
  for (const [index, bytes] of sizes.entries()) {
    table.add({ file: 0, line: index + 2, row: index + 1, bytes, identity: identityOf(String(index)) });
  }
  return table;
}

function plan(sizes: readonly number[], rules: Partial<PlanOptions> = {}): ListPlan {
  const [planned] = planDelivery(tableOf(sizes), {
    destinations: [DESTINATION],
    destinationOf: () => 0,
    knownOf: () => undefined,
    resendHeld: false,
    batchSize: 500,
    maxLeads: 20_000,
    bodyBytes: () => (leads, bytes) => 10 + bytes + Math.max(0, leads - 1),
    ...rules,
  });
  if (!planned) throw new Error('No plan.');
  return planned;
}

const leadsOf = ({ batches }: Pick<ListPlan, 'batches'>) => batches.map(({ leads }) => [...leads]);

describe('batches', () => {
  test('hold every lead once, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 9 }), (sizes, most) => {
        const fits = (count: number, bytes: number) => count <= most && bytes <= 60;
        const leads = Uint32Array.from(sizes.keys());
        const batches = cut(leads, (lead) => sizes[lead] ?? 0, fits);
        expect(batches.flatMap((batch) => [...batch])).toEqual([...leads]);
        for (const batch of batches) {
          const bytes = batch.reduce((sum, lead) => sum + (sizes[lead] ?? 0), 0);
          expect(batch.length).toBeGreaterThan(0);
          expect(fits(batch.length, bytes)).toBe(true);
        }
      }),
    );
  });

  test('are full: the first lead of a batch would not have fitted in the one before', () => {
    expect(leadsOf(plan([1, 1, 1, 1, 1], { batchSize: 2 }))).toEqual([[0, 1], [2, 3], [4]]);
  });

  test('close at 1 MiB of body, to the byte', () => {
    const half = (MAX_BODY_BYTES - 11) / 2;
    expect(plan([Math.floor(half), Math.ceil(half)]).batches).toHaveLength(1);
    expect(plan([Math.floor(half), Math.ceil(half) + 1]).batches).toHaveLength(2);
  });

  test('a lead that fits nowhere is a batch of its own', () => {
    expect(leadsOf(plan([5, MAX_BODY_BYTES * 2, 5]))).toEqual([[0], [1], [2]]);
  });
});

describe('max-leads', () => {
  test.each([
    [3, 3, undefined, 1],
    [4, 3, 'LEADS-MAX-LEADS', 0],
  ])('%i leads with %i allowed', (leads, maxLeads, code, batches) => {
    const planned = plan(new Array<number>(leads).fill(1), { maxLeads });
    expect(planned.stop?.code).toBe(code);
    expect(planned.batches).toHaveLength(batches);
    expect(planned.leads).toBe(leads);
  });
});

describe('against the ledger', () => {
  // Three that were accepted, one of them in another version, and two that nobody knows.
  const known = knownAs(['accepted', 'unknown', 'accepted', 'unknown', ['accepted', 'other']], { gone: 4 });
  const five = [1, 1, 1, 1, 1];

  test('only what is missing is sent, and the rest is counted', () => {
    const planned = plan(five, { knownOf: () => known });
    expect(leadsOf(planned)).toEqual([[1, 3]]);
    expect(planned.leads).toBe(2);
    expect(planned.difference).toEqual(difference({ new: 2, unchanged: 2, stale: 1, gone: 4 }));
  });

  test('max-leads is held against what is missing, not against the file', () => {
    expect(plan(five, { knownOf: () => known, maxLeads: 2 }).stop).toBeUndefined();
    expect(plan(five, { knownOf: () => known, maxLeads: 1 }).stop?.code).toBe('LEADS-MAX-LEADS');
    expect(plan(five, { maxLeads: 4 }).stop?.code).toBe('LEADS-MAX-LEADS');
  });

  test('without knowledge everything is sent and nothing is said of a difference', () => {
    const planned = plan(five);
    expect(leadsOf(planned)).toEqual([[0, 1, 2, 3, 4]]);
    expect(planned.difference).toBeUndefined();
  });

  test('what another run sent meanwhile is left out of the batches, also beyond max-leads', () => {
    const planned = plan(five, { knownOf: () => knownAs([]), batchSize: 2 });
    expect(leadsOf(planned)).toEqual([[0, 1], [2, 3], [4]]);
    expect(leadsOf({ batches: planned.plan(known) })).toEqual([[1, 3]]);
  });

  test('what is known of one list says nothing of another', () => {
    const lists = ['1', '2'].map((list) => ({ ...DESTINATION, list }));
    const planned = planDelivery(tableOf([1, 1]), {
      destinations: lists,
      destinationOf: (lead) => lead,
      knownOf: (list) => (list === '1' ? knownAs(['accepted', 'accepted']) : knownAs([])),
      resendHeld: false,
      batchSize: 500,
      maxLeads: 5,
      bodyBytes: () => () => 0,
    });
    expect(planned.map(({ list, leads, batches }) => [list, leads, leadsOf({ batches })])).toEqual([
      ['1', 0, []],
      ['2', 1, [[1]]],
    ]);
  });

  test('a list with something against it gets nothing, with or without leads too many', () => {
    const problem = { code: 'LEADS-LEDGER-GARBAGE', message: says`x` } as const;
    const stopOf: PlanOptions['stopOf'] = (_, leads) => (leads > 0 ? problem : undefined);
    expect(plan([1], { stopOf })).toMatchObject({ stop: problem, batches: [], leads: 1 });
    expect(plan([1, 1], { stopOf, maxLeads: 1 }).stop).toBe(problem);
    expect(plan([], { stopOf }).stop).toBeUndefined();
  });
});

describe('a file is held back', () => {
  const rules = { maxRejectRatio: 0.2, onReject: 'deliver-rest' } as const;
  test.each([
    [{ rows: 100, rejects: 20 }, rules, undefined],
    [{ rows: 100, rejects: 21 }, rules, 'LEADS-TOO-MANY-REJECTS'],
    [{ rows: MIN_ROWS_FOR_RATIO, rejects: MIN_ROWS_FOR_RATIO }, rules, 'LEADS-TOO-MANY-REJECTS'],
    [{ rows: MIN_ROWS_FOR_RATIO - 1, rejects: MIN_ROWS_FOR_RATIO - 1 }, rules, undefined],
    [{ rows: 100, rejects: 1 }, { ...rules, maxRejectRatio: 0 }, 'LEADS-TOO-MANY-REJECTS'],
    [{ rows: 2, rejects: 1 }, { ...rules, maxRejectRatio: 0 }, 'LEADS-TOO-MANY-REJECTS'],
    [{ rows: 1, rejects: 0 }, { ...rules, maxRejectRatio: 0 }, undefined],
    [{ rows: 0, rejects: 0 }, { ...rules, maxRejectRatio: 0 }, undefined],
    [{ rows: 100, rejects: 100 }, { ...rules, maxRejectRatio: 1 }, undefined],
    [{ rows: 3, rejects: 1 }, { ...rules, onReject: 'deliver-none' as const }, 'LEADS-ON-REJECT'],
    [{ rows: 3, rejects: 0 }, { ...rules, onReject: 'deliver-none' as const }, undefined],
  ])('%j under %j', (judged, rule, code) => {
    expect(stopFile(judged, rule)?.code).toBe(code);
  });
});
