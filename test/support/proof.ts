/**
 * How much of each proof the tests play. The gate plays little, `npm run prove` plays all of it, and LEADS_PROOF chooses:
 * `gate` when it is not given, `long` for all, `3/50` for the third of fifty equal slices of all.
 */
export const PROOFS = {
  /** Schedules of crashes, pauses and lost answers, for each mode. All mutants of the protocol fall by the 398th. */
  schedules: { gate: 2_000, long: 1_000_000 },
  /** Runs that are killed at a call of the system, for each mode. */
  kills: { gate: 2, long: 1_500 },
  /** Stories of several runs that are killed at any time, for each mode. */
  chains: { gate: 2, long: 2_000 },
  /** Crash points, each in three modes: the gate plays each point in one mode. */
  crashPoints: { gate: 12, long: 36 },
  /** Runs that the runner cancels; five kinds of answer take turns. */
  cancels: { gate: 5, long: 100 },
  /** Texts for each of the properties of phone numbers. */
  phoneTexts: { gate: 20_000, long: 1_000_000 },
  badFiles: { gate: 1_000, long: 20_000 },
  /** Cases for each of the properties that compare the quick reading of a workbook with the plain one. */
  workbooks: { gate: 3_000, long: 300_000 },
  /** Cases for each of the properties of the file of rejects. */
  rejectsFiles: { gate: 300, long: 30_000 },
} as const satisfies Readonly<Record<string, { readonly gate: number; readonly long: number }>>;

export type Proof = keyof typeof PROOFS;

/** The cases from `from` up to, not including, `to`, of `all`. */
export interface Share {
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** The share of a proof that this process plays. */
export function shareOf(proof: Proof, asked = process.env['LEADS_PROOF'] || 'gate'): Share {
  const { gate, long } = PROOFS[proof];
  if (asked === 'gate') return { from: 0, to: gate, all: gate };
  const [, nth, slices] = /^(\d+)\/(\d+)$/.exec(asked === 'long' ? '1/1' : asked)?.map(Number) ?? [];
  if (nth === undefined || slices === undefined || nth < 1 || nth > slices) {
    throw new Error(`LEADS_PROOF is ${asked}; it can be gate, long, or a slice such as 3/50.`);
  }
  const start = (slice: number) => Math.floor((long * slice) / slices);
  return { from: start(nth - 1), to: start(nth), all: long };
}

/** The numbers of the cases of a share. */
export function casesOf({ from, to }: Share): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** How often a property is tried for a share. Each slice has a seed of its own, so that no two try the same cases. */
export function triesOf({ from, to }: Share): { readonly numRuns: number; readonly seed?: number } {
  return { numRuns: to - from, ...(from > 0 ? { seed: from } : {}) };
}
