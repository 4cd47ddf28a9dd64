import { headerForm, isBlank, isBlankWord, PHONE_FIELD, type Row, says } from '../model/index.ts';
import { MOBILE_DIGITS } from './mobile-bytes.ts';
import { type PhoneReading, type PhoneRules, toPhone } from './phone.ts';
import { OTHER_COUNTRY_CODE, UNCLEAR_COUNTRY_CODE } from './phone-faults.ts';
import { readDigits } from './phone-text.ts';

/** Headers of columns that hold the country code of the phone beside them. */
const COUNTRY_CODE: ReadonlySet<string> = forms(
  'Country Code, Country Calling Code, Calling Code, Country Phone Code, Phone Country Code, Mobile Country Code',
  'Dial Code, Dialing Code, Dialling Code, Country Dial Code, ISD, ISD Code, Mobile ISD, Phone ISD, International Code',
);

/** Headers of columns that hold the area code of the phone beside them. */
const AREA_CODE: ReadonlySet<string> = forms('STD, STD Code, Area Code, Phone Area Code, Landline STD Code');

function forms(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(', ')).map(headerForm));
}

/** The columns, by index, that hold parts of the phone. */
export interface PhoneParts {
  readonly countryCode: readonly number[];
  readonly areaCode: readonly number[];
}

/** The columns of a header that hold parts of the phone; undefined when there are none. */
export function phoneParts(names: readonly string[]): PhoneParts | undefined {
  const columnsOf = (known: ReadonlySet<string>) =>
    [...names.keys()].filter((column) => known.has(headerForm(names[column] ?? '')));
  const parts = { countryCode: columnsOf(COUNTRY_CODE), areaCode: columnsOf(AREA_CODE) };
  return parts.countryCode.length + parts.areaCode.length > 0 ? parts : undefined;
}

const INDIA = 'IN';
const INDIAN_CODE = '91';

/**
 * The canonical form of a phone whose country or area code may stand in a cell of its own. The code is joined with the
 * number, or the number is refused: a number of the United States without its code looks like an Indian mobile.
 */
export function toJoinedPhone(row: Row, column: number, parts: PhoneParts, rules: PhoneRules): PhoneReading {
  const text = row.cells[column] ?? '';
  const kind = row.kind(column);
  const read = readDigits(text, kind);
  const reading = toPhone(text, kind, rules);
  const codes = new Set(contents(row, parts.countryCode).map(countryCode));
  const [code] = codes;
  if ('code' in read || codes.size === 0) return withAreaCode(reading, row, read, parts, rules);
  const isWhole = read.plus || /^00[1-9]/.test(read.digits);
  if (codes.size > 1 || code === undefined) return isWhole ? reading : UNCLEAR_COUNTRY_CODE;
  if (isWhole && 'e164' in reading) return hasCode(reading.e164, code) ? reading : OTHER_COUNTRY_CODE;
  if (isWhole) return reading;
  if (code === rules.country || (rules.country === INDIA && code === INDIAN_CODE)) {
    return withAreaCode(reading, row, read, parts, rules);
  }
  if (/\D/.test(code)) return aboutCode(toPhone(text, kind, { ...rules, country: code }));
  const joined = toPhone(`+${code}${read.digits}`, 'text', rules);
  if ('e164' in joined || !read.digits.startsWith(code)) return aboutCode(joined);
  const repeated = toPhone(`+${read.digits}`, 'text', rules);
  return 'e164' in repeated ? repeated : aboutCode(joined);
}

/** Names the column in the hint of a number from a country that the list does not take: the number itself has no code. */
function aboutCode(reading: PhoneReading): PhoneReading {
  if ('e164' in reading || reading.code !== 'LEADS-PHONE-COUNTRY') return reading;
  return {
    ...reading,
    hint: says`If that is right, add the country to countries in the config. If not, correct the column with the country code.`,
  };
}

/** Joins the area code with an Indian number that is too short by itself. */
function withAreaCode(
  reading: PhoneReading,
  row: Row,
  read: ReturnType<typeof readDigits>,
  parts: PhoneParts,
  rules: PhoneRules,
): PhoneReading {
  const [area, ...others] = new Set(
    contents(row, parts.areaCode).map((text) => text.replace(/\D/g, '').replace(/^0+/, '')),
  );
  if ('e164' in reading || 'code' in read || rules.country !== INDIA || !area || others.length > 0) return reading;
  if (area.length + read.digits.length !== MOBILE_DIGITS) return reading;
  const joined = toPhone(`0${area}${read.digits}`, 'text', rules);
  return 'e164' in joined ? joined : reading;
}

function contents(row: Row, columns: readonly number[]): readonly string[] {
  return columns
    .filter((column) => row.kind(column) !== 'null')
    .map((column) => row.cells[column] ?? '')
    .filter((text) => !isBlank(text) && !isBlankWord(text, PHONE_FIELD));
}

/** `91` for `+91`, `0091`, `91.0`, `India (+91)` and `IN`; `US` for a country of two letters; undefined when it is unclear. */
function countryCode(text: string): string | undefined {
  const plain = text.replace(/\.0+\s*$/, '').trim();
  const [digits, ...others] = plain.match(/\d+/g) ?? [];
  if (digits !== undefined) {
    const code = digits.replace(/^0+/, '');
    return others.length === 0 && /^[1-9]\d{0,3}$/.test(code) ? code : undefined;
  }
  if (/^(?:IN|IND|India)$/i.test(plain)) return INDIAN_CODE;
  return /^[A-Z]{2}$/.test(plain) ? plain : undefined;
}

/** Whether a number may be one of the code; a country of two letters is not compared. */
function hasCode(e164: string, code: string): boolean {
  return /\D/.test(code) || e164.startsWith(`+${code}`);
}
