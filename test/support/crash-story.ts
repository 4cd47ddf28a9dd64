import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { checkHistory, type ExpectedLead, type Rule } from '../../src/sandbox/index.ts';
import type { ActionRun } from './action.ts';
import { type LedgerWorld, LIST, openWorld, type WorldRun, type WorldRunOptions } from './ledger-world.ts';

/** What a list is told to do with leads that it has, and what a run does about a lead whose answer was lost. */
export type StoryMode = 'skip' | 'overwrite' | 'clone-exclusive' | 'clone-hold';

/** How the process of a run ends. */
export type Kill =
  /** At its nth call of the system, counted over its main thread. */
  | { readonly at: 'call'; readonly call: string; readonly nth: number }
  /** So many ms after it was started. */
  | { readonly at: 'time'; readonly afterMs: number };

/** One run of a story; between two of them the lead file is edited. */
export interface Chapter {
  readonly kill?: Kill;
  /** Whether the runner comes to run the `post` step. */
  readonly hasPost: boolean;
  /** It starts so many ms after the chapter before it, which may still be running; undefined: when that has ended. */
  readonly startsAfterMs?: number;
  readonly concurrency: number;
}

/** Runs that are killed, until one is not. */
export interface Story {
  readonly mode: StoryMode;
  readonly chapters: readonly Chapter[];
  readonly rules?: readonly Rule[];
}

/** How a story ended. `wrong` is empty when every promise was kept. */
export interface StoryEnd {
  readonly wrong: readonly string[];
  readonly runs: number;
  readonly killed: number;
  readonly held: number;
}

/** Enough for two windows under `skip` and `overwrite`, and for three under `clone`. */
const BATCHES = 24;
const LEADS_A_BATCH = 2;

/** How much faster than life the clocks of processes run that may wait for each other. */
const SPEED = 10;

/** Longer than any story, on a clock of that speed, and any lease. */
const HALF_AN_HOUR_MS = 1_800_000;

/** The rows of the lead file. Made-up numbers. */
type Rows = ReadonlyMap<string, string>;

const numberOf = (lead: number) => String(9_000_100_000 + lead);

const FIRST_ROWS: Rows = new Map(
  Array.from({ length: BATCHES * LEADS_A_BATCH }, (_, lead) => [numberOf(lead), `Lead ${lead}`]),
);

/** As a person edits the file: a new row, and under `overwrite` new words in some of the others. */
function edited(rows: Rows, mode: StoryMode, edition: number): Rows {
  const kept = [...rows].map(([number, name], index): readonly [string, string] =>
    mode === 'overwrite' && index % 4 === edition % 4
      ? [number, `${name.replace(/ v\d+$/, '')} v${edition}`]
      : [number, name],
  );
  return new Map([...kept, [numberOf(rows.size), `Lead ${rows.size}`]]);
}

const textOf = (rows: Rows) => `Mobile,Name\n${[...rows].map((row) => row.join(',')).join('\n')}\n`;

