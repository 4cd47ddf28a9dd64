import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PUSH } from '../../support/action.ts';
import { leadFile, number } from '../../support/fault-run.ts';
import { git } from '../../support/git-server.ts';
import { type Config, LIST, openWorld } from '../../support/ledger-world.ts';
import { sheetOf } from '../../support/xlsx.ts';

// Made-up numbers, real repositories.

const FILE = 'leads/a.csv';
const lists = (option: string, more: Config = {}): Config => ({
  lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option, ...more }],
});

describe('a list that was delivered', () => {
  test('has its ledger under a hidden ref after four pushes, and no branch and no number of it', async () => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(12) },
      inputs: { 'batch-size': '5' },
    });
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 12 } });
    expect(run.posts).toHaveLength(3);
    expect(Object.keys(world.refs())).toEqual([`refs/leads/${LIST}`]);
    expect(git(world.bare, 'rev-list', '--count', `refs/leads/${LIST}`)).toBe('4');
    expect(git(world.bare, 'branch', '--format=%(refname:short)')).toBe('main');
    expect(await world.ledger()).toMatchObject({ accepted: 12, open: 0, isLeased: false, writes: 4, problems: [] });
    expect(run.outputs['ledger-id']).toBe((await world.ledger()).id);
    expect(run.told).toContain('LEADS-LEDGER-NEW');

    const objects = git(world.bare, 'cat-file', '--batch-all-objects', '--batch');
    expect(objects).toContain('accepted');
    expect(objects.match(/90001\d{5}|Lead \d/g)).toBeNull();
  });

  test('is not sent, nor asked for, nor read a second time', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(12) } });
    using _first = await world.run();
    const before = world.refs();
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 12 }, asked: [] });
    expect(second.stdout).toContain('not read again');
    expect(world.refs()).toEqual(before);
  });

  test('is shown by the shell, and checked', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) } });
    using _run = await world.run();
    const show = await world.shell(['ledger', 'show', '--list-id', LIST]);
    expect(show).toMatchObject({ exitCode: 0, stderr: '' });
    expect(show.stdout).toMatch(/3 accepted, 0 refused, 0 held, 0 in doubt/);
    const verify = await world.shell(['ledger', 'verify', '--list-id', LIST]);
    expect(verify.exitCode).toBe(0);
    expect(verify.stdout).toContain('every file is whole, and all of them agree');
  });

  test.each([
    ['overwrite', { accepted: 1, unchanged: 2 }, 1, 'Somebody'],
    ['skip', { unchanged: 2, stale: 1 }, 0, 'Lead 2'],
    ['clone', { unchanged: 2, stale: 1 }, 0, 'Lead 2'],
  ])('under %s gets of a changed row what that option can do', async (option, counts, posts, name) => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) }, config: lists(option) });
    using first = await world.run();
    expect(first.counts).toEqual({ accepted: 3 });
    world.put({ [FILE]: leadFile(3).replace('Lead 2', 'Somebody') });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts });
    expect(second.posts).toHaveLength(posts);
    expect(world.sandbox.dump().leads.map(({ field_1 }) => field_1)).toEqual(['Lead 1', name, 'Lead 3']);
    using third = await world.run();
    expect(third).toMatchObject({ exitCode: 0, asked: [] });
  });

  test('gets the row that is new and no other', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(4) } });
    using _first = await world.run();
    world.put({ [FILE]: leadFile(6) });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 2, unchanged: 4 } });
    expect(second.posts.flatMap(({ rows }) => rows?.map((row) => row.number))).toEqual([
      `+91${number(5)}`,
      `+91${number(6)}`,
    ]);
  });

  test('keeps what is in no file any more, and a plan says how many', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(5) } });
    using _first = await world.run();
    world.put({ [FILE]: leadFile(3) });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { unchanged: 3 }, posts: [] });
    using plan = await world.run({ inputs: { mode: 'plan' } });
    expect(plan.jobSummary).toContain('| No longer in the files | 2 |');
    expect(world.sandbox.dump().leads).toHaveLength(5);
  });
});

const ROWS = Array.from({ length: 4 }, (_, index) => [number(index + 1), `Lead ${index + 1}`]);
const ALL_ROWS = [['Mobile', 'Name'], ...ROWS];

const FORMS: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'under another name': { 'leads/2026/b.csv': leadFile(4) },
  'with its rows in another order': { 'leads/a.csv': ['Mobile,Name', ...ROWS.toReversed().map(String), ''].join('\n') },
  'in two files': { 'leads/a.csv': leadFile(2), 'leads/b.csv': leadFile(2, 3) },
  'with its columns in another order': {
    'leads/a.csv': ALL_ROWS.map((row) => row.toReversed().join(',')).join('\n'),
  },
  'as Excel saves it: CRLF, quotes, BOM': {
    'leads/a.csv': `\ufeff${ALL_ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')}\r\n`,
  },
  'in UTF-16': { 'leads/a.csv': Buffer.from(`\ufeff${leadFile(4)}`, 'utf16le') },
  'in gzip': { 'leads/a.csv.gz': gzipSync(leadFile(4)) },
  'as a workbook': { 'leads/a.xlsx': sheetOf(ALL_ROWS) },
  'as JSON': { 'leads/a.json': JSON.stringify(ROWS.map(([phone, name]) => ({ phone, name }))) },
  'with numbers written otherwise': { 'leads/a.csv': leadFile(4).replaceAll(/^9000/gm, '+91 9000 ') },
};

test.each(Object.entries(FORMS))('a file that comes back %s plans nothing', async (_, files) => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(4) } });
  using first = await world.run();
  expect(first.counts).toEqual({ accepted: 4 });
  world.put({ [FILE]: undefined, ...files });
  using second = await world.run();
  expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 4 }, asked: [] });
});

describe('rejects', () => {
  const BAD = `${leadFile(3)}12345,Nobody\n`;

  test('make one run red, and the next one again only when their file has changed', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: BAD } });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 1, counts: { accepted: 3, rejects: 1, 'new-rejects': 1 } });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 3, rejects: 1 } });
    world.put({ [FILE]: BAD.replace('Nobody', 'No one') });
    using third = await world.run();
    expect(third).toMatchObject({ exitCode: 1, counts: { unchanged: 3, rejects: 1, 'new-rejects': 1 } });
    using fourth = await world.run();
    expect(fourth.exitCode).toBe(0);
    using always = await world.run({ inputs: { 'fail-on': 'any' } });
    expect(always.exitCode).toBe(1);
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });

  test('that are fixed are sent, and no other row', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: BAD } });
    using _first = await world.run();
    world.put({ [FILE]: BAD.replace('12345', number(9)) });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 3 } });
  });
});

test('a pull request plans against the ledger, asks Smartflo nothing and writes nothing', async () => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) } });
  using _first = await world.run();
  const before = world.refs();
  world.put({ [FILE]: leadFile(5) });
  using plan = await world.run({
    event: {
      name: 'pull_request',
      ref: 'refs/pull/1/merge',
      payload: { ...PUSH.payload, pull_request: { number: 1, head: { ref: 'x' }, base: { ref: 'main' } } },
    },
  });
  expect(plan).toMatchObject({ status: 'planned', counts: { unchanged: 3, unsent: 2 }, asked: [] });
  expect(world.refs()).toEqual(before);
});
