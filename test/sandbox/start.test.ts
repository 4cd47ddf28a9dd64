import { describe, expect, test } from 'vitest';
import { fates, LIST, MOMENT, numbers, phone, sandboxWith, send, upload } from './sandbox-client.ts';

describe('duplicates', () => {
  test.each([
    ['skip', ['skipped', 'added'], ['first', 'second']],
    ['overwrite', ['overwritten', 'added'], ['newer', 'second']],
    ['clone', ['cloned', 'added'], ['first', 'newer', 'second']],
  ])('%s does to a known number what it says, in any spelling', async (option, expected, names) => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [{ field_0: phone(1), field_1: 'first' }]);
    const rows = [
      { field_0: `91${phone(1)}`, field_1: 'newer' },
      { field_0: `+91${phone(2)}`, field_1: 'second' },
    ];
    const reply = await upload(sandbox, rows, option);
    expect(reply.json).toEqual({ success: true, message: 'sandbox: the leads are accepted' });
    expect(fates(sandbox)).toEqual(expected);
    expect(sandbox.dump().leads.map((lead) => lead['field_1'])).toEqual(names);
  });

  test('one number twice in a batch: the second row sees the first', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1), phone(1)]);
    expect(fates(sandbox)).toEqual(['added', 'skipped']);
  });

  test('another list has numbers of its own', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1)], 'skip', '1');
    await upload(sandbox, [phone(1)], 'skip', '2');
    expect(fates(sandbox)).toEqual(['added']);
  });

  test('the plural spelling of the option is ignored', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1)]);
    const body = { data: [{ field_0: phone(1) }], duplicate_options: 'clone' };
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    expect(fates(sandbox)).toEqual(['skipped']);
  });
});

