import type { Problem } from '../model/index.ts';
import type { Reach, Searcher } from './search.ts';
import { differingFields, type StoredLead, sentDigits } from './stored-lead.ts';

/** The leads that were looked for, in their order; undefined for one that could not be looked for. */
export interface Looked {
  readonly seen: readonly ('present' | 'absent' | 'unclear' | undefined)[];
  /** Why some could not be looked for, or are unclear. */
  readonly problem: Problem | undefined;
}

/**
 * Looks whether leads, as they were sent, are on a list. `absent` is proved: the same question has found another lead of
 * the list, or the whole list was read. `unclear`: the number is there with other values, or the list can't be searched.
 */
export async function lookForLeads(
  searcher: Searcher,
  list: string,
  leads: readonly Uint8Array[],
  reach: Reach,
): Promise<Looked> {
  const { found, problem, broken } = await searcher.find(list, leads.map(sentDigits), reach);
  if (broken) return { seen: leads.map(() => undefined), problem };
  const seen = leads.map((lead, index) => {
    const copies = found[index];
    if (copies === undefined || copies === 'unclear') return copies;
    return copies.length === 0 ? 'absent' : among(copies, lead);
  });
  return { seen, problem };
}

function among(copies: readonly StoredLead[], lead: Uint8Array): 'present' | 'unclear' {
  return copies.some((copy) => differingFields(lead, copy).length === 0) ? 'present' : 'unclear';
}
