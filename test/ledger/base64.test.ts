import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, decodeBytes, decodeWords, encodeBytes, encodeWords } from '../../src/ledger/base64.ts';

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('128 bits as 22 characters', () => {
  test('are what base64url makes of the bytes', () => {
    fc.assert(
      fc.property(sixteen, (bytes) => {
        expect(encodeBytes(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(decodeBytes(encodeBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  test('are read back as the words they were, wherever they stand', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(5), (bytes, offset) => {
        const words = new Uint32Array(4 + offset);
        words.set(new Uint32Array(bytes.slice().buffer), offset);
        const text = new Uint8Array(22 + offset);
        encodeWords(words, offset, text, offset);
        const read = new Uint32Array(4 + offset);
        expect(decodeWords(text, offset, read, offset)).toBe(true);
        expect(read).toEqual(words);
      }),
    );
  });

  test.each([
    ['too short', 'AAAAAAAAAAAAAAAAAAAAA'],
    ['too long', 'AAAAAAAAAAAAAAAAAAAAAAA'],
    ['padding', 'AAAAAAAAAAAAAAAAAAAAA='],
    ['the other alphabet', 'AAAA+AAAAAAAAAAAAAAAAA'],
    ['beyond ASCII', 'AAAAéAAAAAAAAAAAAAAAA'],
    ['bits that no hash has', 'AAAAAAAAAAAAAAAAAAAAAB'],
    ['nothing', ''],
  ])('are not %s', (_, text) => {
    expect(decodeBytes(text)).toBeUndefined();
  });
});

describe('the order of keys', () => {
  test('is that of the bytes', () => {
    fc.assert(
      fc.property(sixteen, sixteen, (a, b) => {
        const words = [a, b].map((bytes) => {
          const view = new DataView(bytes.buffer, bytes.byteOffset);
          return Uint32Array.from({ length: 4 }, (_, index) => view.getUint32(index * 4));
        });
        const [one = new Uint32Array(4), other = new Uint32Array(4)] = words;
        expect(Math.sign(compareKeys(one, 0, other, 0))).toBe(Buffer.compare(a, b));
      }),
    );
  });

  test.each([0, 1, 2, 3])('looks at word %i', (index) => {
    const words = new Uint32Array(8);
    words[4 + index] = 0x80000000;
    expect(compareKeys(words, 0, words, 4)).toBeLessThan(0);
    expect(compareKeys(words, 4, words, 0)).toBeGreaterThan(0);
    expect(compareKeys(words, 4, words, 4)).toBe(0);
  });
});
