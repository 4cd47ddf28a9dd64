import { FIELD_COUNT } from './row.ts';

/** A moment in MongoDB's extended JSON: milliseconds since 1970 as text. */
interface ExtendedDate {
  readonly $date: { readonly $numberLong: string };
}

/** A lead as `GET /v1/broadcast/leads/{id}` shows it: these keys, and `field_0` to `field_34`, all texts. */
export interface LeadRecord {
  readonly id: string;
  readonly lead_id: string;
  readonly list_id: number;
  readonly field_0: string;
  readonly [field: `field_${number}`]: string;
  readonly skill_id: string | null;
  readonly time_group: null;
  readonly added_by: number;
  readonly created_by: number;
  readonly dial_status: number;
  readonly lead_picked: number;
  readonly available_at: ExtendedDate;
  readonly dialer_dial_status: number;
  readonly created_at: ExtendedDate;
  readonly undisposed_lead: boolean;
  readonly call_count: number;
  readonly updated_at: ExtendedDate;
  readonly retry_count: number;
  readonly alternate_phone_number: string;
  readonly priority: number;
  readonly list_name: string;
  /** A JSON array of labels, as text: element i names `field_i`. */
  readonly header: string;
  /** A JSON array of the indexes of sensitive fields, as text. */
  readonly sensitive_field_map: string;
}

/** A lead list. */
export interface LeadList {
  readonly id: string;
  readonly name: string;
  readonly header: readonly string[];
  readonly sensitive: readonly number[];
}

/** A lead as the sandbox keeps it; `store.ts` alone changes it. */
export interface StoredLead {
  readonly id: string;
  readonly list: string;
  number: string;
  /** `field_0` as it was sent last. */
  text: string;
  fields: Readonly<Record<string, string>>;
  priority: number;
  skill: string | null;
  dialStatus: number;
  readonly createdAt: number;
  updatedAt: number;
  received: unknown;
  readonly requests: number[];
}

/** Renders a lead as the service reads it back. With `mask`, fields that the list calls sensitive hold only `X`s. */
export function renderLead(lead: StoredLead, list: LeadList, mask: boolean): LeadRecord {
  const moment = (milliseconds: number): ExtendedDate => ({ $date: { $numberLong: String(milliseconds) } });
  const fields: Pick<LeadRecord, 'field_0'> & Record<`field_${number}`, string> = { field_0: lead.number };
  for (let index = 0; index < FIELD_COUNT; index += 1) {
    const value = index === 0 ? lead.number : (lead.fields[`field_${index}`] ?? '');
    fields[`field_${index}`] = mask && list.sensitive.includes(index) ? 'X'.repeat(value.length) : value;
  }
  return {
    id: lead.id,
    lead_id: lead.id,
    list_id: Number(lead.list),
    ...fields,
    skill_id: lead.skill,
    time_group: null,
    added_by: 1,
    created_by: 1,
    dial_status: lead.dialStatus,
    lead_picked: 0,
    available_at: moment(lead.createdAt),
    dialer_dial_status: 0,
    created_at: moment(lead.createdAt),
    undisposed_lead: false,
    call_count: 0,
    updated_at: moment(lead.updatedAt),
    retry_count: 0,
    alternate_phone_number: '',
    priority: lead.priority,
    list_name: list.name,
    header: JSON.stringify(list.header),
    sensitive_field_map: JSON.stringify(list.sensitive),
  };
}
