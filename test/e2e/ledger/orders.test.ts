import { describe, expect, test } from 'vitest';
import { leadFile, number } from '../../support/fault-run.ts';
import { clockOf, type LedgerWorld, LIST, openWorld } from '../../support/ledger-world.ts';

// Made-up numbers. What `clone` does on doubt, and what a person may order by hand.

const FILE = 'leads/a.csv';
const DISPATCH = { name: 'workflow_dispatch' };
const HOURS_LATER = clockOf({ aheadMs: 7_200_000 });
const order = (mode: string) => ({ inputs: { mode, only: LIST }, event: DISPATCH });

const firstLine = ({ jobSummary }: { readonly jobSummary: string }) => jobSummary.split('\n')[0]?.replaceAll('\\', '');

/** A clone list whose first three leads were stored, or not, while the answer was lost. */
async function inDoubt(verify: 'hold' | 'exclusive', when: 'after-commit' | 'request-body'): Promise<LedgerWorld> {
  const world = await openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(3) },
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'clone', 'clone-verify': verify }] },
    rules: [{ match: { method: 'POST', nth: 1 }, do: { effect: 'reset', when } }],
  });
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-IN-DOUBT', counts: { 'in-doubt': 3 } });
  expect(run.posts).toHaveLength(1);
  return world;
}

describe('under clone, leads whose answer was lost', () => {
  test.each([
    ['hold', 'after-commit', 1, { held: 3 }, 0],
    ['hold', 'request-body', 0, { accepted: 3 }, 2],
    ['exclusive', 'after-commit', 0, { unchanged: 3 }, 0],
    ['exclusive', 'request-body', 0, { accepted: 3 }, 2],
  ] as const)('with %s, cut %s, are looked for by the next run', async (verify, when, exitCode, counts, posts) => {
    await using world = await inDoubt(verify, when);
    using run = await world.run({ env: HOURS_LATER });
    expect(run).toMatchObject({ exitCode, counts });
    expect(run.posts).toHaveLength(posts);
    const again3 = /List 441940: 3 leads that an earlier run left open go again\. This is safe: each was looked for/;
    expect(again3.test(run.stdout)).toBe(posts > 0);
    expect(world.sandbox.dump().leads).toHaveLength(3);
    using again = await world.run({ env: HOURS_LATER });
    expect(again).toMatchObject({ exitCode: 0, asked: [] });
  });
});

/** The same, held by the next run. */
async function held(): Promise<LedgerWorld> {
  const world = await inDoubt('hold', 'after-commit');
  using run = await world.run({ env: HOURS_LATER });
  expect(run).toMatchObject({ code: 'LEADS-HELD', counts: { held: 3 } });
  expect(run.told).toMatch(/resend-held.*drop-held/);
  expect(firstLine({ jobSummary: run.jobSummary.replaceAll('\n', ' ') })).toContain(
    'All 3 held leads: on list 441940 now; most likely they arrived: order drop-held. resend-held would call them twice.',
  );
  return world;
}

