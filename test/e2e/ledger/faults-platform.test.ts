import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PUSH } from '../../support/action.ts';
import { leadFile } from '../../support/fault-run.ts';
import { clockOf, isBulkCreate, type LedgerWorld, LIST, openWorld } from '../../support/ledger-world.ts';

// Made-up numbers. What a run does when the machine, the runner or GitHub fails it; rows P of docs/faults.md.

const FILE = 'leads/a.csv';
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });
const HAS_STRACE = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/** The next run sends what is left, and the one after it nothing. */
async function expectNextDelivers(world: LedgerWorld, leads: number): Promise<void> {
  using next = await world.run({ env: HOURS_LATER });
  expect(next.exitCode).toBe(0);
  expect(world.sandbox.dump().leads).toHaveLength(leads);
  expect(await world.ledger()).toMatchObject({ accepted: leads, open: 0, isLeased: false, problems: [] });
  using again = await world.run({ env: HOURS_LATER });
  expect(again).toMatchObject({ exitCode: 0, posts: [] });
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('P3 files of a push whose own run was replaced go with the next one', async () => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(2) } });
  // The second push names its own file only; the first one never had a run.
  world.put({ 'leads/b.csv': leadFile(2, 3) });
  const payload = { ...PUSH.payload, commits: [{ added: ['leads/b.csv'], modified: [], removed: [] }] };
  using run = await world.run({ event: { payload } });
  expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 4 } });
});

test('P4 a pull request from a fork, without secrets and with a token that may only read, is planned', async () => {
  await using world = await openWorld({
    runs: 'here',
    remote: 'http',
    files: { [FILE]: `${leadFile(2)}12345,Nobody\n` },
  });
  world.server?.readOnly(true);
  using run = await world.run({ event: { name: 'pull_request' }, inputs: { 'smartflo-token': '' } });
  expect(run).toMatchObject({ status: 'planned', counts: { unsent: 2, rejects: 1 }, asked: [] });
  expect(world.refs()).toEqual({});
});

test('P5 a server that takes no push for good stops the run before anything is sent', async () => {
  await using world = await openWorld({ runs: 'here', remote: 'http', files: { [FILE]: leadFile(2) } });
  for (let tries = 0; tries < 8; tries++) world.server?.nextPush(503);
  using run = await world.run({ env: clockOf({ speed: 5 }) });
  expect(run).toMatchObject({ exitCode: 1, posts: [], counts: { unsent: 2 } });
  expect(run.code).toMatch(/^LEADS-LEDGER-/);
});

const HAS_LIMIT = spawnSync('env', ['--ignore-signal=XFSZ', 'prlimit', '--version']).status === 0;

describe.skipIf(!HAS_LIMIT)('a disk that takes no more while the files are read (needs prlimit)', () => {
  // With the signal ignored, a write beyond the limit is answered with EFBIG, as a full disk answers with ENOSPC.
  const limited = (bytes: number) => ['env', '--ignore-signal=XFSZ', 'prlimit', `--fsize=${bytes}`];
  const name = 'x'.repeat(900);
  const rows = Array.from({ length: 300 }, (_, index) => `${9_100_000_000 + index},${name}`);
  const bad = Array.from({ length: 300 }, (_, index) => `123${index},${name}`);

  test.each([
    ['P7 of the rows to send', rows],
    ['P7 of the rejected rows', bad],
  ])('%s stops the run before anything is sent', async (_, lines) => {
    const files = { [FILE]: `Mobile,Name\n${lines.join('\n')}\n` };
    await using world = await openWorld({ runs: 'here', files, inputs: { 'max-reject-ratio': '1' } });
    using run = await world.run({ under: limited(100_000) });
    expect(run).toMatchObject({ exitCode: 1, status: 'failed', code: 'LEADS-DISK', posts: [] });
    expect(run.stdout).toContain('LEADS-DISK');
    expect(run.stdout).not.toContain('LEADS-INTERNAL');
    expect(world.sandbox.dump().leads).toEqual([]);
    expect((await world.ledger()).isLeased).toBe(false);
  });
});

describe.skipIf(!HAS_STRACE)('a disk that is full (needs strace)', () => {
  const full = (call: string) => ['-e', `trace=${call}`, '-e', `inject=${call}:error=ENOSPC`];
  const under = (call: string) => ['strace', '-f', '-qqq', '-o', '/dev/null', ...full(call)];

  test('P7 from the start stops the run before anything is sent', async () => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(4) },
      inputs: { 'batch-size': '1' },
    });
    using run = await world.run({ under: under('fsync') });
    expect(run).toMatchObject({ exitCode: 1, status: 'failed', posts: [] });
    expect(run.stdout).toContain('LEADS-DISK');
    await expectNextDelivers(world, 4);
  });

  test('P7 after the first answer stops it, with what was accepted in the ledger', async () => {
    await using world = await openWorld({
      runs: 'here',
      files: { [FILE]: leadFile(40) },
      inputs: { 'batch-size': '1' },
    });
    using run = await world.run({ under: under('fdatasync') });
    expect(run).toMatchObject({ exitCode: 1, status: 'partial', code: 'LEADS-DISK' });
    const { accepted = 0 } = run.counts;
    expect(run.posts).toHaveLength(accepted);
    expect(accepted).toBeGreaterThan(0);
    expect(await world.ledger()).toMatchObject({ accepted, open: 0 });
    await expectNextDelivers(world, 40);
  });
});

