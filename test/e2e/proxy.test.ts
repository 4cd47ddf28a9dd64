import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  FAKE_AUTHORITY,
  FAKE_TLS,
  type Finishing,
  finishing,
  type TestServer,
  tcpServer,
} from '../host/http/servers.ts';
import { delivered, MODES, red, runWithFaults } from '../support/fault-run.ts';

const PRIVATE_CA = { NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY) };
const USER = 'made-up-user';
const PASSWORD = 'made-up-pass%20word';
const CREDENTIALS = Buffer.from(`${USER}:made-up-pass word`).toString('base64');

/** A name that no name server knows: whoever gets through to it was led by the proxy. */
const HOST = 'api.fake.test';
const THROUGH = { baseUrl: () => `https://${HOST}:8443`, inputs: { 'requests-per-second': '1000' } };

/** A proxy that opens a tunnel to the sandbox when it is asked for HOST with the right password, and refuses otherwise. */
async function companyProxy(context: Finishing, port: number): Promise<TestServer> {
  return tcpServer(context, (socket) => {
    socket.once('data', (head: Buffer) => {
      const text = head.toString('latin1');
      if (!text.includes(`Basic ${CREDENTIALS}\r\n`)) {
        socket.end(
          'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
        );
      } else if (!text.startsWith(`CONNECT ${HOST}:8443 HTTP/1.1\r\n`)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      } else {
        const onward = connect(port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(onward).pipe(socket);
        });
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      }
    });
  });
}

const withCredentials = (proxy: TestServer, password = PASSWORD) => proxy.url.replace('://', `://${USER}:${password}@`);

const SECRETS = [USER, 'made-up-pass', CREDENTIALS];
const leaked = (text: string) => SECRETS.filter((secret) => text.includes(secret));

describe.concurrent('a company network', () => {
  test.for(MODES)('through a proxy with a password, to a host that only it knows, over TLS: %s', async (option) => {
    await using context = finishing();
    let proxy: TestServer | undefined;
    await using result = await runWithFaults({
      option,
      sandbox: { tls: FAKE_TLS },
      env: async ({ port }) => {
        proxy = await companyProxy(context, port);
        return { ...PRIVATE_CA, https_proxy: withCredentials(proxy), RUNNER_DEBUG: '1', DEBUG: '*' };
      },
      ...THROUGH,
    });
    expect(result.ending).toEqual(delivered(3));
    expect(result.stored).toBe(3);
    // The list is looked at first; under clone once more, since its ledger begins.
    const reads = option === 'clone' ? 4 : 3;
    const methods = result.dump.requests.map(({ method }) => method);
    expect(methods.slice(0, reads + 1)).toEqual([...Array<string>(reads).fill('GET'), 'POST']);
    // The first delivery to a list is read back.
    expect(new Set(methods.slice(reads + 1))).toEqual(new Set(['GET']));
    // What the proxy reads is the way, never the token or a lead.
    expect(proxy?.received()).toContain(`CONNECT ${HOST}:8443 HTTP/1.1`);
    expect(proxy?.received()).not.toMatch(/Bearer|Mobile|field_0/);
    expect(leaked(result.told)).toEqual([]);
  });

  test('a proxy that refuses the password ends the run, and says what to look at', async () => {
    await using context = finishing();
    await using result = await runWithFaults({
      sandbox: { tls: FAKE_TLS },
      env: async ({ port }) => {
        const proxy = await companyProxy(context, port);
        return { ...PRIVATE_CA, https_proxy: withCredentials(proxy, 'made-up-pass-of-last-year'), RUNNER_DEBUG: '1' };
      },
      ...THROUGH,
    });
    expect(result.ending).toEqual(red('LEADS-NET-PROXY', { unsent: 3 }));
    expect(result.run.outputs['headline']).toContain('it wants a user name and password');
    expect(result.run.outputs['headline']).toContain('0 leads sent, 3 leads not sent');
    expect(result.dump.requests).toEqual([]);
    expect(leaked(result.told)).toEqual([]);
  });

  test('a private authority is enough without a proxy', async () => {
    await using result = await runWithFaults({
      sandbox: { tls: FAKE_TLS },
      env: PRIVATE_CA,
      baseUrl: ({ port }) => `https://localhost:${port}`,
    });
    expect(result.ending).toEqual(delivered(3));
    expect(result.posts).toHaveLength(1);
  });

  test.for([
    ['http://127.0.0.1', {}],
    ['https://localhost', { sandbox: { tls: FAKE_TLS } }],
  ] as const)('this machine is reached without the proxy: %s', async ([origin, options]) => {
    await using context = finishing();
    let proxy: TestServer | undefined;
    await using result = await runWithFaults({
      ...options,
      baseUrl: ({ port }) => `${origin}:${port}`,
      env: async ({ port }) => {
        proxy = await companyProxy(context, port);
        return { ...PRIVATE_CA, https_proxy: withCredentials(proxy), http_proxy: withCredentials(proxy) };
      },
    });
    expect(result.ending).toEqual(delivered(3));
    expect(proxy?.connections()).toBe(0);
  });
});
