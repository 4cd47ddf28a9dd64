import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type SandboxDump, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { FAKE_AUTHORITY, FAKE_TLS, finishing, tcpServer } from '../host/http/servers.ts';
import { repository, runShell } from '../support/action.ts';
import { freePort } from '../support/free-port.ts';

// Every number, person and token in this file is made up.
const TOKEN = 'made-up-token-of-the-doctor';
const LIST = {
  id: '441940',
  name: 'Home loans',
  header: ['Phone Number', 'Name', 'Email Id', 'Address', 'Company Name', 'Alternate Phone Number', 'Loan Amount'],
};
const LEAD = { list_id: '441940', field_0: '9000000001', field_1: 'Zebulon', field_6: '12345' };
const COLUMNS = '{ phone: Mobile, name: Customer Name, field_6: Loan_Amount }';

const config = (more = '', columns = COLUMNS) =>
  `lists:\n  - list: "441940"\n    name: Home loans\n    files: leads/**\n    columns: ${columns}\n${more}`;

interface Options {
  readonly sandbox?: SandboxOptions;
  readonly config?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the doctor against a sandbox, and holds it to reading only and to showing nothing of a lead or a secret. */
async function doctor(options: Options = {}) {
  const sandbox = await startSandbox({ tokens: [TOKEN], lists: [LIST], seed: [LEAD], ...options.sandbox });
  using work = repository({
    '.github/leads.yml': options.config ?? config(),
    'leads/a.csv': 'this,is\nnot;a,lead "file',
  });
  const run = await runShell(
    ['doctor', `--base-url=${sandbox.url}`, '--requests-per-second=0', ...(options.args ?? [])],
    { cwd: work.path, env: options.env ?? { SMARTFLO_TOKEN: TOKEN } },
  );
  const dump = sandbox.dump();
  await sandbox.close();
  expect(run.stderr).toBe('');
  expect(posts(dump)).toEqual([]);
  expect(run.stdout).not.toMatch(/90000|Zebulon|12345|made-up|LEADS-INTERNAL/);
  return { ...run, dump };
}

/** Everything that arrived and is no question; the login is one of credentials. */
const posts = ({ requests }: SandboxDump) =>
  requests.filter(({ method, path }) => method !== 'GET' && path !== '/v1/auth/login');

/** The lines of one check. */
const linesOf = (check: string, stdout: string) => stdout.split('\n').filter((line) => line.split(/ +/)[1] === check);

describe.concurrent('leads doctor', () => {
  test('finds nothing wrong, says so check by check, and opens no lead file', async () => {
    const { stdout, exitCode, dump } = await doctor();
    expect(stdout.split('\n').filter((line) => /^[!✗]/.test(line))).toEqual([]);
    expect(stdout).toContain('✓ settings      .github/leads.yml; 1 list: 441940.');
    expect(stdout).toContain('✓ token         Smartflo accepts the token.');
    expect(stdout).toMatch(/✓ reachability {2}127\.0\.0\.1:\d+ answers in \d+ ms\./);
    expect(stdout).toContain('✓ list          List 441940 is there: “Home loans” in Smartflo.');
    expect(stdout).toContain('List 441940: phone, name, field_6, email, address and company fit their labels.');
    expect(stdout).toContain('✓ clock         This machine and Smartflo agree about the time.');
    expect(stdout).toContain('✓ limits        No pace, 500 leads a request');
    expect(stdout).toContain('✓ A delivery can start. No lead was sent.');
    expect(exitCode).toBe(0);
    expect(dump.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/broadcast/lists',
      'GET /v2/broadcasts?limit=100',
      'GET /v1/broadcast/leads/441940',
    ]);
  });

  test.for<[string, Options, check: string, mark: string, words: string]>([
    ['a wrong token', { env: { SMARTFLO_TOKEN: 'made-up-other' } }, 'token', '✗', 'LEADS-API-TOKEN'],
    ['no token', { env: {} }, 'token', '✗', 'LEADS-CREDENTIALS'],
    ['a token of GitHub', { env: { SMARTFLO_TOKEN: 'ghp_made-up' } }, 'token', '✗', 'LEADS-TOKEN-FORMAT'],
    ['a mistake in the config', { config: config('    keys: [phone]\n') }, 'settings', '✗', 'LEADS-CONFIG'],
    [
      'a field with two columns',
      { config: config('', '{ phone: Mobile, field_0: Cell }') },
      'settings',
      '✗',
      'LEADS-COLUMN-CONFIG',
    ],
    [
      'a schema that is not there',
      { config: config('    schema: rows.json\n') },
      'settings',
      '✗',
      'LEADS-SCHEMA-MISSING',
    ],
    [
      'a list that is not there',
      { config: config('  - { list: "7", files: other/** }\n') },
      'list',
      '✗',
      'no lead list 7 in this account. Nothing was sent to it. LEADS-API-LIST',
    ],
    [
      'another name',
      { sandbox: { lists: [{ ...LIST, name: 'Car loans' }] } },
      'list',
      '✗',
      'is called “Car loans” in Smartflo, and “Home loans” in the config',
    ],
    [
      'a label that says otherwise',
      { config: config('', '{ phone: Mobile, field_5: Loan Amount }') },
      'labels',
      '✗',
      'field_5 is “Alternate Phone Number” in Smartflo, and the config puts the column “Loan Amount” there.',
    ],
  ])('%s is wrong: exit 1', async ([, options, check, mark, words]) => {
    const { stdout, exitCode } = await doctor(options);
    const line = linesOf(check, stdout).find((each) => each.startsWith(mark));
    expect(line).toContain(words);
    expect(stdout).toMatch(/✗ 1 check failed\..* No lead was sent\.\n$/);
    expect(exitCode).toBe(1);
  });

  test.for<[string, Options, check: string, words: string]>([
    [
      'a list that is being called',
      { sandbox: { quirks: { 'active-broadcasts': ['441940'] } } },
      'list',
      'LEADS-API-LIST-LIVE',
    ],
    [
      'a field beyond the labels',
      { config: config('', '{ phone: Mobile, field_9: Loan Amount }') },
      'labels',
      'field_9 has no label in Smartflo, and the config puts the column “Loan Amount” there.',
    ],
    [
      'an alias under another label',
      { sandbox: { lists: [{ ...LIST, header: ['Phone', 'Name', 'City', '', '', '', 'Loan Amount'] }] } },
      'labels',
      'email (field_2) is “City” in Smartflo',
    ],
    ['a pace above the example’s', { config: `requests-per-second: 4\n${config()}` }, 'limits', '4 requests a second'],
  ])('%s is in doubt: exit 0', async ([, options, check, words]) => {
    const { stdout, exitCode } = await doctor(options);
    expect(linesOf(check, stdout).find((line) => line.startsWith('!'))).toContain(words);
    expect(stdout).toContain('✓ A delivery can start. 1 line with ! to look at. No lead was sent.');
    expect(exitCode).toBe(0);
  });

  test.for<[string, Options]>([
    ['fails', { sandbox: { faults: { rules: [{ match: {}, do: { effect: 'status', status: 500 } }] } } }],
    ['sends a page', { sandbox: { quirks: { answers: 'html' } } }],
  ])('a Smartflo that only %s is wrong, though it can be reached', async ([, options]) => {
    const { stdout, exitCode } = await doctor(options);
    expect(linesOf('reachability', stdout)).toEqual([expect.stringMatching(/^✓/)]);
    expect(linesOf('token', stdout)).toEqual([expect.stringMatching(/^! .*no answer tells whether it is accepted/)]);
    expect(linesOf('list', stdout)[0]).toMatch(/^✗ .*lists of the account could not be read.* LEADS-API-UNCHECKED$/);
    expect(exitCode).toBe(1);
  });

  test('an empty list has no labels, and that is fine', async () => {
    const { stdout, exitCode } = await doctor({ sandbox: { seed: [] } });
    expect(linesOf('labels', stdout)).toEqual([
      '✓ labels        List 441940 has no lead yet, so no labels to compare.',
    ]);
    expect(exitCode).toBe(0);
  });

  test('labels are shown without what they must not say', async () => {
    const header = ['Phone', 'Name', `x ${TOKEN}`, 'call 9000000002', '\u001b[2J', '::error::x', 'Loan Amount'];
    const { stdout } = await doctor({
      sandbox: { lists: [{ ...LIST, header }] },
      config: config('', '{ phone: Mobile, email: A, address: B, company: C, field_5: D }'),
    });
    expect(stdout).toContain('email (field_2) is “x ***” in Smartflo');
    expect(stdout).toContain('address (field_3) is “call …” in Smartflo');
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toContain('::');
  });

  test('only the lists of --only are looked at', async () => {
    const more = '  - { list: "7", files: other/** }\n';
    const { stdout, exitCode } = await doctor({ config: config(more), args: ['--only=441940'] });
    expect(stdout).toContain('1 list: 441940.');
    expect(exitCode).toBe(0);
  });

  test('a login is tried once and told as what it is', async () => {
    const login = { email: 'made-up@canary.example', password: 'made-up-password' };
    const env = { SMARTFLO_EMAIL: login.email, SMARTFLO_PASSWORD: login.password };
    const good = await doctor({ sandbox: { logins: [login], quirks: { 'password-days-left': 5 } }, env });
    expect(linesOf('token', good.stdout)).toEqual([
      '✓ token         Smartflo accepts the login.',
      expect.stringContaining('! token         The Smartflo password expires in 5 days.'),
    ]);
    expect(good.exitCode).toBe(0);
    const bad = await doctor({ sandbox: { logins: [login] }, env: { ...env, SMARTFLO_PASSWORD: 'made-up-wrong' } });
    expect(linesOf('token', bad.stdout)).toEqual([expect.stringMatching(/^✗ .* LEADS-API-LOGIN$/)]);
    expect(bad.dump.requests.map(({ path }) => path)).toEqual(['/v1/auth/login']);
    expect(bad.exitCode).toBe(1);
  });

  test('files are not taken', async () => {
    const { stdout, exitCode, dump } = await doctor({ args: ['leads/a.csv'] });
    expect(stdout).toContain('leads doctor reads no lead files');
    expect(dump.requests).toEqual([]);
    expect(exitCode).toBe(1);
  });
});

