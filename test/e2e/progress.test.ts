import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { ROOT, repository, runShell } from '../support/action.ts';
import { FAST_CLOCK, leadFile } from '../support/fault-run.ts';

// Made-up numbers. Smartflo takes its time over each of five requests.

const PROGRAM = path.join(ROOT, 'dist/index.js');
const TOKEN = 'made-up-token-of-progress-tests';
const slow = (ms: number) => ({ rules: [{ match: { method: 'POST' }, do: { effect: 'delay', ms } as const }] });

/** Runs util-linux's `script`, which gives a command a pseudo-terminal of its own. */
const SCRIPT = '/usr/bin/script';
const HAS_TERMINAL = process.platform === 'linux' && existsSync(SCRIPT);

/** Delivers 50 leads in five requests; gives what was written, byte for byte. */
async function delivered(where: 'terminal' | 'pipe', env: Readonly<Record<string, string>> = {}, ms = 300) {
  const sandbox = await startSandbox({ tokens: [TOKEN], faults: slow(ms) });
  using work = repository({ 'leads/a.csv': leadFile(50) });
  const flags = [
    'deliver',
    `--base-url=${sandbox.url}`,
    '--requests-per-second=0',
    '--list-id=7',
    '--batch-size=10',
    '--ledger=file:.memory',
  ];
  const options = { cwd: work.path, env: { SMARTFLO_TOKEN: TOKEN, ...env } };
  const run = where === 'pipe' ? await runShell(flags, options) : await inTerminal(flags, options);
  await sandbox.close();
  expect(run.exitCode).toBe(0);
  return run.stdout;
}

async function inTerminal(
  flags: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<{ readonly exitCode: number | null; readonly stdout: string }> {
  const command = [process.execPath, PROGRAM, ...flags].map((word) => `'${word}'`).join(' ');
  const child = spawn(SCRIPT, ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd,
    env: { PATH: process.env['PATH'], TERM: 'xterm', SHELL: '/bin/sh', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, stdout: Buffer.concat(chunks).toString('utf8') };
}

/** What is left on the screen: CR goes to the start of the line, EL clears the rest of it (ECMA-48). */
function screenOf(bytes: string): readonly string[] {
  return bytes
    .replaceAll('\r\n', '\n')
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.split('\r').reduce((shown, part) => overwritten(shown, part), ''));
}

function overwritten(shown: string, part: string): string {
  if (part.startsWith('\u001b[K')) return part.slice('\u001b[K'.length);
  return part + shown.slice(part.length);
}

describe.skipIf(!HAS_TERMINAL)('on a terminal, a long delivery', () => {
  test('shows a bar that leaves no trace', async () => {
    const bytes = await delivered('terminal');
    expect(bytes).toMatch(/\r\u001b\[K\u001b\[32m█+\u001b\[39m\u001b\[2m░+\u001b\[22m +\d+ % {2}\d+ of 49 leads/);
    const screen = screenOf(bytes);
    expect(screen.join('\n')).not.toMatch(/[█░\u001b]/);
    expect(screen).toContain('✓ 50 leads sent.');
    expect(screen.filter((line) => line.startsWith('… '))).toEqual([]);
  });

  test('has a bar without colour where that is asked for', async () => {
    const bytes = await delivered('terminal', { NO_COLOR: '1' });
    expect(bytes).toMatch(/\r\u001b\[K█+░+ +\d+ %/);
    expect(bytes).not.toMatch(/\u001b\[[0-9;]*m/);
    expect(screenOf(bytes)).toContain('✓ 50 leads sent.');
  });

  test('has no bar where a line cannot be written over', async () => {
    expect(await delivered('terminal', { TERM: 'dumb' })).not.toMatch(/[█░]|\u001b\[K/);
  });
});

describe('in a pipe, a long delivery', () => {
  test('says nothing on the way when it takes less than five seconds', async () => {
    const text = await delivered('pipe', {}, 0);
    expect(text).not.toMatch(/[█░\u001b\r]/);
    expect(text).not.toMatch(/^… /m);
  });

  test('says how far it is every five seconds', async () => {
    // Ten times as fast, a request takes three seconds.
    const lines = (await delivered('pipe', FAST_CLOCK)).split('\n').filter((line) => line.startsWith('… '));
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) {
      expect(line).toMatch(/^… \d+ of 49 leads answered, \d of 5 requests, \d in flight, \d+ leads\/s/);
    }
  });
});