describe('leads that are held', () => {
  test('are sent by resend-held, once', async () => {
    await using world = await held();
    const { inputs, event } = order('resend-held');
    using run = await world.run({
      inputs: { ...inputs, confirm: '3' },
      event,
      runId: 1003,
      env: { GITHUB_ACTOR: 'octocat' },
    });
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
    expect(firstLine(run)).toBe('### ✅ Order resend-held by octocat (run 1003): 3 leads sent.');
    expect(run.outputs['headline']).toBe('3 leads sent.');
    expect(world.sandbox.dump().leads).toHaveLength(6);
    using again = await world.run();
    expect(again).toMatchObject({ exitCode: 0, counts: { unchanged: 3 }, posts: [] });
  });

  test.each([
    ['without a number', undefined, 'Of 3 leads to send again to list 441940, 3 are on the list now.'],
    ['with another number', '2', '`confirm` is 2, not 3.'],
  ])('and are on the list are not sent by resend-held %s', async (_, confirm, words) => {
    await using world = await held();
    const { inputs, event } = order('resend-held');
    using run = await world.run({ inputs: { ...inputs, ...(confirm ? { confirm } : {}) }, event });
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-CONFIRM', posts: [], counts: { unsent: 3 } });
    expect(run.told).toContain(words);
    expect(run.told).toContain('mode resend-held and confirm: 3.');
    expect(world.sandbox.dump().leads).toHaveLength(3);
    expect(await world.ledger()).toMatchObject({ held: 3 });
  });

  test('and are not on the list any more are sent by resend-held alone', async () => {
    await using world = await held();
    world.heal();
    world.sandbox.reset();
    using run = await world.run(order('resend-held'));
    expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 3 } });
    expect(world.sandbox.dump().leads).toHaveLength(3);
  });

  test('are dropped by drop-held: never sent, and held no more', async () => {
    await using world = await held();
    using run = await world.run({ ...order('drop-held'), env: { GITHUB_ACTOR: 'octocat' } });
    expect(run).toMatchObject({ exitCode: 0, posts: [] });
    expect(firstLine(run)).toMatch(/^### ✅ Order drop-held by octocat \(run \d+\): /);
    expect(run.told).toContain('LEADS-ORDER-DONE');
    using again = await world.run();
    expect(again).toMatchObject({ exitCode: 0, counts: { unchanged: 3 }, posts: [] });
    expect(await world.ledger()).toMatchObject({ accepted: 3, held: 0 });
  });

  test('can be dropped from a shell', async () => {
    await using world = await held();
    const url = ['--base-url', world.sandbox.url, '--requests-per-second', '0'];
    const { exitCode, stdout } = await world.shell(['drop-held', '--only', LIST, ...url]);
    expect({ exitCode, isDone: stdout.includes('LEADS-ORDER-DONE') }).toEqual({ exitCode: 0, isDone: true });
    expect(await world.ledger()).toMatchObject({ held: 0 });
  });
});

describe('an order', () => {
  test.each([
    ['on a push', { ...order('drop-held'), event: { name: 'push' } }],
    ['without a list', { inputs: { mode: 'drop-held' }, event: DISPATCH }],
    ['in a re-run', { ...order('drop-held'), event: { ...DISPATCH, attempt: 2 } }],
  ])('%s is refused, and nothing is sent', async (_, options) => {
    await using world = await held();
    using run = await world.run(options);
    expect(run).toMatchObject({ exitCode: 1, code: 'LEADS-ORDER', asked: [] });
    expect(await world.ledger()).toMatchObject({ held: 3 });
  });

  test('to reset a list forgets what was sent, and names who gave it', async () => {
    await using world = await openWorld({ runs: 'here', files: { [FILE]: leadFile(2) } });
    using _first = await world.run();
    using reset = await world.run({ ...order('reset-list'), env: { GITHUB_ACTOR: 'octocat' } });
    expect(reset).toMatchObject({ exitCode: 0, posts: [] });
    expect(firstLine(reset)).toMatch(/^### ✅ Order reset-list by octocat \(run \d+\): /);
    expect(JSON.stringify(reset.outputs)).not.toContain('octocat');
    const { stdout } = await world.shell(['ledger', 'show', '--list-id', LIST]);
    expect(stdout).toContain('0 accepted');
    using again = await world.run();
    expect(again).toMatchObject({ exitCode: 0, counts: { accepted: 2 } });
    expect(world.sandbox.dump().leads).toHaveLength(2);
  });
});

test('clone does not begin on a list that has leads, until somebody says so', async () => {
  await using world = await openWorld({
    runs: 'here',
    files: { [FILE]: leadFile(2, 5) },
    config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': 'clone' }] },
    sandbox: { seed: [{ list_id: LIST, field_0: `+91${number(1)}` }] },
  });
  using refused = await world.run();
  expect(refused).toMatchObject({ exitCode: 1, code: 'LEADS-LEDGER-CLONE-START', posts: [] });
  using reset = await world.run(order('reset-list'));
  expect(reset.exitCode).toBe(0);
  using run = await world.run();
  expect(run).toMatchObject({ exitCode: 0, counts: { accepted: 2 } });
});
