import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHistory, type Rule } from '../../../src/sandbox/index.ts';
import { ROOT } from '../../support/action.ts';
import { storyClock } from '../../support/crash-story.ts';
import { leadFile, number } from '../../support/fault-run.ts';
import { clockOf, isBulkCreate, type LedgerWorld, LIST, openWorld, type WorldRun } from '../../support/ledger-world.ts';
import { casesOf, PROOFS, shareOf } from '../../support/proof.ts';

// Made-up numbers. The places at which a process may die, each by itself; and what holds those that are not here.

const FILE = 'leads/a.csv';
const LEADS = 6;
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });
const MODES = ['skip', 'overwrite', 'clone'] as const;

interface CrashPoint {
  readonly rules?: readonly Rule[];
  /** Slows down the server of the ledger: before it takes a push, or before it says that it has. */
  readonly slow?: 'pre-receive' | 'post-receive';
  /** The process is killed as soon as this is so. */
  killWhen(world: LedgerWorld): boolean;
  readonly hasPost?: boolean;
  /** What the run after it has to send, by mode: requests. */
  readonly posts: readonly [skip: number, overwrite: number, clone: number];
  readonly edit?: (world: LedgerWorld) => void;
  readonly inputs?: Readonly<Record<string, string>>;
}

const asked = ({ sandbox }: LedgerWorld) => sandbox.dump().requests;
const posted = (world: LedgerWorld) => asked(world).filter(isBulkCreate).length;
const versions = ({ bare }: LedgerWorld) => {
  const log = path.join(bare, `logs/refs/leads/${LIST}`);
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
};
const onPost = (nth: number, effect: Rule['do']): readonly Rule[] => [{ match: { method: 'POST', nth }, do: effect }];
const SILENT = { effect: 'silence', apply: 'none' } as const;
const DONE_AND_SILENT = { effect: 'silence', apply: 'all' } as const;

/** Three batches of two leads, which go one by one under clone when they were in doubt and are not on the list; the numbers of the points are those of `docs/faults.md`. */
const POINTS: Readonly<Record<string, CrashPoint>> = {
  '1 before the lease': {
    rules: [{ match: { method: 'GET', nth: 1 }, do: { effect: 'silence' } }],
    killWhen: (world) => asked(world).length > 0,
    posts: [3, 3, 3],
  },
  '2 after the ledger began, before the claims': {
    slow: 'post-receive',
    killWhen: (world) => versions(world) === 1,
    posts: [3, 3, 3],
  },
  '4 in the commit of the claims, not done': {
    slow: 'pre-receive',
    killWhen: (world) => existsSync(path.join(world.bare, 'slow')),
    posts: [3, 3, 3],
  },
  '5 after the commit of the claims, before anything is sent': {
    slow: 'post-receive',
    killWhen: (world) => versions(world) === 2,
    posts: [3, 3, 6],
  },
  '7 when a request has been sent and is not done': {
    rules: onPost(2, SILENT),
    killWhen: (world) => posted(world) === 2,
    posts: [3, 3, 4],
  },
  '8 when a request is done and not answered': {
    rules: onPost(2, DONE_AND_SILENT),
    killWhen: (world) => posted(world) === 2,
    posts: [3, 3, 2],
  },
  '9 when a request is half done': {
    rules: [...onPost(2, { effect: 'partial', rows: 1, answer: 'reset' }), ...onPost(3, SILENT)],
    killWhen: (world) => posted(world) === 3,
    posts: [3, 3, 3],
  },
  '12 with receipts on the disk, and post runs': {
    rules: onPost(3, SILENT),
    killWhen: (world) => posted(world) === 3,
    hasPost: true,
    posts: [1, 1, 2],
  },
  '13 with receipts on the disk, and the machine is gone': {
    rules: onPost(3, SILENT),
    killWhen: (world) => posted(world) === 3,
    posts: [3, 3, 2],
  },
  '17 in the last commit, done': {
    slow: 'post-receive',
    killWhen: (world) => versions(world) === 3,
    posts: [0, 0, 0],
  },
  '23 and the file is edited before the next run': {
    rules: onPost(2, DONE_AND_SILENT),
    killWhen: (world) => posted(world) === 2,
    edit: (world) => world.put({ [FILE]: leadFile(LEADS + 2) }),
    posts: [4, 4, 3],
  },
  '24 and the next run has another batch size': {
    rules: onPost(2, DONE_AND_SILENT),
    killWhen: (world) => posted(world) === 2,
    inputs: { 'batch-size': '5' },
    posts: [2, 2, 2],
  },
};

/** Every point in every mode; the first of them are each point once, in one mode after the other. */
const CRASHES = MODES.flatMap((_, shift) =>
  Object.entries(POINTS).map(([name, point], index) => {
    const mode = (index + shift) % MODES.length;
    return { name, point, mode: MODES[mode] ?? 'skip', posts: point.posts[mode] ?? -1 };
  }),
);

