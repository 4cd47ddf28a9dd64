import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNumberingPlans, type PhoneRules, toPhone } from '../../src/map/index.ts';
import { toPhoneByPlans } from '../../src/map/phone.ts';
import { indianMobile } from '../../src/map/phone-india.ts';
import { shareOf, triesOf } from '../support/proof.ts';
import { doubt } from './phone-doubt.ts';

// All numbers here are generated at random or made up.
const INDIA: PhoneRules = { country: 'IN', countries: ['IN'], plans: await openNumberingPlans() };

const TRIES = triesOf(shareOf('phoneTexts'));

const digit = fc.constantFrom(...'0123456789');
const mobile = fc
  .tuple(fc.constantFrom('6', '7', '8', '9'), fc.string({ unit: digit, minLength: 9, maxLength: 9 }))
  .map((parts) => parts.join(''));
const prefix = fc.constantFrom('', '0', '91', '+91', '091', '0091', '+910');
const separator = fc.constantFrom('', '', '', ' ', '-', '.', '\u00a0', '\u200b', '\u2013', '\u202d');
const zeros = fc.constantFrom(0x30, 0x660, 0x966, 0x9e6, 0xff10, 0x1d7ce);

/** The digits of `text` in another script, with things that carry no meaning between them. */
function spelled(text: string, zero: number, between: readonly string[]): string {
  return [...text]
    .map((character, at) => {
      const written = /\d/.test(character) ? String.fromCodePoint(zero + Number(character)) : character;
      return written + (between[at] ?? '');
    })
    .join('');
}

/** Whether a cell with plain digits is one of those that are refused because they can be read in two ways. */
function inDoubt(cell: string): boolean {
  const plain = cell
    .replace(/[\u200b\u202d]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2013', '-');
  return doubt(plain) !== undefined;
}

describe('toPhone', () => {
  test('every spelling of one number has one canonical form', () => {
    fc.assert(
      fc.property(
        mobile,
        prefix,
        zeros,
        fc.array(separator, { maxLength: 16 }),
        fc.constantFrom('', "'", '='),
        (national, before, zero, between, guard) => {
          const text = spelled(before + national, zero, between);
          fc.pre(!inDoubt(spelled(before + national, 0x30, between)));
          const cell = guard === '=' ? `="${text}"` : guard + text;
          expect(toPhone(cell, 'text', INDIA)).toEqual({ e164: `+91${national}` });
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('is idempotent, and never changes the subscriber digits', () => {
    const dirty = fc.string({ unit: fc.constantFrom(...'0123456789+- .()eE/,x\u00a0९६'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(dirty, mobile), fc.constantFrom<'text' | 'number'>('text', 'number'), (text, kind) => {
        const reading = toPhone(text, kind, INDIA);
        if (!('e164' in reading)) return;
        expect(reading.e164).toMatch(/^\+91[1-9]\d{9}$/);
        expect(toPhone(reading.e164, 'text', INDIA)).toEqual(reading);
        const digits = text.replaceAll('९', '9').replaceAll('६', '6').replace(/\D/g, '');
        expect(digits).toContain(reading.e164.slice(3));
      }),
      { numRuns: 20_000 },
    );
  });

  test(`the fast path and the numbering plans agree on ${TRIES.numRuns} texts`, () => {
    const long = fc.string({ unit: digit, minLength: 8, maxLength: 15 });
    const near = fc
      .tuple(
        fc.constantFrom('', '+', '0', '91', '+91', '091', '0091', '+0', '00', '910', '1', '9'),
        fc.oneof(mobile, long),
      )
      .map(([before, rest]) => before + rest);
    const bent = fc
      .tuple(near, fc.nat(14), fc.constantFrom('', ' ', 'x', '٣', '/', ':', '5', '-'))
      .map(([text, at, sign]) => text.slice(0, at) + sign + text.slice(at + 1));
    const seen = { taken: 0, left: 0 };
    fc.assert(
      fc.property(fc.oneof(near, near, bent, fc.string({ maxLength: 14 })), (text) => {
        const fast = indianMobile(text);
        const slow = toPhoneByPlans(text, 'text', INDIA);
        if (fast !== undefined) {
          seen.taken++;
          if (!('e164' in slow) || slow.e164 !== fast) throw new Error(`${text}: ${fast} but ${JSON.stringify(slow)}`);
        } else {
          seen.left++;
          const plain = /^(?:\+91|91|0)?\d{10}$/.test(text);
          const whole = JSON.stringify(toPhone(text, 'text', INDIA));
          if (whole !== JSON.stringify(slow)) throw new Error(`${text}: ${whole} but ${JSON.stringify(slow)}`);
          if (plain && 'e164' in slow && /^\+91[6-9]/.test(slow.e164)) throw new Error(`${text}: missed ${slow.e164}`);
        }
      }),
      TRIES,
    );
    expect(Math.min(seen.taken, seen.left)).toBeGreaterThan(TRIES.numRuns / 10);
  });

  test('a mobile is one exactly when the numbering plans have it', () => {
    fc.assert(
      fc.property(fc.string({ unit: digit, minLength: 8, maxLength: 12 }), (digits) => {
        const reading = toPhone(`+91${digits}`, 'text', INDIA);
        const parsed = INDIA.plans.parse(`+91${digits}`, 'IN');
        if ('e164' in reading) expect(parsed).toMatchObject({ e164: reading.e164, plausible: true });
        if (parsed?.plausible && /^[6-9]\d{9}$/.test(parsed.national)) expect(reading).toEqual({ e164: parsed.e164 });
      }),
      { numRuns: 5000 },
    );
  });

  test('digits of every script count', () => {
    const systems = Intl.supportedValuesOf('numberingSystem');
    const scripts = systems
      .map((system) => new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }))
      .map((format) => format.format(9876543210))
      .filter((text) => /^\p{Nd}{10}$/u.test(text));
    expect(scripts.length).toBeGreaterThan(50);
    for (const text of scripts) expect(toPhone(text, 'text', INDIA)).toEqual({ e164: '+919876543210' });
  });

  test('never throws and never takes long, whatever the cell holds', () => {
    const nasty = [
      '/'.repeat(99),
      '9/'.repeat(50),
      '9,'.repeat(50),
      '9+'.repeat(50),
      '1 '.repeat(50),
      `9${' x'.repeat(49)}`,
    ];
    for (const text of nasty) expect(toPhone(text, 'text', INDIA)).toHaveProperty('code');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(toPhone(text, 'text', INDIA)).toBeTypeOf('object');
      }),
    );
  });
});
