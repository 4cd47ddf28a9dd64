import { type Problem, printable, type Shown, type Verification } from '../model/index.ts';
import type { Reach, Searcher } from './search.ts';
import { differingFields, sentDigits } from './stored-lead.ts';

/** A read-back, counted, with the reason when some could not be read and the fields that differ. */
export interface ReadBack extends Verification {
  readonly problem: Problem | undefined;
  /** How many leads differ, by the list's name of the field (`field_5` when it has none). Foreign text, printable. */
  readonly differing: ReadonlyMap<Shown, number>;
  /** Places among the leads that were looked for of those that are surely not on the list. */
  readonly missingAt: readonly number[];
}

/** Looks for leads as they were sent, and counts. */
export async function verifyLeads(
  searcher: Searcher,
  list: string,
  leads: readonly Uint8Array[],
  reach: Reach,
): Promise<ReadBack> {
  const { found, problem } = await searcher.find(list, leads.map(sentDigits), reach);
  const differing = new Map<Shown, number>();
  const missingAt: number[] = [];
  let agreeing = 0;
  let different = 0;
  for (const [index, lead] of leads.entries()) {
    const copies = found[index];
    if (copies === undefined || copies === 'unclear') continue;
    if (copies.length === 0) missingAt.push(index);
    // Of several copies under one number, the one that agrees best is this lead.
    const [best] = copies
      .map((copy) => ({ copy, fields: differingFields(lead, copy) }))
      .sort((a, b) => a.fields.length - b.fields.length);
    if (best === undefined) continue;
    if (best.fields.length === 0) agreeing++;
    else different++;
    for (const field of best.fields) {
      const label = printable(best.copy.labels[field] || `field_${field}`);
      differing.set(label, (differing.get(label) ?? 0) + 1);
    }
  }
  const missing = missingAt.length;
  return {
    checked: leads.length,
    found: agreeing,
    missing,
    different,
    unverified: leads.length - agreeing - different - missing,
    problem,
    differing,
    missingAt,
  };
}
