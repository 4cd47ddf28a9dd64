import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDENTITY_WORDS, LeadTable, NO_LEAD } from '../../src/model/index.ts';
import { identityOf } from '../support/identity.ts';

function tableOf(keys: readonly string[]): LeadTable {
  const table = new LeadTable();
  for (const [index, key] of keys.entries()) {
    const identity = identityOf(key, String(index));
    table.add({ file: 0, line: index + 2, row: index + 1, offset: 0, bytes: 1, identity });
  }
  return table;
}

describe('the lead table', () => {
  test('keeps every lead while it grows, beyond 4 GiB of spool', () => {
    const table = new LeadTable();
    const far = 2 ** 33;
    const identity = (i: number) => identityOf(`k${i % 3}`, String(i));
    for (let i = 0; i < 5000; i++) {
      const place = { file: i % 7, line: i + 2, row: i + 1, offset: far + i * 100, bytes: 100 };
      expect(table.add({ ...place, identity: identity(i) })).toBe(i);
    }
    expect(table.size).toBe(5000);
    for (const i of [0, 1023, 1024, 2047, 2048, 4999]) {
      expect([table.file(i), table.line(i), table.row(i), table.offset(i), table.bytes(i)]).toEqual([
        i % 7,
        i + 2,
        i + 1,
        far + i * 100,
        100,
      ]);
      const words = Array.from({ length: IDENTITY_WORDS }, (_, index) => table.word(i, index));
      expect(words).toEqual([...identity(i)]);
      expect(table.previous(i)).toBe(i < 3 ? NO_LEAD : i - 3);
    }
    expect([0, 1, 2].map((key) => table.find(identity(key)))).toEqual([4998, 4999, 4997]);
  });

  test('copies the identity, so that one array serves all rows', () => {
    const table = new LeadTable();
    const identity = identityOf('a');
    table.add({ file: 0, line: 2, row: 1, offset: 0, bytes: 1, identity });
    identity.set(identityOf('b'));
    expect(table.find(identityOf('a'))).toBe(0);
    expect(table.find(identityOf('b'))).toBe(NO_LEAD);
  });

  test('finds the newest lead of a key and goes back from one to the other, whatever their versions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), fc.constantFrom('a', 'f'), (keys, sought) => {
        const table = tableOf(keys);
        const found: number[] = [];
        for (let lead = table.find(identityOf(sought)); lead !== NO_LEAD; lead = table.previous(lead)) found.push(lead);
        const expected = keys.flatMap((key, lead) => (key === sought ? [lead] : [])).reverse();
        expect(found).toEqual(expected);
      }),
    );
  });

  test('tells keys apart that begin alike and fall into one slot', () => {
    const table = new LeadTable();
    const keys = Array.from({ length: 8 }, (_, last) => Uint32Array.of(7, 0, 0, last, 0, 0, 0, 0));
    for (const identity of keys) table.add({ file: 0, line: 1, row: 1, offset: 0, bytes: 1, identity });
    expect(keys.map((identity) => table.find(identity))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(keys.map((_, lead) => table.previous(lead))).toEqual(Array(8).fill(NO_LEAD));
  });
});
