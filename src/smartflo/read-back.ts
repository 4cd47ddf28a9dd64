import { type HttpRequest, type Problem, parseJson, plural, type Shown, says, shownId } from '../model/index.ts';
import { readEnvelope } from './envelope.ts';
import type { Get } from './get.ts';
import { isRecord } from './json.ts';
import { splitArray } from './split-array.ts';
import { readStoredLead, type StoredLead } from './stored-lead.ts';

/** The answer to a question for one number. */
type NumberRead =
  | {
      readonly kind: 'read';
      /** Every copy of the number. */
      readonly copies: readonly StoredLead[];
      /** Leads of other numbers came as well: the question is ignored. Reading stopped at the first one. */
      readonly others: boolean;
      /** The list keeps its numbers from readers. */
      readonly hidden: boolean;
    }
  | Unverified;

/** A lead that is on a list. `hidden`: the list keeps its numbers from readers. */
type FirstLead =
  | { readonly kind: 'lead'; readonly lead: StoredLead }
  | { readonly kind: 'empty' }
  | { readonly kind: 'hidden' }
  | Unverified;

interface Unverified {
  readonly kind: 'unverified';
  readonly problem: Problem;
}

/** How the reading of a list ended: to its end, or not. */
export type ListRead = { readonly kind: 'whole' } | Unverified;

/** Most bytes of a whole list that are read: about 250,000 leads of a thousand bytes. */
const LIST_BYTE_CAP = 256 * 1024 * 1024;

/** Longest time a whole list may take, ms. */
const LIST_TOTAL_MS = 10 * 60 * 1000;

/** Reads what Smartflo holds. Never throws for trouble on the network or in an answer. */
export interface Reader {
  /** `query` is the number as it is to be asked for, `digits` its national digits. One request. */
  byNumber(list: string, query: string, digits: string): Promise<NumberRead>;
  /** The first lead of a list whose digits are wanted, else the first one of all. One request, which stops there. */
  firstLead(list: string, isWanted: (digits: string) => boolean): Promise<FirstLead>;
  wholeList(list: string, onLead: (lead: StoredLead) => void, byteCap?: number): Promise<ListRead>;
}

/** Reads leads back. */
export function createReader(get: Get): Reader {
  const fetchLeads = async (
    path: string,
    request: Shown,
    onLead: (lead: StoredLead) => void,
    limits: Pick<HttpRequest, 'bodyCap' | 'totalMs' | 'isEnough'> = {},
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
    async byNumber(list, query, digits) {
      const copies: StoredLead[] = [];
      let others = false;
      let hidden = false;
      const read = await fetchLeads(
        `/v1/broadcast/leads/${list}?number=${query}`,
        says`the question for a lead of list ${shownId(list)}`,
        (lead) => {
          if (lead.hidden) hidden = true;
          else if (lead.digits === digits) copies.push(lead);
          else others = true;
        },
        { isEnough: () => others || hidden },
      );
      // A copy that came before the answer broke off is there.
      if (read.kind === 'unverified' && !others && !hidden && copies.length === 0) return read;
      return { kind: 'read', copies, others, hidden };
    },
    async firstLead(list, isWanted) {
      const found: StoredLead[] = [];
      let hidden = false;
      const read = await fetchLeads(
        `/v1/broadcast/leads/${list}`,
        says`the question for the first lead of list ${shownId(list)}`,
        (lead) => {
          if (lead.hidden) hidden = true;
          else found.push(lead);
        },
        { bodyCap: MAX_HEAD, isEnough: () => hidden || found.some(({ digits }) => isWanted(digits)) },
      );
      const lead = found.find(({ digits }) => isWanted(digits)) ?? found[0];
      if (hidden) return { kind: 'hidden' };
      if (lead !== undefined) return { kind: 'lead', lead };
      return read.kind === 'whole' ? { kind: 'empty' } : read;
    },
    wholeList: (list, onLead, bodyCap = LIST_BYTE_CAP) =>
      fetchLeads(`/v1/broadcast/leads/${list}`, says`the question for the leads of list ${shownId(list)}`, onLead, {
        bodyCap,
        totalMs: LIST_TOTAL_MS,
      }),
  };
}

/** The reason why a read-back proves nothing. */
export function unverified(message: Shown): Unverified {
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
