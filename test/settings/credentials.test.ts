import { describe, expect, test } from 'vitest';
import { readSettings, requireCredentials } from '../../src/settings/index.ts';
import { mistakesOf, portsOf, TODAY } from './settings-ports.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

function read(given: Readonly<Record<string, string>>) {
  return readSettings({ 'list-id': '441940', ...given }, portsOf());
}

test('a token is cleaned and kept as a secret', async () => {
  const { settings, notices } = await read({ 'smartflo-token': 'Bearer made-up' });
  expect(settings.credentials?.kind === 'token' && settings.credentials.token.reveal()).toBe('made-up');
  expect(JSON.stringify(settings)).not.toContain('made-up');
  expect(notices).toEqual([]);
});

test('a login is kept as secrets, blanks in the password included', async () => {
  const { settings } = await read({ 'smartflo-email': ' asha@example.com', 'smartflo-password': ' made up ' });
  const { credentials } = settings;
  expect(credentials?.kind === 'login' && [credentials.email.reveal(), credentials.password.reveal()]).toEqual([
    'asha@example.com',
    ' made up ',
  ]);
  expect(JSON.stringify(settings)).not.toMatch(/asha|made/);
});

test.each([
  ['token and login', { 'smartflo-token': 'a', 'smartflo-email': 'b', 'smartflo-password': 'c' }],
  ['token and half a login', { 'smartflo-token': 'a', 'smartflo-email': 'b' }],
  ['an e-mail without password', { 'smartflo-email': 'b' }],
  ['a password without e-mail', { 'smartflo-email': ' ', 'smartflo-password': 'c' }],
])('%s is a mistake', async (_, given) => {
  expect((await mistakesOf({ 'list-id': '1', ...given })).map((problem) => problem.code)).toEqual([
    'LEADS-CREDENTIALS',
  ]);
});

test('what the cleaner says of a token is passed on', async () => {
  const problems = await mistakesOf({ 'list-id': '1', 'smartflo-token': 'ghp_madeup' });
  expect(problems.map((problem) => problem.code)).toEqual(['LEADS-TOKEN-FORMAT']);
});

describe('what is needed to send', () => {
  test('is a way to sign in; to read the settings none is needed', async () => {
    const { settings } = await read({});
    expect(requireCredentials(settings, portsOf())?.code).toBe('LEADS-CREDENTIALS');
  });

  test.each([
    ['resend-held', 'LEADS-CREDENTIALS'],
    ['drop-held', undefined],
    ['reset-list', undefined],
  ])('for the order %s: %s', async (mode, code) => {
    const { settings } = await read({ mode, only: '441940' });
    expect(requireCredentials(settings, portsOf())?.code).toBe(code);
  });

  test('is there with a login', async () => {
    const { settings } = await read({ 'smartflo-email': 'a', 'smartflo-password': 'b' });
    expect(requireCredentials(settings, portsOf())).toBeUndefined();
  });

  test.each([
    ['no JWT', 'opaque', undefined, false],
    ['ends in a year', String(TODAY + 365 * DAY_MS), undefined, false],
    ['ends in 14 days', String(TODAY + 14 * DAY_MS), undefined, false],
    ['ends a moment before', String(TODAY + 14 * DAY_MS - 1), 'expires on 2026-06-28', false],
    ['ends now', String(TODAY), 'expired on 2026-06-15', true],
    ['ended', String(TODAY - DAY_MS), 'expired on 2026-06-14', true],
    ['ends beyond all dates', '1e300', undefined, false],
  ])('a token that %s', async (_, token, notice, isRefused) => {
    const { settings, notices } = await read({ 'smartflo-token': token });
    expect(notices.map((each) => each.message)).toEqual(notice === undefined ? [] : [expect.stringContaining(notice)]);
    const problem = requireCredentials(settings, portsOf());
    expect(problem?.code).toBe(isRefused ? 'LEADS-TOKEN-EXPIRY' : undefined);
  });
});
