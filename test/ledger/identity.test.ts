import { describe, expect, test } from 'vitest';
import { openLedger } from '../../src/ledger/index.ts';
import { MemoryRepository } from '../support/memory-store.ts';
import { CLAIM, found, optionsFor, TABLE, write } from './world.ts';

// `keyedBy` stands for the columns that make two rows the same lead.

describe('a ledger of leads that other columns tell apart', () => {
  const begun = async (keyedBy?: string) => {
    const repository = new MemoryRepository();
    const opened = await openLedger({ ...optionsFor(repository), ...(keyedBy === undefined ? {} : { keyedBy }) });
    if (opened.kind !== 'opened') throw new Error(opened.problem.message);
    const ledger = opened.attach(TABLE);
    await found(ledger);
    await write(ledger, CLAIM);
    return repository;
  };

  test.each([
    ['phone', 'phone', true, 'opened'],
    ['phone', 'policy', true, 'unusable'],
    ['phone', 'policy', false, 'opened'],
    [undefined, 'policy', true, 'opened'],
  ] as const)('written by %s, read by %s, under clone %s: %s', async (before, keyedBy, isClone, kind) => {
    const opening = await openLedger({ ...optionsFor(await begun(before), { seed: 'two' }), keyedBy, isClone });
    expect(opening.kind).toBe(kind);
    if (opening.kind === 'unusable') expect(opening.problem.code).toBe('LEADS-LEDGER-IDENTITY');
  });

  test('says from its next version on what it is written by', async () => {
    const repository = await begun('phone');
    const opened = await openLedger({ ...optionsFor(repository, { seed: 'two' }), keyedBy: 'policy' });
    if (opened.kind !== 'opened') throw new Error(opened.problem.message);
    const ledger = opened.attach(TABLE);
    await found(ledger);
    await write(ledger, {});
    expect(repository.texts().get('head')).toContain('\nkeyed-by policy\n');
  });
});
