import { describe, expect, test } from 'vitest';
import { decideAct, readEvent, refusePublic } from '../../src/inputs/index.ts';
import type { Mode, RunEvent, Settings } from '../../src/model/index.ts';
import { settingsOf } from './settings-ports.ts';

const REPOSITORY = { default_branch: 'main', private: true, visibility: 'private' };
const ZEROS = '0'.repeat(40);

function event(name: string, ref: string, payload: object = {}, attempt = 1): RunEvent {
  return readEvent(name, ref, { repository: REPOSITORY, ...payload }, attempt);
}

const PUSH = event('push', 'refs/heads/main');
const PULL_REQUEST = event('pull_request', 'refs/pull/7/merge', { pull_request: { number: 7 } });

/** Settings of one list, read as a user would write them. */
function given(mode: Mode, duplicateOption = 'skip'): Promise<Settings> {
  return settingsOf({ 'list-id': '441940', mode, 'duplicate-option': duplicateOption });
}

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
    ['a push without repository', readEvent('push', 'refs/heads/main', {}, 1), 'plan', 'does not say'],
    ['a schedule', event('schedule', 'refs/heads/main'), 'deliver'],
    [
      'a schedule without repository',
      readEvent('schedule', 'refs/heads/main', { schedule: '5 4 * * *' }, 1),
      'deliver',
    ],
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
  ])('on %s: %#', async (_, on, act, notice) => {
    const decision = decideAct(await given('auto'), on);
    expect(decision.act).toBe(act);
    expect(decision.notices.map((each) => each.message)).toEqual(
      notice === undefined ? [] : [expect.stringContaining(notice)],
    );
  });

  test('what comes from the event is printed safely', async () => {
    const [notice] = decideAct(await given('auto'), event('push', 'refs/heads/a\n::error::b')).notices;
    expect(notice?.message).toContain('a\\u{a}: :error: :b');
  });
});

describe('mode deliver', () => {
  test.each<[string, RunEvent | undefined]>([
    ['a push to a branch', event('push', 'refs/heads/spring')],
    ['a tag', event('push', 'refs/tags/v1')],
    ['workflow_run', event('workflow_run', 'refs/heads/main')],
    ['a payload that says nothing', readEvent('push', 'refs/heads/x', undefined, 1)],
    ['a shell', undefined],
  ])('sends on %s', async (_, on) => {
    expect(decideAct(await given('deliver'), on)).toEqual({ act: 'deliver', notices: [], heldLists: new Map() });
  });

  test.each<[string, RunEvent]>([
    ['a pull request', PULL_REQUEST],
    ['pull_request_target', event('pull_request_target', 'refs/heads/main')],
    ['an event that GitHub may invent', event('pull_request_vote', 'refs/heads/main')],
    ['a merge group', event('merge_group', 'refs/heads/gh-readonly-queue/main/pr-7')],
    ['a deleted branch', event('push', 'refs/heads/spring', { deleted: true })],
  ])('never sends on %s, and says so', async (_, on) => {
    const decision = decideAct(await given('deliver'), on);
    expect(decision.act).toBe('plan');
    expect(decision.notices.map((notice) => notice.code)).toEqual(['LEADS-PLAN-ONLY']);
  });
});

test.each(['validate', 'plan'] as const)('mode %s stays what it is on any event, without a word', async (mode) => {
  for (const on of [undefined, PUSH, PULL_REQUEST, event('push', 'refs/heads/x', { deleted: true })]) {
    expect(decideAct(await given(mode, 'clone'), on)).toEqual({ act: mode, notices: [], heldLists: new Map() });
  }
});

describe('a list with clone', () => {
  const RERUN = event('workflow_dispatch', 'refs/heads/main', {}, 2);

  test.each<[string, Mode, RunEvent | undefined, 'deliver' | 'plan']>([
    ['an automatic run', 'auto', PUSH, 'plan'],
    ['a run that was asked for', 'deliver', PUSH, 'deliver'],
    ['a re-run of it', 'deliver', RERUN, 'plan'],
    ['an automatic re-run', 'auto', RERUN, 'plan'],
    ['a shell', 'deliver', undefined, 'deliver'],
  ])('in %s: %#', async (_, mode, on, act) => {
    const decision = decideAct(await given(mode, 'clone'), on);
    expect(decision.act).toBe(act);
    expect(decision.notices.map((notice) => notice.code)).toEqual(act === 'plan' ? ['LEADS-CLONE-BY-HAND'] : []);
    if (act === 'plan') expect(decision.notices[0]?.message).toContain('phoning a person twice');
  });

  test('concerns only the jobs that serve it', async () => {
    const config = `lists:
      - { list: 1, files: a/**, duplicate-option: clone }
      - { list: 2, files: b/** }`;
    expect(decideAct(await settingsOf({ only: '2' }, config), PUSH).act).toBe('deliver');
    expect(decideAct(await settingsOf({ only: '1' }, config), PUSH).act).toBe('plan');
  });

  test('is held back while the others are served', async () => {
    const config = `lists:
      - { list: 1, files: a/**, duplicate-option: clone }
      - { list: 2, files: b/** }`;
    const both = decideAct(await settingsOf({}, config), PUSH);
    expect(both.act).toBe('deliver');
    expect([...both.heldLists].map(([list, { code }]) => [list, code])).toEqual([['1', 'LEADS-CLONE-BY-HAND']]);
    const asked = decideAct(await settingsOf({ mode: 'deliver' }, config), PUSH);
    expect(asked.heldLists.size).toBe(0);
    const again = decideAct(await settingsOf({ mode: 'deliver' }, config), RERUN);
    expect([...again.heldLists.keys()]).toEqual(['1']);
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
