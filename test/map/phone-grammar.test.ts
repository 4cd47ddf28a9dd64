import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNumberingPlans, type PhoneRules, toPhone } from '../../src/map/index.ts';
import { shareOf, triesOf } from '../support/proof.ts';
import { doubt } from './phone-doubt.ts';

// All numbers here are generated at random or made up.
const plans = await openNumberingPlans();
const INDIA: PhoneRules = { country: 'IN', countries: ['IN'], plans };
const ABROAD: PhoneRules = { country: 'IN', countries: ['IN', 'US', 'GB'], plans };

const TRIES = triesOf(shareOf('phoneTexts'));

const PREFIXES = ['', '0', '91', '091', '0091', '00910', '+91', '+910'];
const PREFIXES_ABROAD = ['+1', '+11', '+44', '+440', '001', '0011', '0044', '00440'];

const digits = (least: number, most: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const gap = fc.constantFrom(' ', ' ', '-', '-', '.', '.', ' - ', '--', '..', '. ', '(', ')', ' (', ') ', '-(', '[');

function cell(prefix: string, number: string, gaps: readonly (readonly [number, string])[]): string {
  return gaps.reduce((text, [at, sign]) => text.slice(0, at) + sign + text.slice(at), prefix + number);
}

const gaps = fc.array(fc.tuple(fc.nat(16), gap), { maxLength: 4 });
const prefix = fc.constantFrom(...PREFIXES, ...PREFIXES, '1', '+1', '+44', '00', '9191');
const cells = fc.tuple(prefix, fc.oneof(digits(10, 10), digits(7, 13)), gaps).map((parts) => cell(...parts));
const dirty = fc.string({ unit: fc.constantFrom(...'0123456789987654321+- .()'), minLength: 9, maxLength: 18 });

describe('the phone column', () => {
  test.each([
    ['India', INDIA, PREFIXES],
    ['other countries', ABROAD, [...PREFIXES, ...PREFIXES_ABROAD]],
  ] as const)('sends all digits of a cell behind one prefix, and nothing in doubt: %s', (_name, rules, prefixes) => {
    let sent = 0;
    fc.assert(
      fc.property(fc.oneof(cells, cells, dirty), (text) => {
        const reading = toPhone(text, 'text', rules);
        if (!('e164' in reading)) return;
        sent++;
        if (doubt(text)) throw new Error(`${JSON.stringify(text)} was sent: ${doubt(text)}`);
        const written = text.replace(/^(\s*\+?\d{10,})\.0+\s*$/, '$1').replace(/[^\d+]/g, '');
        const nationals = prefixes.filter((one) => written.startsWith(one)).map((one) => written.slice(one.length));
        expect(nationals).toContain(reading.e164.replace(/^\+(?:91|1|44)/, ''));
      }),
      TRIES,
    );
    expect(sent).toBeGreaterThan(TRIES.numRuns / 50);
  });

  test('sends every mobile that nobody is in doubt about', () => {
    const mobile = fc.tuple(fc.constantFrom(...'6789'), digits(9, 9)).map((parts) => parts.join(''));
    let sent = 0;
    fc.assert(
      fc.property(fc.constantFrom(...PREFIXES), mobile, gaps, (before, national, between) => {
        const text = cell(before, national, between);
        // Where the number ends in zeros, `.0` may be half of it.
        if (doubt(text) || /\.0+\D*$/.test(text)) return;
        sent++;
        expect({ text, reading: toPhone(text, 'text', INDIA) }).toEqual({ text, reading: { e164: `+91${national}` } });
      }),
      TRIES,
    );
    expect(sent).toBeGreaterThan(TRIES.numRuns / 10);
  });
});
