const ZERO = 0x30;
const NINE = 0x39;

/** Whether the `wanted` bytes stand at an offset. */
export function isAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/** Whether a byte is an ASCII digit. */
export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

/** The offset after the ASCII digits that begin at `from`. */
export function afterDigits(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isDigit(bytes[at])) at++;
  return at;
}

/** The number that the ASCII digits between two offsets write; NaN when there are none. Beyond 2^53 it is not exact. */
export function numberOf(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return Number.NaN;
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] as number) - ZERO;
  return value;
}
