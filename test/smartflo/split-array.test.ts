import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitArray } from '../../src/smartflo/split-array.ts';

function split(text: string, chunk = text.length || 1) {
  const bytes = new TextEncoder().encode(text);
  const elements: string[] = [];
  const splitter = splitArray((element) => elements.push(new TextDecoder().decode(element)));
  // One buffer for all chunks, as a socket may do.
  const buffer = new Uint8Array(chunk);
  for (let at = 0; at < bytes.length; at += chunk) {
    const part = bytes.subarray(at, at + chunk);
    buffer.set(part);
    splitter.push(buffer.subarray(0, part.length));
    buffer.fill(0x58);
  }
  return { elements, whole: splitter.whole(), broken: splitter.broken() };
}

describe('the elements of an array', () => {
  test('come out as they went in, wherever the bytes are cut', () => {
    const spaces = fc.constantFrom(undefined, 1, '\t');
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 9 }), spaces, (values, chunk, space) => {
        const { elements, whole } = split(` ${JSON.stringify(values, null, space)}\n`, chunk);
        expect(whole).toBe(true);
        expect(elements.map((element) => JSON.parse(element))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  test.each(['', '[', '[1', '[1,', '[{"a":"]"}', '["\\"]'])('%j has not ended', (text) => {
    expect(split(text)).toMatchObject({ whole: false, broken: false });
  });

  test.each(['{}', 'null', '[,1]', '[1,]', '[1,,2]', '[1]]', '[1] x', '[]{}', '[}', '<html>'])('%j is none', (text) => {
    expect(split(text)).toMatchObject({ whole: false, broken: true });
  });

  test('are given up when one has no end', () => {
    expect(split(`["${'x'.repeat(1024 * 1024)}`, 65_536).broken).toBe(true);
  });
});
