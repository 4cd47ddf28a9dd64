import { describe, expect, test } from 'vitest';
import { isBlank } from '../../src/model/index.ts';

/** Every character that has no width, and every white space. */
const UNSEEN = Array.from({ length: 0x11_0000 }, (_, codePoint) => codePoint)
  .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
  .map((codePoint) => String.fromCodePoint(codePoint))
  .filter((character) => /[\s\p{Cf}]/u.test(character));

describe('isBlank', () => {
  test.each(['', ' ', '\t\n', '\u00a0', '\u00ad', '\u200b', '\u200e\u200f', '\u2060', '\ufeff \u2003', '\u{e0020}'])(
    '%j is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  test.each(['0', '-', ' a ', '\u00a0x', '\u200ex', 'x\u200e', 'é', '\u0000', '\u0085', '\ufffd'])(
    '%j is not blank',
    (text) => {
      expect(isBlank(text)).toBe(false);
    },
  );

  test('all that nobody sees is blank', () => {
    expect(UNSEEN.length).toBeGreaterThan(150);
    expect(UNSEEN.filter((character) => !isBlank(character))).toEqual([]);
  });
});
