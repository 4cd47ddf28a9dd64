/** Runs programs in turns and measures each run from outside: wall time, CPU time, peak memory, what arrived. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, type Program } from './programs.ts';

/** GNU time, which tells CPU time and peak memory of a finished process; without it only wall time is measured. */
const TIME = '/usr/bin/time';
const HAS_TIME = process.platform === 'linux' && existsSync(TIME);

/** What one run of a program cost. */
export interface Run {
  readonly wallMs: number;
  readonly cpuMs: number | undefined;
  readonly peakMb: number | undefined;
  /** What the server took. */
  readonly posts: number;
  readonly bytes: number;
  readonly mostInFlight: number;
  /** From the first POST to the last answer to one. */
  readonly spanMs: number;
}

/** A server in its own process. */
export interface BenchServer {
  readonly url: string;
  /** What came since it was last asked. */
  seen(): Promise<Pick<Run, 'posts' | 'bytes' | 'mostInFlight' | 'spanMs'>>;
  stop(): void;
}

/** Starts the server; it answers each POST after `delayMs`. */
export async function startServer(delayMs = 0): Promise<BenchServer> {
  const child = fork(path.join(import.meta.dirname, 'server.ts'), [String(delayMs)]);
  const { port } = await answerOf<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}`,
    seen: () => {
      child.send('seen');
      return answerOf(child);
    },
    stop: () => child.disconnect(),
  };
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve) => child.once('message', (message) => resolve(message as T)));
}

/** Runs a program once. Throws when it did not do its work. */
export async function runOnce(program: Program, server: BenchServer): Promise<Run> {
  const report = path.join(CACHE, 'time');
  const timed = HAS_TIME ? ['-f', '%U %S %M', '-o', report, program.command] : [];
  const [command, args] = HAS_TIME ? [TIME, [...timed, ...program.args]] : [program.command, program.args];
  if (program.fresh !== undefined) rmSync(program.fresh, { recursive: true, force: true });
  const started = performance.now();
  const output = await finished(command, args, program.cwd);
  const wallMs = performance.now() - started;
  const [user = 0, system = 0, kilobytes = 0] = HAS_TIME
    ? (readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  const seen = await server.seen();
  if (program.posts !== seen.posts > 0 || !program.says.test(output))
    throw new Error(`${program.name} did not do its work:\n${output.slice(-2000)}`);
  return {
    wallMs,
    cpuMs: HAS_TIME ? (user + system) * 1000 : undefined,
    peakMb: HAS_TIME ? kilobytes / 1024 : undefined,
    ...seen,
  };
}

/** What the program said. Exit code 1 is how rows that were rejected are told. */
function finished(command: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, SMARTFLO_TOKEN: 'bench', NO_COLOR: '1' };
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (text: Buffer): void => {
      output = (output + text).slice(-10_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

/** The middle one; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
