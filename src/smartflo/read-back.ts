import { type Problem, parseJson, plural, type Shown, says, shownId } from '../model/index.ts';
import { readEnvelope } from './envelope.ts';
import type { Get } from './get.ts';
import { isRecord } from './json.ts';
import { splitArray } from './split-array.ts';
import { nationalDigits, readStoredLead, type StoredLead } from './stored-lead.ts';

/** The leads that were found under one number. */
export type NumberFound =
  /** Every copy of it; never empty. */
  | { readonly kind: 'found'; readonly copies: readonly StoredLead[] }
  | { readonly kind: 'missing' }
  /** `hidden`: the list keeps its numbers from readers, and would the next time. */
  | { readonly kind: 'unverified'; readonly problem: Problem; readonly hidden?: true };

/** How the reading of a list ended: to its end, or not. */
export type ListRead = { readonly kind: 'whole' } | { readonly kind: 'unverified'; readonly problem: Problem };

/** Most bytes of a whole list that are read: about 250,000 leads of a thousand bytes. */
const LIST_BYTE_CAP = 256 * 1024 * 1024;

/** Longest time a whole list may take, ms. */
const LIST_TOTAL_MS = 10 * 60 * 1000;

/** Reads what Smartflo holds. Never throws for trouble on the network or in an answer. */
export interface Reader {
  byNumber(list: string, phone: string): Promise<NumberFound>;
  wholeList(list: string, onLead: (lead: StoredLead) => void, byteCap?: number): Promise<ListRead>;
}

/** Reads leads back. The spelling of a number that last found something is asked for first. */
export function createReader(get: Get): Reader {
  // The documentation does not say in which form a number is looked for: Smartflo stores +91 and is sent ten digits.
  let spellings: readonly ((digits: string) => string)[] = [
    (digits) => digits,
    (digits) => `%2B91${digits}`,
    (digits) => `91${digits}`,
  ];

  const fetchLeads = async (
    path: string,
    request: Shown,
    onLead: (lead: StoredLead) => void,
    limits: { readonly bodyCap?: number; readonly totalMs?: number } = {},
  ): Promise<ListRead> => {
    let unreadable = 0;
    const elements = splitArray((bytes) => {
      const lead = readStoredLead(bytes);
      if (lead) onLead(lead);
      else unreadable++;
    });
    const head = createHead();
    const answer = await get(path, request, {
      ...limits,
      onChunk(chunk) {
        elements.push(chunk);
        head.push(chunk);
      },
    });
    if (answer.kind !== 'whole') return unverified(answer.problem.message);
    if (!elements.whole()) {
      // A failure comes as an object that says why.
      const body = parseJson(head.bytes());
      const words = isRecord(body) ? answer.redact(readEnvelope(body).messages.join('; ')) : '';
      return unverified(
        says`The answer to ${request} is no list of leads.${words === '' ? '' : says` It says: “${words}”`}`,
      );
    }
    if (unreadable === 0) return { kind: 'whole' };
    return unverified(says`The answer to ${request} holds ${plural(unreadable, 'lead')} of unknown shape.`);
  };

  return {
    async byNumber(list, phone) {
      const digits = nationalDigits(phone);
      const indian = /^\d{10}$/.test(digits);
      const forms = indian ? spellings : [(plain: string) => `%2B${plain}`, (plain: string) => plain];
      for (const form of forms) {
        const copies: StoredLead[] = [];
        let hidden = 0;
        const path = `/v1/broadcast/leads/${list}?number=${form(digits)}`;
        const read = await fetchLeads(path, says`the question for a lead of list ${shownId(list)}`, (lead) => {
          if (lead.hidden) hidden++;
          else if (lead.digits === digits) copies.push(lead);
        });
        if (copies.length > 0) {
          if (indian) spellings = [form, ...spellings.filter((other) => other !== form)];
          return { kind: 'found', copies };
        }
        if (read.kind === 'unverified') return read;
        if (hidden > 0)
          return { ...unverified(says`List ${shownId(list)} hides its numbers from readers.`), hidden: true };
      }
      return { kind: 'missing' };
    },
    wholeList: (list, onLead, bodyCap = LIST_BYTE_CAP) =>
      fetchLeads(`/v1/broadcast/leads/${list}`, says`the question for the leads of list ${shownId(list)}`, onLead, {
        bodyCap,
        totalMs: LIST_TOTAL_MS,
      }),
  };
}

/** The reason why a read-back proves nothing. */
export function unverified(message: Shown): { readonly kind: 'unverified'; readonly problem: Problem } {
  const problem: Problem = {
    code: 'LEADS-API-UNVERIFIED',
    message: says`What was accepted could not be read back. ${message}`,
  };
  return { kind: 'unverified', problem };
}

/** Bytes of an answer that are kept to find out what it is when it is no list. */
const MAX_HEAD = 64 * 1024;

function createHead(): { push(chunk: Uint8Array): void; bytes(): Uint8Array } {
  const head = new Uint8Array(MAX_HEAD);
  let length = 0;
  return {
    push(chunk) {
      const part = chunk.subarray(0, MAX_HEAD - length);
      head.set(part, length);
      length += part.length;
    },
    bytes: () => head.subarray(0, length),
  };
}
