import { leadList } from '../account.ts';
import { json } from '../answer.ts';
import type { LeadList } from '../lead-record.ts';
import { mappingOf, noSuchList, type Route } from './route.ts';

const LIST_PATH = /^\/v1\/broadcast\/list\/([^/]+)$/;

/** `GET /v1/broadcast/lists`: a bare array. */
export const fetchLists: Route = {
  method: 'GET',
  path: /^\/v1\/broadcast\/lists$/,
  handle(_call, account) {
    const lists = account.lists.all().map(({ id, name }) => ({ id: Number(id), name }));
    return { answer: json(200, account.quirks.lists === 'object' ? { data: lists } : lists) };
  },
};

/** `POST /v1/broadcast/list`: a new list with the labels of `field`. */
export const createList: Route = {
  method: 'POST',
  path: /^\/v1\/broadcast\/list$/,
  handle(call, account) {
    const { name, field } = mappingOf(call);
    if (typeof name !== 'string' || name === '') {
      return { answer: account.envelopes.invalid({ name: ['sandbox: must be text'] }) };
    }
    const id = account.lists.freshId();
    return {
      answer: account.envelopes.accepted('the list is created', { list_id: Number(id) }),
      commit() {
        account.lists.put(leadList({ id, name, ...(Array.isArray(field) ? { header: field.map(String) } : {}) }));
        return undefined;
      },
    };
  },
};

/** `PUT /v1/broadcast/list/{list id}`: a new name. */
export const updateList: Route = {
  method: 'PUT',
  path: LIST_PATH,
  handle(call, account, id = '') {
    const list = account.lists.get(id);
    if (list === undefined) {
      return noSuchList(account);
    }
    const { name } = mappingOf(call);
    const renamed: LeadList = typeof name === 'string' && name !== '' ? { ...list, name } : list;
    return {
      answer: account.envelopes.accepted('the list is updated'),
      commit() {
        account.lists.put(renamed);
        return undefined;
      },
    };
  },
};

/** `DELETE /v1/broadcast/list/{list id}`: the list and its leads. */
export const deleteList: Route = {
  method: 'DELETE',
  path: LIST_PATH,
  handle(_call, account, id = '') {
    if (account.lists.get(id) === undefined) {
      return noSuchList(account);
    }
    return {
      answer: account.envelopes.accepted('the list is deleted'),
      commit() {
        for (const lead of account.leads.ofList(id)) {
          account.leads.remove(lead);
        }
        account.lists.remove(id);
        return undefined;
      },
    };
  },
};
