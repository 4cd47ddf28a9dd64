import { describe, expect, test } from 'vitest';
import { createHttp } from '../../../src/host/http/http.ts';
import { proxyFor, refuseUncheckedTls } from '../../../src/host/http/proxy.ts';
import { finishing, tcpServer } from './servers.ts';

const TARGET = 'https://api.fake.test/v1';

describe('the proxy of an environment', () => {
  test.each([
    ['none is named', TARGET, {}, undefined],
    ['https_proxy', TARGET, { https_proxy: 'http://proxy.fake.test:3128' }, 'proxy.fake.test:3128'],
    ['HTTPS_PROXY', TARGET, { HTTPS_PROXY: 'http://proxy.fake.test:3128' }, 'proxy.fake.test:3128'],
    [
      'lower case wins',
      TARGET,
      { https_proxy: 'http://low.fake.test:1', HTTPS_PROXY: 'http://up.fake.test:2' },
      'low.fake.test:1',
    ],
    ['http_proxy is for other requests', TARGET, { http_proxy: 'http://proxy.fake.test:3128' }, undefined],
    ['no scheme', TARGET, { https_proxy: 'proxy.fake.test:3128' }, 'proxy.fake.test:3128'],
    ['localhost', 'https://localhost:8443', { https_proxy: 'http://proxy.fake.test' }, undefined],
    ['127.0.0.1', 'https://127.0.0.1', { https_proxy: 'http://proxy.fake.test' }, undefined],
    ['127.9.9.9', 'https://127.9.9.9', { https_proxy: 'http://proxy.fake.test' }, undefined],
    ['::1', 'https://[::1]:8443', { https_proxy: 'http://proxy.fake.test' }, undefined],
    ['plain http', 'http://localhost', { https_proxy: 'http://proxy.fake.test' }, undefined],
    ['no_proxy, exact', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: 'x,api.fake.test' }, undefined],
    ['no_proxy, suffix', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: 'fake.test' }, undefined],
    ['no_proxy, dotted suffix', TARGET, { https_proxy: 'http://p.fake.test', NO_PROXY: '.FAKE.test' }, undefined],
    ['no_proxy, starred suffix', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: '*.fake.test' }, undefined],
    ['no_proxy, everything', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: '*' }, undefined],
    ['no_proxy, its port', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: 'api.fake.test:443' }, undefined],
    [
      'no_proxy, other port',
      TARGET,
      { https_proxy: 'http://p.fake.test', no_proxy: 'api.fake.test:8443' },
      'p.fake.test',
    ],
    ['no_proxy, half a name', TARGET, { https_proxy: 'http://p.fake.test', no_proxy: 'ake.test' }, 'p.fake.test'],
  ])('%s', (_, target, env, proxy) => {
    const choice = proxyFor(new URL(target), env);
    expect(choice.kind === 'proxy' ? choice.url.host : undefined).toBe(proxy);
  });

  test('keeps its user and password out of its URL', () => {
    const choice = proxyFor(new URL(TARGET), { https_proxy: 'http://fake%40user:100%@proxy.fake.test:3128' });
    expect(choice).toMatchObject({ kind: 'proxy', url: new URL('http://proxy.fake.test:3128') });
    const value = choice.kind === 'proxy' ? choice.authorization?.reveal() : '';
    expect(value).toBe(`Basic ${Buffer.from('fake@user:100%').toString('base64')}`);
    expect(JSON.stringify(choice)).not.toMatch(/fake%40user|100%/);
  });

  test.each(['http://[broken', 'socks5://proxy.fake.test:1080'])(
    '%s cannot be used, and is not repeated',
    async (https_proxy) => {
      const result = await createHttp({ env: { https_proxy } }).send({ method: 'GET', url: TARGET, headers: {} });
      expect(result).toMatchObject({ kind: 'not-sent', reason: 'proxy-refused' });
      expect(JSON.stringify(result)).not.toContain(https_proxy.slice(8));
    },
  );
});

describe('a proxy', () => {
  const send = (port: number, timeouts = {}) =>
    createHttp({ env: { https_proxy: `http://fake-user:fake-pass@127.0.0.1:${port}` }, timeouts }).send({
      method: 'POST',
      url: TARGET,
      headers: {},
      body: new TextEncoder().encode('{"field_0":"9000000001"}'),
    });

  test.each([
    [
      'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n',
      'proxy-refused',
      'user name and password',
    ],
    ['HTTP/1.1 403 Forbidden\r\n\r\n<html>', 'proxy-refused', 'HTTP 403'],
    ['HTTP/1.1 502 Bad Gateway\r\n\r\n', 'proxy', 'HTTP 502'],
    ['', 'proxy', '127.0.0.1'],
  ])('that answers %j lets nothing out', async (answer, reason, words) => {
    let received = '';
    await using context = finishing();
    const proxy = await tcpServer(context, (socket) => {
      socket.once('data', () => socket.end(answer));
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
    });
    const result = await send(proxy.port);
    expect(result).toMatchObject({ kind: 'not-sent', reason });
    expect(JSON.stringify(result)).toContain(words);
    expect(JSON.stringify(result)).not.toContain('fake-pass');
    expect(received).toContain('CONNECT api.fake.test:443');
    expect(received).not.toContain('9000000001');
  });

  test('that is not there is named', async () => {
    expect(await send(1)).toMatchObject({
      kind: 'not-sent',
      reason: 'proxy',
      detail: expect.stringMatching(/^proxy 127\.0\.0\.1:1: /),
    });
  });

  test('that never answers is given up in time, and close ends its connection', async (context) => {
    let ended = () => {};
    const gone = new Promise<void>((resolve) => {
      ended = resolve;
    });
    const proxy = await tcpServer(context, (socket) => socket.on('close', ended).resume());
    const http = createHttp({ env: { https_proxy: `http://127.0.0.1:${proxy.port}` }, timeouts: { connectMs: 60 } });
    expect(await http.send({ method: 'GET', url: TARGET, headers: {} })).toMatchObject({
      kind: 'not-sent',
      reason: 'timeout',
    });
    http.close();
    await gone;
  });

  test('that breaks the tunnel before TLS stands has let nothing out', async (context) => {
    const proxy = await tcpServer(context, (socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        socket.once('data', () => socket.resetAndDestroy());
      });
    });
    expect(await send(proxy.port)).toMatchObject({ kind: 'not-sent', reason: 'reset' });
  });
});

describe('certificate checks', () => {
  test('that are turned off are a problem', () => {
    expect(refuseUncheckedTls({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toMatchObject({ code: 'LEADS-TLS-OFF' });
  });

  test.each([undefined, '', '1', 'false'])('%j leaves them on, as Node reads it', (value) => {
    expect(refuseUncheckedTls({ NODE_TLS_REJECT_UNAUTHORIZED: value })).toBeUndefined();
  });
});
