import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { ActionRun } from '../../support/action.ts';

// Every value here is a made-up canary: it comes out in rejects files and at Smartflo only.

/** The token that no reader of a run may see. */
export const TOKEN = 'canary-token-9f8e7d6c5b';

/** What must be in nothing that a reader of a run can see. */
export const CANARIES: readonly string[] = [
  '9000004711',
  '9000004712',
  '9000004713',
  'Zebulon',
  'zeb@canary.example',
  TOKEN,
];

/** The commands that a run gives the runner. */
const OURS = ['add-mask', 'error', 'warning', 'notice', 'group', 'endgroup', 'debug'];

/** Most bytes that a run on a hostile tree of some kilobytes may leave behind. */
const MAX_LEFT_BYTES = 64 * 1024 * 1024;

/** Everything that a reader of the run can see: not the rejects files, which hold rows. */
export function visible(run: ActionRun): string {
  const report = run.outputs['report'];
  const pieces = [run.stdout, run.stderr, JSON.stringify(run.outputs), run.jobSummary];
  if (report && existsSync(report)) pieces.push(readFileSync(report, 'utf8'));
  // The mask is how the runner is told the token; its line never reaches a reader.
  return pieces.join('\n').replaceAll(/^::add-mask::.*$/gm, '');
}

/** What holds of every run, whatever was done to it. */
export function expectUnharmed(run: ActionRun): void {
  const text = visible(run);
  expect(CANARIES.filter((canary) => text.includes(canary))).toEqual([]);
  expect(run.commands.filter(({ command }) => !OURS.includes(command))).toEqual([]);
  expect(text).not.toMatch(/\n\s+at .*\.(?:js|ts):\d/);
  expect(text).not.toContain('LEADS-INTERNAL');
  expect([0, 1]).toContain(run.exitCode);
  expect(bytesBelow(run.temporary)).toBeLessThan(MAX_LEFT_BYTES);
}

function bytesBelow(directory: string): number {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(path.join(directory, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0);
}
