import { describe, expect, test } from 'vitest';
import type { BatchRequest } from '../../src/model/index.ts';
import { answer, wire } from './answers.ts';
import { bearer, bodyOf, LOGIN, opened } from './opened.ts';

/** Fake numbers. */
const BATCH: BatchRequest = {
  list: '441940',
  duplicateOption: 'skip',
  skillId: '12',
  leads: wire({ field_0: '9000000001', field_1: 'Asha' }, { field_0: '9000000002' }),
};
const YES = answer(200, { success: true });
const UPLOAD = 'POST /v1/broadcast/leads/441940';
const SIGN_IN = 'POST /v1/auth/login';

/** Lets a login in with `token-1`, then `token-2` … and refuses tokens that are not the last one. */
function signingIn(accepted: () => string = () => 'token-1') {
  let logins = 0;
  return (line: string, request: Parameters<typeof bearer>[0]) => {
    if (line === SIGN_IN) return answer(200, { success: true, access_token: `token-${++logins}`, expires_in: 3600 });
    return bearer(request) === `Bearer ${accepted()}` ? YES : answer(401, { success: false });
  };
}

describe('a batch', () => {
  test('is one POST with the token, the leads and how to treat them, and takes no turn of its own', async () => {
    const { smartflo, http, turns } = opened(() => YES);
    expect(await smartflo.send(BATCH)).toEqual({ kind: 'accepted' });
    expect(http.lines).toEqual([UPLOAD]);
    expect(http.requests[0]).toMatchObject({
      url: 'https://api.fake.test/v1/broadcast/leads/441940',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'User-Agent': 'smartflo-leads' },
      ownConnection: false,
    });
    expect(bearer(http.requests[0])).toBe('Bearer fake-token');
    expect(bodyOf(http.requests[0])).toEqual({
      data: [{ field_0: '9000000001', field_1: 'Asha' }, { field_0: '9000000002' }],
      duplicate_option: 'skip',
      skill_id: '12',
    });
    expect(turns).toEqual([]);
  });

  test('under clone has a connection of its own', async () => {
    const { smartflo, http } = opened(() => YES);
    await smartflo.send({ ...BATCH, duplicateOption: 'clone' });
    expect(http.requests[0]?.ownConnection).toBe(true);
  });

  test.each([
    ['https://api.fake.test', 'https://api.fake.test/v1/broadcast/leads/441940'],
    ['https://api.fake.test/', 'https://api.fake.test/v1/broadcast/leads/441940'],
    ['https://api.fake.test/gateway//', 'https://api.fake.test/gateway/v1/broadcast/leads/441940'],
    ['http://127.0.0.1:8080/api', 'http://127.0.0.1:8080/api/v1/broadcast/leads/441940'],
  ])('to the base URL %s goes to %s', async (baseUrl, url) => {
    const { smartflo, http } = opened(() => YES, undefined, baseUrl);
    await smartflo.send(BATCH);
    expect(http.requests[0]?.url).toBe(url);
  });

  test.each([401, 500])('is sent once, whatever the answer: %i', async (status) => {
    const { smartflo, http } = opened(() => answer(status));
    await smartflo.send(BATCH);
    expect(http.lines).toEqual([UPLOAD]);
  });
});

