import { createPace, type DeliverOptions, type DeliveryProgress, deliver } from '../../src/deliver/index.ts';
import type { Batch, Delivery, DuplicateOption, NamedRow, Outcome, Problem } from '../../src/model/index.ts';
import { createFakeClock, type FakeClock } from '../support/clock.ts';

/** A request as the fake Smartflo saw it. Times are ms since the start. */
export interface Sent {
  readonly batch: Batch;
  readonly from: number;
  /** Undefined while it is in flight, and when `answer` threw. */
  readonly outcome?: Outcome;
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
}

export interface Script extends Partial<Pick<DeliverOptions, 'concurrency' | 'refusedLists' | 'random'>> {
  readonly batches: readonly Batch[];
  /** Smartflo's part: the answer to a request, which is the `number`th, from 0. */
  answer(batch: Batch, number: number): Outcome;
  /** How long that answer takes, ms. */
  latency?(number: number): number;
  readonly requestsPerSecond?: number;
  /** When somebody calls it off, ms since the start. */
  readonly abortAt?: number | undefined;
  onProgress?(progress: DeliveryProgress): void;
}

/** Delivers to a fake Smartflo on a fake clock and tells all that was seen. */
export async function rehearse(script: Script): Promise<Rehearsal> {
  const clock = createFakeClock();
  const { batches, random = () => 0.5, requestsPerSecond = 1, concurrency = 1, refusedLists = new Map() } = script;
  const controller = new AbortController();
  if (script.abortAt !== undefined) clock.abortAt(script.abortAt, controller);
  const sent: Sent[] = [];
  const progress: DeliveryProgress[] = [];
  let inFlight = 0;
  const delivery = await deliver(batches, {
    pace: createPace({ clock, requestsPerSecond }),
    clock,
    random,
    concurrency,
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
        inFlight--;
      }
    },
  });
  return { delivery, sent, progress, clock };
}

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

export const problemOf = (code: Problem['code'], message: string): Problem => ({ code, message });

export const ACCEPTED: Outcome = { kind: 'accepted' };
export const LOST: Outcome = { kind: 'ambiguous', problem: problemOf('LEADS-API-NO-ANSWER', 'No answer came.') };
export const NOT_SENT: Outcome = {
  kind: 'not-sent',
  problem: problemOf('LEADS-NET-DNS', 'Host api.example not found.'),
  final: false,
};
export const UNCONFIRMED: Outcome = {
  kind: 'unconfirmed',
  problem: problemOf('LEADS-API-UNCLEAR', 'It says neither yes nor no.'),
};
export const throttled = (waitMs?: number): Outcome => ({
  kind: 'throttled',
  problem: problemOf('LEADS-API-BUSY', 'HTTP 429.'),
  waitMs,
});

const REFUSALS = {
  rows: problemOf('LEADS-API-ROWS', 'HTTP 422: the rows were refused.'),
  size: problemOf('LEADS-API-SIZE', 'HTTP 413: the request is too large.'),
  list: problemOf('LEADS-API-LIST', 'HTTP 404: there is no such list.'),
  run: problemOf('LEADS-API-TOKEN', 'HTTP 401: the token was not accepted.'),
};
export const refused = (scope: keyof typeof REFUSALS, ...indices: number[]): Outcome => ({
  kind: 'refused',
  scope,
  problem: REFUSALS[scope],
  rows: indices.map((index): NamedRow => ({ index, message: `row ${index} is bad` })),
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
  const leads = batches.flatMap((batch) => batch.leads);
  const having = (fate: ReturnType<Delivery['fate']>) => leads.filter((lead) => delivery.fate(lead) === fate);
  return {
    accepted: having('accepted'),
    refused: having('refused'),
    inDoubt: having('in-doubt'),
    unsent: having('unsent'),
  };
}
