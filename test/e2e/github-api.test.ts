import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { repository, runAction } from '../support/action.ts';

// Made-up numbers. Both files have a reject.
const FILES = { 'leads/old.csv': 'Mobile\n900\n', 'leads/new.csv': 'Mobile\n901\n9000000001\n' };

/** GitHub's API as far as the action asks it; `answers` by path, anything else is 403. */
async function gitHub(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(`${request.method} ${path} ${request.headers.authorization ?? ''}`);
    response.writeHead(path in answers ? 200 : 403, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answers[path] ?? { message: 'Resource not accessible by integration' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const REPOSITORY = '/repos/example/leads';
const PULL_FILES = `${REPOSITORY}/pulls/7/files`;
const schedule = { name: 'schedule', payload: { schedule: '0 3 * * *' } };
const pullRequest = {
  name: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: { pull_request: { number: 7 }, repository: { default_branch: 'main', private: true } },
};
const inputs = { 'github-token': 'gh-e2e-token', 'list-id': '7', mode: 'plan' };

describe('what only GitHub knows', () => {
  test.each([
    ['private', { private: true, visibility: 'private' }, 'planned'],
    ['internal', { private: true, visibility: 'internal' }, 'planned'],
    ['public', { private: false, visibility: 'public' }, 'failed'],
    ['unknown', undefined, 'failed'],
  ])('a schedule whose payload has no repository asks for its visibility: %s', async (_, answer, status) => {
    await using api = await gitHub(answer ? { [REPOSITORY]: answer } : {});
    using work = repository(FILES);
    using run = await runAction({ workspace: work.path, event: schedule, inputs, env: { GITHUB_API_URL: api.url } });
    expect(api.asked).toEqual([`GET ${REPOSITORY} token gh-e2e-token`]);
    expect(run.outputs['status']).toBe(status);
    expect(run.stdout.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain('gh-e2e-token');
  });

  test('on a pull request only the files that it changes make the job red', async () => {
    const untouched = [
      { filename: 'README.md', status: 'modified' },
      { filename: 'leads/new.csv', status: 'removed' },
    ];
    await using calm = await gitHub({ [PULL_FILES]: untouched });
    using work = repository(FILES);
    using green = await runAction({
      workspace: work.path,
      event: pullRequest,
      inputs,
      env: { GITHUB_API_URL: calm.url },
    });
    expect(green.exitCode).toBe(0);
    expect(green.commands.filter(({ command }) => command === 'error')).toEqual([]);

    await using changed = await gitHub({ [PULL_FILES]: [{ filename: 'leads/new.csv', status: 'added' }] });
    using red = await runAction({
      workspace: work.path,
      event: pullRequest,
      inputs,
      env: { GITHUB_API_URL: changed.url },
    });
    expect(red.exitCode).toBe(1);
    const errors = red.commands.filter(({ command }) => command === 'error');
    expect(errors.map(({ properties }) => properties['file'])).toEqual(['leads/new.csv']);

    using any = await runAction({
      workspace: work.path,
      event: pullRequest,
      inputs: { ...inputs, 'fail-on': 'any' },
      env: { GITHUB_API_URL: calm.url },
    });
    expect(any.exitCode).toBe(1);
  });

  test('without the right to read pull requests all files count, and the notice names the right', async () => {
    await using api = await gitHub({});
    using work = repository(FILES);
    using run = await runAction({ workspace: work.path, event: pullRequest, inputs, env: { GITHUB_API_URL: api.url } });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('pull-requests: read');
  });
});
