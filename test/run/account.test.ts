import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { booksBalance, type Delivery, type LeadFate, LeadTable } from '../../src/model/index.ts';
import { account, auditBooks, totalOf } from '../../src/run/account.ts';
import type { JudgedFile } from '../../src/run/judge.ts';
import { fileResult } from '../support/results.ts';

function judged(path: string, rows: number, rejected: number, problems: JudgedFile['problems'] = []): JudgedFile {
  return {
    file: { path, format: 'csv', gzip: false, bytes: 1, route: 0 },
    rows,
    rejected,
    rejects: [],
    problems,
    notices: [],
    mapping: [],
    rejectsFile: undefined,
  };
}

function tableOf(leadsPerFile: readonly number[]): LeadTable {
  const table = new LeadTable();
  for (const [file, leads] of leadsPerFile.entries()) {
    for (let i = 0; i < leads; i++) {
      table.add({ file, line: i + 2, row: i + 1, key: `${file}-${i}`, offset: 0, bytes: 1 });
    }
  }
  return table;
}

function deliveryOf(fates: readonly LeadFate[], attempts: readonly number[] = []): Delivery {
  return {
    fate: (lead) => fates[lead] ?? 'unsent',
    refusal: () => ({ code: 'LEADS-API-ROWS', message: 'no' }),
    attempts,
    problems: [],
    notices: [],
    batchIds: [],
    cancelled: false,
  };
}

const nothing = {
  stops: [],
  listOf: () => '7',
  winnerOf: () => undefined,
  plans: [],
  delivery: undefined,
  verified: new Map(),
  counts: () => true,
} as const;

describe('the books', () => {
  test('balance for every mix of rejects, duplicates and fates', () => {
    const fate = fc.constantFrom<LeadFate>('unsent', 'accepted', 'refused', 'in-doubt');
    const file = fc.record({ leads: fc.array(fc.tuple(fate, fc.boolean()), { maxLength: 8 }), rejected: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const leads = files.flatMap((each) => each.leads);
        const { files: results } = account({
          ...nothing,
          table: tableOf(files.map((each) => each.leads.length)),
          files: files.map((each, index) => judged(`${index}.csv`, each.leads.length + each.rejected, each.rejected)),
          winnerOf: (lead) => (leads[lead]?.[1] ? 0 : undefined),
          delivery: deliveryOf(leads.map(([ended]) => ended)),
        });
        expect(auditBooks(results)).toEqual([]);
        expect(booksBalance(totalOf(results))).toBe(true);
        const accepted = leads.filter(([ended, lost]) => ended === 'accepted' && !lost).length;
        expect(totalOf(results).accepted).toBe(accepted);
      }),
    );
  });

  test('rows under a header that cannot be mapped are unsent, not lost', () => {
    const problem = { code: 'LEADS-COLUMN-NO-PHONE', message: 'x' } as const;
    const { files } = account({ ...nothing, table: tableOf([0]), files: [judged('a.csv', 3000, 0, [problem])] });
    expect(files[0]?.books).toMatchObject({ rows: 3000, unsent: 3000 });
    expect(auditBooks(files)).toEqual([]);
  });

  test('a row that nobody accounts for is found out, and so is one that was counted twice', () => {
    const { files } = account({ ...nothing, table: tableOf([2]), files: [judged('a.csv', 3, 0)] });
    expect(auditBooks(files)).toEqual([expect.objectContaining({ code: 'LEADS-BOOKS', file: 'a.csv' })]);
    const twice = fileResult({ books: { ...fileResult().books, rejects: 1 } });
    expect(auditBooks([twice])).toHaveLength(1);
  });

  test('a batch that two files share counts for both, with its attempts', () => {
    const plan = {
      list: '7',
      name: undefined,
      duplicateOption: 'skip',
      skillId: undefined,
      leads: 3,
      stop: undefined,
      batches: [
        { list: '7', duplicateOption: 'skip', skillId: undefined, leads: [0, 1] },
        { list: '7', duplicateOption: 'skip', skillId: undefined, leads: [2] },
      ],
    } as const;
    const { files, lists } = account({
      ...nothing,
      table: tableOf([1, 2]),
      files: [judged('a.csv', 1, 0), judged('b.csv', 2, 0)],
      plans: [plan],
      delivery: deliveryOf(['accepted', 'accepted', 'in-doubt'], [3, 1]),
    });
    expect(files.map(({ batches, attempts }) => [batches, attempts])).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(files[1]?.doubts).toEqual([[3, 3]]);
    expect(lists[0]?.books).toMatchObject({ rows: 3, accepted: 2, inDoubt: 1 });
  });

  test('lines in doubt are all named, as ranges', () => {
    const doubt = [true, true, true, false, true, true];
    const { files } = account({
      ...nothing,
      table: tableOf([6]),
      files: [judged('a.csv', 6, 0)],
      delivery: deliveryOf(doubt.map((lost) => (lost ? 'in-doubt' : 'accepted'))),
    });
    expect(files[0]?.doubts).toEqual([
      [2, 4],
      [6, 7],
    ]);
  });

  test('a duplicate names the file and line of the row that won', () => {
    const { files } = account({
      ...nothing,
      table: tableOf([1, 1]),
      files: [judged('a.csv', 1, 0), judged('b.csv', 1, 0)],
      winnerOf: (lead) => (lead === 1 ? 0 : undefined),
    });
    expect(files[1]?.duplicates).toEqual([{ line: 2, row: 1, winner: { file: 'a.csv', line: 2, row: 1 } }]);
  });
});
