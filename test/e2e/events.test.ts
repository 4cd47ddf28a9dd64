import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { PUSH, repository, runAction } from '../support/action.ts';

// Made-up numbers.
const FILES = { 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n' };
const repositoryOf = (visibility: string) => ({ default_branch: 'main', private: visibility !== 'public', visibility });

async function runWith(
  event: Parameters<typeof runAction>[0]['event'],
  inputs: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
  options: SandboxOptions = {},
) {
  const sandbox = await startSandbox({ tokens: ['e2e-token'], ...options });
  using work = repository(files);
  using run = await runAction({
    workspace: work.path,
    ...(event ? { event } : {}),
    inputs: {
      'smartflo-token': 'e2e-token',
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '7',
      ...inputs,
    },
  });
  const { requests, leads } = sandbox.dump();
  await sandbox.close();
  const posts = requests.filter(({ method }) => method === 'POST').length;
  return { run, requests: requests.length, posts, leads };
}

describe('what an event may do', () => {
  test('a pull request never reaches Smartflo, whatever the inputs say', async () => {
    const payload = { pull_request: { number: 7 }, repository: repositoryOf('private') };
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload };
    const { run, requests } = await runWith(event, { mode: 'deliver' });
    expect(requests).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'planned', accepted: '0', unsent: '1' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('LEADS-PLAN-ONLY');
  });

  test('a fork has no secret, and still gets its plan', async () => {
    const payload = { pull_request: { number: 7 }, repository: repositoryOf('private') };
    const event = { name: 'pull_request', ref: 'refs/pull/7/merge', payload };
    const { run } = await runWith(event, { 'smartflo-token': '', 'list-id': '7' });
    expect(run.outputs['status']).toBe('planned');
    expect(run.exitCode).toBe(0);
  });

  test('a push to another branch plans and says why', async () => {
    const { run, requests } = await runWith({ ref: 'refs/heads/draft' });
    expect(requests).toBe(0);
    expect(run.outputs['status']).toBe('planned');
    expect(run.stdout).toContain('refs/heads/draft');
  });

  test('a push that deleted a branch reads no file, plans nothing and is green', async () => {
    const payload = { deleted: true, repository: repositoryOf('private') };
    const event = { name: 'push', ref: 'refs/heads/main', payload };
    const { run, requests } = await runWith(event, {}, { 'leads/a.csv': 'Mobile\n12345\n' });
    expect(run).toMatchObject({ exitCode: 0, outputs: { status: 'planned', rejects: '0', summary: '[]' } });
    expect(run.stdout).toContain('deleted a branch');
    expect(run.stdout).not.toContain('LEADS-FILES-NONE');
    expect(requests).toBe(0);
  });

  test('a job without a checkout is red, and says which step is missing', async () => {
    const { run, requests } = await runWith(PUSH, {}, {});
    expect(run).toMatchObject({ exitCode: 1, outputs: { status: 'failed', 'error-code': 'LEADS-CHECKOUT-MISSING' } });
    expect(run.stdout).toContain('actions/checkout');
    expect(requests).toBe(0);
  });

  test('a public repository is refused before a file is read', async () => {
    const { run, requests } = await runWith({ payload: { repository: repositoryOf('public') } });
    expect(requests).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': 'LEADS-PUBLIC-REPOSITORY', summary: '[]' });
    expect(run.exitCode).toBe(1);
  });

  test('a schedule without a repository in its payload, and nobody to ask, is refused', async () => {
    const { run } = await runWith({ name: 'schedule', payload: { schedule: '0 3 * * *' } });
    expect(run.outputs['error-code']).toBe('LEADS-PUBLIC-REPOSITORY');
  });

  test('a public repository that says it holds nobody is served', async () => {
    const files = { ...FILES, '.github/leads.yml': 'allow-public-repository: true\n' };
    const { run } = await runWith({ payload: { repository: repositoryOf('public') } }, {}, files);
    expect(run.outputs['status']).toBe('delivered');
  });

  test.each([1, 2])('clone is sent on a push as the others are, by attempt %i too', async (attempt) => {
    const { run, leads } = await runWith({ ...PUSH, attempt }, { 'duplicate-option': 'clone' });
    expect(run.outputs).toMatchObject({ status: 'delivered', accepted: '1' });
    expect(leads).toHaveLength(1);
  });

  test('what an event delivered, no other event delivers again', async () => {
    using memory = repository({});
    const ledger = `file:${memory.path}`;
    const clone = { 'duplicate-option': 'clone', ledger };
    const first = await runWith(PUSH, clone);
    expect(first.run.outputs['status']).toBe('delivered');
    const dispatch = { name: 'workflow_dispatch', payload: { inputs: {}, repository: repositoryOf('private') } };
    for (const event of [{ ...PUSH, attempt: 2 }, dispatch]) {
      const { run, requests } = await runWith(event, clone);
      expect(run.outputs).toMatchObject({ status: 'nothing-to-do', unchanged: '1', accepted: '0' });
      expect(run.exitCode).toBe(0);
      expect(requests).toBe(0);
    }
  });
});

