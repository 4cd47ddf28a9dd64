import { expect, test } from 'vitest';
import { startsVisibly } from '../../src/model/index.ts';

const encoder = new TextEncoder();

test('nothing that cannot be seen is taken for something that can', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10_ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (startsVisibly(encoder.encode(character), 0) && /[\s\p{C}\p{Z}]/u.test(character)) {
      // What no version of Unicode has assigned yet is no white space, and no format character that we know.
      if (!/\p{Cn}/u.test(character)) wrong.push(code.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});

test.each(['A', '7', '+', '"', 'é', 'सु', 'த', 'తె'])('%s is seen', (text) => {
  expect(startsVisibly(encoder.encode(text), 0)).toBe(true);
});

test.each(['', ' ', '\t', '\u007f', '\u00a0', '\u00ad', '\u0890', '\u2028', '\u200b'])('%j is not', (text) => {
  expect(startsVisibly(encoder.encode(text), 0)).toBe(false);
});
