import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Terminal } from '../model/index.ts';
import { environmentProblems } from './action.ts';
import { systemClock } from './clock.ts';
import { createLog } from './console.ts';
import { digestFile } from './digest.ts';
import { createReports, sweepReports } from './files/reports.ts';
import { createSpool } from './files/spool.ts';
import { createWorkspace } from './files/workspace.ts';
import { createGitHub } from './github/github.ts';
import type { Host } from './host.ts';
import { createHttp } from './http/http.ts';
import { ledgerCrypto } from './ledger-crypto.ts';
import { createLedgerKeeping, LEDGER_PREFIX } from './ledger-keeping.ts';
import { createProcessId } from './process-id.ts';
import { listenForStop } from './signals.ts';
import { writeStandardOutput } from './standard-output.ts';
import { createShellSurface } from './surface.ts';

/** The parts of a host that the shell door makes. */
export interface ShellHostOptions {
  /** Raw inputs by name. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** The folder that the lead files are in. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly debug?: boolean;
  /** Writes annotations for the runner of a GitHub job that calls the shell; nowhere when not given. */
  readonly annotate?: boolean;
  /** Where the log goes; the terminal's standard output when not given. */
  write?(text: string): void;
}

/** The host of a run from a shell. */
export function openShellHost({ given, root, env, debug = false, annotate = false, write }: ShellHostOptions): Host {
  const stop = listenForStop();
  const log = createLog({ write: write ?? writeStandardOutput, debug, groups: 'shell' });
  const http = createHttp({ env });
  sweepReports(tmpdir(), systemClock.now());
  const workspace = createWorkspace(root);
  const processId = createProcessId();
  const keeping = createLedgerKeeping({
    root,
    directory: path.join(tmpdir(), LEDGER_PREFIX + processId),
    env,
    clock: systemClock,
    signal: stop.signal,
  });
  return {
    given,
    event: undefined,
    workspace,
    clock: systemClock,
    random: Math.random,
    http,
    signal: stop.signal,
    log,
    terminal: write === undefined ? terminalOf(env) : undefined,
    surface: createShellSurface({ colour: wantsColour(env), annotate }),
    reports: createReports(tmpdir()),
    problems: environmentProblems(env),
    processId,
    crypto: ledgerCrypto,
    // Found out when it is asked for: it takes a process.
    get repository() {
      return keeping.repository;
    },
    ledgerStore: keeping.ledgerStore,
    openJournal: keeping.openJournal,
    digestFile: (file) => digestFile(workspace, file),
    openSpool: async () => createSpool(tmpdir()),
    github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
    close() {
      stop.release();
      // A run that was called off has waited for its answers as long as it may.
      http.close({ abort: stop.signal.aborted });
      keeping.close();
    },
  };
}

/** Colour on a terminal, unless `NO_COLOR` says otherwise (no-color.org); `FORCE_COLOR` asks for it anywhere. */
function wantsColour(env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  return Boolean(env['FORCE_COLOR']) || process.stdout.isTTY === true;
}

/** Columns of a terminal that does not say how many it has. */
const COMMON_COLUMNS = 80;

/** Standard output, if lines can be written over there: a "dumb" terminal is one that can't (terminfo). */
function terminalOf(env: NodeJS.ProcessEnv): Terminal | undefined {
  if (process.stdout.isTTY !== true || env['TERM'] === 'dumb') return undefined;
  return { columns: () => process.stdout.columns || COMMON_COLUMNS, write: writeStandardOutput };
}