describe('a clone list of which nothing is known yet', () => {
  const CLONE = { 'duplicate-option': 'clone' };
  const someone = { list_id: '7', field_0: '9000000009', field_1: 'Someone' };
  const down = {
    match: { method: 'GET', path: '/v1/broadcast/leads/*' },
    do: { effect: 'status', status: 500 },
  } as const;

  test.each<[string, SandboxOptions, string]>([
    ['has leads', { seed: [someone] }, 'already has leads'],
    ['cannot be looked at', { faults: { rules: [down] } }, 'could not be looked at'],
  ])('gets nothing when it %s', async (_, sandbox, words) => {
    const { run, posts } = await runWith(PUSH, CLONE, FILES, sandbox);
    expect(run.outputs).toMatchObject({ status: 'failed', unsent: '1', 'error-code': 'LEADS-LEDGER-CLONE-START' });
    expect(run.outputs['headline']).toContain(words);
    expect(run.exitCode).toBe(1);
    expect(posts).toBe(0);
  });

  test('gets nothing from the next run either, though the first one told of rejects', async () => {
    using memory = repository({});
    const inputs = { ...CLONE, ledger: `file:${memory.path}` };
    const files = { 'leads/a.csv': `${FILES['leads/a.csv']}900,Short\n` };
    for (const _ of ['first', 'next']) {
      const { run, posts } = await runWith(PUSH, inputs, files, { seed: [someone] });
      expect(run.outputs).toMatchObject({ unsent: '1', rejects: '1', 'error-code': 'LEADS-LEDGER-CLONE-START' });
      expect(posts).toBe(0);
    }
  });

  test('gets all of it once a person has said that none of it was sent', async () => {
    using memory = repository({});
    const inputs = { ...CLONE, ledger: `file:${memory.path}` };
    const dispatch = { name: 'workflow_dispatch', payload: { inputs: {}, repository: repositoryOf('private') } };
    const order = { ...inputs, mode: 'reset-list', only: '7' };
    const begun = await runWith(dispatch, order, FILES, { seed: [someone] });
    expect(begun.requests).toBe(0);
    expect(begun.run.stdout).toContain('LEADS-ORDER-DONE');
    const { run, leads } = await runWith(PUSH, inputs, FILES, { seed: [someone] });
    expect(run.outputs).toMatchObject({ status: 'delivered', accepted: '1' });
    expect(leads.map((lead) => lead['field_1'])).toEqual(['Someone', 'Asha']);
  });

  test('holds up no other list of the config', async () => {
    const config =
      'lists:\n  - { list: 7, files: leads/a.csv, duplicate-option: clone }\n  - { list: 8, files: leads/b.csv }\n';
    const files = { ...FILES, 'leads/b.csv': 'Mobile\n9000000002\n', '.github/leads.yml': config };
    const sandbox = { seed: [someone], lists: ['7', '8'].map((id) => ({ id, name: `List ${id}` })) };
    const { run, posts } = await runWith(PUSH, { 'list-id': '' }, files, sandbox);
    expect(run.outputs).toMatchObject({
      status: 'partial',
      accepted: '1',
      unsent: '1',
      'error-code': 'LEADS-LEDGER-CLONE-START',
    });
    expect(run.exitCode).toBe(1);
    expect(posts).toBe(1);
  });
});

describe('what stops a run before it starts', () => {
  test.each([
    [{ 'smartflo-token': '' }, 'LEADS-CREDENTIALS'],
    [{ 'smartflo-token': 'ghp_notasmartflotoken' }, 'LEADS-TOKEN-FORMAT'],
    [{ 'batch-size': '0' }, 'LEADS-INPUT'],
    [{ 'list-id': '../7' }, 'LEADS-INPUT'],
    [{ 'base-url': 'http://example.com' }, 'LEADS-INPUT'],
    [{ batchsize: '10' }, 'LEADS-INPUT'],
    [{ schema: 'schemas/nowhere.json' }, 'LEADS-SCHEMA-MISSING'],
  ])('%j', async (inputs, code) => {
    const { run, requests } = await runWith(undefined, inputs);
    expect(run.outputs).toMatchObject({ status: 'failed', 'error-code': code });
    expect(run.exitCode).toBe(1);
    expect(requests).toBe(0);
  });

  test('all mistakes are told together', async () => {
    const { run } = await runWith(undefined, { 'batch-size': '0', concurrency: '99', mode: 'delivr' });
    for (const word of ['batch-size', 'concurrency', 'Did you mean']) expect(run.stdout).toContain(word);
  });

  test('checking of TLS that is switched off', async () => {
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': 'x', 'list-id': '7' },
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(run.outputs['error-code']).toBe('LEADS-TLS-OFF');
    expect(run.exitCode).toBe(1);
  });
});

describe('files that are not what they seem', () => {
  test('a glob that matches nothing is a notice and nothing to do', async () => {
    const { run } = await runWith(undefined, { files: 'leads/*.tsv' });
    expect(run.outputs).toMatchObject({ status: 'nothing-to-do', 'error-code': '', summary: '[]' });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('LEADS-FILES-NONE');
  });

  test('a link is refused, a Git LFS pointer explained, and the good file still goes', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12\n`;
    using work = repository({ ...FILES, 'leads/lfs.csv': pointer, 'secret.csv': 'Mobile\n9000000009\n' });
    symlinkSync('../secret.csv', path.join(work.path, 'leads/link.csv'));
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': 'e2e-token', 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
    });
    const { leads } = sandbox.dump();
    await sandbox.close();
    expect(leads.map((lead) => lead.field_0)).toEqual(['+919000000001']);
    expect(run.outputs['status']).toBe('partial');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('lfs: true');
    const entries: { file: string; error: string | null }[] = JSON.parse(run.outputs['summary'] ?? '');
    expect(
      entries
        .filter(({ error }) => error !== null)
        .map(({ file }) => file)
        .sort(),
    ).toEqual(['leads/lfs.csv', 'leads/link.csv']);
  });
});
