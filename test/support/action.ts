import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandsIn, type RunnerCommand } from './runner.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/index.js');

/** A repository on disk, `.git` aside; gone at the end of the scope. */
export function repository(
  files: Readonly<Record<string, string | Uint8Array>>,
): Disposable & { readonly path: string } {
  const directory = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-e2e-'));
  for (const [name, content] of Object.entries(files)) {
    const full = path.join(directory, name);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, content);
  }
  return { path: directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }) };
}

export interface ActionRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly jobSummary: string;
  /** Every workflow command that the runner would see in the log, in either of its two forms. */
  readonly commands: readonly RunnerCommand[];
  readonly state: Readonly<Record<string, string>>;
  /** RUNNER_TEMP, kept until the run is disposed of. */
  readonly temporary: string;
  [Symbol.dispose](): void;
}

export interface ActionOptions {
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: {
    readonly name?: string;
    readonly ref?: string;
    readonly payload?: unknown;
    readonly attempt?: number;
  };
  readonly env?: Readonly<Record<string, string>>;
  /** The Node to run it with; this one when not given. */
  readonly node?: string;
  /** A command and its arguments that the program is run under, such as `strace`. */
  readonly under?: readonly string[];
  /** Called once with the process, to send it signals. */
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

/** A push to the default branch of a private repository. */
export const PUSH = {
  name: 'push',
  ref: 'refs/heads/main',
  payload: { ref: 'refs/heads/main', repository: { default_branch: 'main', private: true, visibility: 'private' } },
  attempt: 1,
} as const;

/** The environment that a runner gives the action, its command files aside. */
export function runnerEnvironment(
  options: Pick<ActionOptions, 'workspace' | 'inputs' | 'event' | 'env'>,
  temporary: string,
): { readonly env: Readonly<Record<string, string>>; readonly payload: unknown } {
  const event = { ...PUSH, ...options.event };
  // A memory of this run alone, unless a test is about what runs remember: there is no Git server here.
  const given = { ledger: `file:${path.join(temporary, 'ledger')}`, ...options.inputs };
  const inputs = Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: options.workspace,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: 'example/leads',
    GITHUB_RUN_ATTEMPT: String(event.attempt),
    RUNNER_TEMP: temporary,
    ...Object.fromEntries(inputs),
    ...options.env,
  };
  return { env, payload: event.payload };
}

/** Runs the built action as a runner does: inputs as environment, event payload and command files on disk. */
export async function runAction(options: ActionOptions): Promise<ActionRun> {
  const temporary = mkdtempSync(path.join(tmpdir(), 'smartflo-leads-runner-'));
  const file = (name: string, content = '') => {
    const full = path.join(temporary, name);
    writeFileSync(full, content);
    return full;
  };
  const files = { output: file('output'), summary: file('summary'), state: file('state') };
  const { env, payload } = runnerEnvironment(options, temporary);
  const [command = '', ...args] = [...(options.under ?? []), options.node ?? process.execPath, PROGRAM];
  const child = spawn(command, args, {
    cwd: options.workspace,
    env: {
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_STATE: files.state,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onStart?.(child);
  const { stdout, stderr, exitCode } = await ended(child);
  return {
    exitCode,
    stdout,
    stderr,
    outputs: readCommandFile(files.output),
    jobSummary: readFileSync(files.summary, 'utf8'),
    commands: [...commandsIn(stdout), ...commandsIn(stderr)],
    state: readCommandFile(files.state),
    temporary,
    [Symbol.dispose]: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** Runs the built program from a shell. */
export async function runShell(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>>; readonly node?: string },
): Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }> {
  return ended(
    spawn(options.node ?? process.execPath, [PROGRAM, ...args], {
      cwd: options.cwd,
      env: { PATH: process.env['PATH'], ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

function ended(child: ReturnType<typeof spawn>): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk) => out.push(chunk));
  child.stderr?.on('data', (chunk) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ exitCode, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') }),
    );
  });
}

/** `name<<delimiter`, the value's lines, `delimiter`: as the runner reads GITHUB_OUTPUT and its kin. */
function readCommandFile(file: string): Record<string, string> {
  const values: Record<string, string> = {};
  if (!existsSync(file)) return values;
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const start = /^(?<name>[^=<]+)<<(?<delimiter>.+)$/.exec(lines[i] ?? '');
    if (!start?.groups) continue;
    const end = lines.indexOf(start.groups['delimiter'] ?? '', i + 1);
    // A process that was killed while it wrote.
    if (end < 0) break;
    values[start.groups['name'] ?? ''] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return values;
}
