import type { ChildProcess } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Rule, SandboxOptions } from '../../src/sandbox/index.ts';
import { leadFile, number } from '../support/fault-run.ts';
import { clockOf, isBulkCreate, type LedgerWorld, LIST, openWorld, type WorldRun } from '../support/ledger-world.ts';

// Made-up numbers. The first delivery to a list: one lead goes alone, and is looked for, before the others follow.

const LEADS = 30;
const FILE = 'leads/a.csv';
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });
const ALONE = 'its first lead goes alone';

/** Smartflo says yes and stores nothing. */
const YES_AND_NOTHING: readonly Rule[] = [
  { match: { method: 'POST' }, do: { effect: 'status', status: 200, body: { success: true, message: 'ok' } } },
];
/** Smartflo stores the leads, and says neither yes nor no. */
const SILENT = (apply: 'all' | 'none'): readonly Rule[] => [
  { match: { method: 'POST' }, do: { effect: 'status', status: 200, body: { message: 'Leads queued' }, apply } },
];
/** The leads of a list can't be read. */
const UNREADABLE: readonly Rule[] = [
  { match: { method: 'GET', path: '/v1/broadcast/leads/*' }, do: { effect: 'status', status: 403 } },
];

function open(
  option: string,
  { rules, sandbox, leads = LEADS }: { rules?: readonly Rule[]; sandbox?: SandboxOptions; leads?: number } = {},
): Promise<LedgerWorld> {
  return openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(leads) },
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option }] },
    ...(rules ? { rules } : {}),
    ...(sandbox ? { sandbox } : {}),
  });
}

/** Leads in each request of a run. */
const sizes = ({ posts }: WorldRun) => posts.map(({ rows }) => rows?.length);
const onList = ({ sandbox }: LedgerWorld) => sandbox.dump().leads.map(({ field_0 }) => field_0);

describe.each(['skip', 'overwrite', 'clone'])('under %s, the first lead for a list', (option) => {
  test('goes alone, once for the list', async () => {
    await using world = await open(option);
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
    expect(sizes(first)).toEqual([1, LEADS - 1]);
    expect(first.told).toContain(ALONE);
    expect(new Set(onList(world)).size).toBe(LEADS);
    expect(onList(world)).toHaveLength(LEADS);

    world.put({ [FILE]: leadFile(2 * LEADS) });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { accepted: LEADS, unchanged: LEADS } });
    expect(sizes(second)).toEqual([LEADS]);
    expect(second.told).not.toContain(ALONE);
  });

  test('that does not arrive although Smartflo says yes stops the list', async () => {
    await using world = await open(option, { rules: YES_AND_NOTHING });
    using run = await world.run({ env: clockOf({ speed: 100 }) });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-API-CANARY', counts: { 'in-doubt': 1, unsent: LEADS - 1 } });
    expect(sizes(run)).toEqual([1]);
    expect(onList(world)).toEqual([]);
    expect(await world.ledger()).toMatchObject({ accepted: 0, isLeased: false, problems: [] });

    world.heal();
    using next = await world.run({ env: HOURS_LATER });
    // Under clone a lead that was accepted and is not there waits for a person.
    const isClone = option === 'clone';
    expect(next.counts).toEqual(isClone ? { accepted: LEADS - 1, held: 1 } : { accepted: LEADS });
    expect(onList(world)).toHaveLength(isClone ? LEADS - 1 : LEADS);
    expect(new Set(onList(world)).size).toBe(onList(world).length);
  });

  test('is waited for while Smartflo stores it', async () => {
    await using world = await open(option, { sandbox: { quirks: { 'read-delay': 200 } } });
    using run = await world.run({ env: clockOf({ speed: 20 }) });
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
    expect(sizes(run)).toEqual([1, LEADS - 1]);
    expect(onList(world)).toHaveLength(LEADS);
  });
});

test('a list that can not be read gets its leads, and that is told once', async () => {
  await using world = await open('skip', { rules: UNREADABLE });
  using first = await world.run();
  expect(first).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
  expect(first.told).toContain('LEADS-API-UNVERIFIED');
  world.put({ [FILE]: leadFile(2 * LEADS) });
  using second = await world.run();
  expect(second).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
  expect(second.told).not.toContain('LEADS-API-UNVERIFIED');
});

test('a lead that is on the list already proves nothing: another one goes first', async () => {
  await using world = await open('skip', {
    sandbox: {
      seed: [1, 2].map((lead) => ({ list_id: LIST, field_0: `+91${number(lead)}`, field_1: `Lead ${lead}` })),
    },
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 0, counts: { accepted: LEADS } });
  expect(sizes(run)).toEqual([1, LEADS - 1]);
  expect(onList(world)).toHaveLength(LEADS);
});

