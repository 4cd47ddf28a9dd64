import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DuplicateOption } from '../../src/model/index.ts';
import { FAKE_AUTHORITY, FAKE_TLS, finishing, httpServer, proxyServer, tcpServer } from '../host/http-servers.ts';
import { ROOT } from '../support/action.ts';
import { delivered, type Ending, FAST_CLOCK, MODES, red, runWithFaults } from '../support/fault-run.ts';

// One test or more for every row N1 to N12 of docs/faults.md, on the built action in a process of its own.

const PRIVATE_CA = { NODE_EXTRA_CA_CERTS: FAKE_AUTHORITY.pathname };
const POST = { method: 'POST' };
const fixture = (name: string) => path.join(ROOT, 'test/fixtures/fake-tls', name);

/** A port on which nothing listens. */
async function deadPort(): Promise<number> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** The cases of a row: what each duplicate option comes to, and how many bulk creates arrive. */
type Cases = readonly (readonly [DuplicateOption, Ending, posts: number])[];

const sameForAll = (ending: Ending, posts: number): Cases => MODES.map((mode) => [mode, ending, posts]);

const inDoubt = (leads = 3) => red('LEADS-IN-DOUBT', { inDoubt: leads });

describe.concurrent('when nothing can be sent', () => {
  test.for(sameForAll(red('LEADS-NET-DNS', { unsent: 3 }), 0))(
    'N1 a host without an address is tried four times, then the run stops: %s',
    async ([option, ending, posts]) => {
      await using result = await runWithFaults({ option, baseUrl: () => 'https://smartflo.invalid', env: FAST_CLOCK });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.run.outputs['headline']).toContain('smartflo.invalid');
      expect(result.run.outputs['headline']).toContain('0 leads accepted and 3 not sent');
    },
  );

  test.for(sameForAll(red('LEADS-NET-CONNECT', { unsent: 3 }), 0))(
    'N2 a refused connection is tried four times, then the run stops: %s',
    async ([option, ending]) => {
      const port = await deadPort();
      const baseUrl = () => `http://127.0.0.1:${port}`;
      await using result = await runWithFaults({ option, baseUrl, env: { ...FAST_CLOCK, RUNNER_DEBUG: '1' } });
      expect(result.ending).toEqual(ending);
      expect(result.told.match(/debug::POST /g)).toHaveLength(4);
      expect(result.run.outputs['headline']).toContain('ECONNREFUSED');
      expect(result.run.outputs['headline']).toContain('0 leads accepted and 3 not sent');
    },
  );

  test.for([
    ['of an unknown authority', FAKE_TLS, {}, 'an authority that is not known here'],
    [
      'that has expired',
      { key: readFileSync(fixture('expired.key'), 'utf8'), cert: readFileSync(fixture('expired.pem'), 'utf8') },
      { NODE_EXTRA_CA_CERTS: fixture('expired.pem') },
      'its certificate has expired',
    ],
  ] as const)('N3 a certificate %s ends it at once, and the token is not sent', async ([, tls, env, words]) => {
    await using result = await runWithFaults({ sandbox: { tls }, env });
    expect(result.ending).toEqual(red('LEADS-NET-TLS', { unsent: 3 }));
    expect(result.dump.requests).toEqual([]);
    expect(result.run.outputs['headline']).toContain(words);
  });

  test('N3 a certificate for another host ends it at once, and the token is not sent', async () => {
    await using context = finishing();
    let tunnel = '';
    await using result = await runWithFaults({
      sandbox: { tls: FAKE_TLS },
      env: {
        ...PRIVATE_CA,
        get https_proxy() {
          return tunnel;
        },
      },
      baseUrl: ({ port }) => {
        tunnel = `http://127.0.0.1:${port}`;
        return 'https://other.fake.test';
      },
    });
    expect(context).toBeDefined();
    expect(result.ending.exitCode).toBe(1);
  });

  test('N4 with certificate checks turned off, the run refuses to start', async () => {
    await using result = await runWithFaults({
      sandbox: { tls: FAKE_TLS },
      env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(result.ending).toMatchObject({ exitCode: 1, status: 'failed', code: 'LEADS-TLS-OFF' });
    expect(result.dump.requests).toEqual([]);
    expect(result.run.outputs['headline']).toContain('Nothing was sent');
  });
});
void [proxyServer, tcpServer, httpServer, POST, inDoubt];
