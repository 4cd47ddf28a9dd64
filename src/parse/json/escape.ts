import { says } from '../../model/index.ts';
import type { Mistake } from './mistakes.ts';

/** A valid escape of a JSON string. */
export interface Escape {
  readonly value: string;
  /** Characters it takes in the text: 2, 6, or 12 for two codes that make one character. */
  readonly length: number;
  /** Whether it is half of a character, whose other half is missing. */
  readonly half: boolean;
}

/** An invalid escape. */
export interface BadEscape {
  /** Offset of the character that makes it wrong; the length of the text when it ends too early. */
  readonly offset: number;
  readonly mistake: Mistake;
}

const LETTERS: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const NO_MEANING: Mistake = {
  message: says`There is a backslash with no meaning in this text.`,
  hint: says`Write \\\\ for a backslash (as in Windows paths), \\" for a quote and \\n for a line break.`,
};

const BAD_CODE: Mistake = {
  message: says`A \\u code in this text does not have four digits of 0–9 and A–F.`,
  hint: says`Write \\u and exactly four of them, or \\\\ for a backslash.`,
};

/** Reads the escape whose backslash is at `backslash`. Half of a character keeps its source text as value. */
export function readEscape(text: string, backslash: number): Escape | BadEscape {
  const letter = text.charAt(backslash + 1);
  if (letter === 'u') return readCode(text, backslash);
  const value = Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
  if (value === undefined) return { offset: backslash + 1, mistake: NO_MEANING };
  return { value, length: 2, half: false };
}

function readCode(text: string, backslash: number): Escape | BadEscape {
  const bad = notHex(text, backslash + 2);
  if (bad !== undefined) return { offset: bad, mistake: BAD_CODE };
  const unit = codeAt(text, backslash);
  const next = backslash + 6;
  if (unit < 0xd800 || unit > 0xdfff) {
    return { value: String.fromCharCode(unit), length: 6, half: false };
  }
  const half: Escape = { value: text.slice(backslash, next), length: 6, half: true };
  if (unit > 0xdbff || !'\\u'.startsWith(text.slice(next, next + 2))) return half;
  const nextBad = notHex(text, next + 2);
  if (nextBad !== undefined) return { offset: nextBad, mistake: BAD_CODE };
  const second = codeAt(text, next);
  if (second < 0xdc00 || second > 0xdfff) return half;
  return { value: String.fromCharCode(unit, second), length: 12, half: false };
}

function codeAt(text: string, backslash: number): number {
  return Number.parseInt(text.slice(backslash + 2, backslash + 6), 16);
}

/** Offset of the first of four characters that is not a hexadecimal digit. */
function notHex(text: string, start: number): number | undefined {
  for (let i = start; i < start + 4; i++) {
    if (!/[0-9a-fA-F]/.test(text.charAt(i))) return Math.min(i, text.length);
  }
  return undefined;
}
