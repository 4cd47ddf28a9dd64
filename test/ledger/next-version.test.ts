import { describe, expect, test } from 'vitest';
import { type LedgerChange, LONGEST_LEASE_MS, LONGEST_SETTLE_MS, type Receipt } from '../../src/model/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { attached, CLAIM, change, found, NOON, open, TABLE, write } from './world.ts';

// What no reader takes is never written: each of these is the pair of a check that reading makes.

const RECEIPT: Receipt = { claim: 'a', from: 0, to: 0, fate: 'released' };
const LATEST = NOON + LONGEST_LEASE_MS + 2 * LONGEST_SETTLE_MS + 5_000;

describe('a version that no reader would take', () => {
  test.each<readonly [string, Partial<LedgerChange>]>([
    ['a time beyond the longest wait', { receipts: [{ ...RECEIPT, until: LATEST + 1 }] }],
    ['positions the wrong way round', { receipts: [{ ...RECEIPT, from: 1 }] }],
    ['a position before the first', { receipts: [{ ...RECEIPT, from: -1 }] }],
    ['a position beyond nine digits', { receipts: [{ ...RECEIPT, to: 1_000_000_000 }] }],
    ['no position', { receipts: [{ ...RECEIPT, to: Number.NaN }] }],
  ])('is not written: %s', async (_, parts) => {
    const repository = new MemoryRepository();
    const ledger = await attached(TABLE, repository);
    await write(ledger, CLAIM);
    const { newest } = repository;
    await expect(ledger.write(change(parts))).rejects.toThrow(RangeError);
    expect(repository.newest).toBe(newest);
  });

  test('is only the one beyond: the longest wait itself is written and read', async () => {
    const repository = new MemoryRepository();
    const ledger = await attached(TABLE, repository);
    await write(ledger, CLAIM);
    await write(ledger, { receipts: [{ ...RECEIPT, until: LATEST }] });
    const { known } = await found((await open(repository, { seed: 'later' })).attach(TABLE));
    expect([known.state(0), known.notBefore(0)]).toEqual(['unknown', LATEST]);
  });
});
