import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Rule, startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, ROOT, repository, runAction } from '../support/action.ts';
import { allowBareJsonImports } from '../support/bare-json-imports.ts';
import { evaluateText, holds } from '../support/expressions.ts';
import { jobOutputs } from '../support/runner.ts';

// Made-up numbers. Every YAML block of docs/recipes.md, with the outputs of real runs, by GitHub's own parser and evaluator.

const TOKEN = 'made-up-token-of-recipes';
const page = readFileSync(path.join(ROOT, 'docs/recipes.md'), 'utf8');
const blocks = [...page.matchAll(/```yaml\n(?<block>[\s\S]*?)```/g)].map(({ groups }) => groups?.['block'] ?? '');

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs: string;
  readonly if: string;
  readonly steps: readonly Step[];
}

const steps: readonly Step[] = blocks.filter((block) => block.startsWith('- ')).flatMap((block) => parse(block));
const jobs: Readonly<Record<string, Job>> = Object.assign(
  {},
  ...blocks.filter((block) => !block.startsWith('- ')).map((block) => parse(block)),
);

const indented = (text: string, by: number) => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** The blocks in the place that the page names. */
const WORKFLOW = `
on: push
jobs:
  deliver:
    runs-on: ubuntu-latest
    outputs:
      summary: \${{ steps.leads.outputs.summary }}
    steps:
      - id: leads
        uses: OWNER/smartflo-leads@v0.1.0
${blocks.map((block) => indented(block, block.startsWith('- ') ? 6 : 2)).join('\n')}
`;

/** A run of the built action, and whether its step failed. */
interface Told {
  readonly outputs: Readonly<Record<string, string>>;
  readonly failed: boolean;
}

const told = ({ outputs, exitCode }: ActionRun): Told => ({ outputs, failed: exitCode !== 0 });

const BAD = 'Mobile\n900\n901\n9000000001\n9000000002\n9000000003\n';
const REVOKED: readonly Rule[] = [{ match: { method: 'POST', nth: 2 }, do: { effect: 'revoke' } }];

/** Delivers twice, so that the second run finds only what is old; gives both. */
async function delivered(
  content: string,
  { rules = [], inputs = {} }: { rules?: readonly Rule[]; inputs?: object } = {},
) {
  const sandbox = await startSandbox({ tokens: [TOKEN], faults: { rules } });
  using work = repository({ 'leads/a.csv': content, 'leads/b.csv': 'Mobile\n9000000009\n' });
  using memory = repository({});
  const options = {
    workspace: work.path,
    inputs: {
      'smartflo-token': TOKEN,
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '441940',
      ledger: `file:${path.join(memory.path, 'ledger')}`,
      ...inputs,
    },
  };
  using first = await runAction(options);
  using second = await runAction({ ...options, event: { name: 'schedule' } });
  await sandbox.close();
  return [told(first), told(second)] as const;
}

async function notStarted(): Promise<Told> {
  using work = repository({ 'leads/a.csv': BAD });
  using run = await runAction({ workspace: work.path, inputs: { 'list-id': 'no digits' } });
  return told(run);
}

const MANY_BAD = `Mobile\n${Array.from({ length: 30 }, (_, index) => (index < 20 ? '900' : `${9_000_000_100 + index}`)).join('\n')}\n`;

