import { FORMAT_OF_EXTENSION, type Format, type Shown, says } from '../model/index.ts';

/** Formats that may be compressed once more. A workbook is compressed already. */
const GZIP = '.gz';

/** The kind of a file, by its name. */
export type FileKind =
  | { readonly kind: 'leads'; readonly format: Format; readonly gzip: boolean }
  /** A table or archive that is not read; `advice` says what to make of it. */
  | { readonly kind: 'foreign'; readonly advice: Shown }
  /** Never read, whatever a glob says. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

const SAVE_AS = says`Save it as .xlsx or as "CSV UTF-8" (.csv).`;
const UNPACK = says`Unpack it and commit the files in it; one text file may be compressed as .csv.gz.`;

/** Extensions that lead files come with and that are not read. */
const FOREIGN: Readonly<Record<string, Shown>> = {
  xls: SAVE_AS,
  xlsb: SAVE_AS,
  xlsm: SAVE_AS,
  xltx: SAVE_AS,
  ods: SAVE_AS,
  numbers: SAVE_AS,
  dbf: SAVE_AS,
  parquet: SAVE_AS,
  xml: SAVE_AS,
  html: SAVE_AS,
  doc: SAVE_AS,
  docx: SAVE_AS,
  pdf: SAVE_AS,
  zip: UNPACK,
  rar: UNPACK,
  '7z': UNPACK,
  tar: UNPACK,
  tgz: UNPACK,
  gz: UNPACK,
};

/** Hidden files, Excel's lock files, read-me files and JSON Schemas. */
const IGNORED = /^\.|^~\$|^README|^readme(\.|$)|\.schema\.json$/;

/** Judges by the name alone, upper and lower case alike in its extension. `name` is without folders. */
export function kindOfFile(name: string): FileKind {
  if (IGNORED.test(name)) return { kind: 'ignored' };
  const lower = name.toLowerCase();
  const gzip = lower.endsWith(GZIP);
  const format = ownValue(FORMAT_OF_EXTENSION, extensionOf(gzip ? lower.slice(0, -GZIP.length) : lower));
  if (format !== undefined && !(gzip && format === 'xlsx')) return { kind: 'leads', format, gzip };
  const advice = ownValue(FOREIGN, extensionOf(lower));
  return advice === undefined ? { kind: 'unknown' } : { kind: 'foreign', advice };
}

/** The text after the last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
