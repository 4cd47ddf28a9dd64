import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LeadsError } from '../../../src/model/index.ts';
import { createUtf8Gate } from '../../../src/parse/text/utf8.ts';
import { feed } from '../../support/rows.ts';

/** `line:column` of the first byte that is not UTF-8; undefined when there is none and everything was let through. */
function refusal(bytes: Uint8Array, cuts: readonly number[] = []): string | undefined {
  const passed: number[] = [];
  try {
    feed(createUtf8Gate({ push: (chunk) => passed.push(...chunk), end: () => {} }, 0), bytes, cuts);
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    const { position } = error.problems[0] ?? {};
    return `${position?.line}:${position?.column}`;
  }
  expect(passed).toEqual([...bytes]);
  return undefined;
}

const encode = (text: string) => new TextEncoder().encode(text);

test.each(Array.from({ length: 13 }, (_, before) => before))(
  'a bad byte after %i plain ones is seen and placed',
  (before) => {
    const bytes = encode('x'.repeat(32));
    bytes[before] = 0xff;
    expect(refusal(bytes)).toBe(`1:${before + 1}`);
    bytes[before] = 0x0a;
    bytes[before + 9] = 0x80;
    expect(refusal(bytes)).toBe('2:9');
  },
);

test('says what a decoder that refuses says, however the bytes are cut', () => {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('plain text', 'a', '\n', '\r\n', '\r', 'é', 'सु', '😀', '\u000e\u007f').map(encode),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom([0x80], [0xc3], [0xe0, 0xa4], [0xff]).map((bytes) => new Uint8Array(bytes)),
    },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(60), { maxLength: 3 }), (pieces, at) => {
      const bytes = new Uint8Array(pieces.flatMap((one) => [...one]));
      const cuts = at.filter((cut) => cut <= bytes.length).sort((a, b) => a - b);
      const told = refusal(bytes, cuts);
      expect(told).toBe(refusal(bytes));
      if (told === undefined) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow();
      else expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    }),
    { numRuns: 2000 },
  );
});
