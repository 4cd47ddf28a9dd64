import { encodeWords, HASH_CHARACTERS } from './base64.ts';

/** Characters of a lead's identity: of its key and of its version. */
export const IDENTITY_CHARACTERS = 2 * HASH_CHARACTERS;

const FIRST_CAPACITY = 4096;
const LATIN = new TextDecoder('latin1');

/** ASCII text that grows at its end; identities go in without a string each. */
export class AsciiText {
  #bytes = new Uint8Array(FIRST_CAPACITY);
  #size = 0;

  /** Adds the eight words from `from` on. */
  identity(words: Uint32Array, from: number): this {
    this.#reserve(IDENTITY_CHARACTERS);
    encodeWords(words, from, this.#bytes, this.#size);
    encodeWords(words, from + 4, this.#bytes, this.#size + HASH_CHARACTERS);
    this.#size += IDENTITY_CHARACTERS;
    return this;
  }

  text(text: string): this {
    this.#reserve(text.length);
    for (let index = 0; index < text.length; index++) this.#bytes[this.#size++] = text.charCodeAt(index);
    return this;
  }

  toString(): string {
    return LATIN.decode(this.#bytes.subarray(0, this.#size));
  }

  #reserve(length: number): void {
    if (this.#size + length <= this.#bytes.length) return;
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + length));
    bytes.set(this.#bytes);
    this.#bytes = bytes;
  }
}