test
  .skipIf(process.platform === 'win32')
  .for(casesOf(shareOf('crashPoints')).flatMap((number) => CRASHES[number] ?? []))(
  'a run that is killed at crash point $name is made good by the next one ($mode)',
  async ({ point, mode, posts }) => {
    await using world = await worldOf(mode, point.rules);
    if (point.slow) slowDown(world, point.slow);
    using killed = await killedWhen(world, point.killWhen);
    expect(killed.exitCode).not.toBe(0);
    if (point.hasPost) (await world.post(killed))[Symbol.dispose]();
    if (point.slow) rmSync(path.join(world.bare, 'hooks', point.slow));
    world.heal();
    point.edit?.(world);
    using next = await world.run({ env: HOURS_LATER, inputs: { 'batch-size': '2', ...point.inputs } });
    expect(next.posts).toHaveLength(posts);
    await expectMadeGood(world, next, point.edit ? LEADS + 2 : LEADS);
  },
);

test('the proof of the crash points has all of them', () => {
  expect(CRASHES).toHaveLength(PROOFS.crashPoints.long);
  expect(Object.keys(POINTS)).toHaveLength(PROOFS.crashPoints.gate);
});

test.skipIf(process.platform === 'win32')(
  'post writes the receipts of a run that was killed also into a ledger with a key',
  async () => {
    const key = 'a-made-up-key-of-32-characters-1';
    await using world = await worldOf('clone', onPost(3, SILENT), 'file', { 'ledger-key': key });
    using killed = await killedWhen(world, (each) => posted(each) === 3);
    const before = versions(world);
    (await world.post(killed, { 'INPUT_LEDGER-KEY': key }))[Symbol.dispose]();
    expect(versions(world)).toBe(before + 1);
    expect(await world.ledger()).toMatchObject({ accepted: 4, isLeased: false, problems: [] });
  },
);

