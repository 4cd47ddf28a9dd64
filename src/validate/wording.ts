import { type Code, joined, listed, nearest, plural, printable, type Shown, says } from '../model/index.ts';
import type { BrokenRule } from './broken-rules.ts';
import { isSchemaObject, own } from './schema-parts.ts';

/** Most allowed values that a message lists. */
const MAX_VALUES_LISTED = 10;

/** Most forms of an `anyOf` that a message tells. */
const MAX_FORMS_TOLD = 4;

/** Names of types in messages. */
const TYPE_WORDS: Readonly<Record<string, Shown>> = {
  string: says`text`,
  number: says`a number`,
  integer: says`a whole number`,
  boolean: says`true or false`,
  null: says`null`,
  object: says`an object`,
  array: says`a list`,
};

const FORMAT_WORDS: Readonly<Record<string, Shown>> = {
  date: says`a date like 2024-12-31`,
  time: says`a time with its zone, like 14:30:00+05:30`,
  'iso-time': says`a time like 14:30:00`,
  'date-time': says`a date and time with its zone, like 2024-12-31T14:30:00+05:30`,
  'iso-date-time': says`a date and time like 2024-12-31T14:30:00`,
  email: says`an e-mail address like name@example.com`,
  uri: says`a web address like https://example.com`,
  url: says`a web address like https://example.com`,
  hostname: says`a host name like example.com`,
  ipv4: says`an IP address like 192.0.2.1`,
  uuid: says`a UUID`,
};

const CODE_OF: Readonly<Record<string, Code>> = {
  required: 'LEADS-ROW-REQUIRED',
  dependentRequired: 'LEADS-ROW-REQUIRED',
  dependencies: 'LEADS-ROW-REQUIRED',
  type: 'LEADS-ROW-TYPE',
  minLength: 'LEADS-ROW-LENGTH',
  maxLength: 'LEADS-ROW-LENGTH',
  minimum: 'LEADS-ROW-RANGE',
  maximum: 'LEADS-ROW-RANGE',
  exclusiveMinimum: 'LEADS-ROW-RANGE',
  exclusiveMaximum: 'LEADS-ROW-RANGE',
  multipleOf: 'LEADS-ROW-RANGE',
  format: 'LEADS-ROW-FORMAT',
  pattern: 'LEADS-ROW-FORMAT',
  enum: 'LEADS-ROW-CHOICE',
  const: 'LEADS-ROW-CHOICE',
  additionalProperties: 'LEADS-ROW-COLUMN',
  unevaluatedProperties: 'LEADS-ROW-COLUMN',
  propertyNames: 'LEADS-ROW-COLUMN',
};

/** The code under which a broken rule of a user's schema is told. */
export function codeOfRule({ keyword, forms }: BrokenRule): Code {
  const kindsOnly = forms.length > 0 && forms.flat().every((rule) => rule.keyword === 'type');
  return kindsOnly ? 'LEADS-ROW-TYPE' : (CODE_OF[keyword] ?? 'LEADS-ROW-SCHEMA');
}

/** The key that a rule is about although its path ends at the object: one that is missing or unknown. */
export function keyOfRule({ keyword, params }: BrokenRule): string | undefined {
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
    case 'dependencies':
      return textOf(params['missingProperty']);
    case 'additionalProperties':
      return textOf(params['additionalProperty']);
    case 'unevaluatedProperties':
      return textOf(params['unevaluatedProperty']);
    case 'propertyNames':
      return textOf(params['propertyName']);
    default:
      return undefined;
  }
}

/** Whether the rule forbids a key that is there. */
export function forbidsKey({ keyword }: BrokenRule): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties' || keyword === 'propertyNames';
}

/** The values or keys that are allowed in place of one that is not; undefined when the rule names none. */
function allowedBy(rule: BrokenRule): readonly string[] | undefined {
  if (rule.keyword === 'enum') return valuesOf(rule.params['allowedValues']).map(shown);
  if (rule.keyword === 'const') return [shown(rule.params['allowedValue'])];
  if (!forbidsKey(rule)) return undefined;
  const properties = own(rule.schema, 'properties');
  return isSchemaObject(properties) ? Object.keys(properties) : [];
}

