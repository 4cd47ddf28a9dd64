import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inert, MAX_PRINTED_CHARACTERS, printable } from '../../src/model/index.ts';

describe('printable', () => {
  test.each([
    ['::set-output name=status::delivered', ': :set-output name=status: :delivered'],
    ['row 7: Asha ##[set-output name=status;]delivered', 'row 7: Asha ## [set-output name=status;]delivered'],
    ['a\r::add-mask::9', 'a\\u{d}: :add-mask: :9'],
    ['\u200b::error::x', '\\u{200b}: :error: :x'],
    ['left\u202eright', 'left\\u{202e}right'],
    ['आशा 😀', 'आशा 😀'],
    [':::', ': : :'],
  ])('%j becomes %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('cuts at the limit and says so', () => {
    expect(printable('x'.repeat(MAX_PRINTED_CHARACTERS))).toBe('x'.repeat(MAX_PRINTED_CHARACTERS));
    const cut = printable('x'.repeat(MAX_PRINTED_CHARACTERS + 1));
    expect([...cut]).toHaveLength(MAX_PRINTED_CHARACTERS);
    expect(cut.endsWith('…')).toBe(true);
  });

  test('never leaves a command, a line break or a character that hides', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(':', '#', '[', '\r', '\n', '\u2028', ' ', 'a', '\u200b') }),
        (text) => {
          const line = printable(text);
          expect(line).not.toMatch(/##\[|::|[\r\n\u2028\u200b]/);
        },
      ),
    );
  });

  test('inert is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(':', '#', '[', ' ', 'a') }), (text) => {
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });
});
