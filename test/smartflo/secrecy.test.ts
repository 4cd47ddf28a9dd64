import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createHttp } from '../../src/host/http/http.ts';
import { type Credentials, type HttpResult, Secret } from '../../src/model/index.ts';
import { openSmartflo } from '../../src/smartflo/index.ts';
import { httpServer } from '../host/http/servers.ts';
import { answer, keptLog, wire } from './answers.ts';
import { opened } from './opened.ts';

/** Unmistakable, and fake. */
const CANARIES = ['CANARYTOKEN', 'CANARYPASSWORD', 'canary@fake.test', '9000011111', 'CanaryName', '90000 11111'];
const TOKEN: Credentials = { kind: 'token', token: new Secret('CANARYTOKEN') };
const LOGIN: Credentials = {
  kind: 'login',
  email: new Secret('canary@fake.test'),
  password: new Secret('CANARYPASSWORD'),
};
const BATCH = {
  list: '441940',
  duplicateOption: 'skip' as const,
  skillId: undefined,
  leads: wire({ field_0: '9000011111', field_1: 'CanaryName', field_2: 'canary@fake.test' }),
};

/** Answers that repeat what was sent to them, each in another place. */
const ECHOES: readonly (readonly [string, (echo: string) => HttpResult])[] = [
  ...[200, 400, 401, 403, 404, 405, 409, 413, 422, 423, 429, 500].map(
    (status) => [`message of ${status}`, (message: string) => answer(status, { success: false, message })] as const,
  ),
  ['errors', (echo) => answer(422, { errors: { 'data.0.field_0': [echo, echo] }, retry_after: echo })],
  ['an unconfirmed yes', (message) => answer(200, { message })],
  ['a contradiction', (message) => answer(400, { success: true, message })],
  ['a page', (echo) => answer(200, `<html>${echo}`, { headers: { 'content-type': 'text/html' } })],
  ['a redirect', (echo) => answer(302, '', { headers: { location: `https://fake.test/${encodeURIComponent(echo)}` } })],
  ['a batch id', (echo) => answer(200, { success: true, batch_id: echo })],
  ['a kind of content', (echo) => answer(200, 'x', { headers: { 'content-type': `${echo}/x` } })],
  [
    'the host of a redirect',
    (echo) => answer(302, '', { headers: { location: `https://${echo.replace(/\W+/g, '.')}.test/` } }),
  ],
  ['the name of a list', (echo) => answer(200, [{ id: 441940, name: echo }])],
  ['rows', (echo) => answer(200, [{ field_0: echo, field_1: echo }])],
  ['a wait', (echo) => answer(429, { message: 'x', retry_after: echo }, { headers: { 'retry-after': echo } })],
];

function expectNoCanary(said: unknown): void {
  const text = `${JSON.stringify(said)}\n${inspect(said, { depth: 20, showHidden: true })}\n${String(said)}`;
  for (const canary of CANARIES) expect(text).not.toContain(canary);
}

test.each(ECHOES)('an answer that repeats what it got tells nobody: %s', async (_, repeat) => {
  for (const credentials of [TOKEN, LOGIN]) {
    const { smartflo, log, notices, http } = opened((line) => {
      const sent = CANARIES.filter((canary) => {
        if (canary === 'CANARYPASSWORD') return credentials.kind === 'login';
        return canary !== 'CanaryName' || line.startsWith('POST');
      });
      const signsIn = line.includes('/auth/login');
      return signsIn ? answer(200, { success: true, access_token: 'CANARYTOKEN' }) : repeat(sent.join(' and '));
    }, credentials);
    expectNoCanary(await smartflo.send(BATCH));
    expectNoCanary(await smartflo.preflight([{ list: '441940', name: undefined }]));
    expectNoCanary(await smartflo.preflight([{ list: '441940', name: 'Another' }]));
    expectNoCanary(await smartflo.look('441940', BATCH.leads, 'each'));
    expectNoCanary(await smartflo.verify('441940', BATCH.leads, 'list'));
    expectNoCanary([log.lines, notices]);
    expect(http.lines.length).toBeGreaterThanOrEqual(4);
  }
});

test.each(ECHOES)('a login whose answer repeats what it got tells nobody: %s', async (_, repeat) => {
  const { smartflo, log, notices } = opened(() => repeat('canary@fake.test and CANARYPASSWORD'), LOGIN);
  expectNoCanary([await smartflo.send(BATCH), log.lines, notices]);
});

test('an error of the layer below passes through without the token in it', async () => {
  const { smartflo, log } = opened(async () => {
    throw new TypeError('a bug below', { cause: new Error('its cause') });
  }, TOKEN);
  const failure = await smartflo.send(BATCH).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TypeError);
  expectNoCanary([failure, log.lines]);
});

test('a token that HTTP forbids is not repeated by the error about it', async () => {
  const credentials: Credentials = { kind: 'token', token: new Secret('CANARYTOKEN\r\nX: 1') };
  const log = keptLog();
  const clock = { now: () => 0, monotonic: () => 0, sleep: async () => {} };
  const smartflo = openSmartflo({
    ...{ baseUrl: 'http://127.0.0.1:1', credentials, http: createHttp({ env: {} }), clock, log },
    turn: async () => {},
    onSecret: () => {},
    onNotice: () => {},
  });
  const failure = await smartflo.send(BATCH).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expectNoCanary([failure, log.lines]);
});

test('on the wire, the token and the leads are all there', async (context) => {
  const server = await httpServer(context, (request, response) => {
    request.resume().on('end', () => response.end('{"Success":"true","batch_id":17}'));
  });
  const log = keptLog();
  const http = createHttp({ env: {} });
  const smartflo = openSmartflo({
    ...{ baseUrl: `${server.url}/api/`, credentials: TOKEN, http, log },
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => {} },
    turn: async () => {},
    onSecret: () => {},
    onNotice: () => {},
  });
  expect(await smartflo.send(BATCH)).toEqual({ kind: 'accepted', batchId: '17' });
  http.close();
  const [head = '', body = ''] = server.received().split('\r\n\r\n');
  expect(head).toMatch(/^POST \/api\/v1\/broadcast\/leads\/441940 HTTP\/1\.1\r\n/);
  expect(head).toContain('Authorization: Bearer CANARYTOKEN');
  expect(head).toContain('Accept: application/json');
  expect(JSON.parse(body)).toMatchObject({ data: [{ field_0: '9000011111' }], duplicate_option: 'skip' });
  expectNoCanary(log.lines);
});
