import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorld, type WorldRun } from '../support/ledger-world.ts';

// Made-up numbers. Rows that are fixed in the rejects file, which is committed beside its original.

const ORIGINAL = 'Mobile,Name\r\n9000000001,Asha\r\n90000,Ravi\r\n9000000003,Meera\r\n8000,Lata\r\n';

/** The rejects file that a run wrote. */
const rejectsOf = (run: WorldRun, name: string) =>
  readFileSync(path.join(run.outputs['rejects-dir'] ?? '', name), 'utf8');

test('takes the place of the rows that it was: fixed, half fixed, fixed in two steps', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { 'leads/monday.csv': ORIGINAL },
    inputs: { 'max-reject-ratio': '1' },
  });
  const phones = () =>
    world.sandbox
      .dump()
      .leads.map((lead) => lead.field_0)
      .sort();
  using first = await world.run();
  expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 2, rejects: 2 } });

  // One of two is fixed, the other is committed as it was.
  const half = rejectsOf(first, 'leads/monday.rejects.csv').replace(',90000,', ',9000000002,');
  world.put({ 'leads/monday.rejects.csv': half });
  using second = await world.run();
  // The row that is still wrong was told before, so it is named and makes nothing red.
  expect(second).toMatchObject({ exitCode: 0, counts: { accepted: 1, rejects: 1, duplicates: 2, unchanged: 2 } });
  expect(second.stdout).toContain('leads/monday.rejects.csv');
  expect(phones()).toEqual(['+919000000001', '+919000000002', '+919000000003']);

  // The rest is fixed in the next file, whose name is not ….rejects.rejects.csv.
  const rest = rejectsOf(second, 'leads/monday.rejects-2.csv').replace(',8000,', ',9000000004,');
  world.put({ 'leads/monday.rejects-2.csv': rest });
  using third = await world.run();
  expect(third).toMatchObject({ exitCode: 0, counts: { accepted: 1, duplicates: 3, unchanged: 3 } });
  expect(third.outputs['rejects']).toBe('0');
  expect(third.outputs['has-rejects']).toBe('false');
  expect(phones()).toEqual(['+919000000001', '+919000000002', '+919000000003', '+919000000004']);

  // Sorting the original and adding a row changes nothing of that.
  const [header = '', ...rows] = ORIGINAL.trimEnd().split('\r\n');
  world.put({ 'leads/monday.csv': `${[header, '9000000005,Hari', ...rows.reverse()].join('\r\n')}\r\n` });
  using fourth = await world.run();
  expect(fourth).toMatchObject({ exitCode: 0, counts: { accepted: 1, duplicates: 3, unchanged: 4 } });

  // Without the rejects files the rows of the original wait for a person again.
  world.put({ 'leads/monday.rejects.csv': undefined, 'leads/monday.rejects-2.csv': undefined });
  using fifth = await world.run();
  expect(fifth).toMatchObject({ counts: { rejects: 2 }, posts: [] });
});
