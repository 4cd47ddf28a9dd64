import { createHash } from 'node:crypto';
import { IDENTITY_WORDS } from '../../src/model/index.ts';

/** A made-up identity of a lead: equal texts, equal hashes. */
export function identityOf(key: string, version = ''): Uint32Array {
  const words = new Uint32Array(IDENTITY_WORDS);
  words.set(wordsOf(`key ${key}`), 0);
  words.set(wordsOf(`version ${version}`), IDENTITY_WORDS / 2);
  return words;
}

function wordsOf(text: string): Uint32Array {
  const hash = new Uint8Array(createHash('sha256').update(text).digest());
  return new Uint32Array(hash.buffer, 0, IDENTITY_WORDS / 2);
}
