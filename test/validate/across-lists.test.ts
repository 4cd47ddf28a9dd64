import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeLead, numberIn } from '../../src/smartflo/index.ts';
import { acrossNotices, People } from '../../src/validate/index.ts';

// Made-up numbers.

/** Leads by list and number, in the order of the files. */
function across(leads: readonly (readonly [list: number | undefined, number: number])[]) {
  const people = new People();
  for (const [, number] of leads) people.add(number);
  return people.findAcrossLists((lead) => leads[lead]?.[0]);
}

describe('people in several lists', () => {
  test.each<[string, Parameters<typeof across>[0], ReturnType<typeof across>['pairs'], readonly [number, number][]]>([
    ['nobody', [], [], []],
    [
      'one list',
      [
        [0, 1],
        [0, 2],
        [0, 1],
      ],
      [],
      [],
    ],
    [
      'one person in two',
      [
        [0, 1],
        [1, 2],
        [1, 1],
      ],
      [{ first: 0, second: 1, people: 1 }],
      [[2, 0]],
    ],
    [
      'the later list read first',
      [
        [1, 1],
        [0, 1],
      ],
      [{ first: 0, second: 1, people: 1 }],
      [[0, 1]],
    ],
    [
      'twice in the later list',
      [
        [0, 1],
        [1, 1],
        [1, 1],
      ],
      [{ first: 0, second: 1, people: 1 }],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      'in three',
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [2, 5],
        [1, 5],
      ],
      [
        { first: 0, second: 1, people: 1 },
        { first: 0, second: 2, people: 1 },
        { first: 1, second: 2, people: 2 },
      ],
      [
        [1, 0],
        [2, 0],
        [3, 4],
      ],
    ],
    [
      'a lead that is not sent',
      [
        [undefined, 1],
        [1, 1],
      ],
      [],
      [],
    ],
  ])('%s', (_, leads, pairs, firsts) => {
    const found = across(leads);
    expect(found.pairs).toEqual(pairs);
    expect([...found.firsts].sort(([a], [b]) => a - b)).toEqual(firsts);
  });

  test('beyond the room that there is at first', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => [index < 5_000 ? 0 : 1, index % 5_000] as const);
    expect(across(many).pairs).toEqual([{ first: 0, second: 1, people: 5_000 }]);
  });

  test('after `first`, nobody is in two lists, and everybody is in one', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(9)), { maxLength: 60 }), (leads) => {
        const { firsts } = across(leads);
        const left = leads.filter((_, lead) => !firsts.has(lead));
        const lists = new Map<number, Set<number>>();
        for (const [list, number] of left) lists.set(number, (lists.get(number) ?? new Set()).add(list));
        for (const [number, own] of lists) {
          expect([...own]).toEqual([Math.min(...leads.flatMap(([list, each]) => (each === number ? [list] : [])))]);
        }
        expect(new Set(left.map(([, number]) => number))).toEqual(new Set(leads.map(([, number]) => number)));
      }),
    );
  });

  test('are told for each pair, ten at most, with what to write', () => {
    const found = across([
      [0, 1],
      [1, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(acrossNotices(found, ['7', '8'], 'send')).toMatchObject([
      {
        code: 'LEADS-ACROSS-LISTS',
        message: '2 people are in the files of list 7 and of list 8. Both lists get them, so they may be called twice.',
      },
    ]);
    expect(acrossNotices(found, ['7', '8'], 'first')[0]?.message).toContain('They go to list 7 only');
    const all = across(Array.from({ length: 12 }, (_, list) => [list, 1] as const));
    expect(acrossNotices(all, [], 'send')).toHaveLength(10);
  });
});

test.each<[string, number]>([
  ['+919000000001', 9_000_000_001],
  ['+14155550101', -14_155_550_101],
  ['+900000000012345', -900_000_000_012_345],
])('the number of a lead is found in its bytes: %s', (phone, number) => {
  expect(numberIn(encodeLead({ phone, fields: [undefined, '"9'], key: '' }))).toBe(number);
  expect(numberIn(encodeLead({ phone, fields: [], key: '' }))).toBe(number);
});