describe.skipIf(process.platform === 'win32')('a run that is not killed', () => {
  test.each(MODES)('but stopped for longer than its lease sends nothing more: crash point 21 (%s)', async (mode) => {
    await using world = await worldOf(mode, onPost(2, { effect: 'delay', ms: 200 }));
    // A lease of 60 s is over after six.
    const env = storyClock(Date.now(), 0);
    const inputs = { 'batch-size': '2' };
    let wake: () => void = () => {};
    const asleep = world.run({
      inputs,
      env,
      onStart: (child) => {
        wake = () => void child.kill('SIGCONT');
        void until(() => posted(world) === 2).then(() => child.kill('SIGSTOP'));
      },
    });
    await until(() => posted(world) === 2);
    await new Promise((resolve) => setTimeout(resolve, 7_000));
    using other = await world.run({ inputs, env });
    expect(other.exitCode).toBe(0);
    const before = posted(world);
    wake();
    using woken = await asleep;
    expect(woken.exitCode).toBe(1);
    expect(woken.told).toContain('LEADS-FENCED');
    expect(posted(world)).toBe(before);
    await expectMadeGood(world, other, LEADS);
  });

  test.each(MODES)('but can not write the ledger any more after it has sent: crash point 19 (%s)', async (mode) => {
    await using world = await worldOf(mode, onPost(2, { effect: 'delay', ms: 300 }), 'http');
    using cut = await world.run({
      inputs: { 'batch-size': '2' },
      onStart: () => void until(() => posted(world) === 2).then(() => world.server?.readOnly(true)),
    });
    expect(cut).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-WRITE', counts: { accepted: LEADS } });
    world.server?.readOnly(false);
    using next = await world.run({ env: HOURS_LATER, inputs: { 'batch-size': '2' } });
    await expectMadeGood(world, next, LEADS);
  });

  test.each([
    ['2: the commit that begins the ledger', 1],
    ['4: the commit of the claims', 2],
    ['14: the last commit', 3],
  ])('but whose answer to a push is lost asks whether it is there: crash points %s', async (_, push) => {
    await using world = await worldOf('clone', [], 'http');
    using first = await world.run({
      onStart: () => {
        void until(() => versions(world) === push - 1).then(() => world.server?.nextPush('drop-after'));
      },
    });
    expect(first).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
    await expectMadeGood(world, first, LEADS);
  });

  test('but has another option than the one that was killed: crash point 25', async () => {
    await using world = await worldOf('skip', onPost(2, DONE_AND_SILENT));
    using _killed = await killedWhen(world, (each) => posted(each) === 2);
    world.heal();
    world.configure(configOf('overwrite'));
    using next = await world.run({ env: HOURS_LATER });
    await expectMadeGood(world, next, LEADS);
  });

  test('but can not tell what it did: crash point 28, the delivery stands', async () => {
    await using world = await worldOf('skip', []);
    using run = await world.run({ env: { GITHUB_STEP_SUMMARY: path.join(world.directory, 'not/there') } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('LEADS-');
    using next = await world.run();
    expect(next).toMatchObject({ exitCode: 0, posts: [] });
    expect(checked(world, LEADS)).toMatchObject({ stable: LEADS });
  });
});

/** The points that are shown elsewhere: a file and a test in it. */
const ELSEWHERE: readonly (readonly [point: string, file: string, title: string])[] = [
  ['3: lease and claims are one commit', 'test/deliver/course-open.test.ts', 'claims and the lease are committed'],
  ['6, 11, 16: at any call', 'test/e2e/ledger/kills.test.ts', 'P1 at any call of the system is made good'],
  ['10: done after the run gave up', 'test/simulation/simulation.test.ts', 'keeps its promises'],
  ['15: another run took over', 'test/ledger/flush.test.ts', 'leave the lease of somebody else'],
  ['18: no right to write', 'test/e2e/ledger/places.test.ts', 'P4 a token that may only read stops the run'],
  ['20: signals', 'test/e2e/ledger/cancel.test.ts', 'P1 '],
  ['22: two at once', 'test/e2e/ledger/rivals.test.ts', 'P2 who all want to write it lose no entry'],
  ['26: an old run again', 'test/e2e/ledger/distrust.test.ts', 'P13 a run that is older than the last one'],
  ['27: deleted or put back', 'test/e2e/ledger/distrust.test.ts', 'P6 and %s stops the list, and claims no success'],
];

test.each(ELSEWHERE)('crash point %s has its test', (_, file, title) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(title);
});

test('every crash point from 1 to 28 is here or there', () => {
  const own = readFileSync(path.join(import.meta.dirname, 'crash-points.test.ts'), 'utf8');
  const named = [...own.matchAll(/(?:^ {2}'|crash points? |^ {2}\['|^ {4}\[')(?<points>\d[\d, and]*)/gm)];
  const numbers = named.flatMap(({ groups }) => [...(groups?.['points'] ?? '').matchAll(/\d+/g)].map(Number));
  expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, index) => index + 1));
});

function configOf(mode: string) {
  const list = { list: LIST, files: 'leads/**', 'duplicate-option': mode };
  return {
    lists: [mode === 'clone' ? { ...list, 'clone-verify': 'exclusive' } : list],
    delivery: { 'lease-seconds': 60, 'settle-seconds': 5 },
  };
}

async function worldOf(
  mode: string,
  rules: readonly Rule[] = [],
  remote: 'file' | 'http' = 'file',
  inputs: Readonly<Record<string, string>> = {},
) {
  const world = await openWorld({
    runs: 'here',
    remote,
    inputs,
    rules,
    config: configOf(mode),
    files: { [FILE]: leadFile(LEADS) },
  });
  // A log of the hidden ref shows how often it was written.
  writeFileSync(path.join(world.bare, 'config'), '[core]\n\tlogAllRefUpdates = always\n', { flag: 'a' });
  return world;
}

/** The server takes its time, and leaves word that it has begun. The push that begins a ledger is not refused. */
function slowDown({ bare }: LedgerWorld, hook: 'pre-receive' | 'post-receive'): void {
  const file = path.join(bare, 'hooks', hook);
  const isBegun = 'read old new ref\ncase $old in *[!0]*) ;; *) exit 0 ;; esac\n';
  const [before, after] = hook === 'pre-receive' ? [isBegun, 'exit 1\n'] : ['', ''];
  writeFileSync(file, `#!/bin/sh\n${before}touch '${bare}/slow'\nsleep 1\n${after}`);
  chmodSync(file, 0o755);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 4));
}

async function killedWhen(world: LedgerWorld, isSo: (world: LedgerWorld) => boolean): Promise<WorldRun> {
  return world.run({
    inputs: { 'batch-size': '2' },
    onStart: (child) => void until(() => child.exitCode !== null || isSo(world)).then(() => child.kill('SIGKILL')),
  });
}

function checked(world: LedgerWorld, leads: number) {
  const expected = Array.from({ length: leads }, (_, lead) => ({
    list: LIST,
    number: number(lead + 1),
    fields: { field_1: `Lead ${lead + 1}` },
  }));
  return checkHistory(expected, world.sandbox.dump()).counts;
}

/** Everything arrived once, the ledger says so, and the run after that sends nothing. */
async function expectMadeGood(world: LedgerWorld, run: WorldRun, leads: number): Promise<void> {
  expect(run.exitCode).toBe(0);
  expect(checked(world, leads)).toEqual({ stable: leads, lost: 0, doubled: 0, regressed: 0 });
  expect(await world.ledger()).toMatchObject({ accepted: leads, held: 0, open: 0, isLeased: false, problems: [] });
  using again = await world.run({ env: HOURS_LATER });
  expect(again).toMatchObject({ exitCode: 0, posts: [], counts: { unchanged: leads } });
}
