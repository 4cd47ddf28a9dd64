import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../support/action.ts';
import { type ContractProxy, startContractProxy } from '../support/prism.ts';

// The built action, a proxy that we did not write and that holds both sides to the contract, and the sandbox. Numbers
// and names are made up.

const LISTS = [
  { id: '441940', name: 'Home Loans', header: ['Phone Number', 'Name', 'Email Id'] },
  { id: '552001', name: 'Insurance' },
];
const CONFIG = `
lists:
  - { list: "441940", name: home loans, files: leads/home.csv, verify: sample, skill-id: "12" }
  - { list: "552001", name: Insurance, files: leads/insurance.ndjson, verify: all, duplicate-option: overwrite }
`;
const rows = Array.from(
  { length: 60 },
  (_, index) => `${9_000_200_000 + index},Asha ${index} 😀,a${index}@fake.example`,
);
const FILES = {
  '.github/leads.yml': CONFIG,
  'leads/home.csv': `Mobile,Name,Email\n${rows.join('\n')}\n`,
  'leads/insurance.ndjson': '{"phone":"9000300001","field_34":"last"}\n{"phone":"+91 90003 00002","name":"रवि"}\n',
};

let sandbox: Sandbox;
let proxy: ContractProxy;
let recorder: Server;
/** What the contract proxy answered, in order: request, status, media type. */
let answers: string[] = [];

/** Hands requests on to the contract proxy and keeps what came back. */
function recording(target: string): Server {
  return createServer(async (request, response) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of request) pieces.push(piece);
    const { method = 'GET', url = '/', headers } = request;
    const { authorization = '', accept = '', 'content-type': type = '' } = headers;
    const answer = await fetch(target + url, {
      method,
      headers: { authorization, accept, 'content-type': type },
      ...(pieces.length > 0 ? { body: Buffer.concat(pieces) } : {}),
    });
    const media = answer.headers.get('content-type') ?? '';
    answers.push(`${method} ${url.replace(/\?number=.*/, '?number=')} ${answer.status} ${media}`);
    response.writeHead(answer.status, { 'content-type': media }).end(Buffer.from(await answer.arrayBuffer()));
  });
}

beforeAll(async () => {
  sandbox = await startSandbox({ tokens: ['made-up'], logins: [{ email: 'desk', password: 'pass' }], lists: LISTS });
  proxy = await startContractProxy(sandbox.url);
  recorder = recording(proxy.url);
  await new Promise<void>((resolve) => recorder.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  recorder.closeAllConnections();
  recorder.close();
  await proxy.close();
  await sandbox.close();
});

beforeEach(() => {
  sandbox.reset();
  answers = [];
});

const url = () => {
  const address = recorder.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
};

/** The contract proxy speaks of violations in a media type of its own. */
const violations = () => answers.filter((answer) => answer.includes('problem+json'));

async function runThroughProxy(inputs: Readonly<Record<string, string>>): Promise<ActionRun> {
  using work = repository(FILES);
  return await runAction({
    workspace: work.path,
    inputs: { 'base-url': url(), 'requests-per-second': '0', 'batch-size': '25', ...inputs },
  });
}

describe('the built action keeps the contract', () => {
  test.each([
    ['with a token', { 'smartflo-token': 'made-up' }, 0],
    ['with a login', { 'smartflo-email': 'desk', 'smartflo-password': 'pass' }, 1],
    ['under clone', { 'smartflo-token': 'made-up', 'duplicate-option': 'clone' }, 0],
  ])('a whole run %s: sign-in, reads before sending, leads, read-backs', async (_, inputs, logins) => {
    using run = await runThroughProxy(inputs);
    expect(run.outputs).toMatchObject({ status: 'delivered', accepted: '62', 'error-code': '' });
    expect(run.exitCode).toBe(0);
    expect(violations()).toEqual([]);
    expect(new Set(answers.map((answer) => answer.replace(/.* (?=\d{3} )/, '')))).toEqual(
      new Set(['200 application/json']),
    );
    expect(run.stdout).not.toContain('LEADS-API-');
    expect(run.stdout).toMatch(
      /List 441940 \(home loans\): (?<n>\d+) leads read back, \k<n> found, 0 different, 0 missing/,
    );
    expect(run.stdout).toContain('List 552001 (Insurance): 2 leads read back, 2 found, 0 different, 0 missing');

    const { requests } = sandbox.dump();
    const asked = (path: string) => requests.filter((request) => request.path.startsWith(path)).length;
    expect(asked('/v1/auth/login')).toBe(logins);
    expect(asked('/v1/broadcast/lists')).toBe(1);
    expect(asked('/v2/broadcasts')).toBe(1);
    // The first lead for the larger list goes alone.
    expect(requests.filter(({ method, list }) => method === 'POST' && list !== undefined)).toHaveLength(5);
    expect(asked('/v1/broadcast/leads/441940?number=')).toBeGreaterThan(2);
    expect(requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/leads/552001'))).toHaveLength(2);
  });

  test('a violation would be seen here: a list id that the contract does not allow', async () => {
    await fetch(`${url()}/v1/broadcast/leads/not-a-number`, { headers: { Authorization: 'Bearer made-up' } });
    expect(violations()).toHaveLength(1);
  });
});
