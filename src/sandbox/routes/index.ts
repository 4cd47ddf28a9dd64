import type { Account } from '../account.ts';
import { addLead, createBulkLeads } from './create-leads.ts';
import { addDnd, addDndNumbers, fetchBatchStatus, fetchBroadcasts, fetchDnd } from './dialling.ts';
import { createList, deleteList, fetchLists, updateList } from './lists.ts';
import { login, refresh } from './login.ts';
import type { Call, Outcome, Route } from './route.ts';
import { deleteLead, deleteLeads, fetchLeads, patchLeads, updateLead } from './stored-leads.ts';

const ROUTES: readonly Route[] = [
  login,
  refresh,
  createBulkLeads,
  addLead,
  fetchLeads,
  updateLead,
  deleteLead,
  deleteLeads,
  patchLeads,
  fetchLists,
  createList,
  updateList,
  deleteList,
  fetchBroadcasts,
  fetchBatchStatus,
  fetchDnd,
  addDnd,
  addDndNumbers,
];

/** Finds the operation of a request, checks the token, and lets the operation reply. */
export function handle(
  method: string,
  path: string,
  call: Call,
  account: Account,
  credential: 'bearer' | 'raw' | 'none',
): Outcome {
  const here = ROUTES.filter((route) => route.path.test(path));
  const route = here.find((one) => one.method === method);
  const { refused } = account.envelopes;
  if (here.length === 0) {
    return { answer: refused(404, 'there is no such operation') };
  }
  if (route === undefined) {
    const { status, headers, body } = refused(405, 'not this method here');
    return { answer: { status, headers: { ...headers, allow: here.map((one) => one.method).join(', ') }, body } };
  }
  if (!route.open && !mayEnter(call, account, credential)) {
    return { answer: refused(401, 'the token is missing, wrong or expired') };
  }
  const [, ...parameters] = route.path.exec(path) ?? [];
  return route.handle(call, account, ...parameters);
}

/** The list id that a path of the API holds, if any. */
export function listIn(path: string): string | undefined {
  return /^\/v1\/broadcast\/(?:dnd\/)?(?:leads?|list)\/([0-9]{1,18})$/.exec(path)?.[1];
}

function mayEnter(call: Call, account: Account, credential: 'bearer' | 'raw' | 'none'): boolean {
  const spoken = credential === 'bearer' || (credential === 'raw' && !account.quirks['require-bearer']);
  return spoken && account.tokens.isValid(call.token, call.now);
}
