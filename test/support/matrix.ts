import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type ActionRun, runShell } from './action.ts';
import { leadFile } from './fault-run.ts';
import {
  type Config,
  isBulkCreate,
  type LedgerWorld,
  openWorld,
  type WorldOptions,
  type WorldRun,
} from './ledger-world.ts';

/** Leads of each list. */
export const LEADS_A_LIST = 12;

/** A made-up list, by its place from 0. */
export const listAt = (index: number): string => String(700_001 + index);

/** A repository with a lead file for each of so many lists, and a Smartflo that has these lists. Made-up numbers. */
export function openMatrixWorld(count: number, { config, ...options }: WorldOptions = {}): Promise<LedgerWorld> {
  const lists = Array.from({ length: count }, (_, index) => listAt(index));
  const files = lists.map((list, index) => [`leads/${list}/a.csv`, leadFile(LEADS_A_LIST, 1 + index * LEADS_A_LIST)]);
  const all: Config = { lists: lists.map((list) => ({ list, files: `leads/${list}/**` })), ...config };
  return openWorld({
    files: Object.fromEntries(files),
    config: all,
    sandbox: { lists: lists.map((id) => ({ id, name: `List ${id}` })) },
    ...options,
    // Several requests for each list, so that a job has moments between them.
    inputs: { 'batch-size': '5', ...options.inputs },
  });
}

/** How one job of a matrix is run. */
export interface JobOptions {
  readonly list: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly runId: number;
  readonly attempt?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The process is killed as soon as Smartflo has got so many requests with leads of the list; 0: as soon as it runs. */
  readonly killAfterPosts?: number;
}

/** The job of one list. */
export function runJob(
  world: LedgerWorld,
  { list, inputs, runId, attempt = 1, env, killAfterPosts }: JobOptions,
): Promise<WorldRun> {
  const posts = () =>
    world.sandbox.dump().requests.filter((request) => isBulkCreate(request) && request.path.includes(list)).length;
  return world.run({
    inputs: { only: list, ...inputs },
    runId,
    event: { attempt },
    ...(env ? { env } : {}),
    ...(killAfterPosts === undefined
      ? {}
      : {
          onStart: async (child) => {
            while (child.exitCode === null && posts() < killAfterPosts) await setTimeout(POLL_MS);
            child.kill('SIGKILL');
          },
        }),
  });
}

/** How often it is looked whether it is time to kill, ms: more often than requests come. */
const POLL_MS = 5;

/** What `leads report` makes of the reports of a plan and of jobs, laid out as artifacts are when they are downloaded. */
export async function mergeReportsOf(
  world: LedgerWorld,
  { plan, jobs }: { readonly plan: ActionRun; readonly jobs: Readonly<Record<string, ActionRun>> },
): Promise<Awaited<ReturnType<typeof runShell>>> {
  const folder = path.join(world.directory, 'reports', String(Math.random()).slice(2));
  const place = (name: string, run: ActionRun) => {
    const report = run.outputs['report'];
    if (!report) return [];
    const file = path.join(folder, name, 'report.json');
    mkdirSync(path.dirname(file), { recursive: true });
    copyFileSync(report, file);
    return [file];
  };
  const [planned = 'plan/report.json'] = place('plan', plan);
  const reports = Object.entries(jobs).flatMap(([list, run]) => place(list, run));
  return runShell(['report', '--plan', planned, ...reports], { cwd: world.directory });
}
