/** Latest time that can be written as text, ms since 1970: the end of the year 9999. */
const LATEST = 253_402_300_799_999;

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const WORD = /^[\w-]{1,64}$/;
const COUNT = /^(?:0|[1-9]\d{0,14})$/;

/** Stands in a line for something that is not there. */
export const NOTHING = '-';

/** A time, ms since 1970, as text; never earlier than it is. */
export function writeTime(ms: number): string {
  return new Date(Math.min(Math.max(0, Math.ceil(ms)), LATEST)).toISOString();
}

/** Reads a text of `writeTime`: ms since 1970; undefined for anything else. */
export function readTime(text: string): number | undefined {
  const ms = ISO_TIME.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** A whole number from 0; undefined for any other text. */
export function readCount(text: string | undefined): number | undefined {
  return text !== undefined && COUNT.test(text) ? Number(text) : undefined;
}

/** Whether the text can stand for somebody or something in a line: letters, digits, `_` and `-`. */
export function isWord(text: string | undefined): text is string {
  return text !== undefined && WORD.test(text);
}

/** The word itself. What is written comes from this program, so anything else is a bug of it. */
export function word(text: string): string {
  if (!isWord(text)) throw new TypeError('not a word that a ledger can hold');
  return text;
}

/** Most characters of a text in a line; longer ones are cut. */
const MOST_CHARACTERS = 100;

/** Any short text as one word of printable ASCII; see NOTHING for none. */
export function writeText(text: string | undefined): string {
  if (text === undefined || text === '') return NOTHING;
  // Half of a pair of surrogates can't be encoded; as UTF-8 it is a replacement character.
  const whole = new TextDecoder().decode(new TextEncoder().encode(text.slice(0, MOST_CHARACTERS)));
  return whole === NOTHING ? '%2D' : encodeURIComponent(whole);
}

/** Reads a text of `writeText`, but for NOTHING; undefined for a text that is broken. */
export function readText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