/** The allowed word that was most likely meant. */
export function meantBy(rule: BrokenRule): string | undefined {
  const word = forbidsKey(rule) ? keyOfRule(rule) : textOf(rule.value);
  return word === undefined ? undefined : nearest(word, allowedBy(rule) ?? []);
}

/** The demand of a rule, as the end of a sentence whose subject is the value or key. */
export function askOf(rule: BrokenRule): Shown {
  const { keyword, params } = rule;
  switch (keyword) {
    case 'required':
      return says`is required`;
    case 'dependentRequired':
    case 'dependencies':
      return says`is required, since ${quoted(params['property'])} is given`;
    case 'type':
      return says`must be ${typesOf(params['type'])}`;
    case 'minLength':
      return says`must have at least ${plural(Number(params['limit']), 'character')}`;
    case 'maxLength':
      return says`must have at most ${plural(Number(params['limit']), 'character')}`;
    case 'minimum':
      return says`must be at least ${Number(params['limit'])}`;
    case 'maximum':
      return says`must be at most ${Number(params['limit'])}`;
    case 'exclusiveMinimum':
      return says`must be more than ${Number(params['limit'])}`;
    case 'exclusiveMaximum':
      return says`must be less than ${Number(params['limit'])}`;
    case 'multipleOf':
      return says`must be a multiple of ${Number(params['multipleOf'])}`;
    case 'format':
      return says`must be ${FORMAT_WORDS[String(params['format'])] ?? says`written in the format ${printable(String(params['format']))}`}`;
    case 'pattern':
      return says`must fit the pattern ${printable(String(params['pattern']))}`;
    case 'enum':
      return says`must be ${choices(allowedBy(rule) ?? [])}`;
    case 'const':
      return says`must be ${quoted(params['allowedValue'])}`;
    case 'minItems':
      return says`must have at least ${plural(Number(params['limit']), 'entry', 'entries')}`;
    case 'maxItems':
      return says`must have at most ${plural(Number(params['limit']), 'entry', 'entries')}`;
    case 'uniqueItems':
      return says`must not have two equal entries`;
    case 'minProperties':
      return says`must have at least ${plural(Number(params['limit']), 'value')}`;
    case 'maxProperties':
      return says`must have at most ${plural(Number(params['limit']), 'value')}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
      return says`is not known here`;
    case 'false schema':
      return says`must not be there`;
    case 'not':
      return says`must not be as the rule under "not" describes`;
    case 'anyOf':
    case 'oneOf':
      return formsOf(rule);
    default:
      return says`breaks the rule ${printable(keyword)}`;
  }
}

function formsOf({ forms, path, params }: BrokenRule): Shown {
  if (forms.length === 0 || Array.isArray(params['passingSchemas']))
    return says`must have exactly one of the forms that are allowed`;
  if (forms.every((form) => form.length === 1 && form[0]?.keyword === 'type')) {
    return says`must be ${typesOf(forms.flatMap((form) => form.flatMap((rule) => valuesOf(rule.params['type']))))}`;
  }
  const told = forms
    .slice(0, MAX_FORMS_TOLD)
    .map((form) => listed(form.map((rule) => says`${subjectOf(rule, path)}${askOf(rule)}`)));
  const rest = forms.length - told.length;
  return says`must keep one of these rules: ${joined(told, '; or ')}${rest > 0 ? says`; or ${plural(rest, 'more', 'more')}` : ''}`;
}

/** Names what a rule inside another one is about, if it is about something else. */
function subjectOf(rule: BrokenRule, path: readonly string[]): Shown {
  const subject = keyOfRule(rule) ?? (rule.path.length > path.length ? rule.path.at(-1) : undefined);
  return subject === undefined ? says`it ` : says`${quoted(subject)} `;
}

function choices(values: readonly string[]): Shown {
  const told = values.slice(0, MAX_VALUES_LISTED).map(quoted);
  const rest = values.length - told.length;
  return rest > 0 ? says`one of ${joined(told, ', ')} and ${plural(rest, 'more', 'more')}` : listed(told, 'or');
}

function typesOf(type: unknown): Shown {
  const words = valuesOf(type).map((one) => TYPE_WORDS[String(one)] ?? printable(String(one)));
  return listed([...new Set(words)], 'or');
}

function valuesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}

function quoted(value: unknown): Shown {
  return typeof value === 'string' ? says`"${printable(value)}"` : printable(shown(value));
}