describe('signing in', () => {
  test('waits for the first request, happens once for all of them, and takes a turn', async () => {
    const { smartflo, http, secrets, turns } = opened(signingIn(), LOGIN);
    expect(http.lines).toEqual([]);
    const outcomes = await Promise.all([smartflo.send(BATCH), smartflo.send(BATCH), smartflo.send(BATCH)]);
    expect(outcomes).toEqual([{ kind: 'accepted' }, { kind: 'accepted' }, { kind: 'accepted' }]);
    expect(http.lines).toEqual([SIGN_IN, UPLOAD, UPLOAD, UPLOAD]);
    expect(bodyOf(http.requests[0])).toEqual({ email: 'person@fake.test', password: 'fake"password' });
    expect(bearer(http.requests[0])).toBeUndefined();
    expect(secrets).toEqual(['token-1']);
    expect(turns).toEqual([0]);
  });

  test('happens once more when the token stops working, and the batch goes again in a turn of its own', async () => {
    let accepted = 'token-1';
    const { smartflo, http, turns } = opened(
      signingIn(() => accepted),
      LOGIN,
    );
    await smartflo.send(BATCH);
    accepted = 'token-2';
    expect(await Promise.all([smartflo.send(BATCH), smartflo.send(BATCH)])).toEqual([
      { kind: 'accepted' },
      { kind: 'accepted' },
    ]);
    expect(http.lines.filter((line) => line === SIGN_IN)).toHaveLength(2);
    expect(turns).toHaveLength(4);
    accepted = 'token-3';
    expect(await smartflo.send(BATCH)).toMatchObject({
      kind: 'refused',
      scope: 'run',
      problem: { code: 'LEADS-API-TOKEN' },
    });
    expect(http.lines.filter((line) => line === SIGN_IN)).toHaveLength(2);
  });

  test.each([
    ['a wrong password', answer(401, { success: false, message: 'The username or password is incorrect.' })],
    ['a wrong password with 200', answer(200, { success: false, message: 'Invalid credentials' })],
    ['a yes without a token', answer(200, { success: true })],
    ['a token that is none', answer(200, { success: true, access_token: 'a\r\nb' })],
    ['a no with a token', answer(200, { success: false, access_token: 'token-1' })],
    ['a page', answer(200, '<html>')],
    ['too many attempts', answer(429, { success: false, retry_after: '2026-01-05 12:00:00' })],
    ['a redirect', answer(302)],
    ['a fault', answer(500)],
    ['a lost answer', { kind: 'lost', reason: 'timeout', detail: 'x' } as const],
  ])('is not tried again after %s', async (_, result) => {
    const { smartflo, http } = opened(() => result, LOGIN);
    const refused = { kind: 'refused', scope: 'run', problem: { code: 'LEADS-API-LOGIN' } };
    expect(await smartflo.send(BATCH)).toMatchObject(refused);
    expect(await smartflo.send(BATCH)).toMatchObject(refused);
    expect(await smartflo.preflight([{ list: '441940', name: undefined }])).toMatchObject({ stop: refused.problem });
    expect(http.lines).toEqual([SIGN_IN]);
  });

  test('is tried again when Smartflo has seen nothing of it', async () => {
    const answers = signingIn();
    let tries = 0;
    const { smartflo } = opened((line, request) => {
      if (++tries === 1) return { kind: 'not-sent', reason: 'dns', detail: 'api.fake.test: not found' };
      return answers(line, request);
    }, LOGIN);
    expect(await smartflo.send(BATCH)).toMatchObject({ kind: 'not-sent', final: false });
    expect(await smartflo.send(BATCH)).toEqual({ kind: 'accepted' });
  });

  test('says until when the account is locked, in India and in UTC', async () => {
    const locked = answer(429, { success: false, message: 'Blocked', retry_after: '2026-01-05 12:00:00' });
    const outcome = await opened(() => locked, LOGIN).smartflo.send(BATCH);
    expect(JSON.stringify(outcome)).toContain('2026-01-05 12:00 IST (06:30 UTC)');
  });

  test.each([
    [13, 'in 13 days'],
    ['1', 'in 1 day.'],
    [-3, 'in 0 days'],
    [14, undefined],
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
  ])('with %j days left to the password warns: %s', async (number_of_days_left, words) => {
    const { smartflo, notices } = opened((line) => {
      return line === SIGN_IN ? answer(200, { success: true, access_token: 'token-1', number_of_days_left }) : YES;
    }, LOGIN);
    await smartflo.send(BATCH);
    expect(notices.map((notice) => notice.code)).toEqual(words === undefined ? [] : ['LEADS-PASSWORD-EXPIRY']);
    if (words !== undefined) expect(notices[0]?.message).toContain(words);
  });
});

test('the debug log has a line per request, without the query that holds a number', async () => {
  const { smartflo, log } = opened(() => answer(200, [{ field_0: '+919000000001' }]));
  await smartflo.look('441940', [new TextEncoder().encode('{"field_0":"9000000001"}')], 'each');
  expect(log.lines).toHaveLength(3);
  expect(log.lines.join()).toContain('GET /v1/broadcast/leads/441940: HTTP 200');
  expect(log.lines.join()).not.toContain('9000000001');
});
