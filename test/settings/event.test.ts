import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../src/model/index.ts';
import type { EventWords } from '../../src/settings/event.ts';
import { readEvent } from '../../src/settings/index.ts';
import { NO_WORDS } from './settings-ports.ts';

const REPOSITORY = { default_branch: 'main', private: true, visibility: 'private' };

const HERE: Pick<EventWords, 'server' | 'repository' | 'sha'> = {
  server: 'https://github.example',
  repository: 'acme/leads',
  sha: '0123456789abcdef0123456789abcdef01234567',
};

/** The commit of a pull request. */
const THEIRS = 'f'.repeat(40);
const sourceOf = (repository: string) => ({ server: 'https://github.example', repository, sha: THEIRS });

/** An event as the environment of a first run tells it. */
function read(name: string, ref: string, payload: unknown): RunEvent {
  return readEvent({ ...NO_WORDS, name, ref, payload });
}

describe('readEvent', () => {
  test.each([
    ['17', '17'],
    ['18446744073709551615', '18446744073709551615'],
    [undefined, undefined],
    ['', undefined],
    ['0x11', undefined],
    ['17\n', undefined],
    ['123456789012345678901', undefined],
  ])('takes the run id %j as %j', (runId, expected) => {
    const words = { ...NO_WORDS, name: 'push', ref: 'refs/heads/main' };
    expect(readEvent({ ...words, runId }).runId).toBe(expected);
  });

  test.each([
    ['asha-sample', 'asha-sample'],
    ['', undefined],
    [' ', undefined],
    [undefined, undefined],
  ])('takes the actor %j as %j', (actor, expected) => {
    const words = { ...NO_WORDS, name: 'push', ref: 'refs/heads/main' };
    expect(readEvent({ ...words, actor }).actor).toBe(expected);
  });

  test('reads a push', () => {
    const payload = { deleted: false, repository: REPOSITORY };
    const started = { attempt: 2, runId: '17', actor: 'asha-sample' };
    const words = { ...NO_WORDS, ...HERE, ...started, name: 'push', ref: 'refs/heads/main', payload };
    expect(readEvent(words)).toEqual({
      name: 'push',
      ref: 'refs/heads/main',
      defaultBranch: 'main',
      visibility: 'private',
      deleted: false,
      runAttempt: 2,
      runId: '17',
      actor: 'asha-sample',
      proposal: false,
      pullRequest: undefined,
      source: { server: HERE.server, repository: 'acme/leads', sha: HERE.sha },
      isFork: false,
      job: 'Deliver leads deliver',
      runUrl: 'https://github.example/acme/leads/actions/runs/17',
    });
  });

  const head = (full_name: string | null, sha: unknown = THEIRS) => ({
    repository: { full_name: 'acme/leads' },
    pull_request: { head: { sha, repo: full_name === null ? null : { full_name } } },
  });

  test.each<[string, object, Partial<RunEvent>]>([
    ['of this repository', head('acme/leads'), { isFork: false, source: sourceOf('acme/leads') }],
    ['of a fork', head('someone/leads'), { isFork: true, source: sourceOf('someone/leads') }],
    ['of a repository that is gone', head(null), { isFork: true, source: undefined }],
    ['with a name that is none', head('acme/leads/..'), { isFork: true, source: undefined }],
    ['with a commit that is none', head('acme/leads', 'main'), { isFork: false, source: undefined }],
  ])('a pull request %s is shown at its own commit', (_, payload, expected) => {
    const words = { ...NO_WORDS, ...HERE, name: 'pull_request', ref: 'refs/pull/7/merge', payload };
    const { isFork, source } = readEvent(words);
    expect({ isFork, source }).toEqual(expected);
  });

  test.each<[string, Partial<EventWords>]>([
    ['server', { server: undefined }],
    ['repository', { repository: undefined }],
    ['commit', { sha: 'not a commit' }],
  ])('without a %s nothing can be shown', (_, unknown) => {
    const words = { ...NO_WORDS, ...HERE, ...unknown, name: 'push', ref: 'refs/heads/main' };
    expect(readEvent(words).source).toBeUndefined();
  });

  test('reads a pull request and a push that deleted its branch', () => {
    const payload = { pull_request: { number: 7 }, repository: REPOSITORY };
    expect(read('pull_request', 'refs/pull/7/merge', payload).pullRequest).toBe(7);
    expect(read('push', 'refs/heads/x', { deleted: true }).deleted).toBe(true);
  });

  test.each([
    ['pull_request_target', 'refs/heads/main', {}],
    ['pull_request_review', 'refs/pull/7/merge', {}],
    ['merge_group', 'refs/heads/gh-readonly-queue/main/pr-7', {}],
    ['push', 'refs/heads/gh-readonly-queue/main/pr-7', {}],
    ['workflow_dispatch', 'refs/pull/7/head', {}],
    ['issue_comment', 'refs/heads/main', { issue: { pull_request: { url: 'x' } } }],
    ['workflow_run', 'refs/heads/main', { workflow_run: { event: 'pull_request' } }],
    ['workflow_run', 'refs/heads/main', { workflow_run: { event: 'pull_request_target' } }],
    ['workflow_run', 'refs/heads/main', { workflow_run: { event: 'workflow_run' } }],
  ])('%s on %s with %j is about a proposal', (name, ref, payload) => {
    expect(read(name, ref, payload).proposal).toBe(true);
  });

  test.each([
    ['issue_comment', { issue: { number: 1 } }],
    ['workflow_run', { workflow_run: { event: 'push' } }],
    ['push', { pull_request: null }],
  ])('%s with %j is about none', (name, payload) => {
    expect(read(name, 'refs/heads/main', payload).proposal).toBe(false);
  });

  test('a schedule without repository leaves branch and visibility open', () => {
    const event = read('schedule', 'refs/heads/main', { schedule: '0 4 * * *' });
    expect(event).toMatchObject({ defaultBranch: undefined, visibility: undefined });
  });

  test.each([
    [{ visibility: 'public', private: false }, 'public'],
    [{ visibility: 'private', private: true }, 'private'],
    [{ visibility: 'internal', private: true }, 'private'],
    [{ private: false }, 'public'],
    [{ private: true }, 'private'],
    [{ visibility: 'private', private: false }, 'public'],
    [{ visibility: 'public', private: true }, 'public'],
    [{ visibility: 'secret' }, undefined],
    [{ visibility: 'PRIVATE', private: 'true' }, undefined],
    [{}, undefined],
    [null, undefined],
  ])('the repository %j is %s', (repository, expected) => {
    expect(read('push', 'refs/heads/main', { repository }).visibility).toBe(expected);
  });

  test.each([
    undefined,
    null,
    'text',
    42,
    [],
    { repository: [] },
    { repository: { default_branch: 42, private: 'no' }, deleted: 'true', pull_request: { number: '7' } },
    JSON.parse('{"__proto__":{"repository":{"default_branch":"evil","private":true}},"pull_request":{"number":1e99}}'),
    Object.create({ repository: REPOSITORY, deleted: true, pull_request: { number: 7 } }),
  ])('takes nothing from the hostile payload %#', (payload) => {
    expect(read('push', 'refs/heads/main', payload)).toMatchObject({
      defaultBranch: undefined,
      visibility: undefined,
      deleted: false,
      pullRequest: undefined,
    });
  });

  test('reads any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        expect(read('push', 'r', payload).name).toBe('push');
        expect(read('push', 'r', { repository: payload, pull_request: payload }).name).toBe('push');
      }),
    );
  });
});
