import type { CloneVerify, DuplicateOption, Random } from '../../src/model/index.ts';
import { createRandom } from '../support/random.ts';

/** How leads are sent and doubts are settled. */
export type Mode = 'skip' | 'overwrite' | 'clone-hold' | 'clone-exclusive';

/** Every mode. */
export const MODES: readonly Mode[] = ['skip', 'overwrite', 'clone-hold', 'clone-exclusive'];

/** The duplicate option of a mode. */
export function optionOf(mode: Mode): DuplicateOption {
  return mode === 'skip' || mode === 'overwrite' ? mode : 'clone';
}

/** What a lead that is found on the list means in a mode. */
export function verifyOf(mode: Mode): CloneVerify {
  return mode === 'clone-exclusive' ? 'exclusive' : 'hold';
}

/** Stands in a commit for a lead that no file has. */
export const ABSENT = -1;

/** The lead files at one commit: the version of each lead, by its key, or ABSENT. */
export type Commit = readonly number[];

/** One run of the job, as the world has planned it. */
export interface PlannedRun {
  readonly name: string;
  readonly commit: number;
  /** GitHub's run id: grows with the commits. Undefined in a shell. */
  readonly run: string | undefined;
  readonly attempt: number;
  readonly startsAt: number;
  /** How far its wall clock is off, ms. */
  readonly clockOff: number;
  /** When somebody calls it off; the runner kills it a little later. */
  readonly cancelledAt: number | undefined;
  readonly maxMs: number;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly requestsPerSecond: number;
}

/** How often what goes wrong, from 0 to 1. */
export interface Faults {
  /** A process dies, or is stopped for a while, at one of its awaits. */
  readonly crash: number;
  readonly pause: number;
  /** The same at the moments that matter most: after a write, and before a request begins. */
  readonly pauseAtEdge: number;
  readonly request: number;
  readonly push: number;
  readonly fetch: number;
  readonly look: number;
  /** `post` runs after the process has ended, and finds its journal. */
  readonly post: number;
  readonly disk: number;
}

/** A world in which all goes well. */
export const NOTHING_WRONG: Faults = {
  crash: 0,
  pause: 0,
  pauseAtEdge: 0,
  request: 0,
  push: 0,
  fetch: 0,
  look: 0,
  post: 1,
  disk: 0,
};

/** Everything that is fixed before the first event of a schedule. */
export interface Schedule {
  readonly seed: number;
  readonly mode: Mode;
  /** Leads of the world are numbered from 0. */
  readonly keys: number;
  readonly commits: readonly Commit[];
  readonly runs: readonly PlannedRun[];
  readonly faults: Faults;
  readonly leaseMs: number;
  readonly settleMs: number;
  /** How long an answer takes at most, ms. */
  readonly latencyMs: number;
  /** Leads that somebody else has put on the list before. */
  readonly foreign: ReadonlySet<number>;
  /** Leads that Smartflo refuses, always; and whether it says which, and stores the others of the request. */
  readonly bad: ReadonlySet<number>;
  readonly namesBad: boolean;
  readonly storesRest: boolean;
  /** Until the clean runs, the list refuses whatever it is sent, in the words in which it refuses bad leads. */
  readonly isClosed: boolean;
}

/** Draws from a random source. */
export interface Dice {
  readonly random: Random;
  /** True that often. */
  chance(share: number): boolean;
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  one<T>(...options: readonly [T, ...T[]]): T;
}

/** Dice that fall the same for the same seed. */
export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const between = (low: number, high: number) => low + random() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  return {
    random,
    chance: (share) => random() < share,
    between,
    whole,
    one: (...options) => options[whole(0, options.length - 1)] ?? options[0],
  };
}

