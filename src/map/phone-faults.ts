import { type Code, plural, printable, type Shown, says } from '../model/index.ts';

/** Why a text is no phone number that can be sent. Holds nothing of the text but counts of digits. */
export interface PhoneFault {
  readonly code: Code;
  readonly message: Shown;
  readonly hint: Shown;
}

const ONE_NUMBER = says`Write one number with its ten digits, such as 98765 43210 or +91 98765 43210.`;

const EXPORT_AGAIN = says`Get the numbers from the source again. In Excel, format the column as Text before the numbers are pasted or opened, then export.`;

/** For a cell with neither a digit nor a letter in it. */
export const NO_DIGITS: PhoneFault = {
  code: 'LEADS-PHONE-SIGNS',
  message: says`The phone cell holds no digit.`,
  hint: says`Write the number, or remove the row. A cell of #### in Excel is a column too narrow: widen it and export again.`,
};

/** For signs that do not just separate digits, and for brackets around anything but a prefix or an area code. */
export const SIGNS: PhoneFault = {
  code: 'LEADS-PHONE-SIGNS',
  message: says`The phone number has a sign in it that no phone number has.`,
  hint: says`${ONE_NUMBER} Spaces, dashes, dots, and brackets around an area code are fine.`,
};

/** For commas or dots as in an amount: `9,876,543,210`, `9,87,65,43,210` or `9.876.543.210`. */
export const COMMAS: PhoneFault = {
  code: 'LEADS-PHONE-SIGNS',
  message: says`The phone number has commas or dots in it, like an amount.`,
  hint: says`Format the column as Text, or as a number without a thousands separator, and export again.`,
};

/** For letters that no other fault explains, with digits or without. */
export const LETTERS: PhoneFault = {
  code: 'LEADS-PHONE-LETTERS',
  message: says`The phone number has letters in it.`,
  hint: says`${ONE_NUMBER} Labels such as "Mob:" do not belong in the cell.`,
};

/** For a number whose only letters are O, o, I and l, which are easily typed for 0 and 1. */
export const LETTER_FOR_DIGIT: PhoneFault = {
  code: 'LEADS-PHONE-LETTERS',
  message: says`The phone number has a letter where a digit belongs.`,
  hint: says`The letters O, I and l look like 0 and 1. Check the number and type the digit; it is never put in for you.`,
};

/** For `ext`, `x`, `#` and the like with digits behind it at the end of a number. */
export const EXTENSION: PhoneFault = {
  code: 'LEADS-PHONE-EXTENSION',
  message: says`The phone number has an extension, which Smartflo cannot dial.`,
  hint: says`Use a number that reaches the person directly, or remove the extension if the main number will do.`,
};

/** For more than one number, a range of lines (`26572890-91`) included. */
export const TWO_NUMBERS: PhoneFault = {
  code: 'LEADS-PHONE-TWO',
  message: says`The phone cell holds two numbers.`,
  hint: says`Keep one number in the cell and move the other one to a column or a row of its own.`,
};

/** For scientific notation that is no positive whole number with every digit written out, and for `919877000000`. */
export const DIGITS_LOST: PhoneFault = {
  code: 'LEADS-PHONE-DIGITS-LOST',
  message: says`A spreadsheet turned the phone number into a rounded one (like 9.19877E+11): digits are lost.`,
  hint: EXPORT_AGAIN,
};

/** For a stored number that is not whole, has a minus or is above 2^53 - 1, and for a text like `987654321.0` or `-9876543210`. */
export const INEXACT: PhoneFault = {
  code: 'LEADS-PHONE-INEXACT',
  message: says`The phone is stored as a number with decimals, a sign or more than 15 digits, so programs may have rounded it.`,
  hint: says`Check the number and write it as text: in quotes in JSON and YAML, with the column formatted as Text in Excel.`,
};

/** For an Indian number of the series 1800 or 1860. */
export const TOLL_FREE: PhoneFault = {
  code: 'LEADS-PHONE-TOLL-FREE',
  message: says`A toll-free or shared-cost number (1800, 1860) belongs to a company, not to a person to call.`,
  hint: says`Use a number of the person.`,
};

