import { describe, expect, test } from 'vitest';
import type { DuplicateOption } from '../../src/model/index.ts';
import { MUCH_LATER } from '../support/fault-run.ts';
import { type LedgerWorld, openWorld, type WorldOptions, type WorldRun } from '../support/ledger-world.ts';
import { LEADS_A_LIST, listAt, mergeReportsOf, openMatrixWorld, runJob } from '../support/matrix.ts';
import { createRandom } from '../support/random.ts';

// One bare repository and one sandbox; three lists are processes of the built action, one and eight run in this one.
// Made-up numbers.

const SEED = Number(process.env['LEADS_SEED'] ?? 1);
const RUN = 5000;

/** What is the same however the lists were shared among processes. */
async function endOf(world: LedgerWorld, lists: readonly string[]) {
  const leads = world.sandbox.dump().leads.map(({ list_id, field_0, field_1 }) => `${list_id} ${field_0} ${field_1}`);
  const ledgers = await Promise.all(lists.map((list) => world.ledger(list)));
  return {
    leads: leads.sort(),
    refs: Object.keys(world.refs()),
    ledgers: ledgers.map(({ accepted, open, isLeased, problems }) => ({ accepted, open, isLeased, problems })),
    ids: new Set(ledgers.map(({ id }) => id)).size,
  };
}

/** Jobs of the same run at once, one for each list. */
async function runAll(world: LedgerWorld, lists: readonly string[], runs: DisposableStack) {
  const all = lists.map(async (list) => [list, runs.use(await runJob(world, { list, runId: RUN }))] as const);
  return Object.fromEntries(await Promise.all(all));
}

describe.each([1, 3, 8])('%i lists as jobs at once', (count) => {
  test('end as one process would have ended, and their books balance', { timeout: 600_000 }, async () => {
    using runs = new DisposableStack();
    const where: WorldOptions = count === 3 ? {} : { runs: 'here' };
    await using world = await openMatrixWorld(count, where);
    const plan = runs.use(await world.run({ inputs: { mode: 'plan' }, runId: RUN }));
    const lists: readonly string[] = JSON.parse(plan.outputs['lists'] ?? '');
    expect(lists).toEqual(Array.from({ length: count }, (_, index) => listAt(index)));

    const jobs = await runAll(world, lists, runs);
    for (const job of Object.values(jobs)) {
      expect(job).toMatchObject({ exitCode: 0, status: 'delivered', counts: { accepted: LEADS_A_LIST } });
    }
    const leads = count * LEADS_A_LIST;
    const whole = await mergeReportsOf(world, { plan, jobs });
    expect(whole).toMatchObject({ exitCode: 0, stderr: '' });
    expect(whole.stdout).toContain(`✓ ${leads} leads sent.`);
    expect(whole.stdout).toContain(`${leads} rows = ${leads} accepted`);

    await using alone = await openMatrixWorld(count, where);
    using single = await alone.run();
    expect(single).toMatchObject({ exitCode: 0, counts: { accepted: leads } });
    expect(await endOf(world, lists)).toEqual(await endOf(alone, lists));

    using after = await world.run({ inputs: { mode: 'plan' } });
    expect(after.outputs['lists']).toBe('[]');
    const nothing = await mergeReportsOf(world, { plan: after, jobs: {} });
    expect(nothing).toMatchObject({ exitCode: 0 });
    expect(nothing.stdout).toContain(`Nothing to send, ${leads} rows unchanged.`);
  });
});

test('the ledgers of all lists have one id, whichever job begins them, and the config may name it', async () => {
  await using world = await openMatrixWorld(2, { runs: 'here' });
  using first = await runJob(world, { list: listAt(0), runId: RUN });
  using _second = await runJob(world, { list: listAt(1), runId: RUN });
  const id = first.outputs['ledger-id'] ?? '';
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  const lists = [0, 1].map((index) => ({ list: listAt(index), files: `leads/${listAt(index)}/**` }));
  world.configure({ 'ledger-id': id, lists });
  using named = await world.run();
  expect(named).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 2 * LEADS_A_LIST } });
});

/** A request takes this long, ms, so that a job is killed in the middle of one. */
const SLOW = [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 40 } }] as const;

describe.each<DuplicateOption>(['skip', 'clone'])('of jobs under %s, one that is killed', (option) => {
  test('is told as missing, and once it is run again every lead is there once', { timeout: 600_000 }, async () => {
    const random = createRandom(SEED + (option === 'clone' ? 1000 : 0));
    using runs = new DisposableStack();
    await using world = await openMatrixWorld(3, {
      rules: [...SLOW],
      config: { 'duplicate-option': option, 'clone-verify': 'exclusive' },
    });
    const plan = runs.use(await world.run({ inputs: { mode: 'plan' }, runId: RUN }));
    const lists: readonly string[] = JSON.parse(plan.outputs['lists'] ?? '');
    const victim = listAt(Math.floor(random() * lists.length));
    // Of three requests.
    const killAfterPosts = Math.floor(random() * 4);

    const jobs: Record<string, WorldRun> = {};
    const all = lists.map(async (list) => {
      const kill = list === victim ? { killAfterPosts } : {};
      jobs[list] = runs.use(await runJob(world, { list, runId: RUN, ...kill }));
    });
    await Promise.all(all);
    expect(jobs[victim]?.exitCode).toBeNull();
    const broken = await mergeReportsOf(world, { plan, jobs });
    expect(broken.exitCode).toBe(1);
    expect(broken.stdout).toContain(`There is no report of list ${victim}`);
    world.heal();
    const again = runs.use(await runJob(world, { list: victim, runId: RUN, attempt: 2, env: MUCH_LATER }));
    expect(again.exitCode).toBe(0);
    const whole = await mergeReportsOf(world, { plan, jobs: { ...jobs, [victim]: again } });
    expect(whole.exitCode).toBe(0);

    const { leads, ledgers } = await endOf(world, lists);
    expect(leads).toHaveLength(3 * LEADS_A_LIST);
    expect(new Set(leads).size).toBe(3 * LEADS_A_LIST);
    for (const ledger of ledgers) expect(ledger).toMatchObject({ accepted: LEADS_A_LIST, open: 0, problems: [] });
  });
});

test('a list without a job is counted by the plan, and rejects of a list that has nothing to send get a job', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { 'leads/a/a.csv': 'Mobile\n9000100001\n', 'leads/b/b.csv': 'Mobile\n900\n' },
    config: {
      lists: [
        { list: '1', files: 'leads/a/**' },
        { list: '2', files: 'leads/b/**' },
      ],
    },
    sandbox: { lists: ['1', '2'].map((id) => ({ id, name: id })) },
  });
  using first = await world.run({ inputs: { only: '1' } });
  expect(first.exitCode).toBe(0);
  using plan = await world.run({ inputs: { mode: 'plan' } });
  expect(plan.outputs['lists']).toBe('["2"]');
  using job = await world.run({ inputs: { only: '2' } });
  expect(job).toMatchObject({ exitCode: 1, counts: { rejects: 1, 'new-rejects': 1 } });
  const whole = await mergeReportsOf(world, { plan, jobs: { 2: job } });
  expect(whole.exitCode).toBe(1);
  expect(whole.stdout).toContain('2 rows = 1 rejected + 1 unchanged');
  // They were told, so they are old.
  using next = await world.run({ inputs: { mode: 'plan' } });
  expect(next.outputs['lists']).toBe('[]');
});
