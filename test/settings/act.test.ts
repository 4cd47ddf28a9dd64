import { describe, expect, test } from 'vitest';
import { LeadsError, ORDERS, type RunEvent } from '../../src/model/index.ts';
import { decideAct, readEvent, refusePublic } from '../../src/settings/index.ts';
import { NO_WORDS } from './settings-ports.ts';

const REPOSITORY = { default_branch: 'main', private: true, visibility: 'private' };
const ZEROS = '0'.repeat(40);

function event(name: string, ref: string, payload: object = {}, attempt = 1): RunEvent {
  const words = { name, ref, payload: { repository: REPOSITORY, ...payload } };
  return readEvent({ ...NO_WORDS, ...words, attempt, runId: '17', actor: 'asha-sample' });
}

/** An event whose payload is nothing but this. */
function bare(name: string, ref: string, payload: unknown): RunEvent {
  return readEvent({ ...NO_WORDS, name, ref, payload });
}

const PUSH = event('push', 'refs/heads/main');
const PULL_REQUEST = event('pull_request', 'refs/pull/7/merge', { pull_request: { number: 7 } });

describe('mode auto', () => {
  test.each<[string, RunEvent | undefined, 'deliver' | 'plan', string?]>([
    ['a push to the default branch', PUSH, 'deliver'],
    ['the first push', event('push', 'refs/heads/main', { created: true, before: ZEROS }), 'deliver'],
    ['a force push', event('push', 'refs/heads/main', { forced: true }), 'deliver'],
    ['a re-run', event('push', 'refs/heads/main', {}, 3), 'deliver'],
    ['a push to a branch', event('push', 'refs/heads/spring'), 'plan', 'refs/heads/spring'],
    ['a push to a branch below the default name', event('push', 'refs/heads/x/main'), 'plan', 'not the default'],
    ['a tag', event('push', 'refs/tags/v1'), 'plan', 'refs/tags/v1'],
    ['a tag that is named like the branch', event('push', 'refs/tags/main'), 'plan', 'refs/tags/main'],
    ['a deleted branch', event('push', 'refs/heads/main', { deleted: true, after: ZEROS }), 'plan', 'deleted'],
    ['a push without repository', bare('push', 'refs/heads/main', {}), 'plan', 'does not say'],
    ['a schedule', event('schedule', 'refs/heads/main'), 'deliver'],
    ['a schedule without repository', bare('schedule', 'refs/heads/main', { schedule: '5 4 * * *' }), 'deliver'],
    ['a dispatch', event('workflow_dispatch', 'refs/heads/main', { inputs: null }), 'deliver'],
    ['a dispatch on a branch', event('workflow_dispatch', 'refs/heads/spring'), 'plan', 'refs/heads/spring'],
    ['a repository_dispatch', event('repository_dispatch', 'refs/heads/main', { action: 'x' }), 'deliver'],
    ['a pull request', PULL_REQUEST, 'plan'],
    ['a pull request from a fork', event('pull_request', 'refs/pull/8/merge', { pull_request: { number: 8 } }), 'plan'],
    ['pull_request_target', event('pull_request_target', 'refs/heads/main'), 'plan'],
    ['a review', event('pull_request_review', 'refs/pull/7/merge'), 'plan'],
    ['a merge group', event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7'), 'plan'],
    ['workflow_run', event('workflow_run', 'refs/heads/main'), 'plan', 'workflow_run'],
    ['a release', event('release', 'refs/tags/v1'), 'plan', 'release'],
    ['an issue comment', event('issue_comment', 'refs/heads/main'), 'plan', 'issue_comment'],
    [
      'a public repository, which is judged apart',
      event('push', 'refs/heads/main', { repository: { ...REPOSITORY, visibility: 'public' } }),
      'deliver',
    ],
    [
      'an internal repository',
      event('push', 'refs/heads/main', { repository: { ...REPOSITORY, visibility: 'internal' } }),
      'deliver',
    ],
    ['a shell', undefined, 'plan'],
  ])('on %s: %#', (_, on, act, notice) => {
    const decision = decideAct({ mode: 'auto' }, on);
    expect(decision.act).toBe(act);
    expect(decision.notices.map((each) => each.message)).toEqual(
      notice === undefined ? [] : [expect.stringContaining(notice)],
    );
  });

  test('what comes from the event is printed safely', () => {
    const [notice] = decideAct({ mode: 'auto' }, event('push', 'refs/heads/a\n::error::b')).notices;
    expect(notice?.message).toContain('a\\u{a}: :error: :b');
  });
});

describe('mode deliver', () => {
  test.each<[string, RunEvent | undefined]>([
    ['a push to a branch', event('push', 'refs/heads/spring')],
    ['a tag', event('push', 'refs/tags/v1')],
    ['workflow_run', event('workflow_run', 'refs/heads/main')],
    ['a payload that says nothing', bare('push', 'refs/heads/x', undefined)],
    ['a shell', undefined],
  ])('sends on %s', (_, on) => {
    expect(decideAct({ mode: 'deliver' }, on)).toEqual({ act: 'deliver', notices: [] });
  });

  test.each<[string, RunEvent]>([
    ['a pull request', PULL_REQUEST],
    ['pull_request_target', event('pull_request_target', 'refs/heads/main')],
    ['an event that GitHub may invent', event('pull_request_vote', 'refs/heads/main')],
    ['a merge group', event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7')],
    ['a deleted branch', event('push', 'refs/heads/spring', { deleted: true })],
  ])('never sends on %s, and says so', (_, on) => {
    const decision = decideAct({ mode: 'deliver' }, on);
    expect(decision.act).toBe('plan');
    expect(decision.notices.map((notice) => notice.code)).toEqual(['LEADS-PLAN-ONLY']);
  });
});

test.each(['validate', 'plan'] as const)('mode %s stays what it is on any event, without a word', (mode) => {
  for (const on of [undefined, PUSH, PULL_REQUEST, event('push', 'refs/heads/x', { deleted: true })]) {
    expect(decideAct({ mode }, on)).toEqual({ act: mode, notices: [] });
  }
});

describe.each(ORDERS)('mode %s', (mode) => {
  const problemsOf = (on: RunEvent) => {
    try {
      return decideAct({ mode }, on);
    } catch (error) {
      if (!(error instanceof LeadsError)) throw error;
      return error.problems;
    }
  };

  test.each<[string, RunEvent | undefined]>([
    ['a shell', undefined],
    ['a dispatch', event('workflow_dispatch', 'refs/heads/main')],
  ])('is carried out in %s', (_, on) => {
    expect(decideAct({ mode }, on)).toEqual({ act: 'deliver', notices: [] });
  });

  test.each<[string, RunEvent]>([
    ['a pull request', PULL_REQUEST],
    ['a merge group', event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7')],
    ['a dispatch on a pull request', event('workflow_dispatch', 'refs/pull/7/head')],
  ])('has no effect on %s, and that is told', (_, on) => {
    const { act, notices } = decideAct({ mode }, on);
    expect(act).toBe('plan');
    expect(notices).toMatchObject([{ code: 'LEADS-PLAN-ONLY', message: expect.stringContaining(`mode: ${mode}`) }]);
  });

  test.each<[string, RunEvent, string]>([
    ['a push', PUSH, 'not for the event `push`'],
    ['a push that deleted a branch', event('push', 'refs/heads/x', { deleted: true }), '`push`'],
    ['a schedule', event('schedule', 'refs/heads/main'), '`schedule`'],
    ['a dispatch by a program', event('repository_dispatch', 'refs/heads/main'), '`repository_dispatch`'],
    ['a run after another', event('workflow_run', 'refs/heads/main'), '`workflow_run`'],
    ['an event without a name', bare('', '', undefined), '``'],
    ['a dispatch on a branch', event('workflow_dispatch', 'refs/heads/spring'), 'refs/heads/spring'],
    ['a dispatch on a tag', event('workflow_dispatch', 'refs/tags/main'), 'refs/tags/main'],
    ['a dispatch that names no default branch', bare('workflow_dispatch', 'refs/heads/main', {}), 'default branch'],
    ['a re-run', event('workflow_dispatch', 'refs/heads/main', {}, 2), 'this is a re-run'],
  ])('is a mistake on %s', (_, on, words) => {
    expect(problemsOf(on)).toMatchObject([{ code: 'LEADS-ORDER', message: expect.stringContaining(words) }]);
  });
});

describe('refusePublic', () => {
  test.each([
    [false, 'private', undefined],
    [false, 'public', 'everybody'],
    [false, undefined, 'could not be found out'],
    [true, 'private', undefined],
    [true, 'public', undefined],
    [true, undefined, undefined],
  ] as const)('with allow-public-repository %s, %s is refused: %s', (allowPublicRepository, visibility, words) => {
    const problem = refusePublic({ allowPublicRepository }, visibility);
    expect(problem?.code).toBe(words === undefined ? undefined : 'LEADS-PUBLIC-REPOSITORY');
    expect(problem?.message ?? '').toContain(words ?? '');
  });
});
