import { expect, test } from 'vitest';
import { readClockSkew } from '../../src/smartflo/index.ts';

const DATE = 'Mon, 23 Nov 2026 10:00:00 GMT';
const AT = Date.UTC(2026, 10, 23, 10);

test.each([
  ['within the second that the header counts', DATE, AT + 200, AT + 900, 0],
  ['asked before and answered after', DATE, AT - 30_000, AT + 30_000, 0],
  ['ahead by what can be proved', DATE, AT + 61_000, AT + 62_000, 60_000],
  ['behind by what can be proved', DATE, AT - 62_000, AT - 61_000, -61_000],
  ['a date without its zone', 'Mon, 23 Nov 2026 10:00:00', AT, AT, undefined],
  ['no date', 'yesterday GMT', AT, AT, undefined],
  ['no header', undefined, AT, AT, undefined],
])('%s', (_, date, asked, answered, skew) => {
  expect(readClockSkew(date, asked, answered)).toBe(skew);
});
