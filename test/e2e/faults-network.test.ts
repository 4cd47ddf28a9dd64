import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FAKE_AUTHORITY, FAKE_TLS, finishing, httpServer, proxyServer, tcpServer } from '../host/http/servers.ts';
import { ROOT } from '../support/action.ts';
import { type Cases, delivered, FAST_CLOCK, red, runWithFaults, sameForAll } from '../support/fault-run.ts';
import { freePort } from '../support/free-port.ts';

// The rows N1 to N12 of docs/faults.md, on the built action in a process of its own.

const PRIVATE_CA = { NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY) };
const fixture = (name: string) => path.join(ROOT, 'test/fixtures/fake-tls', name);
const EXPIRED = {
  key: readFileSync(fixture('expired.key'), 'utf8'),
  cert: readFileSync(fixture('expired.pem'), 'utf8'),
};

/** No pace is for loopback only; what a test asks of another host is few requests. */
const elsewhere = (url: string) => ({ baseUrl: () => url, inputs: { 'requests-per-second': '1000' } });

/** Three leads in one batch, whose only answer is lost. */
const LOST: Cases = [
  ['skip', delivered(3), 2],
  ['overwrite', delivered(3), 2],
  ['clone', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 1],
];

describe.concurrent('a way that does not open', () => {
  test.for(sameForAll(red('LEADS-NET-DNS', { unsent: 3 }), 0))(
    'N1 a host without an address is tried four times, then the run stops: %s',
    async ([option, ending, posts]) => {
      const env = { ...FAST_CLOCK, RUNNER_DEBUG: '1' };
      await using result = await runWithFaults({ option, begun: true, env, ...elsewhere('https://smartflo.invalid') });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.told.match(/::debug::POST /g)).toHaveLength(4);
      expect(result.run.outputs['headline']).toContain('smartflo.invalid');
      expect(result.run.outputs['headline']).toContain('0 leads sent, 3 leads not sent');
    },
  );

  test.for(sameForAll(red('LEADS-NET-CONNECT', { unsent: 3 }), 0))(
    'N2 a refused connection is tried four times, then the run stops: %s',
    async ([option, ending]) => {
      const port = await freePort();
      const env = { ...FAST_CLOCK, RUNNER_DEBUG: '1' };
      await using result = await runWithFaults({ option, begun: true, baseUrl: () => `http://127.0.0.1:${port}`, env });
      expect(result.ending).toEqual(ending);
      expect(result.told.match(/::debug::POST /g)).toHaveLength(4);
      expect(result.run.outputs['headline']).toContain('ECONNREFUSED');
      expect(result.run.outputs['headline']).toContain('0 leads sent, 3 leads not sent');
    },
  );

  test.for([
    ['of an unknown authority', FAKE_TLS, {}, 'an authority that is not known here'],
    ['that has expired', EXPIRED, { NODE_EXTRA_CA_CERTS: fixture('expired.pem') }, 'its certificate has expired'],
  ] as const)('N3 a certificate %s ends the run before the token is sent', async ([, tls, env, words]) => {
    await using result = await runWithFaults({ sandbox: { tls }, env });
    expect(result.ending).toEqual(red('LEADS-NET-TLS', { unsent: 3 }));
    expect(result.dump.requests).toEqual([]);
    expect(result.run.outputs['headline']).toContain(words);
  });

  test('N3 a certificate for another host ends the run before the token is sent', async () => {
    await using context = finishing();
    await using result = await runWithFaults({
      sandbox: { tls: FAKE_TLS },
      env: async ({ port }) => ({ ...PRIVATE_CA, https_proxy: (await proxyServer(context, port)).url }),
      ...elsewhere('https://other.fake.test'),
    });
    expect(result.ending).toEqual(red('LEADS-NET-TLS', { unsent: 3 }));
    expect(result.dump.requests).toEqual([]);
    expect(result.run.outputs['headline']).toContain('its certificate is for another host');
  });

  test('N4 with certificate checks turned off the run refuses to start', async () => {
    const env = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    await using result = await runWithFaults({ sandbox: { tls: FAKE_TLS }, env });
    expect(result.ending).toMatchObject({ exitCode: 1, status: 'failed', code: 'LEADS-TLS-OFF' });
    expect(result.dump.requests).toEqual([]);
    expect(result.run.outputs['headline']).toContain('Nothing was sent');
  });

  test.for(sameForAll(delivered(3), 1))(
    'N5 a reset before any byte has left is tried again: %s',
    async ([option, ending, posts]) => {
      // The first two connections are those of the reads before sending, which are not repeated.
      const rules = [{ match: { to: 4 }, do: { effect: 'reset', when: 'connect' } }] as const;
      await using result = await runWithFaults({
        option,
        begun: true,
        rules,
        sandbox: { tls: FAKE_TLS },
        env: PRIVATE_CA,
      });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.stored).toBe(3);
      expect(result.report.notices.map(({ code }) => code)).toContain('LEADS-API-UNCHECKED');
    },
  );

  test('N12 a host that never finishes the handshake is given up after 10 s and tried again', async () => {
    await using context = finishing();
    const silent = await tcpServer(context, () => {});
    const env = { ...FAST_CLOCK, RUNNER_DEBUG: '1' };
    // Without a memory no lead is looked for before.
    const inputs = { ledger: 'none' };
    await using result = await runWithFaults({ env, inputs, baseUrl: () => `https://127.0.0.1:${silent.port}` });
    expect(result.ending).toEqual(red('LEADS-NET-CONNECT', { unsent: 3 }));
    expect(silent.connections()).toBe(6);
    expect(result.run.outputs['headline']).toContain('no connection within 10 s');
    expect(result.run.outputs['headline']).toContain('0 leads sent, 3 leads not sent');
  });

  test('N12 a host whose first address is dead is reached at the next one', async () => {
    // `localhost` is ::1 as well wherever there is IPv6, and the sandbox listens on 127.0.0.1 alone.
    await using result = await runWithFaults({ baseUrl: ({ port }) => `http://localhost:${port}` });
    expect(result.ending).toEqual(delivered(3));
    expect(result.posts).toHaveLength(1);
  });
});

