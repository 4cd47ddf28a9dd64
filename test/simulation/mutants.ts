import type { Patch } from './core.ts';
import { ABSENT, type Mode, NOTHING_WRONG, type Schedule } from './schedule.ts';

/** A bug of the protocol, made by hand: what a careless change could do. */
export interface Mutant {
  readonly name: string;
  readonly patch: Patch;
  /** The mode in which it shows best. */
  readonly mode: Mode;
  /** It is in the ledger's codec, so the model would not have it. */
  readonly isCodec?: true;
  /** Puts weight on the moments that matter to it, where they are rare. */
  readonly emphasis?: Partial<Schedule>;
}

/** Requests take long, get lost more often than not, and are stored as late as can be. */
const LATE_AND_LOST: Partial<Schedule> = {
  latencyMs: 45_000,
  settleMs: 120_000,
  faults: { ...NOTHING_WRONG, request: 0.8, post: 0 },
};

/** Writes get lost and land, and who has made one is stopped before it hears of it. */
const STOPPED_AT_WRITES: Partial<Schedule> = {
  leaseMs: 60_000,
  latencyMs: 20_000,
  faults: { ...NOTHING_WRONG, push: 0.4, pauseAtEdge: 0.4, post: 0.5 },
};

/** Two runs, the second with all leads edited, and what is lost takes long to arrive. */
const EDITED: Partial<Schedule> = {
  keys: 4,
  commits: [
    [0, 0, 0, 0],
    [1, 1, 1, 1],
  ],
  runs: [0, 1].map((commit) => ({
    name: `run ${'AB'[commit]}`,
    commit,
    run: String(1000 + commit),
    attempt: 1,
    startsAt: commit * 20_000,
    clockOff: 0,
    cancelledAt: undefined,
    maxMs: 10_000_000,
    batchSize: 4,
    concurrency: 1,
    requestsPerSecond: 0,
  })),
  leaseMs: 180_000,
  latencyMs: 500,
  settleMs: 120_000,
  faults: { ...NOTHING_WRONG, crash: 0.06, request: 0.9 },
};

/** All commits after the first take half of the leads out, and who sends is stopped again and again. */
const TAKEN_OUT: Partial<Schedule> = {
  keys: 6,
  commits: [[0, 0, 0, 0, 0, 0], ...Array(3).fill([0, 0, 0, ABSENT, ABSENT, ABSENT])],
  leaseMs: 60_000,
  faults: { ...NOTHING_WRONG, request: 0.3, pause: 0.1, pauseAtEdge: 0.4 },
};