/** For three to six Indian digits that begin with 1 or 5. */
export const SHORT_CODE: PhoneFault = {
  code: 'LEADS-PHONE-SHORT-CODE',
  message: says`This is a service or SMS short code, not the phone of a person.`,
  hint: ONE_NUMBER,
};

/** For an Indian number of the series 140 or 160. */
export const COMMERCIAL: PhoneFault = {
  code: 'LEADS-PHONE-COMMERCIAL',
  message: says`Numbers that begin with 140 or 160 belong to companies that call people; nobody answers them.`,
  hint: says`Use a number of the person.`,
};

/** For a country code in a column of its own that names no country, or for two such columns that differ. */
export const UNCLEAR_COUNTRY_CODE: PhoneFault = {
  code: 'LEADS-PHONE-COUNTRY-CODE',
  message: says`The column for the country code does not say which country the number is from.`,
  hint: says`Write the code in digits, such as 91 or +1, or write it with a + before the number.`,
};

/** For a number with a country code that differs from the one in its column. */
export const OTHER_COUNTRY_CODE: PhoneFault = {
  code: 'LEADS-PHONE-COUNTRY-CODE',
  message: says`The number begins with another country code than the column for the country code says.`,
  hint: says`Correct the number or the code.`,
};

/** For digits that the numbering plans (libphonenumber's metadata) rule out or rewrite, and for zeros only. */
export const IMPLAUSIBLE: PhoneFault = {
  code: 'LEADS-PHONE-IMPLAUSIBLE',
  message: says`No phone number of its country begins with these digits.`,
  hint: says`Check the number at its source, the first digits above all.`,
};

/** For ten equal digits and for 0123456789 and 1234567890, typed where a form insists on a number. */
export const PLACEHOLDER: PhoneFault = {
  code: 'LEADS-PHONE-PLACEHOLDER',
  message: says`This is a placeholder, not a person's number.`,
  hint: says`Write the real number, or remove the row.`,
};

/** For a text that is longer than one number in any notation. It is not read. */
export const TOO_MUCH_TEXT: PhoneFault = {
  code: 'LEADS-PHONE-LONG',
  message: says`The phone cell holds far more than a phone number.`,
  hint: ONE_NUMBER,
};

const TEN_DIGITS = says`An Indian number has ten digits, after +91, 91 or 0`;
const AS_LONG_AS_ITS_COUNTRY = says`Check it at its source, the country code in front included.`;

function notCounted(indian: boolean): Shown {
  return indian ? says`not counting +91, 91 or 0 in front` : says`not counting the country code`;
}

/** `digits` is how many the number has without its prefix. */
export function tooShort(digits: number, indian: boolean): PhoneFault {
  return {
    code: 'LEADS-PHONE-SHORT',
    message: says`The phone number is too short: ${plural(digits, 'digit')}, ${notCounted(indian)}.`,
    hint: indian
      ? says`${TEN_DIGITS}; a landline needs its area code (22, 80 …). Missing digits are never filled in.`
      : AS_LONG_AS_ITS_COUNTRY,
  };
}

/** `digits` is how many the number has without a prefix that is certain. */
export function tooLong(digits: number, indian: boolean): PhoneFault {
  return {
    code: 'LEADS-PHONE-LONG',
    message: says`The phone number is too long: ${plural(digits, 'digit')}, ${notCounted(indian)}.`,
    hint: indian
      ? says`${TEN_DIGITS}. Perhaps a digit was typed twice, or two numbers share the cell.`
      : AS_LONG_AS_ITS_COUNTRY,
  };
}

/** `region` is where the number is from, ISO 3166 two letters; undefined when no country has its prefix. */
export function otherCountry(region: string | undefined): PhoneFault {
  const place = region && new Intl.DisplayNames(['en'], { type: 'region' }).of(region);
  return {
    code: 'LEADS-PHONE-COUNTRY',
    message: place
      ? says`The phone number begins like one from another country (${printable(place)}), and this list takes none from there.`
      : says`The phone number begins with a country code that no country has.`,
    hint: region
      ? says`If that is right, add ${printable(region)} to countries in the config. If not, correct the + or 00 in front of the number.`
      : says`Write the number without + or 00, or with the right country code.`,
  };
}
