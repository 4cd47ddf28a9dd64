import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readFaultScript, readSeed, type Sandbox } from '../../src/sandbox/index.ts';
import {
  heldTimers,
  LIST,
  MOMENT,
  numbers,
  overOneConnection,
  phone,
  sandboxWith,
  send,
  upload,
} from './sandbox-client.ts';

const page = readFileSync(new URL('../../docs/sandbox.md', import.meta.url), 'utf8');
const schema = JSON.parse(readFileSync(new URL('../../schemas/sandbox-faults.schema.json', import.meta.url), 'utf8'));

interface Snippet {
  readonly heading: string;
  readonly language: string;
  readonly source: string;
}

/** The fenced blocks of the page, each under its nearest heading. */
function snippetsOf(markdown: string): Snippet[] {
  const blocks = markdown.matchAll(/^#+ (?<heading>.+)$|^```(?<language>\w+)\n(?<source>[\s\S]*?)^```$/gm);
  let heading = '';
  const snippets: Snippet[] = [];
  for (const { groups = {} } of blocks) {
    heading = groups['heading'] ?? heading;
    if (groups['language'] !== undefined) {
      snippets.push({ heading, language: groups['language'], source: groups['source'] ?? '' });
    }
  }
  return snippets;
}

const snippets = snippetsOf(page);
const rows = [
  { field_0: phone(1), field_1: 'Asha Example' },
  { field_0: phone(2), field_1: 'Ravi Example' },
];
const both = [`+91${phone(1)}`, `+91${phone(2)}`];
const statuses = async (sandbox: Sandbox, count: number): Promise<(number | string | undefined)[]> => {
  const answers: (number | string | undefined)[] = [];
  for (let index = 0; index < count; index += 1) {
    const reply = await upload(sandbox, [phone(10 + index)], 'skip');
    answers.push(reply.status ?? reply.failure);
  }
  return answers;
};

/** What each recipe must do, by its heading. */
const RECIPES: Readonly<Record<string, (sandbox: Sandbox, timers: ReturnType<typeof heldTimers>) => Promise<void>>> = {
  'A storm of 503': async (sandbox) => {
    expect(await statuses(sandbox, 4)).toEqual([503, 503, 503, 200]);
    expect(numbers(sandbox)).toHaveLength(1);
  },
  'A gateway fails though the leads are stored': async (sandbox) => {
    expect((await upload(sandbox, rows)).status).toBe(504);
    expect(numbers(sandbox)).toEqual(both);
  },
  'One request in five fails, always the same ones': async (sandbox) => {
    const first = await statuses(sandbox, 50);
    sandbox.reset();
    expect(await statuses(sandbox, 50)).toEqual(first);
    expect(first.filter((status) => status === 500).length).toBeGreaterThan(3);
    expect(first.filter((status) => status === 500).length).toBeLessThan(20);
  },
  'Too many requests, with each way to say when to come back': async (sandbox) => {
    const replies = [];
    for (let index = 0; index < 6; index += 1) {
      replies.push(await upload(sandbox, rows));
    }
    expect(replies.map(({ status }) => status)).toEqual([429, 429, 429, 429, 429, 429]);
    expect(replies.map(({ headers }) => headers.get('retry-after'))).toEqual([
      null,
      '1',
      'Mon, 01 Jan 2024 00:00:02 GMT',
      null,
      '1000000000',
      '-5',
    ]);
    const documented = { success: 'false', message: 'Too many requests.' };
    expect(replies[0]?.json).toEqual(documented);
    expect(replies[3]?.json).toEqual({ ...documented, retry_after: '2024-01-01 05:30:02' });
    expect(numbers(sandbox)).toEqual([]);
  },
  'The connection is cut after the leads are stored': async (sandbox) => {
    expect(await upload(sandbox, rows)).toMatchObject({ status: undefined, failure: 'ECONNRESET' });
    expect(numbers(sandbox)).toEqual(both);
    expect(sandbox.dump().requests[0]).toMatchObject({ answered: 'none', rule: 0, effect: 'reset' });
  },
  'Nothing is stored, and nothing is answered': async (sandbox) => {
    const abort = new AbortController();
    const options = { method: 'POST', headers: { authorization: 'x' }, body: JSON.stringify({ data: rows }) };
    const pending = fetch(`${sandbox.url}/v1/broadcast/leads/${LIST}`, { ...options, signal: abort.signal });
    await expect.poll(() => sandbox.dump().requests[0]?.rows?.length).toBe(2);
    expect(sandbox.dump().requests[0]).toMatchObject({ answered: 'pending' });
    abort.abort();
    await expect(pending).rejects.toThrow();
    await expect.poll(() => sandbox.dump().requests[0]?.answered).toBe('none');
    expect(numbers(sandbox)).toEqual([]);
  },
  'The answer comes byte by byte': async (sandbox, timers) => {
    const pending = upload(sandbox, rows);
    const done = pending.then(() => true);
    for (let over = false; !over; ) {
      timers.run();
      over = await Promise.race([done, new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);
    }
    expect((await pending).json).toMatchObject({ success: true });
  },
  'The answer comes late': async (sandbox, timers) => {
    const pending = upload(sandbox, rows);
    await expect.poll(() => timers.due()).toBe(1);
    expect(numbers(sandbox)).toEqual(both);
    timers.run();
    expect((await pending).status).toBe(200);
  },
  'The answer is cut short': async (sandbox) => {
    const broken = await upload(sandbox, rows);
    expect(broken).toMatchObject({ status: 200, failure: 'UND_ERR_SOCKET' });
    const cut = await upload(sandbox, rows);
    expect(cut).toMatchObject({ status: 200, text: '{"success"', json: undefined });
    expect(sandbox.dump().requests.map(({ answered }) => answered)).toEqual(['part', 'whole']);
  },
  'An empty answer, and a page instead of JSON': async (sandbox) => {
    expect(await upload(sandbox, [phone(1)])).toMatchObject({ status: 200, text: '' });
    const reply = await upload(sandbox, [phone(2)]);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(numbers(sandbox)).toEqual([`+91${phone(1)}`]);
  },
  '200 that says no, 400 that says yes': async (sandbox) => {
    const replies = [];
    for (let index = 1; index <= 4; index += 1) {
      replies.push(await upload(sandbox, [phone(index)]));
    }
    expect(replies.map(({ status, json }) => [status, json])).toEqual([
      [200, { success: false, message: 'sandbox: nothing was stored' }],
      [400, { success: true, message: 'sandbox: from a fault script' }],
      [200, { Success: 'true', Message: 'sandbox: from a fault script' }],
      [200, { message: 'sandbox: from a fault script' }],
    ]);
    expect(numbers(sandbox)).toEqual([`+91${phone(3)}`, `+91${phone(4)}`]);
  },
  'Sent to another host': async (sandbox) => {
    const reply = await upload(sandbox, rows);
    expect([reply.status, reply.headers.get('location')]).toEqual([307, 'https://elsewhere.invalid/']);
  },
  'Stored after the client gave up': async (sandbox, timers) => {
    expect((await upload(sandbox, rows)).status).toBe(504);
    expect(numbers(sandbox)).toEqual([]);
    timers.run();
    expect(numbers(sandbox)).toEqual(both);
    expect(sandbox.dump().requests[0]?.rows).toMatchObject([{ fate: 'added' }, { fate: 'added' }]);
  },
  'Half of a batch is stored': async (sandbox) => {
    expect((await upload(sandbox, rows)).status).toBe(500);
    expect(sandbox.dump().requests[0]?.rows).toMatchObject([{ fate: 'added' }, { fate: 'not-applied' }]);
  },
  'One row that the service refuses': async (sandbox) => {
    const reply = await upload(sandbox, rows);
    expect([reply.status, reply.json]).toEqual([422, { success: false, message: 'sandbox: a row is not accepted' }]);
    expect((await upload(sandbox, rows.slice(0, 1))).status).toBe(200);
    expect(numbers(sandbox)).toEqual(both.slice(0, 1));
  },
  'Batches that are too large': async (sandbox) => {
    expect((await upload(sandbox, rows)).status).toBe(413);
    expect((await upload(sandbox, rows.slice(0, 1))).status).toBe(200);
    expect(numbers(sandbox)).toEqual(both.slice(0, 1));
  },
  'The token ends in the middle': async (sandbox) => {
    expect(await statuses(sandbox, 3)).toEqual([200, 401, 401]);
    expect(numbers(sandbox)).toHaveLength(1);
  },
  'A huge answer': async (sandbox) => {
    const reply = await upload(sandbox, rows);
    expect(reply.text.length).toBeGreaterThan(2_000_000);
    expect(numbers(sandbox)).toEqual(both);
  },
  'The login is locked': async (sandbox) => {
    const reply = await send(sandbox, 'POST', '/v1/auth/login', { email: 'a', password: 'b' }, '');
    expect([reply.status, reply.json]).toMatchObject([429, { success: false, retry_after: '2024-01-01 05:45:00' }]);
  },
  'Quirks: other readings of the API': async (sandbox) => {
    const reply = await send(sandbox, 'POST', `/v1/broadcast/leads/${LIST}`, {
      data: [{ field_0: phone(1) }, { field_0: '1' }, { field_0: phone(1) }],
    });
    expect(reply.json).toEqual({ Success: 'true', Message: 'sandbox: the leads are accepted' });
    expect(sandbox.dump().requests[0]?.rows?.map(({ fate }) => fate)).toEqual(['added', 'rejected', 'cloned']);
    const broadcasts = await send(sandbox, 'GET', '/v2/broadcasts');
    expect(broadcasts.json).toMatchObject({ results: [{ list_id: LIST, status: 1 }] });
  },
};

describe('docs/sandbox.md', () => {
  const scripts = snippets.filter(({ language }) => language === 'yaml');
  const isValid = new Ajv2020({ strict: false }).compile(schema);

  test('has one recipe for each heading that is tested here, and no other', () => {
    expect(scripts.map(({ heading }) => heading)).toEqual(Object.keys(RECIPES));
  });

  test.each(scripts)('$heading', async ({ heading, source }) => {
    const faults = await readFaultScript(source);
    expect(isValid(faults)).toBe(true);
    const timers = heldTimers();
    const sandbox = await sandboxWith({ faults, schedule: timers.schedule, now: () => MOMENT });
    await RECIPES[heading]?.(sandbox, timers);
  });

  test('shows every effect and lists every quirk', () => {
    const { properties } = schema;
    const effects: string[] = properties.rules.items.properties.do.properties.effect.enum;
    const shown = scripts.flatMap(({ source }) => [...source.matchAll(/effect: (\w+)/g)].map(([, name]) => name));
    expect(effects.filter((effect) => !shown.includes(effect))).toEqual([]);
    const rowsOfTable = [...page.matchAll(/^\| (`[^|]+`) \| [^|]+ \| [^|]+\?\s*\|$/gm)].map(([, names]) => names);
    const listed = rowsOfTable.flatMap((names) => [...(names ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
    expect(listed.toSorted()).toEqual(Object.keys(properties.quirks.properties).toSorted());
  });

  test('has a seed that works', async () => {
    const seed = snippets.find(({ language }) => language === 'json')?.source ?? '';
    const sandbox = await sandboxWith({ seed: readSeed(seed) });
    expect(sandbox.dump().leads).toMatchObject([
      { field_0: '+919000000001', field_1: 'Asha Example', priority: 1 },
      { field_0: '+919000000002', field_1: 'Ravi Example', priority: 5 },
    ]);
  });

  test('has commands whose addresses the sandbox answers', async () => {
    const sandbox = await sandboxWith();
    const calls = snippets
      .filter(({ language }) => language === 'sh')
      .flatMap(({ source }) => [...source.matchAll(/^curl -sS(?: -X (\w+))? http:\/\/127\.0\.0\.1:8787(\S+)$/gm)]);
    expect(calls).toHaveLength(2);
    for (const [, method = 'GET', path = ''] of calls) {
      expect((await send(sandbox, method, path, undefined, '')).status).toBe(200);
    }
  });
});

test('a connection that is cut at the next request has answered the one before', async () => {
  const faults = await readFaultScript('rules: [{ match: { nth: 1 }, do: { effect: reset, when: next-request } }]');
  const sandbox = await sandboxWith({ faults });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  expect(await overOneConnection(sandbox, 3, agent)).toEqual([200, 'ECONNRESET', 200]);
  agent.destroy();
});
