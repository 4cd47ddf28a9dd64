import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDENTITY_WORDS, LeadTable, NO_LEAD, type TableEntry } from '../../src/model/index.ts';
import { identityOf } from '../support/identity.ts';

/** More leads than a block. */
const MANY = 70_000;

function entry(given: Partial<TableEntry> = {}): TableEntry {
  return { file: 0, line: 2, row: 1, bytes: 1, identity: identityOf('a'), ...given };
}

function tableOf(entries: readonly TableEntry[]): LeadTable {
  const table = new LeadTable();
  for (const each of entries) table.add(each);
  return table;
}

function tellOf(table: LeadTable, lead: number) {
  return {
    file: table.file(lead),
    line: table.line(lead),
    row: table.row(lead),
    bytes: table.bytes(lead),
    offset: table.offset(lead),
    identity: Uint32Array.from({ length: IDENTITY_WORDS }, (_, index) => table.word(lead, index)),
    previous: table.previous(lead),
  };
}

/** The same table in plain objects. */
function modelOf(entries: readonly TableEntry[]) {
  const newest = new Map<string, number>();
  const leads: (TableEntry & { readonly offset: number; readonly previous: number })[] = [];
  let offset = 0;
  for (const [lead, each] of entries.entries()) {
    leads.push({ ...each, offset, previous: newest.get(keyOf(each)) ?? NO_LEAD });
    newest.set(keyOf(each), lead);
    offset += each.bytes;
  }
  return { leads, find: (each: TableEntry) => newest.get(keyOf(each)) ?? NO_LEAD };
}

const keyOf = ({ identity }: TableEntry) => identity.subarray(0, 4).join();

/** Keys of which many begin alike, so that they meet in one slot. */
const key = fc.tuple(fc.constantFrom(0, 7, 2047, 2 ** 32 - 1), fc.constantFrom(0, 1), fc.constant(0), fc.nat(3));
const entries = fc.array(
  fc.record({
    file: fc.nat(2),
    line: fc.nat(),
    row: fc.nat(),
    bytes: fc.oneof(fc.nat(300), fc.constantFrom(2 ** 31, 2 ** 32 - 1)),
    identity: fc.tuple(key, key).map(([own, version]) => Uint32Array.of(...own, ...version)),
  }),
);

describe('the lead table', () => {
  test('tells of every lead what a table of plain objects tells', () => {
    fc.assert(
      fc.property(entries, entries, (own, others) => {
        const table = tableOf(own);
        const model = modelOf(own);
        expect(table.size).toBe(own.length);
        expect(own.map((_, lead) => tellOf(table, lead))).toEqual(model.leads);
        const sought = [...own, ...others];
        expect(sought.map(({ identity }) => table.find(identity))).toEqual(sought.map(model.find));
      }),
    );
  });

  test('finds what was added since somebody looked', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.boolean()), (own, looks) => {
        const table = new LeadTable();
        for (const [lead, each] of own.entries()) {
          table.add(each);
          if (looks[lead]) expect(table.find(each.identity)).toBe(lead);
        }
        const model = modelOf(own);
        expect(own.map((_, lead) => table.previous(lead))).toEqual(model.leads.map(({ previous }) => previous));
        expect(own.map(({ identity }) => table.find(identity))).toEqual(own.map(model.find));
      }),
    );
  });

  test.each([
    ['keys of their own', (lead: number) => Uint32Array.of(lead * 0x9e3779b9, lead)],
    ['keys that come again', (lead: number) => Uint32Array.of((lead % 100) * 0x9e3779b9, lead % 100)],
    ['keys that begin alike, by the hundred', (lead: number) => Uint32Array.of(Math.floor(lead / 100) << 8, lead)],
  ])('keeps them all while it grows: %s', (_, wordsOf) => {
    const own = Array.from({ length: MANY }, (_, lead) => {
      const identity = new Uint32Array(IDENTITY_WORDS);
      identity.set(wordsOf(lead));
      identity.fill(lead, IDENTITY_WORDS / 2);
      return entry({ file: Math.floor(lead / 1000), line: lead + 2, row: lead + 1, bytes: 2 ** 20, identity });
    });
    const table = tableOf(own);
    const model = modelOf(own);
    const isTold = (each: TableEntry, lead: number) =>
      table.file(lead) === each.file &&
      table.row(lead) === each.row &&
      table.offset(lead) === model.leads[lead]?.offset &&
      table.previous(lead) === model.leads[lead]?.previous &&
      table.word(lead, IDENTITY_WORDS - 1) === lead &&
      table.find(each.identity) === model.find(each);
    expect(own.findIndex((each, lead) => !isTold(each, lead))).toBe(-1);
  });

  test('copies the identity, so that one array serves all rows', () => {
    const identity = identityOf('a');
    const table = tableOf([entry({ identity })]);
    identity.set(identityOf('b'));
    expect(table.find(identityOf('a'))).toBe(0);
    expect(table.find(identityOf('b'))).toBe(NO_LEAD);
  });

  test('finds the newest lead of a key and goes back from one to the other, whatever their versions', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e')), fc.constantFrom('a', 'f'), (keys, sought) => {
        const table = tableOf(keys.map((each, version) => entry({ identity: identityOf(each, String(version)) })));
        const found: number[] = [];
        for (let lead = table.find(identityOf(sought)); lead !== NO_LEAD; lead = table.previous(lead)) found.push(lead);
        const expected = keys.flatMap((each, lead) => (each === sought ? [lead] : [])).reverse();
        expect(found).toEqual(expected);
      }),
    );
  });

  test('finds no lead while it is empty', () => {
    expect(new LeadTable().find(identityOf('a'))).toBe(NO_LEAD);
  });

  test.each([NO_LEAD, 1, 4096])(
    'throws for the number %i, which no lead has, and gives no other lead in its place',
    (lead) => {
      const table = tableOf([entry()]);
      const into = new Uint32Array(IDENTITY_WORDS);
      const reads = [table.word, table.line, table.row, table.offset, table.bytes, table.previous];
      for (const read of reads) expect(() => read.call(table, lead, 0)).toThrow(RangeError);
      expect(() => table.readIdentity(lead, into)).toThrow(RangeError);
      expect(() => new LeadTable().file(lead)).toThrow(RangeError);
    },
  );
});
