import type { Account } from '../account.ts';
import { jsonArray } from '../answer.ts';
import { type LeadList, type LeadRecord, renderLead, type StoredLead } from '../lead-record.ts';
import { isMapping } from '../parameter.ts';
import { isFoundBy, storedNumber } from '../phone.ts';
import { readFields, readPriority } from '../row.ts';
import type { Change } from '../store.ts';
import { type Call, mappingOf, noSuchList, type Outcome, type Route } from './route.ts';

const LEAD_PATH = /^\/v1\/broadcast\/lead\/([^/]+)$/;
const LEADS_PATH = /^\/v1\/broadcast\/leads\/([^/]+)$/;

/** `GET /v1/broadcast/leads/{list id}`: the leads of a list as a bare array, one number's with `?number=`. */
export const fetchLeads: Route = {
  method: 'GET',
  path: LEADS_PATH,
  handle(call, account, id = '') {
    const list = account.lists.get(id);
    if (list === undefined) {
      return noSuchList(account);
    }
    const number = call.query.get('number');
    const found = account.leads
      .ofList(id)
      .filter((lead) => lead.requests.length === 0 || lead.createdAt + account.quirks['read-delay'] <= call.now)
      .filter((lead) => number === null || isFoundBy(lead.number, number, account.quirks['number-query']));
    return { answer: jsonArray(rendered(found, list, account.quirks['mask-sensitive'])) };
  },
};

/** `PUT /v1/broadcast/lead/{lead id}`. */
export const updateLead: Route = {
  method: 'PUT',
  path: LEAD_PATH,
  handle(call, account, id = '') {
    const lead = account.leads.byId(id);
    return lead ? changing(call, account, [lead], mappingOf(call)) : noSuchLead(account);
  },
};

/** `DELETE /v1/broadcast/lead/{lead id}`. */
export const deleteLead: Route = {
  method: 'DELETE',
  path: LEAD_PATH,
  handle(_call, account, id = '') {
    const lead = account.leads.byId(id);
    return lead ? removing(account, [lead]) : noSuchLead(account);
  },
};

/** `DELETE /v1/broadcast/leads/{list id}`: those that `field` and `data` name. */
export const deleteLeads: Route = {
  method: 'DELETE',
  path: LEADS_PATH,
  handle(call, account, id = '') {
    const chosen = chosenLeads(call, account, id);
    return Array.isArray(chosen) ? removing(account, chosen) : chosen;
  },
};

/** `PATCH /v1/broadcast/leads/{list id}`: sets `lead_data` on those that `field` and `data` name. */
export const patchLeads: Route = {
  method: 'PATCH',
  path: LEADS_PATH,
  handle(call, account, id = '') {
    const chosen = chosenLeads(call, account, id);
    if (!Array.isArray(chosen)) {
      return chosen;
    }
    const { lead_data: change } = mappingOf(call);
    return isMapping(change)
      ? changing(call, account, chosen, change)
      : { answer: account.envelopes.invalid({ lead_data: ['sandbox: must be an object'] }) };
  },
};

function* rendered(leads: readonly StoredLead[], list: LeadList, mask: boolean): Generator<LeadRecord> {
  for (const lead of leads) {
    yield renderLead(lead, list, mask);
  }
}

function noSuchLead(account: Account): Outcome {
  return { answer: account.envelopes.refused(404, 'there is no such lead') };
}

function removing(account: Account, leads: readonly StoredLead[]): Outcome {
  return {
    answer: account.envelopes.accepted('deleted'),
    commit(limit) {
      for (const lead of leads.slice(0, limit)) {
        account.leads.remove(lead);
      }
      return undefined;
    },
  };
}

function changing(
  call: Call,
  account: Account,
  leads: readonly StoredLead[],
  given: Readonly<Record<string, unknown>>,
): Outcome {
  const change = readChange(given, account);
  if ('errors' in change) {
    return { answer: account.envelopes.invalid(change.errors) };
  }
  return {
    answer: account.envelopes.accepted('updated'),
    commit(limit, at) {
      for (const lead of leads.slice(0, limit)) {
        account.leads.change(lead, change, call.request, at);
      }
      return undefined;
    },
  };
}

function readChange(
  given: Readonly<Record<string, unknown>>,
  account: Account,
): Change | { readonly errors: Readonly<Record<string, readonly string[]>> } {
  const { priority: givenPriority, skill_id: skill, dial_status: dialStatus } = given;
  const read = readFields(given);
  if ('message' in read) {
    return { errors: { [read.key]: [read.message] } };
  }
  const { field_0: number } = read.fields;
  if (number !== undefined && storedNumber(number, account.quirks['foreign-numbers']) === undefined) {
    return { errors: { field_0: ['sandbox: must be a phone number'] } };
  }
  const priority = readPriority(givenPriority);
  if (priority === 'wrong') {
    return { errors: { priority: ['sandbox: must be a whole number from 1 to 30'] } };
  }
  return {
    fields: read.fields,
    ...(priority === undefined ? {} : { priority }),
    ...(typeof skill === 'string' ? { skill } : {}),
    ...(/^-?[0-9]+$/.test(String(dialStatus)) ? { dialStatus: Number(dialStatus) } : {}),
  };
}

/** `field` is `number` or `lead_id`, as the pages on numbers not to be called say; no page says it of leads. */
function chosenLeads(call: Call, account: Account, list: string): StoredLead[] | Outcome {
  if (account.lists.get(list) === undefined) {
    return noSuchList(account);
  }
  const { field, data } = mappingOf(call);
  if ((field !== 'number' && field !== 'lead_id') || !Array.isArray(data)) {
    const errors = { field: ['sandbox: must be number or lead_id, and data a list'] };
    return { answer: account.envelopes.invalid(errors) };
  }
  const wanted = data.map(String);
  return account.leads
    .ofList(list)
    .filter((lead) =>
      wanted.some((one) => (field === 'lead_id' ? lead.id === one : isFoundBy(lead.number, one, 'any'))),
    );
}
