import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Problem } from '../model/index.ts';
import { systemClock } from './clock.ts';
import { createLog } from './console.ts';
import { createGitHub } from './github.ts';
import type { GivenEvent, Host } from './host.ts';
import { createHttp, refuseUncheckedTls } from './http.ts';
import { createReports } from './reports.ts';
import { listenForStop } from './signals.ts';
import { createSpool, removeSpool } from './spool.ts';
import { writeStandardOutput } from './standard-output.ts';
import { createActionSurface } from './surface.ts';
import { createWorkspace } from './workspace.ts';

/** Names under which `main` leaves word for `post`; the runner hands them back as `STATE_…`. */
const STATE_STARTED = 'started';
const STATE_SPOOL = 'spool';

/** What `main` left for `post`. */
export interface ActionState {
  readonly isPost: boolean;
}

/** Tells `post` from `main`: only `post` finds the state that `main` saved. */
export function readActionState(env: NodeJS.ProcessEnv): ActionState {
  return { isPost: env[`STATE_${STATE_STARTED}`] === 'true' };
}

/** Tidies up after a `main` that was killed: what it spooled must not stay on the runner's disk. */
export function runPost(env: NodeJS.ProcessEnv): void {
  const spool = env[`STATE_${STATE_SPOOL}`];
  if (spool) removeSpool(spool);
}

/** The host of one step of a GitHub job. */
export async function openActionHost(env: NodeJS.ProcessEnv): Promise<Host> {
  const temporary = env['RUNNER_TEMP'] || tmpdir();
  const stop = listenForStop();
  const log = createLog({
    write: writeStandardOutput,
    debug: env['RUNNER_DEBUG'] === '1',
    groups: 'action',
  });
  const saveState = async (name: string, value: string) => {
    if (env['GITHUB_STATE']) (await import('@actions/core')).saveState(name, value);
  };
  const http = createHttp({ env });
  await saveState(STATE_STARTED, 'true');

  return {
    given: inputsOf(env),
    event: eventOf(env),
    workspace: createWorkspace(env['GITHUB_WORKSPACE'] || process.cwd()),
    clock: systemClock,
    random: Math.random,
    http,
    signal: stop.signal,
    log,
    surface: createActionSurface(env),
    reports: createReports(temporary),
    problems: environmentProblems(env),
    async openSpool() {
      const spool = createSpool(temporary);
      await saveState(STATE_SPOOL, spool.directory);
      return spool;
    },
    github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
    close() {
      stop.release();
      http.close();
    },
  };
}

/** No directory for reports, no file for states: there is nothing left to tell it with but the log. Never the error's own words. */
export function tellNoStart(error: unknown): undefined {
  const given = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = /^E[A-Z0-9]{2,20}$/.test(given) ? given : 'no error code';
  writeStandardOutput(`::error title=LEADS-INTERNAL::The action could not start (${code}). Nothing was sent.\n`);
}

/** `INPUT_SMARTFLO-TOKEN` → `smartflo-token`. The runner passes an input that is not set as an empty text. */
function inputsOf(env: NodeJS.ProcessEnv): Record<string, string> {
  const inputs: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('INPUT_') && value?.trim()) inputs[name.slice('INPUT_'.length).toLowerCase()] = value.trim();
  }
  return inputs;
}

function eventOf(env: NodeJS.ProcessEnv): GivenEvent {
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  } catch {
    // Without a readable payload nothing is known of the repository, and what is unknown is refused later on.
    payload = undefined;
  }
  return {
    name: env['GITHUB_EVENT_NAME'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    payload,
    attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1') || 1,
  };
}

/** Problems of the environment that no setting can mend. */
export function environmentProblems(env: NodeJS.ProcessEnv): readonly Problem[] {
  const unchecked = refuseUncheckedTls(env);
  return unchecked ? [unchecked] : [];
}
