import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createHttp, type HttpTimeouts } from '../../../src/host/http/http.ts';
import { type HttpRequest, type HttpResult, Secret } from '../../../src/model/index.ts';
import { finishing, httpServer, tcpServer, tlsServer } from './servers.ts';

const SHORT: Partial<HttpTimeouts> = { connectMs: 150, headersMs: 150, totalMs: 400 };
const LEAD = new TextEncoder().encode('{"field_0":"9000000001"}');

function post(url: string, more: Partial<HttpRequest> = {}): HttpRequest {
  return { method: 'POST', url, headers: { 'Content-Type': 'application/json' }, body: LEAD, ...more };
}

function text(result: HttpResult): string {
  return result.kind === 'answer' ? new TextDecoder().decode(result.body) : result.kind;
}

/** A port on which nothing listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('an answer', () => {
  test('comes with status, headers in lower case and body, and the request is what was asked for', async (context) => {
    const server = await httpServer(context, (request, response) => {
      request.resume().on('end', () => response.writeHead(201, { 'X-Mixed': 'Yes' }).end('नमस्ते'));
    });
    const http = createHttp({ env: {} });
    const result = await http.send(
      post(`${server.url}/a?b=c`, { secretHeaders: { Authorization: new Secret('Bearer fake-token') } }),
    );
    expect(result).toMatchObject({ kind: 'answer', status: 201, ending: 'whole', headers: { 'x-mixed': 'Yes' } });
    expect(text(result)).toBe('नमस्ते');
    expect(server.received()).toMatch(/^POST \/a\?b=c HTTP\/1\.1\r\n/);
    expect(server.received()).toContain('Authorization: Bearer fake-token\r\n');
    expect(server.received()).toContain(`Content-Length: ${LEAD.length}\r\n`);
    expect(server.received()).not.toMatch(/transfer-encoding/i);
    http.close();
  });

  test.each([301, 302, 303, 307, 308])('of %i is handed over and not followed', async (status) => {
    await using context = finishing();
    const elsewhere = await httpServer(context, (_, response) => response.end('followed'));
    const server = await httpServer(context, (_, response) =>
      response.writeHead(status, { Location: elsewhere.url }).end(),
    );
    const http = createHttp({ env: {} });
    expect(await http.send(post(server.url))).toMatchObject({ status, headers: { location: elsewhere.url } });
    expect(elsewhere.connections()).toBe(0);
    http.close();
  });

  test('of 100 MB is cut at 1 MiB and the connection is given up', async (context) => {
    let sent = 0;
    const server = await httpServer(context, (_, response) => {
      const more = () => {
        while (sent < 100 && response.write(Buffer.alloc(1_000_000))) sent++;
        if (sent >= 100) response.end();
      };
      response.on('drain', more);
      more();
    });
    const http = createHttp({ env: {} });
    const result = await http.send(post(server.url));
    expect(result).toMatchObject({ status: 200, ending: 'cut' });
    expect(result.kind === 'answer' && result.body.length).toBe(1024 * 1024);
    expect(sent).toBeLessThan(100);
    http.close();
  });

  test('of exactly the cap is whole', async (context) => {
    const server = await httpServer(context, (_, response) => response.end('12345678'));
    const http = createHttp({ env: {} });
    expect(await http.send(post(server.url, { bodyCap: 8 }))).toMatchObject({ ending: 'whole' });
    expect(text(await http.send(post(server.url, { bodyCap: 7 })))).toBe('1234567');
    http.close();
  });

  test('can be taken chunk by chunk, but only when it is a yes', async (context) => {
    const server = await httpServer(context, (request, response) => {
      response.writeHead(request.url === '/no' ? 404 : 200).end('[1,2]');
    });
    const http = createHttp({ env: {} });
    const chunks: string[] = [];
    const onChunk = (chunk: Uint8Array) => void chunks.push(new TextDecoder().decode(chunk));
    expect(text(await http.send(post(server.url, { onChunk })))).toBe('');
    expect(chunks.join('')).toBe('[1,2]');
    expect(text(await http.send(post(`${server.url}/no`, { onChunk })))).toBe('[1,2]');
    expect(chunks.join('')).toBe('[1,2]');
    const broken = () => {
      throw new TypeError('a bug of the caller');
    };
    await expect(http.send(post(server.url, { onChunk: broken }))).rejects.toThrow('a bug of the caller');
    http.close();
  });

  test('is not read on when what came is enough', async (context) => {
    const server = await httpServer(context, (_, response) => response.write('[{}, and so on without an end'));
    const http = createHttp({ env: {} });
    let bytes = 0;
    const result = await http.send(
      post(server.url, {
        onChunk: (chunk) => {
          bytes += chunk.length;
        },
        isEnough: () => bytes > 3,
      }),
    );
    expect(result).toMatchObject({ kind: 'answer', status: 200, ending: 'cut' });
    http.close();
  });

  test.each([
    ['a length', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"success":true}'],
    ['chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"success":true}\r\n'],
  ])('that breaks off, announced by %s, is lost', async (_, bytes) => {
    await using context = finishing();
    const server = await tcpServer(context, (socket) => socket.once('data', () => socket.end(bytes)));
    const result = await createHttp({ env: {} }).send(post(server.url));
    expect(result).toMatchObject({ kind: 'answer', status: 200, ending: 'lost' });
    expect(text(result)).toBe('{"success":true}');
  });

  test('that trickles is lost when the time is up', async (context) => {
    const server = await httpServer(context, (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' });
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const http = createHttp({ env: {}, timeouts: SHORT });
    expect(await http.send(post(server.url))).toMatchObject({ kind: 'answer', status: 200, ending: 'lost' });
  });

  test('that comes before the request was read is an answer, and the rest is not sent', async (context) => {
    const ended = gate();
    let resume = () => {};
    const server = await tcpServer(context, (socket) => {
      resume = () => socket.resume();
      socket.on('close', ended.resolve).once('data', () => {
        socket.pause();
        socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const http = createHttp({ env: {} });
    const body = new Uint8Array(32 * 1024 * 1024);
    expect(await http.send(post(server.url, { body }))).toMatchObject({ kind: 'answer', status: 413, ending: 'whole' });
    resume();
    await ended.promise;
    expect(server.received().length).toBeLessThan(body.length);
  });
});

describe('a request that never left', () => {
  test('names a host without an address', async () => {
    const lookup = (_: string, __: unknown, callback: (error: NodeJS.ErrnoException) => void) =>
      callback(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }));
    const http = createHttp({ env: {}, lookup: lookup as never });
    expect(await http.send(post('https://api.fake.invalid/v1'))).toEqual({
      kind: 'not-sent',
      reason: 'dns',
      detail: 'api.fake.invalid: the host was not found (ENOTFOUND)',
    });
  });

  test('was refused', async () => {
    const url = `http://127.0.0.1:${await deadPort()}`;
    expect(await createHttp({ env: {} }).send(post(url))).toMatchObject({ kind: 'not-sent', reason: 'connect' });
  });

  test('met a certificate of an unknown authority, and no byte of it was deciphered there', async (context) => {
    const server = await tlsServer(context, () => {});
    const result = await createHttp({ env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }).send(post(server.url));
    expect(result).toMatchObject({ kind: 'not-sent', reason: 'tls' });
    expect(server.received()).toBe('');
  });

  test('met a server that speaks no TLS', async (context) => {
    const server = await tcpServer(context, (socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 400 No\r\n\r\n')),
    );
    const result = await createHttp({ env: {} }).send(post(`https://127.0.0.1:${server.port}`));
    expect(result).toMatchObject({ kind: 'not-sent', reason: 'tls' });
  });

  test('was reset during the handshake', async (context) => {
    const server = await tcpServer(context, (socket) => socket.once('data', () => socket.resetAndDestroy()));
    const result = await createHttp({ env: {} }).send(post(`https://127.0.0.1:${server.port}`));
    expect(result).toMatchObject({ kind: 'not-sent', reason: 'reset' });
  });

  test('waited for a handshake in vain', async (context) => {
    const server = await tcpServer(context, () => {});
    const http = createHttp({ env: {}, timeouts: SHORT });
    const result = await http.send(post(`https://127.0.0.1:${server.port}`));
    expect(result).toMatchObject({ kind: 'not-sent', reason: 'timeout' });
  });

  test('waited for an address in vain', async () => {
    const http = createHttp({ env: {}, timeouts: SHORT, lookup: () => {} });
    expect(await http.send(post('https://api.fake.invalid'))).toMatchObject({ kind: 'not-sent', reason: 'timeout' });
  });

  test('goes to the second address when the first one is dead', async (context) => {
    const server = await httpServer(context, (_, response) => response.end('here'));
    const addresses = [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ];
    const lookup = (_: string, __: unknown, callback: (error: null, found: typeof addresses) => void) =>
      callback(null, addresses);
    const http = createHttp({ env: {}, lookup: lookup as never });
    expect(text(await http.send(post(`http://two-addresses.fake.test:${server.port}`)))).toBe('here');
    http.close();
  });
});

describe('a request whose answer is lost', () => {
  test('was reset after its body', async (context) => {
    const server = await tcpServer(context, (socket) => socket.once('data', () => socket.resetAndDestroy()));
    const result = await createHttp({ env: {} }).send(post(server.url));
    expect(result).toMatchObject({ kind: 'lost', reason: 'reset' });
    expect(server.received()).toContain('9000000001');
  });

  test('met a connection that closed without a word', async (context) => {
    const server = await tcpServer(context, (socket) => socket.once('data', () => socket.end()));
    expect(await createHttp({ env: {} }).send(post(server.url))).toMatchObject({ kind: 'lost', reason: 'reset' });
  });

  test('was answered with something that is not HTTP', async (context) => {
    const server = await tcpServer(context, (socket) => socket.once('data', () => socket.end('220 smtp ready\r\n')));
    expect(await createHttp({ env: {} }).send(post(server.url))).toMatchObject({ kind: 'lost' });
  });

  test('got no answer in time', async (context) => {
    const server = await tcpServer(context, () => {});
    const http = createHttp({ env: {}, timeouts: SHORT });
    expect(await http.send(post(server.url))).toMatchObject({ kind: 'lost', reason: 'timeout' });
  });

  test('got no answer in the time of its own', async (context) => {
    const server = await tcpServer(context, () => {});
    expect(await createHttp({ env: {} }).send(post(server.url, { totalMs: 50 }))).toMatchObject({ reason: 'timeout' });
  });

  test('went over a kept connection that was stale: it is not sent a second time', async (context) => {
    const server = await tcpServer(context, (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
        socket.once('data', () => socket.resetAndDestroy());
      });
    });
    const http = createHttp({ env: {} });
    expect(await http.send(post(server.url))).toMatchObject({ status: 200 });
    expect(await http.send(post(server.url))).toMatchObject({ kind: 'lost', reason: 'reset' });
    expect(server.connections()).toBe(1);
    expect(server.received().match(/POST/g)).toHaveLength(2);
  });
});

describe('connections', () => {
  test('are kept and used again, one request at a time', async (context) => {
    const server = await httpServer(context, (_, response) => response.end('{}'));
    const http = createHttp({ env: {} });
    for (let request = 0; request < 5; request++) await http.send(post(server.url));
    expect(server.connections()).toBe(1);
    http.close();
  });

  test('of their own are asked to close and used once', async (context) => {
    const server = await httpServer(context, (_, response) => response.end('{}'));
    const http = createHttp({ env: {} });
    for (let request = 0; request < 3; request++) await http.send(post(server.url, { ownConnection: true }));
    expect(server.connections()).toBe(3);
    expect(server.received().match(/^connection: close\r$/gim)).toHaveLength(3);
    http.close();
  });

  test('that nobody uses are given up, but never under a request that waits longer', async (context) => {
    const closed = gate();
    const server = await httpServer(context, (_, response) => setTimeout(() => response.end('late'), 120));
    const http = createHttp({ env: {}, timeouts: { idleMs: 30 } });
    const watched = await tcpServer(context, (socket) => {
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
      socket.on('end', () => closed.resolve());
    });
    expect(text(await http.send(post(server.url)))).toBe('late');
    await http.send(post(watched.url));
    await closed.promise;
  });

  test('that wait are closed by close, and those at work are not', async (context) => {
    const closed = gate();
    const answer = gate();
    const asked = gate();
    const server = await tcpServer(context, (socket, number) => {
      socket.on('end', () => number === 1 && closed.resolve());
      socket.on('data', async () => {
        if (number === 2) {
          asked.resolve();
          await answer.promise;
        }
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const http = createHttp({ env: {} });
    await http.send(post(server.url));
    const waiting = http.send(post(server.url, { ownConnection: true }));
    await asked.promise;
    http.close();
    await closed.promise;
    answer.resolve();
    expect(await waiting).toMatchObject({ kind: 'answer', status: 200 });
  });

  test('carry 400 requests, 8 at a time, each with its own answer', async (context) => {
    const server = await httpServer(context, (request, response) => {
      request.resume().on('end', () => response.end(request.url));
    });
    const http = createHttp({ env: {} });
    const wrong: string[] = [];
    let next = 0;
    const worker = async () => {
      while (next < 400) {
        const path = `/${next++}`;
        const answer = text(await http.send(post(`${server.url}${path}`, { body: new Uint8Array(10_000) })));
        if (answer !== path) wrong.push(answer);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(wrong).toEqual([]);
    expect(server.connections()).toBeLessThanOrEqual(8);
    http.close();
  });
});

/** A promise and what resolves it. */
function gate(): { readonly promise: Promise<void>; resolve(): void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
