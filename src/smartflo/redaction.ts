import { parseJson, printable, type Secret, type Shown } from '../model/index.ts';
import { isRecord } from './json.ts';

/** Makes Smartflo's words fit to be shown. An answer may repeat what was sent to it. */
export type Redact = (words: string) => Shown;

/** Most characters of foreign text that are looked at; far fewer are shown. */
const MAX_WORDS = 2000;

/** Shortest value of a lead that is looked for: anything below is in every sentence. */
const SHORTEST_VALUE = 3;

/** Shortest secret that is looked for with gaps between its characters; a shorter one would be found in plain sentences. */
const SHORTEST_SPACED = 8;

/** Fewest digits, however they are grouped, that are taken for a person's number. */
const MASKED_DIGITS = 5;

const DIGITS = /\p{Nd}(?:[\s().,+\-\u2010-\u2015\u00a0]*\p{Nd})*/gu;
const EMAIL = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g;
/** An address that is spelt out, so that programs do not find it: `asha (at) fake (dot) test`. */
const SPELT_EMAIL = /[\w.+-]+\s*[([{<]\s*at\s*[)\]}>]\s*[\w-]+(?:\s*(?:\.|[([{<]\s*dot\s*[)\]}>])\s*[\w-]+)*/gi;
/** A word that an answer breaks off, with what shows it. */
const SHORTENED = /([\p{L}\p{N}][\p{L}\p{M}\p{N}]{2,})(\u2026|\.{2,}|$)/gu;
/** Unbroken texts long enough to give a secret away when they are a piece of it. */
const PIECE = /[\w+/=-][\w.+/=-]{6,}[\w+/=-]/g;
/** Unbroken texts as long as keys and tokens are. */
const KEY_LIKE = /[\w.+/=-]{32,}/g;

/**
 * Masks what must not be printed: the secrets, every value of the leads that were sent, and whatever looks like a
 * number, an address or a key. The rest is made printable.
 */
export function redactionOf(secrets: Iterable<Secret>, leads: readonly Uint8Array[] = []): Redact {
  const revealed = [...secrets].map((secret) => secret.reveal().normalize('NFC'));
  const hidden = revealed.flatMap(spellings).sort((a, b) => b.length - a.length);
  const spaced = revealed.filter((secret) => secret.length >= SHORTEST_SPACED).map(spacedOut);
  // Read at the first need: most answers have nothing to say.
  let values: ReadonlySet<string> | undefined;
  return (words) => {
    let text = words.length > MAX_WORDS ? words.slice(0, MAX_WORDS).replace(/\S*$/, '') : words;
    // An answer may repeat our values as HTML, as JSON or as part of an address, and escape them more than once.
    text = plainest(text).normalize('NFC');
    for (const secret of hidden) text = text.replace(new RegExp(literal(secret), 'gi'), '***');
    for (const secret of spaced) text = text.replace(secret, '***');
    text = text.replace(PIECE, (piece) => (isPieceOf(piece, hidden) ? '***' : piece));
    values ??= valuesOf(leads);
    text = text.replace(EMAIL, '…@…').replace(SPELT_EMAIL, '…@…');
    text = maskValues(text, values);
    text = text.replace(DIGITS, maskDigits).replace(KEY_LIKE, '***');
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
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [...new Set([secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret), base64, hex])];
}

/** A secret with anything but letters and digits between its characters. */
function spacedOut(secret: string): RegExp {
  const characters = secret.match(/[\p{L}\p{N}]/gu) ?? [secret];
  return new RegExp(characters.map(literal).join('[^\\p{L}\\p{N}]{0,3}'), 'giu');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** How often escapes are undone: an answer that is packed deeper than this into itself is no answer for people. */
const MAX_UNPACKED = 8;

/** The text without escapes, however often it was escaped. */
function plainest(text: string): string {
  let packed = text;
  for (let round = 0; round < MAX_UNPACKED; round++) {
    const unpacked = plain(packed);
    if (unpacked === packed) return packed;
    packed = unpacked;
  }
  return packed;
}

/** Undoes the escapes of HTML, JSON and addresses, once. */
function plain(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .replace(/\\(?:u([\da-f]{4})|(["'\\/]))/gi, (_, unit?: string, character = '') =>
      unit === undefined ? character : String.fromCharCode(Number.parseInt(unit, 16)),
    )
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
      const text = String(value).normalize('NFC').trim().toLowerCase();
      if (text.length >= SHORTEST_VALUE) values.add(text);
      // A person's first name alone is theirs as well, and so is the street in an address.
      for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
        if (word.length >= SHORTEST_VALUE && !VENDOR_WORDS.has(word)) values.add(word);
      }
    }
  }
  return values;
}

/** Words that answers of an API are made of. As one word of a longer value they are nobody's, and people need to read them. */
const VENDOR_WORDS: ReadonlySet<string> = new Set(
  'account active added all already and api are array batch bad been between body broadcast call cannot characters city company contains country data date digits does duplicate duplicated email empty error exist exists failed field fields file for format found full has have html http https import inactive incorrect input internal invalid key large lead leads length limit list lists locked long mandatory many max maximum message min minimum missing mobile more must name new not null number numbers object only option please present record records rejected request required row rows server short skill some string success text than that the they this token too try type unique unknown upload user valid value values was were which with wrong'.split(
    ' ',
  ),
);

function maskValues(text: string, values: ReadonlySet<string>): string {
  const lower = text.toLowerCase();
  const present = [...values].filter((value) => lower.includes(value)).sort((a, b) => b.length - a.length);
  let masked = text;
  for (const value of present) {
    masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal(value)}(?![\\p{L}\\p{N}])`, 'giu'), '***');
  }
  // A server that shortens what it repeats leaves the beginning of a value.
  return masked.replace(SHORTENED, (whole, start: string, end: string) => {
    const beginning = start.toLowerCase();
    return [...values].some((value) => value.startsWith(beginning)) ? `***${end}` : whole;
  });
}

function maskDigits(digits: string): string {
  return (digits.match(/\p{Nd}/gu)?.length ?? 0) < MASKED_DIGITS ? digits : '…';
}
