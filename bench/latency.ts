/** How well requests overlap: a delivery of 195 batches to a server that takes 50 ms for each. */
import path from 'node:path';
import { workTree } from './lead-files.ts';
import { median, type Run, runOnce, startServer } from './measure.ts';
import { CACHE, type Program } from './programs.ts';

const DELAY_MS = 50;
const ROWS = 100_000;
const WINDOWS = [1, 2, 4, 8];

/** A table of the time from the first request to the last answer, against the least that the server's delay allows. */
export async function measureLatency(rounds: number): Promise<string> {
  const server = await startServer(DELAY_MS);
  const lines: string[] = [];
  try {
    for (const window of WINDOWS) {
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await runOnce(delivery(server.url, window), server));
      const least = Math.ceil((runs[0]?.posts ?? 0) / window) * DELAY_MS;
      const span = median(runs.map(({ spanMs }) => spanMs));
      const most = Math.max(...runs.map(({ mostInFlight }) => mostInFlight));
      lines.push(
        `| ${[window, most, runs[0]?.posts, span.toFixed(0), least, (span / least).toFixed(2)].join(' | ')} |`,
      );
    }
  } finally {
    server.stop();
  }
  return [
    '| concurrency | most in flight | POSTs | ms | least ms | ratio |',
    '|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

function delivery(url: string, window: number): Program {
  const { root } = workTree(CACHE, 'csv', ROWS);
  const dist = path.resolve(import.meta.dirname, '..', 'dist', 'index.js');
  const ledger = path.join(CACHE, 'ledgers', 'latency');
  const pace = ['--requests-per-second', '0', '--max-leads', String(ROWS), '--ledger', `file:${ledger}`];
  return {
    name: `leads deliver, concurrency ${window}`,
    task: 'latency',
    rows: ROWS,
    command: process.execPath,
    args: [dist, 'deliver', '--base-url', url, ...pace, '--concurrency', String(window)],
    cwd: root,
    posts: true,
    says: /rows rejected/,
    fresh: ledger,
  };
}