/** Every one must be caught by the checker. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: 'sends without a claim',
    patch: {
      file: 'deliver/course.ts',
      from: 'receipts: settled.receipts,\n      claims: claims.map(({ claim }) => claim),',
      to: 'receipts: settled.receipts,\n      claims: [],',
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'sends again after a lost answer under clone',
    patch: { file: 'deliver/next-step.ts', from: "now.duplicateOption !== 'clone' && retry(", to: 'retry(' },
    mode: 'clone-hold',
  },
  {
    name: 'takes a conflict for a write',
    patch: {
      file: 'deliver/commit.ts',
      from: "if (written.kind === 'written') return written;",
      to: "if (written.kind === 'written' || written.kind === 'conflict') return { kind: 'written' };",
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'takes a lost write for a write',
    patch: {
      file: 'deliver/commit.ts',
      from: "if (written.kind === 'written') return written;",
      to: "if (written.kind === 'written' || written.kind === 'lost') return { kind: 'written' };",
    },
    mode: 'skip',
  },
  {
    name: 'ignores the lease of others',
    patch: { file: 'deliver/lease.ts', from: 'wall < lease.until + CLOCK_SKEW_MS', to: 'wall < 0' },
    mode: 'skip',
  },
  {
    name: 'takes a lease over before it has run out',
    patch: {
      file: 'deliver/lease.ts',
      from: 'wall < lease.until + CLOCK_SKEW_MS',
      to: 'wall < lease.until - lease.ms / 2',
    },
    mode: 'skip',
  },
  {
    name: 'does not look at the deadline when a request begins',
    patch: { file: 'deliver/lanes.ts', from: 'Math.min(list.lastStart, list.run.stopAt)', to: 'list.run.stopAt' },
    mode: 'skip',
  },
  {
    name: 'counts the deadline from the answer to a renewal',
    patch: {
      file: 'deliver/course.ts',
      from: 'holdLease(list, asked);\n      return true;',
      to: 'holdLease(list, list.time);\n      return true;',
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'counts the first deadline from the answer to the claim',
    patch: {
      file: 'deliver/course.ts',
      from: 'holdLease(list, asked);\n      addClaims(list, claims);',
      to: 'holdLease(list, list.time);\n      addClaims(list, claims);',
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'looks at the list before all has settled',
    patch: { file: 'deliver/course.ts', from: 'yield* sleepUntilWall(list, settledAt(late, settleMs));', to: '' },
    mode: 'clone-exclusive',
  },
  {
    name: 'forgets that clocks differ when it waits for all to settle',
    patch: { file: 'deliver/resolve.ts', from: 'endsBy + settleMs + CLOCK_SKEW_MS', to: 'endsBy + settleMs' },
    mode: 'clone-exclusive',
    emphasis: LATE_AND_LOST,
  },
  {
    name: 'believes that what it finds on a shared list is its own',
    patch: {
      file: 'deliver/resolve.ts',
      from: "cloneVerify === 'exclusive' && phoneInKey === 'alone' ? 'accepted' : 'held'",
      to: "'accepted'",
    },
    mode: 'clone-hold',
  },
  {
    name: 'believes that what it could not look for is not there',
    patch: { file: 'deliver/resolve.ts', from: "      return 'in-doubt';", to: "      return 'free';" },
    mode: 'clone-exclusive',
  },
  {
    name: 'takes an unclear look for an absence',
    patch: {
      file: 'deliver/resolve.ts',
      from: "    case 'unclear':\n      return 'held';",
      to: "    case 'unclear':\n      return 'free';",
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'releases what is in doubt',
    patch: {
      file: 'deliver/receipts.ts',
      from: "return fate === 'unsent' ?",
      to: "return fate === 'in-doubt' ? 'released' : fate === 'unsent' ?",
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'takes an answer without a clear yes for one',
    patch: {
      file: 'deliver/next-step.ts',
      from: "return { kind: 'stop', scope: 'list', problem: outcome.problem };",
      to: "return { kind: 'accept' };",
    },
    mode: 'skip',
  },
  {
    name: 'sends the other rows of a refused request again under clone',
    patch: {
      file: 'deliver/next-step.ts',
      from: "if (now.duplicateOption === 'clone') return { kind: 'refuse', leads: named, rest: 'leave', problem };",
      to: '',
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'takes the no of a list for one to its rows',
    patch: { file: 'deliver/next-step.ts', from: 'if (isAlone && now.isProven) return', to: 'if (isAlone) return' },
    mode: 'skip',
    emphasis: { isClosed: true, bad: new Set() },
  },
  {
    name: 'does not tell the ledger that an overwrite may arrive late',
    patch: { file: 'deliver/receipts.ts', from: "duplicateOption === 'overwrite' && underWay > 0", to: 'underWay < 0' },
    mode: 'overwrite',
    emphasis: LATE_AND_LOST,
  },
  {
    name: 'does not wait for an older overwrite',
    patch: { file: 'deliver/course.ts', from: 'until = Math.max(until, quietAt + CLOCK_SKEW_MS)', to: 'until = 0' },
    mode: 'overwrite',
  },
  {
    name: 'goes on when somebody else has the lease',
    patch: {
      file: 'deliver/course.ts',
      from: "committed.kind === 'conflict' && committed.read.head.lease?.owner === list.run.owner",
      to: "committed.kind === 'conflict'",
    },
    mode: 'clone-exclusive',
  },
  {
    name: 'lets an old run deliver',
    patch: { file: 'deliver/lease.ts', from: 'BigInt(run) < BigInt(last)', to: 'BigInt(run) < 0n' },
    mode: 'overwrite',
  },
  {
    name: 'forgets the receipts of a window',
    patch: {
      file: 'deliver/course.ts',
      from: 'lease: leaseFrom(asked, list),\n      receipts,',
      to: 'lease: leaseFrom(asked, list),\n      receipts: [],',
    },
    mode: 'clone-hold',
  },
  {
    name: 'forgets a request that is still under way when it is called off',
    patch: { file: 'deliver/course.ts', from: 'list.time.wall + task.timing.requestMs', to: '0' },
    mode: 'clone-exclusive',
    emphasis: LATE_AND_LOST,
  },
  {
    name: 'reads an empty ledger where none can be read',
    patch: {
      file: 'ledger/list-ledger.ts',
      from: "if (fetched.kind === 'failed') return { kind: 'unreadable', problem: fetched.problem };",
      to: "if (fetched.kind === 'failed') return this.#nothing();",
    },
    mode: 'clone-exclusive',
    isCodec: true,
  },
  {
    name: 'lets a late receipt undo a newer claim',
    patch: {
      file: 'ledger/replay.ts',
      from: 'if (key === NONE || this.openRow(key) !== row) continue;',
      to: 'if (key === NONE) continue;',
    },
    mode: 'clone-exclusive',
    isCodec: true,
  },
  {
    name: 'forgets that a lease was renewed when it says how long a claim may last',
    patch: { file: 'ledger/known.ts', from: 'Math.max(claim.until, renewed)', to: 'claim.until' },
    mode: 'clone-exclusive',
    isCodec: true,
  },
  {
    name: 'goes on with a lease that was taken over before it heard that its write had landed',
    patch: {
      file: 'deliver/commit.ts',
      from: "isStillOurs(change, read) ? { kind: 'written' } : { kind: 'conflict', read }",
      to: "{ kind: 'written' }",
    },
    mode: 'skip',
    emphasis: STOPPED_AT_WRITES,
  },
  {
    name: 'closes the claims of another and leaves it the lease',
    patch: {
      file: 'deliver/course.ts',
      from: "leaseFrom(asked, list) : 'release'",
      to: "leaseFrom(asked, list) : 'keep'",
    },
    mode: 'clone-exclusive',
    emphasis: TAKEN_OUT,
  },
  {
    name: 'says of a lead that it will send again when it can arrive at the latest',
    patch: { file: 'deliver/lanes.ts', from: 'new Set(lanes.flatMap(leadsAtWork))', to: 'new Set<number>()' },
    mode: 'overwrite',
    emphasis: EDITED,
  },
  {
    name: 'gives a lease back and forgets how long the claims under it may last',
    patch: { file: 'ledger/flush.ts', from: "lease === 'release' ? untold(", to: 'false ? untold(' },
    mode: 'clone-exclusive',
    isCodec: true,
  },
];
