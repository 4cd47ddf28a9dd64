import { describe, expect, test } from 'vitest';
import { LeadTable } from '../../src/model/index.ts';

describe('the lead table', () => {
  test('keeps every lead while it grows, beyond 4 GiB of spool', () => {
    const table = new LeadTable();
    const far = 2 ** 33;
    for (let i = 0; i < 5000; i++) {
      table.add({ file: i % 7, line: i + 2, row: i + 1, key: `k${i % 3}`, offset: far + i * 100, bytes: 100 });
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
      expect(table.key(i)).toBe(table.key(i % 3));
    }
  });

  test('tells the longest phones apart', () => {
    const table = new LeadTable();
    const keys = ['+999999999999999', '+999999999999998', '+99999999999999'];
    for (const key of keys) table.add({ file: 0, line: 1, row: 1, key, offset: 0, bytes: 1 });
    expect(new Set(keys.map((_, lead) => table.key(lead))).size).toBe(3);
  });
});
