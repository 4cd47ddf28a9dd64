import { readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { type ActionRun, repository, runAction } from '../support/action.ts';

// Made-up numbers. What a run leaves on the disk of the runner, however it ends.
const FILES = {
  'leads/a.csv': `Mobile,Name\n${Array.from({ length: 30 }, (_, index) => `${9_000_000_100 + index},N${index}`).join('\n')}\n123,Bad\n`,
  'leads/deep/b.json': '[{"phone":"12","name":"Bad"}]',
};

/** Files of the test's own runner. */
const RUNNERS = new Set(['output', 'summary', 'state', 'event.json', 'ledger']);

/** Everything below the temporary directory that the run made, with its rights. */
function left({ temporary }: ActionRun): readonly (readonly [name: string, stats: Stats])[] {
  return readdirSync(temporary, { recursive: true, encoding: 'utf8' })
    .filter((name) => !RUNNERS.has(name.split(path.sep)[0] ?? ''))
    .map((name) => [name, statSync(path.join(temporary, name))]);
}

function expectReportsOnly(run: ActionRun): void {
  for (const [name, stats] of left(run)) {
    expect(name).toMatch(/^smartflo-leads-report-\w{6}(?:$|[/\\](?:report\.json$|rejects(?:$|[/\\])))/);
    const [top = ''] = name.split(path.sep);
    // A folder that only its user may enter keeps what is in it.
    if (name === top) expect(stats.mode & 0o777).toBe(0o700);
    if (stats.isFile()) expect(stats.mode & 0o777).toBe(0o600);
  }
}

describe.skipIf(process.platform === 'win32')(
  'nothing but reports and rejects is left, for nobody else to read',
  () => {
    const inputs = (url: string) => ({
      'smartflo-token': 'e2e-token',
      'base-url': url,
      'requests-per-second': '0',
      'list-id': '7',
      'batch-size': '10',
      'max-reject-ratio': '1',
    });

    test.each([
      ['after a delivery', {}, 0, 'delivered'],
      ['after a wrong setting', { concurrency: 'many' }, 1, 'failed'],
      ['after a token that is refused', { 'smartflo-token': 'another' }, 1, 'failed'],
    ])('%s', async (_, more, exitCode, status) => {
      const sandbox = await startSandbox({ tokens: ['e2e-token'] });
      using work = repository(FILES);
      using run = await runAction({
        workspace: work.path,
        inputs: { ...inputs(sandbox.url), 'fail-on': 'errors', ...more },
      });
      await sandbox.close();
      expect(run).toMatchObject({ exitCode, outputs: { status } });
      expectReportsOnly(run);
      if (exitCode === 0) expect(left(run).some(([name]) => name.endsWith('a.rejects.csv'))).toBe(true);
    });

    test('after SIGKILL and the step that tidies up', async () => {
      const rules = [{ match: { method: 'POST' }, do: { effect: 'delay', ms: 400 } }] as const;
      const sandbox = await startSandbox({ tokens: ['e2e-token'], faults: { rules } });
      using work = repository(FILES);
      using run = await runAction({
        workspace: work.path,
        inputs: inputs(sandbox.url),
        onStart: (child) => {
          const waiting = setInterval(() => {
            if (!sandbox.dump().requests.some(({ method }) => method === 'POST')) return;
            clearInterval(waiting);
            child.kill('SIGKILL');
          }, 10);
        },
      });
      expect(left(run).some(([name]) => name.includes('spool'))).toBe(true);
      for (const [, stats] of left(run)) if (stats.isFile()) expect(stats.mode & 0o777).toBe(0o600);
      const state = Object.fromEntries(Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value]));
      using post = await runAction({ workspace: work.path, inputs: {}, env: { ...state, RUNNER_TEMP: run.temporary } });
      await sandbox.close();
      expect(post.exitCode).toBe(0);
      expectReportsOnly(run);
    });
  },
);
