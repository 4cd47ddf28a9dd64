import { parseJson, printable, type Secret } from '../model/index.ts';
import { isRecord } from './json.ts';

/** Makes Smartflo's words fit to be shown. An answer may repeat what was sent to it. */
export type Redact = (words: string) => string;

/** Most characters of foreign text that are looked at; far fewer are shown. */
const MAX_WORDS = 2000;

/** Shortest value of a lead that is looked for: anything below is in every sentence. */
const SHORTEST_VALUE = 3;

/** Fewest digits, however they are grouped, that are taken for a person's number. */
const MASKED_DIGITS = 5;

const DIGITS = /\p{Nd}(?:[\s().,+\-\u2010-\u2015\u00a0]*\p{Nd})*/gu;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
/** Unbroken texts long enough to give a secret away when they are a piece of it. */
const PIECE = /[\w+/=-][\w.+/=-]{6,}[\w+/=-]/g;
/** Unbroken texts as long as keys and tokens are. */
const KEY_LIKE = /[\w.+/=-]{32,}/g;

/**
 * Masks what must not be printed: the secrets, every value of the leads that were sent, and whatever looks like a
 * number, an address or a key. The rest is made printable.
 */
export function redactionOf(secrets: Iterable<Secret>, leads: readonly Uint8Array[] = []): Redact {
  const hidden = [...secrets].flatMap((secret) => spellings(secret.reveal())).sort((a, b) => b.length - a.length);
  // Read at the first need: most answers have nothing to say.
  let values: ReadonlySet<string> | undefined;
  return (words) => {
    let text = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS).replace(/\S*$/, '') : words;
    // An answer may repeat our values as HTML, as JSON or as part of an address.
    text = plain(text);
    for (const secret of hidden) text = text.replace(new RegExp(literal(secret), 'gi'), '***');
    text = text.replace(PIECE, (piece) => (isPieceOf(piece, hidden) ? '***' : piece));
    values ??= valuesOf(leads);
    text = maskValues(text, values);
    text = text.replace(EMAIL, '…@…').replace(DIGITS, maskDigits).replace(KEY_LIKE, '***');
    return printable(text.replace(/\s+/g, ' ').trim());
  };
}

/**
 * Whether an identifier of an answer is fit to be kept: short, without blanks, and nothing of what was sent. (`Redact` takes
 * every long number for a person's; an identifier may be one.)
 */
export function isFitId(id: string, secrets: Iterable<Secret>, leads: readonly Uint8Array[]): boolean {
  if (!/^[\w.:-]{1,64}$/.test(id)) return false;
  const lower = id.toLowerCase();
  const sent = [...[...secrets].flatMap((secret) => spellings(secret.reveal())), ...valuesOf(leads)];
  return !sent.some((value) => value.length > SHORTEST_VALUE && lower.includes(value.toLowerCase()));
}

function isPieceOf(piece: string, secrets: readonly string[]): boolean {
  const lower = piece.toLowerCase();
  return secrets.some((secret) => secret.toLowerCase().includes(lower));
}

/** A secret as an answer may repeat it. */
function spellings(secret: string): readonly string[] {
  if (secret === '') return [];
  const bytes = new TextEncoder().encode(secret);
  const base64 = btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64])];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes the escapes of HTML, JSON and addresses. */
function plain(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .replace(/\\u([\da-f]{4})/gi, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)))
    .replace(/\\(["'\\/])/g, '$1')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10_ffff ? String.fromCodePoint(point) : whole;
    });
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function valuesOf(leads: readonly Uint8Array[]): ReadonlySet<string> {
  const values = new Set<string>();
  for (const lead of leads) {
    const fields = parseJson(lead);
    for (const value of isRecord(fields) ? Object.values(fields) : []) {
      const text = String(value).trim().toLowerCase();
      if (text.length >= SHORTEST_VALUE) values.add(text);
    }
    // A person's first name alone is theirs as well.
    const name = isRecord(fields) ? fields['field_1'] : undefined;
    for (const part of typeof name === 'string' ? name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u) : []) {
      if (part.length >= SHORTEST_VALUE) values.add(part);
    }
  }
  return values;
}

function maskValues(text: string, values: ReadonlySet<string>): string {
  const lower = text.toLowerCase();
  const present = [...values].filter((value) => lower.includes(value)).sort((a, b) => b.length - a.length);
  let masked = text;
  for (const value of present) {
    masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal(value)}(?![\\p{L}\\p{N}])`, 'giu'), '***');
  }
  return masked;
}

function maskDigits(digits: string): string {
  return (digits.match(/\p{Nd}/gu)?.length ?? 0) < MASKED_DIGITS ? digits : '…';
}
