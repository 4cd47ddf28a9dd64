import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { OUTPUTS } from '../../src/report/index.ts';
import { INPUTS } from '../../src/settings/index.ts';
import { ROOT } from '../support/action.ts';
import { allowBareJsonImports } from '../support/bare-json-imports.ts';
import { type Contexts, evaluateText, holds } from '../support/expressions.ts';
import { FAST_CLOCK } from '../support/fault-run.ts';
import type { LedgerWorld, WorldRun } from '../support/ledger-world.ts';
import { LEADS_A_LIST, openMatrixWorld } from '../support/matrix.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly concurrency?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly 'max-parallel': number; readonly matrix: { readonly list: string } };
  readonly steps: readonly Step[];
}

const NAME = 'examples/workflows/matrix.yml';
const content = readFileSync(path.join(ROOT, NAME), 'utf8');
const workflow: { readonly jobs: Readonly<Record<'plan' | 'deliver' | 'report', Job>> } = parse(content);
const { plan, deliver, report } = workflow.jobs;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

test("the workflow of the matrix is one by GitHub's own parser", async () => {
  allowBareJsonImports();
  const { parseWorkflow } = await import('@actions/workflow-parser/workflows/workflow-parser');
  const { NoOperationTraceWriter } = await import('@actions/workflow-parser/templates/trace-writer');
  const errorsOf = (text: string) =>
    parseWorkflow({ name: NAME, content: text }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
  expect(errorsOf(content)).toEqual([]);
  expect(errorsOf(content.replace('matrix:', 'matrixx:'))).not.toEqual([]);
});

test('it asks for few rights, pins what it uses, and puts no expression into a script', () => {
  expect([plan.permissions, deliver.permissions, report.permissions]).toEqual([
    { contents: 'read' },
    { contents: 'write' },
    { contents: 'read' },
  ]);
  expect(content).toMatch(/^permissions: \{\}$/m);
  for (const { uses, run, with: inputs } of steps) {
    if (uses) expect(uses).toMatch(/^(?:actions\/[\w-]+@[0-9a-f]{40}|OWNER\/smartflo-leads@v\d+\.\d+\.\d+)$/);
    expect(run ?? '').not.toContain('${{');
    if (uses?.startsWith('actions/checkout')) expect(inputs?.['persist-credentials']).toBe(false);
  }
  // The last job reads reports with the program that wrote them.
  const release = String(report.steps.find(({ with: inputs }) => inputs?.['repository'])?.with?.['ref']);
  const used = steps.flatMap(({ uses }) => uses?.match(/^OWNER\/smartflo-leads@(?<ref>.*)$/)?.groups?.['ref'] ?? []);
  expect(used).toEqual([release, release]);
});

test('it gives inputs that there are, and takes outputs that there are', () => {
  const inputs = INPUTS.map(({ name }) => name as string);
  const outputs = OUTPUTS.map(({ name }) => name as string);
  for (const { uses, with: given } of steps) {
    if (uses?.includes('smartflo-leads')) expect(inputs).toEqual(expect.arrayContaining(Object.keys(given ?? {})));
  }
  const taken = [...content.matchAll(/steps\.\w+\.outputs\.(?<output>[\w-]+)/g)].map(
    ({ groups }) => groups?.['output'],
  );
  expect(outputs).toEqual(expect.arrayContaining(taken));
});

/** Whether a job starts after a plan with these lists, in a workflow that nobody cancelled. */
function starts(job: Job, lists: string): boolean {
  const condition = (job.if ?? '').replaceAll('cancelled()', 'false');
  return holds(condition, { needs: { plan: { outputs: { lists } } } });
}

test.each([
  ['["441940"]', true],
  ['[]', false],
  ['', false],
])('after a plan with the lists %j a matrix starts: %s; the last job always does', (lists, does) => {
  expect(starts(deliver, lists)).toBe(does);
  expect(starts(report, lists)).toBe(true);
});

test.each([
  [1, '1/1'],
  [2, '1/2'],
  [6, '1/6'],
  [256, '1/6'],
])('of %i jobs each has the share %s of the pace', (total, share) => {
  expect(deliver.strategy?.['max-parallel']).toBe(6);
  const given = deliver.steps.find(({ id }) => id === 'leads')?.with ?? {};
  const strategy = { 'job-total': total };
  expect(evaluateText(String(given['requests-per-second']), { strategy })).toBe(share);
});

/** The step that uses this action, run as GitHub would. */
function runStep(world: LedgerWorld, job: Job, contexts: Contexts): Promise<WorldRun> {
  const given = job.steps.find(({ uses }) => uses?.includes('smartflo-leads'))?.with ?? {};
  const inputs = Object.entries(given).map(([name, value]) => [name, evaluateText(String(value), contexts)]);
  return world.run({ inputs: Object.fromEntries(inputs), runId: 5000, env: FAST_CLOCK });
}

/** Puts a report where the artifact of a run is downloaded to. */
function download(world: LedgerWorld, run: WorldRun, folder: string): void {
  const to = path.join(world.directory, folder);
  mkdirSync(to, { recursive: true });
  copyFileSync(run.outputs['report'] ?? '', path.join(to, 'report.json'));
}

/** The script of the last job, as the runner's bash runs it. */
function runLastJob(world: LedgerWorld) {
  const output = path.join(world.directory, 'output');
  const summary = path.join(world.directory, 'summary');
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', report.steps.at(-1)?.run ?? ''], {
    cwd: world.directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
  });
  return { status, stdout, outputs: readFileSync(output, 'utf8'), summary: readFileSync(summary, 'utf8') };
}

test.skipIf(process.platform === 'win32')(
  'it delivers with the built action, each list under its own lock and with its share of the pace',
  { timeout: 300_000 },
  async () => {
    using runs = new DisposableStack();
    await using world = await openMatrixWorld(2, { inputs: { 'batch-size': '500' } });
    symlinkSync(ROOT, path.join(world.directory, 'smartflo-leads'));
    const secrets = { SMARTFLO_TOKEN: 'made-up-token-of-ledger-tests' };

    const planned = runs.use(await runStep(world, plan, { secrets }));
    download(world, planned, 'plan');
    const outputs = { lists: evaluateText(plan.outputs?.['lists'] ?? '', { steps: { plan: planned } }) };
    const needs = { plan: { outputs } };
    expect(deliver.strategy?.matrix.list).toBe('${{ fromJSON(needs.plan.outputs.lists) }}');
    const lists: readonly string[] = JSON.parse(outputs.lists);
    expect(lists).toHaveLength(2);

    const before = runLastJob(world);
    expect(before.status).toBe(1);
    expect(before.stdout).toContain('LEADS-REPORT-MISSING');

    const strategy = { 'job-total': lists.length };
    const groups = lists.map((list) => evaluateText(deliver.concurrency?.['group'] ?? '', { matrix: { list } }));
    expect(new Set(groups).size).toBe(lists.length);
    for (const list of lists) {
      const job = runs.use(await runStep(world, deliver, { secrets, matrix: { list }, strategy, needs }));
      expect(job).toMatchObject({ exitCode: 0, counts: { accepted: LEADS_A_LIST } });
      // With one list, the action that downloads leaves out the folder of the artifact.
      download(world, job, list === lists[0] ? 'jobs' : `jobs/smartflo-list-${list}`);
    }
    const { status, outputs: told, summary } = runLastJob(world);
    expect(status).toBe(0);
    expect(told).toMatch(/^headline<<.*\n24 leads sent\.\n/);
    expect(told).toMatch(/\nstatus<<.*\ndelivered\n/);
    expect(summary).toContain('| **All** |  | **24** | **24** |');
  },
);