describe.concurrent('an answer that is lost', () => {
  test.for(LOST)('N6 a reset after the body, nothing stored: %s', async ([option, ending, posts]) => {
    const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'reset', when: 'request-body' } }] as const;
    await using result = await runWithFaults({ option, rules });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(option === 'clone' ? 0 : 3);
    if (ending.inDoubt) expect(result.run.outputs['headline']).toContain('3 leads may or may not have reached list');
  });

  test.for(LOST)('N6 a reset after the body, everything stored: %s', async ([option, ending, posts]) => {
    const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'reset', when: 'after-commit' } }] as const;
    await using result = await runWithFaults({ option, rules });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(3);
  });

  test.for([
    ['skip', red('LEADS-IN-DOUBT', { accepted: 4, inDoubt: 2 }), 6],
    ['overwrite', red('LEADS-IN-DOUBT', { accepted: 4, inDoubt: 2 }), 6],
    ['clone', red('LEADS-IN-DOUBT', { accepted: 4, inDoubt: 2 }), 3],
  ] as Cases)(
    'N6 a batch in doubt is named by its lines, and the others are sent all the same: %s',
    async ([option, ending, posts]) => {
      const lost = { effect: 'reset', when: 'request-body' } as const;
      // Where a lost answer is asked for again, that is three times more.
      const match = option === 'clone' ? { nth: 2 } : { from: 2, to: 5 };
      const rules = [{ match: { method: 'POST', ...match }, do: lost }] as const;
      const inputs = { 'batch-size': '2' };
      await using result = await runWithFaults({ option, rules, leads: 6, inputs, env: FAST_CLOCK });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.stored).toBe(4);
      expect(result.run.stdout).toContain('In doubt: lines 4–5');
    },
  );

  test.for(LOST)('N7 an answer that never comes is given up after 30 s: %s', async ([option, ending, posts]) => {
    const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'silence', apply: 'all' } }] as const;
    await using result = await runWithFaults({ option, rules, env: FAST_CLOCK });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.stored).toBe(3);
    if (ending.inDoubt) expect(result.run.outputs['headline']).toContain('no answer within 30 s');
  });

  test.for(LOST)('N8 an answer that trickles is given up after 60 s: %s', async ([option, ending, posts]) => {
    const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'trickle', ms: 1000 } }] as const;
    await using result = await runWithFaults({ option, rules, env: FAST_CLOCK });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    if (ending.inDoubt) expect(result.report.problems[0]?.message).toContain('an answer that broke off');
  });

  test('N8 an answer that trickles and ends in time is an answer', async () => {
    const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'trickle', ms: 1, bytes: 4 } }] as const;
    await using result = await runWithFaults({ option: 'clone', rules });
    expect(result.ending).toEqual(delivered(3));
  });

  test.for((['broken', 'whole'] as const).flatMap((framing) => LOST.map((each) => [framing, ...each] as const)))(
    'N8 an answer cut short is no yes, HTTP framing %s: %s',
    async ([framing, option, ending, posts]) => {
      const rules = [{ match: { method: 'POST', nth: 1 }, do: { effect: 'truncate', keep: 12, framing } }] as const;
      await using result = await runWithFaults({ option, rules });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
      expect(result.stored).toBe(3);
    },
  );

  test.for([
    ['skip', delivered(3), 2],
    ['overwrite', delivered(3), 2],
    ['clone', delivered(3), 1],
  ] as Cases)(
    'N9 a kept connection that was stale is not taken for an unsent request: %s',
    async ([option, ending, posts]) => {
      // The connection of the last read before sending; clone takes a fresh one for every batch.
      const match = { method: 'GET', path: '/v1/broadcast/leads/*', nth: 1 } as const;
      const rules = [{ match, do: { effect: 'reset', when: 'next-request' } }] as const;
      await using result = await runWithFaults({ option, begun: true, rules });
      expect(result.ending).toEqual(ending);
      expect(result.posts).toHaveLength(posts);
    },
  );
});

