import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Log, type Problem, Secret, says } from '../model/index.ts';
import { systemClock } from './clock.ts';
import { createLog } from './console.ts';
import { digestFile } from './digest.ts';
import { readJournals } from './files/journal.ts';
import { createReports } from './files/reports.ts';
import { createSpool, removeSpool } from './files/spool.ts';
import { createWorkspace } from './files/workspace.ts';
import { createGitHub } from './github/github.ts';
import type { GivenEvent, Host, LeftBehind } from './host.ts';
import { createHttp, refuseUncheckedTls } from './http/http.ts';
import { ledgerCrypto } from './ledger-crypto.ts';
import {
  createLedgerKeeping,
  journalsIn,
  LEDGER_PREFIX,
  type LedgerKeeping,
  removeLedgerKeeping,
} from './ledger-keeping.ts';
import { createProcessId } from './process-id.ts';
import { listenForStop } from './signals.ts';
import { writeStandardOutput } from './standard-output.ts';
import { createActionSurface } from './surface.ts';

/** Names under which `main` leaves word for `post`; the runner hands them back as `STATE_…`. */
const STATE_STARTED = 'started';
const STATE_SPOOL = 'spool';
const STATE_LEDGER = 'ledger';

/** The state that `main` left for `post`. */
export interface ActionState {
  readonly isPost: boolean;
}

/**
 * Tells `post` from `main`: only `post` finds the state that `main` saved. The two states must fit each other, so that a
 * variable which happens to be in the environment does not turn `main` into a `post` that sends nothing and ends green.
 */
export function readActionState(env: NodeJS.ProcessEnv): ActionState {
  const started = env[`STATE_${STATE_STARTED}`];
  const directory = env[`STATE_${STATE_LEDGER}`];
  return { isPost: Boolean(started && directory && path.basename(directory) === LEDGER_PREFIX + started) };
}

/**
 * Tidies up after a `main` that was killed: what it spooled must not stay on the runner's disk. What its journals hold and
 * the ledgers may not is handed back, to be brought there and then disposed of; undefined when there is no such thing.
 */
export function runPost(env: NodeJS.ProcessEnv): LeftBehind | undefined {
  const spool = env[`STATE_${STATE_SPOOL}`];
  if (spool) removeSpool(spool);
  const directory = env[`STATE_${STATE_LEDGER}`];
  if (!directory) return undefined;
  const { journals, place } = readJournals(journalsIn(directory));
  if (journals.length === 0 || !place || place.kind === 'none') {
    removeLedgerKeeping(directory);
    return undefined;
  }
  const { 'github-token': token, 'ledger-key': ledgerKey } = inputsOf(env);
  const keeping = keepingOf(env, createProcessId());
  return {
    journals,
    store: (list) => keeping.ledgerStore(place, list, token === undefined ? undefined : new Secret(token)),
    ledgerKey: ledgerKey === undefined ? undefined : new Secret(ledgerKey),
    crypto: ledgerCrypto,
    clock: systemClock,
    log: logOf(env),
    dispose() {
      keeping.close();
      removeLedgerKeeping(directory);
    },
  };
}

function keepingOf(env: NodeJS.ProcessEnv, processId: string, signal?: AbortSignal): LedgerKeeping {
  const directory = path.join(temporaryOf(env), LEDGER_PREFIX + processId);
  return createLedgerKeeping({ root: rootOf(env), directory, env, clock: systemClock, signal });
}

function rootOf(env: NodeJS.ProcessEnv): string {
  return env['GITHUB_WORKSPACE'] || process.cwd();
}

function temporaryOf(env: NodeJS.ProcessEnv): string {
  return env['RUNNER_TEMP'] || tmpdir();
}

function logOf(env: NodeJS.ProcessEnv): Log {
  return createLog({ write: writeStandardOutput, debug: env['RUNNER_DEBUG'] === '1', groups: 'action' });
}

/** The host of one step of a GitHub job. */
export async function openActionHost(env: NodeJS.ProcessEnv): Promise<Host> {
  const temporary = temporaryOf(env);
  const stop = listenForStop();
  const log = logOf(env);
  const saveState = async (name: string, value: string) => {
    if (env['GITHUB_STATE']) (await import('@actions/core')).saveState(name, value);
  };
  const http = createHttp({ env });
  const processId = createProcessId();
  const workspace = createWorkspace(rootOf(env));
  const keeping = keepingOf(env, processId, stop.signal);
  await saveState(STATE_STARTED, processId);
  // Before it is there: `post` must find it whenever this process is killed.
  await saveState(STATE_LEDGER, keeping.directory);

  return {
    given: inputsOf(env),
    event: eventOf(env),
    workspace,
    clock: systemClock,
    random: Math.random,
    http,
    signal: stop.signal,
    log,
    terminal: undefined,
    surface: createActionSurface(env),
    reports: createReports(temporary),
    problems: environmentProblems(env),
    processId,
    crypto: ledgerCrypto,
    get repository() {
      return keeping.repository;
    },
    ledgerStore: keeping.ledgerStore,
    openJournal: keeping.openJournal,
    digestFile: (file) => digestFile(workspace, file),
    async openSpool() {
      const spool = createSpool(temporary);
      await saveState(STATE_SPOOL, spool.directory);
      return spool;
    },
    github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
    close() {
      stop.release();
      // A run that was called off has waited for its answers as long as it may.
      http.close({ abort: stop.signal.aborted });
      keeping.close();
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
    runId: /^\d+$/.test(env['GITHUB_RUN_ID'] ?? '') ? env['GITHUB_RUN_ID'] : undefined,
    actor: env['GITHUB_ACTOR'] || undefined,
    server: env['GITHUB_SERVER_URL'] || undefined,
    repository: env['GITHUB_REPOSITORY'] || undefined,
    sha: env['GITHUB_SHA'] || undefined,
    job: [env['GITHUB_WORKFLOW'], env['GITHUB_JOB']].filter(Boolean).join(' '),
  };
}

/** With NODE_DEBUG, Node prints requests and the environment of processes to the log, the token among them. */
function refuseNodeDebug(env: NodeJS.ProcessEnv): Problem | undefined {
  if (!env['NODE_DEBUG']?.trim()) return undefined;
  return {
    code: 'LEADS-NODE-DEBUG',
    message: says`The environment variable NODE_DEBUG makes Node print the token into the log. Nothing was sent.`,
    hint: says`Remove the variable. For more lines in the log, turn on debug logging of the job (RUNNER_DEBUG=1).`,
  };
}

/** Problems of the environment that no setting can fix. */
export function environmentProblems(env: NodeJS.ProcessEnv): readonly Problem[] {
  return [refuseUncheckedTls(env), refuseNodeDebug(env)].filter((problem) => problem !== undefined);
}
