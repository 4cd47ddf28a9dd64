import {
  COMMERCIAL,
  IMPLAUSIBLE,
  type PhoneFault,
  PLACEHOLDER,
  SHORT_CODE,
  TOLL_FREE,
  tooLong,
  tooShort,
} from './phone-faults.ts';
import type { DialledDigits } from './phone-text.ts';

/** Digits of every Indian number that a person can be called on: mobiles, and landlines with their area code. */
const NATIONAL_DIGITS = 10;

const TOLL_FREE_SERIES = /^18[06]0\d{4}/;
/** 160 followed by 2 to 7 is the area code of Kharar (libphonenumber's metadata); the rest of 160 is the series. */
const COMMERCIAL_SERIES = /^1(?:40|60[^2-7])/;
const SERVICE_OR_SMS_CODE = /^[15]\d{2,5}$/;

/** Numbers that people type where a form requires one. Some may be in use, but their owners did not make the enquiry. */
const MADE_UP = /^(?:(\d)\1{9}|0123456789|1234567890)$/;

/** A spreadsheet writes these zeros for digits that it lost. Such a number after `91` is checked more closely. */
const LOST_DIGITS = '000000';

const ZERO = 0x30;
const SIX = 0x36;
const NINE = 0x39;

/**
 * The fast path: the canonical form of an Indian mobile written as 10 digits, or with `0`, `91` or `+91` before them and
 * nothing else. Undefined for everything else, right or wrong. Agrees with the long way by a differential test.
 */
export function indianMobile(text: string): string | undefined {
  const start = text.length - NATIONAL_DIGITS;
  if (start < 0 || start > 3) return undefined;
  if (start === 1 && text.charCodeAt(0) !== ZERO) return undefined;
  if (start >= 2 && !text.startsWith(start === 2 ? '91' : '+91')) return undefined;
  const first = text.charCodeAt(start);
  if (first < SIX || first > NINE) return undefined;
  let allEqual = true;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return undefined;
    if (code !== first) allEqual = false;
  }
  // A placeholder: the long way says so.
  if (allEqual) return undefined;
  if (start === 2 && text.endsWith(LOST_DIGITS)) return undefined;
  return start === 3 ? text : `+91${text.slice(start)}`;
}

/**
 * The digits after every prefix that is certain. The number of digits decides: ten that begin with 91 are a number, twelve
 * are 91 and a number. `+91 (0)` is a way of writing, since no national number begins with 0.
 */
export function indianNational({ plus, digits }: DialledDigits): string {
  const prefixes = plus ? ['910', '91'] : ['091', '91', '0'];
  const prefix = prefixes.find((one) => digits.startsWith(one) && digits.length === one.length + NATIONAL_DIGITS);
  return digits.slice((prefix ?? (plus ? '91' : '')).length);
}

/** The fault of the digits of an Indian number without its prefixes; undefined when there is none. */
export function indianFault(national: string): PhoneFault | undefined {
  // This comes first, since 0123456789 also looks too short.
  if (MADE_UP.test(national)) return PLACEHOLDER;
  const digits = national.replace(/^0+/, '');
  if (digits === '') return IMPLAUSIBLE;
  if (TOLL_FREE_SERIES.test(digits)) return TOLL_FREE;
  if (SERVICE_OR_SMS_CODE.test(digits)) return SHORT_CODE;
  if (digits.length < NATIONAL_DIGITS) return tooShort(digits.length, true);
  if (national.length > NATIONAL_DIGITS) return tooLong(national.length, true);
  return COMMERCIAL_SERIES.test(digits) ? COMMERCIAL : undefined;
}