describe.concurrent('something else that answers', () => {
  test('N10 a proxy that wants a password ends the run, and its own is not told', async () => {
    await using context = finishing();
    const refusal = 'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n';
    const proxy = await tcpServer(context, (socket) => socket.once('data', () => socket.end(refusal)));
    const https_proxy = proxy.url.replace('://', '://fake-user:fake-pass@');
    await using result = await runWithFaults({ env: { https_proxy }, ...elsewhere('https://api.fake.test') });
    expect(result.ending).toEqual(red('LEADS-NET-PROXY', { unsent: 3 }));
    expect(result.run.outputs['headline']).toContain('it wants a user name and password');
    expect(result.told).not.toMatch(/fake-user|fake-pass/);
    expect(proxy.received()).not.toContain('Bearer');
  });

  test.for([
    ['skip', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 4],
    ['overwrite', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 4],
    ['clone', red('LEADS-IN-DOUBT', { inDoubt: 3 }), 1],
  ] as Cases)('N10 a sign-in page with status 200 is no yes: %s', async ([option, ending, posts]) => {
    const rules = [{ do: { effect: 'html', status: 200 } }] as const;
    await using result = await runWithFaults({ option, begun: true, rules, env: FAST_CLOCK });
    expect(result.ending).toEqual(ending);
    expect(result.posts).toHaveLength(posts);
    expect(result.run.outputs['headline']).toContain('text/html instead of JSON');
  });

  test('N10 many batches that meet a sign-in page stop after five answers', async () => {
    const rules = [{ do: { effect: 'html', status: 200 } }] as const;
    const inputs = { 'batch-size': '1' };
    await using result = await runWithFaults({ option: 'clone', begun: true, rules, leads: 9, inputs });
    expect(result.ending).toEqual(red('LEADS-IN-DOUBT', { inDoubt: 5, unsent: 4 }));
    expect(result.posts).toHaveLength(5);
    expect(result.told).toContain('LEADS-CIRCUIT-OPEN');
  });

  test.for([301, 302, 303, 307, 308])('N11 a redirect is never followed: %i', async (status) => {
    await using context = finishing();
    const other = await httpServer(context, (_, response) => response.end('{"success":true}'));
    const rules = [{ do: { effect: 'redirect', status, to: `${other.url}/secret-path` } }] as const;
    await using result = await runWithFaults({ option: status === 307 ? 'clone' : 'skip', begun: true, rules });
    expect(result.ending).toEqual(red('LEADS-API-REDIRECT', { unsent: 3 }));
    expect(result.posts).toHaveLength(1);
    expect(other.connections()).toBe(0);
    expect(result.run.outputs['headline']).toContain(new URL(other.url).host);
    expect(result.run.outputs['headline']).toContain('0 leads sent, 3 leads not sent');
    expect(result.told).not.toContain('secret-path');
  });
});
