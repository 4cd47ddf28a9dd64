import {
  createPace,
  type DeliverOptions,
  type DeliveryProgress,
  deliver,
  type ListDelivery,
  timingOf,
} from '../../src/deliver/index.ts';
import {
  type Batch,
  type Delivery,
  type DuplicateOption,
  type Known,
  type LedgerChange,
  type LedgerRead,
  type NamedRow,
  type Outcome,
  type Problem,
  type Shown,
  says,
} from '../../src/model/index.ts';
import { createFakeClock, type FakeClock } from '../support/clock.ts';

/** A request as the fake Smartflo saw it. Times are ms since the start. */
export interface Sent {
  readonly batch: Batch;
  readonly from: number;
  /** Undefined while it is in flight, and when `answer` threw. */
  readonly outcome?: Outcome;
  /** It was answered, or `answer` threw. */
  readonly ended?: true;
  /** Requests in flight when it started, itself included. */
  readonly inFlight: number;
  /** Whether it started although somebody had called it off. */
  readonly aborted: boolean;
}

export interface Rehearsal {
  readonly delivery: Delivery;
  readonly sent: readonly Sent[];
  readonly progress: readonly DeliveryProgress[];
  readonly clock: FakeClock;
  /** What was written into the ledgers, in order. */
  readonly written: readonly LedgerChange[];
}

export interface Script extends Partial<Pick<DeliverOptions, 'refusedLists' | 'random' | 'maxMs'>> {
  readonly batches: readonly Batch[];
  readonly concurrency?: number;
  /** Smartflo's part: the answer to a request, which is the `number`th, from 0. */
  answer(batch: Batch, number: number): Outcome;
  /** How long that answer takes, ms. */
  latency?(number: number): number;
  readonly requestsPerSecond?: number;
  /** When somebody calls it off, ms since the start; 0 is before it. */
  readonly abortAt?: number | undefined;
  onProgress?(progress: DeliveryProgress): void;
}

/** Delivers to a fake Smartflo on a fake clock and tells all that was seen. */
export async function rehearse(script: Script): Promise<Rehearsal> {
  const clock = createFakeClock();
  const { batches, random = () => 0.5, requestsPerSecond = 1, concurrency = 1, refusedLists = new Map() } = script;
  const controller = new AbortController();
  if (script.abortAt === 0) controller.abort();
  else if (script.abortAt !== undefined) clock.abortAt(script.abortAt, controller);
  const sent: Sent[] = [];
  const progress: DeliveryProgress[] = [];
  let inFlight = 0;
  const written: LedgerChange[] = [];
  const lists = [...new Set(batches.map(({ list }) => list))].map((list): ListDelivery => {
    const planned = batches.filter((batch) => batch.list === list);
    return {
      list,
      duplicateOption: planned[0]?.duplicateOption ?? 'skip',
      cloneVerify: 'hold',
      concurrency,
      timing: timingOf({ leaseMs: 600_000, settleMs: 120_000 }),
      read: EMPTY_READ,
      plan: () => planned,
      ledger: {
        read: async () => EMPTY_READ,
        async write(change) {
          written.push(change);
          return { kind: 'written' };
        },
      },
      journal: { append: () => {}, settled: () => {} },
    };
  });
  const delivery = await deliver(lists, {
    leads: batches.reduce((most, { leads }) => Math.max(most, ...leads), 0) + 1,
    pace: createPace({ clock, requestsPerSecond }),
    clock,
    random,
    owner: 'process0',
    run: undefined,
    attempt: 1,
    maxMs: script.maxMs ?? Number.POSITIVE_INFINITY,
    look: async () => new Map(),
    signal: controller.signal,
    refusedLists,
    onProgress(now) {
      progress.push(now);
      script.onProgress?.(now);
    },
    async send(batch) {
      const number = sent.length;
      inFlight++;
      sent.push({ batch, from: clock.monotonic(), inFlight, aborted: controller.signal.aborted });
      try {
        await clock.sleep(script.latency?.(number) ?? 100);
        const outcome = script.answer(batch, number);
        sent[number] = { ...(sent[number] as Sent), outcome };
        return outcome;
      } finally {
        sent[number] = { ...(sent[number] as Sent), ended: true };
        inFlight--;
      }
    },
  });
  return { delivery, sent, progress, clock, written };
}

