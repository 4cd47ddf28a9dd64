import { describe, expect, test } from 'vitest';
import { isDamagedText } from '../../src/model/index.ts';

const NAME = 1;
const REMARK = 7;

/** Made-up names and remarks, honest in every script that lead files have. */
const HONEST = [
  'आशा नमूना',
  'ஆஷா குமார்',
  'ఆశా',
  'ಆಶಾ',
  'ആശ',
  'আশা',
  'ਆਸ਼ਾ',
  'આશા',
  'ଆଶା',
  'آشا',
  'Анна Иванова',
  'Άννα',
  'אנה',
  '名前 太郎',
  '아샤',
  'อาชา',
  'José Müller',
  'Ñandú Çelik',
  'Zoë 👩‍👧 Sample',
  'Łukasz Žižek',
  'Đặng Thị Ánh',
  'IRMÃ DULCE',
  '“IRMÔ',
  'IRMÃ…',
  'JOÃO “JOCA” CONCEIÇÃO',
  '«École»',
  'café…”',
  'Voilà…”',
  'René®',
  'Nescafé®',
  '10 × ½ kg',
  'Ø 12 mm',
  '£5 – €7',
  '25 °C',
  'ESPAÑA…',
  'Größe: 5½',
  'Spaß“',
  'Really?',
  'what??',
  'call ???',
  '12/??/2024',
];

/** The bytes of UTF-8 as a program shows them that takes them for Windows-1252. */
function misread(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}

describe('isDamagedText', () => {
  test.each(HONEST)('%s is honest', (text) => {
    expect(isDamagedText(text, REMARK)).toBe(false);
  });

  test.each(HONEST.filter((text) => /[^\0-\x7f]{2}|é|ü|ö|ë/.test(text)))(
    '%s, read as Windows-1252, is damaged',
    (text) => {
      expect(isDamagedText(misread(text), NAME)).toBe(true);
    },
  );

  test.each(['???', '???? ?????', '12, ???? ????, 400001', 'Jos\ufffd'])('%s is damaged', (text) => {
    expect(isDamagedText(text, NAME)).toBe(true);
  });
});
