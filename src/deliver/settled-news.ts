import type { Batch, DeliveryNews, Known } from '../model/index.ts';
import type { Seen } from './command.ts';
import type { Resolution } from './resolve.ts';
import type { ListTask } from './state.ts';

/** The conclusions about what others left open, and what a look at the list found of each lead that was sent. */
export interface Settled extends Resolution {
  readonly seen: ReadonlyMap<number, Seen>;
}

/** The news about leads that other runs left open: how many go again, and what was seen of those that are held. */
export function settledNews(
  { list, duplicateOption, phoneInKey = 'alone' }: Pick<ListTask, 'list' | 'duplicateOption' | 'phoneInKey'>,
  batches: readonly Batch[],
  { before, leads, seen }: Settled & { readonly before: Known },
): readonly DeliveryNews[] {
  const news: DeliveryNews[] = [];
  let again = 0;
  for (const batch of batches) {
    for (const lead of batch.leads) if (leads.get(before.newest(lead)) === 'free') again++;
  }
  if (again > 0) news.push({ kind: 'goes-again', list, leads: again, duplicateOption });

  const held = { present: 0, absent: 0, unclear: 0 };
  for (const { lead, sent } of before.open.flatMap(({ open }) => open)) {
    if (leads.get(lead) !== 'held') continue;
    const found = seen.get(sent ?? lead) ?? 'unclear';
    // Where two leads may have one number, the one that is there may be the other one.
    held[found === 'present' && phoneInKey !== 'alone' ? 'unclear' : found]++;
  }
  if (held.present + held.absent + held.unclear > 0) news.push({ kind: 'held', list, ...held });
  return news;
}
