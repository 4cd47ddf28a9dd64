import { LAST_FIELD, looksLikeData, PHONE_FIELD } from '../model/index.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { FileProfile } from './profiler.ts';

/** The first field that has no name of its own in Smartflo. */
const FIRST_FREE_FIELD = 5;

/** Share of the filled cells that must be phones for a column to be taken for the phone by its cells alone. */
const MOSTLY = 0.5;

/** A column and the field that is proposed for it; undefined when there is none left, or when it may be a person. */
export interface Assigned {
  readonly column: ColumnProfile;
  readonly field: number | undefined;
  /** Whether its name says so; else its cells, or nothing but its place. */
  readonly byName: boolean;
}

/**
 * Gives each column a field: first the phone, by name and content, then the others by name, then the rest in order.
 * Undefined when no column looks like phone numbers.
 */
export function assignFields(
  { columns }: FileProfile,
  fieldOf: (header: string) => number | undefined,
): readonly Assigned[] | undefined {
  const phone = phoneColumn(columns, fieldOf);
  if (!phone) return undefined;
  const taken = new Map<number, ColumnProfile>([[PHONE_FIELD, phone]]);
  for (const column of columns) {
    const field = fieldOf(column.header);
    if (field !== undefined && column !== phone && !taken.has(field)) taken.set(field, column);
  }
  const named = new Map([...taken].map(([field, column]) => [column, field]));
  let next = FIRST_FREE_FIELD;
  return columns.map((column) => {
    const field = named.get(column);
    if (field !== undefined) return { column, field, byName: fieldOf(column.header) === field };
    while (taken.has(next)) next++;
    if (next > LAST_FIELD || looksLikeData(column.header)) return { column, field: undefined, byName: false };
    return { column, field: next++, byName: false };
  });
}

/** The column with the most phones in it: of those that are called so or, if there are none, of all. */
function phoneColumn(
  columns: readonly ColumnProfile[],
  fieldOf: (header: string) => number | undefined,
): ColumnProfile | undefined {
  const called = columns.filter(({ header }) => fieldOf(header) === PHONE_FIELD);
  const candidates =
    called.length > 0
      ? called
      : columns.filter(({ header, phones, filled }) => phones > filled * MOSTLY && !looksLikeData(header));
  return candidates.reduce<ColumnProfile | undefined>(
    (best, column) => (best === undefined || column.phones > best.phones ? column : best),
    undefined,
  );
}
