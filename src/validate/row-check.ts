import {
  type Header,
  joined,
  LeadsError,
  maskPhone,
  maskShape,
  nearest,
  type Position,
  type Problem,
  printable,
  type Row,
  type Shown,
  says,
  shownHeader,
  type TextDocument,
  type Violation,
} from '../model/index.ts';
import { askedKind } from './asked-kinds.ts';
import { type BrokenRule, brokenRules } from './broken-rules.ts';
import { type ByteAcceptor, byteAcceptor } from './byte-acceptor.ts';
import { TooManySteps } from './linear-patterns.ts';
import { createRowView } from './row-view.ts';
import { type CompiledSchema, compileSchema } from './schema-compile.ts';
import { isSchemaObject, own } from './schema-parts.ts';
import { askOf, codeOfRule, forbidsKey, keyOfRule, meantBy } from './wording.ts';

/** Finds every rule of the user's schema that a row breaks. Throws a LeadsError when the schema never comes to an end. */
export interface RowCheck {
  (row: Row): readonly Violation[];
  /**
   * Mistakes of the whole table: columns that the schema requires and the table lacks, and columns that it has twice.
   * Empty for a header that is not fixed.
   */
  columnProblems(header: Header): readonly Problem[];
  /** Accepts some of the right rows of a header from their bytes; undefined when the schema has a rule that bytes cannot prove. */
  acceptor(header: Header): ByteAcceptor | undefined;
}

/**
 * Opens the check of rows against the user's JSON Schema, whose keys are the column headers of the file. Throws a
 * LeadsError with every mistake of the schema, each at its line of `file`.
 */
export async function openRowCheck(schema: TextDocument, file: string): Promise<RowCheck> {
  const compiled = await compileSchema(schema, file);
  const view = createRowView((column) => askedKind(compiled.root, column, compiled.matches));
  const check = (row: Row): readonly Violation[] => {
    const value = view(row);
    const verdict = verdictOf(compiled, value, file);
    if (verdict === 'right') return [];
    if (verdict === 'too-slow') return [tooSlow(row)];
    return brokenRules(compiled.validate.errors ?? [], compiled.root).map((rule) => violationOf(rule, row));
  };
  return Object.assign(check, {
    columnProblems: (header: Header) => [...missingColumns(compiled, header), ...columnsTwice(compiled, header)],
    acceptor: (header: Header) => byteAcceptor(compiled.root, header),
  });
}

function verdictOf(
  { validate, beginRow }: CompiledSchema,
  value: unknown,
  file: string,
): 'right' | 'wrong' | 'too-slow' {
  try {
    beginRow();
    return validate(value) ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof TooManySteps) return 'too-slow';
    if (!(error instanceof RangeError)) throw error;
    throw new LeadsError(
      {
        code: 'LEADS-SCHEMA',
        message: says`Parts of the schema refer to each other without end.`,
        hint: says`Remove the circle of $ref.`,
        file,
      },
      { cause: error },
    );
  }
}

/** The row is rejected, since what can't be checked is not sent. */
function tooSlow(row: Row): Violation {
  return {
    code: 'LEADS-ROW-PATTERN-STEPS',
    header: undefined,
    position: startOf(row),
    masked: undefined,
    message: says`The row is too long for the patterns of the schema.`,
    hint: says`Shorten the long texts of the row, or repeat less in the patterns: fewer and smaller {…}.`,
  };
}

function missingColumns({ root }: CompiledSchema, header: Header): readonly Problem[] {
  const required = own(root, 'required');
  if (!header.fixed || !Array.isArray(required)) return [];
  return required
    .filter((name): name is string => typeof name === 'string' && !header.names.includes(name))
    .map((name) => {
      const near = nearest(name, header.names);
      return {
        code: 'LEADS-COLUMN-MISSING',
        message: says`The schema requires a column "${printable(name)}", and the file has none.`,
        hint: near
          ? says`Did you mean "${shownHeader(near)}"? Rename the column, or correct the schema.`
          : says`Add the column to the file, or take it out of required in the schema.`,
        position: { line: header.line, column: 1 },
      };
    });
}

/** Columns with one name and a rule of the schema: only one of their cells would be checked. */
function columnsTwice({ root }: CompiledSchema, { names, fixed, line }: Header): readonly Problem[] {
  const properties = own(root, 'properties');
  if (!fixed || !isSchemaObject(properties)) return [];
  const twice = names.filter((name, column) => names.indexOf(name) === column && names.lastIndexOf(name) !== column);
  return twice
    .filter((name) => Object.hasOwn(properties, name))
    .map((name) => ({
      code: 'LEADS-COLUMN-TWICE',
      message: says`The schema has a rule for "${shownHeader(name)}", and several columns have this name.`,
      hint: says`Rename all but one of them, or delete them.`,
      position: { line, column: 1 },
    }));
}

function violationOf(rule: BrokenRule, row: Row): Violation {
  const header = rule.path[0] ?? keyOfRule(rule);
  const column = header === undefined ? -1 : row.header.names.indexOf(header);
  const hint = hintOf(rule, row);
  return {
    code: codeOfRule(rule),
    header,
    position: column < 0 ? startOf(row) : row.position(column),
    masked: column < 0 || forbidsKey(rule) ? undefined : masked(row.cells[column] ?? ''),
    message: messageOf(rule, header, column >= 0),
    ...(hint && { hint }),
  };
}

function messageOf(rule: BrokenRule, header: string | undefined, present: boolean): Shown {
  if (header === undefined) return says`The row ${askOf(rule)}.`;
  if (forbidsKey(rule)) return says`The schema does not allow this column.`;
  if (keyOfRule(rule) === undefined) return says`The value ${askOf(rule)}.`;
  return says`${present ? 'A value' : says`"${shownHeader(header)}"`} ${askOf(rule)}.`;
}

/** "Did you mean" with the nearest allowed word, then the description that the schema's author wrote. */
function hintOf(rule: BrokenRule, row: Row): Shown | undefined {
  const missing = rule.keyword === 'required' ? keyOfRule(rule) : undefined;
  const near = missing === undefined ? meantBy(rule) : misspelledHeader(missing, row.header);
  const description = own(rule.schema, 'description');
  const parts = [
    ...(near === undefined ? [] : [says`Did you mean "${printable(near)}"?`]),
    ...(typeof description === 'string' && rule.path.length > 0 ? [printable(description)] : []),
  ];
  return parts.length > 0 ? joined(parts, ' ') : undefined;
}

function misspelledHeader(missing: string, { names }: Header): string | undefined {
  return names.includes(missing) ? undefined : nearest(missing, names);
}

function startOf(row: Row): Position {
  return { line: row.line, column: 1 };
}

/** Ten digits or more, with only the signs of phone numbers. */
const LIKE_A_PHONE = /^\+?(?:[\s().-]*\p{Nd}){10,}[\s().-]*$/u;

function masked(text: string): Shown | undefined {
  if (text === '') return undefined;
  return LIKE_A_PHONE.test(text) ? maskPhone(text) : maskShape(text);
}