const NOTHING_KNOWN: Known = {
  state: () => 'unknown',
  isSame: () => false,
  notBefore: () => 0,
  newest: (lead) => lead,
  open: [],
  gone: 0,
};

/** A ledger that knows nothing. */
export const EMPTY_READ: Extract<LedgerRead, { readonly kind: 'found' }> = {
  kind: 'found',
  head: {
    ledgerId: '0'.repeat(32),
    list: '441940',
    writes: 0,
    lease: undefined,
    lastRun: undefined,
    memory: { judged: [], complete: undefined },
  },
  known: NOTHING_KNOWN,
  landed: true,
  isBase: true,
};

/** Batches of these sizes for one list; leads are numbered on from `from`. */
export function plan(
  sizes: readonly number[],
  { list = '441940', duplicateOption = 'skip' as DuplicateOption, from = 0 } = {},
): Batch[] {
  let next = from;
  return sizes.map((size) => ({
    list,
    duplicateOption,
    skillId: undefined,
    leads: Array.from({ length: size }, () => next++),
  }));
}

export const problemOf = (code: Problem['code'], message: Shown): Problem => ({ code, message });

export const ACCEPTED: Outcome = { kind: 'accepted' };
export const LOST: Outcome = { kind: 'ambiguous', problem: problemOf('LEADS-API-NO-ANSWER', says`No answer came.`) };
export const NOT_SENT: Outcome = {
  kind: 'not-sent',
  problem: problemOf('LEADS-NET-DNS', says`Host api.example not found.`),
  final: false,
};
export const UNCONFIRMED: Outcome = {
  kind: 'unconfirmed',
  problem: problemOf('LEADS-API-UNCLEAR', says`It says neither yes nor no.`),
};
export const throttled = (waitMs?: number): Outcome => ({
  kind: 'throttled',
  problem: problemOf('LEADS-API-BUSY', says`HTTP 429.`),
  waitMs,
});

const REFUSALS = {
  rows: problemOf('LEADS-API-ROWS', says`HTTP 422: the rows were refused.`),
  size: problemOf('LEADS-API-SIZE', says`HTTP 413: the request is too large.`),
  list: problemOf('LEADS-API-LIST', says`HTTP 404: there is no such list.`),
  run: problemOf('LEADS-API-TOKEN', says`HTTP 401: the token was not accepted.`),
};
export const refused = (scope: keyof typeof REFUSALS, ...indices: number[]): Outcome => ({
  kind: 'refused',
  scope,
  problem: REFUSALS[scope],
  rows: indices.map((index): NamedRow => ({ index, message: `row ${index} is bad` })),
  words: REFUSALS[scope].message,
});

/** A Smartflo that refuses a request with a bad lead in it, without a word on which. */
export function refusing(bad: (lead: number) => boolean): Script['answer'] {
  return (batch) => (batch.leads.some(bad) ? refused('rows') : ACCEPTED);
}

/** Answers in this order, and yes from then on. */
export const inOrder =
  (...outcomes: Outcome[]): Script['answer'] =>
  (_, number) =>
    outcomes[number] ?? ACCEPTED;

/** How many leads each request had. */
export const sizes = (sent: readonly Sent[]): number[] => sent.map(({ batch }) => batch.leads.length);

/** Leads of these batches by the fate they have. */
export function byFate(delivery: Delivery, batches: readonly Batch[]) {
  const leads = batches.flatMap((batch) => [...batch.leads]);
  const having = (fate: ReturnType<Delivery['fate']>) => leads.filter((lead) => delivery.fate(lead) === fate);
  return {
    accepted: having('accepted'),
    refused: having('refused'),
    inDoubt: having('in-doubt'),
    unsent: having('unsent'),
  };
}
