import type { CellKind } from '../model/index.ts';
import { IMPLAUSIBLE, otherCountry, type PhoneFault, tooLong, tooShort } from './phone-faults.ts';
import { indianFault, indianMobile, indianNational } from './phone-india.ts';
import type { NumberingPlans } from './phone-library.ts';
import { type DialledDigits, readDigits } from './phone-text.ts';

/** The rules for phone numbers of a route. */
export interface PhoneRules {
  /** Country whose numbers may be written without a country code, ISO 3166 two letters. */
  readonly country: string;
  /** Countries whose numbers are accepted; always holds `country`. */
  readonly countries: readonly string[];
  readonly plans: NumberingPlans;
}

/** The canonical form of a number (E.164), or why there is none that is certain. */
export type PhoneReading = { readonly e164: string } | PhoneFault;

const INDIA = 'IN';
const INDIAN_CALLING_CODE = '91';

/**
 * The canonical form of the phone number in a cell. It removes only what carries no information: separators, characters
 * without width, prefixes, `.0` and the text guards of Excel; digits of other scripts become ASCII. A canonical number
 * stays as it is.
 */
export function toPhone(text: string, kind: CellKind, rules: PhoneRules): PhoneReading {
  const fast = fromIndia(rules) ? indianMobile : () => undefined;
  const plain = fast(text);
  if (plain !== undefined) return { e164: plain };
  const read = readDigits(text, kind);
  if ('code' in read) return read;
  const dialled = fast(read.plus ? `+${read.digits}` : read.digits);
  return dialled === undefined ? byPlans(read, rules) : { e164: dialled };
}

/** `toPhone` without the fast path: the numbering plans check every number. */
export function toPhoneByPlans(text: string, kind: CellKind, rules: PhoneRules): PhoneReading {
  const read = readDigits(text, kind);
  return 'code' in read ? read : byPlans(read, rules);
}

function byPlans(read: DialledDigits, rules: PhoneRules): PhoneReading {
  const dialled = fromIndia(rules) ? withInternationalPrefix(read) : read;
  const indian = dialled.plus ? dialled.digits.startsWith(INDIAN_CALLING_CODE) : fromIndia(rules);
  return indian ? indianPhone(indianNational(dialled), rules) : otherPhone(dialled, rules);
}

function fromIndia(rules: PhoneRules): boolean {
  return rules.country === INDIA;
}

/** From India, `00` is dialled for `+`; no national number begins with it. */
function withInternationalPrefix(dialled: DialledDigits): DialledDigits {
  const { plus, digits } = dialled;
  return !plus && /^00[1-9]/.test(digits) ? { plus: true, digits: digits.slice(2) } : dialled;
}

function indianPhone(national: string, { countries, plans }: PhoneRules): PhoneReading {
  if (!countries.includes(INDIA)) return otherCountry(INDIA);
  const fault = indianFault(national);
  if (fault) return fault;
  const e164 = `+${INDIAN_CALLING_CODE}${national}`;
  const parsed = plans.parse(e164, INDIA);
  return parsed?.plausible && parsed.e164 === e164 ? { e164 } : IMPLAUSIBLE;
}

function otherPhone({ plus, digits }: DialledDigits, rules: PhoneRules): PhoneReading {
  const parsed = rules.plans.parse(plus ? `+${digits}` : digits, rules.country);
  if (!parsed) return plus ? otherCountry(undefined) : tooShort(digits.length, false);
  if (parsed.callingCode === INDIAN_CALLING_CODE) return indianPhone(parsed.national, rules);
  if (!parsed.regions.some((region) => rules.countries.includes(region))) return otherCountry(parsed.regions[0]);
  if (parsed.length === 'short') return tooShort(parsed.national.length, false);
  if (parsed.length === 'long') return tooLong(parsed.national.length, false);
  // Some plans rewrite what follows the trunk prefix (Argentina's 15); such a number must come with its country code.
  const kept = digits.endsWith(parsed.national);
  return parsed.plausible && kept ? { e164: parsed.e164 } : IMPLAUSIBLE;
}
