/** Words of 32 bits in a key and in a hash. */
export const HASH_WORDS = 4;

/**
 * SipHash-2-4 with 128 bits of output: a keyed hash made for short inputs (Aumasson and Bernstein, 2012; the wide output is
 * that of the authors' reference code). Reads `length` bytes, writes four words into `into` from `at`. Words are little-endian,
 * so the hash as bytes is each word, lowest byte first. Allocates nothing.
 *
 * Every 64-bit lane is a pair of 32-bit halves, since BigInt would allocate in each step.
 */
export function sipHash128(key: Uint32Array, bytes: Uint8Array, length: number, into: Uint32Array, at: number): void {
  const [k0l = 0, k0h = 0, k1l = 0, k1h = 0] = key;
  // "somepseudorandomlygeneratedbytes", as the specification has it.
  let v0l = k0l ^ 0x70736575;
  let v0h = k0h ^ 0x736f6d65;
  let v1l = k1l ^ 0x6e646f6d ^ 0xee;
  let v1h = k1h ^ 0x646f7261;
  let v2l = k0l ^ 0x6e657261;
  let v2h = k0h ^ 0x6c796765;
  let v3l = k1l ^ 0x79746573;
  let v3h = k1h ^ 0x74656462;
  let carried = 0;

  const blocks = (length >>> 3) + 1;
  for (let step = 0; step < blocks + 2; step++) {
    let low = 0;
    let high = 0;
    if (step < blocks) {
      const offset = step << 3;
      if (step < blocks - 1) {
        low = word(bytes, offset);
        high = word(bytes, offset + 4);
      } else {
        for (let index = length - 1; index >= offset; index--) {
          high = (high << 8) | (low >>> 24);
          low = (low << 8) | (bytes[index] ?? 0);
        }
        high = (high & 0xffffff) | (length << 24);
      }
      v3l ^= low;
      v3h ^= high;
    } else if (step === blocks) {
      v2l ^= 0xee;
    } else {
      into[at] = v0l ^ v1l ^ v2l ^ v3l;
      into[at + 1] = v0h ^ v1h ^ v2h ^ v3h;
      v1l ^= 0xdd;
    }

    for (let round = step < blocks ? 2 : 4; round > 0; round--) {
      let sum = (v0l + v1l) | 0;
      v0h = (v0h + v1h + (sum >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      v0l = sum;
      carried = v1l;
      v1l = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
      v1h = ((v1h << 13) | (carried >>> 19)) ^ v0h;
      carried = v0l;
      v0l = v0h;
      v0h = carried;

      sum = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (sum >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      v2l = sum;
      carried = v3l;
      v3l = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
      v3h = ((v3h << 16) | (carried >>> 16)) ^ v2h;

      sum = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (sum >>> 0 < v3l >>> 0 ? 1 : 0)) | 0;
      v0l = sum;
      carried = v3l;
      v3l = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
      v3h = ((v3h << 21) | (carried >>> 11)) ^ v0h;

      sum = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (sum >>> 0 < v1l >>> 0 ? 1 : 0)) | 0;
      v2l = sum;
      carried = v1l;
      v1l = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
      v1h = ((v1h << 17) | (carried >>> 15)) ^ v2h;
      carried = v2l;
      v2l = v2h;
      v2h = carried;
    }
    v0l ^= low;
    v0h ^= high;
  }
  into[at + 2] = v0l ^ v1l ^ v2l ^ v3l;
  into[at + 3] = v0h ^ v1h ^ v2h ^ v3h;
}

/** The four bytes from `at`, lowest first. */
function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}
