import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../../src/sandbox/index.ts';
import { repository, runAction } from '../../support/action.ts';
import { CANARIES, expectUnharmed, TOKEN, visible } from './attack.ts';

// Made-up people. A server, an environment and a ledger that mean harm.

const FILES = { 'leads/a.csv': 'Mobile,Name,Email\n9000004711,Zebulon,zeb@canary.example\n9000004712,Zebulon,x\n' };

/** A server in the place of Smartflo, and a second one that nobody is to be sent to. */
async function served(answer: (request: IncomingMessage, response: ServerResponse, elsewhere: string) => void) {
  const strayed: string[] = [];
  const other = createServer((request, response) => {
    strayed.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.end('{"success":true}');
  });
  const server = createServer((request, response) => {
    // Questions about the list are answered by nobody; only what is sent is looked at here.
    if (request.method !== 'POST') return void response.writeHead(404).end('{}');
    request.resume().on('end', () => answer(request, response, urlOf(other)));
  });
  for (const each of [other, server]) await new Promise<void>((resolve) => void each.listen(0, '127.0.0.1', resolve));
  return {
    url: urlOf(server),
    strayed,
    async close() {
      for (const each of [other, server]) {
        each.closeAllConnections();
        await new Promise((resolve) => each.close(resolve));
      }
    },
  };
}

function urlOf(server: ReturnType<typeof createServer>): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (response: ServerResponse, status: number, body: string | Uint8Array, headers = {}) =>
  void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);

const ECHO = `9000004711 Zebulon zeb@canary.example ${TOKEN} Bearer ${TOKEN}`;

