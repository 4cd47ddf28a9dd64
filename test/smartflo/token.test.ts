import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/index.ts';
import { cleanToken, readTokenExpiry } from '../../src/smartflo/token.ts';

const NOW = Date.UTC(2026, 0, 5, 6);
const DAY = 24 * 60 * 60;

/** A made-up token; its signature is no signature. */
function jwt(claims: unknown): Secret {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return new Secret(`${encode({ alg: 'HS256' })}.${encode(claims)}.fake-signature`);
}

describe('the end of a token', () => {
  test.each([
    ['in 90 days', { exp: NOW / 1000 + 90 * DAY }, { kind: 'valid', daysLeft: 90 }],
    ['in an hour', { exp: NOW / 1000 + 3600 }, { kind: 'valid', daysLeft: 0 }],
    ['in 14 days less a second', { exp: NOW / 1000 + 14 * DAY - 1 }, { kind: 'valid', daysLeft: 13 }],
    ['now', { exp: NOW / 1000 }, { kind: 'expired', at: NOW }],
    ['written as text', { exp: String(NOW / 1000 - 1) }, { kind: 'expired', at: NOW - 1000 }],
    ['not stated', { iat: 1 }, { kind: 'no-jwt' }],
    ['no number', { exp: 'soon' }, { kind: 'no-jwt' }],
    [
      'beside a name with letters of any kind',
      { exp: NOW / 1000 + DAY, sub: 'आशा ÿ~?' },
      { kind: 'valid', daysLeft: 1 },
    ],
    ['in claims that are no object', [1], { kind: 'no-jwt' }],
  ])('%s', (_, claims, expected) => {
    expect(readTokenExpiry(jwt(claims), NOW)).toMatchObject(expected);
  });

  test.each(['', 'opaque-token', 'a.b', 'a.b.c', 'a.%%%.c', '...'])('%j is not a JWT', (text) => {
    expect(readTokenExpiry(new Secret(text), NOW)).toEqual({ kind: 'no-jwt' });
  });
});

describe('a pasted token', () => {
  test.each([
    'fake.jwt.token',
    '  fake.jwt.token\r\n',
    'Bearer fake.jwt.token',
    'bearer   fake.jwt.token\n',
    '"fake.jwt.token"',
    "'Bearer fake.jwt.token'",
    'Bearer "fake.jwt.token"',
    '\u201cfake.jwt.token\u201d',
    '\ufefffake.jwt.token',
    'Bearer Bearer fake.jwt.token',
  ])('%j is cleaned', (text) => {
    const token = cleanToken(text);
    expect(token instanceof Secret && token.reveal()).toBe('fake.jwt.token');
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t '],
    ['only the scheme', 'Bearer '],
    ['only quotes', '""'],
    ['ghp_', 'ghp_FAKEFAKEFAKE'],
    ['gho_', 'gho_FAKEFAKEFAKE'],
    ['ghu_', 'ghu_FAKEFAKEFAKE'],
    ['ghs_', 'Bearer ghs_FAKEFAKEFAKE'],
    ['ghr_', 'ghr_FAKEFAKEFAKE'],
    ['github_pat_', 'github_pat_FAKE'],
    ['a line end', 'CANARY\ntoken'],
    ['a header', 'CANARY\r\nX-Evil: 1'],
    ['a blank', 'CANARY token'],
    ['a letter that no token has', 'CANARY\u00e9'],
    ['a zero-width space', 'CANARY\u200btoken'],
  ])('with %s is refused without being repeated', (_, text) => {
    const problem = cleanToken(text);
    expect(problem).toMatchObject({ code: 'LEADS-TOKEN-FORMAT' });
    expect(JSON.stringify(problem)).not.toMatch(/CANARY|FAKE/);
  });
});
