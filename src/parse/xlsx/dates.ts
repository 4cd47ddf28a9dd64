/** The part of a serial number that a number format shows. */
export type DateStyle = 'date' | 'time' | 'elapsed';

/** Built-in formats that are dates or times (ECMA-376, 18.8.30); 27–36 and 50–58 are those of East Asian versions. */
function builtInStyle(id: number): DateStyle | undefined {
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  if (id === 46) return 'elapsed';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return undefined;
}

/** How a number format shows a number; undefined when it leaves it a number. `code` is that of a custom format. */
export function dateStyle(id: number, code: string | undefined): DateStyle | undefined {
  if (code === undefined) return builtInStyle(id);
  // Only the part for positive numbers counts, without quoted text, escaped characters and padding.
  const bare = code.replace(/"[^"]*"|\\.|[_*]./gs, '').split(';')[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(bare)) return 'elapsed';
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/am\/pm|a\/p/gi, 'h');
  if (/general/i.test(letters)) return undefined;
  if (/[dy]/i.test(letters)) return 'date';
  if (/[hs]/i.test(letters)) return 'time';
  return /m/i.test(letters) ? 'date' : undefined;
}

const DAY_MS = 86_400_000;

/** Serial of 1 January 10000: no date of Excel reaches it. */
const END_SERIAL = 2_958_466;

/** The day that Excel takes for 29 February 1900, which never was (it copies a mistake of Lotus 1-2-3). */
const FALSE_LEAP_DAY = 60;

/** Days from 1 January 1900, as Excel counts, to 1 January 1904. */
const DAYS_1904 = 1462;

/**
 * The ISO text of a serial number: `2024-05-06`, with a time of day `2024-05-06T10:30:00`, a time alone `10:30:00`.
 * Fractions are rounded to the millisecond. Undefined when the text is no number or is outside Excel's calendar.
 */
export function isoDate(serial: string, style: DateStyle, since1904: boolean): string | undefined {
  const number = Number(serial);
  if (serial.trim() === '' || !(number >= 0 && number < END_SERIAL)) return undefined;
  const ms = Math.round(number * DAY_MS);
  if (style === 'elapsed') return clock(ms);
  const days = Math.floor(ms / DAY_MS);
  const time = ms - days * DAY_MS;
  // In the 1900 system day 0 is no day, so a number below 1 is a time whatever its format.
  if (style === 'time' && days === 0) return clock(time);
  if (days === 0 && !since1904) return time === 0 ? undefined : clock(time);
  const day = calendarDay(since1904 ? days + DAYS_1904 : days);
  return day === undefined || time === 0 ? day : `${day}T${clock(time)}`;
}

function calendarDay(serial: number): string | undefined {
  if (serial >= END_SERIAL) return undefined;
  if (serial === FALSE_LEAP_DAY) return '1900-02-29';
  const fromFirst = serial < FALSE_LEAP_DAY ? serial - 1 : serial - 2;
  return new Date(Date.UTC(1900, 0, 1) + fromFirst * DAY_MS).toISOString().slice(0, 10);
}

/** `10:30:00`, or `10:30:00.250`. */
function clock(ms: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}${fraction}`;
}
