import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type LedgerWorld, LIST, openWorld, type WorldRun } from '../support/ledger-world.ts';

// Made-up people, some of whom enquire a second time.

const MONDAY = 'Mobile,Name\n9000000001,Asha\n9000000002,Ravi\n9000000003,Tara\n';
const FRIDAY =
  'Phone,Name,Remark\n+91 90000 00002,Ravi,"=call, please"\n9000000007,Zoya,\n9000000003,Tara B,\n123,x,\n';

const open = (option: string) =>
  openWorld({
    runs: 'here',
    files: { 'leads/monday.csv': MONDAY },
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option }], 'max-reject-ratio': 1 },
  });

const told = ({ told: words }: WorldRun) => words.includes('LEADS-ALREADY-SENT');
const names = ({ sandbox }: LedgerWorld) =>
  sandbox
    .dump()
    .leads.map(({ field_1 }) => field_1)
    .sort();

describe('people of a new file who were sent before', () => {
  test.each([
    ['skip', '2 of 4 rows', ['Asha', 'Ravi', 'Tara', 'Zoya']],
    ['clone', '2 of 4 rows', ['Asha', 'Ravi', 'Tara', 'Zoya']],
  ])('are told once, under %s, and their rows are in a file for people', async (option, words, stored) => {
    await using world = await open(option);
    using first = await world.run();
    expect(told(first)).toBe(false);
    world.put({ 'leads/friday.csv': FRIDAY });
    using second = await world.run();
    expect(second.counts).toMatchObject({ accepted: 1, rejects: 1 });
    expect(second.told).toContain(`${words} are of people who were already sent from another file.`);
    expect(names(world)).toEqual(stored);
    const file = path.join(second.outputs['rejects-dir'] ?? '', 'leads/friday.csv.already-sent.csv');
    expect(readFileSync(file, 'utf8')).toBe(
      '\uFEFFleads_line,Phone,Name,Remark\r\n2,\'+91 90000 00002,Ravi,"\'=call, please"\r\n4,9000000003,Tara B,\r\n',
    );
    expect(second.told).not.toMatch(/Ravi|Tara|90000/);
    using third = await world.run();
    expect(told(third)).toBe(false);

    // Committed into the leads folder, it is no lead file.
    world.put({ 'leads/friday.csv.already-sent.csv': readFileSync(file) });
    using fourth = await world.run();
    expect(fourth.counts).toMatchObject({ unchanged: third.counts['unchanged'] });
    expect(fourth.posts).toEqual([]);
  });

  test('are duplicates while the older file is there, and unchanged when it is gone: both are told', async () => {
    await using world = await open('skip');
    using _first = await world.run();
    world.put({ 'leads/a-new.csv': 'Mobile,Name\n9000000001,Asha\n9000000008,Mina\n' });
    rmSync(path.join(world.workspace, 'leads/monday.csv'));
    using second = await world.run();
    expect(second.counts).toEqual({ accepted: 1, unchanged: 1 });
    expect(second.told).toContain('1 of 2 rows is of people who were already sent');
  });

  test.each<[string, (world: LedgerWorld) => void]>([
    [
      'a file that got another name',
      (world) => {
        rmSync(path.join(world.workspace, 'leads/monday.csv'));
        world.put({ 'leads/monday (1).csv': MONDAY });
      },
    ],
    ['a file that got a row more', (world) => world.put({ 'leads/monday.csv': `${MONDAY}9000000009,Uma\n` })],
    ['a new file of new people', (world) => world.put({ 'leads/friday.csv': 'Mobile,Name\n9000000009,Uma\n' })],
    [
      'a row twice in a new file',
      (world) => world.put({ 'leads/friday.csv': 'Mobile,Name\n9000000009,Uma\n9000000009,Uma\n' }),
    ],
  ])('are not told of for %s', async (_, change) => {
    await using world = await open('skip');
    using _first = await world.run();
    change(world);
    using second = await world.run();
    expect(second.exitCode).toBe(0);
    expect(told(second)).toBe(false);
  });

  test('are not told of after a run that was cancelled in the middle of the new file', async () => {
    await using world = await open('skip');
    using _first = await world.run();
    const rows = Array.from({ length: 6 }, (_, row) => `900000010${row},P${row}\n`).join('');
    world.put({ 'leads/friday.csv': `Mobile,Name\n${rows}` });
    using cut = await world.run({
      inputs: { 'batch-size': '2', 'requests-per-second': '2' },
      onStart: (child) => {
        const watch = setInterval(() => {
          if (world.sandbox.dump().leads.length < 5) return;
          clearInterval(watch);
          child.kill('SIGINT');
        }, 5);
      },
    });
    expect(cut.counts['accepted']).toBeLessThan(6);
    using next = await world.run();
    expect(next.exitCode).toBe(0);
    expect(told(next)).toBe(false);
    expect(world.sandbox.dump().leads).toHaveLength(9);
  });
});
