import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { repository, runAction } from '../support/action.ts';
import { FAST_CLOCK } from '../support/fault-run.ts';
import { commandsIn } from '../support/runner.ts';

// Made-up numbers. Five batches, and a Smartflo that takes its time over each.
const ROWS = Array.from({ length: 50 }, (_, index) => `${9_000_000_000 + index},N${index}`);
const FILES = { 'leads/a.csv': `Mobile,Name\n${ROWS.join('\n')}\n` };
const SLOW: SandboxOptions = {
  tokens: ['e2e-token'],
  faults: { rules: [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 400 } }] },
};

async function cancelledBy(
  signal: NodeJS.Signals,
  options: { readonly sandbox?: SandboxOptions; readonly env?: Readonly<Record<string, string>> } = {},
) {
  const sandbox = await startSandbox(options.sandbox ?? SLOW);
  using work = repository(FILES);
  const run = await runAction({
    workspace: work.path,
    // Without a memory no lead goes alone first.
    inputs: {
      ledger: 'none',
      'smartflo-token': 'e2e-token',
      'base-url': sandbox.url,
      'requests-per-second': '0',
      'list-id': '7',
      'batch-size': '10',
    },
    env: options.env ?? {},
    onStart: (child) => {
      const waiting = setInterval(() => {
        // Once a batch is on the wire: a run that has begun to send is the one worth cancelling.
        if (!sandbox.dump().requests.some(({ method }) => method === 'POST')) return;
        clearInterval(waiting);
        child.kill(signal);
      }, 10);
    },
  });
  const { leads, requests } = sandbox.dump();
  await sandbox.close();
  return { run, leads, posts: requests.filter(({ method }) => method === 'POST').length };
}

describe.skipIf(process.platform === 'win32')('a run that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s finishes what is in flight and accounts for all of it',
    async (signal) => {
      const { run, leads, posts } = await cancelledBy(signal);
      using _ = run;
      expect(run.exitCode).toBe(1);
      expect(posts).toBeLessThan(5);
      expect(leads).toHaveLength(posts * 10);
      expect(run.outputs).toMatchObject({
        status: 'cancelled',
        accepted: String(posts * 10),
        unsent: String(50 - posts * 10),
        'in-doubt': '0',
        'error-code': 'LEADS-CANCELLED',
      });
      expect(run.jobSummary).toContain('Cancelled');
    },
  );

  test('gives up after a few seconds what is not answered, and says that it is in doubt', async () => {
    const silent = { match: { method: 'POST' }, do: { effect: 'silence', apply: 'all' } } as const;
    // Without the cancellation it would wait for 30 s.
    const sandbox = { tokens: ['e2e-token'], faults: { rules: [silent] } };
    const { run, leads, posts } = await cancelledBy('SIGINT', { sandbox, env: FAST_CLOCK });
    using _ = run;
    expect(run.exitCode).toBe(1);
    expect(posts).toBe(1);
    expect(leads).toHaveLength(10);
    expect(run.outputs).toMatchObject({
      status: 'cancelled',
      accepted: '0',
      'in-doubt': '10',
      unsent: '40',
      'error-code': 'LEADS-IN-DOUBT',
    });
    expect(run.stdout).toContain('In doubt: lines 2–11');
    expect(run.stdout).toContain('LEADS-CANCELLED');
  });

  test('by SIGKILL leaves a failed status, and post removes what it spooled', async () => {
    const { run } = await cancelledBy('SIGKILL');
    using _ = run;
    expect(run.outputs['status']).toBe('failed');
    const spool = run.state['spool'] ?? '';
    expect(existsSync(spool)).toBe(true);
    using work = repository(FILES);
    using post = await runAction({
      workspace: work.path,
      inputs: {},
      env: Object.fromEntries(Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value])),
    });
    expect(post.exitCode).toBe(0);
    expect(post.stdout + post.stderr).not.toMatch(/error|LEADS-/);
    expect(existsSync(spool)).toBe(false);
  });

  test('a state in the environment that no main left does not turn main into post', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository(FILES);
    for (const forged of [{ STATE_started: 'true' }, { STATE_started: 'true', STATE_ledger: work.path }]) {
      using run = await runAction({
        workspace: work.path,
        inputs: { 'smartflo-token': 'e2e-token', 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
        env: forged,
      });
      expect(run.outputs['status']).toBe('delivered');
    }
    expect(sandbox.dump().leads).toHaveLength(ROWS.length);
    await sandbox.close();
  });

  test('post removes nothing that is no spool', async () => {
    using work = repository(FILES);
    const other = mkdtempSync(path.join(work.path, 'other-'));
    writeFileSync(path.join(other, 'keep'), 'x');
    using _post = await runAction({
      workspace: work.path,
      inputs: {},
      env: {
        STATE_started: 'abcdefgh',
        STATE_ledger: path.join(work.path, 'smartflo-leads-ledger-abcdefgh'),
        STATE_spool: other,
      },
    });
    expect(existsSync(path.join(other, 'keep'))).toBe(true);
  });

  test('a finished run leaves no spool behind', async () => {
    const sandbox = await startSandbox({ tokens: ['e2e-token'] });
    using work = repository(FILES);
    using run = await runAction({
      workspace: work.path,
      inputs: { 'smartflo-token': 'e2e-token', 'base-url': sandbox.url, 'requests-per-second': '0', 'list-id': '7' },
    });
    await sandbox.close();
    expect(run.exitCode).toBe(0);
    expect(existsSync(run.state['spool'] ?? '')).toBe(false);
    expect(commandsIn(run.stdout).filter(({ command }) => command === 'save-state')).toEqual([]);
  });
});
