import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ORDERS } from '../../src/model/index.ts';
import { OUTPUTS } from '../../src/report/index.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { INPUTS } from '../../src/settings/index.ts';
import { ROOT, repository, runAction } from '../support/action.ts';
import { allowBareJsonImports } from '../support/bare-json-imports.ts';
import { type Contexts, evaluateText, holds } from '../support/expressions.ts';
import { clockOf } from '../support/ledger-world.ts';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const DIRECTORY = path.join(ROOT, 'examples/workflows');
const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const delivery = readFileSync(path.join(ROOT, 'docs/delivery.md'), 'utf8');
const fromReadme =
  /```yaml\n(?<workflow> *name: Deliver leads[\s\S]*?)\n *```/.exec(readme)?.groups?.['workflow'] ?? '';

/** The workflow that a page shows under a name. */
function fromPage(page: string, name: string): string {
  const [, workflow = ''] = new RegExp(`\`\`\`yaml\\n(name: ${name}\\n[\\s\\S]*?)\`\`\``).exec(page) ?? [];
  return workflow;
}

const WORKFLOWS: readonly [string, string][] = [
  // That of the matrix is run by a test of its own: its first job only plans.
  ...readdirSync(DIRECTORY)
    .filter((name) => name !== 'matrix.yml')
    .map((name): [string, string] => [name, readFileSync(path.join(DIRECTORY, name), 'utf8')]),
  ['README.md', fromReadme.replace(/^ {3}/gm, '')],
  ['docs/delivery.md, by hand', fromPage(delivery, 'Leads by hand')],
  ['docs/delivery.md', fromPage(delivery, 'Deliver leads')],
];

/** What each workflow may do, to the letter: the ledger is written by those that deliver, a comment by the one that plans. */
const DELIVERS = { contents: 'write' };
const RIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'by-hand.yml': DELIVERS,
  'deliver.yml': DELIVERS,
  'pull-request.yml': { contents: 'read', 'pull-requests': 'write' },
  'README.md': DELIVERS,
  'docs/delivery.md, by hand': DELIVERS,
  'docs/delivery.md': DELIVERS,
};

// Made-up numbers.
const FILES = {
  'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n9000000002,Ravi\n900,Short\n',
  'leads/b.csv': 'Mobile,Name\n9000000003,Meera\n',
};
const privateRepository = { default_branch: 'main', private: true, visibility: 'private' };

/** The events a workflow is triggered by, as a runner would give them. */
const EVENTS: Readonly<Record<string, { ref: string; payload: unknown }>> = {
  push: { ref: 'refs/heads/main', payload: { ref: 'refs/heads/main', repository: privateRepository } },
  schedule: { ref: 'refs/heads/main', payload: { schedule: '30 3 * * *', repository: privateRepository } },
  workflow_dispatch: { ref: 'refs/heads/main', payload: { inputs: {}, repository: privateRepository } },
  pull_request: { ref: 'refs/pull/7/merge', payload: { pull_request: { number: 7 }, repository: privateRepository } },
};

/** What GitHub's own parser has against a workflow. */
async function errorsOf(name: string, content: string): Promise<readonly string[]> {
  allowBareJsonImports();
  const { parseWorkflow } = await import('@actions/workflow-parser/workflows/workflow-parser');
  const { NoOperationTraceWriter } = await import('@actions/workflow-parser/templates/trace-writer');
  return parseWorkflow({ name, content }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
}

/** The inputs of a step, as GitHub would hand them over. */
function inputsOf(step: Step | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(step?.with ?? {}).map(([input, value]) => [input, evaluateText(String(value), contexts)]),
  );
}

/** What a person may choose before the workflow starts. */
function optionsOf(workflow: Workflow, input: string): readonly string[] {
  const inputs = workflow.on['workflow_dispatch']?.['inputs'] as Record<string, { options: string[] }> | undefined;
  return inputs?.[input]?.options ?? [];
}

const OURS = path.join(ROOT, '.github/workflows');

test.each(readdirSync(OURS))("our own %s is a workflow by GitHub's own parser", async (name) => {
  expect(await errorsOf(name, readFileSync(path.join(OURS, name), 'utf8'))).toEqual([]);
});

