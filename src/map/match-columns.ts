import { type Header, headerForm, PHONE_FIELD, REJECT_COLUMNS } from '../model/index.ts';
import { fieldOfNumberedHeader, fieldOfSpelling } from './aliases.ts';
import {
  type ColumnMistake,
  disputedField,
  disputedHeader,
  noConfiguredColumn,
  noPhoneColumn,
  noPhoneKey,
} from './column-mistakes.ts';

/** The columns that feed the fields of a list. */
export interface ColumnMatches {
  /** Field → index of the one column that feeds it. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** Fields with at least one candidate column, or a column in the config. */
  readonly settled: ReadonlySet<number>;
  /** Columns that a field takes, or that are among several candidates for one. */
  readonly taken: ReadonlySet<number>;
  readonly mistakes: readonly ColumnMistake[];
}

const REJECTS_COLUMNS: ReadonlySet<string> = new Set(Object.values(REJECT_COLUMNS).map(headerForm));

/** Whether a rejects file added this column. */
export function isRejectsColumn(name: string): boolean {
  return REJECTS_COLUMNS.has(headerForm(name));
}

/** The columns with exactly this header or, if there is none, those whose header folds to the same. */
export function columnsCalled(name: string, names: readonly string[]): readonly number[] {
  const columnsWhere = (matches: (header: string) => boolean) =>
    [...names.keys()].filter((column) => matches(names[column] ?? '') && !isRejectsColumn(names[column] ?? ''));
  const exact = columnsWhere((header) => header === name);
  const folded = headerForm(name);
  return exact.length > 0 ? exact : columnsWhere((header) => headerForm(header) === folded);
}

/**
 * Joins fields to columns. First come the columns that the config names (`wanted`, field → header), then headers like
 * `field_5`, then the built-in spellings. Each step takes only fields and columns that no earlier one took: the config
 * always wins, and is the way out wherever two columns could be meant.
 */
export function matchColumns(header: Header, wanted: ReadonlyMap<number, string>): ColumnMatches {
  const { names } = header;
  const columnOf = new Map<number, number>();
  const settled = new Set<number>();
  const taken = new Set<number>();
  const mistakes: ColumnMistake[] = [];
  const namesOf = (columns: readonly number[]) => columns.map((column) => names[column] ?? '');

  const settle = (field: number, columns: readonly number[], disputed: (names: readonly string[]) => ColumnMistake) => {
    settled.add(field);
    for (const column of columns) taken.add(column);
    const [column, ...others] = columns;
    if (others.length > 0) mistakes.push(disputed(namesOf(columns)));
    else if (column !== undefined) columnOf.set(field, column);
  };

  for (const [field, name] of wanted) {
    const columns = columnsCalled(name, names).filter((column) => !taken.has(column));
    settle(field, columns, (candidates) => disputedHeader(name, candidates));
    // An object may leave a key out; in a table a column that is not there is a mistake.
    const missing = columns.length === 0 && (header.fixed || field === PHONE_FIELD);
    if (missing) mistakes.push(field === PHONE_FIELD ? noPhone(header, name) : noConfiguredColumn(field, name, names));
  }
  for (const fieldOf of [fieldOfNumberedHeader, fieldOfSpelling]) {
    for (const [field, columns] of columnsByField(names, taken, fieldOf)) {
      if (!settled.has(field)) settle(field, columns, (candidates) => disputedField(field, candidates));
    }
  }
  if (!settled.has(PHONE_FIELD)) mistakes.push(noPhone(header, undefined));
  return { columnOf, settled, taken, mistakes };
}

function noPhone({ names, fixed }: Header, wanted: string | undefined): ColumnMistake {
  return fixed ? noPhoneColumn(names, wanted) : noPhoneKey(names, wanted);
}

function columnsByField(
  names: readonly string[],
  taken: ReadonlySet<number>,
  fieldOf: (folded: string) => number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const columnsOf = new Map<number, number[]>();
  names.forEach((name, column) => {
    const field = taken.has(column) ? undefined : fieldOf(headerForm(name));
    if (field !== undefined) columnsOf.set(field, [...(columnsOf.get(field) ?? []), column]);
  });
  return columnsOf;
}
