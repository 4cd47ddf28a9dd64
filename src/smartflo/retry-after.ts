import { parseInstant } from './instant.ts';

/** Longest wait that is passed on, ms; a longer one is cut to it. */
export const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** A wait from here on, ms, is nonsense and ignored, as is one that is over before it began. */
export const ABSURD_WAIT_MS = 24 * 60 * 60 * 1000;

/** Numbers below are seconds to wait, from here on seconds since 1970 (this is the year 2001). */
const FIRST_EPOCH_SECONDS = 1e9;

/**
 * How long an answer asks to wait, ms: the `Retry-After` header (seconds or a date, RFC 9110) before the body's
 * `retry_after` (a date, or seconds). Undefined when it asks for nothing that makes sense. `now`: ms since 1970.
 */
export function readWait(header: string | undefined, field: unknown, now: number): number | undefined {
  return sensible(headerWait(header, now)) ?? sensible(fieldWait(field, now));
}

/** From when on the body's `retry_after` allows another try, ms since 1970, however far away. */
export function readRetryTime(field: unknown, now: number): number | undefined {
  const wait = fieldWait(field, now);
  return wait === undefined || wait <= 0 || !Number.isFinite(new Date(now + wait).getTime()) ? undefined : now + wait;
}

function headerWait(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  // HTTP dates have a weekday and "GMT"; Date.parse alone would take almost anything for a date.
  const at = /^[a-z]{3,9},? .*\d{2}:\d{2}:\d{2}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at - now;
}

function fieldWait(field: unknown, now: number): number | undefined {
  const seconds = typeof field === 'number' || (typeof field === 'string' && /^\d+$/.test(field.trim()));
  if (seconds && Number(field) < FIRST_EPOCH_SECONDS) return Number(field) * 1000;
  const at = parseInstant(field);
  return at === undefined ? undefined : at - now;
}

function sensible(wait: number | undefined): number | undefined {
  if (wait === undefined || !(wait > 0) || wait >= ABSURD_WAIT_MS) return undefined;
  return Math.min(Math.ceil(wait), LONGEST_WAIT_MS);
}
