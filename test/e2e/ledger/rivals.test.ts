import { chmodSync, cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkHistory } from '../../../src/sandbox/index.ts';
import { leadFile, number } from '../../support/fault-run.ts';
import { clockOf, type LedgerWorld, LIST, openWorld, type WorldRun } from '../../support/ledger-world.ts';

// Made-up numbers. Processes of the built action that run at the same time.

const TIMES = { 'lease-seconds': 60, 'settle-seconds': 0 };

/** So many runs at once, each with its own checkout, as jobs have. */
async function atOnce(
  world: LedgerWorld,
  runs: number,
  job: (job: number, workspace: string) => Parameters<LedgerWorld['run']>[0],
): Promise<readonly WorldRun[]> {
  return Promise.all(
    Array.from({ length: runs }, async (_, index) => {
      const workspace = path.join(world.directory, `job-${index}`);
      cpSync(world.workspace, workspace, { recursive: true });
      return world.run({ workspace, ...job(index, workspace) });
    }),
  );
}

function dispose(runs: readonly WorldRun[]): void {
  for (const run of runs) run[Symbol.dispose]();
}

describe('rivals for one ledger', () => {
  const WRITERS = 5;

  test('P2 who all want to write it lose no entry', async () => {
    await using world = await openWorld({
      config: { lists: [{ list: LIST, files: 'leads/**' }], delivery: TIMES },
    });
    world.put({ 'leads/a.csv': leadFile(1, 100) });
    using _begun = await world.run();
    // Each job has leads of its own, as after ten pushes in a row; who finds the list taken waits for its turn.
    const { put } = world;
    const runs = await atOnce(world, WRITERS, (job, workspace) => {
      put({ [path.relative(world.workspace, path.join(workspace, 'leads/a.csv'))]: leadFile(2, 1 + job * 2) });
      return { runId: 9000, env: clockOf({ speed: 5 }) };
    });
    const sent = runs.flatMap(({ counts }) => counts['accepted'] ?? 0).reduce((sum, each) => sum + each, 0);
    // At least two had their turn; who had none says so, and sent nothing.
    expect(sent).toBeGreaterThanOrEqual(4);
    for (const { code = '', counts } of runs) {
      if (code === '') expect(counts['accepted']).toBe(2);
      else expect({ code, accepted: counts['accepted'] }).toEqual({ code: 'LEADS-DEFERRED', accepted: undefined });
    }

    // Whatever each of them came to, what it says it sent is in the ledger, and nobody's entry is gone.
    expect(await world.ledger()).toMatchObject({ accepted: sent + 1, open: 0, isLeased: false, problems: [] });
    world.put({ 'leads/a.csv': leadFile(WRITERS * 2), 'leads/b.csv': leadFile(1, 100) });
    using rest = await world.run();
    expect(rest).toMatchObject({ exitCode: 0, counts: { unchanged: sent + 1 } });
    const { counts, phantoms } = checkHistory(
      [100, ...Array.from({ length: WRITERS * 2 }, (_, lead) => lead + 1)].map((lead) => ({
        list: LIST,
        number: number(lead),
      })),
      world.sandbox.dump(),
    );
    expect({ ...counts, phantoms }).toEqual({
      stable: WRITERS * 2 + 1,
      lost: 0,
      doubled: 0,
      regressed: 0,
      phantoms: [],
    });
    dispose(runs);
  }, 300_000);
});

describe.each(['skip', 'clone'] as const)('runs that all begin the ledger of a list, under %s', (option) => {
  test('P2 go on one after the other, and send every lead once', async () => {
    await using world = await openWorld({
      files: { 'leads/a.csv': leadFile(3) },
      config: { lists: [{ list: LIST, files: 'leads/**', 'duplicate-option': option }], delivery: TIMES },
      inputs: { 'batch-size': '2' },
    });
    // The first push takes its time, so that the others find no ledger either.
    const hook = path.join(world.bare, 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\nread old new ref\ncase $old in *[!0]*) ;; *) sleep 2 ;; esac\n');
    chmodSync(hook, 0o755);
    const { put } = world;
    // Each has a lead of its own and the same three.
    const runs = await atOnce(world, 4, (job, workspace) => {
      put({ [path.relative(world.workspace, path.join(workspace, `leads/${job}.csv`))]: leadFile(1, 10 + job) });
      return { runId: 9000, env: clockOf({ speed: 5 }) };
    });
    for (const { exitCode, code, told } of runs) {
      expect({ exitCode, code }).toEqual({ exitCode: 0, code: '' });
      expect(told).not.toContain('reset-list');
    }
    expect(runs.reduce((sum, { counts }) => sum + (counts['accepted'] ?? 0), 0)).toBe(7);
    const numbers = world.sandbox.dump().leads.map(({ field_0 }) => field_0);
    expect(new Set(numbers).size).toBe(7);
    expect(numbers).toHaveLength(7);
    expect(await world.ledger()).toMatchObject({ accepted: 7, open: 0, isLeased: false, problems: [] });
    dispose(runs);
  }, 300_000);
});

test('P13 six lists in six jobs come to the same as in one', async () => {
  const lists = Array.from({ length: 6 }, (_, index) => String(5000 + index));
  const options = {
    files: Object.fromEntries(lists.map((list, index) => [`leads/${list}.csv`, leadFile(3, 1 + index * 3)])),
    config: { lists: lists.map((list) => ({ list, files: `leads/${list}.csv` })), delivery: TIMES },
    sandbox: { lists: lists.map((id) => ({ id, name: `List ${id}` })) },
  };
  await using matrix = await openWorld(options);
  const runs = await atOnce(matrix, lists.length, (job) => ({ runId: 9000, inputs: { only: lists[job] ?? '' } }));
  for (const { exitCode, counts } of runs)
    expect({ exitCode, counts }).toEqual({ exitCode: 0, counts: { accepted: 3 } });
  expect(Object.keys(matrix.refs())).toEqual(lists.map((list) => `refs/leads/${list}`));

  await using single = await openWorld(options);
  using alone = await single.run();
  expect(alone.counts).toEqual({ accepted: 18 });
  const stored = (world: LedgerWorld) =>
    world.sandbox
      .dump()
      .leads.map(({ list_id, field_0, field_1 }) => `${list_id} ${field_0} ${field_1}`)
      .sort();
  expect(stored(matrix)).toEqual(stored(single));
  using after = await matrix.run();
  expect(after).toMatchObject({ exitCode: 0, status: 'nothing-to-do', counts: { unchanged: 18 }, asked: [] });
  dispose(runs);
}, 300_000);
