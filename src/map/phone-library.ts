import type { CountryCode } from 'libphonenumber-js/min';

/** A number as the numbering plans of the world read it. */
interface ParsedNumber {
  readonly e164: string;
  readonly callingCode: string;
  readonly national: string;
  /** Countries it may belong to, ISO 3166 two letters; several where they share a calling code and the rest is no help. */
  readonly regions: readonly string[];
  /** Whether the plan of its country has such numbers. Says nothing about whether this one is in use. */
  readonly plausible: boolean;
  readonly length: 'right' | 'short' | 'long';
}

/** The numbering plans of the world. */
export interface NumberingPlans {
  /** `country` is whose numbers may be written without a country code. Undefined when no plan can read the text. */
  parse(text: string, country: string): ParsedNumber | undefined;
}

/**
 * Loads libphonenumber-js with its `min` metadata, which knows lengths and leading digits. (`mobile` refuses every seventh
 * Indian mobile; `max` tells kinds of numbers apart, which the digits of an Indian number can't prove.)
 */
export async function openNumberingPlans(): Promise<NumberingPlans> {
  const {
    getCountries,
    getCountryCallingCode,
    isSupportedCountry,
    parsePhoneNumberFromString,
    validatePhoneNumberLength,
  } = await import('libphonenumber-js/min');
  const known = (country: string): country is CountryCode => isSupportedCountry(country);
  const sharing = (callingCode: string) => getCountries().filter((one) => getCountryCallingCode(one) === callingCode);
  return {
    parse(text, country) {
      const place = known(country) ? { defaultCountry: country } : {};
      const parsed = parsePhoneNumberFromString(text, { ...place, extract: false });
      if (!parsed) return undefined;
      const length = parsed.isPossible() ? undefined : validatePhoneNumberLength(text, place);
      return {
        e164: parsed.number,
        callingCode: parsed.countryCallingCode,
        national: parsed.nationalNumber,
        regions: parsed.country ? [parsed.country] : sharing(parsed.countryCallingCode),
        plausible: parsed.isValid(),
        length: length === 'TOO_SHORT' ? 'short' : length === 'TOO_LONG' ? 'long' : 'right',
      };
    },
  };
}
