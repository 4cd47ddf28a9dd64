import { LAST_FIELD, type Problem, type Shown, says, shownId } from '../model/index.ts';
import type { Get } from './get.ts';
import type { Redact } from './redaction.ts';
import { splitArray } from './split-array.ts';
import { readStoredLead } from './stored-lead.ts';

/** The names of a list's fields, as far as it shows them. */
export type LabelsRead =
  /** By field number. `text` is Smartflo's own, to be compared; `shown` is fit to be shown. */
  | { readonly kind: 'labels'; readonly labels: readonly { readonly text: string; readonly shown: Shown }[] }
  /** The list has no lead, and without one nothing tells its labels. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unread'; readonly problem: Problem };

/** Reads the labels off the first lead of a list. The list may be long: reading stops where that lead ends. */
export async function readLabels(list: string, get: Get, redaction: () => Redact): Promise<LabelsRead> {
  const found: Uint8Array[] = [];
  const elements = splitArray((element) => {
    if (found.length === 0) found.push(element);
  });
  const answer = await get(
    `/v1/broadcast/leads/${list}`,
    says`the question for the first lead of list ${shownId(list)}`,
    {
      onChunk: elements.push,
      isEnough: () => found.length > 0,
    },
  );
  const [first] = found;
  if (first === undefined) {
    if (answer.kind !== 'whole') return unread(list, answer.problem.message);
    return elements.whole() ? { kind: 'empty' } : unread(list, says`The answer is no list of leads.`);
  }
  const labels = (readStoredLead(first)?.labels ?? []).slice(0, LAST_FIELD + 1);
  if (labels.length === 0) return unread(list, says`Its first lead does not name them.`);
  const shown = redaction();
  return { kind: 'labels', labels: labels.map((text) => ({ text, shown: shown(text) })) };
}

function unread(list: string, why: Shown): LabelsRead {
  const message = says`The labels of list ${shownId(list)} could not be read. ${why}`;
  return { kind: 'unread', problem: { code: 'LEADS-API-UNCHECKED', message } };
}
