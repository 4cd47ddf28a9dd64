import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bareRepository, git, startGitServer, startHttpProxy } from '../../support/git-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';
import { addEntry, change, contentOf, pushed } from '../ledger-stores.ts';
import { openGitStore as open, REF, TOKEN } from './opened-store.ts';

// Every token here is made up.

describe('over HTTP', () => {
  test('the token opens the way, in one header, whatever the configuration of the user or of checkout says', async () => {
    using root = temporaryDirectory();
    const bare = bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    const others = 'AUTHORIZATION: basic b3RoZXI=';
    const global = path.join(root.path, 'gitconfig');
    writeFileSync(
      global,
      `[http]\n\textraheader = ${others}\n[http "${server.url}/"]\n\textraheader = ${others}\n` +
        `[http "${server.url}/leads.git"]\n\textraheader = ${others}\n[credential]\n\thelper = "!touch ${root.path}/asked"\n`,
    );
    using a = open(root.path, `${server.url}/leads.git`, {
      token: TOKEN,
      server: server.url,
      env: { GIT_CONFIG_GLOBAL: global },
    });
    await pushed(a.store, undefined, change({ head: '1' }));
    expect(await contentOf(a.store)).toEqual({ head: '1' });
    expect(new Set(server.authorizations).size).toBe(1);
    expect(readdirSync(root.path)).not.toContain('asked');
    expect(git(bare, 'rev-list', '--count', REF)).toBe('1');
  });

  test('a first version whose answer was lost is found under those that came after it', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    const access = { token: TOKEN, server: server.url };
    using a = open(root.path, `${server.url}/leads.git`, access);
    expect(await a.store.fetch()).toEqual({ kind: 'absent' });
    server.nextPush('drop-after');
    const end = await a.store.push(undefined, change({ head: '1' }));
    expect(end).toMatchObject({ kind: 'lost', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    using b = open(root.path, `${server.url}/leads.git`, access);
    await addEntry(b.store, 'more');
    await a.store.fetch();
    expect(end.kind === 'lost' && (await a.store.contains(end.version))).toBe(true);
  });

  test.each([
    ['drop-before', false],
    ['drop-after', true],
    [500, false],
    [503, false],
  ] as const)('an answer to a push that is lost (%s) is settled by a look', async (fault, landed) => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: server.url });
    const first = await pushed(a.store, undefined, change({ head: '1' }));
    // Git tries a broken connection once more by itself, so only a second one is seen.
    server.nextPush(fault);
    if (fault === 'drop-before') server.nextPush(fault);
    const end = await a.store.push(first, change({ head: '2' }));
    expect(end.kind).toBe('lost');
    await a.store.fetch();
    expect(end.kind === 'lost' && (await a.store.contains(end.version))).toBe(landed);
    // Written again, it is the same version, whether it had landed or not.
    expect(await a.store.push(first, change({ head: '2' }))).toEqual({
      kind: 'pushed',
      version: end.kind === 'lost' ? end.version : '',
    });
    expect(await contentOf(a.store)).toEqual({ head: '2' });
  });

  test.each([['drop-before'], ['drop-after'], [500]] as const)(
    'a read that fails (%s) is not absence',
    async (fault) => {
      using root = temporaryDirectory();
      bareRepository(root.path, 'leads.git');
      await using server = await startGitServer(root.path, TOKEN);
      using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: server.url });
      for (let each = 0; each < 4; each++) server.nextFetch(fault);
      expect(await a.store.fetch()).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    },
  );

  test('a token that may only read is refused, with the two lines that are missing, and no other try is made', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: server.url });
    const first = await pushed(a.store, undefined, change({ head: '1' }));
    server.readOnly(true);
    const end = await a.store.push(first, change({ head: '2' }));
    expect(end).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
    expect(JSON.stringify(end)).toContain('contents: write');
    expect(JSON.stringify(end)).toContain('Permission to acme/leads.git denied');
    expect(await contentOf(a.store)).toEqual({ head: '1' });
  });

  test('a wrong token is refused, and neither told nor asked for', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    using a = open(root.path, `${server.url}/leads.git`, { token: 'wrong-fake-token', server: server.url });
    const read = await a.store.fetch();
    expect(read).toMatchObject({ kind: 'failed', problem: { code: 'LEADS-LEDGER-UNREADABLE' } });
    const end = await a.store.push(undefined, change({ head: '1' }));
    expect(end).toMatchObject({ kind: 'refused', problem: { code: 'LEADS-LEDGER-WRITE' } });
    expect(JSON.stringify([read, end])).not.toMatch(/wrong-fake-token|d3Jvbmct|eC1hY2Nlc3M/);
  });

  test('another server never sees the token', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: 'https://github.fake.test' });
    expect((await a.store.fetch()).kind).toBe('failed');
    expect(server.authorizations.length).toBeGreaterThan(0);
    expect(server.authorizations.every((each) => each === undefined)).toBe(true);
  });

  test('the proxy of the environment is used', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    await using proxy = await startHttpProxy();
    const env = { http_proxy: proxy.url };
    using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: server.url, env });
    await pushed(a.store, undefined, change({ head: '1' }));
    expect(await contentOf(a.store)).toEqual({ head: '1' });
    expect(proxy.requests()).toBeGreaterThan(2);
  });

  test('a server that never answers is given up in time, with every process that waits for it', async () => {
    using root = temporaryDirectory();
    const { createServer } = await import('node:net');
    const silent = createServer((socket) => socket.on('error', () => {}).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const gone = new Promise<void>((resolve) =>
      silent.on('connection', (socket) => socket.on('close', () => resolve())),
    );
    using a = open(root.path, `${url}/leads.git`, { token: TOKEN, server: url, times: { pushMs: 400 } });
    expect(await a.store.push(undefined, change({ head: '1' }))).toMatchObject({ kind: 'lost' });
    await gone;
    expect(await a.store.push(undefined, change({ head: '1' }), { withinMs: 200 })).toMatchObject({ kind: 'lost' });
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe('the token', () => {
  test('is in no command line and no file', async () => {
    using root = temporaryDirectory();
    bareRepository(root.path, 'leads.git');
    await using server = await startGitServer(root.path, TOKEN);
    // A git that notes its command line, then is git.
    const bin = path.join(root.path, 'bin');
    git(root.path, 'init', '--quiet', bin);
    const real = (process.env['PATH'] ?? '')
      .split(':')
      .map((each) => path.join(each, 'git'))
      .find((each) => {
        try {
          return readFileSync(each).length > 0;
        } catch {
          return false;
        }
      });
    writeFileSync(path.join(bin, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >> ${root.path}/lines\nexec ${real} "$@"\n`, {
      mode: 0o755,
    });
    const env = { PATH: `${bin}:${process.env['PATH']}` };
    using a = open(root.path, `${server.url}/leads.git`, { token: TOKEN, server: server.url, env });
    await pushed(a.store, undefined, change({ head: '1' }));
    await a.store.fetch();
    const secrets = new RegExp([TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')].join('|'));
    const lines = readFileSync(path.join(root.path, 'lines'), 'utf8');
    expect(lines).toMatch(/push/);
    expect(lines).not.toMatch(secrets);
    for (const name of readdirSync(a.directory, { recursive: true, withFileTypes: true })) {
      if (name.isFile()) expect(readFileSync(path.join(name.parentPath, name.name), 'latin1')).not.toMatch(secrets);
    }
  });
});
