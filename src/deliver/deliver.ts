import type { Batch, Delivery } from '../model/index.ts';
import { cutTo } from './pieces.ts';
import { type DeliverOptions, freshPiece, type ListRun, type Run, startBatch, startList, startRun } from './state.ts';
import { takeAnswer } from './take-answer.ts';

/**
 * Sends the batches in plan order, one list after the other, and says what became of every lead. Never throws: when
 * `send` does, its leads are in doubt, the run stops, and what it threw is handed over as `Delivery.thrown`.
 */
export async function deliver(batches: readonly Batch[], options: DeliverOptions): Promise<Delivery> {
  const run = startRun(batches, options);
  for (const [list, planned] of byList(batches)) {
    const refusal = options.refusedLists?.get(list);
    if (refusal) run.record.stop(refusal, list);
    else await deliverList(planned, startList(list, run), run);
  }
  return run.record.close();
}

type Planned = readonly [index: number, batch: Batch];

/** As many senders as requests may be in flight, each taking the next batch when it is done with one. */
async function deliverList(planned: readonly Planned[], list: ListRun, run: Run): Promise<void> {
  const queue = planned.values();
  const sender = async () => {
    for (const [index, batch] of queue) {
      try {
        await deliverBatch(index, batch, list, run);
      } catch (thrown) {
        run.record.break(index, thrown);
        run.halt.abort();
      }
    }
  };
  const cloned = planned.some(([, batch]) => batch.duplicateOption === 'clone');
  const senders = cloned ? 1 : Math.max(1, run.options.concurrency);
  await Promise.all(Array.from({ length: senders }, sender));
}

/** Sends one planned batch, in as many pieces and as often as the answers ask for. */
async function deliverBatch(index: number, batch: Batch, list: ListRun, run: Run): Promise<void> {
  const { options, record } = run;
  const work = startBatch(index, batch, list);
  for (let piece = work.pieces.pop(); piece; piece = work.pieces.pop()) {
    if (piece.leads.length > list.cap) {
      work.pieces.push(...cutTo(piece.leads, list.cap).map(freshPiece).reverse());
      continue;
    }
    if (piece.waitMs > 0) await options.clock.sleep(piece.waitMs, list.signal);
    await options.pace.turn(list.signal);
    if (list.signal.aborted) {
      if (options.signal.aborted) record.cancel();
      return;
    }
    // From the look at the signal to the send there is no await: nothing starts after a stop.
    const { busySpells } = run;
    record.claim(index, piece.leads);
    const outcome = await options.send({ ...batch, leads: piece.leads });
    takeAnswer(outcome, { piece, work, list, run, busySpells });
    if (work.pieces.length === 0) record.batchDone();
    options.onProgress?.(record.progress());
  }
}

/** Lists in the order in which the plan first names them, each with its batches in plan order. */
function byList(batches: readonly Batch[]): Map<string, Planned[]> {
  const lists = new Map<string, Planned[]>();
  for (const [index, batch] of batches.entries()) {
    const planned = lists.get(batch.list) ?? [];
    planned.push([index, batch]);
    lists.set(batch.list, planned);
  }
  return lists;
}
