import { type Batch, type DuplicateOption, type Known, NO_LEAD } from '../model/index.ts';
import { cutTo } from './pieces.ts';
import type { Resolved } from './resolve.ts';

/** Leads of a larger claim go in requests of at most so many; those of a smaller one go one by one. */
const FEW = 20;

/**
 * Under `clone` a batch is never taken apart while it is sent, so one row that is always refused, and never named, would
 * leave its whole batch in doubt in every run. Leads that were in doubt and are surely not on the list are therefore sent
 * in smaller requests: twenty at most, and each alone the next time. The others stay together, in their order.
 */
export function inSmaller(
  batches: readonly Batch[],
  { open, newest }: Pick<Known, 'open' | 'newest'>,
  resolved: ReadonlyMap<number, Resolved>,
  option: DuplicateOption,
): readonly Batch[] {
  if (option !== 'clone' || resolved.size === 0) return batches;
  const most = new Map<number, number>();
  for (const claim of open) {
    for (const { lead } of claim.open) {
      if (lead !== NO_LEAD && resolved.get(lead) === 'free') most.set(lead, claim.open.length > FEW ? FEW : 1);
    }
  }
  return batches.flatMap((batch) => {
    const groups = [undefined, FEW, 1].map((size) => ({
      size,
      leads: batch.leads.filter((lead) => most.get(newest(lead)) === size),
    }));
    return groups.flatMap(({ size, leads }) =>
      cutTo(leads, size ?? Math.max(1, leads.length)).map((part) => ({ ...batch, leads: part })),
    );
  });
}