describe('the recipes', () => {
  const runs: Record<string, Told> = {};

  beforeAll(async () => {
    [runs['rejects'] = EMPTY, runs['the night after'] = EMPTY] = await delivered(BAD);
    [runs['all good'] = EMPTY] = await delivered('Mobile\n9000000001\n');
    [runs['token refused'] = EMPTY] = await delivered('Mobile\n9000000001\n', {
      rules: REVOKED,
      inputs: { 'batch-size': '1' },
    });
    [runs['held back'] = EMPTY] = await delivered(MANY_BAD, { inputs: { 'fail-on': 'errors' } });
    runs['not started'] = await notStarted();
    runs['broken before it'] = { outputs: {}, failed: true };
  }, 300_000);

  test("are parts of a workflow by GitHub's own parser", async () => {
    allowBareJsonImports();
    const { parseWorkflow } = await import('@actions/workflow-parser/workflows/workflow-parser');
    const { NoOperationTraceWriter } = await import('@actions/workflow-parser/templates/trace-writer');
    const errorsOf = (content: string) =>
      parseWorkflow({ name: 'recipes', content }, new NoOperationTraceWriter()).context.errors.getErrors().map(String);
    expect(errorsOf(WORKFLOW)).toEqual([]);
    expect(errorsOf(WORKFLOW.replace('needs: deliver', 'need: deliver'))).not.toEqual([]);
    expect([steps.map(({ name }) => name), Object.keys(jobs)]).toEqual([
      ['Tell the chat', 'Keep the rejected rows', 'Keep the report'],
      ['start-dialling', 'whole-files'],
    ]);
  });

  test.each([
    ['rejects', ['Tell the chat', 'Keep the rejected rows', 'Keep the report']],
    ['the night after', ['Keep the report']],
    ['all good', ['Keep the report']],
    ['token refused', ['Tell the chat', 'Keep the report']],
    ['held back', ['Tell the chat', 'Keep the rejected rows', 'Keep the report']],
    ['not started', ['Tell the chat']],
    ['broken before it', ['Tell the chat']],
  ])('after a run with %s, these steps are done: %j', (name, expected) => {
    const { outputs, failed } = runs[name] ?? EMPTY;
    const done = steps.filter((step) => holds(step.if ?? '', { steps: { leads: { outputs } } }, { failed }));
    expect(done.map((step) => step.name)).toEqual(expected);
  });

  test.each([
    ['rejects', ['start-dialling', 'whole-files'], false],
    ['the night after', ['start-dialling', 'whole-files'], false],
    ['all good', ['start-dialling', 'whole-files'], false],
    ['held back', ['whole-files'], true],
    ['not started', ['start-dialling', 'whole-files'], false],
    ['broken before it', [], false],
  ])('after a run with %s, these jobs start: %j; the last one is red: %s', (name, expected, isRed) => {
    const { outputs, failed } = runs[name] ?? EMPTY;
    const needs = { deliver: { outputs: { summary: jobOutputs(outputs, [TOKEN])['summary'] ?? '' } } };
    const started = Object.entries(jobs).filter(([, job]) => holds(job.if, { needs }, { failed }));
    expect(started.map(([job]) => job)).toEqual(expected);
    const gate = started.find(([job]) => job === 'whole-files')?.[1].steps[0];
    expect(gate !== undefined && holds(gate.if ?? '', { needs })).toBe(isRed);
  });

  test('keep what they say they keep, for days and not for ever', () => {
    const { outputs } = runs['rejects'] ?? EMPTY;
    const contexts = { steps: { leads: { outputs } }, github: { run_attempt: '2' } };
    const kept = steps.flatMap(({ with: inputs }) => (inputs ? [inputs] : []));
    expect(kept.map((inputs) => evaluateText(inputs['path'] ?? '', contexts))).toEqual([
      outputs['rejects-dir'],
      outputs['report'],
    ]);
    expect(outputs['rejects-dir']).not.toBe('');
    expect(kept.map((inputs) => evaluateText(inputs['name'] ?? '', contexts))).toEqual([
      'rejected-rows-2',
      'leads-report-2',
    ]);
    for (const inputs of kept) expect(Number(inputs['retention-days'])).toBeLessThanOrEqual(30);
  });

  const hasTools = ['jq', 'curl', 'bash'].every((tool) => spawnSync(tool, ['--version']).status === 0);
  test.skipIf(!hasTools)('tell the chat the headline, whatever is in it', async () => {
    const { outputs } = runs['token refused'] ?? EMPTY;
    expect(outputs['status']).toBe('partial');
    expect(await heard({ ...outputs, headline: `"$(touch x)" ${outputs['headline']}` })).toEqual({
      text: `"$(touch x)" ${outputs['headline']} https://github.com/example/leads/actions/runs/8`,
    });
    expect(await heard({})).toEqual({
      text: 'The leads job broke before it could say why. https://github.com/example/leads/actions/runs/8',
    });
  });
});

const EMPTY: Told = { outputs: {}, failed: false };

/** What a chat gets from the first recipe. */
async function heard(outputs: Readonly<Record<string, string>>): Promise<unknown> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'));
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const contexts = {
    steps: { leads: { outputs } },
    secrets: { CHAT_WEBHOOK: `http://127.0.0.1:${port}/hook` },
    github: { server_url: 'https://github.com', repository: 'example/leads', run_id: '8' },
  };
  const [step] = steps;
  const env = Object.entries(step?.env ?? {}).map(([name, text]) => [name, evaluateText(text, contexts)]);
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], {
    env: { PATH: process.env['PATH'], ...Object.fromEntries(env) },
  });
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  server.close();
  expect(exitCode).toBe(0);
  expect(bodies).toHaveLength(1);
  return JSON.parse(bodies[0] ?? '');
}

test('the check of pull requests judges the rows of a fork, which gets neither secrets nor variables', async () => {
  const workflow = parse(readFileSync(path.join(ROOT, 'examples/workflows/pull-request.yml'), 'utf8'));
  const step = workflow.jobs.check.steps.find(({ id }: { id?: string }) => id === 'leads');
  const contexts = { secrets: {}, vars: {}, github: { token: '' } };
  const inputs = Object.entries(step.with).map(([name, value]) => [name, evaluateText(String(value), contexts)]);
  using work = repository({ 'leads/a.csv': 'Mobile\n9000000001\n' });
  using run = await runAction({
    workspace: work.path,
    inputs: { ...Object.fromEntries(inputs), ledger: '' },
    event: {
      name: 'pull_request',
      ref: 'refs/pull/7/merge',
      payload: {
        pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo: { full_name: 'somebody/leads' } } },
        repository: { full_name: 'example/leads', default_branch: 'main', private: true, visibility: 'private' },
      },
    },
  });
  expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'planned', unsent: '1' } });
});
