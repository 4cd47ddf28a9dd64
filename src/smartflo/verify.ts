import { type Problem, printable, type Shown, says, shownId, type Verification } from '../model/index.ts';
import { type Reader, unverified } from './read-back.ts';
import { differingFields, type StoredLead, sentDigits } from './stored-lead.ts';

/** How leads are looked for: a request or more for each, or one for the whole list. */
export type Reach = 'each' | 'list';

/** A read-back, counted, with the reason when some could not be read and the fields that differ. */
export interface ReadBack extends Verification {
  readonly problem: Problem | undefined;
  /** How many leads differ, by the list's name of the field (`field_5` when it has none). Foreign text, printable. */
  readonly differing: ReadonlyMap<Shown, number>;
}

/**
 * Looks for leads as they were sent, and counts. With `each`, the first one that can't be read ends it: what hinders one
 * question hinders the next.
 */
export async function verifyLeads(
  reader: Reader,
  list: string,
  leads: readonly Uint8Array[],
  reach: Reach,
): Promise<ReadBack> {
  const found = new Map<number, readonly number[]>();
  const labels = new Map<number, Shown>();
  const compare = (lead: number, stored: StoredLead): void => {
    const fields = differingFields(leads[lead] ?? new Uint8Array(), stored);
    // Of several copies under one number, the one that agrees best is this lead.
    if (fields.length < (found.get(lead)?.length ?? Number.POSITIVE_INFINITY)) found.set(lead, fields);
    for (const field of fields) labels.set(field, printable(stored.labels[field] || `field_${field}`));
  };

  let problem: Problem | undefined;
  let missing = 0;
  if (reach === 'each') {
    for (const [index, lead] of leads.entries()) {
      const answer = await reader.byNumber(list, sentDigits(lead));
      if (answer.kind === 'missing') missing++;
      else if (answer.kind === 'found') for (const copy of answer.copies) compare(index, copy);
      else {
        problem = answer.problem;
        break;
      }
    }
  } else {
    const byDigits = new Map<string, number[]>();
    for (const [index, lead] of leads.entries()) {
      const digits = sentDigits(lead);
      const same = byDigits.get(digits);
      if (same) same.push(index);
      else byDigits.set(digits, [index]);
    }
    let hidden = false;
    const read = await reader.wholeList(list, (stored) => {
      hidden ||= stored.hidden;
      for (const lead of byDigits.get(stored.digits) ?? []) compare(lead, stored);
    });
    if (read.kind === 'unverified') problem = read.problem;
    else if (hidden) problem = unverified(says`List ${shownId(list)} hides its numbers from readers.`).problem;
    else missing = leads.length - found.size;
  }

  const differing = new Map<Shown, number>();
  for (const field of [...found.values()].flat()) {
    const label = labels.get(field) ?? says`field_${field}`;
    differing.set(label, (differing.get(label) ?? 0) + 1);
  }
  const different = [...found.values()].filter((fields) => fields.length > 0).length;
  return {
    checked: leads.length,
    found: found.size - different,
    missing,
    different,
    unverified: leads.length - found.size - missing,
    problem,
    differing,
  };
}
