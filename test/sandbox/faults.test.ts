import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { describe, expect, test } from 'vitest';
import type { Effect, FaultScript } from '../../src/sandbox/index.ts';
import { fates, heldTimers, numbers, phone, sandboxWith, send, upload } from './sandbox-client.ts';

const always = (effect: Effect): FaultScript => ({ rules: [{ match: { nth: 1 }, do: effect }] });

describe('where a connection is cut', () => {
  test.each([
    ['connect', undefined, 0],
    ['request-headers', undefined, 0],
    ['request-body', undefined, 0],
    ['after-commit', undefined, 1],
    ['answer-headers', 200, 1],
    ['answer-body', 200, 1],
  ] as const)('%s: status %j arrives and %i lead is stored', async (when, status, stored) => {
    const sandbox = await sandboxWith({ faults: always({ effect: 'reset', when }) });
    const reply = await upload(sandbox, [phone(1)]);
    expect(reply.failure).toMatch(/ECONNRESET|UND_ERR_SOCKET/);
    expect(reply.status).toBe(status);
    expect(numbers(sandbox)).toHaveLength(stored);
    expect((await upload(sandbox, [phone(2)])).status).toBe(200);
  });
});

describe('what is done beside the answer', () => {
  test.each([
    [{ effect: 'status', status: 500 }, ['not-applied', 'not-applied']],
    [{ effect: 'status', status: 500, apply: 'all' }, ['added', 'added']],
    [{ effect: 'html' }, ['not-applied', 'not-applied']],
    [{ effect: 'empty', status: 204 }, ['added', 'added']],
    [{ effect: 'envelope', success: 'true' }, ['added', 'added']],
    [{ effect: 'envelope', success: true, apply: 'none' }, ['not-applied', 'not-applied']],
    [{ effect: 'envelope', status: 400, success: true }, ['not-applied', 'not-applied']],
    [{ effect: 'redirect' }, ['not-applied', 'not-applied']],
    [{ effect: 'partial', rows: 1 }, ['added', 'not-applied']],
    [{ effect: 'partial', rows: 1, answer: 'reset' }, ['added', 'not-applied']],
    [{ effect: 'partial', rows: 0 }, ['not-applied', 'not-applied']],
    [{ effect: 'throttle' }, ['not-applied', 'not-applied']],
    [{ effect: 'poison', field: 'field_0', value: phone(2) }, ['not-applied', 'not-applied']],
    [{ effect: 'limit', bytes: 10 }, ['not-applied', 'not-applied']],
    [{ effect: 'limit', bytes: 10_000 }, ['added', 'added']],
    [{ effect: 'revoke' }, ['not-applied', 'not-applied']],
    [{ effect: 'huge', bytes: 10 }, ['added', 'added']],
  ] satisfies [Effect, string[]][])('%j leaves the rows %j', async (effect, expected) => {
    const sandbox = await sandboxWith({ faults: always(effect) });
    await upload(sandbox, [phone(1), phone(2)]);
    expect(fates(sandbox)).toEqual(expected);
    expect(numbers(sandbox)).toHaveLength(expected.filter((fate) => fate === 'added').length);
  });

  test('a request that the service refuses stays refused under a fault that would do it', async () => {
    const faults = always({ effect: 'status', status: 504, apply: 'all' });
    const sandbox = await sandboxWith({ tokens: ['other'], faults });
    expect((await upload(sandbox, [phone(1)])).status).toBe(504);
    expect(numbers(sandbox)).toEqual([]);
  });

  test('what has no rows is not done either when nothing is to be done', async () => {
    const sandbox = await sandboxWith({ lists: [], faults: always({ effect: 'status', status: 500 }) });
    await send(sandbox, 'POST', '/v1/broadcast/list', { name: 'One' });
    expect(sandbox.dump().lists).toEqual([]);
  });

  test('a request that the service refuses is not refused by a fault as well', async () => {
    const sandbox = await sandboxWith({ tokens: ['other'], faults: always({ effect: 'limit', rows: 1 }) });
    expect((await upload(sandbox, [phone(1), phone(2)])).status).toBe(401);
  });

  test('a poison row is named by its place', async () => {
    const effect: Effect = { effect: 'poison', field: 'field_1', value: 'bad', status: 400 };
    const sandbox = await sandboxWith({ faults: always(effect) });
    const reply = await upload(sandbox, [phone(1), { field_0: phone(2), field_1: 'bad' }]);
    expect(reply.json).toMatchObject({ errors: { 'data.1.field_1': ['sandbox: not accepted'] } });
  });

  test('a status takes a body and headers of its own', async () => {
    const effect: Effect = { effect: 'status', status: 503, body: '<p>busy</p>', headers: { 'retry-after': '7' } };
    const sandbox = await sandboxWith({ faults: always(effect) });
    const reply = await upload(sandbox, [phone(1)]);
    expect([reply.text, reply.headers.get('retry-after')]).toEqual(['<p>busy</p>', '7']);
    expect(reply.headers.get('content-type')).toContain('text/html');
  });

  test('an older version that is stored late goes over a newer one', async () => {
    const timers = heldTimers();
    const faults = always({ effect: 'late', ms: 60_000, answer: 503 });
    const sandbox = await sandboxWith({ faults, schedule: timers.schedule });
    const version = (name: string) => upload(sandbox, [{ field_0: phone(1), field_1: name }], 'overwrite');
    await version('old');
    await version('new');
    timers.run();
    expect(sandbox.dump().leads).toMatchObject([{ field_1: 'old' }]);
  });

  test('what is late at a reset does not come back after it', async () => {
    const timers = heldTimers();
    const sandbox = await sandboxWith({ faults: always({ effect: 'late', ms: 1 }), schedule: timers.schedule });
    await upload(sandbox, [phone(1)]);
    sandbox.reset();
    timers.run();
    expect(numbers(sandbox)).toEqual([]);
  });
});

