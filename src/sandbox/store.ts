import type { RowFate } from './dump.ts';
import type { StoredLead } from './lead-record.ts';
import { storedNumber } from './phone.ts';
import type { DuplicateOption, Quirks } from './quirks.ts';
import type { Row } from './row.ts';

/** The facts that all rows of one request share. */
export interface Upload {
  readonly list: string;
  readonly option: DuplicateOption;
  readonly skill: string | null;
  /** The request's number; 0 for a seed. */
  readonly request: number;
  readonly at: number;
}

/** Changes to a stored lead; an absent key leaves its value alone. */
export interface Change {
  readonly fields?: Readonly<Record<string, string>>;
  readonly priority?: number;
  readonly skill?: string;
  readonly dialStatus?: number;
}

/** The effect of storing one row. */
interface Stored {
  readonly fate: Extract<RowFate, 'added' | 'skipped' | 'overwritten' | 'cloned'>;
  readonly lead: string;
}

/** The leads of one account, with the index that answers whether a number already exists. */
export interface LeadStore {
  /** Stores one row; `existing` is what {@link LeadStore.find} said, possibly before other rows of the request. */
  put(row: Row, received: unknown, existing: StoredLead | undefined, upload: Upload): Stored;
  /** The first lead that counts as the same one. */
  find(row: Row, list: string): StoredLead | undefined;
  byId(id: string): StoredLead | undefined;
  /** In the order of arrival. */
  ofList(list: string): StoredLead[];
  all(): Iterable<StoredLead>;
  /** Changes a lead; false when its new number is none. */
  change(lead: StoredLead, change: Change, request: number, at: number): boolean;
  remove(lead: StoredLead): void;
}

/** An empty store. Lead ids are 24 hexadecimal digits and follow from the order of arrival alone. */
export function createLeadStore(quirks: Quirks): LeadStore {
  const leads = new Map<string, StoredLead>();
  const index = new Map<string, StoredLead[]>();
  let created = 0;

  const keyOf = (lead: { readonly number: string; readonly text: string }, list: string): string => {
    const same = quirks['dedupe-key'] === 'number' ? lead.number : lead.text;
    return quirks['dedupe-scope'] === 'list' ? `${list} ${same}` : same;
  };
  const enter = (lead: StoredLead): void => {
    const key = keyOf(lead, lead.list);
    const others = index.get(key);
    if (others) {
      others.push(lead);
    } else {
      index.set(key, [lead]);
    }
  };
  const leave = (lead: StoredLead): void => {
    const key = keyOf(lead, lead.list);
    const others = (index.get(key) ?? []).filter((other) => other !== lead);
    if (others.length > 0) {
      index.set(key, others);
    } else {
      index.delete(key);
    }
  };
  const add = (row: Row, received: unknown, upload: Upload): StoredLead => {
    created += 1;
    const lead: StoredLead = {
      id: `6${created.toString(16).padStart(23, '0')}`,
      list: upload.list,
      number: row.number,
      text: row.text,
      fields: row.fields,
      priority: row.priority ?? 1,
      skill: upload.skill,
      dialStatus: 1,
      createdAt: upload.at,
      updatedAt: upload.at,
      received,
      requests: upload.request === 0 ? [] : [upload.request],
    };
    leads.set(lead.id, lead);
    enter(lead);
    return lead;
  };
  const overwrite = (lead: StoredLead, row: Row, received: unknown, upload: Upload): void => {
    lead.fields = quirks['overwrite-absent'] === 'clear' ? row.fields : { ...lead.fields, ...row.fields };
    lead.priority = row.priority ?? lead.priority;
    lead.skill = upload.skill ?? lead.skill;
    lead.dialStatus = quirks['overwrite-redials'] ? 1 : lead.dialStatus;
    lead.updatedAt = upload.at;
    lead.received = received;
    lead.requests.push(upload.request);
  };

  return {
    put(row, received, existing, upload) {
      if (existing === undefined || upload.option === 'clone') {
        const { id } = add(row, received, upload);
        return { fate: existing === undefined ? 'added' : 'cloned', lead: id };
      }
      if (upload.option === 'overwrite') {
        overwrite(existing, row, received, upload);
        return { fate: 'overwritten', lead: existing.id };
      }
      return { fate: 'skipped', lead: existing.id };
    },
    find: (row, list) => index.get(keyOf(row, list))?.[0],
    byId: (id) => leads.get(id),
    ofList: (list) => [...leads.values()].filter((lead) => lead.list === list),
    all: () => leads.values(),
    change(lead, change, request, at) {
      const { field_0: text, ...fields } = change.fields ?? {};
      const number = text === undefined ? lead.number : storedNumber(text, quirks['foreign-numbers']);
      if (number === undefined) {
        return false;
      }
      leave(lead);
      lead.number = number;
      lead.text = text ?? lead.text;
      enter(lead);
      lead.fields = { ...lead.fields, ...fields };
      lead.priority = change.priority ?? lead.priority;
      lead.skill = change.skill ?? lead.skill;
      lead.dialStatus = change.dialStatus ?? lead.dialStatus;
      lead.updatedAt = at;
      lead.requests.push(request);
      return true;
    },
    remove(lead) {
      leave(lead);
      leads.delete(lead.id);
    },
  };
}
