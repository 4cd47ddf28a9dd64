import { printable, type Secret } from '../model/index.ts';
import { isRecord, parseJson } from './json.ts';

/** Makes Smartflo's words fit to be shown. An answer may repeat what was sent to it. */
export type Say = (words: string) => string;

/** Most characters of foreign text that are looked at; far fewer are shown. */
const MAX_WORDS = 2000;

/** Shortest value of a lead that is looked for: anything below is in every sentence. */
const SHORTEST_VALUE = 3;

/** Fewest digits, however they are grouped, that are taken for a person's number. */
const MASKED_DIGITS = 5;

const DIGITS = /\p{Nd}(?:[\s().+\-\u2010-\u2015\u00a0]*\p{Nd})*/gu;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
/** Unbroken texts as long as keys and tokens are. */
const KEY_LIKE = /[\w.+/=-]{32,}/g;

/**
 * Masks what must not be printed: the secrets, every value of the leads that were sent, and whatever looks like a
 * number, an address or a key. The rest is made printable.
 */
export function sayWithout(secrets: Iterable<Secret>, leads: readonly Uint8Array[] = []): Say {
  const hidden = [...secrets].map((secret) => secret.reveal()).filter((secret) => secret !== '');
  // Read at the first need: most answers have nothing to say.
  let values: ReadonlySet<string> | undefined;
  return (words) => {
    let text = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS).replace(/\S*$/, '') : words;
    for (const secret of hidden) text = text.replaceAll(secret, '***');
    values ??= valuesOf(leads);
    text = maskValues(text, values);
    text = text.replace(EMAIL, '…@…').replace(DIGITS, maskDigits).replace(KEY_LIKE, '***');
    return printable(text.replace(/\s+/g, ' ').trim());
  };
}

function valuesOf(leads: readonly Uint8Array[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const lead of leads) {
    const fields = parseJson(lead);
    for (const value of isRecord(fields) ? Object.values(fields) : []) {
      const text = String(value).trim().toLowerCase();
      if (text.length >= SHORTEST_VALUE) values.add(text);
    }
  }
  return values;
}

function maskValues(text: string, values: ReadonlySet<string>): string {
  const lower = text.toLowerCase();
  const present = [...values].filter((value) => lower.includes(value)).sort((a, b) => b.length - a.length);
  let masked = text;
  for (const value of present) {
    const literal = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), '***');
  }
  return masked;
}

function maskDigits(digits: string): string {
  return (digits.match(/\p{Nd}/gu)?.length ?? 0) < MASKED_DIGITS ? digits : '…';
}
