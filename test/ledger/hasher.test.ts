import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHasher } from '../../src/ledger/index.ts';
import { IDENTITY_WORDS } from '../../src/model/index.ts';
import { testCrypto } from '../support/ledger-crypto.ts';

const DATA_KEY = Uint8Array.from({ length: 16 }, (_, index) => index);
const BYTES = new TextEncoder().encode('{"field_0":"9876543210"}');

/** Of the lead below, in words. They must never change: every ledger in use would forget its leads. */
const PINNED = 'a3a99a0e 5ec03623 c80e231a 7815f2c9 50361b94 24a5539f 5b441c6e 71b8d5f6';

function identify(
  key: string | Uint8Array,
  bytes = BYTES,
  dataKey = DATA_KEY,
  list = '441940',
  terms = '',
): readonly number[] {
  const words = new Uint32Array(IDENTITY_WORDS);
  createHasher(dataKey, { list, terms }, testCrypto()).identify(key, bytes, words);
  return [...words];
}

const keyPart = (words: readonly number[]) => words.slice(0, 4);
const versionPart = (words: readonly number[]) => words.slice(4);

describe('the hashes of a lead', () => {
  const usual = identify('+919876543210');

  test('are the same ones for ever: what is written today is found by every later version', () => {
    expect(usual.map((word) => word.toString(16).padStart(8, '0')).join(' ')).toBe(PINNED);
  });

  test.each([
    ['another key', identify('+919876543211'), true, false],
    ['another version', identify('+919876543210', BYTES.subarray(1)), false, true],
    ['another list', identify('+919876543210', BYTES, DATA_KEY, '441941'), true, true],
    ['other terms', identify('+919876543210', BYTES, DATA_KEY, '441940', '12'), false, true],
    ['another ledger', identify('+919876543210', BYTES, DATA_KEY.toReversed()), true, true],
  ])('differ for %s', (_, other, inKey, inVersion) => {
    expect(keyPart(other).join() !== keyPart(usual).join()).toBe(inKey);
    expect(versionPart(other).join() !== versionPart(usual).join()).toBe(inVersion);
  });

  test('are those of the text, however the key is given', () => {
    expect(identify(new TextEncoder().encode('+919876543210'))).toEqual(usual);
  });

  test('are not those of a key and a version that are the same text', () => {
    const same = identify('x', new TextEncoder().encode('x'));
    expect(keyPart(same)).not.toEqual(versionPart(same));
  });

  test('hold the end of a long key, in any script', () => {
    const long = 'अ'.repeat(600);
    expect(keyPart(identify(`${long}1`))).not.toEqual(keyPart(identify(`${long}2`)));
  });

  test('do not depend on what was hashed before, however long it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 800 }), { maxLength: 5 }),
        fc.string({ unit: 'grapheme' }),
        (before, key) => {
          const hasher = createHasher(DATA_KEY, { list: '441940', terms: '' }, testCrypto());
          const words = new Uint32Array(IDENTITY_WORDS);
          for (const text of before) hasher.identify(text, BYTES, words);
          hasher.identify(key, BYTES, words);
          expect([...words]).toEqual(identify(key));
        },
      ),
    );
  });
});
