import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { PUSH, repository, runAction } from '../support/action.ts';

// Made-up numbers.
const FILES = { 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n' };
const repositoryOf = (visibility: string) => ({ default_branch: 'main', private: visibility !== 'public', visibility });

async function runWith(
  event: Parameters<typeof runAction>[0]['event'],
  inputs: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string | Uint8Array>> = FILES,
) {
  const sandbox = await startSandbox({ tokens: ['e2e-token'] });
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
  const requests = sandbox.dump().requests.length;
  await sandbox.close();
  return { run, requests };
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

  test('clone is sent by hand only', async () => {
    const automatic = await runWith(PUSH, { 'duplicate-option': 'clone' });
    expect(automatic.run.outputs['status']).toBe('planned');
    expect(automatic.requests).toBe(0);
    const byHand = await runWith(PUSH, { 'duplicate-option': 'clone', mode: 'deliver' });
    expect(byHand.run.outputs['status']).toBe('delivered');
    const rerun = await runWith({ attempt: 2 }, { 'duplicate-option': 'clone', mode: 'deliver' });
    expect(rerun.run.outputs['status']).toBe('planned');
    expect(rerun.requests).toBe(0);
  });
});

describe('a config with a clone list among others', () => {
  test('serves the others, and says that nothing went to that one', async () => {
    const config =
      'lists:\n  - { list: 1, files: leads/a.csv, duplicate-option: clone }\n  - { list: 2, files: leads/b.csv }\n';
    const files = { ...FILES, 'leads/b.csv': 'Mobile\n9000000002\n', '.github/leads.yml': config };
    const { run } = await runWith(PUSH, { 'list-id': '' }, files);
    expect(run.outputs).toMatchObject({
      status: 'partial',
      accepted: '1',
      unsent: '1',
      'error-code': 'LEADS-CLONE-BY-HAND',
    });
    expect(run.exitCode).toBe(1);
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