/** The schedule of a seed; `emphasis` replaces parts of it. */
export function scheduleOf(seed: number, mode: Mode, emphasis: Partial<Schedule> = {}): Schedule {
  const dice = createDice(Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995);
  const batchSize = dice.whole(1, 4);
  const isLong = dice.chance(0.04);
  const keys = isLong ? dice.whole(11, 25) : Math.max(2, dice.whole(2, 6) * batchSize - dice.whole(0, batchSize - 1));
  const commits = commitsOf(keys, dice);
  const some = (share: number) =>
    new Set(Array.from({ length: keys }, (_, key) => key).filter(() => dice.chance(share)));
  const hasForeign = mode === 'clone-hold' && dice.chance(0.25);
  return {
    seed,
    mode,
    keys,
    commits,
    runs: runsOf(commits.length, isLong ? 1 : batchSize, dice),
    faults: {
      crash: dice.one(0, 0.02, 0.06),
      pause: dice.one(0, 0.03, 0.1),
      pauseAtEdge: dice.one(0, 0.1, 0.4),
      request: dice.one(0, 0.15, 0.4, 0.8),
      push: dice.one(0, 0.1, 0.4),
      fetch: dice.one(0, 0.05, 0.3),
      look: dice.one(0, 0.1),
      post: dice.one(0, 0.5, 1),
      disk: dice.one(0, 0, 0, 0.03),
    },
    leaseMs: dice.one(60_000, 60_000, 90_000, 180_000),
    settleMs: dice.one(0, 10_000, 60_000, 120_000),
    latencyMs: dice.one(500, 2_000, 20_000, 45_000),
    foreign: hasForeign ? some(0.25) : new Set(),
    bad: dice.chance(0.1) ? some(0.15) : new Set(),
    namesBad: dice.chance(0.5),
    storesRest: dice.chance(0.5),
    isClosed: dice.chance(0.05),
    ...emphasis,
  };
}

/** One to four states of the files: leads are edited, edited back, taken out and put in again. */
function commitsOf(keys: number, dice: Dice): readonly Commit[] {
  const edits = dice.one(0, 0.2, 0.6);
  const removals = dice.one(0, 0, 0.2);
  const commits: Commit[] = [Array.from({ length: keys }, () => (dice.chance(removals) ? ABSENT : 0))];
  for (let left = dice.whole(0, 3); left > 0; left--) {
    const before = commits.at(-1) ?? [];
    commits.push(
      before.map((version, key) => {
        if (version === ABSENT) return dice.chance(0.5) ? dice.whole(0, 2) : ABSENT;
        if (dice.chance(removals)) return ABSENT;
        return dice.chance(edits) ? dice.whole(0, Math.min(commits.length, 2) + (key % 2)) : version;
      }),
    );
  }
  return commits;
}

function runsOf(commits: number, batchSize: number, dice: Dice): readonly PlannedRun[] {
  const count = dice.whole(1, 4);
  const overlap = dice.one(5_000, 120_000, 400_000);
  const runs: PlannedRun[] = [];
  for (let index = 0; index < count; index++) {
    const commit = dice.whole(0, commits - 1);
    const last = runs.at(-1);
    const isAgain = last !== undefined && dice.chance(0.2);
    // A shell has no place in the order of the runs: whatever files it has count as newest, so all have the same ones here.
    const isShell = commits === 1 && dice.chance(0.2);
    const startsAt = dice.between(0, overlap);
    runs.push({
      name: `run ${String.fromCharCode(65 + index)}`,
      commit: isAgain ? last.commit : commit,
      run: isAgain ? last.run : isShell ? undefined : String(1000 + commit * 10 + index),
      attempt: isAgain ? last.attempt + 1 : 1,
      startsAt,
      clockOff: Math.round(dice.between(-2_500, 2_500)),
      cancelledAt: dice.chance(0.1) ? startsAt + dice.between(0, 120_000) : undefined,
      maxMs: dice.chance(0.05) ? dice.between(1_000, 200_000) : 10_000_000,
      batchSize: dice.chance(0.8) ? batchSize : dice.whole(1, 4),
      concurrency: dice.one(1, 1, 2, 3),
      requestsPerSecond: dice.one(0, 0, 1),
    });
  }
  return runs;
}

/** The runs that make good what the others have left: newest files, nothing goes wrong. */
export function cleanRun(number: number, { commits, runs }: Schedule): Omit<PlannedRun, 'startsAt'> {
  const first = runs[0];
  return {
    name: `clean ${number}`,
    commit: commits.length - 1,
    run: String(9000 + number),
    attempt: 1,
    clockOff: 0,
    cancelledAt: undefined,
    maxMs: 10_000_000,
    batchSize: first?.batchSize ?? 1,
    concurrency: first?.concurrency ?? 1,
    requestsPerSecond: 0,
  };
}
