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

/** The digits of a phone cell in ASCII, and whether a `+` is before them. */
export interface DialledDigits {
  readonly plus: boolean;
  readonly digits: string;
}

/** A longer text is not read, white space around it aside. One number in any notation fits. */
const MAX_PHONE_CHARACTERS = 100;

/** Fewest digits before `.0` that make it a whole number and not a part of one. */
const WHOLE_NUMBER_WITH_DECIMALS = /^(\+?\d{10,})\.0+$/;
/** Numbers to calculate with, which would be somebody else's phone number without their sign or point. */
const CALCULATED = [
  // Excel computes a typed +91-9876543210 as a sum: -9876543119.
  /^[+([\s]*[\p{Pd}\u2212\u2043\u00ad.]/u,
  // `987654321.0` is nine digits that a program wrote as a decimal.
  /^[^.]*\d\s*\.\s*(?:\d{1,3}|0+)$/,
  // This is a fraction, a longitude or the number of an item: 0.9876543210, 77.20902100, `1. 98765 4321`.
  /^(?!91\b)\d{1,2}\s*\.(?:\s|[^.]*$)/,
  // A phone has a single point only between its halves, or after a prefix or an area code with its 0.
  /^(?!0|(?:91)?\d{5}\.\d{5}$)\d{3,}\.\d+$/,
];
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
  /\d{6}[^\d\p{L}]+\d{1,2}$/u,
  /\d{4}\s\d{4}\s*[\p{Pd}\u2212\u2043\u00ad]+\s*\d{1,2}$/u,
  /^[2-5]\d{3}[^\d\p{L}]+\d{4}[^\d\p{L}]+\d{1,2}$/u,
  /\d{7}\s*[\p{Pd}\u2212\u2043\u00ad.]+\s*\d{3}$/u,
  // The number of an item before nine digits; ten digits, which begin with 91, before two; a date and an hour.
  /^[1-9][^\d\p{L}]+\d{9}$/u,
  /^\d{3}(?:[^\d\p{L}]*\d){7}[^\d\p{L}]+\d[^\d\p{L}]*\d$/u,
  /^(?:(?:19|20)\d\d([-.])[01]\d\1[0-3]\d|[0-3]\d([-.])[01]\d\2(?:19|20)\d\d)\D+\d\d$/,
];
/** Brackets around anything but a prefix or an area code in front. */
const BRACKETS_IN_DOUBT = [
  // One that is not half of a pair: `1) 98765 4321`. A pair with no digit in it.
  /[([]\D*[)\]]|^[^([]*[)\]]|[([][^)\]]*(?:[([]|$)|[)\]][^([]*[)\]]/,
  // An area code or a remark behind the number: `26572890 (22)`.
  /(?:\d\D*){5}[([]/,
  // The number of an item: `(1) 98765 4321`.
  /^[([]\s*[1-9]\s*[)\]]/,
  // A remark, or how accounts write a minus: `(9876543119)`.
  /[)\]]$/,
];
/** Twelve digits of which a spreadsheet has shown six, as 9.19877E+11, and filled up the rest. */
const ROUNDED = /^\d{6}0{6}$/;
const AMOUNT = /^\d{1,3}(?:,\d{2,3})+$|^\d(?:\.\d{3}){3}$/;
const LETTER = /[\p{L}\p{M}]/u;
const LETTER_LIKE_DIGIT = /^[\d\s\p{Pd}.()+OoIl]*$/u;
/** Space, dash, dot and bracket of every kind. U+2212 is the minus sign, U+2043 the hyphen bullet, U+00AD the soft hyphen. */
const SEPARATORS = /[\s\p{Pd}\u2212\u2043\u00ad.()[\]]+/gu;
const SEPARATORS_AT_THE_END = /(?<![\s\p{Pd}\u2212\u2043\u00ad.])[\s\p{Pd}\u2212\u2043\u00ad.]+$/u;
/** Characters without width, but for the soft hyphen and U+202E, behind which digits are shown in the opposite order. */
const WITHOUT_WIDTH = /[^\P{Cf}\u00ad\u202e]+/gu;
const DIALLED = /^(\+?)(\d+)$/;

/**
 * Reads the digits of a phone cell without loss, or says why they can't be had for certain: no digit is ever cut, added
 * or guessed.
 */
export function readDigits(text: string, kind: CellKind): DialledDigits | PhoneFault {
  const plain = asciiDigits(text.replace(WITHOUT_WIDTH, '')).replaceAll('＋', '+').trim();
  if (plain.length > MAX_PHONE_CHARACTERS) return TOO_MUCH_TEXT;
  const unguarded = kind === 'number' ? plain : withoutExcelGuard(plain);
  const scientific = SCIENTIFIC.exec(unguarded);
  const written = scientific ? provenDigits(scientific) : unguarded;
  if (written === undefined) return DIGITS_LOST;
  if (kind === 'number') return exactInteger(written);

  const whole = WHOLE_NUMBER_WITH_DECIMALS.exec(written)?.[1] ?? written.replace(SEPARATORS_AT_THE_END, '');
  if (!/\d/.test(whole)) return LETTER.test(whole) ? LETTERS : NO_DIGITS;
  if (ENDS_IN_EXTENSION.test(whole)) return EXTENSION;
  if (AMOUNT.test(whole)) return COMMAS;
  if (CALCULATED.some((pattern) => pattern.test(whole))) return INEXACT;
  if (BRACKETS_IN_DOUBT.some((pattern) => pattern.test(whole))) return SIGNS;
  if (TWO.some((pattern) => pattern.test(whole))) return TWO_NUMBERS;
  if (LETTER.test(whole)) return LETTER_LIKE_DIGIT.test(whole) ? LETTER_FOR_DIGIT : LETTERS;
  return ROUNDED.test(whole) ? DIGITS_LOST : dialled(whole.replace(SEPARATORS, ''));
}

function dialled(compact: string): DialledDigits | PhoneFault {
  const [, plus, digits] = DIALLED.exec(compact) ?? [];
  return digits === undefined ? SIGNS : { plus: plus === '+', digits };
}

/** `'9876543210` and `="9876543210"`, by which people make Excel keep a number as text, and quotes written twice. */
function withoutExcelGuard(text: string): string {
  const quoted = /^=?"([^"]*)"$/.exec(text)?.[1];
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
  if (ROUNDED.test(digits) && !text.startsWith('+')) return DIGITS_LOST;
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
