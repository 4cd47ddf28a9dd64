const PLUS = 0x2b;
const DASH = 0x2d;
const SPACE = 0x20;
const ZERO = 0x30;
const ONE = 0x31;
const SIX = 0x36;
const NINE = 0x39;

/** Digits of an Indian mobile without country code. */
export const MOBILE_DIGITS = 10;

const HALF = MOBILE_DIGITS / 2;

/**
 * Reads an Indian mobile from the bytes of a cell: ten digits, with `0`, `91` or `+91` before them, and a space or dash
 * after `+91` and (a space only) between the halves where people put one. Writes the ten digits into `into`. False for
 * everything else, right or wrong. Agrees with `toPhone` by a differential test, for texts and for numbers of a sheet.
 */
export function readMobile(bytes: Uint8Array, from: number, to: number, into: Uint8Array): boolean {
  let at = from;
  if (bytes[at] === PLUS) {
    if (bytes[at + 1] !== NINE || bytes[at + 2] !== ONE) return false;
    at += 3;
    if (bytes[at] === SPACE || bytes[at] === DASH) at++;
  } else if (to - at === MOBILE_DIGITS + 1 && bytes[at] === ZERO) {
    at++;
  } else if (to - at === MOBILE_DIGITS + 2 && bytes[at] === NINE && bytes[at + 1] === ONE) {
    // A spreadsheet writes six zeros at the end of twelve digits for digits that it lost.
    if (endsInZeros(bytes, to)) return false;
    at += 2;
  }
  const length = to - at;
  if (length !== MOBILE_DIGITS && length !== MOBILE_DIGITS + 1) return false;
  const first = bytes[at] ?? 0;
  if (first < SIX || first > NINE) return false;
  let allEqual = true;
  for (let digit = 0; digit < MOBILE_DIGITS; digit++) {
    if (digit === HALF && length > MOBILE_DIGITS && bytes[at++] !== SPACE) return false;
    const byte = bytes[at++] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
    if (byte !== first) allEqual = false;
    into[digit] = byte;
  }
  // Ten equal digits are a placeholder, which the long way refuses.
  return !allEqual;
}

function endsInZeros(bytes: Uint8Array, to: number): boolean {
  for (let at = to - 6; at < to; at++) if (bytes[at] !== ZERO) return false;
  return true;
}
