import { type Header, looksLikeData, PHONE_FIELD, type Route } from '../model/index.ts';
import { fieldOfName } from './aliases.ts';
import {
  type ColumnMistake,
  disputedHeader,
  misspeltColumn,
  noKeyColumn,
  unmappedColumns,
  unnamedColumns,
} from './column-mistakes.ts';
import { columnsCalled, isRejectsColumn, matchColumns } from './match-columns.ts';
import { misspeltHeaders } from './misspelt-header.ts';
import { type PhoneParts, phoneParts } from './phone-parts.ts';

/** The use of a column. */
export interface ColumnUse {
  /** As the file writes it. */
  readonly header: string;
  /** The field that it feeds. */
  readonly field: number | undefined;
  /** `key`: only part of the key. `phone`: a part of the phone. `ignored`: added by a rejects file, or without a name. */
  readonly use: 'field' | 'key' | 'phone' | 'unmapped' | 'ignored';
}

/** Which column feeds which field, for one Header. */
export interface ColumnPlan {
  /** Parallel to the header's names. */
  readonly columns: readonly ColumnUse[];
  /** Field → index of the column that feeds it. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** Indexes of the columns that make the key; undefined when one is missing. */
  readonly key: readonly number[] | undefined;
  /** Columns with parts of the phone; undefined when there are none. */
  readonly phoneParts: PhoneParts | undefined;
  readonly mistakes: readonly ColumnMistake[];
  readonly notices: readonly ColumnMistake[];
}

/** Decides what each column of a header is for. `wanted` is what the config says: field → header. */
export function planColumns(header: Header, route: Route, wanted: ReadonlyMap<number, string>): ColumnPlan {
  const { names } = header;
  const { columnOf, settled, taken, mistakes } = matchColumns(header, wanted);
  const key = keyColumns(route.key, names, columnOf);
  const parts = phoneParts(names);
  const partColumns = parts ? [...parts.countryCode, ...parts.areaCode] : [];
  const fieldOf = new Map([...columnOf].map(([field, column]) => [column, field]));

  const useOf = (name: string, column: number): ColumnUse['use'] => {
    if (isRejectsColumn(name) || (name === '' && header.fixed)) return 'ignored';
    if (key.columns.includes(column)) return 'key';
    return partColumns.includes(column) ? 'phone' : 'unmapped';
  };

  const columns = names.map((name, column): ColumnUse => {
    const field = fieldOf.get(column);
    if (field !== undefined) return { header: name, field, use: 'field' };
    return { header: name, field, use: useOf(name, column) };
  });

  const unmapped = [...names.keys()].filter((column) => columns[column]?.use === 'unmapped' && !taken.has(column));
  const misspelt = route.unmapped === 'ignore' ? [] : misspeltColumns(unmapped, header, settled, wanted, columnOf);
  const others = unmapped.filter((column) => !misspelt.some((mistake) => mistake.column === column));
  const told = together(others, header.fixed).map((group) => mistakeOf(group, names, settled));
  const unnamed = names.flatMap((name, column) => (name === '' ? [column] : []));
  return {
    columns,
    columnOf,
    key: key.mistakes.length === 0 && key.columns.length === route.key.length ? key.columns : undefined,
    phoneParts: parts,
    mistakes: [...mistakes, ...key.mistakes, ...misspelt, ...(route.unmapped === 'error' ? told : [])],
    notices: [
      ...(unnamed.length > 0 && header.fixed ? [unnamedColumns(unnamed)] : []),
      ...(route.unmapped === 'warn' ? told : []),
    ],
  };
}

/**
 * A table with a misspelt header is stopped: its rows would be sent without the field, and a list that skips known numbers
 * never takes it later. A header that looks like a person's data is not compared.
 */
function misspeltColumns(
  unmapped: readonly number[],
  { names, fixed }: Header,
  settled: ReadonlySet<number>,
  wanted: ReadonlyMap<number, string>,
  columnOf: ReadonlyMap<number, number>,
): readonly ColumnMistake[] {
  if (names.some(looksLikeData)) return [];
  // A table without a configured column has that mistake already.
  const missing = new Map(fixed ? [] : [...wanted].filter(([field]) => !columnOf.has(field) && field !== PHONE_FIELD));
  return misspeltHeaders(unmapped, names, (field) => !settled.has(field), missing).map((each) =>
    misspeltColumn(names[each.column] ?? '', each),
  );
}

/** A name in the key is an alias or a field if a column feeds it, else a header. A missing phone is another mistake. */
function keyColumns(
  wanted: readonly string[],
  names: readonly string[],
  columnOf: ReadonlyMap<number, number>,
): { readonly columns: readonly number[]; readonly mistakes: readonly ColumnMistake[] } {
  const columns: number[] = [];
  const mistakes: ColumnMistake[] = [];
  for (const name of wanted) {
    const field = fieldOfName(name);
    const fed = field === undefined ? undefined : columnOf.get(field);
    const candidates = fed === undefined && field !== PHONE_FIELD ? columnsCalled(name, names) : [fed];
    const [column, ...others] = candidates;
    if (others.length > 0)
      mistakes.push(
        disputedHeader(
          name,
          candidates.map((one) => names[one ?? -1] ?? ''),
        ),
      );
    else if (column !== undefined) columns.push(column);
    else if (field !== PHONE_FIELD) mistakes.push(noKeyColumn(name, names));
  }
  return { columns, mistakes };
}

/** A table gets one notice for all columns. Objects get one for each key, so that a key of several shapes is told once. */
function together(columns: readonly number[], fixed: boolean): readonly (readonly number[])[] {
  if (columns.length === 0) return [];
  return fixed ? [columns] : columns.map((column) => [column]);
}

function mistakeOf(columns: readonly number[], names: readonly string[], settled: ReadonlySet<number>): ColumnMistake {
  const [column, ...others] = columns;
  const mistake = unmappedColumns(
    columns.map((one) => names[one] ?? ''),
    names.some(looksLikeData),
    (field) => !settled.has(field),
  );
  return column === undefined || others.length > 0 ? mistake : { ...mistake, column };
}