/** Runs the doctor on a list of its own, at any address. */
async function doctorAt(baseUrl: string, env: Readonly<Record<string, string>> = {}) {
  using work = repository({});
  const args = ['doctor', '--list-id=441940', `--base-url=${baseUrl}`, '--requests-per-second=100'];
  return await runShell(args, { cwd: work.path, env: { SMARTFLO_TOKEN: TOKEN, ...env } });
}

describe.concurrent('the way to Smartflo', () => {
  test('that ends at nobody is wrong, and of the rest nothing is claimed', async () => {
    const { stdout, exitCode } = await doctorAt(`http://127.0.0.1:${await freePort()}`);
    expect(linesOf('reachability', stdout)).toEqual([expect.stringMatching(/^✗ .*ECONNREFUSED.* LEADS-NET-CONNECT$/)]);
    expect(linesOf('token', stdout)).toEqual([expect.stringMatching(/^! .*no answer tells whether it is accepted/)]);
    expect([...linesOf('list', stdout), ...linesOf('clock', stdout)]).toEqual([]);
    expect(exitCode).toBe(1);
  });

  test('over a certificate that nobody vouches for is wrong, and fine with its authority', async () => {
    const sandbox = await startSandbox({ tokens: [TOKEN], lists: [LIST], tls: FAKE_TLS });
    const bad = await doctorAt(sandbox.url);
    const good = await doctorAt(sandbox.url, { NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY) });
    await sandbox.close();
    expect(linesOf('reachability', bad.stdout)).toEqual([expect.stringMatching(/^✗ .* LEADS-NET-TLS$/)]);
    expect(bad.exitCode).toBe(1);
    expect(good.stdout).toContain('✓ A delivery can start.');
    expect(good.exitCode).toBe(0);
  });

  test('through a proxy that fails names its host and not its password', async () => {
    const proxy = `made-up-user:made-up-pass@127.0.0.1:${await freePort()}`;
    const { stdout, exitCode } = await doctorAt('https://api.fake.test', { https_proxy: `http://${proxy}` });
    expect(linesOf('reachability', stdout)).toEqual([expect.stringMatching(/^✗ .*proxy 127\..* LEADS-NET-PROXY$/)]);
    expect(stdout).not.toContain('made-up');
    expect(exitCode).toBe(1);
  });

  test('through a proxy that works names its host', async () => {
    await using context = finishing();
    const sandbox = await startSandbox({ tokens: [TOKEN], lists: [LIST], tls: FAKE_TLS });
    const proxy = await tcpServer(context, (socket) => {
      socket.once('data', () => {
        const onward = connect(sandbox.port, '127.0.0.1', () => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
          socket.pipe(onward).pipe(socket);
        });
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      });
    });
    const { stdout, exitCode } = await doctorAt('https://api.fake.test:8443', {
      https_proxy: proxy.url.replace('://', '://made-up-user:made-up-pass@'),
      NODE_EXTRA_CA_CERTS: fileURLToPath(FAKE_AUTHORITY),
    });
    await sandbox.close();
    expect(stdout).toContain(`api.fake.test:8443 answers through the proxy 127.0.0.1:${proxy.port} in`);
    expect(stdout).not.toContain('made-up');
    expect(exitCode).toBe(0);
  });

  test.for([
    [90_000, 'behind'],
    [-90_000, 'ahead of'],
  ] as const)('to a clock that is %i ms ahead of ours: ours is %s it', async ([ahead, side]) => {
    const server = createServer((request, response) => {
      const body =
        request.url === '/v1/broadcast/lists' ? [LIST] : request.url?.startsWith('/v2/') ? { results: [] } : [];
      response.writeHead(200, { date: new Date(Date.now() + ahead).toUTCString() }).end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { stdout, exitCode } = await doctorAt(`http://127.0.0.1:${port}`);
    server.close();
    expect(linesOf('clock', stdout)).toEqual([
      expect.stringMatching(new RegExp(`^! .*clock is (?:8[89]|90) s ${side} Smartflo's\\. LEADS-CLOCK$`)),
    ]);
    expect(exitCode).toBe(0);
  });
});
