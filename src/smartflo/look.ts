import type { Problem } from '../model/index.ts';
import type { Reader } from './read-back.ts';
import { differingFields, type StoredLead, sentDigits } from './stored-lead.ts';
import type { Reach } from './verify.ts';

/** The leads that were looked for, in their order; undefined for one that could not be looked for. */
export interface Looked {
  readonly seen: readonly ('present' | 'absent' | 'unclear' | undefined)[];
  /** Why some could not be looked for. */
  readonly problem: Problem | undefined;
}

/**
 * Looks whether leads, as they were sent, are on a list. `unclear`: its number is there with other values, or the list
 * hides its numbers, so that it can't be told whether that is the lead.
 */
export async function lookForLeads(
  reader: Reader,
  list: string,
  leads: readonly Uint8Array[],
  reach: Reach,
): Promise<Looked> {
  return reach === 'each' ? lookForEach(reader, list, leads) : lookInList(reader, list, leads);
}

async function lookForEach(reader: Reader, list: string, leads: readonly Uint8Array[]): Promise<Looked> {
  const seen: Looked['seen'][number][] = leads.map(() => undefined);
  for (const [index, lead] of leads.entries()) {
    const answer = await reader.byNumber(list, sentDigits(lead));
    // A hindrance to one question hinders the next as well.
    if (answer.kind === 'unverified') {
      if (answer.hidden) return { seen: seen.map((each) => each ?? 'unclear'), problem: answer.problem };
      return { seen, problem: answer.problem };
    }
    seen[index] = answer.kind === 'missing' ? 'absent' : among(answer.copies, lead);
  }
  return { seen, problem: undefined };
}

async function lookInList(reader: Reader, list: string, leads: readonly Uint8Array[]): Promise<Looked> {
  const byDigits = new Map<string, number[]>();
  for (const [index, lead] of leads.entries()) {
    const digits = sentDigits(lead);
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), index]);
  }
  const seen: Looked['seen'][number][] = leads.map(() => 'absent');
  let hidden = false;
  const read = await reader.wholeList(list, (stored) => {
    hidden ||= stored.hidden;
    for (const index of byDigits.get(stored.digits) ?? []) {
      if (seen[index] !== 'present') seen[index] = among([stored], leads[index] ?? new Uint8Array());
    }
  });
  if (read.kind === 'unverified') return { seen: leads.map(() => undefined), problem: read.problem };
  return { seen: hidden ? seen.map((each) => (each === 'absent' ? 'unclear' : each)) : seen, problem: undefined };
}

function among(copies: readonly StoredLead[], lead: Uint8Array): 'present' | 'unclear' {
  return copies.some((copy) => differingFields(lead, copy).length === 0) ? 'present' : 'unclear';
}
