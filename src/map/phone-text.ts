import type { CellKind } from '../model/index.ts';
import {
  COMMAS,
  DIGITS_LOST,
  EXTENSION,
  INEXACT,
  LETTER_FOR_DIGIT,
  LETTERS,
  NO_DIGITS,
  type PhoneFault,
  SIGNS,
  TOO_MUCH_TEXT,
  TWO_NUMBERS,
} from './phone-faults.ts';

/** What is left of a phone cell without what carries no meaning: a `+` in front or not, and ASCII digits. */
export interface DialledDigits {
  readonly plus: boolean;
  readonly digits: string;
}

/** Longest text that is looked at, in characters without white space around it: room for any one number, however written. */
const MAX_PHONE_CHARACTERS = 100;

/** Fewest digits before `.0` that make it a decimal and not a separator: shorter ones are halves, as in 98765.00000. */
const WHOLE_NUMBER_WITH_DECIMALS = /^(\+?\d{10,})\.0+$/;
/**
 * Any other number with one point and few digits behind it: `987654321.0` is nine digits that a program wrote as a decimal,
 * and without its point it would be somebody else's number.
 */
const DECIMALS = /^[^.]*\d\s*\.\s*(?:\d{1,3}|0{4})$/;
const SCIENTIFIC = /^([+-]?)(\d+)(?:[.,](\d*))?[eE]([+-]?\d+)$/;
const NUMBER = /^\+?(\d+)(?:\.0*)?$/;

const ENDS_IN_EXTENSION = /\d[\s.,;()-]*(?:extension|extn|ext|x|#)[\s.:=]*\d+\)?$/i;
/** A slash, a line break or a word between digits; seven digits on one side of a comma or plus; two runs of eight. */
const TWO = [
  /\d\D*[/;|&\n\r\v\f\u0085\u2028\u2029]\D*\d/,
  /\d\P{L}*(?<!\p{L})(?:or|and)(?!\p{L})\P{L}*\d/iu,
  /(?:\d\D*){7,}[+,]\D*\d/,
  /\d\D*[+,]\D*(?:\d\D*){7,}$/,
  /\d{8,}\D+\d{8,}/,
  // A range of lines: `26572890-91` is 26572890 and 26572891, not ten digits.
  /(?:\d{6}|\d{4}\s\d{4})\s*[\p{Pd}\u2212\u2043]\s*\d{1,2}$/u,
];
/** Brackets at the end hold an area code or a remark, and what stands there is no part of the number. */
const BRACKETS_AT_THE_END = /\d\s*[([]\s*\d{1,4}\s*[)\]]$/;
const AMOUNT = /^\d{1,3}(?:,\d{2,3})+$/;
const LETTER = /[\p{L}\p{M}]/u;
const LETTER_LIKE_DIGIT = /^[\d\s\p{Pd}.()+OoIl]*$/u;
/** Space, dash, dot and bracket of every kind. U+2212 is the minus sign, U+2043 the hyphen bullet. */
const SEPARATORS = /[\s\p{Pd}\u2212\u2043.()[\]]+/gu;
const DIALLED = /^(\+?)(\d+)$/;

/**
 * Reads the digits of a phone cell without loss, or says why they can't be had for certain: no digit is ever cut, added
 * or guessed.
 */
export function readDigits(text: string, kind: CellKind): DialledDigits | PhoneFault {
  const plain = asciiDigits(text.replace(/\p{Cf}+/gu, ''))
    .replaceAll('＋', '+')
    .trim();
  if (plain.length > MAX_PHONE_CHARACTERS) return TOO_MUCH_TEXT;
  const unguarded = kind === 'number' ? plain : withoutExcelGuard(plain);
  const scientific = SCIENTIFIC.exec(unguarded);
  const written = scientific ? provenDigits(scientific) : unguarded;
  if (written === undefined) return DIGITS_LOST;
  if (kind === 'number') return exactInteger(written);

  const whole = WHOLE_NUMBER_WITH_DECIMALS.exec(written)?.[1] ?? written;
  if (!/\d/.test(whole)) return LETTER.test(whole) ? LETTERS : NO_DIGITS;
  if (ENDS_IN_EXTENSION.test(whole)) return EXTENSION;
  if (AMOUNT.test(whole)) return COMMAS;
  if (DECIMALS.test(whole)) return INEXACT;
  if (BRACKETS_AT_THE_END.test(whole)) return SIGNS;
  if (TWO.some((pattern) => pattern.test(whole))) return TWO_NUMBERS;
  if (LETTER.test(whole)) return LETTER_LIKE_DIGIT.test(whole) ? LETTER_FOR_DIGIT : LETTERS;
  return dialled(whole.replace(SEPARATORS, ''));
}

function dialled(compact: string): DialledDigits | PhoneFault {
  const [, plus, digits] = DIALLED.exec(compact) ?? [];
  return digits === undefined ? SIGNS : { plus: plus === '+', digits };
}

/** `'9876543210` and `="9876543210"`: the two ways in which people make Excel keep a number as text. */
function withoutExcelGuard(text: string): string {
  const quoted = /^="([^"]*)"$/.exec(text)?.[1];
  return (quoted ?? text.replace(/^'/, '')).trim();
}

/** `9.876543211E+09` → `9876543211`. Undefined unless every digit of the whole number is written out. */
function provenDigits([, sign = '', whole = '', fraction = '', exponent = '']: RegExpExecArray): string | undefined {
  const places = Number(exponent);
  const proven = sign !== '-' && places >= 0 && fraction.length >= places;
  if (!proven || /[^0]/.test(fraction.slice(places))) return undefined;
  return sign + whole + fraction.slice(0, places);
}

/** A number of JSON, YAML or XLSX: whole, and exact in every program that may have written it. */
function exactInteger(text: string): DialledDigits | PhoneFault {
  const digits = NUMBER.exec(text)?.[1];
  if (digits === undefined) return /^[+-]?[\d.]+$/.test(text) ? INEXACT : LETTERS;
  return Number(digits) <= Number.MAX_SAFE_INTEGER ? { plus: text.startsWith('+'), digits } : INEXACT;
}

/** Digits of every script as ASCII. Unicode encodes decimal digits in runs of ten, zero first (Core Specification 4.6). */
function asciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const codePoint = digit.codePointAt(0) ?? 0;
    let zero = codePoint;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((codePoint - zero) % 10);
  });
}
