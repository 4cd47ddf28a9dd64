import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Rule, SandboxDump } from '../../src/sandbox/index.ts';
import { FAKE_AUTHORITY, FAKE_TLS } from '../host/http/servers.ts';
import { delivered, type FaultOptions, LIST, red, runWithFaults, TOKEN } from '../support/fault-run.ts';

const EMAIL = 'made-up-desk@canary.example';
const PASSWORD = 'made-up-Pässword "7"';
const LOGIN = '/v1/auth/login';

/** A run that signs in instead of bringing a token. */
const signIn = (options: FaultOptions = {}) =>
  runWithFaults({
    ...options,
    sandbox: { logins: [{ email: EMAIL, password: PASSWORD }], ...options.sandbox },
    inputs: { 'smartflo-token': '', 'smartflo-email': EMAIL, 'smartflo-password': PASSWORD, ...options.inputs },
    env: { RUNNER_DEBUG: '1', ...(typeof options.env === 'object' ? options.env : {}) },
  });

const logins = ({ requests }: SandboxDump) => requests.filter(({ path }) => path === LOGIN);

/** A JWT with this end, s since 1970. */
function jwt(exp: number): string {
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iat: 1, exp })}.bWFkZS11cA`;
}
const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400;

describe.concurrent('signing in with a login', () => {
  test('happens once in a run, and neither login nor token comes out', async () => {
    await using result = await signIn({ leads: 6, inputs: { 'batch-size': '2' } });
    expect(result.ending).toEqual(delivered(6));
    expect(logins(result.dump)).toHaveLength(1);
    expect(result.dump.requests[0]?.path).toBe(LOGIN);
    const masks = result.run.commands.filter(({ command }) => command === 'add-mask').map(({ message }) => message);
    const token = masks.find((mask) => !mask.includes('made-up')) ?? '';
    expect(token.length).toBeGreaterThan(10);
    for (const secret of [EMAIL, PASSWORD, token]) {
      expect(masks).toContain(secret);
      expect(result.told).not.toContain(secret);
    }
  });

  test('does not happen when nothing is to be sent', async () => {
    await using result = await signIn({ files: { 'leads/a.csv': 'Mobile\n123\n' }, inputs: { 'fail-on': 'errors' } });
    expect(result.ending).toMatchObject({ status: 'nothing-to-do', exitCode: 0 });
    expect(result.dump.requests).toEqual([]);
  });

  test.for([401, 400, 403, 422])('is not tried again after a %i', async (status) => {
    const rules: readonly Rule[] = [{ match: { path: LOGIN }, do: { effect: 'status', status } }];
    await using result = await signIn({ rules });
    expect(result.ending).toEqual(red('LEADS-API-LOGIN', { unsent: 3 }));
    expect(result.dump.requests).toHaveLength(1);
    expect(result.told).toContain('It is not tried again in this run');
  });

  test('with a wrong password says so in the words of Smartflo', async () => {
    await using result = await signIn({ inputs: { 'smartflo-password': 'wrong' } });
    expect(result.ending).toEqual(red('LEADS-API-LOGIN', { unsent: 3 }));
    expect(logins(result.dump)).toHaveLength(1);
    expect(result.run.outputs['headline']).toContain('The username or password is incorrect.');
  });

  test('that is locked says until when, in Indian time', async () => {
    const rules: readonly Rule[] = [{ match: { path: LOGIN }, do: { effect: 'lockout', minutes: 15 } }];
    await using result = await signIn({ rules });
    expect(result.ending).toEqual(red('LEADS-API-LOGIN', { unsent: 3 }));
    expect(logins(result.dump)).toHaveLength(1);
    const until = (logins(result.dump)[0]?.at ?? 0) + 15 * 60_000;
    const indian = new Date(until + 5.5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    expect(result.run.outputs['headline']).toContain(`It can be tried again from ${indian} IST`);
  });

  test.for([
    [5, true],
    [30, false],
  ] as const)('with a password of %i days left: warned is %s', async ([days, warned]) => {
    await using result = await signIn({ quirks: { 'password-days-left': days } });
    expect(result.ending).toEqual(delivered(3));
    expect(result.told.includes(`The Smartflo password expires in ${days} days`)).toBe(warned);
  });

  test('A13 happens once more when the token ends midway, and nothing is sent twice', async () => {
    const match = { method: 'POST', path: '/v1/broadcast/leads/*', nth: 2 };
    await using result = await signIn({
      option: 'clone',
      leads: 6,
      inputs: { 'batch-size': '2' },
      rules: [{ match, do: { effect: 'revoke' } }],
    });
    expect(result.ending).toEqual(delivered(6));
    expect(logins(result.dump)).toHaveLength(2);
    expect(result.posts.map(({ status }) => status)).toEqual([200, 401, 200, 200]);
    expect(result.stored).toBe(6);
  });

  test('A13 does not happen a third time', async () => {
    const rules = [2, 4].map((nth): Rule => {
      return { match: { method: 'POST', path: '/v1/broadcast/leads/*', nth }, do: { effect: 'revoke' } };
    });
    await using result = await signIn({ leads: 6, inputs: { 'batch-size': '2' }, rules });
    expect(result.ending).toEqual(red('LEADS-API-TOKEN', { accepted: 4, unsent: 2 }));
    expect(logins(result.dump)).toHaveLength(2);
    expect(result.posts.map(({ status }) => status)).toEqual([200, 401, 200, 401]);
  });

  test('whose request never left is tried again: Smartflo has seen nothing of it', async () => {
    const rules: readonly Rule[] = [{ match: { nth: 1 }, do: { effect: 'reset', when: 'connect' } }];
    const env = { NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY) };
    await using result = await signIn({ rules, env, sandbox: { tls: FAKE_TLS } });
    expect(result.ending).toEqual(delivered(3));
    expect(logins(result.dump)).toHaveLength(1);
  });
});

describe.concurrent('a token that tells its own end', () => {
  test('stops the run before a file is read when it has ended', async () => {
    await using result = await runWithFaults({
      files: { 'leads/a.csv': 'Mobile\n\u0000broken' },
      inputs: { 'smartflo-token': jwt(inDays(-1)) },
    });
    expect(result.ending).toMatchObject({ exitCode: 1, status: 'failed', code: 'LEADS-TOKEN-EXPIRY' });
    expect(result.run.outputs['summary']).toBe('[]');
    expect(result.dump.requests).toEqual([]);
  });

  test.for([
    [13, true],
    [15, false],
  ] as const)('with %i days left: warned is %s', async ([days, warned]) => {
    const token = jwt(inDays(days));
    await using result = await runWithFaults({ sandbox: { tokens: [token] }, inputs: { 'smartflo-token': token } });
    expect(result.ending).toEqual(delivered(3));
    expect(result.told.includes('LEADS-TOKEN-EXPIRY')).toBe(warned);
    expect(result.told).not.toContain(token);
  });

  test.for([`Bearer ${TOKEN}`, `"${TOKEN}"`, `\n  'bearer ${TOKEN}'\n`])(
    'is cleaned of what a paste leaves: %j',
    async (token) => {
      await using result = await runWithFaults({ inputs: { 'smartflo-token': token, 'list-id': LIST } });
      expect(result.ending).toEqual(delivered(3));
    },
  );
});
