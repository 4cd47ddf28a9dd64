import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';

// Every number and person in this file is made up.
const CSV = [
  'Mobile,Customer Name,Loan Amount',
  '90000 00101,Asha Sample,2500000',
  '+91-90000-00102,"Sample, Ravi",1800000',
  '09000000104,आशा नमूना 😀,950000',
  '90000010,Too Short,1',
  '9000000102,Ravi Again,1',
  '',
].join('\n');
const NDJSON = '{"Mobile":"9000000111","Customer Name":"Hari Sample","Loan Amount":2100000}\n';
const YAML = '- phone: +91 90000 00201\n  name: Lata\n- phone: 9000000202\n  name: 007\n';
const JSON_FILE = '{"leads":[{"phone":"9000000203","name":"Omar"},{"phone":"9000000203","name":"Omar Newer"}]}';
const CONFIG = `
lists:
  - list: "441940"
    name: Home loans
    files: leads/home/**
    columns: { field_5: Loan Amount }
    skill-id: 12
  - list: "552001"
    files: leads/insurance/**
    duplicate-option: overwrite
`;
const REPOSITORY = {
  '.github/leads.yml': CONFIG,
  'leads/home/a.csv': CSV,
  'leads/home/b.ndjson': NDJSON,
  'leads/insurance/branch.yaml': YAML,
  'leads/insurance/partner.json': JSON_FILE,
  'leads/README.md': 'not leads',
};
const LISTS = [
  { id: '441940', name: 'Home Loans' },
  { id: '552001', name: 'Insurance' },
];

