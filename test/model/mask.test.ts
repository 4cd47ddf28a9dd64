import { describe, expect, test } from 'vitest';
import { shownHeader } from '../../src/model/index.ts';

// Made-up numbers.
describe('a header that is a number', () => {
  test.each([
    '9000-0000-01',
    '9000\u20130000\u201301',
    '9000\u20110000\u201101',
    '9000\u200b0000\u200b01',
    '9000\u22120000\u221201',
  ])('%j is never shown', (name) => expect(shownHeader(name)).not.toContain('9'));

  test.each(['Mobile', 'Phone 2', 'Loan 2024'])('%j is a name', (name) => expect(shownHeader(name)).toBe(name));
});
