import { type ByteRecord, ESCAPED, type Header, REJECT_COLUMNS, startsVisibly, WIDE } from '../model/index.ts';
import { isPlainEmail } from './plain-email.ts';
import { fitsPlainly, readPlainPattern } from './plain-pattern.ts';
import { isSchemaObject, own, type SchemaObject } from './schema-parts.ts';

/** Whether a record certainly breaks no rule of a schema. A no means nothing: ajv has to look. */
export type ByteAcceptor = (record: ByteRecord) => boolean;

/** Whether the cell between two offsets certainly keeps the rules for it. */
type CellAcceptor = (bytes: Uint8Array, from: number, to: number, marks: number) => boolean;

/** The acceptor for each keyword of a column; undefined when bytes cannot prove the rule. */
const RULES: Readonly<Record<string, (asked: unknown) => CellAcceptor | undefined>> = {
  type: (asked) =>
    asked === 'string' ? acceptAll : asked === 'integer' || asked === 'number' ? isWholeNumber : undefined,
  minLength: (asked) => (isCount(asked) ? hasAtLeast(asked) : undefined),
  maxLength: (asked) => (isCount(asked) ? hasAtMost(asked) : undefined),
  minimum: (asked) => (typeof asked === 'number' ? isNumberThat((value) => value >= asked) : undefined),
  maximum: (asked) => (typeof asked === 'number' ? isNumberThat((value) => value <= asked) : undefined),
  pattern: (asked) => (typeof asked === 'string' ? fits(asked) : undefined),
  enum: (asked) => (Array.isArray(asked) ? isOneOf(asked) : undefined),
  format: (asked) => (asked === 'email' ? isPlainEmail : undefined),
  title: () => acceptAll,
  description: () => acceptAll,
  $comment: () => acceptAll,
  default: () => acceptAll,
  examples: () => acceptAll,
};

const NUMBER_RULES: readonly string[] = ['type', 'minimum', 'maximum'];

/** Keywords that are understood at the top of a schema. */
const UNDERSTOOD: readonly string[] = [
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'type',
  'required',
  'properties',
];

const ADDED_COLUMNS: readonly string[] = Object.values(REJECT_COLUMNS);

/**
 * Makes the acceptor of a schema for the rows of a header; undefined when the schema has a rule that bytes cannot prove.
 * A differential test compares it with ajv.
 */
export function byteAcceptor(root: SchemaObject, header: Header): ByteAcceptor | undefined {
  const properties = own(root, 'properties') ?? {};
  const required = own(root, 'required') ?? [];
  const isUnderstood =
    Object.keys(root).every((keyword) => UNDERSTOOD.includes(keyword) || isOpen(root, keyword)) &&
    (own(root, 'type') ?? 'object') === 'object' &&
    isSchemaObject(properties) &&
    Array.isArray(required) &&
    required.every((name) => header.names.includes(name)) &&
    !header.names.some((name) => ADDED_COLUMNS.includes(name));
  if (!isUnderstood) return undefined;

  const cells: { readonly cell: number; readonly accepts: CellAcceptor; readonly mayBeBlank: boolean }[] = [];
  for (const [cell, name] of header.names.entries()) {
    const accepts = cellAcceptor(own(properties, name), header.fixed);
    if (!accepts) return undefined;
    // In a table a blank cell means that there is no value. In an object an empty text is a value.
    const mayBeBlank = header.fixed && !required.includes(name);
    if (accepts !== acceptAll || !mayBeBlank) cells.push({ cell, accepts, mayBeBlank });
  }
  const { fixed } = header;
  return ({ bytes, start, spans, marks }) => {
    for (let index = 0; index < cells.length; index++) {
      const { cell, accepts, mayBeBlank } = cells[index] as (typeof cells)[number];
      const from = start + (spans[cell * 2] as number);
      const to = start + (spans[cell * 2 + 1] as number);
      if (from === to && fixed) {
        if (!mayBeBlank) return false;
      } else if (fixed && !startsVisibly(bytes, from)) {
        return false;
      } else if (!accepts(bytes, from, to, marks[cell] as number)) {
        return false;
      }
    }
    return true;
  };
}

