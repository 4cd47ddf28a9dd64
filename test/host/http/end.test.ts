import { describe, expect, test } from 'vitest';
import { createHttp } from '../../../src/host/http/http.ts';
import type { HttpRequest } from '../../../src/model/index.ts';
import { finishing, httpServer, tcpServer } from './servers.ts';

function post(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'POST', url, headers: {}, body: new TextEncoder().encode('{"field_0":"9000000001"}'), ...more };
}

describe('a request that must begin in time', () => {
  test.each([
    ['in time', 1000, 'answer'],
    ['at the last moment', 999.5, 'answer'],
    ['too late', 999.4, 'not-sent'],
  ])('%s', async (_, notAfter, kind) => {
    let requests = 0;
    await using context = finishing();
    const server = await httpServer(context, (_, response) => {
      requests++;
      response.end('{}');
    });
    const http = createHttp({ env: {}, clock: { monotonic: () => 999.5 } });
    const result = await http.send(post(server.url, { notAfter }));
    expect(result.kind).toBe(kind);
    if (kind === 'not-sent') expect(result).toMatchObject({ reason: 'late' });
    expect(requests).toBe(kind === 'answer' ? 1 : 0);
    expect(server.connections()).toBe(kind === 'answer' ? 1 : 0);
    http.close();
  });

  test('is looked at when it begins, not when it is asked for', async (context) => {
    const server = await httpServer(context, (_, response) => response.end('{}'));
    let now = 0;
    const http = createHttp({ env: {}, clock: { monotonic: () => now } });
    const sent = http.send(post(server.url, { notAfter: 10 }));
    now = 11;
    expect(await sent).toMatchObject({ kind: 'not-sent', reason: 'late' });
    expect(server.connections()).toBe(0);
    http.close();
  });
});

describe('an end by force', () => {
  test('loses what was written, keeps back what was not, and lets nothing begin', async (context) => {
    let reached = () => {};
    const arrived = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const silent = await tcpServer(context, (socket) => socket.once('data', reached));
    const http = createHttp({ env: {} });
    const written = http.send(post(silent.url));
    await arrived;
    const beginning = http.send(post(silent.url));
    http.close({ abort: true });
    expect(await written).toMatchObject({ kind: 'lost', reason: 'reset' });
    expect(await beginning).toMatchObject({ kind: 'not-sent' });
    expect(await http.send(post(silent.url))).toMatchObject({ kind: 'not-sent' });
    expect(silent.connections()).toBe(1);
  });

  test('keeps what came of an answer', async (context) => {
    const server = await httpServer(context, (_, response) => void response.write('{"a":'));
    const http = createHttp({ env: {} });
    let seen = () => {};
    const came = new Promise<void>((resolve) => {
      seen = resolve;
    });
    const sent = http.send(post(server.url, { onChunk: seen }));
    await came;
    http.close({ abort: true });
    expect(await sent).toMatchObject({ kind: 'answer', status: 200, ending: 'lost' });
  });

  test('is not what a plain close is', async (context) => {
    const server = await httpServer(context, (_, response) => void setImmediate(() => response.end('{}')));
    const http = createHttp({ env: {} });
    const sent = http.send(post(server.url));
    http.close();
    expect(await sent).toMatchObject({ kind: 'answer', status: 200 });
  });
});