describe('a stored lead', () => {
  test('reads back in the documented shape, every character as sent', async () => {
    const sandbox = await sandboxWith({ lists: [{ id: LIST, name: 'Home loans', header: ['Phone', 'Naam'] }] });
    const row = { field_0: phone(7), field_1: 'आशा 😀 "q" \\ \u0000', field_34: 'last', priority: 30 };
    await upload(sandbox, [row]);
    const [lead] = (await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}`)).json as [Record<string, unknown>];
    expect(lead).toMatchObject({
      list_id: 441940,
      field_0: `+91${phone(7)}`,
      field_1: row.field_1,
      field_2: '',
      field_34: 'last',
      priority: 30,
      skill_id: null,
      created_at: { $date: { $numberLong: String(MOMENT) } },
      list_name: 'Home loans',
      header: '["Phone","Naam"]',
      sensitive_field_map: '[]',
    });
    expect(lead['id']).toMatch(/^[0-9a-f]{24}$/);
    expect(lead['lead_id']).toBe(lead['id']);
    expect(Object.keys(lead).filter((key) => /^field_\d+$/.test(key))).toHaveLength(35);
  });

  test.each([phone(1), `91${phone(1)}`, `%2B91${phone(1)}`])('is found by number=%s', async (spelling) => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1), phone(2)]);
    const reply = await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}?number=${spelling}`);
    expect(reply.json).toMatchObject([{ field_0: `+91${phone(1)}` }]);
  });

  test('is not found by another number, and the answer is an empty array', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1)]);
    expect((await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}?number=${phone(2)}`)).text).toBe('[]');
  });

  test('has the same id in every run', async () => {
    const ids = [];
    for (let run = 0; run < 2; run += 1) {
      const sandbox = await sandboxWith();
      await upload(sandbox, [phone(1), phone(2)]);
      ids.push(sandbox.dump().leads.map(({ id }) => id));
    }
    expect(ids[0]).toEqual(ids[1]);
  });

  test('can be updated, deleted, and patched with others', async () => {
    const sandbox = await sandboxWith();
    await upload(sandbox, [phone(1), phone(2), phone(3)]);
    const [first, second] = sandbox.dump().leads.map(({ id }) => id);
    await send(sandbox, 'PUT', `/v1/broadcast/lead/${first}`, { field_0: phone(9), field_1: 'new', priority: '4' });
    const chosen = { field: 'number', data: [phone(3)] };
    await send(sandbox, 'PATCH', `/v1/broadcast/leads/${LIST}`, { ...chosen, lead_data: { field_2: 'patched' } });
    expect((await send(sandbox, 'DELETE', `/v1/broadcast/lead/${second}`)).json).toMatchObject({ success: true });
    expect(sandbox.dump().leads).toMatchObject([
      { field_0: `+91${phone(9)}`, field_1: 'new', priority: 4 },
      { field_0: `+91${phone(3)}`, field_2: 'patched' },
    ]);
    await upload(sandbox, [phone(1), phone(2), phone(9)]);
    expect(fates(sandbox)).toEqual(['added', 'added', 'skipped']);
    await send(sandbox, 'DELETE', `/v1/broadcast/leads/${LIST}`, { field: 'lead_id', data: [first] });
    expect(numbers(sandbox)).toEqual([`+91${phone(3)}`, `+91${phone(1)}`, `+91${phone(2)}`]);
  });
});

describe('refusals', () => {
  const good = { data: [{ field_0: phone(1) }] };
  test.each([
    ['no token', 'GET', '/v1/broadcast/lists', undefined, '', 401],
    ['a token of spaces', 'GET', '/v1/broadcast/lists', undefined, 'Bearer   ', 401],
    ['a wrong token', 'GET', '/v1/broadcast/lists', undefined, 'Bearer wrong', 401],
    ['an unknown list', 'POST', '/v1/broadcast/leads/9', good, 'Bearer right', 404],
    ['a lead id for a list', 'POST', `/v1/broadcast/leads/${'a'.repeat(24)}`, good, 'Bearer right', 404],
    ['an unknown path', 'GET', '/v1/leads', undefined, 'Bearer right', 404],
    ['a wrong method', 'PUT', `/v1/broadcast/leads/${LIST}`, good, 'Bearer right', 405],
    ['no JSON', 'POST', `/v1/broadcast/leads/${LIST}`, '{"data":', 'Bearer right', 400],
    ['no rows', 'POST', `/v1/broadcast/leads/${LIST}`, { data: [] }, 'Bearer right', 400],
    ['a wrong option', 'POST', `/v1/broadcast/leads/${LIST}`, { ...good, duplicate_option: 'skp' }, 'right', 400],
  ])('%s is refused and stores nothing', async (_what, method, path, body, token, status) => {
    const sandbox = await sandboxWith({ tokens: ['right'], lists: [{ id: LIST, name: 'One' }] });
    const reply = await send(sandbox, method, path, body, token);
    expect(reply.status).toBe(status);
    expect(reply.json).toMatchObject({ success: false, message: expect.stringMatching(/^sandbox: /) });
    expect(sandbox.dump().leads).toEqual([]);
  });

  test.each([
    [{ field_0: '12345' }, 'field_0'],
    [{ field_0: '09000000001' }, 'field_0'],
    [{ field_1: 'no number' }, 'field_0'],
    [{ field_0: phone(2), field_3: { street: 'x' } }, 'field_3'],
    [{ field_0: phone(2), priority: 31 }, 'priority'],
    ['text', 'field_0'],
  ])('the bad row %j spoils the batch and is named by %s', async (bad, key) => {
    const sandbox = await sandboxWith();
    const body = { data: [{ field_0: phone(1) }, bad], duplicate_option: 'skip' };
    const reply = await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    expect(reply.status).toBe(400);
    expect(Object.keys((reply.json as { errors: object }).errors)).toEqual([`data.1.${key}`]);
    expect(fates(sandbox)).toEqual(['not-applied', 'rejected']);
  });

  test('a compressed body is not understood', async () => {
    const sandbox = await sandboxWith();
    const headers = { authorization: 'x', 'content-encoding': 'gzip' };
    const url = `${sandbox.url}/v1/broadcast/leads/${LIST}`;
    expect((await fetch(url, { method: 'POST', headers, body: 'x' })).status).toBe(415);
  });
});

describe('tokens', () => {
  test('a login token opens the account for an hour, with and without Bearer', async () => {
    let now = MOMENT;
    const sandbox = await sandboxWith({ tokens: [], now: () => now, logins: [{ email: 'desk', password: 'pass' }] });
    const opened = await send(sandbox, 'POST', '/v1/auth/login', { email: 'desk', password: 'pass' }, '');
    expect(opened.json).toMatchObject({
      success: true,
      token_type: 'bearer',
      expires_in: 3600,
      number_of_days_left: 30,
    });
    const { access_token: token } = opened.json as { access_token: string };
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.exp * 1000).toBe(MOMENT + 3_600_000);
    now = MOMENT + 3_599_999;
    expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, token)).status).toBe(200);
    now = MOMENT + 3_600_000;
    expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, token)).status).toBe(401);
  });

  test('a refreshed login token is replaced by another one', async () => {
    const sandbox = await sandboxWith({ tokens: [] });
    const opened = await send(sandbox, 'POST', '/v1/auth/login', { email: 'desk', password: 'pass' }, '');
    const { access_token: first } = opened.json as { access_token: string };
    const renewed = await send(sandbox, 'POST', '/v1/auth/refresh', undefined, first);
    const { access_token: second } = renewed.json as { access_token: string };
    expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, first)).status).toBe(401);
    expect((await send(sandbox, 'GET', '/v1/broadcast/lists', undefined, second)).status).toBe(200);
  });

  test('failed logins are counted until one succeeds, in the documented words', async () => {
    const sandbox = await sandboxWith({ logins: [{ email: 'desk', password: 'pass' }] });
    const login = (password: string) => send(sandbox, 'POST', '/v1/auth/login', { email: 'desk', password }, '');
    const failed = { success: false, message: 'The username or password is incorrect.' };
    expect((await login('no')).json).toEqual({ ...failed, login_failed_count: 1 });
    expect((await login('no')).json).toEqual({ ...failed, login_failed_count: 2 });
    await login('pass');
    expect((await login('no')).json).toEqual({ ...failed, login_failed_count: 1 });
  });

  test('an API token cannot be refreshed', async () => {
    const sandbox = await sandboxWith();
    expect((await send(sandbox, 'POST', '/v1/auth/refresh')).status).toBe(401);
  });
});

describe('the account around the leads', () => {
  test('lists are a bare array; a created list can be used, renamed and deleted', async () => {
    const sandbox = await sandboxWith({ lists: [{ id: LIST, name: 'One' }] });
    const created = await send(sandbox, 'POST', '/v1/broadcast/list', { name: 'Two', field: ['Phone', 'City'] });
    const { list_id: id } = created.json as { list_id: number };
    await upload(sandbox, [phone(1)], 'skip', String(id));
    await send(sandbox, 'PUT', `/v1/broadcast/list/${id}`, { name: 'Three' });
    expect((await send(sandbox, 'GET', '/v1/broadcast/lists')).json).toEqual([
      { id: 441940, name: 'One' },
      { id, name: 'Three' },
    ]);
    expect(sandbox.dump().leads[0]).toMatchObject({ header: '["Phone","City"]' });
    await send(sandbox, 'DELETE', `/v1/broadcast/list/${id}`);
    expect(sandbox.dump()).toMatchObject({ lists: [{ id: LIST }], leads: [] });
  });

  test('one lead can be added', async () => {
    const sandbox = await sandboxWith();
    await send(sandbox, 'POST', `/api/v1/broadcast/lead/${LIST}`, { field_0: phone(1), field_1: 'Asha' });
    expect(fates(sandbox)).toEqual(['added']);
    expect((await send(sandbox, 'POST', `/v1/broadcast/lead/${LIST}`, { field_0: '1' })).status).toBe(400);
  });

  test('numbers not to be called are paged and have no +91', async () => {
    const sandbox = await sandboxWith();
    await send(sandbox, 'POST', `/v1/broadcast/dnd/leads/${LIST}`, { data: [phone(1), phone(2)] });
    await send(sandbox, 'POST', '/v1/broadcast/dnd/lead', { number: phone(3), type: 'number', list_id: LIST });
    const first = await send(sandbox, 'GET', '/v1/broadcast/dnd/leads?limit=2');
    expect(first.json).toMatchObject({ hasMore: true, count: 2, limit: 2, data: [{ number: phone(1) }, {}] });
    const last = (first.json as { data: { id: string }[] }).data[1]?.id;
    const second = await send(sandbox, 'GET', `/v1/broadcast/dnd/leads?limit=2&last_seen_id=${last}`);
    expect(second.json).toMatchObject({
      hasMore: false,
      data: [{ number: phone(3), list_id: 441940, created_at: '2024-01-01T05:30:00+0530' }],
    });
  });

  test('the state of a batch is the documented envelope', async () => {
    const sandbox = await sandboxWith({ lists: [{ id: LIST, name: 'One' }] });
    const known = await send(sandbox, 'GET', `/v1/broadcast/batch_status/${LIST}`);
    expect(known.json).toEqual({ success: true, message: 'sandbox: the batch is done' });
    expect((await send(sandbox, 'GET', '/v1/broadcast/batch_status/77')).status).toBe(404);
  });
});

test('the rate is one budget for everything, and its answer the documented one', async () => {
  let now = MOMENT;
  const sandbox = await sandboxWith({ rate: 2, now: () => now });
  await send(sandbox, 'GET', '/v1/broadcast/lists');
  await upload(sandbox, [phone(1)]);
  const third = await upload(sandbox, [phone(2)]);
  expect(third.status).toBe(429);
  expect(third.text).toBe('{"success":"false","message":"Too many requests."}');
  expect(fates(sandbox)).toEqual(['not-applied']);
  now += 1000;
  expect((await upload(sandbox, [phone(2)])).status).toBe(200);
});

describe('the sandbox beside the API', () => {
  test('keeps every body as received, and says what became of the rows', async () => {
    const sandbox = await sandboxWith();
    const body = `{ "data" : [ {"field_0":"${phone(1)}","field_1":"आशा"} ], "duplicate_option":"skip" }`;
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, body);
    const [first, second] = sandbox.dump().requests;
    expect(first).toMatchObject({ request: 1, body, encoding: 'utf8', duplicateOption: 'skip', answered: 'whole' });
    expect(first?.rows).toMatchObject([{ row: 0, fate: 'added', number: `+91${phone(1)}`, storedAt: MOMENT }]);
    expect(second?.rows?.[0]?.lead).toBe(first?.rows?.[0]?.lead);
    expect(sandbox.dump().origins).toMatchObject([{ received: { field_1: 'आशा' }, requests: [1] }]);
  });

  test('keeps no bodies when told so', async () => {
    const sandbox = await sandboxWith({ keepBodies: false });
    await upload(sandbox, [phone(1)]);
    expect(sandbox.dump().requests[0]).not.toHaveProperty('body');
  });

  test('shows its dump and resets itself over HTTP, without a token or a trace', async () => {
    const sandbox = await sandboxWith({ tokens: ['right'], rate: 1, seed: [{ list_id: LIST, field_0: phone(5) }] });
    await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, { data: [{ field_0: phone(1) }] }, 'right');
    const shown = (await send(sandbox, 'GET', '/sandbox/dump', undefined, '')).json;
    expect(shown).toEqual(JSON.parse(JSON.stringify(sandbox.dump())));
    expect(numbers(sandbox)).toEqual([`+91${phone(5)}`, `+91${phone(1)}`]);
    await send(sandbox, 'POST', '/sandbox/reset', undefined, '');
    expect(numbers(sandbox)).toEqual([`+91${phone(5)}`]);
    expect(sandbox.dump().requests).toEqual([]);
    expect((await send(sandbox, 'GET', '/sandbox/else')).status).toBe(404);
  });

  test('logs one line a request, without numbers, tokens, names or orders to a terminal', async () => {
    const lines: string[] = [];
    const sandbox = await sandboxWith({ log: (line) => lines.push(line) });
    await upload(sandbox, [{ field_0: phone(1), field_1: 'Asha' }]);
    await send(sandbox, 'GET', `/v1/broadcast/leads/${LIST}?number=${phone(1)}`, undefined, 'Bearer secret-token');
    await send(sandbox, 'GET', `/v1/odd/${phone(1)}/::error::x`);
    expect(lines).toEqual([
      `sandbox: 1 POST /v1/broadcast/leads/${LIST} 200: 1 added`,
      `sandbox: 2 GET /v1/broadcast/leads/${LIST} 200`,
      'sandbox: 3 GET /v1/odd/…01/??error??x 404',
    ]);
  });

  test.each([
    [{ seed: [{ list_id: LIST, field_0: '12' }] }, 'sandbox: seeded lead 0: field_0: must be 10 digits'],
    [{ lists: [], seed: [{ list_id: LIST, field_0: phone(1) }] }, 'sandbox: seeded lead 0: list_id: there is no'],
    [{ rate: 0 }, 'sandbox: the rate must be above 0'],
    [{ quirks: { casing: 'upper' as 'lower' } }, 'sandbox: the fault script has 1 mistake(s):\n  quirks.casing'],
  ])('refuses to start with %j', async (options, message) => {
    await expect(sandboxWith(options)).rejects.toThrow(message);
  });

  test('says that its port is taken', async () => {
    const { port } = await sandboxWith();
    await expect(sandboxWith({ port })).rejects.toThrow(
      `sandbox: cannot listen on port ${port} of 127.0.0.1 (EADDRINUSE)`,
    );
  });
});
