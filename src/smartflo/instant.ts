import { printable, type Shown, says } from '../model/index.ts';
import { isRecord } from './json.ts';

/** Smartflo's clock: dates without a zone are Indian time. */
const INDIA_OFFSET_MS = 5.5 * 60 * 60 * 1000;

/** Numbers from here on are ms since 1970, below it seconds: it is the year 5138 in seconds and 1973 in ms. */
const FIRST_MS = 1e11;

const ISO = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * A point in time, ms since 1970, from any of the shapes that the API writes: extended JSON (`{"$date": …}`), ISO 8601
 * with or without a colon in the zone, seconds since 1970, and `2026-01-31 18:30:00`, which is Indian time.
 */
export function parseInstant(value: unknown): number | undefined {
  if (isRecord(value)) return parseInstant(value['$date'] ?? value['$numberLong']);
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || value < 0) return undefined;
    return value < FIRST_MS ? value * 1000 : value;
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d+$/.test(text)) return parseInstant(Number(text));
  const [, day, time, zone] = ISO.exec(text) ?? [];
  if (day === undefined) return undefined;
  const offset = zone?.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase() ?? '+05:30';
  const at = Date.parse(`${day}T${time}${offset}`);
  return Number.isNaN(at) ? undefined : at;
}

/** `2026-01-31 18:30 IST (13:00 UTC)`; the date is repeated where it differs. */
export function showInstant(at: number): Shown {
  const [utcDay, utcTime] = stamp(at);
  const [istDay, istTime] = stamp(at + INDIA_OFFSET_MS);
  return says`${istDay} ${istTime} IST (${utcDay === istDay ? '' : says`${utcDay} `}${utcTime} UTC)`;
}

function stamp(at: number): readonly [Shown, Shown] {
  const text = new Date(at).toISOString();
  return [printable(text.slice(0, 10)), printable(text.slice(11, 16))];
}
