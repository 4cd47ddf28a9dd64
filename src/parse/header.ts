import {
  type Header,
  isBlank,
  LeadsError,
  listed,
  type Position,
  type Problem,
  plural,
  printable,
  type Shown,
  says,
  shownHeader,
  shownHeaders,
} from '../model/index.ts';
import { flawOf } from './cell-flaw.ts';
import { fileError } from './file-error.ts';
import type { Limits } from './limits.ts';

/** White space (NBSP too), zero-width characters and BOMs around a name. */
const OUTER = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g;

/** Characters that do not count when two names are compared. */
const UNSEEN = /[\s_\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** A phone number and nothing else, in the digits of any script. */
const PHONE_LIKE = /^[\s'"=+()./\-\u00A0\u200B-\u200F]*(?:\p{Nd}[\s'"()./\-\u00A0\u200B-\u200F]*){7,}$/u;

/** The columns of a table: `header.names` stand at the cells `first` … `first + names.length - 1` of each row. */
export interface Columns {
  readonly header: Header;
  /** Index of the first named cell. */
  readonly first: number;
}

/**
 * Reads the header row of a table. Empty cells after the last name, and before the first one when `indented`, are no
 * columns. All other mistakes are reported together: names that are empty, twice there, too long or not printable.
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
  const problems = [
    ...names.flatMap((name, index) => nameProblem(name, first + index, place, limits)),
    ...twins(names, first, place),
  ];
  if (problems.length > 0) throw new LeadsError(problems);
  return { header: { names, fixed: true, line }, first };
}

/** A name with everything taken off that makes no difference between two column names. */
function fold(name: string): string {
  return name.normalize('NFC').replace(UNSEEN, '').toLowerCase();
}

function nameProblem(name: string, cell: number, place: (cell: number) => Position, limits: Limits): Problem[] {
  const position = place(cell);
  const column = columnName(cell, position);
  if (name === '') {
    return [
      headerProblem(
        says`There is no name for ${column}, but columns after it have one.`,
        says`Give it a name, or delete the column.`,
        position,
      ),
    ];
  }
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

function twins(names: readonly string[], first: number, place: (cell: number) => Position): Problem[] {
  const groups = new Map<string, number[]>();
  const shown = shownHeaders(names);
  for (const [index, name] of names.entries()) {
    if (name === '') continue;
    const group = groups.get(fold(name));
    if (group) group.push(index);
    else groups.set(fold(name), [index]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const columns = listed(
        group.map((index) => says`"${shown[index] ?? '…'}" (${columnName(first + index, place(first + index))})`),
      );
      return headerProblem(
        says`These columns have the same name: ${columns}. Upper and lower case, spaces and underscores make no difference.`,
        says`Rename all but one of them, or delete them.`,
        place(first + (group[1] ?? 0)),
      );
    });
}

/** `column 3`, or `column C` for a sheet. */
function columnName(cell: number, position: Position): Shown {
  return says`column ${position.cell === undefined ? cell + 1 : printable(position.cell.replace(/\d+$/, ''))}`;
}

function headerProblem(message: Shown, hint: Shown, position: Position): Problem {
  return { code: 'LEADS-FILE-HEADER', message, hint, position };
}
