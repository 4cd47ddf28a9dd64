import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { LIST, MOMENT, phone, type Reply, send } from '../sandbox/sandbox-client.ts';
import { type ContractProxy, startContractProxy } from '../support/prism.ts';

let sandbox: Sandbox;
let proxy: ContractProxy;

beforeAll(async () => {
  sandbox = await startSandbox({
    now: () => MOMENT,
    tokens: ['fake-token'],
    logins: [{ email: 'desk', password: 'pass' }],
    lists: [{ id: LIST, name: 'One' }],
    seed: [{ list_id: LIST, field_0: phone(1), field_1: 'Asha' }],
    quirks: { 'active-broadcasts': [LIST] },
    faults: {
      rules: [
        { match: { list: LIST, method: 'POST', nth: 3 }, do: { effect: 'status', status: 200, body: ['an array'] } },
        { match: { list: LIST, method: 'POST', nth: 4 }, do: { effect: 'envelope', success: 'absent' } },
        { match: { list: LIST, method: 'POST', nth: 5 }, do: { effect: 'throttle', form: 'seconds' } },
        { match: { path: '/v1/broadcast/lists', nth: 2 }, do: { effect: 'status', status: 200, body: [{ id: 1 }] } },
      ],
    },
  });
  proxy = await startContractProxy(sandbox.url);
});

afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});

beforeEach(() => sandbox.reset());

const call = (method: string, path: string, body?: unknown, token?: string): Promise<Reply> =>
  send({ ...sandbox, url: proxy.url }, method, path, body, token);

const good = { data: [{ field_0: phone(2), field_1: 'आशा 😀', field_34: 'x' }], duplicate_option: 'skip' };
const upload = (body: unknown = good, list = LIST) => call('POST', `/v1/broadcast/leads/${list}`, body);
const isViolation = ({ json }: Reply) => String((json as { type?: string })?.type).includes('/prism/errors#');

describe('through a proxy that holds both sides to the contract', () => {
  test.each([
    ['POST', `/v1/broadcast/leads/${LIST}`, good, 200],
    ['POST', `/v1/broadcast/leads/${LIST}`, { ...good, duplicate_option: 'clone', skill_id: '12' }, 200],
    ['POST', `/v1/broadcast/leads/${LIST}`, { ...good, data: [{ field_0: '123456789' }] }, 400],
    ['POST', '/v1/broadcast/leads/9', good, 404],
    ['GET', `/v1/broadcast/leads/${LIST}`, undefined, 200],
    ['GET', `/v1/broadcast/leads/${LIST}?number=${phone(1)}`, undefined, 200],
    ['GET', `/v1/broadcast/leads/${LIST}?number=%2B91${phone(1)}`, undefined, 200],
    ['GET', '/v1/broadcast/lists', undefined, 200],
    ['GET', '/v2/broadcasts?limit=100', undefined, 200],
    ['POST', '/v1/auth/login', { email: 'desk', password: 'pass' }, 200],
    ['POST', '/v1/auth/login', { email: 'desk', password: 'no' }, 401],
  ])('%s %s passes', async (method, path, body, status) => {
    const reply = await call(method, path, body, path.includes('login') ? '' : undefined);
    expect([reply.status, isViolation(reply), reply.text]).toEqual([status, false, expect.any(String)]);
  });

  test('a wrong token and a token without Bearer are answered by the sandbox', async () => {
    expect(await call('GET', '/v1/broadcast/lists', undefined, 'Bearer wrong')).toMatchObject({ status: 401 });
    expect(await call('GET', '/v2/broadcasts', undefined, 'fake-token')).toMatchObject({ status: 200 });
  });

  test('the documented answer to too many requests passes', async () => {
    for (let index = 0; index < 4; index += 1) {
      await upload();
    }
    const reply = await upload();
    expect([reply.status, isViolation(reply)]).toEqual([429, false]);
  });

  test.each([
    [{ ...good, duplicate_options: 'skip' }],
    [{ data: good.data }],
    [{ ...good, duplicate_option: 'merge' }],
    [{ ...good, data: [] }],
    [{ ...good, data: [{ field_0: 9000000002 }] }],
    [{ ...good, data: [{ field_0: phone(2), name: 'Asha' }] }],
    [{ ...good, data: [{ field_0: phone(2), field_35: 'x' }] }],
  ])('the wrong request %j is caught and goes nowhere', async (body) => {
    expect(isViolation(await upload(body))).toBe(true);
    expect(sandbox.dump().requests).toEqual([]);
  });

  test('a request without a token is caught', async () => {
    expect(isViolation(await call('GET', '/v1/broadcast/lists', undefined, ''))).toBe(true);
  });

  test('wrong answers are caught', async () => {
    await upload();
    await upload();
    expect(isViolation(await upload())).toBe(true);
    expect(isViolation(await upload())).toBe(true);
    await call('GET', '/v1/broadcast/lists');
    expect(isViolation(await call('GET', '/v1/broadcast/lists'))).toBe(true);
  });
});
