import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { startSandbox } from '../../src/sandbox/index.ts';
import { ROOT, repository, runAction, runShell } from '../support/action.ts';
import { findNode20 } from '../support/node20.ts';

// Made-up numbers.
const FILES = { 'leads/a.csv': 'Mobile,Name\n9000000001,Asha\n900,Short\n', 'leads/good.csv': 'Mobile\n9000000002\n' };

describe('the shell', () => {
  test('the demo delivers offline, shows rejects with their place, and exits 0', async () => {
    const { exitCode, stdout, stderr } = await runShell(['demo'], { cwd: ROOT });
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('leads/home-loans/2026-11-monday.csv:6:1  Mobile …0010');
    expect(stdout).toContain('list 441940 (Home loans): 7 leads');
    expect(stdout).toContain('11 leads sent, 6 rows rejected, 3 duplicates.');
    const report = /Report: +(?<file>\S+)/.exec(stdout)?.groups?.['file'] ?? '';
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ totals: { accepted: 11 } });
    expect(stdout).not.toContain('\u001b');
  });

  test('colour is for those who ask', async () => {
    const asked = await runShell(['demo'], { cwd: ROOT, env: { FORCE_COLOR: '1' } });
    expect(asked.stdout).toContain('\u001b[');
    const refused = await runShell(['demo'], { cwd: ROOT, env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(refused.stdout).not.toContain('\u001b');
  });

  test.each([['human'], ['json']])('a reader of %s that goes away loses the log, not the run', async (format) => {
    const rejects = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`leads/${n}.csv`, 'Mobile\n98\n']));
    using work = repository(rejects);
    const program = path.join(ROOT, 'dist/index.js');
    const child = spawn(process.execPath, [program, 'validate', '--format', format], { cwd: work.path });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk) => errors.push(chunk));
    child.stdout.destroy();
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect(Buffer.concat(errors).toString()).toBe('');
    expect(exitCode).toBe(1);
  });

  test.each([
    [['validate', 'leads/a.csv'], 1, '1 row rejected'],
    [['validate', 'leads/good.csv'], 0, '1 row checked: 1 good lead'],
    [['plan', '--list-id', '7'], 1, 'Would send 2 leads to 1 list'],
    [['plan', '--list-id', '7', '--fail-on', 'errors'], 0, 'Would send 2 leads to 1 list'],
    [['deliver', '--list-id', '7'], 1, 'LEADS-CREDENTIALS'],
    [['deliver', '--smartflo-token', 'x', '--list-id', '7'], 1, 'SMARTFLO_TOKEN'],
    [['validate', '--batchsize', '7'], 1, 'Did you mean --batch-size?'],
    [['valdate'], 1, 'Did you mean validate?'],
    [['--version'], 0, `leads ${packageJson.version}`],
    [['help'], 0, '--batch-size'],
    [[], 0, 'Usage: leads <command>'],
  ])('leads %j exits %i and says %j', async (args, exitCode, text) => {
    using work = repository(FILES);
    const run = await runShell(args, { cwd: work.path });
    expect(run.stdout).toContain(text);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toBe('');
  });

  test('deliver takes its secret from the environment', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository(FILES);
    const given = ['--list-id=7', `--base-url=${sandbox.url}`, '--requests-per-second=0', '--fail-on=errors'];
    const args = ['deliver', ...given, '--ledger=file:memory'];
    const env = { SMARTFLO_TOKEN: 'e2e-token' };
    const run = await runShell(args, { cwd: work.path, env });
    const { leads, requests } = sandbox.dump();
    const again = await runShell(args, { cwd: work.path, env });
    const later = sandbox.dump().requests.length;
    await sandbox.close();
    expect(run.exitCode).toBe(0);
    expect(leads).toHaveLength(2);
    expect(run.stdout).not.toContain('e2e-token');
    expect(again.exitCode).toBe(0);
    expect(later).toBe(requests.length);
  });

  test('the sandbox runs until it is stopped, and dumps what it knows', async () => {
    using work = repository({ 'seed.json': '[{"list_id":"7","field_0":"9000000001"}]' });
    const child = spawn(
      process.execPath,
      [path.join(ROOT, 'dist/index.js'), 'sandbox', '--seed', 'seed.json', '--dump', 'dump.json'],
      {
        cwd: work.path,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const url = await new Promise<string>((resolve) => {
      child.stdout.on('data', (chunk) => {
        const found = /http:\S+/.exec(String(chunk));
        if (found) resolve(found[0]);
      });
    });
    const answer = await fetch(`${url}/v1/broadcast/leads/7`, { headers: { authorization: 'Bearer any' } });
    expect(await answer.json()).toHaveLength(1);
    child.kill('SIGINT');
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(readFileSync(path.join(work.path, 'dump.json'), 'utf8'))).toMatchObject({ version: 1 });
  });
});

const node20 = findNode20();

// The sandbox's own Node is 24; only the product runs on the older one.
describe.skipIf(node20 === undefined)('Node 20', () => {
  test('runs the whole job, every format included', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    const demo = path.join(ROOT, 'examples/demo/leads');
    using work = repository({
      ...FILES,
      'leads/b.yaml': readFileSync(path.join(demo, 'insurance/branch.yaml')),
      'leads/c.json': readFileSync(path.join(demo, 'insurance/partner.json')),
      'leads/d.ndjson': readFileSync(path.join(demo, 'home-loans/website.ndjson')),
      'rows.json': '{"type":"object","properties":{"Name":{"type":"string","pattern":"^[A-Z]"}}}',
    });
    using run = await runAction({
      workspace: work.path,
      node: node20 ?? '',
      inputs: {
        'smartflo-token': 'e2e-token',
        'base-url': sandbox.url,
        'requests-per-second': '0',
        'list-id': '7',
        schema: 'rows.json',
        'fail-on': 'errors',
      },
    });
    const { leads } = sandbox.dump();
    await sandbox.close();
    expect(run.stderr).toBe('');
    expect(run.outputs['status']).toBe('delivered');
    expect(run.exitCode).toBe(0);
    expect(leads).toHaveLength(9);
  });

  test('runs the demo', async () => {
    const run = await runShell(['demo'], { cwd: ROOT, node: node20 ?? '' });
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toBe('');
  });
});
