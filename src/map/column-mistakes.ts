import {
  type Code,
  headerForm,
  joined,
  listed,
  looksLikeData,
  nearest,
  PHONE_FIELD,
  plural,
  printable,
  type Shown,
  says,
  shownHeader,
  shownHeaders,
} from '../model/index.ts';
import { nameOfField, spellingsOf } from './aliases.ts';
import { isOrdinaryHeader } from './ordinary-headers.ts';

/** Something wrong with the columns of a file, or with the keys of one shape of object. */
export interface ColumnMistake {
  readonly code: Code;
  readonly message: Shown;
  readonly hint: Shown;
  /** Index of the column it is about, if it is about one. */
  readonly column?: number;
}

/** Most column names that one message lists. */
const MAX_LISTED = 20;

/** Shortest header that is compared with the built-in spellings: a shorter one is near to too many. */
const MIN_MISSPELLED = 5;

/** A table in which no column is the phone. `wanted` is what the config says. */
export function noPhoneColumn(names: readonly string[], wanted: string | undefined): ColumnMistake {
  if (names.some(looksLikeData)) return noHeader();
  const near = wanted === undefined ? misspelledPhone(names) : nearest(wanted, names);
  return {
    code: 'LEADS-COLUMN-NO-PHONE',
    message:
      wanted === undefined
        ? says`No column holds the phone number. ${columnsFound(names)}`
        : says`The config takes the phone from ${quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
    hint: says`${meantColumn(near, wanted)}Name the column Phone or Mobile, or say under columns in the config which one it is, as in "phone: ${exampleHeader(near ?? names.find((name) => name !== ''))}".`,
  };
}

/** An object in which no key is the phone: that concerns this one alone. `wanted` is what the config says. */
export function noPhoneKey(names: readonly string[], wanted: string | undefined): ColumnMistake {
  const near = wanted === undefined ? misspelledPhone(names) : nearest(wanted, names);
  const found = names.length === 0 ? 'It is empty.' : `Its keys: ${shownNames(names)}.`;
  return {
    code: 'LEADS-PHONE-MISSING',
    message:
      wanted === undefined
        ? says`This lead has no key that holds its phone. ${printable(found)}`
        : says`This lead has no key ${quoted(wanted)}, which the config takes the phone from. ${printable(found)}`,
    hint:
      near === undefined
        ? says`Add "${wanted === undefined ? 'phone' : exampleHeader(wanted)}" with the number, or remove this lead.`
        : says`${meantColumn(near, wanted)}Rename the key.`,
  };
}

/** A header that is there, and what it probably stands for. */
function meantColumn(near: string | undefined, wanted: string | undefined): Shown {
  if (near === undefined) return says``;
  return wanted === undefined ? says`${quoted(near)} looks like a phone. ` : says`Did you mean ${quoted(near)}? `;
}

/** The first row is a person. Nothing of it is shown. */
function noHeader(): ColumnMistake {
  return {
    code: 'LEADS-FILE-NO-HEADER',
    message: says`The first row does not name the columns: it looks like a person’s data.`,
    hint: says`Put a row with the names of the columns above it, such as Mobile, Name, Email.`,
  };
}

/** A column that the config names for a field other than the phone. */
export function noConfiguredColumn(field: number, wanted: string, names: readonly string[]): ColumnMistake {
  const near = nearest(wanted, names);
  return {
    code: 'LEADS-COLUMN-MISSING',
    message: says`The config takes ${nameOfField(field)} from ${quoted(wanted)}, and there is no such column. ${columnsFound(names)}`,
    hint: near
      ? says`Did you mean ${quoted(near)}? Rename the column, or write "${nameOfField(field)}: ${exampleHeader(near)}" under columns in the config.`
      : says`Add the column to the file, or change the line under columns in the config.`,
  };
}

/** A column of the list's key. */
export function noKeyColumn(key: string, names: readonly string[]): ColumnMistake {
  const near = nearest(key, names);
  return {
    code: 'LEADS-COLUMN-MISSING',
    message: says`The key of this list needs ${quoted(key)}, and there is no such column. ${columnsFound(names)}`,
    hint: near
      ? says`Did you mean ${quoted(near)}? Rename the column, or change key in the config.`
      : says`Add the column to the file, or change key in the config.`,
  };
}

/** A header that is most likely a misspelt name of a field that no column feeds. */
export function misspeltColumn(
  header: string,
  { column, field, meant }: { readonly column: number; readonly field: number; readonly meant: string },
): ColumnMistake {
  const name = nameOfField(field);
  return {
    code: 'LEADS-COLUMN-MISSPELT',
    message: says`Did you mean "${printable(meant)}"? The column ${quoted(header)} has a name that is not known, and no column feeds ${name}.`,
    hint: says`Rename the column to "${printable(meant)}", or write "${name}: ${exampleHeader(header)}" under columns in the config. To leave it out, set unmapped: ignore.`,
    column,
  };
}

/** Columns without a name. The parser has made sure that they are blank or count the rows. */
export function unnamedColumns(columns: readonly number[]): ColumnMistake {
  const [column = 0, ...others] = columns;
  return {
    code: 'LEADS-COLUMN-UNNAMED',
    message:
      others.length === 0
        ? says`Column ${column + 1} has no name and is not sent: it is blank or only counts the rows.`
        : says`${plural(columns.length, 'column')} have no name and are not sent: they are blank or only count the rows.`,
    hint: says`Nothing needs to be done. To have no notice, delete what has no name.`,
  };
}

/** Several columns that could feed one field. */
export function disputedField(field: number, columns: readonly string[]): ColumnMistake {
  const name = nameOfField(field);
  if (haveOneName(columns)) return sameName(columns);
  return {
    code: 'LEADS-COLUMN-TWICE',
    message: says`The columns ${listed(columns.map(quoted))} could each be the one for ${name}.`,
    hint: says`Say under columns in the config which one it is, as in "${name}: ${exampleHeader(columns[0])}". The others are then not sent, unless you map them too.`,
  };
}

/** Several columns that a header in the config or key could mean, none of them written exactly so. */
export function disputedHeader(wanted: string, columns: readonly string[]): ColumnMistake {
  if (haveOneName(columns)) return sameName(columns);
  return {
    code: 'LEADS-COLUMN-TWICE',
    message: says`${quoted(wanted)} in the config could mean each of the columns ${listed(columns.map(quoted))}.`,
    hint: says`Write the header in the config exactly as it stands in the file.`,
  };
}

function haveOneName(columns: readonly string[]): boolean {
  return new Set(columns).size < columns.length;
}

function sameName([name = '', ...others]: readonly string[]): ColumnMistake {
  return {
    code: 'LEADS-COLUMN-TWICE',
    message: says`${plural(others.length + 1, 'column')} have the name ${quoted(name)}, and it is not certain which one to send.`,
    hint: says`Rename all but one of them, or delete them.`,
  };
}

/** Columns that feed no field: a mistake or a notice, as `unmapped` says. `amongData`: a header beside them looks like a person's. `open` are the fields that no column feeds. */
export function unmappedColumns(
  columns: readonly string[],
  amongData: boolean,
  open: (field: number) => boolean,
): ColumnMistake {
  const show = (name: string) => shownHeader(name, amongData);
  const spellings = formsOf(open);
  const misspelled = columns.find((name) => !/\p{Nd}/u.test(name) && misspelling(name, spellings) !== undefined);
  const meant = misspelled === undefined ? undefined : misspelling(misspelled, spellings);
  return {
    code: 'LEADS-COLUMN-UNMAPPED',
    message: says`${columns.length === 1 ? 'This column feeds' : 'These columns feed'} no field, so nothing of ${columns.length === 1 ? 'it' : 'them'} is sent: ${shownNames(columns, show)}.`,
    hint: says`${misspelled === undefined ? '' : says`"${show(misspelled)}" looks like ${printable(meant ?? '')}. `}Map what is to be sent under columns in the config, as in "field_5: ${show(columns[0] ?? '')}", or set unmapped: ignore.`,
  };
}

function formsOf(fields: (field: number) => boolean): readonly string[] {
  return spellingsOf(fields).map(({ form }) => form);
}

function misspelledPhone(names: readonly string[]): string | undefined {
  const spellings = formsOf((field) => field === PHONE_FIELD);
  return names.find((name) => misspelling(name, spellings) !== undefined);
}

function misspelling(name: string, spellings: readonly string[]): string | undefined {
  const folded = headerForm(name);
  return folded.length < MIN_MISSPELLED || isOrdinaryHeader(folded) ? undefined : nearest(folded, spellings);
}

function columnsFound(names: readonly string[]): Shown {
  return names.every((name) => name === '') ? says`There are no columns.` : says`Columns found: ${shownNames(names)}.`;
}

function shownNames(names: readonly string[], show?: (name: string) => string): Shown {
  const named = names.filter((name) => name !== '');
  const shown = (show ? named.map(show) : shownHeaders(named))
    .slice(0, MAX_LISTED)
    .map((name) => says`"${printable(name)}"`);
  const rest = named.length - shown.length;
  return rest > 0 ? says`${joined(shown, ', ')} and ${plural(rest, 'more', 'more')}` : listed(shown);
}

function quoted(name: string): Shown {
  return says`"${shownHeader(name)}"`;
}

function exampleHeader(name: string | undefined): Shown {
  return name === undefined ? says`…` : shownHeader(name);
}
