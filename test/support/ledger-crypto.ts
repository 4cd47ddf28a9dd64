import { createHash, createHmac } from 'node:crypto';
import type { LedgerCrypto } from '../../src/model/index.ts';

/** Real hashes, made-up randomness (equal for equal seeds), and a wrapping that hides nothing: for tests of the format. */
export function testCrypto(seed = 'seed'): LedgerCrypto {
  let drawn = 0;
  return {
    randomBytes: (length) =>
      new Uint8Array(createHash('sha512').update(`${seed} ${drawn++}`).digest()).subarray(0, length),
    sha256(...pieces) {
      const hash = createHash('sha256');
      for (const piece of pieces) hash.update(piece);
      return new Uint8Array(hash.digest());
    },
    hmac: (key, text) => new Uint8Array(createHmac('sha256', key).update(text).digest()),
    async wrap(dataKey, secret) {
      return `${Buffer.from(secret.reveal()).toString('hex')}.${drawn++}.${Buffer.from(dataKey).toString('hex')}`;
    },
    async unwrap(text, secret) {
      const [under, , dataKey = ''] = text.split('.');
      return under === Buffer.from(secret.reveal()).toString('hex')
        ? new Uint8Array(Buffer.from(dataKey, 'hex'))
        : undefined;
    },
  };
}
