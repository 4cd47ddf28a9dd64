import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { HttpTimeouts } from '../../../src/host/http/http.ts';
import { FAKE_AUTHORITY, finishing, proxyServer, tlsServer } from './servers.ts';

/** Node reads NODE_EXTRA_CA_CERTS when it starts, so each of these runs in a process of its own. */
async function sendElsewhere(
  url: string,
  env: Record<string, string>,
  timeouts: Partial<HttpTimeouts> = {},
): Promise<readonly unknown[]> {
  const client = new URL('../../../src/host/http/http.ts', import.meta.url);
  const script = `
    const { createHttp } = await import(${JSON.stringify(client.href)});
    const http = createHttp({ env: process.env, timeouts: ${JSON.stringify(timeouts)} });
    const results = [];
    for (let request = 0; request < 3; request++) {
      const result = await http.send({ method: 'GET', url: ${JSON.stringify(url)}, headers: {} });
      results.push(result.kind === 'answer' ? new TextDecoder().decode(result.body) : result);
    }
    http.close();
    console.log(JSON.stringify(results));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise((resolve) => child.on('close', resolve));
  return JSON.parse(output);
}

const PRIVATE = { NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY) };

function answering(text: string): Parameters<typeof tlsServer>[1] {
  return (socket) => {
    socket.on('data', () => socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${text.length}\r\n\r\n${text}`));
  };
}

test('a private authority is trusted when NODE_EXTRA_CA_CERTS names it, and the process ends by itself', async (context) => {
  const server = await tlsServer(context, answering('safe'));
  expect(await sendElsewhere(`https://localhost:${server.port}`, PRIVATE)).toEqual(['safe', 'safe', 'safe']);
  expect(server.connections()).toBe(1);
});

test('it is not trusted otherwise, whatever NODE_TLS_REJECT_UNAUTHORIZED says', async (context) => {
  const server = await tlsServer(context, answering('unsafe'));
  const [result] = await sendElsewhere(`https://localhost:${server.port}`, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
  expect(result).toMatchObject({ kind: 'not-sent', reason: 'tls' });
  expect(server.received()).toBe('');
});

test('a certificate for another host is not trusted', async (context) => {
  const server = await tlsServer(context, answering('other'));
  const proxy = await proxyServer(context, server.port);
  const [result] = await sendElsewhere('https://other.fake.test', { ...PRIVATE, https_proxy: proxy.url });
  expect(result).toMatchObject({ kind: 'not-sent', reason: 'tls', detail: expect.stringContaining('another host') });
});

test('a proxy tunnels to the host, and the tunnel is kept', async (context) => {
  const server = await tlsServer(context, answering('through'));
  const proxy = await proxyServer(context, server.port);
  const env = { ...PRIVATE, https_proxy: proxy.url.replace('://', '://fake-user:fake-pass@'), DEBUG: '' };
  expect(await sendElsewhere('https://api.fake.test', env)).toEqual(['through', 'through', 'through']);
  expect(proxy.connections()).toBe(1);
  expect(proxy.received()).toMatch(/^CONNECT api\.fake\.test:443 HTTP\/1\.1\r\n/);
  expect(proxy.received()).toContain(
    `Proxy-Authorization: Basic ${Buffer.from('fake-user:fake-pass').toString('base64')}`,
  );
});

test.each(['direct', 'through a proxy'])('what is lost after TLS stood is lost, not unsent: %s', async (way) => {
  await using context = finishing();
  const reset = await tlsServer(context, (socket) => socket.once('data', () => socket.destroy()));
  const silent = await tlsServer(context, () => {});
  for (const [server, reason] of [[reset, 'reset'] as const, [silent, 'timeout'] as const]) {
    const proxy = await proxyServer(context, server.port);
    const host = way === 'direct' ? `localhost:${server.port}` : 'api.fake.test';
    const env: Record<string, string> = way === 'direct' ? PRIVATE : { ...PRIVATE, https_proxy: proxy.url };
    const [result] = await sendElsewhere(`https://${host}`, env, { totalMs: 500 });
    expect(result).toMatchObject({ kind: 'lost', reason });
    expect(server.received()).toContain('GET / HTTP/1.1');
  }
});

test('time for the connection is not counted against the answer', async (context) => {
  const server = await tlsServer(context, (socket) => {
    socket.on('data', () => setTimeout(() => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nlate'), 700));
  });
  const results = await sendElsewhere(`https://localhost:${server.port}`, PRIVATE, { connectMs: 500 });
  expect(results).toEqual(['late', 'late', 'late']);
});
