import { type Header, looksLikeData, PHONE_FIELD, type Route } from '../model/index.ts';
import { fieldOfName } from './aliases.ts';
import { type ColumnMistake, disputedHeader, noKeyColumn, unmappedColumns } from './column-mistakes.ts';
import { columnsCalled, isRejectsColumn, matchColumns } from './match-columns.ts';

/** The use of a column. */
export interface ColumnUse {
  /** As the file writes it. */
  readonly header: string;
  /** The field that it feeds. */
  readonly field: number | undefined;
  /** `key`: only part of the key. `ignored`: a column that a rejects file adds. `unmapped`: feeds nothing. */
  readonly use: 'field' | 'key' | 'unmapped' | 'ignored';
}

/** Which column feeds which field, for one Header. */
export interface ColumnPlan {
  /** Parallel to the header's names. */
  readonly columns: readonly ColumnUse[];
  /** Field → index of the column that feeds it. */
  readonly columnOf: ReadonlyMap<number, number>;
  /** Indexes of the columns that make the key; undefined when one is missing. */
  readonly key: readonly number[] | undefined;
  readonly mistakes: readonly ColumnMistake[];
  readonly notices: readonly ColumnMistake[];
}

/** Decides what each column of a header is for. `wanted` is what the config says: field → header. */
export function planColumns(header: Header, route: Route, wanted: ReadonlyMap<number, string>): ColumnPlan {
  const { names } = header;
  const { columnOf, settled, taken, mistakes } = matchColumns(header, wanted);
  const key = keyColumns(route.key, names, columnOf);
  const fieldOf = new Map([...columnOf].map(([field, column]) => [column, field]));

  const columns = names.map((name, column): ColumnUse => {
    const field = fieldOf.get(column);
    if (field !== undefined) return { header: name, field, use: 'field' };
    const use = isRejectsColumn(name) ? 'ignored' : key.columns.includes(column) ? 'key' : 'unmapped';
    return { header: name, field, use };
  });

  const unmapped = [...names.keys()].filter((column) => columns[column]?.use === 'unmapped' && !taken.has(column));
  const told = together(unmapped, header.fixed).map((group) => mistakeOf(group, names, settled));
  return {
    columns,
    columnOf,
    key: key.mistakes.length === 0 && key.columns.length === route.key.length ? key.columns : undefined,
    mistakes: [...mistakes, ...key.mistakes, ...(route.unmapped === 'error' ? told : [])],
    notices: route.unmapped === 'warn' ? told : [],
  };
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
