import { describe, expect, test } from 'vitest';
import { type Quirks, TAME } from '../../src/sandbox/index.ts';
import { fates, heldTimers, LIST, MOMENT, numbers, phone, sandboxWith, send, upload } from './sandbox-client.ts';

const clone = (sandbox: Parameters<typeof upload>[0], row: object) => upload(sandbox, [row], 'clone');

describe('the answer to a bulk create', () => {
  test.each([
    [{}, { success: true, message: 'sandbox: the leads are accepted' }],
    [{ 'success-as': 'string' }, { success: 'true', message: 'sandbox: the leads are accepted' }],
    [{ casing: 'title' }, { Success: true, Message: 'sandbox: the leads are accepted' }],
    [{ 'batch-id': 'fresh' }, { success: true, message: 'sandbox: the leads are accepted', batch_id: 'sandbox-1' }],
    [{ 'batch-id': 'list' }, { success: true, message: 'sandbox: the leads are accepted', batch_id: LIST }],
  ] satisfies [Partial<Quirks>, object][])('%j', async (quirks, expected) => {
    const sandbox = await sandboxWith({ quirks });
    expect((await upload(sandbox, [phone(1)])).json).toEqual(expected);
  });

  test.each([
    [{}, 400, { success: false, errors: { 'data.0.field_0': expect.anything() } }],
    [{ refusals: '400-true' }, 400, { success: true }],
    [{ refusals: '200-false' }, 200, { success: false }],
    [{ 'validation-body': 'bare' }, 400, { 'data.0.field_0': expect.anything() }],
    [{ 'max-rows': 1 }, 413, { success: false }],
    [{ 'max-bytes': 10 }, 413, { success: false }],
    [{ 'require-bearer': true }, 400, { success: false }],
  ] satisfies [Partial<Quirks>, number, object][])('to a bad batch: %j', async (quirks, status, expected) => {
    const sandbox = await sandboxWith({ quirks });
    const reply = await upload(sandbox, ['1', phone(2)]);
    expect([reply.status, reply.json]).toMatchObject([status, expected]);
    expect(numbers(sandbox)).toEqual([]);
  });

  test.each([
    ['before-apply', []],
    ['after-apply', [`+91${phone(1)}`]],
  ] as const)('dropped %s', async (drop, stored) => {
    const sandbox = await sandboxWith({ quirks: { drop } });
    expect((await upload(sandbox, [phone(1)])).failure).toBe('ECONNRESET');
    expect(numbers(sandbox)).toEqual(stored);
  });

  test('a page', async () => {
    const sandbox = await sandboxWith({ quirks: { answers: 'html' } });
    expect((await upload(sandbox, [phone(1)])).text).toContain('<!DOCTYPE html>');
    expect(numbers(sandbox)).toHaveLength(1);
  });

  test('a trickle, and leads stored after it', async () => {
    const timers = heldTimers();
    const quirks = { trickle: 5, 'apply-delay': 1000 };
    const sandbox = await sandboxWith({ quirks, schedule: timers.schedule });
    const pending = upload(sandbox, [phone(1)]);
    await expect.poll(() => timers.due()).toBe(2);
    expect(numbers(sandbox)).toEqual([]);
    timers.run();
    expect(numbers(sandbox)).toHaveLength(1);
    await sandbox.close();
    expect((await pending).failure).toBeDefined();
  });
});

describe('what counts as the same lead', () => {
  test.each([
    [{}, 'skipped', 'added'],
    [{ 'dedupe-key': 'text' }, 'added', 'added'],
    [{ 'dedupe-scope': 'account' }, 'skipped', 'skipped'],
    [{ 'default-option': 'overwrite' }, 'overwritten', 'added'],
  ] satisfies [Partial<Quirks>, string, string][])('%j', async (quirks, sameList, otherList) => {
    const sandbox = await sandboxWith({ quirks });
    await upload(sandbox, [phone(1)]);
    await upload(sandbox, [`91${phone(1)}`]);
    expect(fates(sandbox)).toEqual([sameList]);
    await upload(sandbox, [phone(1)], undefined, '2');
    expect(fates(sandbox)).toEqual([otherList]);
  });

  test.each([
    ['in-order', ['added', 'skipped']],
    ['all-stored', ['added', 'added']],
    ['reject-batch', ['not-applied', 'rejected']],
  ] as const)('one number twice in a batch, %s', async (policy, expected) => {
    const sandbox = await sandboxWith({ quirks: { 'same-number': policy } });
    await upload(sandbox, [phone(1), phone(1)], 'skip');
    expect(fates(sandbox)).toEqual(expected);
  });

  test('the plural key is read when the quirk says so', async () => {
    const sandbox = await sandboxWith({ quirks: { 'option-key': 'duplicate_options' } });
    const body = { data: [{ field_0: phone(1) }], duplicate_option: 'skip', duplicate_options: 'clone' };
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    expect(fates(sandbox)).toEqual(['cloned']);
  });

  test.each([
    ['keep', 'kept@example.com'],
    ['clear', ''],
  ] as const)('overwriting, absent fields %s', async (policy, email) => {
    const sandbox = await sandboxWith({ quirks: { 'overwrite-absent': policy } });
    await clone(sandbox, { field_0: phone(1), field_2: 'kept@example.com' });
    await upload(sandbox, [{ field_0: phone(1), field_1: 'new' }], 'overwrite');
    expect(sandbox.dump().leads).toMatchObject([{ field_1: 'new', field_2: email }]);
  });

  test.each([
    [false, 5],
    [true, 1],
  ])('overwriting makes a finished lead dialled again: %s', async (redials, state) => {
    const sandbox = await sandboxWith({ quirks: { 'overwrite-redials': redials } });
    await upload(sandbox, [phone(1)]);
    await send(sandbox, 'PUT', `/v1/broadcast/lead/${sandbox.dump().leads[0]?.id}`, { dial_status: '5' });
    await upload(sandbox, [phone(1)], 'overwrite');
    expect(sandbox.dump().leads).toMatchObject([{ dial_status: state }]);
  });

  test.each([
    ['reject', []],
    ['store', ['+971501234567']],
  ] as const)('numbers of other countries, %s', async (policy, stored) => {
    const sandbox = await sandboxWith({ quirks: { 'foreign-numbers': policy } });
    await upload(sandbox, ['+971501234567']);
    expect(numbers(sandbox)).toEqual(stored);
  });
});

