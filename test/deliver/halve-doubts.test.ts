import { describe, expect, test } from 'vitest';
import { halveDoubts } from '../../src/deliver/halve-doubts.ts';
import type { Resolved } from '../../src/deliver/resolve.ts';
import type { OpenClaim } from '../../src/model/index.ts';
import { plan } from './rehearsal.ts';

const claimOf = (id: string, leads: readonly number[]): OpenClaim => ({
  id,
  owner: 'other',
  duplicateOption: 'clone',
  endsBy: 0,
  open: leads.map((lead, position) => ({ position, lead })),
});
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
const free = (leads: readonly number[]) => new Map(leads.map((lead): [number, Resolved] => [lead, 'free']));
const newest = (lead: number) => lead;
const leadsOf = (...given: Parameters<typeof halveDoubts>) => halveDoubts(...given).batches.map(({ leads }) => leads);

describe('leads that were in doubt and are surely not on the list', () => {
  const batches = plan([60], { duplicateOption: 'clone' });

  test('go in two halves, claim by claim, beside those that nothing is known against', () => {
    const open = [claimOf('a', range(10, 35)), claimOf('b', [40])];
    expect(leadsOf(batches, { open, newest }, free([...range(10, 35), 40]), 'clone')).toEqual([
      [...range(0, 10), ...range(35, 40), ...range(41, 60)],
      range(10, 23),
      range(23, 35),
      [40],
    ]);
  });

  test('are told claim by claim, so that one speaks about the others', () => {
    const open = [claimOf('a', range(10, 13)), claimOf('b', [40])];
    expect(halveDoubts(batches, { open, newest }, free([10, 12, 40]), 'clone').again).toEqual([[10, 12], [40]]);
  });

  test('so a row that is always refused is alone after nine runs at most, and every other lead has gone by then', () => {
    let inDoubt = range(0, 500);
    let runs = 0;
    for (; inDoubt.length > 1; runs++) {
      const known = { open: [claimOf(`run ${runs}`, inDoubt)], newest };
      const sent = leadsOf(plan([500], { duplicateOption: 'clone' }), known, free(inDoubt), 'clone');
      // Of the requests, the one with row 333 leaves its leads in doubt.
      inDoubt = [...(sent.find((leads) => leads.includes(333)) ?? [])];
    }
    expect([runs, inDoubt]).toEqual([9, [333]]);
  });

  test('are known by the newest row with their key', () => {
    const open = [claimOf('a', [59])];
    const seen = leadsOf(batches, { open, newest: (lead) => (lead === 3 ? 59 : lead) }, free([59]), 'clone');
    expect(seen.slice(1)).toEqual([[3], [59]]);
  });

  test('stay in their batches under skip and overwrite, which find a bad row at once, and where nothing was in doubt', () => {
    const open = [claimOf('a', range(0, 60))];
    expect(halveDoubts(batches, { open, newest }, free(range(0, 60)), 'skip').batches).toBe(batches);
    expect(halveDoubts(batches, { open, newest }, free(range(0, 60)), 'overwrite').batches).toBe(batches);
    expect(halveDoubts(batches, { open: [], newest }, new Map(), 'clone').batches).toBe(batches);
  });

  test('are never lost and never doubled', () => {
    const open = [claimOf('a', range(5, 12)), claimOf('b', range(20, 50))];
    const parts = leadsOf(batches, { open, newest }, free([...range(5, 12), ...range(20, 50)]), 'clone');
    expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual(range(0, 60));
    expect(parts.every(({ length }) => length > 0)).toBe(true);
  });
});
