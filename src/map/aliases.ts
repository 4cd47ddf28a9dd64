import { headerForm, LAST_FIELD, PHONE_FIELD, type Shown, says } from '../model/index.ts';

/** A name for a field, and the headers that stand for it without any config. */
export interface Alias {
  readonly name: Shown;
  readonly field: number;
  /** Headers that are taken for it; case, spaces, `_`, `-`, `.`, `:` and `*` make no difference. */
  readonly spellings: readonly string[];
}

/**
 * The built-in aliases. They leave out headers that could mean two things (`Number`, `City`, `Date`) or a second value
 * of a kind (`Alternate Phone`, `Mobile 2`): the config maps such columns.
 */
export const ALIASES: readonly Alias[] = [
  {
    name: says`phone`,
    field: PHONE_FIELD,
    spellings: [
      'Phone',
      'Phone Number',
      'Phone No.',
      'Phone Num',
      'Mobile',
      'Mobile Number',
      'Mobile No.',
      'Mobile Num',
      'Mobile Phone',
      'Mob',
      'Mob No.',
      'Mob Number',
      'Cell',
      'Cell No.',
      'Cell Number',
      'Cell Phone',
      'Contact No.',
      'Contact Number',
      'Contact Phone',
      'Contact Mobile',
      'Customer Phone',
      'Customer Phone Number',
      'Customer Mobile',
      'Customer Mobile No.',
      'Customer Mobile Number',
      'Customer Contact No.',
      'Customer Contact Number',
      'Lead Phone',
      'Telephone',
      'Telephone No.',
      'Telephone Number',
      'Tel',
      'Tel No.',
      'Ph',
      'Ph No.',
      'MSISDN',
      'मोबाइल',
      'मोबाइल नंबर',
      'मोबाइल नम्बर',
      'फोन',
      'फोन नंबर',
      'फ़ोन नंबर',
    ],
  },
  {
    name: says`name`,
    field: 1,
    spellings: [
      'Name',
      'Full Name',
      'Customer Name',
      'Customer Full Name',
      'Client Name',
      'Lead Name',
      'Contact Name',
      'Contact Person',
      'Person Name',
      'Applicant Name',
      'Borrower Name',
      'Cust Name',
      'नाम',
    ],
  },
  {
    name: says`email`,
    field: 2,
    spellings: [
      'Email',
      'E-mail',
      'Mail',
      'Email Id',
      'E-mail Id',
      'Mail Id',
      'Email Address',
      'E-mail Address',
      'Customer Email',
      'Customer Email Id',
      'Contact Email',
      'ईमेल',
    ],
  },
  {
    name: says`address`,
    field: 3,
    spellings: [
      'Address',
      'Full Address',
      'Postal Address',
      'Customer Address',
      'Street Address',
      'Contact Address',
      'Residential Address',
      'पता',
    ],
  },
  {
    name: says`company`,
    field: 4,
    spellings: [
      'Company',
      'Company Name',
      'Organisation',
      'Organization',
      'Organisation Name',
      'Organization Name',
      'Firm',
      'Firm Name',
      'Business Name',
      'Employer',
      'Employer Name',
      'कंपनी',
    ],
  },
];

const FIELD_OF_HEADER: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LAST_FIELD + 1 }, (_, field) => [headerForm(`field_${field}`), field]),
);

const FIELD_OF_ALIAS: ReadonlyMap<string, number> = new Map(ALIASES.map(({ name, field }) => [name, field]));

const FIELD_OF_SPELLING: ReadonlyMap<string, number> = new Map(
  ALIASES.flatMap(({ spellings, field }) => spellings.map((spelling) => [headerForm(spelling), field])),
);

/** The field that a config means by `phone` or `field_5`; undefined when it is neither an alias nor a field. */
export function fieldOfName(name: string): number | undefined {
  return FIELD_OF_ALIAS.get(name) ?? (name.startsWith('field_') ? FIELD_OF_HEADER.get(headerForm(name)) : undefined);
}

/** Every name that `fieldOfName` knows. */
export function fieldNames(): readonly string[] {
  return [...FIELD_OF_ALIAS.keys(), ...Array.from({ length: LAST_FIELD + 1 }, (_, field) => `field_${field}`)];
}

/** The field of a header like `field_5`, spelled in any way that folds to it. */
export function fieldOfNumberedHeader(folded: string): number | undefined {
  return FIELD_OF_HEADER.get(folded);
}

/** The field of a folded header that is a spelling of an alias. */
export function fieldOfSpelling(folded: string): number | undefined {
  return FIELD_OF_SPELLING.get(folded);
}

/** The field that a header stands for without any config; undefined when it is none of the built-in ones. */
export function fieldOfHeader(header: string): number | undefined {
  const folded = headerForm(header);
  return fieldOfNumberedHeader(folded) ?? fieldOfSpelling(folded);
}

/** The name of a field in messages: its alias, else `field_5`. */
export function nameOfField(field: number): Shown {
  return ALIASES.find((alias) => alias.field === field)?.name ?? says`field_${field}`;
}

/** The spellings of the aliases of these fields, each with its form. */
export function spellingsOf(
  fields: (field: number) => boolean,
): readonly { readonly spelling: string; readonly form: string }[] {
  return ALIASES.filter(({ field }) => fields(field)).flatMap(({ spellings }) =>
    spellings.map((spelling) => ({ spelling, form: headerForm(spelling) })),
  );
}