test('P8 thousands of problems fit into what the runner shows, and are all in the files', async () => {
  const bad = Array.from({ length: 5_000 }, (_, index) => `12345${index},Somebody ${'x'.repeat(80)}`);
  await using world = await openWorld({
    runs: 'here',
    files: { [FILE]: `${leadFile(2)}${bad.join('\n')}\n` },
    inputs: { 'max-reject-ratio': '1' },
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, counts: { accepted: 2, rejects: 5_000 } });
  expect(Buffer.byteLength(run.jobSummary)).toBeLessThan(1024 * 1024);
  const shown = run.commands.filter(({ command }) => ['error', 'warning', 'notice'].includes(command));
  for (const kind of ['error', 'warning', 'notice']) {
    expect(shown.filter(({ command }) => command === kind).length).toBeLessThanOrEqual(10);
  }
});

test.each([
  ['an hour back', -3_600_000],
  ['a day ahead', 86_400_000],
])('P9 a clock that jumps %s between two runs delays nothing and doubles nothing', async (_, aheadMs) => {
  await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(2) } });
  using _first = await world.run();
  world.put({ [FILE]: leadFile(3) });
  using second = await world.run({ env: clockOf({ aheadMs }) });
  expect(second).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 2 } });
  world.put({ [FILE]: leadFile(4) });
  using third = await world.run();
  expect(third).toMatchObject({ exitCode: 0, counts: { accepted: 1, unchanged: 3 } });
});

test('P10 a process that breaks down is never taken for one that went well', async () => {
  await using world = await openWorld({
    files: { [FILE]: leadFile(3) },
    rules: [{ match: { method: 'POST', nth: 1 }, do: { effect: 'delay', ms: 3_000 } }],
  });
  const file = path.join(world.directory, 'breaks.mjs');
  writeFileSync(file, "setInterval(() => { if (process.env.BREAKS) Promise.reject(new Error('made up')); }, 900);");
  using run = await world.run({ env: { NODE_OPTIONS: `--import=${pathToFileURL(file).href}`, BREAKS: '1' } });
  expect(run.exitCode).not.toBe(0);
  expect(run.status).toBe('failed');
  world.heal();
  await expectNextDelivers(world, 3);
});

test('P11 a run whose time is nearly up stops between two requests, and the next one goes on', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(30) },
    config: { lists: [{ list: LIST, files: 'leads/**' }], delivery: { 'max-minutes': 1 } },
    inputs: { 'batch-size': '1' },
    rules: [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 500 } }],
  });
  // One minute is over after six seconds.
  using run = await world.run({ env: clockOf({ speed: 10 }) });
  expect(run).toMatchObject({ exitCode: 1, status: 'partial', code: 'LEADS-TIME-UP' });
  const { accepted = 0, unsent = 0, ...other } = run.counts;
  expect({ ...other, all: accepted + unsent }).toEqual({ all: 30 });
  expect(await world.ledger()).toMatchObject({ accepted, open: 0, isLeased: false });
  world.heal();
  await expectNextDelivers(world, 30);
});

test('P12 a post step that can not reach the ledger either is made good by the next run', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(3) },
    inputs: { 'batch-size': '1' },
    rules: [{ match: { method: 'POST', nth: 3 }, do: { effect: 'silence', apply: 'all' } }],
  });
  const posted = () => world.sandbox.dump().requests.filter(isBulkCreate).length;
  using killed = await world.run({
    onStart: (child) => void until(() => posted() === 3).then(() => child.kill('SIGKILL')),
  });
  renameSync(world.bare, `${world.bare}.away`);
  using post = await world.post(killed);
  expect(post.exitCode).toBe(0);
  expect(post.stdout).toContain('the next run settles it');
  renameSync(`${world.bare}.away`, world.bare);
  world.heal();
  await expectNextDelivers(world, 3);
});

test('P13 a schedule and a re-run of a failed job send only what is left', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(4) },
    inputs: { 'batch-size': '2' },
    rules: [{ match: { method: 'POST', nth: 2 }, do: { effect: 'status', status: 401 } }],
  });
  using failed = await world.run({ runId: 2000 });
  expect(failed).toMatchObject({ exitCode: 1, counts: { accepted: 2, unsent: 2 } });
  world.heal();
  using rerun = await world.run({ runId: 2000, event: { attempt: 2 } });
  expect(rerun).toMatchObject({ exitCode: 0, counts: { accepted: 2, unchanged: 2 } });
  using sweep = await world.run({ event: { name: 'schedule', payload: { repository: PUSH.payload.repository } } });
  expect(sweep).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 4 } });
});

describe('a machine without git', () => {
  const env = { PATH: '/nonexistent' };

  test('P14 sends nothing with the ledger in git, and says what is missing', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(2) } });
    using run = await world.run({ env });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-GIT', posts: [], counts: { unsent: 2 } });
  });

  test('P14 delivers once with the ledger in a folder', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(2) } });
    const inputs = { ledger: `file:${path.join(world.directory, 'ledger')}` };
    using run = await world.run({ env, inputs });
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 2 } });
    using again = await world.run({ env, inputs });
    expect(again).toMatchObject({ exitCode: 0, asked: [] });
  });
});