describe.each(WORKFLOWS)('the workflow of %s', (name, content) => {
  const workflow: Workflow = parse(content);
  const [job] = Object.values(workflow.jobs);
  const step = job?.steps.find(({ uses }) => uses?.includes('smartflo-leads'));

  test("is a workflow by GitHub's own parser", async () => {
    expect(await errorsOf(name, content)).toEqual([]);
    expect(await errorsOf(name, content.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  test('asks for few rights, pins what it uses, and puts no expression into a script', () => {
    expect(workflow.permissions).toEqual({});
    expect(job?.permissions).toEqual(RIGHTS[name]);
    // A job that only reads the outputs needs no right at all.
    for (const other of Object.values(workflow.jobs)) if (other.needs) expect(other.permissions).toEqual({});
    const steps = Object.values(workflow.jobs).flatMap(({ steps: all }) => all);
    const pinned = /^(?:[\w-]+\/[\w-]+@[0-9a-f]{40}|OWNER\/smartflo-leads@v\d+\.\d+\.\d+)$/;
    for (const { uses, run } of steps) {
      if (uses !== undefined) expect(uses).toMatch(pinned);
      expect(run ?? '').not.toContain('${{');
    }
    for (const { uses, with: inputs } of steps) {
      if (uses?.startsWith('actions/checkout')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  });

  test('gives inputs that there are, and takes outputs that there are', () => {
    const inputs = INPUTS.map((input) => input.name as string);
    const outputs = OUTPUTS.map((output) => output.name as string);
    expect(Object.keys(step?.with ?? {}).filter((input) => !inputs.includes(input))).toEqual([]);
    const taken = [...content.matchAll(/steps\.leads\.outputs\.(?<output>[\w-]+)/g)].map(
      (match) => match.groups?.['output'],
    );
    expect(taken.filter((output) => !outputs.includes(output ?? ''))).toEqual([]);
  });

  if (RIGHTS[name] === DELIVERS) {
    test('has one queue with all that deliver, in which nobody is cancelled', () => {
      expect(workflow.concurrency).toEqual({ group: 'smartflo-leads', queue: 'max' });
    });
  }

  const isOrder = 'order' in workflow.jobs;
  if (!isOrder && RIGHTS[name] === DELIVERS) {
    test('delivers on a push, sweeps once a day, and outlives the longest delivery', () => {
      expect(Object.keys(workflow.on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
      expect(job?.['timeout-minutes']).toBe(360);
    });
  }

  const events = isOrder ? [] : Object.keys(workflow.on);
  test.each(events)('does its job on %s with the built action', async (event) => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository(FILES);
    const contexts = {
      secrets: { SMARTFLO_TOKEN: 'e2e-token' },
      vars: { SMARTFLO_LIST_ID: '441940' },
      github: { token: '', ref: EVENTS[event]?.ref },
    };
    using run = await runAction({
      workspace: work.path,
      event: { name: event, ...EVENTS[event] },
      // Only what stands for the real Smartflo is added.
      inputs: { ...inputsOf(step, contexts), 'base-url': sandbox.url },
      env: clockOf({ speed: 20 }),
    });
    const leads = sandbox.dump().leads.length;
    await sandbox.close();
    const sends = event !== 'pull_request';
    expect(run.outputs['status']).toBe(sends ? 'delivered' : 'planned');
    expect(leads).toBe(sends ? 3 : 0);

    if (job?.outputs === undefined) return;
    const steps = { [step?.id ?? '']: { outputs: run.outputs } };
    const outputs = Object.fromEntries(
      Object.entries(job.outputs).map(([output, value]) => [output, evaluateText(value, { ...contexts, steps })]),
    );
    expect(JSON.parse(outputs['summary'] ?? '')).toHaveLength(2);
    const [first = ''] = Object.keys(workflow.jobs);
    const followers = Object.values(workflow.jobs).filter(({ needs }) => needs === first);
    const needs = { [first]: { outputs } };
    for (const follower of followers) {
      expect(holds(follower.if ?? '', { needs })).toBe(true);
      const texts = follower.steps
        .flatMap(({ env = {} }) => Object.values(env))
        .map((text) => evaluateText(text, { needs }));
      expect(texts.at(-1)).toBe(sends ? '2, 1' : '1, 0');
    }
  });

  const orders: readonly string[] = isOrder ? optionsOf(workflow, 'order') : [];
  test.each(orders)('gives the order %s with the built action', async (order) => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository(FILES);
    const contexts = {
      secrets: { SMARTFLO_TOKEN: 'e2e-token' },
      vars: { SMARTFLO_LIST_ID: '441940' },
      inputs: { order, list: '441940' },
    };
    using run = await runAction({
      workspace: work.path,
      event: { name: 'workflow_dispatch', ...EVENTS['workflow_dispatch'] },
      inputs: { ...inputsOf(step, contexts), 'base-url': sandbox.url },
    });
    const leads = sandbox.dump().leads.length;
    await sandbox.close();
    const sends = order === 'resend-held';
    expect(run.outputs['status']).toBe(sends ? 'delivered' : 'planned');
    expect(leads).toBe(sends ? 3 : 0);
    expect(run.stdout.includes('LEADS-ORDER-DONE')).toBe(!sends);
  });

  test('its second job stays away when the first one could not even start', () => {
    const [first = ''] = Object.keys(workflow.jobs);
    const needs = { [first]: { outputs: { summary: '' } } };
    for (const { needs: after, if: condition } of Object.values(workflow.jobs)) {
      if (after === first) expect(holds(condition ?? '', { needs })).toBe(false);
    }
  });
});

test('there is a workflow in the README, two in docs/delivery.md, and each kind as an example', () => {
  expect(WORKFLOWS.map(([name]) => name)).toEqual(Object.keys(RIGHTS));
  for (const [name, content] of WORKFLOWS) expect(content, name).not.toBe('');
});

test('the orders of the examples are all that there are', () => {
  const [, content = ''] = WORKFLOWS.find(([name]) => name === 'by-hand.yml') ?? [];
  expect(optionsOf(parse(content), 'order')).toEqual(ORDERS);
});

test('the recipe of the README that reads an entry of the summary works', () => {
  const condition = /if: (?<condition>\$\{\{ fromJSON\(steps[^}]*\}\})/.exec(readme)?.groups?.['condition'] ?? '';
  const steps = (rejects: number) => ({ leads: { outputs: { summary: JSON.stringify([{ rejects }]) } } });
  expect(holds(condition, { steps: steps(2) })).toBe(true);
  expect(holds(condition, { steps: steps(0) })).toBe(false);
});
