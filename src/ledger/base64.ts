/** The base64url alphabet, RFC 4648 section 5. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters that stand for 128 bits. */
export const HASH_CHARACTERS = 22;

const CHARACTERS = Uint8Array.from(ALPHABET, (character) => character.charCodeAt(0));

/** Not a character of the alphabet. */
const NONE = 0xff;

const VALUES = new Uint8Array(256).fill(NONE);
for (const [value, character] of CHARACTERS.entries()) VALUES[character] = value;

/** Writes four words as 22 characters into `bytes` from `at`: highest bits first, as for bytes in network order. */
export function encodeWords(words: Uint32Array, from: number, bytes: Uint8Array, at: number): void {
  let to = at;
  let held = 0;
  let bits = 0;
  for (let index = from; index < from + 4; index++) {
    const word = words[index] ?? 0;
    // Two halves, so that what is held back (at most 5 bits) and what comes fit into 31.
    for (let shift = 16; shift >= 0; shift -= 16) {
      held = ((held << 16) | ((word >>> shift) & 0xffff)) & 0x3fffff;
      for (bits += 16; bits >= 6; bits -= 6) bytes[to++] = CHARACTERS[(held >>> (bits - 6)) & 63] ?? 0;
    }
  }
  bytes[to] = CHARACTERS[(held << (6 - bits)) & 63] ?? 0;
}

/** Reads 22 characters as four words into `into` from `to`. False when they are not what `encodeWords` writes. */
export function decodeWords(bytes: Uint8Array, at: number, into: Uint32Array, to: number): boolean {
  const v = (index: number) => VALUES[bytes[at + index] ?? 0] ?? NONE;
  let seen = 0;
  for (let index = 0; index < HASH_CHARACTERS; index++) seen |= v(index);
  if (seen > 63 || (v(21) & 15) !== 0) return false;
  into[to] = (v(0) << 26) | (v(1) << 20) | (v(2) << 14) | (v(3) << 8) | (v(4) << 2) | (v(5) >>> 4);
  into[to + 1] = (v(5) << 28) | (v(6) << 22) | (v(7) << 16) | (v(8) << 10) | (v(9) << 4) | (v(10) >>> 2);
  into[to + 2] = (v(10) << 30) | (v(11) << 24) | (v(12) << 18) | (v(13) << 12) | (v(14) << 6) | v(15);
  into[to + 3] = (v(16) << 26) | (v(17) << 20) | (v(18) << 14) | (v(19) << 8) | (v(20) << 2) | (v(21) >>> 4);
  return true;
}

/** The first 16 bytes as 22 characters. */
export function encodeBytes(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16);
  const words = Uint32Array.from({ length: 4 }, (_, index) => view.getUint32(index * 4));
  const text = new Uint8Array(HASH_CHARACTERS);
  encodeWords(words, 0, text, 0);
  return new TextDecoder().decode(text);
}

/** 22 characters as 16 bytes; undefined when they are not what `encodeBytes` writes. */
export function decodeBytes(text: string): Uint8Array | undefined {
  const words = new Uint32Array(4);
  const characters = new TextEncoder().encode(text);
  if (characters.length !== HASH_CHARACTERS || !decodeWords(characters, 0, words, 0)) return undefined;
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  for (const [index, word] of words.entries()) view.setUint32(index * 4, word);
  return bytes;
}

/** Order of the keys in words `a` and `b` of two arrays: negative, 0 or positive. */
export function compareKeys(one: Uint32Array, a: number, other: Uint32Array, b: number): number {
  for (let index = 0; index < 4; index++) {
    const difference = (one[a + index] ?? 0) - (other[b + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