describe('reading', () => {
  test.each([
    ['national', [1, 0, 0]],
    ['plus', [0, 1, 0]],
    ['digits', [0, 0, 1]],
    ['other', [0, 0, 0]],
    ['ignored', [2, 2, 2]],
  ] as const)('number=%s only', async (spelling, found) => {
    const sandbox = await sandboxWith({ quirks: { 'number-query': spelling } });
    await upload(sandbox, [phone(1), phone(2)]);
    const counts = [];
    for (const query of [phone(1), `%2B91${phone(1)}`, `91${phone(1)}`]) {
      const reply = await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}?number=${query}`);
      counts.push((reply.json as unknown[]).length);
    }
    expect(counts).toEqual(found);
  });

  test('a lead is read some time after it was stored, and one that was there before at once', async () => {
    const sandbox = await sandboxWith({
      quirks: { 'read-delay': 60_000 },
      seed: [{ list_id: LIST, field_0: `+91${phone(9)}` }],
    });
    await upload(sandbox, [phone(1)]);
    const reply = await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}`);
    expect(reply.json).toMatchObject([{ field_0: `+91${phone(9)}` }]);
    expect(sandbox.dump().leads).toHaveLength(2);
  });

  test('sensitive fields are masked when read, not in the dump', async () => {
    const lists = [{ id: LIST, name: 'One', sensitive: [2] }];
    const sandbox = await sandboxWith({ lists, quirks: { 'mask-sensitive': true } });
    await upload(sandbox, [{ field_0: phone(1), field_2: 'abc' }]);
    const reply = await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}`);
    expect(reply.json).toMatchObject([{ field_0: `+91${phone(1)}`, field_2: 'XXX', sensitive_field_map: '[2]' }]);
    expect(sandbox.dump().leads).toMatchObject([{ field_2: 'abc' }]);
  });

  test('lists as an object', async () => {
    const sandbox = await sandboxWith({ lists: [{ id: LIST, name: 'One' }], quirks: { lists: 'object' } });
    const reply = await send(sandbox, 'GET', '/v1/broadcast/lists');
    expect(reply.json).toEqual({ data: [{ id: 441940, name: 'One' }] });
  });
});

test('failed logins lock the account until the Indian time that the answer names', async () => {
  let now = MOMENT;
  const sandbox = await sandboxWith({
    now: () => now,
    logins: [{ email: 'desk', password: 'pass' }],
    quirks: { 'lock-out-after': 2, 'password-days-left': 3 },
  });
  const login = (password: string) => send(sandbox, 'POST', '/v1/auth/login', { email: 'desk', password }, '');
  expect((await login('no')).json).toMatchObject({ login_failed_count: 1 });
  expect((await login('no')).json).toMatchObject({ retry_after: '2024-01-01 05:45:00' });
  expect((await login('pass')).status).toBe(429);
  now += 15 * 60_000;
  expect((await login('pass')).json).toMatchObject({ success: true, number_of_days_left: 3 });
});

test('a token without Bearer is refused on request', async () => {
  const sandbox = await sandboxWith({ quirks: { 'require-bearer': true } });
  expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, 'raw')).status).toBe(401);
  expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, 'Bearer raw')).status).toBe(200);
});

test('quirks of the options go before those of the script', async () => {
  const sandbox = await sandboxWith({ quirks: { casing: 'lower' }, faults: { quirks: { casing: 'title' } } });
  expect((await upload(sandbox, [phone(1)])).json).toHaveProperty('success');
  expect(TAME.casing).toBe('lower');
});
