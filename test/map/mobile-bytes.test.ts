import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOBILE_DIGITS, openNumberingPlans, type PhoneRules, readMobile, toPhone } from '../../src/map/index.ts';
import { shareOf, triesOf } from '../support/proof.ts';

// All numbers here are generated at random or made up.
const INDIA: PhoneRules = { country: 'IN', countries: ['IN'], plans: await openNumberingPlans() };

const TRIES = triesOf(shareOf('phoneTexts'));

/** The E.164 form that is read from the bytes of a text, which stands between other bytes. */
function readFrom(text: string): string | undefined {
  const digits = new Uint8Array(MOBILE_DIGITS);
  const bytes = new TextEncoder().encode(`1${text}2`);
  return readMobile(bytes, 1, bytes.length - 1, digits) ? `+91${new TextDecoder().decode(digits)}` : undefined;
}

describe('readMobile', () => {
  test.each([
    '9000000001',
    '09000000001',
    '919000000001',
    '+919000000001',
    '+91 9000000001',
    '+91-9000000001',
    '90000 00001',
    '+91 90000 00001',
    '+91-90000 00001',
  ])('reads %s', (text) => {
    expect(readFrom(text)).toBe('+919000000001');
  });

  test.each([
    ['a number that is too short', '900000001'],
    ['a number that is too long', '90000000011'],
    ['digits that a spreadsheet lost', '919876000000'],
    ['a landline', '2226572890'],
    ['a space at another place', '900 0000001'],
    ['a letter', '900000000O'],
    ['nothing', ''],
    ['white space after it', '9000000001 '],
    ['a placeholder', '9999999999'],
    ['a placeholder after a prefix', '+91 66666 66666'],
  ])('leaves %s to the long way', (_, text) => {
    expect(readFrom(text)).toBeUndefined();
  });

  test('says what toPhone says of numbers of one or two digits', () => {
    for (const prefix of ['', '0', '91', '+91', '+91 ', '+91-']) {
      for (const first of '6789') {
        for (const second of '0123456789') {
          for (let at = 1; at < MOBILE_DIGITS; at++) {
            const digits = first.repeat(at) + second + first.repeat(MOBILE_DIGITS - 1 - at);
            for (const national of [digits, `${digits.slice(0, 5)} ${digits.slice(5)}`]) {
              const e164 = readFrom(prefix + national);
              const reading = toPhone(prefix + national, 'text', INDIA);
              if (e164 !== undefined) expect(reading).toEqual({ e164 });
              else if (first === second) expect(reading).toMatchObject({ code: 'LEADS-PHONE-PLACEHOLDER' });
            }
          }
        }
      }
    }
  });

  test(`says what toPhone says, or nothing, for ${TRIES.numRuns} texts`, () => {
    const prefix = fc.constantFrom('', '', '0', '91', '+91', '+91 ', '+91-', '+', '+1', '00');
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 6 });
    const separator = fc.constantFrom('', '', ' ', '-', '.', ',', '  ');
    const tail = fc.constantFrom('', '', '', '000000', ' ', 'x');
    let read = 0;
    fc.assert(
      fc.property(prefix, fc.constantFrom('', '6', '9'), digits, separator, digits, tail, (...parts) => {
        const text = parts.join('');
        const e164 = readFrom(text);
        if (e164 === undefined) return;
        read++;
        expect(toPhone(text, 'text', INDIA)).toEqual({ e164 });
        // What a sheet has in a cell of numbers.
        if (/^[\d.-]/.test(text) && !/[^\d.eE+-]/.test(text)) expect(toPhone(text, 'number', INDIA)).toEqual({ e164 });
      }),
      TRIES,
    );
    expect(read).toBeGreaterThan(TRIES.numRuns / 100);
  });
});