test('a client that leaves in the middle of an answer got a part of it', async () => {
  const timers = heldTimers();
  const faults = always({ effect: 'trickle' });
  const sandbox = await sandboxWith({ faults, schedule: timers.schedule });
  const abort = new AbortController();
  const options = { headers: { authorization: 'x' }, signal: abort.signal };
  await fetch(`${sandbox.url}/v1/broadcast/lists`, options);
  abort.abort();
  await expect.poll(() => sandbox.dump().requests[0]?.answered).toBe('part');
});

test('a client that leaves a huge answer harms nothing', async () => {
  const sandbox = await sandboxWith({ faults: always({ effect: 'huge' }) });
  const abort = new AbortController();
  const options = { headers: { authorization: 'x' }, signal: abort.signal };
  const response = await fetch(`${sandbox.url}/v1/broadcast/lists`, options);
  await response.body?.getReader().read();
  abort.abort();
  await expect.poll(() => sandbox.dump().requests[0]?.answered).toBe('part');
  expect((await upload(sandbox, [phone(1)])).status).toBe(200);
});

describe('over TLS', () => {
  const read = (name: string) => readFileSync(new URL(`../fixtures/fake-tls/${name}`, import.meta.url), 'utf8');
  const tls = { key: read('server.key'), cert: read('server.pem') };
  const statusOf = (url: string) =>
    new Promise<number | string>((resolve) => {
      const call = get(
        `${url}/v1/broadcast/lists`,
        { ca: read('ca.pem'), headers: { authorization: 'x' } },
        (response) => {
          response.resume().once('end', () => resolve(response.statusCode ?? 0));
        },
      );
      call.once('error', (cause: NodeJS.ErrnoException) => resolve(cause.code ?? 'unknown'));
    });

  test('the sandbox answers, and cuts connections as well', async () => {
    const sandbox = await sandboxWith({ tls, faults: always({ effect: 'reset', when: 'request-body' }) });
    expect(sandbox.url).toMatch(/^https:/);
    expect(await statusOf(sandbox.url)).toBe('ECONNRESET');
    expect(await statusOf(sandbox.url)).toBe(200);
  });
});

test('a token that ended lets a new login in', async () => {
  const rules = [{ match: { path: '/v1/broadcast/*', nth: 1 }, do: { effect: 'revoke' } as const }];
  const sandbox = await sandboxWith({ tokens: [], faults: { rules } });
  const login = async () => {
    const reply = await send(sandbox, 'POST', '/v1/auth/login', { email: 'desk', password: 'pass' }, '');
    return `Bearer ${(reply.json as { access_token: string }).access_token}`;
  };
  const first = await login();
  expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, first)).status).toBe(401);
  expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, first)).status).toBe(401);
  expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, await login())).status).toBe(200);
});