describe('a server that means harm', () => {
  test.each<[string, (request: IncomingMessage, response: ServerResponse, elsewhere: string) => void]>([
    ['sends the request elsewhere (301)', (_, response, to) => json(response, 301, '', { location: `${to}/x` })],
    ['sends the request elsewhere (307)', (_, response, to) => json(response, 307, '', { location: `${to}/x` })],
    ['sends the request to a file', (_, response) => json(response, 302, '', { location: 'file:///etc/passwd' })],
    [
      'refreshes to elsewhere',
      (_, response, to) => json(response, 200, '<meta http-equiv=refresh>', { refresh: `0; url=${to}` }),
    ],
    ['repeats what was sent', (_, response) => json(response, 422, JSON.stringify({ success: false, message: ECHO }))],
    [
      'repeats it packed twice',
      (_, response) =>
        json(response, 422, JSON.stringify({ success: false, message: encodeURIComponent(encodeURIComponent(ECHO)) })),
    ],
    [
      'repeats it in keys',
      (_, response) => json(response, 422, JSON.stringify({ success: false, errors: { [ECHO]: [ECHO] } })),
    ],
    ['repeats it in a header', (_, response) => json(response, 500, '{}', { 'x-request-id': TOKEN, server: ECHO })],
    [
      'gives orders to the runner',
      (_, response) =>
        json(
          response,
          422,
          JSON.stringify({ success: false, message: '::set-output name=status::delivered\n##[add-mask]x' }),
        ),
    ],
    [
      'writes to the summary',
      (_, response) =>
        json(response, 422, JSON.stringify({ success: false, message: '<script>x</script>[x](javascript:y)' })),
    ],
    [
      'answers a gigabyte',
      (_, response) => json(response, 200, gzipSync(Buffer.alloc(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
    ],
    [
      'never ends its answer',
      (request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = setInterval(() => response.write(' '.repeat(1024 * 1024)), 1);
        request.socket.on('close', () => clearInterval(more));
        response.on('error', () => {});
      },
    ],
    ['answers nested lists', (_, response) => json(response, 200, `${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    [
      'answers with a prototype',
      (_, response) => json(response, 200, '{"__proto__":{"success":true},"constructor":{"success":true}}'),
    ],
    ['says yes and no', (_, response) => json(response, 200, '{"success":true,"errors":["no"]}')],
    [
      'cuts its yes short',
      (_, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"success":true}');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['asks to wait for a year', (_, response) => json(response, 401, '{}', { 'retry-after': '31536000' })],
  ])('%s, and nothing gets out or counts as sent', async (_, answer) => {
    const server = await served(answer);
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': server.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1' },
    });
    await server.close();
    expectUnharmed(run);
    expect(run.exitCode).toBe(1);
    expect(run.outputs['accepted']).toBe('0');
    expect(server.strayed).toEqual([]);
  });

  test('names a person of the other half of a split batch, and the name does not get out', async () => {
    const server = await served((_, response) =>
      json(response, 422, JSON.stringify({ success: false, message: 'Zebulon and Quillon are not welcome' })),
    );
    using work = repository({ 'leads/a.csv': 'Mobile,Name\n9000004711,Zebulon\n9000004712,Quillon\n' });
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': server.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1' },
    });
    await server.close();
    expectUnharmed(run);
    expect(visible(run)).toContain('are not welcome');
    expect(visible(run)).not.toMatch(/Zebulon|Quillon/);
  });
});

describe('an environment that means harm', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    [
      'Git is told to run a program',
      { GIT_SSH_COMMAND: 'touch pwned', GIT_EXTERNAL_DIFF: 'touch pwned', GIT_PAGER: 'touch pwned' },
    ],
    ['Git is told of another repository', { GIT_DIR: '/tmp', GIT_WORK_TREE: '/', GIT_INDEX_FILE: 'pwned' }],
    [
      'Git is told to trace',
      { GIT_TRACE: 'pwned', GIT_TRACE_CURL: 'pwned', GIT_TRACE_PACKET: 'pwned', GIT_TRACE2_EVENT: 'pwned' },
    ],
    ['the event is no JSON', { GITHUB_EVENT_PATH: '/dev/null' }],
    ['the name of the repository has a line break', { GITHUB_REPOSITORY: 'a/b\n::error::x' }],
    ['the actor is a command', { GITHUB_ACTOR: '::set-output name=status::x\n##[error]y' }],
    ['the run id is a path', { GITHUB_RUN_ID: '../../pwned', GITHUB_RUN_ATTEMPT: 'NaN' }],
    ['the server is another one', { GITHUB_SERVER_URL: 'javascript:x', GITHUB_API_URL: 'file:///etc/passwd' }],
    ['a state that nobody left', { STATE_spool: '/etc', STATE_ledger: '/etc', STATE_started: 'true' }],
    ['a prototype as an input', { INPUT___PROTO__: 'x', INPUT_CONSTRUCTOR: 'x' }],
    ['a secret in the place of a list', { 'INPUT_LIST-ID': TOKEN }],
    ['a secret in the place of a folder', { INPUT_FILES: `${TOKEN}/**` }],
    ['an input with a line break', { 'INPUT_SKILL-ID': '1\n::set-output name=status::x' }],
  ])('%s: it gives no orders and tells no secret', async (_, env) => {
    const sandbox = await startSandbox({ tokens: [TOKEN] });
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': TOKEN, 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
      env: { RUNNER_DEBUG: '1', ...env },
    });
    await sandbox.close();
    expectUnharmed(run);
    expect(readdirSync(work.path).filter((name) => name.includes('pwned'))).toEqual([]);
    // Either it was delivered whole, or it is red.
    const sent = sandbox.dump().leads.length;
    expect([sent, run.exitCode === 0]).toEqual(run.exitCode === 0 ? [2, true] : [0, false]);
  });
});

describe('a ledger in a folder that means harm', () => {
  test.each<[string, (ledger: string) => void]>([
    ['is a file', (ledger) => writeFileSync(ledger, CANARIES.join('\n'))],
    ['is a link to outside', (ledger) => symlinkSync('/etc', ledger)],
    [
      'has a list that is a link to outside',
      (ledger) => {
        mkdirSync(ledger);
        symlinkSync('/etc', path.join(ledger, '7'));
      },
    ],
    [
      'holds what is no ledger',
      (ledger) => {
        mkdirSync(path.join(ledger, '7'), { recursive: true });
        for (const name of ['head', 'current', 'manifest', 'snapshot'])
          writeFileSync(path.join(ledger, '7', name), CANARIES.join('\n'));
      },
    ],
    [
      'holds a very large file',
      (ledger) => {
        mkdirSync(path.join(ledger, '7'), { recursive: true });
        writeFileSync(path.join(ledger, '7', 'head'), Buffer.alloc(64 * 1024 * 1024, 'head 9000004711\n'));
      },
    ],
  ])('%s: nobody is called twice for it', async (_, spoil) => {
    const sandbox = await startSandbox({ tokens: [TOKEN] });
    using work = repository(FILES);
    const ledger = path.join(work.path, '..', `${path.basename(work.path)}-ledger`);
    spoil(ledger);
    const inputs = {
      'smartflo-token': TOKEN,
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '7',
      ledger: `file:${ledger}`,
    };
    for (let times = 0; times < 2; times++) {
      using run = await runAction({ workspace: work.path, inputs, env: { RUNNER_DEBUG: '1' } });
      expectUnharmed(run);
      expect(visible(run)).toContain(run.exitCode === 0 ? 'sent' : 'LEADS-');
    }
    await sandbox.close();
    const posts = sandbox.dump().requests.filter(({ method }) => method === 'POST').length;
    expect(posts).toBeLessThanOrEqual(1);
  });
});
