/** Longest piece of foreign text that is printed, in characters; what is longer ends in an ellipsis. */
export const MAX_PRINTED_CHARACTERS = 200;

/**
 * Control, format (zero-width, bidi, BOM), line-separating, unassigned and lone-surrogate characters: they can end a
 * log line, hide text or turn its direction.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

declare const SANITISED: unique symbol;

/**
 * Text that may be shown to people: a sentence of our own, or foreign text after the sanitiser. It is a string; a string
 * is not one. Only this file makes it.
 */
export type Shown = string & { readonly [SANITISED]: true };

/** A part of a sentence: `Shown`, a number, or a text that stands in our source (a literal type). Never a `string`. */
type Own<T> = T extends Shown | number
  ? T
  : T extends string
    ? Record<never, never> extends Record<T, 1>
      ? never
      : T
    : never;

/** Makes a sentence of our own: says`${count(rows)} rows of ${printable(path)} were sent.` A raw string does not compile. */
export function says<const T extends readonly (string | number)[]>(
  texts: TemplateStringsArray,
  ...parts: T & { readonly [K in keyof T]: Own<T[K]> }
): Shown {
  return texts.reduce((text, next, index) => `${text}${parts[index - 1]}${next}`) as Shown;
}

/** `parts`, each of them `Shown` or our own, with a text of our own between them. */
export function joined<const T extends string, const Between extends string>(
  parts: readonly (T & Own<T>)[],
  between: Between & Own<Between>,
): Shown {
  return parts.join(between) as Shown;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed<const T extends string>(words: readonly (T & Own<T>)[], last: 'and' | 'or' = 'and'): Shown {
  const text = words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
  return text as Shown;
}

/** The beginning of a text, at most `limit` characters (UTF-16); what is cut ends in an ellipsis, never in half a character. */
export function clipped(text: Shown, limit: number): Shown {
  if (text.length <= limit) return text;
  const end = limit - 1;
  const last = text.charCodeAt(end - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? end - 1 : end)}…` as Shown;
}

/** `2,988`: the way whole numbers are written everywhere. By hand, since loading the locale costs more than a small run. */
export function count(n: number): Shown {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',') as Shown;
}

/** `1 row`, `12 rows`. */
export function plural<const One extends string, const Many extends string>(
  n: number,
  one: One & Own<One>,
  many?: Many & Own<Many>,
): Shown {
  return `${count(n)} ${n === 1 ? one : (many ?? `${one}s`)}` as Shown;
}

/** The id of a list, a run or a ledger, or a file of a ledger: their digits are no person’s. All else goes through the sanitiser. */
export function shownId(id: string): Shown {
  return /^(?:[a-z]+\/)?[0-9a-f-]{1,64}$/.test(id) ? (id as Shown) : printable(id);
}

/** Ten or more digits, however they are spaced: the least that a phone number with its area code has. */
const LIKE_A_PHONE = /\+?\p{Nd}(?:[\s()._+\p{Pd}\p{Cf}\u2212\u2043]{0,3}\p{Nd}){9,}/gu;

/** `asha@example.org`; `git@` begins the address of a repository. */
const LIKE_AN_EMAIL = /[^\s/@"'()<>[\],;:]{1,64}@[^\s/@"'()<>[\],;:]{1,253}\.\p{L}{2,}/gu;

/** An address after the mask of its letters and digits. */
const SHAPE = /^[^\p{L}\p{N}]*(?:[x0][^\p{L}\p{N}]*)+$/u;

/** Digits that are no phone number: a mask, an address of IPv4, and a day with a time (`20260131-1830`) from 2016 on. */
const ZEROS = /^[\P{Nd}0]*$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const MOMENT = /^20(?:1[6-9]|[2-9]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){1,2}$/;

/** Most characters that are looked at; far fewer are printed. */
const MAX_READ = 65_536;

/** Hides what looks like a phone number (`…3210`) or an e-mail address (`…@…`): keys, sheets and files may be named so. */
function withoutPeople(text: string): string {
  const withoutPhones = text.replace(LIKE_A_PHONE, (found) => {
    const digits = found.replace(/\P{Nd}/gu, '');
    const isMoment = MOMENT.test(digits) && !found.startsWith('+');
    return ZEROS.test(found) || IPV4.test(found) || isMoment ? found : `…${[...digits].slice(-4).join('')}`;
  });
  return withoutPhones.includes('@') ? withoutPhones.replace(LIKE_AN_EMAIL, hideEmail) : withoutPhones;
}

function hideEmail(found: string): string {
  return found.startsWith('git@') || SHAPE.test(found) ? found : '…@…';
}

/**
 * The one sanitiser: makes any text from a file, a reply or an event safe to print on one line.
 *
 * A text that looks like a phone number or an e-mail address is hidden, since many people read a log.
 * The runner takes `::command::` at the start of a line and `##[command]` anywhere in it as orders (actions/runner,
 * `ActionCommand.cs`), so both are broken up; characters that can't be seen become `\u{…}`.
 */
export function printable(text: string, limit: number = MAX_PRINTED_CHARACTERS): Shown {
  const safe = withoutPeople(text.slice(0, Math.max(MAX_READ, limit * 2)));
  const characters = safe.length > limit ? [...safe.slice(0, limit * 2)] : undefined;
  const cut = characters && characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : safe;
  return inert(cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}

/** Breaks what the runner would read as a command in one line of text. Idempotent. */
export function inert(line: string): Shown {
  return line.replaceAll('##[', '## [').replace(/:(?=:)/g, ': ') as Shown;
}
