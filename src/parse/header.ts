import {
  type Header,
  isBlank,
  LeadsError,
  type Position,
  type Problem,
  plural,
  printable,
  REJECT_COLUMNS,
  type Shown,
  says,
  shownHeader,
} from '../model/index.ts';
import { flawOf } from './cell-flaw.ts';
import { fileError } from './file-error.ts';
import type { Limits } from './limits.ts';

/** White space (NBSP too), zero-width characters and BOMs around a name. */
const OUTER = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g;

/** A phone number and nothing else, in the digits of any script. */
const PHONE_LIKE = /^[\s'"=+()./\-\u00A0\u200B-\u200F]*(?:\p{Nd}[\s'"()./\-\u00A0\u200B-\u200F]*){7,}$/u;

/** The columns of a table: `header.names` stand at the cells `first` … `first + names.length - 1` of each row. */
export interface Columns {
  readonly header: Header;
  /** Index of the first named cell. */
  readonly first: number;
  /** Whether a column between named ones has no name. */
  readonly hasUnnamed: boolean;
}

/**
 * Reads the header row of a table. Empty cells after the last name, and before the first one when `indented`, are no
 * columns; one between two names is a column without a name. Names that are too long or not printable are reported
 * together.
 */
export function readColumns(
  cells: readonly string[],
  line: number,
  place: (cell: number) => Position,
  limits: Limits,
  indented: boolean,
): Columns {
  const trimmed = cells.map((cell) => (isBlank(cell) ? '' : cell.replace(OUTER, '')));
  const first = indented ? trimmed.findIndex((name) => name !== '') : 0;
  const names = trimmed.slice(first, trimmed.findLastIndex((name) => name !== '') + 1);
  if (names.length > limits.columns) {
    throw fileError(
      'LEADS-FILE-LIMIT',
      says`The file has ${plural(names.length, 'column')}; at most ${plural(limits.columns, 'column')} are read.`,
      {
        hint: says`Remove the columns that no list needs.`,
        position: place(first + limits.columns),
      },
    );
  }
  const phone = names.findIndex((name) => PHONE_LIKE.test(name));
  if (phone >= 0) {
    throw fileError('LEADS-FILE-NO-HEADER', says`A phone number stands where a column name should be.`, {
      hint: says`Add a first row with the column names, such as \`phone,name\`.`,
      position: place(first + phone),
    });
  }
  const problems = names.flatMap((name, index) => nameProblem(name, first + index, place, limits));
  if (problems.length > 0) throw new LeadsError(problems);
  return { header: { names, fixed: true, line }, first, hasUnnamed: names.includes('') };
}

function nameProblem(name: string, cell: number, place: (cell: number) => Position, limits: Limits): Problem[] {
  const position = place(cell);
  const column = columnName(cell, position);
  if (name.length > limits.headerCharacters) {
    const message = says`The name of ${column} has ${plural(name.length, 'character')}; at most ${limits.headerCharacters} are read.`;
    return [
      headerProblem(message, says`Check that the first row holds the column names, and shorten this one.`, position),
    ];
  }
  if (flawOf(name) === undefined) return [];
  const message = says`The name of ${column}, "${shownHeader(name)}", has a character that a column name cannot have.`;
  return [headerProblem(message, says`Type the name anew.`, position)];
}

/** A row number that pandas writes into a first column without a name. */
const ROW_NUMBER = /^\s*\d{1,7}\s*$/;

const ADDED: readonly string[] = Object.values(REJECT_COLUMNS);

/**
 * Whether the content of a column without a name may be passed over: it is blank, or a row number in the first column of
 * the table, or right before it (column -1). The columns that a rejects file adds may come before it.
 */
export function isPassedOver(names: readonly string[], column: number, text: string): boolean {
  if (isBlank(text)) return true;
  const isFirst = column >= -1 && names.slice(0, Math.max(0, column)).every((name) => ADDED.includes(name));
  return column < names.length && isFirst && ROW_NUMBER.test(text);
}

/** `column 3`, or `column C` for a sheet. */
function columnName(cell: number, position: Position): Shown {
  return says`column ${position.cell === undefined ? cell + 1 : printable(position.cell.replace(/\d+$/, ''))}`;
}

function headerProblem(message: Shown, hint: Shown, position: Position): Problem {
  return { code: 'LEADS-FILE-HEADER', message, hint, position };
}