function isOpen(root: SchemaObject, keyword: string): boolean {
  return keyword === 'additionalProperties' && root[keyword] === true;
}

function cellAcceptor(schema: unknown, fixed: boolean): CellAcceptor | undefined {
  if (schema === undefined || schema === true) return acceptAll;
  if (!isSchemaObject(schema)) return undefined;
  const rules: CellAcceptor[] = [];
  // A cell of a table is read as a number where the schema asks for one; the text of an object stays text.
  const asksForText = own(schema, 'type') === 'string';
  for (const [keyword, asked] of Object.entries(schema)) {
    const rule = Object.hasOwn(RULES, keyword) ? RULES[keyword]?.(asked) : undefined;
    if (!rule) return undefined;
    const isAboutNumbers = NUMBER_RULES.includes(keyword) && rule !== acceptAll;
    if (isAboutNumbers && (!fixed || asksForText || Object.hasOwn(schema, 'enum'))) return undefined;
    if (rule !== acceptAll) rules.push(rule);
  }
  if (rules.length === 0) return acceptAll;
  return (bytes, from, to, marks) => {
    for (let index = 0; index < rules.length; index++) {
      if (!(rules[index] as CellAcceptor)(bytes, from, to, marks)) return false;
    }
    return true;
  };
}

function acceptAll(): boolean {
  return true;
}

function isCount(asked: unknown): asked is number {
  return Number.isSafeInteger(asked) && (asked as number) >= 0;
}

/** Most bytes that stand for one character, where it is written as two escapes of JSON. */
const ESCAPE_BYTES = 12;

function hasAtLeast(characters: number): CellAcceptor {
  return (bytes, from, to, marks) => {
    if ((marks & ESCAPED) !== 0) return to - from >= characters * ESCAPE_BYTES;
    return to - from >= characters && ((marks & WIDE) === 0 || begins(bytes, from, to, characters));
  };
}

/** Whether so many characters begin between two offsets; all bytes of one but the first are 0x80 … 0xbf. */
function begins(bytes: Uint8Array, from: number, to: number, characters: number): boolean {
  let missing = characters;
  for (let at = from; at < to && missing > 0; at++) if (((bytes[at] as number) & 0xc0) !== 0x80) missing--;
  return missing === 0;
}

function hasAtMost(characters: number): CellAcceptor {
  return (_, from, to) => to - from <= characters;
}

function fits(pattern: string): CellAcceptor | undefined {
  const plain = readPlainPattern(pattern);
  return plain && ((bytes, from, to, marks) => (marks & (WIDE | ESCAPED)) === 0 && fitsPlainly(plain, bytes, from, to));
}

const ZERO = 0x30;
const NINE = 0x39;

/** Most digits of a number that is exact in every program. */
const EXACT_DIGITS = 15;

function isWholeNumber(bytes: Uint8Array, from: number, to: number): boolean {
  if (from === to || to - from > EXACT_DIGITS) return false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

function isNumberThat(fits: (value: number) => boolean): CellAcceptor {
  return (bytes, from, to) => {
    if (!isWholeNumber(bytes, from, to)) return false;
    let value = 0;
    for (let at = from; at < to; at++) value = value * 10 + (bytes[at] as number) - ZERO;
    return fits(value);
  };
}

function isOneOf(values: readonly unknown[]): CellAcceptor | undefined {
  const allowed: Uint8Array[] = [];
  for (const value of values) {
    if (typeof value !== 'string') return undefined;
    allowed.push(new TextEncoder().encode(value));
  }
  return (bytes, from, to, marks) => (marks & ESCAPED) === 0 && allowed.some((one) => isAt(bytes, from, to, one));
}

function isAt(bytes: Uint8Array, from: number, to: number, wanted: Uint8Array): boolean {
  if (to - from !== wanted.length) return false;
  for (let at = 0; at < wanted.length; at++) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
