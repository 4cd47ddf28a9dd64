import type { LeadHasher, LedgerCrypto } from '../model/index.ts';
import { HASH_WORDS, sipHash128 } from './siphash.ts';

/** First size of the buffer for key texts, bytes; most are below 100. */
const FIRST_BUFFER = 1024;

/** Most bytes of UTF-8 for one UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** The list and the terms that a hash is made for. */
export interface HashedFor {
  readonly list: string;
  /** Sent along with every lead, and a part of its version: with other terms it is another version. */
  readonly terms: string;
}

/**
 * The hasher of one list's ledger. Keys and versions are hashed under keys of their own, derived from the ledger's data key
 * and the list, so that nothing can be told from two hashes of two lists or of two kinds.
 */
export function createHasher(dataKey: Uint8Array, { list, terms }: HashedFor, crypto: LedgerCrypto): LeadHasher {
  const forKeys = derive(dataKey, `smartflo-leads key ${list}`, crypto);
  const forVersions = derive(dataKey, `smartflo-leads version ${list} ${terms}`, crypto);
  const encoder = new TextEncoder();
  let buffer = new Uint8Array(FIRST_BUFFER);
  const hashKey = (key: string, into: Uint32Array) => {
    if (key.length * BYTES_PER_UNIT > buffer.length) buffer = new Uint8Array(key.length * BYTES_PER_UNIT * 2);
    const { written } = encoder.encodeInto(key, buffer);
    sipHash128(forKeys, buffer, written, into, 0);
  };
  return {
    identify(key, bytes, into) {
      if (typeof key === 'string') hashKey(key, into);
      else sipHash128(forKeys, key, key.length, into, 0);
      sipHash128(forVersions, bytes, bytes.length, into, HASH_WORDS);
    },
  };
}

function derive(dataKey: Uint8Array, label: string, crypto: LedgerCrypto): Uint32Array {
  const bytes = crypto.hmac(dataKey, new TextEncoder().encode(label));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: HASH_WORDS }, (_, index) => view.getUint32(index * 4, true));
}
