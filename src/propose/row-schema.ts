import { listed, PHONE_FIELD, plural, printable, type Shown, says } from '../model/index.ts';
import type { Assigned } from './assign-fields.ts';
import type { FileProfile } from './profiler.ts';

/** A column needs this many filled cells before its few values count as all possible ones. */
const MIN_ROWS_OF_CHOICES = 20;

/** Each choice must occur this often: a value that occurs once may belong to one person. */
const MIN_USES_OF_CHOICE = 2;

/** Digits and signs that a choice may not have: they are numbers, dates or addresses of people. */
const LIKE_A_PERSONS = /@|\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}|https?:/u;

/** Words in the name of a column that may hold people, whatever its cells look like. */
const ABOUT_PEOPLE =
  /name|mail|addr|phone|mobile|contact|birth|dob|agent|manager|owner|person|executive|nominee|spouse|father|mother|assign|caller|customer|client|lead|refer|employee|staff|user|handled|\bby\b|\brm\b|\bso\b|account|aadhaar|\bpan\b|policy|नाम|पता|मोबाइल|फोन|ईमेल/iu;

/** Below are phone, name, e-mail, address and company. */
const FIRST_FIELD_OF_CHOICES = 5;

/** Steps of `maxLength`: about twice what is there, so that the next file fits as well. */
const LENGTHS = [20, 50, 100, 200, 500, 1000];

/** A JSON Schema (draft 2020-12) that every row of the profiled file keeps. */
export function rowSchema(profile: FileProfile, assigned: readonly Assigned[], title: string): object {
  // A schema cannot have a rule for this one name.
  const told = assigned.filter(({ field, column }) => field !== undefined && column.header !== '__proto__');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: Object.fromEntries(told.map((each) => [each.column.header, columnSchema(each, profile)])),
    required: told.filter(({ column }) => column.filled === profile.rows).map(({ column }) => column.header),
  };
}

/** The rules of a column in words, for the terminal. */
export function rulesInWords(each: Assigned, profile: FileProfile): string {
  const { type, format, enum: choices } = columnSchema(each, profile);
  const types = type === undefined ? [] : typeof type === 'string' ? [type] : type;
  const kind = choices ? `one of ${plural(choices.length, 'value')}` : (format ?? listed(types.map(wordOf), 'or'));
  return [kind, each.column.filled === profile.rows && 'never blank'].filter((part) => part).join(', ');
}

function wordOf(type: string): Shown {
  return type === 'string'
    ? says`text`
    : type === 'integer'
      ? says`whole number`
      : type === 'null'
        ? says`nothing`
        : printable(type);
}

interface ColumnSchema {
  readonly type?: string | readonly string[];
  readonly format?: 'date' | 'email';
  readonly enum?: readonly string[];
  readonly maxLength?: number;
}

function columnSchema(assigned: Assigned, profile: FileProfile): ColumnSchema {
  const { column, field } = assigned;
  // Phones have rules of their own.
  if (field === PHONE_FIELD || column.filled === 0 || column.kinds.has('structure') || column.hasOddNumber) return {};
  return profile.isTable ? tableSchema(assigned) : objectSchema(assigned);
}

/** In a table every cell is text, read as what the schema asks for; a blank one is not there. */
function tableSchema(assigned: Assigned): ColumnSchema {
  const { forms } = assigned.column;
  for (const type of ['integer', 'number', 'boolean'] as const) if (forms.has(type)) return { type };
  return { type: 'string', ...textRules(assigned) };
}

/** In an object a value has a kind of its own. */
function objectSchema(assigned: Assigned): ColumnSchema {
  const { kinds, integral, nulls, blanks } = assigned.column;
  const types = [
    ...(kinds.has('text') || blanks > 0 ? ['string'] : []),
    ...(kinds.has('number') ? [integral ? 'integer' : 'number'] : []),
    ...(kinds.has('boolean') ? ['boolean'] : []),
    ...(nulls > 0 ? ['null'] : []),
  ];
  const [type = 'string', ...others] = types;
  if (others.length > 0) return { type: types };
  return type === 'string' && blanks === 0 ? { type, ...textRules(assigned) } : { type };
}

function textRules(assigned: Assigned): ColumnSchema {
  const { forms, longest } = assigned.column;
  if (forms.has('date')) return { format: 'date' };
  if (forms.has('email')) return { format: 'email' };
  const choices = choicesOf(assigned);
  if (choices) return { enum: choices };
  const maxLength = LENGTHS.find((length) => length >= longest * 2) ?? LENGTHS.find((length) => length >= longest);
  return maxLength === undefined ? {} : { maxLength };
}

/** The few values of a column, if none can belong to a person: more people read a schema than a lead file. */
function choicesOf({ column, field }: Assigned): readonly string[] | undefined {
  const { choices, filled, header } = column;
  const isPersons = field === undefined || field < FIRST_FIELD_OF_CHOICES || ABOUT_PEOPLE.test(header);
  if (!choices || isPersons || filled < MIN_ROWS_OF_CHOICES) return undefined;
  const isSafe = [...choices].every(([text, uses]) => uses >= MIN_USES_OF_CHOICE && !LIKE_A_PERSONS.test(text));
  return isSafe ? [...choices.keys()].sort() : undefined;
}
