import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { leadFile } from '../../support/fault-run.ts';
import { git } from '../../support/git-server.ts';
import { GITHUB_TOKEN, type LedgerWorld, LIST, openWorld, type WorldRunOptions } from '../../support/ledger-world.ts';

// Made-up numbers and tokens. A Git server on 127.0.0.1 that wants credentials, and refuses two Authorization headers.

const FILE = 'leads/a.csv';
const ownHeader = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${GITHUB_TOKEN}`).toString('base64')}`;

/** How a job finds its checkout. */
const CHECKOUTS: Readonly<Record<string, (world: LedgerWorld) => WorldRunOptions | undefined>> = {
  'with depth 1 and without credentials': () => undefined,
  'with the credentials of checkout in its configuration': ({ workspace, server }) => {
    git(workspace, 'config', `http.${server?.url}/.extraheader`, ownHeader);
    return undefined;
  },
  'with credentials in the configuration of the user': ({ directory, server }) => {
    const file = path.join(directory, 'gitconfig');
    writeFileSync(file, `[http "${server?.url}/"]\n\textraheader = ${ownHeader}\n`);
    return { env: { GIT_CONFIG_GLOBAL: file } };
  },
  'with a detached HEAD': ({ workspace }) => {
    git(workspace, 'checkout', '--quiet', '--detach');
    return undefined;
  },
  'by SSH': ({ workspace }) => {
    git(workspace, 'remote', 'set-url', 'origin', 'git@github.example:acme/leads.git');
    return undefined;
  },
  'without .git': ({ workspace }) => {
    rmSync(path.join(workspace, '.git'), { recursive: true });
    return undefined;
  },
  'that belongs to another user': ({ workspace }) => {
    // Only the administrator may give files away; for everybody else this is one more plain checkout.
    if (process.getuid?.() === 0) expect(spawnSync('chown', ['-R', '12345', workspace]).status).toBe(0);
    return undefined;
  },
};

/** Each file below a folder, `.git` included, with its size and the time of its last change. */
function snapshot(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => {
    const { size, mtimeMs } = statSync(path.join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
}

describe.each(Object.entries(CHECKOUTS))('a checkout %s', (_, prepare) => {
  test('delivers once, with one Authorization header in every request to the server', async () => {
    await using world = await openWorld({ runs: 'here', remote: 'http', files: { [FILE]: leadFile(3) } });
    const options = prepare(world) ?? {};
    const before = snapshot(world.workspace);
    using first = await world.run(options);
    expect(first).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: 3 } });
    using second = await world.run(options);
    expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', asked: [] });
    expect(Object.keys(world.refs())).toEqual([`refs/leads/${LIST}`]);
    const authorizations = world.server?.authorizations ?? [];
    expect(authorizations.length).toBeGreaterThan(4);
    // `undefined` is git's first, unauthenticated try; two in one request are answered with 400.
    for (const each of authorizations) expect([undefined, ownHeader.slice('AUTHORIZATION: '.length)]).toContain(each);
    expect(snapshot(world.workspace)).toEqual(before);
    expect(first.told + second.told).not.toContain(GITHUB_TOKEN);
    expect(first.told + second.told).not.toContain(ownHeader.split(' ').at(-1));
  });
});

test('P4 a token that may only read stops the run before anything is sent, and the two lines are told', async () => {
  await using world = await openWorld({ runs: 'here', remote: 'http', files: { [FILE]: leadFile(3) } });
  world.server?.readOnly(true);
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-WRITE', posts: [], counts: { unsent: 3 } });
  for (const words of ['permissions:', 'contents: write']) expect(run.stdout).toContain(words);
  world.server?.readOnly(false);
  using next = await world.run();
  expect(next).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
});

describe('a server in trouble', () => {
  test.each([
    ['a push without an answer, done', 'drop-after'],
    ['a push without an answer, not done', 'drop-before'],
    ['a push that ends in a 503', 503],
    ['a push that ends in a 500', 500],
  ] as const)('P5 %s, is asked again, and no lead is sent twice', async (_, fault) => {
    await using world = await openWorld({ runs: 'here', remote: 'http', files: { [FILE]: leadFile(1) } });
    using _begun = await world.run();
    const { writes } = await world.ledger();
    world.put({ [FILE]: leadFile(4) });
    world.server?.nextPush(fault);
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 3, unchanged: 1 } });
    expect(run.posts).toHaveLength(1);
    expect(await world.ledger()).toMatchObject({ accepted: 4, open: 0, writes: writes + 2 });
  });

  test.each([
    ['a first push without an answer, done', 'drop-after'],
    ['a first push without an answer, not done', 'drop-before'],
    ['a first push that ends in a 500', 500],
  ] as const)('P5 %s, begins the ledger once, and no lead is sent twice', async (_, fault) => {
    await using world = await openWorld({ runs: 'here', remote: 'http', files: { [FILE]: leadFile(3) } });
    world.server?.nextPush(fault);
    using run = await world.run();
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
    expect(run.posts).toHaveLength(1);
    expect(await world.ledger()).toMatchObject({ accepted: 3, open: 0, problems: [] });
  });
});

describe('a ledger in a folder', () => {
  test('serves like the one in git', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) } });
    const options = { inputs: { ledger: `file:${path.join(world.directory, 'ledger')}` } };
    using first = await world.run(options);
    expect(first).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
    using second = await world.run(options);
    expect(second).toMatchObject({ exitCode: 0, status: 'nothing-to-do', asked: [] });
    expect(world.refs()).toEqual({});
  });

  test('that can not be made stops the run before anything is sent', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) } });
    const file = path.join(world.directory, 'taken');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, 'a file, not a folder');
    using run = await world.run({ inputs: { ledger: `file:${file}` } });
    expect(run).toMatchObject({ exitCode: 1, posts: [] });
    expect(run.code).toMatch(/^LEADS-LEDGER-/);
  });
});

test('without a ledger every run sends every row again, and says what is given up', async () => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(3) }, inputs: { ledger: 'none' } });
  using _first = await world.run();
  using second = await world.run();
  expect(second.posts).toHaveLength(1);
  expect(world.sandbox.dump().leads).toHaveLength(3);
  expect(second.outputs['ledger-id']).toBe('');
});
