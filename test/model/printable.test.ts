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
    ['9876543210', '…3210'],
    ['phone_+91 (98765) 43210', 'phone_…3210'],
    ['leads/98765-43210.csv', 'leads/…3210.csv'],
    ['९८७६५४३२१०', '…३२१०'],
    ['98765\u200b43210', '…3210'],
    ['leads/asha@example.org.csv and Asha <asha.v@example.co.in>', 'leads/…@… and Asha <…@…>'],
    ['0000000000', '0000000000'],
    ['leads/20260131-1830.csv', 'leads/20260131-1830.csv'],
    ['connect ECONNREFUSED 192.168.100.200:443', 'connect ECONNREFUSED 192.168.100.200:443'],
    ['git@git.example.org:acme/leads', 'git@git.example.org:acme/leads'],
    ['12,345,678,901 rows', '12,345,678,901 rows'],
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

  test('never leaves a phone number that is cut in two by the limit', () => {
    for (let before = MAX_PRINTED_CHARACTERS - 12; before < MAX_PRINTED_CHARACTERS + 2; before++) {
      expect(printable(`${'x'.repeat(before)}9876543210`)).not.toMatch(/98765/);
    }
  });

  test('inert is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(':', '#', '[', ' ', 'a') }), (text) => {
        expect(inert(inert(text))).toBe(inert(text));
      }),
    );
  });
});
