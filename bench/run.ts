/**
 * `npm run bench -- [--sizes 10k,100k,1M] [--rounds 5] [--stages] [--latency]`: measures the built `dist` beside what else
 * people would use, all programs in turns in one run, and prints a table of medians for the README. Compare numbers within
 * one table only: the machine has slow minutes, and the ratios are what lasts.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { measureLatency } from './latency.ts';
import { median, type Run, runOnce, startServer } from './measure.ts';
import { type Program, programs } from './programs.ts';
import { measureStages } from './stages.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10k,100k,1M' },
    rounds: { type: 'string', default: '5' },
    stages: { type: 'boolean', default: false },
    latency: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(rowsOf);
const rounds = Number(values.rounds);
if (!(rounds >= 1) || sizes.some((size) => !(size >= 1))) throw new Error('--rounds and --sizes are numbers above 0.');

console.log(header());
if (values.stages) console.log(await measureStages(Math.max(...sizes), rounds));
else if (values.latency) console.log(await measureLatency(rounds));
else console.log(await compare());

async function compare(): Promise<string> {
  const server = await startServer();
  try {
    const all = programs(sizes, server.url, (what) => console.error(`Left out ${what}.`));
    const runs = new Map<Program, Run[]>(all.map((program) => [program, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [program, done] of runs) {
        done.push(await runOnce(program, server));
        console.error(
          `round ${round + 1}: ${program.task}, ${short(program.rows)}, ${program.name}: ${done.at(-1)?.wallMs.toFixed(0)} ms`,
        );
      }
    }
    const titleOf = ({ task, rows }: Program) => `${task}, ${short(rows)} rows`;
    return [...new Set(all.map(titleOf))]
      .map((title) =>
        table(
          title,
          [...runs].filter(([program]) => titleOf(program) === title),
        ),
      )
      .join('\n');
  } finally {
    server.stop();
  }
}

/** The first program of a task is what the others are compared with. */
function table(title: string, group: readonly (readonly [Program, readonly Run[]])[]): string {
  const wall = (runs: readonly Run[]) => median(runs.map((run) => run.wallMs));
  const base = wall(group[0]?.[1] ?? []);
  const lines = group.map(([program, runs]) => {
    const ms = wall(runs);
    const all = runs.map((run) => run.wallMs);
    const [cpu, peak] = [runs.map((run) => run.cpuMs ?? Number.NaN), runs.map((run) => run.peakMb ?? Number.NaN)];
    const cells = [
      program.name,
      ms.toFixed(0),
      `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`,
      `${(base / ms).toFixed(2)}×`,
      short(Math.round(program.rows / (ms / 1000))),
      (median(cpu) / 1000).toFixed(2),
      median(peak).toFixed(0),
      ((runs[0]?.bytes ?? 0) / 1e6).toFixed(1),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `\n**${title}**\n`,
    '| | median ms | min–max | speed | rows/s | CPU s | peak MB | MB sent |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

function header(): string {
  const [cpu] = os.cpus();
  const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'package.json'), 'utf8'));
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  }).trim();
  const load = os.loadavg().map((one) => one.toFixed(1));
  return [
    `${new Date().toISOString().slice(0, 10)}, smartflo-leads ${version} (${commit}), Node ${process.versions.node},`,
    `${os.type()} ${os.release()}, ${os.cpus().length} × ${cpu?.model.trim()}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GiB,`,
    `load ${load.join(' ')} at the start; medians of ${rounds} rounds, all programs in turns.`,
  ].join(' ');
}

/** `100k` → 100000. */
function rowsOf(size: string): number {
  const factor = size.endsWith('M') ? 1_000_000 : size.endsWith('k') ? 1000 : 1;
  return Number(size.replace(/[kM]$/, '')) * factor;
}

function short(rows: number): string {
  if (rows >= 1_000_000) return `${Number((rows / 1_000_000).toPrecision(3))}M`;
  return rows >= 1000 ? `${Number((rows / 1000).toPrecision(3))}k` : String(rows);
}
