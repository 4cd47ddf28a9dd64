import type { Account, DndEntry } from '../account.ts';
import { json } from '../answer.ts';
import { storedNumber } from '../phone.ts';
import { type Call, mappingOf, noSuchList, type Outcome, type Route } from './route.ts';

const STATES = ['New', 'Message Played', 'DTMF Pressed', 'No Answer', 'DND', 'Busy', 'Congestion', 'Failed'];

/** `GET /v2/broadcasts`: one active broadcast for each list that the quirk `active-broadcasts` names. */
export const fetchBroadcasts: Route = {
  method: 'GET',
  path: /^\/v2\/broadcasts$/,
  handle(call, account) {
    const limit = pageSize(call);
    const page = Math.max(1, Number(call.query.get('page') ?? 1) || 1);
    const wanted = call.query.get('broadcast_id');
    const all = account.quirks['active-broadcasts']
      .map((list, index) => ({ id: String(index + 1), list_id: list, status: 1, dialstatus: STATES }))
      .filter(({ id }) => wanted === null || wanted === id);
    const results = all.slice((page - 1) * limit, page * limit);
    return { answer: json(200, { page, size: results.length, limit, broadcast_limit: 10, results }) };
  },
};

/** `GET /v1/broadcast/batch_status/{id}`: the id of a batch or of a list; which of them is not published. */
export const fetchBatchStatus: Route = {
  method: 'GET',
  path: /^\/v1\/broadcast\/batch_status\/([^/]+)$/,
  handle(_call, account, id = '') {
    const known = /^sandbox-[0-9]+$/.test(id) || account.lists.get(id) !== undefined;
    const { accepted, refused } = account.envelopes;
    return { answer: known ? accepted('the batch is done') : refused(404, 'there is no such batch') };
  },
};

/** `GET /v1/broadcast/dnd/leads`: the numbers not to be called, oldest first, a page after `last_seen_id`. */
export const fetchDnd: Route = {
  method: 'GET',
  path: /^\/v1\/broadcast\/dnd\/leads$/,
  handle(call, account) {
    const { id, list_id: list, last_seen_id: last } = Object.fromEntries(call.query);
    const limit = pageSize(call);
    const entries = account.dnd.filter(
      (entry) =>
        (id === undefined || entry.id === id) &&
        (list === undefined || entry.list === list) &&
        (last === undefined || entry.id > last),
    );
    const shown = entries.slice(0, limit).map((entry) => ({
      id: entry.id,
      list_id: Number(entry.list),
      added_by: 1,
      number: entry.number,
      type: 'number',
      created_at: indianStamp(entry.at),
    }));
    return { answer: json(200, { hasMore: entries.length > limit, count: shown.length, limit, data: shown }) };
  },
};

/** `POST /v1/broadcast/dnd/lead`: one number, of one list when `list_id` is given. */
export const addDnd: Route = {
  method: 'POST',
  path: /^\/v1\/broadcast\/dnd\/lead$/,
  handle(call, account) {
    const { number, list_id: list = '0' } = mappingOf(call);
    return addingDnd(account, String(list), [number]);
  },
};

/** `POST /v1/broadcast/dnd/leads/{list id}`: the numbers of `data`. */
export const addDndNumbers: Route = {
  method: 'POST',
  path: /^\/v1\/broadcast\/dnd\/leads\/([^/]+)$/,
  handle(call, account, list = '') {
    const { data } = mappingOf(call);
    return account.lists.get(list) === undefined
      ? noSuchList(account)
      : addingDnd(account, list, Array.isArray(data) ? data : []);
  },
};

function addingDnd(account: Account, list: string, given: readonly unknown[]): Outcome {
  const numbers = given.map((number) => storedNumber(String(number), 'reject')?.replace('+91', ''));
  if (numbers.length === 0 || numbers.includes(undefined)) {
    return { answer: account.envelopes.invalid({ number: ['sandbox: must be a phone number'] }) };
  }
  return {
    answer: account.envelopes.accepted('added to the numbers not to be called'),
    commit(limit, at) {
      for (const number of numbers.slice(0, limit)) {
        const id = `7${(account.dnd.length + 1).toString(16).padStart(23, '0')}`;
        account.dnd.push({ id, list, number: number ?? '', at } satisfies DndEntry);
      }
      return undefined;
    },
  };
}

function pageSize(call: Call): number {
  const limit = Number(call.query.get('limit') ?? 10);
  return Number.isInteger(limit) && limit >= 1 && limit <= 100 ? limit : 10;
}

/** `2020-12-17T01:18:51+0530`, as entries of numbers not to be called are dated. */
function indianStamp(milliseconds: number): string {
  return `${new Date(milliseconds + 5.5 * 60 * 60 * 1000).toISOString().slice(0, 19)}+0530`;
}
