import { isMapping } from './parameter.ts';
import { storedNumber } from './phone.ts';
import type { Quirks } from './quirks.ts';

/** How many fields a stored lead has: `field_0` to `field_34`. */
export const FIELD_COUNT = 35;

/** One row of a request, parsed. */
export interface Row {
  /** As stored, `+91…`. */
  readonly number: string;
  /** `field_0` as it was sent. */
  readonly text: string;
  /** By key, `field_0` excluded. */
  readonly fields: Readonly<Record<string, string>>;
  readonly priority?: number;
}

/** The mistake in a row: the key, and the reason in words without the value. */
export interface RowMistake {
  readonly key: string;
  readonly message: string;
}

const FIELD = /^field_(?:[0-9]|[12][0-9]|3[0-4])$/;

/** Whether a key is one of `field_0` to `field_34`. */
function isField(key: string): boolean {
  return FIELD.test(key);
}

/** The fields of a row as texts, or the first mistake among them. Keys that are no field are ignored. */
export function readFields(
  value: Readonly<Record<string, unknown>>,
): { readonly fields: Readonly<Record<string, string>> } | RowMistake {
  const given = Object.entries(value).filter(([key]) => isField(key));
  const odd = given.find(([, cell]) => !['string', 'number'].includes(typeof cell) && cell !== null);
  if (odd) {
    return { key: odd[0], message: 'sandbox: must be text' };
  }
  return { fields: Object.fromEntries(given.map(([key, cell]) => [key, cell === null ? '' : String(cell)])) };
}

/** Reads one row of a request. */
export function readRow(value: unknown, quirks: Quirks): Row | RowMistake {
  if (!isMapping(value)) {
    return { key: 'field_0', message: 'sandbox: the row must be an object' };
  }
  const read = readFields(value);
  if ('message' in read) {
    return read;
  }
  const { field_0: text = '', ...fields } = read.fields;
  const number = storedNumber(text, quirks['foreign-numbers']);
  if (number === undefined) {
    return { key: 'field_0', message: 'sandbox: must be 10 digits, 91 and 10 digits, or +91 and 10 digits' };
  }
  const priority = readPriority(value['priority']);
  if (priority === 'wrong') {
    return { key: 'priority', message: 'sandbox: must be a whole number from 1 to 30' };
  }
  return { number, text, fields, ...(priority === undefined ? {} : { priority }) };
}

/** Whether reading a row ended in a mistake. */
export function isMistake(row: Row | RowMistake): row is RowMistake {
  return 'message' in row;
}

/** A priority, 1 to 30, as a number or as text; `wrong` for anything else that is given. */
export function readPriority(value: unknown): number | 'wrong' | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return /^(?:[1-9]|[12][0-9]|30)$/.test(text) ? Number(text) : 'wrong';
}
