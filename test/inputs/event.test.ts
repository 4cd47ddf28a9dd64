import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEvent } from '../../src/inputs/index.ts';

const REPOSITORY = { default_branch: 'main', private: true, visibility: 'private' };

describe('readEvent', () => {
  test('reads a push', () => {
    expect(readEvent('push', 'refs/heads/main', { deleted: false, repository: REPOSITORY }, 2)).toEqual({
      name: 'push',
      ref: 'refs/heads/main',
      defaultBranch: 'main',
      visibility: 'private',
      deleted: false,
      runAttempt: 2,
      proposal: false,
      pullRequest: undefined,
    });
  });

  test('reads a pull request and a push that deleted its branch', () => {
    const payload = { pull_request: { number: 7 }, repository: REPOSITORY };
    expect(readEvent('pull_request', 'refs/pull/7/merge', payload, 1).pullRequest).toBe(7);
    expect(readEvent('push', 'refs/heads/x', { deleted: true }, 1).deleted).toBe(true);
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
  ])('%s on %s with %j is about a proposal', (name, ref, payload) => {
    expect(readEvent(name, ref, payload, 1).proposal).toBe(true);
  });

  test.each([
    ['issue_comment', { issue: { number: 1 } }],
    ['workflow_run', { workflow_run: { event: 'push' } }],
    ['push', { pull_request: null }],
  ])('%s with %j is about none', (name, payload) => {
    expect(readEvent(name, 'refs/heads/main', payload, 1).proposal).toBe(false);
  });

  test('a schedule without repository leaves branch and visibility open', () => {
    const event = readEvent('schedule', 'refs/heads/main', { schedule: '0 4 * * *' }, 1);
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
    expect(readEvent('push', 'refs/heads/main', { repository }, 1).visibility).toBe(expected);
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
    expect(readEvent('push', 'refs/heads/main', payload, 1)).toMatchObject({
      defaultBranch: undefined,
      visibility: undefined,
      deleted: false,
      pullRequest: undefined,
    });
  });

  test('reads any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        expect(readEvent('push', 'r', payload, 1).name).toBe('push');
        expect(readEvent('push', 'r', { repository: payload, pull_request: payload }, 1).name).toBe('push');
      }),
    );
  });
});
