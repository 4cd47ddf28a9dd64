import { printable, type Shown, says } from './printable.ts';

/** Longest masked value shown, in characters. */
const MAX_MASKED = 40;

/** Longest header shown, in characters. */
const MAX_HEADER_SHOWN = 60;

/** Fewest digits for which a tail may be shown: below that, four of them would be most of the number. */
const TAIL_FROM_DIGITS = 8;

/** `…3210`: the most of a phone number that is ever shown. A short one, or one with letters in it, shows its shape only. */
export function maskPhone(text: string): Shown {
  if (/\p{L}/u.test(text)) return maskShape(text);
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits.length >= TAIL_FROM_DIGITS ? says`…${printable(digits.slice(-4).join(''))}` : maskShape(text);
}

/**
 * The shape of a value, not its content: letters become `x`, digits `0`, the rest stays: `2024-13-45` is `0000-00-00`.
 * Enough to see what is wrong with a cell, not enough to know whose it is.
 */
export function maskShape(text: string): Shown {
  const shape = [...text.slice(0, MAX_MASKED * 4)]
    .map((character) => (/\p{N}/u.test(character) ? '0' : /[\p{L}\p{M}]/u.test(character) ? 'x' : character))
    .join('');
  return printable(shape, MAX_MASKED);
}

/** Digits in a row from which a header is taken for data: a file without a header row has a person in its first line. */
const DIGITS_OF_DATA = /\p{Nd}{5,}/u;

/** Whether a header is more likely the data of a person than the name of a column. */
export function looksLikeData(header: string): boolean {
  if (/^field_\d+$/i.test(header)) return false;
  return header.includes('@') || DIGITS_OF_DATA.test(header.replace(/[\s().+\p{Pd}\p{Cf}\u2212\u2043]/gu, ''));
}

/** A column header fit to be shown: sanitised, and masked when it, or one beside it (`amongData`), looks like data. */
export function shownHeader(name: string, amongData = false): Shown {
  return printable(amongData || looksLikeData(name) ? maskPhone(name) : name, MAX_HEADER_SHOWN);
}

/** The headers of one file fit to be shown. With one that looks like data, the others may be a person's as well. */
export function shownHeaders(names: readonly string[]): readonly Shown[] {
  const amongData = names.some(looksLikeData);
  return names.map((name) => shownHeader(name, amongData));
}