describe('the main job', () => {
  test('delivers the good rows of every format, byte for byte, and accounts for the rest', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'], lists: LISTS });
    using work = repository(REPOSITORY);
    using run = await runAction({
      workspace: work.path,
      inputs: {
        'smartflo-token': 'Bearer e2e-token\n',
        'base-url': `${sandbox.url}/`,
        'requests-per-second': '0',
      },
    });
    const dump = sandbox.dump();
    await sandbox.close();

    const posts = dump.requests.filter((request) => request.method === 'POST');
    expect(posts.map(({ path: to, body }) => [to, body])).toEqual([
      [
        '/v1/broadcast/leads/441940',
        '{"data":[{"field_0":"9000000101","field_1":"Asha Sample","field_5":"2500000"},' +
          '{"field_0":"9000000102","field_1":"Sample, Ravi","field_5":"1800000"},' +
          '{"field_0":"9000000104","field_1":"आशा नमूना 😀","field_5":"950000"},' +
          '{"field_0":"9000000111","field_1":"Hari Sample","field_5":"2100000"}],' +
          '"duplicate_option":"skip","skill_id":"12"}',
      ],
      [
        '/v1/broadcast/leads/552001',
        '{"data":[{"field_0":"9000000201","field_1":"Lata"},{"field_0":"9000000202","field_1":"007"},' +
          '{"field_0":"9000000203","field_1":"Omar Newer"}],"duplicate_option":"overwrite"}',
      ],
    ]);
    expect(posts.every((post) => post.authorization === 'bearer')).toBe(true);
    expect(dump.leads.map((lead) => [String(lead.list_id), lead.field_0, lead['field_1']])).toEqual([
      ['441940', '+919000000101', 'Asha Sample'],
      ['441940', '+919000000102', 'Sample, Ravi'],
      ['441940', '+919000000104', 'आशा नमूना 😀'],
      ['441940', '+919000000111', 'Hari Sample'],
      ['552001', '+919000000201', 'Lata'],
      ['552001', '+919000000202', '007'],
      ['552001', '+919000000203', 'Omar Newer'],
    ]);

    expect(run.exitCode).toBe(1);
    expect(run.stderr).toBe('');
    expect(run.outputs).toMatchObject({
      status: 'delivered',
      headline: '7 leads sent, 1 row rejected, 2 duplicates.',
      'error-code': 'LEADS-PHONE-SHORT',
      accepted: '7',
      rejects: '1',
      duplicates: '2',
      refused: '0',
      'in-doubt': '0',
      unsent: '0',
      'has-rejects': 'true',
      lists: '["441940","552001"]',
    });
    const nothing = { unchanged: 0, stale: 0, refused: 0, held: 0, in_doubt: 0, unsent: 0 };
    const entry = { ...nothing, batches: 1, attempts: 1, error: null };
    expect(JSON.parse(run.outputs['summary'] ?? '')).toEqual([
      { file: 'leads/home/a.csv', list: '441940', rows: 5, rejects: 1, duplicates: 1, accepted: 3, ...entry },
      { file: 'leads/home/b.ndjson', list: '441940', rows: 1, rejects: 0, duplicates: 0, accepted: 1, ...entry },
      {
        file: 'leads/insurance/branch.yaml',
        list: '552001',
        rows: 2,
        rejects: 0,
        duplicates: 0,
        accepted: 2,
        ...entry,
      },
      {
        file: 'leads/insurance/partner.json',
        list: '552001',
        rows: 2,
        rejects: 0,
        duplicates: 1,
        accepted: 1,
        ...entry,
      },
    ]);
    const errors = run.commands.filter(({ command }) => command === 'error');
    expect(errors).toEqual([
      expect.objectContaining({
        properties: { title: 'LEADS-PHONE-SHORT · 1 row', file: 'leads/home/a.csv', line: '5', col: '1' },
      }),
    ]);
    expect(run.jobSummary).toContain('7 leads sent, 1 row rejected, 2 duplicates');
    const rejects = path.join(run.outputs['rejects-dir'] ?? '', 'leads/home/a.rejects.csv');
    expect(readFileSync(rejects, 'utf8')).toMatch(
      /^\uFEFFleads_line,leads_reasons,leads_source,Mobile,Customer Name,Loan Amount\r\n5,"?Mobile: .*\(LEADS-PHONE-SHORT\)"?,[0-9a-f]{16},90000010,Too Short,1\r\n$/,
    );
    const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8'));
    expect(report).toMatchObject({ version: 1, status: 'delivered', totals: { rows: 10, accepted: 7 } });
  });

  test('a rejects file that was fixed and committed delivers just its rows', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    const inputs = {
      'smartflo-token': 'e2e-token',
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '7',
    };
    const source = 'Mobile,Name\n9000000101,Good\n900000010,=cmd()\n+9190000001,"Quoted, ""name"""\n';
    using first = repository({ 'leads/a.csv': source });
    using before = await runAction({ workspace: first.path, inputs });
    const rejects = readFileSync(path.join(before.outputs['rejects-dir'] ?? '', 'leads/a.rejects.csv'), 'utf8');
    expect(rejects).toContain("'=cmd()");
    expect(rejects).toContain("'+9190000001");

    const fixed = rejects.replace('900000010,', '9000000102,').replace("'+9190000001", "'+919000000103");
    using second = repository({ 'leads/a.rejects.csv': fixed });
    using after = await runAction({ workspace: second.path, inputs });
    const { leads } = sandbox.dump();
    await sandbox.close();
    expect(after.outputs).toMatchObject({ status: 'delivered', accepted: '2', rejects: '0' });
    expect(leads.map((lead) => [lead.field_0, lead['field_1']])).toEqual([
      ['+919000000101', 'Good'],
      ['+919000000102', '=cmd()'],
      ['+919000000103', 'Quoted, "name"'],
    ]);
  });

  test('under duplicates: reject no row loses to a file that is not sent', async () => {
    using work = repository({
      '.github/leads.yml': 'lists:\n  - { list: 7, files: leads/**, duplicates: reject }\n',
      'leads/1-broken.csv': 'Mobile,Name\n9000000001,A\n"9000000002,B\n',
      'leads/2.csv': 'Mobile,Name\n9000000001,A\n9000000003,C\n',
      'leads/3.csv': 'Mobile,Name\n9000000003,C\n9000000004,D\n9000000004,D\n',
    });
    using run = await runAction({ workspace: work.path, inputs: { mode: 'plan' } });
    const counts = JSON.parse(run.outputs['summary'] ?? '').map((file: Record<string, unknown>) => [
      file['file'],
      file['rejects'],
      file['unsent'],
    ]);
    expect(counts).toEqual([
      ['leads/1-broken.csv', 0, 1],
      ['leads/2.csv', 0, 2],
      ['leads/3.csv', 2, 1],
    ]);
  });

  test('a second run with skip adds nobody', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'], lists: LISTS });
    const inputs = {
      'smartflo-token': 'e2e-token',
      'base-url': sandbox.url,
      'requests-per-second': '0',
      only: '441940',
    };
    using work = repository(REPOSITORY);
    using _first = await runAction({ workspace: work.path, inputs });
    const leads = sandbox.dump().leads.length;
    using again = await runAction({ workspace: work.path, inputs });
    expect(again.outputs['status']).toBe('delivered');
    expect(sandbox.dump().leads).toHaveLength(leads);
    await sandbox.close();
  });

  test('batches close at batch-size, and several may be in flight', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    const rows = Array.from({ length: 1003 }, (_, index) => `${9_000_000_000 + index},N${index}`);
    using work = repository({ 'leads/a.csv': `Mobile,Name\n${rows.join('\n')}\n` });
    using run = await runAction({
      workspace: work.path,
      inputs: {
        ledger: 'none', // with a memory, the first lead goes alone
        'smartflo-token': 'e2e-token',
        'base-url': sandbox.url,
        'requests-per-second': '0',
        'list-id': '7',
        'batch-size': '100',
        concurrency: '4',
      },
    });
    const { leads, requests } = sandbox.dump();
    await sandbox.close();
    expect(run.exitCode).toBe(0);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(11);
    expect(new Set(leads.map((lead) => lead.field_0)).size).toBe(1003);
    expect(leads).toHaveLength(1003);
  });
});

test('a runner without a place for temporary files is told in one line', async () => {
  using work = repository({ 'leads/a.csv': 'Mobile\n9000000001\n' });
  using run = await runAction({
    workspace: work.path,
    inputs: { mode: 'validate' },
    env: { RUNNER_TEMP: '/dev/null/x' },
  });
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toBe('');
  expect(run.commands).toMatchObject([{ command: 'error', message: expect.stringContaining('could not start') }]);
});

test('a config that is a link stops the run: it is not taken for no config', async () => {
  using work = repository({ 'leads/a.csv': 'Mobile\n9000000001\n', 'other.yml': 'max-leads: 1\n', '.github/x': '' });
  symlinkSync('../other.yml', path.join(work.path, '.github/leads.yml'));
  using run = await runAction({ workspace: work.path, inputs: { mode: 'plan', 'list-id': '441940' } });
  expect(run.exitCode).toBe(1);
  expect(run.outputs['error-code']).toBe('LEADS-FILE-LINK');
});
