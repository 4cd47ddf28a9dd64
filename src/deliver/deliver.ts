import type {
  Batch,
  Clock,
  Delivery,
  DeliveryNews,
  Journal,
  Ledger,
  Outcome,
  Problem,
  Random,
} from '../model/index.ts';
import type { Seen, SendTerms } from './command.ts';
import { courseOf } from './course.ts';
import { drive, momentOf } from './drive.ts';
import type { Pace } from './pace.ts';
import { type DeliveryProgress, DeliveryRecord } from './record.ts';
import { haltRun, type ListTask, startRun } from './state.ts';

/** One list to be served, with the ledger and the journal that are its own. */
export interface ListDelivery extends ListTask {
  readonly ledger: Ledger;
  readonly journal: Journal;
}

/** A delivery needs this of the world and of the settings. */
export interface DeliverOptions {
  /** Leads in the lead table. */
  readonly leads: number;
  /**
   * One request: a planned batch or a part of one. Whatever the answer, nothing below may send it a second time. It must
   * not begin after `notAfter` (monotonic ms), nor take longer than `withinMs`.
   */
  send(batch: Batch, terms: SendTerms): Promise<Outcome>;
  /** Looks in a list for each lead; one that could not be looked for is left out. */
  look(list: string, leads: readonly number[]): Promise<ReadonlyMap<number, Seen>>;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly random: Random;
  /** A random id of this process. */
  readonly owner: string;
  /** GitHub's run id, digits; undefined in a shell. */
  readonly run: string | undefined;
  readonly attempt: number;
  /** For how long requests may start, ms. */
  readonly maxMs: number;
  /** Once it aborts no request starts; those in flight are waited for a few seconds and recorded. */
  readonly signal: AbortSignal;
  /** Lists that a check before sending has refused, and why: nothing is sent there. */
  readonly refusedLists?: ReadonlyMap<string, Problem>;
  /** At once when a list has to wait, or sends again what others left open. Must not throw. */
  onNews?(news: DeliveryNews): void;
  /** After each answer. */
  onProgress?(progress: DeliveryProgress): void;
}

/**
 * Delivers the lists, one after the other, and says what became of every lead. Never throws: when a port does, what was on
 * the wire is in doubt, the run stops, and what it threw is handed over as `Delivery.thrown`.
 */
export async function deliver(lists: readonly ListDelivery[], options: DeliverOptions): Promise<Delivery> {
  const { clock } = options;
  const record = new DeliveryRecord(options.leads);
  const run = startRun({ ...options, record, stopAt: clock.monotonic() + options.maxMs });
  for (const task of lists) {
    record.knows(task.list, task.read.known);
    const refusal = options.refusedLists?.get(task.list);
    if (refusal) {
      record.plan(task.plan(task.read.known));
      record.stop(refusal, task.list);
      continue;
    }
    try {
      await drive(courseOf(task, run, momentOf(clock), options.signal.aborted), {
        ...options,
        ledger: task.ledger,
        journal: task.journal,
        look: (leads) => options.look(task.list, leads),
        onAnswer() {
          try {
            options.onProgress?.(record.progress());
          } catch (thrown) {
            // An observer that breaks must not lose an answer.
            record.break(thrown);
            haltRun(run);
            throw thrown;
          }
        },
      });
    } catch (thrown) {
      record.break(thrown);
      haltRun(run);
    }
  }
  return record.close();
}
