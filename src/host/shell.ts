import { tmpdir } from 'node:os';
import { environmentProblems } from './action.ts';
import { systemClock } from './clock.ts';
import { createLog } from './console.ts';
import { createGitHub } from './github.ts';
import type { Host } from './host.ts';
import { createHttp } from './http.ts';
import { createReports, sweepReports } from './reports.ts';
import { listenForStop } from './signals.ts';
import { createSpool } from './spool.ts';
import { writeStandardOutput } from './standard-output.ts';
import { createShellSurface } from './surface.ts';
import { createWorkspace } from './workspace.ts';

/** What the shell door gives a run. */
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
  return {
    given,
    event: undefined,
    workspace: createWorkspace(root),
    clock: systemClock,
    random: Math.random,
    http,
    signal: stop.signal,
    log,
    surface: createShellSurface({ colour: wantsColour(env), annotate }),
    reports: createReports(tmpdir()),
    problems: environmentProblems(env),
    openSpool: async () => createSpool(tmpdir()),
    github: (token) => createGitHub(token, env['GITHUB_REPOSITORY'] ?? '', log),
    close() {
      stop.release();
      http.close();
    },
  };
}

/** Colour on a terminal, unless `NO_COLOR` says otherwise (no-color.org); `FORCE_COLOR` asks for it anywhere. */
function wantsColour(env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false;
  return Boolean(env['FORCE_COLOR']) || process.stdout.isTTY === true;
}
