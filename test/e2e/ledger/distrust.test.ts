import { renameSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readHead, writeHead } from '../../../src/ledger/head.ts';
import { leadFile } from '../../support/fault-run.ts';
import { git } from '../../support/git-server.ts';
import { testCrypto } from '../../support/ledger-crypto.ts';
import {
  clockOf,
  isBulkCreate,
  type LedgerWorld,
  LIST,
  openWorld,
  tamper,
  type WorldRunOptions,
} from '../../support/ledger-world.ts';

// Made-up numbers, keys and ids. A ledger that is not what it should be stops its list before anything is sent.

const FILE = 'leads/a.csv';
const REF = `refs/leads/${LIST}`;
const KEY = 'a-made-up-key-of-32-characters-1';
const OTHER_KEY = 'a-made-up-key-of-32-characters-2';
const PULL_REQUEST = { name: 'pull_request', ref: 'refs/pull/1/merge' };

const CONFIG = { lists: [{ list: LIST, files: 'leads/**' }] };

/** What is done to the ledger of a list that was delivered once, and the code of the run after it. */
const SPOILED: readonly [string, (world: LedgerWorld) => unknown, string, WorldRunOptions?][] = [
  [
    'is gone, and the config has its id',
    async (world) => {
      world.configure({ ...CONFIG, 'ledger-id': (await world.ledger()).id });
      git(world.bare, 'update-ref', '-d', REF);
    },
    'LEADS-LEDGER-LOST',
  ],
  [
    'has another id than the config',
    (world) => world.configure({ ...CONFIG, 'ledger-id': '0123456789abcdef'.repeat(2) }),
    'LEADS-LEDGER-OTHER',
  ],
  [
    'belongs to the repository that this one is a copy of',
    () => {},
    'LEADS-LEDGER-FOREIGN',
    { env: { GITHUB_REPOSITORY: 'fork/leads' } },
  ],
  [
    'is the one of another list',
    (world) => {
      git(world.bare, 'update-ref', 'refs/leads/777', REF);
      world.configure({ lists: [{ list: '777', files: 'leads/**' }] });
    },
    'LEADS-LEDGER-OTHER',
  ],
  [
    'has a head that was changed',
    ({ bare }) => tamper(bare, /^head$/, (text) => text.replaceAll(LIST, '441941')),
    'LEADS-LEDGER-GARBAGE',
  ],
  ['lacks a segment', ({ bare }) => tamper(bare, /^segments\//, () => undefined), 'LEADS-LEDGER-GARBAGE'],
  ['is no ledger at all', ({ bare }) => git(bare, 'update-ref', REF, 'main'), 'LEADS-LEDGER-GARBAGE'],
  [
    'was written by a newer version',
    ({ bare }) => tamper(bare, /^head$/, (text) => text.replace('ledger 2\n', 'ledger 3\n')),
    'LEADS-LEDGER-NEWER',
  ],
  ['has no key, and one is given', () => {}, 'LEADS-LEDGER-KEY', { inputs: { 'ledger-key': KEY } }],
  ['can not be reached', ({ bare }) => renameSync(bare, `${bare}.away`), 'LEADS-LEDGER-UNREADABLE'],
];

describe.each(SPOILED)('a ledger that %s', (_, spoil, code, options = {}) => {
  test('P6 sends nothing and says so, and a plan goes on without it', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) }, config: CONFIG });
    using first = await world.run();
    expect(first.counts).toEqual({ accepted: 3 });
    world.put({ [FILE]: leadFile(5) });
    await spoil(world);

    using run = await world.run(options);
    expect(run).toMatchObject({ exitCode: 1, status: 'failed', code, posts: [] });
    expect(run.counts['unsent']).toBe(5);
    expect(run.jobSummary.replaceAll('\\', '')).toContain(code);
    using plan = await world.run({ ...options, event: PULL_REQUEST });
    expect(plan).toMatchObject({ exitCode: 0, status: 'planned', asked: [] });
    expect(plan.told).toContain(code);
  });
});

