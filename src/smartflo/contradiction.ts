import { type Shown, says } from '../model/index.ts';
import { isRecord } from './json.ts';

/** The reading of an answer needs this of the request. */
export interface Counted {
  /** Leads in the request. */
  readonly leads: number;
  /** Whether each lead of the request must become a new entry, as `clone` says; otherwise duplicates are no failure. */
  readonly allNew: boolean;
}

/** Keys of counts of leads that were not stored, without case and separators. */
const FAILURE_COUNT =
  /^(?:failed|failures?|rejected|invalid|unprocessed)(?:count|leads|rows|records)?$|^errors?(?:count)$|^num(?:ber)?(?:of)?(?:failed|errors)$/;

/** Keys of the number of leads that the server saw. */
const TOTAL = /^total(?:count|leads|rows|records)?$/;

/** Keys of the number of new entries. */
const NEW_ENTRIES = /^(?:inserted|added|created)(?:count|leads|rows|records)?$/;

/** Texts that stand for no error. */
const NOTHING = ['', '0', 'false', 'null', 'none', 'no'];

/** Texts that say no under `success`, `ok` and `status`. */
const NO = ['false', '0', 'no', 'error', 'fail', 'failed', 'failure'];

/**
 * Names the part of an answer that speaks against a yes, in our words; undefined when nothing does. It looks at the top level and one
 * object below it. It does not look into arrays, nor beside `field_N`: leads that are repeated there have a `status` of
 * their own. No such answer is documented; the rule is that a lead is accepted only when nothing denies it.
 */
export function contradiction(body: Readonly<Record<string, unknown>>, counted: Counted): Shown | undefined {
  for (const level of [body, ...Object.values(body).filter(isRecord)]) {
    const entries = Object.entries(level);
    if (entries.some(([key]) => /^field_\d+$/.test(key))) continue;
    for (const [key, value] of entries) {
      const found = denial(key.toLowerCase().replace(/[_\s-]/g, ''), value, counted);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Whether the top level holds the text of an error: where nothing says yes, that is a clear no. */
export function namesError(body: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(body).some(
    ([key, value]) => /^errors?$/i.test(key) && ['string', 'object'].includes(typeof value) && !isEmpty(value),
  );
}

function denial(key: string, value: unknown, { leads, allNew }: Counted): Shown | undefined {
  if (key === 'error' || key === 'errors') return isEmpty(value) ? undefined : says`it names an error`;
  if (key === 'success' || key === 'ok') return isNo(value) ? says`it says no in a second place` : undefined;
  const number = numberOf(value);
  if (key === 'status') return isNo(value) || isErrorCode(number) ? says`its status says no` : undefined;
  if (key === 'code' || key === 'statuscode')
    return isErrorCode(number) ? says`it has the code of an error` : undefined;
  if (FAILURE_COUNT.test(key)) return isEmpty(value) ? undefined : says`it counts leads that failed`;
  if (number === undefined) return undefined;
  if (TOTAL.test(key) && number !== leads) return says`it counts another number of leads than were sent`;
  if (allNew && NEW_ENTRIES.test(key) && number < leads) return says`it counts fewer new leads than were sent`;
  return undefined;
}

function isNo(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && NO.includes(value.trim().toLowerCase()));
}

function isErrorCode(number: number | undefined): boolean {
  return number !== undefined && number >= 400;
}

/** Whether a value under `error` or a count of failures says that there is none. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 0) return true;
  if (typeof value === 'string') return NOTHING.includes(value.trim().toLowerCase());
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A count or code, which may come as text. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : undefined;
}
