import { expect, test } from 'vitest';
import { LIMITS } from '../../../src/parse/limits.ts';
import { createPartReader } from '../../../src/parse/xlsx/xml-part.ts';

/** How often plain elements are looked for in a part. */
function looksIn(xml: string, isPlain: (count: number) => boolean): number {
  let looks = 0;
  const reader = createPartReader(
    {
      open() {},
      text() {},
      close() {},
      plain: {
        within: 'a',
        endTag: new TextEncoder().encode('</b>'),
        read: (bytes, from) => (isPlain(++looks) && from < bytes.length - 4 ? from + '<b>x</b>'.length : -1),
      },
    },
    LIMITS,
  );
  reader.push(new TextEncoder().encode(xml));
  reader.end();
  return looks;
}

test('a part without plain elements is parsed in ever larger pieces', () => {
  expect(looksIn(`<a>${'<b>x</b>'.repeat(10_000)}</a>`, () => false)).toBeLessThan(20);
});

test('once there is a plain element the next ones are looked for behind each that is not', () => {
  expect(looksIn(`<a>${'<b>x</b>'.repeat(1000)}</a>`, (looks) => looks > 3 && looks % 2 === 0)).toBeGreaterThan(600);
});
