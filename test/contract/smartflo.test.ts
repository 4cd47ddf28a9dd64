import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderApiPage } from '../../scripts/smartflo-api-docs.ts';
import { LIST, phone, sandboxWith, send } from '../sandbox/sandbox-client.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const source = read('schemas/smartflo.openapi.yaml');
const contract = parse(source);
const GRADES = ['documented', 'observed', 'inferred', 'unknown'];

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Everything in the contract that claims something about the API, by its place in the file. */
function claims(value: unknown, place: readonly string[] = []): [string, Node][] {
  if (!isNode(value)) {
    return [];
  }
  const last = place.at(-1) ?? '';
  const parent = place.at(-2) ?? '';
  const isProperty = parent === 'properties' || parent === 'patternProperties';
  const isResponse = parent === 'responses' && !('$ref' in value);
  const isOther = ['parameters', 'headers', 'securitySchemes'].includes(parent);
  const isOperation = METHODS.includes(last) && 'responses' in value;
  const own: [string, Node][] = isProperty || isResponse || isOther || isOperation ? [[place.join('/'), value]] : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => claims(inner, [...place, key]))];
}

describe('the contract', () => {
  test('grades every operation, parameter, field and response by its evidence', () => {
    const all = claims(contract);
    expect(all.length).toBeGreaterThan(90);
    expect(all.filter(([, claim]) => !GRADES.includes(String(claim['x-evidence']))).map(([place]) => place)).toEqual(
      [],
    );
  });

  test('says what we do wherever it assumes something without any evidence', () => {
    const silent = claims(contract).filter(([, claim]) => claim['x-evidence'] === 'unknown' && !claim['x-note']);
    expect(silent.map(([place]) => place)).toEqual([]);
  });

  test('has its page generated', () => {
    expect(read('docs/smartflo-api.md')).toBe(renderApiPage(source));
    expect(renderApiPage(source).split('\n')[0]).toMatch(/Generated .* do not edit/);
  });
});

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(contract, 'contract');

/** What is wrong with an answer, by the contract; nothing when it is right. */
function violations(path: string, method: string, status: number, body: unknown): unknown {
  const response = contract.paths[path][method].responses[status];
  const place = response.$ref ?? `#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${status}`;
  const pointer = encodeURI(`contract${place}/content/application~1json/schema`);
  const isRight = ajv.compile({ $ref: pointer });
  return isRight(body) ? undefined : isRight.errors;
}

const leads = '/v1/broadcast/leads/{id}';
const good = { data: [{ field_0: phone(1), field_1: 'आशा' }], duplicate_option: 'skip' };
const bad = { data: [{ field_0: '12' }], duplicate_option: 'skip' };

describe('the sandbox, held against the contract', () => {
  test.each([
    ['/v1/auth/login', 'post', '/v1/auth/login', { email: 'desk', password: 'pass' }, 200],
    ['/v1/auth/login', 'post', '/v1/auth/login', { email: 'desk', password: 'no' }, 401],
    [leads, 'post', `/v1/broadcast/leads/${LIST}`, good, 200],
    [leads, 'post', `/v1/broadcast/leads/${LIST}`, bad, 400],
    [leads, 'post', '/v1/broadcast/leads/9', good, 404],
    [leads, 'get', `/v1/broadcast/leads/${LIST}`, undefined, 200],
    [leads, 'get', `/v1/broadcast/leads/${LIST}?number=${phone(1)}`, undefined, 200],
    [leads, 'get', `/v1/broadcast/leads/${LIST}?number=${phone(2)}`, undefined, 200],
    [leads, 'get', '/v1/broadcast/leads/9', undefined, 404],
    ['/v1/broadcast/lists', 'get', '/v1/broadcast/lists', undefined, 200],
    ['/v2/broadcasts', 'get', '/v2/broadcasts?limit=100&page=1', undefined, 200],
  ] as const)('%s %s, as %s, answers in shape', async (path, method, url, body, status) => {
    const sandbox = await sandboxWith({
      lists: [{ id: LIST, name: 'One' }],
      logins: [{ email: 'desk', password: 'pass' }],
      seed: [{ list_id: LIST, field_0: phone(1), field_1: 'Asha' }],
      quirks: { 'active-broadcasts': [LIST] },
    });
    const reply = await send(sandbox, method.toUpperCase(), url, body);
    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toBe('application/json');
    expect(violations(path, method, status, reply.json)).toBeUndefined();
  });

  test.each(['/v1/broadcast/lists', '/v2/broadcasts', leads])('%s without a token, and too often', async (path) => {
    const sandbox = await sandboxWith({ rate: 1 });
    const url = path.replace('{id}', LIST);
    const first = await send(sandbox, 'GET', url, undefined, '');
    const second = await send(sandbox, 'GET', url, undefined, '');
    expect([first.status, second.status]).toEqual([401, 429]);
    expect(violations(path, 'get', 401, first.json)).toBeUndefined();
    expect(violations(path, 'get', 429, second.json)).toBeUndefined();
  });

  test.each([
    [leads, 'post', 200, { message: 'no success' }],
    [leads, 'post', 200, { success: false, message: 'x' }],
    [leads, 'get', 200, { data: [] }],
    [leads, 'get', 200, [{ id: '1', lead_id: '1', list_id: 1, field_0: '1' }]],
    [leads, 'post', 429, { success: false, message: 'Too many requests.' }],
    ['/v1/auth/login', 'post', 200, { success: true, access_token: '' }],
    ['/v1/broadcast/lists', 'get', 200, [{ id: 1 }]],
    ['/v2/broadcasts', 'get', 200, []],
  ])('%s %s: the check finds the wrong %i %j', (path, method, status, body) => {
    expect(violations(path, method, status, body)).toBeDefined();
  });
});

test('the ten calls of the probe work as the page says', async () => {
  const calls: { method: string; path: string; body?: string }[] = contract['x-probe'];
  expect(calls).toHaveLength(10);
  const sandbox = await sandboxWith({ lists: [{ id: LIST, name: 'A test list' }] });
  const variables: Record<string, string> = { $LIST: LIST, $NUMBER_1: phone(1), $NUMBER_2: phone(2) };
  const filled = (text: string) => text.replace(/\$[A-Z_0-9]+/g, (name) => variables[name] ?? 'unset');
  const statuses = [];
  for (const { method, path, body } of calls) {
    const reply = await send(sandbox, method, filled(path), body === undefined ? undefined : filled(body));
    statuses.push(reply.status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 400, 200, 404, 200]);
  expect(sandbox.dump().leads).toMatchObject([{ field_1: 'Probe one', field_2: 'probe@example.com' }]);
  const commands = read('docs/smartflo-api.md').match(/^ +curl .*$/gm) ?? [];
  expect(commands).toHaveLength(10);
  expect(commands.every((command) => command.includes('"$SMARTFLO_URL/v'))).toBe(true);
});
