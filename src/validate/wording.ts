import { type Code, listed, nearest, plural, printable } from '../model/index.ts';
import type { BrokenRule } from './broken-rules.ts';
import { isSchemaObject, own } from './schema-parts.ts';

/** Most allowed values that a message lists. */
const MAX_VALUES_LISTED = 10;

/** Most forms of an `anyOf` that a message tells. */
const MAX_FORMS_TOLD = 4;

/** How types are called when talking to people. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  object: 'an object',
  array: 'a list',
};

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: 'a date like 2024-12-31',
  time: 'a time with its zone, like 14:30:00+05:30',
  'iso-time': 'a time like 14:30:00',
  'date-time': 'a date and time with its zone, like 2024-12-31T14:30:00+05:30',
  'iso-date-time': 'a date and time like 2024-12-31T14:30:00',
  email: 'an e-mail address like name@example.com',
  uri: 'a web address like https://example.com',
  url: 'a web address like https://example.com',
  hostname: 'a host name like example.com',
  ipv4: 'an IP address like 192.0.2.1',
  uuid: 'a UUID',
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

/** What the rule asks for, as the end of a sentence whose subject is the value or key it is about. */
export function askOf(rule: BrokenRule): string {
  const { keyword, params } = rule;
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'dependentRequired':
    case 'dependencies':
      return `is required, since ${quoted(params['property'])} is given`;
    case 'type':
      return `must be ${typesOf(params['type'])}`;
    case 'minLength':
      return `must have at least ${plural(Number(params['limit']), 'character')}`;
    case 'maxLength':
      return `must have at most ${plural(Number(params['limit']), 'character')}`;
    case 'minimum':
      return `must be at least ${params['limit']}`;
    case 'maximum':
      return `must be at most ${params['limit']}`;
    case 'exclusiveMinimum':
      return `must be more than ${params['limit']}`;
    case 'exclusiveMaximum':
      return `must be less than ${params['limit']}`;
    case 'multipleOf':
      return `must be a multiple of ${params['multipleOf']}`;
    case 'format':
      return `must be ${FORMAT_WORDS[String(params['format'])] ?? `written in the format ${printable(String(params['format']))}`}`;
    case 'pattern':
      return `must fit the pattern ${printable(String(params['pattern']))}`;
    case 'enum':
      return `must be ${choices(allowedBy(rule) ?? [])}`;
    case 'const':
      return `must be ${quoted(params['allowedValue'])}`;
    case 'minItems':
      return `must have at least ${plural(Number(params['limit']), 'entry', 'entries')}`;
    case 'maxItems':
      return `must have at most ${plural(Number(params['limit']), 'entry', 'entries')}`;
    case 'uniqueItems':
      return 'must not have two equal entries';
    case 'minProperties':
      return `must have at least ${plural(Number(params['limit']), 'value')}`;
    case 'maxProperties':
      return `must have at most ${plural(Number(params['limit']), 'value')}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'propertyNames':
      return 'is not known here';
    case 'false schema':
      return 'must not be there';
    case 'not':
      return 'must not be as the rule under "not" describes';
    case 'anyOf':
    case 'oneOf':
      return formsOf(rule);
    default:
      return `breaks the rule ${printable(keyword)}`;
  }
}

function formsOf({ forms, path, params }: BrokenRule): string {
  if (forms.length === 0 || Array.isArray(params['passingSchemas']))
    return 'must have exactly one of the forms that are allowed';
  if (forms.every((form) => form.length === 1 && form[0]?.keyword === 'type')) {
    return `must be ${typesOf(forms.flatMap((form) => form.flatMap((rule) => valuesOf(rule.params['type']))))}`;
  }
  const told = forms
    .slice(0, MAX_FORMS_TOLD)
    .map((form) => listed(form.map((rule) => subjectOf(rule, path) + askOf(rule))));
  const rest = forms.length - told.length;
  return `must keep one of these rules: ${told.join('; or ')}${rest > 0 ? `; or ${plural(rest, 'more', 'more')}` : ''}`;
}

/** Names what a rule inside another one is about, if it is about something else. */
function subjectOf(rule: BrokenRule, path: readonly string[]): string {
  const subject = keyOfRule(rule) ?? (rule.path.length > path.length ? rule.path.at(-1) : undefined);
  return subject === undefined ? 'it ' : `${quoted(subject)} `;
}

function choices(values: readonly string[]): string {
  const told = values.slice(0, MAX_VALUES_LISTED).map(quoted);
  const rest = values.length - told.length;
  return rest > 0 ? `one of ${told.join(', ')} and ${plural(rest, 'more', 'more')}` : listed(told, 'or');
}

function typesOf(type: unknown): string {
  const words = valuesOf(type).map((one) => TYPE_WORDS[String(one)] ?? String(one));
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

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${printable(value)}"` : printable(shown(value));
}
