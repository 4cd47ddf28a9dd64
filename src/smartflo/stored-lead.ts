import { LAST_FIELD, PHONE_FIELD, parseJson } from '../model/index.ts';
import { isRecord } from './json.ts';

/** A lead as Smartflo holds it. */
export interface StoredLead {
  /** National digits of its number. */
  readonly digits: string;
  /** Whether the number itself is kept from readers, so that `digits` says nothing. */
  readonly hidden: boolean;
  /** Text by field number; undefined where there is none. */
  readonly fields: readonly (string | undefined)[];
  /** The list's names of its fields, by number. */
  readonly labels: readonly string[];
  /** Numbers of the fields that Smartflo keeps from readers; what they show proves nothing. */
  readonly sensitive: ReadonlySet<number>;
}

/** Reads one element of a list's leads; undefined when it is none. */
export function readStoredLead(bytes: Uint8Array): StoredLead | undefined {
  const element = parseJson(bytes);
  if (!isRecord(element)) return undefined;
  const fields = Array.from({ length: LAST_FIELD + 1 }, (_, number) => text(element[`field_${number}`]));
  const phone = fields[PHONE_FIELD];
  if (phone === undefined) return undefined;
  const labels = arrayInText(element['header']).map(String);
  const sensitive = new Set(arrayInText(element['sensitive_field_map']).map(Number));
  const hidden = sensitive.has(PHONE_FIELD) || /[*xX•]/.test(phone);
  return { digits: nationalDigits(phone), hidden, fields, labels, sensitive };
}

/**
 * The fields of a lead, as sent, that Smartflo holds otherwise, by number. Only what was sent is compared; the number
 * itself is what the two were matched by.
 */
export function differingFields(sent: Uint8Array, stored: StoredLead): readonly number[] {
  const wire = parseJson(sent);
  const differing: number[] = [];
  for (const [key, value] of Object.entries(isRecord(wire) ? wire : {})) {
    const number = Number(key.replace('field_', ''));
    if (number === PHONE_FIELD || stored.sensitive.has(number)) continue;
    if ((stored.fields[number] ?? '') !== value) differing.push(number);
  }
  return differing;
}

/** National digits of a lead as sent; '' when it has none. */
export function sentDigits(sent: Uint8Array): string {
  const wire = parseJson(sent);
  return nationalDigits((isRecord(wire) && text(wire[`field_${PHONE_FIELD}`])) || '');
}

/** Indian numbers are compared by their last ten digits, others by all of them. */
export function nationalDigits(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return /^(?:91|0)\d{10}$/.test(digits) ? digits.slice(-10) : digits;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** `header` and `sensitive_field_map` are JSON inside a string. */
function arrayInText(value: unknown): readonly unknown[] {
  const inner = typeof value === 'string' ? parseJson(value) : value;
  return Array.isArray(inner) ? inner : [];
}
