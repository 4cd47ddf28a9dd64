import { type Batch, type DuplicateOption, type Known, NO_LEAD } from '../model/index.ts';
import type { Resolved } from './resolve.ts';
import { halves } from './split-leads.ts';

/** Batches as they are to be sent, and which of their leads were in doubt together. */
export interface HalvedDoubts {
  readonly batches: readonly Batch[];
  readonly again: readonly (readonly number[])[];
}

/**
 * Under `clone` a batch is never taken apart while it is sent, so one row that is always refused, and never named, would
 * leave its whole batch in doubt in every run. Leads that were in doubt together and are surely not on the list are
 * therefore sent in two halves: run by run, the row is found, and the others go. All other leads stay as they are planned.
 */
export function halveDoubts(
  batches: readonly Batch[],
  { open, newest }: Pick<Known, 'open' | 'newest'>,
  resolved: ReadonlyMap<number, Resolved>,
  option: DuplicateOption,
): HalvedDoubts {
  if (option !== 'clone' || resolved.size === 0) return { batches, again: [] };
  const claimOf = new Map<number, string>();
  for (const { id, open: positions } of open) {
    for (const { lead } of positions) if (lead !== NO_LEAD && resolved.get(lead) === 'free') claimOf.set(lead, id);
  }
  const again = new Map<string, number[]>();
  const halved = batches.flatMap((batch) => {
    const groups = new Map<string | undefined, number[]>();
    for (const lead of batch.leads) {
      const claim = claimOf.get(newest(lead));
      const group = groups.get(claim);
      if (group) group.push(lead);
      else groups.set(claim, [lead]);
    }
    return [...groups].flatMap(([claim, leads]) => {
      if (claim !== undefined) again.set(claim, [...(again.get(claim) ?? []), ...leads]);
      const parts = claim === undefined ? [leads] : halves(leads).filter((half) => half.length > 0);
      return parts.map((part) => ({ ...batch, leads: part }));
    });
  });
  return { batches: halved, again: [...again.values()] };
}
