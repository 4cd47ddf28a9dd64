import { describe, expect, test } from 'vitest';
import { code, plainText } from '../../src/report/markdown.ts';
import { lineAddress } from '../../src/report/source.ts';

test.each([
  ['a|b', '`a\\|b`'],
  ['a`b', '``a`b``'],
  ['`', '`` ` ``'],
  ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
  ['@everyone', '`@everyone`'],
])('the name %j is inert code', (name, expected) => {
  expect(code(name)).toBe(expected);
});

test.each([
  ['[x](javascript:alert(1))', '\\[x\\]\\(javascript\\:alert\\(1\\)\\)'],
  ['<b>&amp;', '\\<b\\>\\&amp;'],
  ['@everyone', '@\u2060everyone'],
  ['a | b', 'a \\| b'],
  ['plain words, 1,000', 'plain words, 1,000'],
])('the text %j has no effect', (text, expected) => {
  expect(plainText(text)).toBe(expected);
});

describe('the address of a line', () => {
  const source = { server: 'https://github.com', repository: 'acme/leads', sha: 'abc' };
  const blob = 'https://github.com/acme/leads/blob/abc/';

  test.each([
    ['leads/a.csv', 'leads/a.csv?plain=1#L4'],
    ['leads/a b(1).csv', 'leads/a%20b%281%29.csv?plain=1#L4'],
    ['leads/#?"%.csv', 'leads/%23%3F%22%25.csv?plain=1#L4'],
    ["leads/*_~!'<b>.json", 'leads/%2A%5F%7E%21%27%3Cb%3E.json?plain=1#L4'],
    ['leads/मार्च.csv', 'leads/%E0%A4%AE%E0%A4%BE%E0%A4%B0%E0%A5%8D%E0%A4%9A.csv?plain=1#L4'],
    ['leads/\ud83d.csv', 'leads/%EF%BF%BD.csv?plain=1#L4'],
    ['leads/a.xlsx', 'leads/a.xlsx'],
    ['leads/a.csv.gz', 'leads/a.csv.gz'],
  ])('of %j leads there and can’t end the link', (file, expected) => {
    expect(lineAddress(source, file, 4)).toBe(`${blob}${expected}`);
  });
});
