import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadTable } from '../../src/model/index.ts';
import { NO_WINNER, settleDuplicates } from '../../src/validate/duplicates.ts';

interface Entry {
  readonly file: number;
  readonly key: string;
}

function tableOf(entries: readonly Entry[]): LeadTable {
  const table = new LeadTable();
  for (const [index, { file, key }] of entries.entries()) {
    table.add({ file, line: index + 2, row: index + 1, key, offset: 0, bytes: 1 });
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
    const winners = settleDuplicates(
      tableOf(entries),
      (file) => `list ${file}`,
      () => 'first',
    );
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

  test('keys that are no phone are told apart as text, and never meet a phone', () => {
    const keys = ['["a"]', '["b"]', '["a"]', '919000000001', PHONE, '919000000001'];
    const winners = settleDuplicates(tableOf(keys.map((key) => ({ file: 0, key }))), oneList, () => 'first');
    expect([...winners]).toEqual([NO_WINNER, NO_WINNER, 0, NO_WINNER, NO_WINNER, 3]);
  });

  test('of each key of a list exactly one stays, whatever is kept', () => {
    const entry = fc.record({ file: fc.nat(3), key: fc.constantFrom(PHONE, OTHER, 'x', 'y') });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), fc.constantFrom('first', 'last' as const), (all, keeps) => {
        const table = tableOf(all);
        const winners = settleDuplicates(
          table,
          (file) => `l${file % 2}`,
          () => (keeps === 'last' ? 'last' : 'first'),
        );
        const staying = all.filter((_, lead) => winners[lead] === NO_WINNER);
        const names = staying.map(({ file, key }) => `${file % 2} ${key}`);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names)).toEqual(new Set(all.map(({ file, key }) => `${file % 2} ${key}`)));
        for (const winner of winners) if (winner !== NO_WINNER) expect(winners[winner]).toBe(NO_WINNER);
      }),
    );
  });
});