describe('the key of a ledger', () => {
  const begun = async () => {
    const world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) }, inputs: { 'ledger-key': KEY } });
    using first = await world.run();
    expect(first.counts).toEqual({ accepted: 3 });
    world.put({ [FILE]: leadFile(4) });
    return world;
  };

  test('is changed by a second line, and is the only one after the next delivery', async () => {
    await using world = await begun();
    using rotated = await world.run({ inputs: { 'ledger-key': `${OTHER_KEY}\n${KEY}` } });
    expect(rotated).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 3 } });
    expect(rotated.told).toContain('LEADS-LEDGER-KEY-OLD');
    world.put({ [FILE]: leadFile(5) });
    using alone = await world.run({ inputs: { 'ledger-key': OTHER_KEY } });
    expect(alone).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 4 } });
    expect(alone.told).not.toContain('LEADS-LEDGER-KEY');
    expect(alone.told).not.toContain(OTHER_KEY);
  });

  test.each([
    ['another one', OTHER_KEY],
    ['none', ''],
  ])('that it was begun with, and %s is given, stops before anything is sent', async (_, key) => {
    await using world = await begun();
    using run = await world.run({ inputs: { 'ledger-key': key } });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-KEY', posts: [] });
  });
});

describe('somebody who can push, but has no ledger key,', () => {
  /** A head of a ledger in which nothing was ever sent, with a checksum that is right. */
  const emptied = (text: string) => {
    const { head } = readHead(new TextEncoder().encode(text), testCrypto());
    const nothing = { segments: { files: 0, leads: 0, carried: 0 }, snapshot: undefined, memory: undefined };
    return writeHead({ ...head, ...nothing, lease: undefined, files: new Map() }, undefined, testCrypto());
  };

  test('does not make anybody be called twice: a ledger that forgets all is refused', async () => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(3) },
      config: CONFIG,
      inputs: { 'ledger-key': KEY },
    });
    using first = await world.run();
    expect(first.counts).toEqual({ accepted: 3 });
    tamper(world.bare, /^head$/, emptied);
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 1, status: 'failed', code: 'LEADS-LEDGER-SEAL', posts: [] });
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });
});

describe('a ledger that goes back while a run is sending', () => {
  test.each([
    ['is deleted', (bare: string) => git(bare, 'update-ref', '-d', REF)],
    ['is set back to what it was', (bare: string) => git(bare, 'update-ref', REF, `${REF}~1`)],
  ])('P6 and %s stops the list, and claims no success', async (_, spoil) => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(3) },
      rules: [{ match: { method: 'POST', from: 2 }, do: { effect: 'delay', ms: 300 } }],
    });
    using _first = await world.run();
    world.put({ [FILE]: leadFile(5) });
    using run = await world.run({ onStart: () => void whenSending(world, 2, () => spoil(world.bare)) });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-REWOUND' });
    expect(run.posts).toHaveLength(1);
    expect(world.sandbox.dump().leads).toHaveLength(5);
  });
});

/** Does something once so many bulk creates have arrived. */
async function whenSending(world: LedgerWorld, posts: number, act: () => void): Promise<void> {
  while (world.sandbox.dump().requests.filter(isBulkCreate).length < posts) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  act();
}

test('P13 a run that is older than the last one that delivered sends nothing', async () => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) } });
  using _newer = await world.run({ runId: 5000 });
  world.put({ [FILE]: leadFile(5) });
  using older = await world.run({ runId: 4999 });
  expect(older).toMatchObject({ exitCode: 1, code: 'LEADS-OLD-RUN', posts: [], counts: { unchanged: 3, unsent: 2 } });
  using again = await world.run({ runId: 5000, event: { attempt: 2 } });
  expect(again).toMatchObject({ exitCode: 0, counts: { accepted: 2, unchanged: 3 } });
});

describe('a list that another run is sending to', () => {
  /** A run that was killed while it was sending, and had no `post`. */
  const killed = async (option: string) => {
    const world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(3) },
      config: {
        lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option }],
        delivery: { 'lease-seconds': 60, 'settle-seconds': 0 },
      },
      rules: [{ match: { method: 'POST', nth: 1 }, do: { effect: 'silence', apply: 'all' } }],
    });
    using run = await world.run({
      onStart: (child) => void whenSending(world, 1, () => child.kill('SIGKILL')),
    });
    expect(run.status).toBe('failed');
    return world;
  };

  test('P2 is left to it: a run waits for a lease and ten seconds, then is deferred and has sent nothing', async () => {
    await using world = await killed('skip');
    using run = await world.run({ env: clockOf({ speed: 20 }) });
    expect(run).toMatchObject({ exitCode: 1, status: 'deferred', code: 'LEADS-DEFERRED', posts: [] });
    expect(run.stdout).toContain('List 441940: waiting for run 1001');
    expect(run.counts['unsent']).toBe(3);
  });

  test('is taken over when the lease has run out', async () => {
    await using world = await killed('skip');
    using run = await world.run({ env: clockOf({ aheadMs: 70_000 }) });
    expect(run).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 3 } });
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });
});
