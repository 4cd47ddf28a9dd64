import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadTable, MIN_ROWS_FOR_RATIO } from '../../src/model/index.ts';
import { stopFile } from '../../src/plan/guard-rails.ts';
import { cut, MAX_BODY_BYTES, planDelivery } from '../../src/plan/plan.ts';

const DESTINATION = { list: '441940', name: undefined, duplicateOption: 'skip', skillId: undefined } as const;

function tableOf(sizes: readonly number[]): LeadTable {
  const table = new LeadTable();
  let offset = 0;
  for (const [index, bytes] of sizes.entries()) {
    table.add({ file: 0, line: index + 2, row: index + 1, key: `+91${9_000_000_000 + index}`, offset, bytes });
    offset += bytes;
  }
  return table;
}

function plan(sizes: readonly number[], { batchSize = 500, maxLeads = 20_000 } = {}) {
  return planDelivery(tableOf(sizes), {
    destinations: [DESTINATION],
    destinationOf: () => 0,
    batchSize,
    maxLeads,
    bodyBytes: () => (leads, bytes) => 10 + bytes + Math.max(0, leads - 1),
  })[0];
}

describe('batches', () => {
  test('hold every lead once, in order, within both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 9 }), (sizes, most) => {
        const fits = (count: number, bytes: number) => count <= most && bytes <= 60;
        const leads = sizes.map((_, index) => index);
        const batches = cut(leads, (lead) => sizes[lead] ?? 0, fits);
        expect(batches.flat()).toEqual(leads);
        for (const batch of batches) {
          const bytes = batch.reduce((sum, lead) => sum + (sizes[lead] ?? 0), 0);
          expect(batch.length).toBeGreaterThan(0);
          expect(fits(batch.length, bytes)).toBe(true);
        }
      }),
    );
  });

  test('are full: the first lead of a batch would not have fitted in the one before', () => {
    expect(plan([1, 1, 1, 1, 1], { batchSize: 2 })?.batches.map((batch) => batch.leads)).toEqual([[0, 1], [2, 3], [4]]);
  });

  test('close at 1 MiB of body, to the byte', () => {
    const half = (MAX_BODY_BYTES - 11) / 2;
    expect(plan([Math.floor(half), Math.ceil(half)])?.batches).toHaveLength(1);
    expect(plan([Math.floor(half), Math.ceil(half) + 1])?.batches).toHaveLength(2);
  });

  test('a lead that fits nowhere is a batch of its own', () => {
    expect(plan([5, MAX_BODY_BYTES * 2, 5])?.batches.map((batch) => batch.leads)).toEqual([[0], [1], [2]]);
  });
});

describe('max-leads', () => {
  test.each([
    [3, 3, undefined, 1],
    [4, 3, 'LEADS-MAX-LEADS', 0],
  ])('%i leads with %i allowed', (leads, maxLeads, code, batches) => {
    const planned = plan(new Array<number>(leads).fill(1), { maxLeads });
    expect(planned?.stop?.code).toBe(code);
    expect(planned?.batches).toHaveLength(batches);
    expect(planned?.leads).toBe(leads);
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
    [{ rows: 100, rejects: 100 }, { ...rules, maxRejectRatio: 1 }, undefined],
    [{ rows: 3, rejects: 1 }, { ...rules, onReject: 'deliver-none' as const }, 'LEADS-ON-REJECT'],
    [{ rows: 3, rejects: 0 }, { ...rules, onReject: 'deliver-none' as const }, undefined],
  ])('%j under %j', (judged, rule, code) => {
    expect(stopFile(judged, rule)?.code).toBe(code);
  });
});