/** Environment of a process whose clocks run as fast as in all that run beside it, and so much later than before. */
export function storyClock(origin: number, aheadMs: number, speed = SPEED): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'fast-clock.mjs')).href}`,
    FAST_CLOCK_SPEED: String(speed),
    FAST_CLOCK_ORIGIN: String(origin),
    FAST_CLOCK_AHEAD: String(aheadMs),
  };
}

/** A world whose list goes by a mode, with short times: the story has no patience. */
export async function openStoryWorld(mode: StoryMode, rules: readonly Rule[] = []): Promise<LedgerWorld> {
  const [option = '', verify] = mode.split('-');
  return openWorld({
    runs: 'here',
    rules,
    config: {
      lists: [
        { list: LIST, files: 'leads/**', 'duplicate-option': option, ...(verify ? { 'clone-verify': verify } : {}) },
      ],
      delivery: { 'settle-seconds': 5, 'lease-seconds': 60 },
      'batch-size': LEADS_A_BATCH,
    },
    files: { 'leads/a.csv': textOf(FIRST_ROWS) },
  });
}

/** Plays a story, then lets one run end well and another one look again, and holds all of them to what is promised. */
export async function playStory({ mode, chapters, rules }: Story): Promise<StoryEnd> {
  await using world = await openStoryWorld(mode, rules);
  const origin = Date.now();
  const wrong: string[] = [];
  const runs: WorldRun[] = [];
  let rows = FIRST_ROWS;
  let aheadMs = 0;
  let killed = 0;
  let jobs = 0;

  const run = async (options: WorldRunOptions = {}, speed = SPEED) => {
    const env = storyClock(origin, aheadMs, speed);
    const ended = await world.run({ ...options, env });
    runs.push(ended);
    wrong.push(...slips(ended));
    return { ended, env };
  };
  const play = async ({ kill, hasPost, concurrency }: Chapter) => {
    // Each job has a checkout of its own: no later edit may come into the files of a run that begins again.
    const workspace = path.join(world.directory, `job-${jobs++}`);
    cpSync(world.workspace, workspace, { recursive: true });
    const { ended, env } = await run({ workspace, inputs: { concurrency: String(concurrency) }, ...meansOf(kill) });
    if (ended.exitCode !== 0 && ended.exitCode !== 1) killed++;
    if (hasPost) discard(await world.post(ended, env));
  };

  const going: Promise<void>[] = [];
  for (const [index, chapter] of chapters.entries()) {
    if (index > 0) {
      if (chapter.startsAfterMs === undefined) {
        await Promise.all(going.splice(0));
        aheadMs += HALF_AN_HOUR_MS;
      } else await setTimeout(chapter.startsAfterMs);
      rows = edited(rows, mode, index);
      world.put({ 'leads/a.csv': textOf(rows) });
    }
    going.push(play(chapter));
  }
  await Promise.all(going);

  await gitToEnd(world);
  world.heal();
  aheadMs += HALF_AN_HOUR_MS;
  // Whatever was left to be waited for is over, so these two have the time that runs have in life.
  const { ended: last } = await run({}, 1);
  aheadMs += HALF_AN_HOUR_MS;
  const { ended: again } = await run({}, 1);
  const held = last.counts['held'] ?? 0;
  // Leads that an earlier run of the story has held and told of are old by now.
  const isGreen = last.exitCode === 0 || (held > 0 && last.code === 'LEADS-HELD');
  if (!isGreen) wrong.push(`the clean run ended with ${last.exitCode}, ${last.code}`);
  if (held > 0 && mode !== 'clone-hold') wrong.push(`${held} leads are held`);
  if (again.exitCode !== 0) wrong.push(`the run after it ended with ${again.exitCode}, ${again.code}`);
  if (again.posts.length > 0) wrong.push(`${again.posts.length} requests after all was done`);
  wrong.push(...(await differences(world, rows, held)));
  for (const each of runs) discard(each);
  return { wrong, runs: runs.length, killed, held };
}

function meansOf(kill: Kill | undefined): Pick<WorldRunOptions, 'under' | 'onStart'> {
  if (kill?.at === 'call') {
    const what = `inject=${kill.call}:signal=SIGKILL:when=${kill.nth}`;
    return { under: ['strace', '-qqq', '-o', '/dev/null', '-e', `trace=${kill.call}`, '-e', what] };
  }
  if (kill?.at === 'time') {
    return {
      onStart: (child) => {
        const timer = globalThis.setTimeout(() => child.kill('SIGKILL'), kill.afterMs);
        child.on('exit', () => clearTimeout(timer));
      },
    };
  }
  return {};
}

/** What no run may do, however it ends. */
function slips(run: WorldRun): readonly string[] {
  const wrong: string[] = [];
  if (/90001\d{5}/.test(run.told)) wrong.push('a number was told');
  if (run.code === 'LEADS-INTERNAL' || run.code === 'LEADS-BOOKS') wrong.push(`${run.code}: ${run.stdout}`);
  const entries: readonly Record<string, number>[] = JSON.parse(run.outputs['summary'] || '[]');
  for (const entry of entries) {
    const { rows, batches, attempts, ...counts } = entry;
    const sum = Object.values(counts).reduce((total, value) => total + (typeof value === 'number' ? value : 0), 0);
    if (sum !== rows) wrong.push(`the books do not balance: ${JSON.stringify(entry)}`);
  }
  return wrong;
}

/** What Smartflo has that it should not, or lacks, and where the ledger does not agree with it. */
async function differences(world: LedgerWorld, rows: Rows, held: number): Promise<readonly string[]> {
  const expected = [...rows].map(([number, name]): ExpectedLead => ({ list: LIST, number, fields: { field_1: name } }));
  const { counts, phantoms } = checkHistory(expected, world.sandbox.dump());
  const { stable, ...bad } = counts;
  const wrong: string[] = [];
  if (stable !== rows.size || phantoms.length > 0) {
    wrong.push(`of ${rows.size} leads: ${JSON.stringify(bad)}, ${phantoms.length} phantoms`);
  }
  const ledger = await world.ledger();
  const says = [ledger.accepted, ledger.held, ledger.open, ledger.refused, ledger.problems.length];
  const should = [rows.size - held, held, 0, 0, 0];
  if (says.join() !== should.join()) wrong.push(`the ledger: ${JSON.stringify(ledger)}`);
  return wrong;
}

/** A push may outlive the process that began it: on a runner it ends with the machine, here it is waited for. */
async function gitToEnd({ directory }: LedgerWorld): Promise<void> {
  while (spawnSync('pgrep', ['-f', directory]).status === 0) await setTimeout(20);
}

function discard(run: ActionRun): void {
  run[Symbol.dispose]();
}

/** Calls of the system at which a killed process leaves the world different from before. */
const CALLS = [
  'fsync',
  'write',
  'writev',
  'pwrite64',
  'connect',
  'shutdown',
  'mkdir',
  'rename',
  'link',
  'unlink',
  'unlinkat',
  'ftruncate',
  'openat',
  'read',
  'close',
  'clone3',
  'execve',
];

/** The calls of a run's main thread, from the first one that has to do with its own files on, each with its count. */
export async function callsOfARun(
  mode: StoryMode,
): Promise<readonly { readonly call: string; readonly nth: number }[]> {
  await using world = await openStoryWorld(mode);
  const trace = path.join(world.directory, 'trace');
  const under = ['strace', '-qqq', '-o', trace, '-e', `trace=${CALLS.join()}`];
  using _run = await world.run({ under, env: storyClock(Date.now(), 0) });
  const counts = new Map<string, number>();
  let isBegun = false;
  return readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, call] = /^(?:\d+ +)?([a-z0-9_]+)\(/.exec(line) ?? [];
      if (call === undefined) return [];
      const nth = (counts.get(call) ?? 0) + 1;
      counts.set(call, nth);
      isBegun ||= line.includes('smartflo-leads-') && line.includes('mkdir');
      return isBegun ? [{ call, nth }] : [];
    });
}
