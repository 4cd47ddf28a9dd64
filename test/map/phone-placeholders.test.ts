import { describe, expect, test } from 'vitest';
import { openNumberingPlans, type PhoneRules, toPhone } from '../../src/map/index.ts';
import type { CellKind } from '../../src/model/index.ts';

const INDIA: PhoneRules = { country: 'IN', countries: ['IN'], plans: await openNumberingPlans() };

function codeOf(text: string, kind: CellKind = 'text'): string {
  const reading = toPhone(text, kind, INDIA);
  return 'e164' in reading ? reading.e164 : reading.code;
}

describe('placeholders', () => {
  const placeholders = [...'0123456789'].map((digit) => digit.repeat(10)).concat('0123456789', '1234567890');

  test.each(placeholders)('%s, however it is written', (digits) => {
    const halves = `${digits.slice(0, 5)} ${digits.slice(5)}`;
    for (const text of [digits, halves, `+91${digits}`, `+91 ${halves}`, `+91-${digits}`, `0091${digits}`]) {
      expect({ text, code: codeOf(text) }).toEqual({ text, code: 'LEADS-PHONE-PLACEHOLDER' });
    }
    // With 0 in front, 0123456789 would begin with 00, which dials another country.
    if (!digits.startsWith('01')) expect(codeOf(`0${digits}`)).toBe('LEADS-PHONE-PLACEHOLDER');
    expect(codeOf(digits, 'number')).toBe('LEADS-PHONE-PLACEHOLDER');
  });

  test.each(['919999999999', '+9109999999999', '="9999999999"', '9999999999.0', '९९९९९९९९९९', '9.999999999E+09'])(
    '%s',
    (text) => {
      expect(codeOf(text)).toBe('LEADS-PHONE-PLACEHOLDER');
    },
  );

  test.each(['9876543210', '9999999998', '8999999999', '9999988888'])('%s may be a number', (text) => {
    expect(codeOf(text)).toBe(`+91${text}`);
  });

  test('zeros that a spreadsheet may have put for lost digits are still told as such', () => {
    expect(codeOf('910000000000')).toBe('LEADS-PHONE-DIGITS-LOST');
  });
});