test('a run that is cancelled behind the first lead leaves the others to the next one', async () => {
  await using world = await open('clone', { sandbox: { quirks: { 'read-delay': 600_000 } } });
  const isFirstThere = () => world.sandbox.dump().requests.some(isBulkCreate);
  using cut = await world.run({
    onStart: (child) => {
      const watch = setInterval(() => {
        if (!isFirstThere()) return;
        clearInterval(watch);
        setTimeout(() => child.kill('SIGINT'), 300);
      }, 5);
    },
  });
  expect(cut).toMatchObject({ exitCode: 1, status: 'cancelled', counts: { accepted: 1, unsent: LEADS - 1 } });
  expect(await world.ledger()).toMatchObject({ accepted: 1, isLeased: false, problems: [] });
});

describe.each(['skip', 'overwrite', 'clone'])('under %s, an answer that says neither yes nor no', (option) => {
  test.each([
    ['many', LEADS, [1, LEADS - 1]],
    ['few', 3, [3]],
  ])('is a yes from the first delivery on, if the list has the leads: %s', async (_, leads, requests) => {
    await using world = await open(option, { rules: SILENT('all'), leads });
    using first = await world.run();
    expect(first).toMatchObject({ exitCode: 0, counts: { accepted: leads } });
    expect(sizes(first)).toEqual(requests);
    expect(onList(world)).toHaveLength(leads);
    world.put({ [FILE]: leadFile(2 * leads) });
    using second = await world.run();
    expect(second).toMatchObject({ exitCode: 0, counts: { accepted: leads, unchanged: leads } });
    expect(sizes(second)).toEqual([leads]);
    expect(onList(world)).toHaveLength(2 * leads);
  });

  test.each([
    ['many', LEADS, 1],
    ['few', 3, 3],
  ])('is none if the list does not have them: %s', async (_, leads, sent) => {
    await using world = await open(option, { rules: SILENT('none'), leads });
    using run = await world.run({ env: clockOf({ speed: 100 }) });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-IN-DOUBT' });
    expect(run.told).toContain('LEADS-API-UNCLEAR');
    expect(run.counts['accepted']).toBeUndefined();
    expect(sizes(run)).toEqual([sent]);
  });
});

/** Kills a process as soon as something is so. */
const killWhen = (isSo: () => boolean) => (child: ChildProcess) => {
  const watch = setInterval(() => {
    if (child.exitCode !== null) clearInterval(watch);
    if (!isSo()) return;
    clearInterval(watch);
    child.kill('SIGKILL');
  }, 4);
};

describe.skipIf(process.platform === 'win32').each(['skip', 'overwrite', 'clone'])(
  'under %s, a run that is killed',
  (option) => {
    test.each<[string, readonly Rule[], (paths: readonly string[]) => boolean]>([
      [
        'while its first lead is sent',
        [{ match: { method: 'POST', nth: 1 }, do: { effect: 'silence', apply: 'none' } }],
        (paths) => paths.filter((path) => path.startsWith('POST')).length === 1,
      ],
      [
        'while its first lead is looked for',
        [
          {
            match: { method: 'GET', path: '/v1/broadcast/leads/*', nth: option === 'clone' ? 3 : 2 },
            do: { effect: 'silence' },
          },
        ],
        (paths) =>
          paths.findLastIndex((path) => path.startsWith('GET')) > paths.findIndex((path) => path.startsWith('POST')) &&
          paths.some((path) => path.startsWith('POST')),
      ],
      [
        'while the others are sent',
        [{ match: { method: 'POST', nth: 2 }, do: { effect: 'silence', apply: 'none' } }],
        (paths) => paths.filter((path) => path.startsWith('POST')).length === 2,
      ],
    ])('%s is made good by the next one', async (_, rules, isSo) => {
      await using world = await open(option, { rules });
      const paths = () => world.sandbox.dump().requests.map(({ method, path }) => `${method} ${path}`);
      using killed = await world.run({ onStart: killWhen(() => isSo(paths())) });
      expect(killed.exitCode).not.toBe(0);
      world.heal();
      using next = await world.run({ env: HOURS_LATER });
      expect(next.exitCode).toBe(0);
      expect(onList(world)).toHaveLength(LEADS);
      expect(new Set(onList(world)).size).toBe(LEADS);
      expect(await world.ledger()).toMatchObject({ accepted: LEADS, open: 0, isLeased: false, problems: [] });
    });
  },
);

test('a small first delivery goes at once and is read back: a yes that is not true is red', async () => {
  await using world = await open('skip', { rules: YES_AND_NOTHING, leads: 3 });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-API-MISSING', counts: { 'in-doubt': 3 } });
  expect(sizes(run)).toEqual([3]);
  world.heal();
  using next = await world.run({ env: HOURS_LATER });
  expect(next).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
  expect(onList(world)).toHaveLength(3);
});
