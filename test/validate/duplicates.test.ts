import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadTable } from '../../src/model/index.ts';
import { NO_WINNER, settleDuplicates } from '../../src/validate/duplicates.ts';
import { identityOf } from '../support/identity.ts';

interface Entry {
  readonly file: number;
  readonly key: string;
}

/** A table in which the leads of each list have keys of their own, as the hashes of a list are. */
function tableOf(entries: readonly Entry[], listOf = (_: number) => 'list'): LeadTable {
  const table = new LeadTable();
  for (const [index, { file, key }] of entries.entries()) {
    const identity = identityOf(`${listOf(file)} ${key}`, String(index));
    table.add({ file, line: index + 2, row: index + 1, bytes: 1, identity });
  }
  return table;
}

const PHONE = '+919000000001';
const OTHER = '+919000000002';
const oneList = () => 'list';

describe('duplicates', () => {
  const entries = [PHONE, OTHER, PHONE, PHONE].map((key, file) => ({ file, key }));

  test('the first stays', () => {
    const winners = settleDuplicates(tableOf(entries), oneList, () => 'first');
    expect([...winners]).toEqual([NO_WINNER, NO_WINNER, 0, 0]);
  });

  test('the last stays, and every loser names the one that is sent', () => {
    const winners = settleDuplicates(tableOf(entries), oneList, () => 'last');
    expect([...winners]).toEqual([3, NO_WINNER, 3, NO_WINNER]);
  });

  test('one number may be in two lists', () => {
    const listOf = (file: number) => `list ${file}`;
    const winners = settleDuplicates(tableOf(entries, listOf), listOf, () => 'first');
    expect([...winners]).toEqual([NO_WINNER, NO_WINNER, NO_WINNER, NO_WINNER]);
  });

  test('nobody loses to a row of a file that stays behind', () => {
    const winners = settleDuplicates(
      tableOf(entries),
      (file) => (file === 0 ? undefined : 'list'),
      () => 'first',
    );
    expect([...winners]).toEqual([NO_WINNER, NO_WINNER, NO_WINNER, 2]);
  });

  test('of each key of a list exactly one stays, whatever is kept', () => {
    const entry = fc.record({ file: fc.nat(3), key: fc.constantFrom(PHONE, OTHER, 'x', 'y') });
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 40 }),
        fc.constantFrom('first' as const, 'last' as const),
        (all, keeps) => {
          const listOf = (file: number) => `l${file % 2}`;
          const winners = settleDuplicates(tableOf(all, listOf), listOf, () => keeps);
          const staying = all.filter((_, lead) => winners[lead] === NO_WINNER);
          const names = staying.map(({ file, key }) => `${file % 2} ${key}`);
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(names)).toEqual(new Set(all.map(({ file, key }) => `${file % 2} ${key}`)));
          for (const winner of winners) if (winner !== NO_WINNER) expect(winners[winner]).toBe(NO_WINNER);
        },
      ),
    );
  });
});
