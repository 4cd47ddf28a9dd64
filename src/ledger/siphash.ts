import { SIPHASH_WASM } from '../../generated/siphash.ts';

/** Words of 32 bits in a key and in a hash. */
export const HASH_WORDS = 4;

/** Where the hash, the key and the input stand in the module's memory. */
const HASH_AT = 0;
const KEY_AT = 16;
const INPUT_AT = 32;

/** Bytes after the input that the module reads and leaves out. */
const BEYOND = 8;

const PAGE_BYTES = 65_536;

/** As much of WebAssembly as is used: TypeScript has its types only among those of a browser. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

interface SipHashExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): void };
  sipHash128(key: number, from: number, length: number, into: number): void;
}

/** Hashes the first `length` bytes of `input`; writes four words into `into` from `at`. */
type SipHash128 = (key: Uint32Array, input: Uint8Array, length: number, into: Uint32Array, at: number) => void;

/**
 * SipHash-2-4 with 128 bits of output, of the first `length` bytes under a key of four words; writes four words into `into`
 * from `at`. Words are little-endian, so the hash as bytes is each word, lowest byte first.
 *
 * One for all lists: V8 sets gigabytes of address space aside for each memory. Nothing in it outlives a call.
 */
export const sipHash128 = openSipHash128();

/** Instantiates `siphash.wat`. Its memory grows to the longest input. */
function openSipHash128(): SipHash128 {
  const code = Uint8Array.from(atob(SIPHASH_WASM), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  const { memory, sipHash128: hash } = exports as SipHashExports;
  let bytes = new Uint8Array(memory.buffer);
  let words = new DataView(memory.buffer);

  return (key, input, length, into, at) => {
    const missing = INPUT_AT + length + BEYOND - bytes.length;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / PAGE_BYTES));
      bytes = new Uint8Array(memory.buffer);
      words = new DataView(memory.buffer);
    }
    for (let word = 0; word < HASH_WORDS; word++) words.setUint32(KEY_AT + word * 4, key[word] ?? 0, true);
    bytes.set(length === input.length ? input : input.subarray(0, length), INPUT_AT);
    hash(KEY_AT, INPUT_AT, length, HASH_AT);
    for (let word = 0; word < HASH_WORDS; word++) into[at + word] = words.getUint32(HASH_AT + word * 4, true);
  };
}
