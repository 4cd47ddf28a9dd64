import { describe, expect, test } from 'vitest';
import { openWorld } from '../support/ledger-world.ts';

// Made-up people. Two lists of one repository that have people in common.

const LOANS = '7001';
const CARDS = '7002';
const FILES = {
  'leads/cards/may.csv': 'Mobile,Name\n9000000001,Asha\n9000000002,Ravi\n9000000009,Mina\n',
  'leads/loans/may.csv': 'Mobile,Name\n+91 90000 00001,Asha\n090000-00002,Ravi\n9000000003,Tara\n',
};

const openLists = (more: Readonly<Record<string, unknown>> = {}) =>
  openWorld({
    runs: 'here',
    files: FILES,
    config: {
      ...more,
      lists: [
        { list: LOANS, files: 'leads/loans/**' },
        { list: CARDS, files: 'leads/cards/**' },
      ],
    },
    sandbox: { lists: [LOANS, CARDS].map((id) => ({ id, name: id })) },
  });

type World = Awaited<ReturnType<typeof openLists>>;
const held = ({ sandbox }: World, list: string) =>
  sandbox
    .dump()
    .leads.filter(({ list_id }) => list_id === Number(list))
    .map(({ field_0 }) => String(field_0).replace(/^\+91/, ''))
    .sort();

describe('the same people in two lists', () => {
  test('go to both, with a notice of how many', async () => {
    await using world = await openLists();
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 6 } });
    expect(run.told).toContain(`2 people are in the files of list ${LOANS} and of list ${CARDS}.`);
    expect(run.told).toContain('across-lists: first');
    expect(held(world, LOANS)).toEqual(['9000000001', '9000000002', '9000000003']);
    expect(held(world, CARDS)).toEqual(['9000000001', '9000000002', '9000000009']);
    using again = await world.run();
    expect(again).toMatchObject({ exitCode: 0, counts: { unchanged: 6 }, posts: [] });
  });

  test('with across-lists: first, go to the first list of the config only, also when its files have not changed', async () => {
    await using world = await openLists({ 'across-lists': 'first' });
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 4, duplicates: 2 } });
    expect(run.told).toContain(`They go to list ${LOANS} only`);
    expect(held(world, LOANS)).toEqual(['9000000001', '9000000002', '9000000003']);
    expect(held(world, CARDS)).toEqual(['9000000009']);

    world.put({ 'leads/cards/june.csv': 'Mobile,Name\n9000000003,Tara\n9000000010,Zoya\n' });
    using next = await world.run();
    expect(next).toMatchObject({ exitCode: 0, counts: { accepted: 1, duplicates: 3, unchanged: 4 } });
    expect(held(world, CARDS)).toEqual(['9000000009', '9000000010']);
  });

  test('that are decided to go to both after all are sent to the other list as well', async () => {
    await using world = await openLists({ 'across-lists': 'first' });
    using _first = await world.run();
    world.configure({
      lists: [
        { list: LOANS, files: 'leads/loans/**' },
        { list: CARDS, files: 'leads/cards/**' },
      ],
    });
    using both = await world.run();
    expect(both).toMatchObject({ exitCode: 0, counts: { accepted: 2, unchanged: 4 } });
    expect(held(world, CARDS)).toEqual(['9000000001', '9000000002', '9000000009']);
  });
});
