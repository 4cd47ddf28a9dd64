import { FORMAT_OF_EXTENSION, type Format, type Shown, says } from '../model/index.ts';

/** Formats that may be compressed once more. A workbook is compressed already. */
const GZIP = '.gz';

/** The kind of a file, by its name. */
export type FileKind =
  | { readonly kind: 'leads'; readonly format: Format; readonly gzip: boolean }
  /** Leads in a format that is not read: `is` ends the sentence about the file, `advice` says what to do. */
  | { readonly kind: 'foreign'; readonly is: Shown; readonly advice: Shown }
  /** A picture, a document or a backup: it may lie beside lead files. */
  | { readonly kind: 'other' }
  /** Never read, whatever a glob says. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' };

const EXCEL = says`In Excel: File → Save As → Excel Workbook (.xlsx). Upload that file and delete this one.`;
const UNPACK = says`Unpack it and upload the files in it; one text file may be compressed as .csv.gz.`;
const WORD = says`Copy the table into Excel and save it as Excel Workbook (.xlsx).`;
const ARCHIVE = { is: says`is an archive`, advice: UNPACK };

/** Formats that lists of people come in and that are not read, by extension. */
const FOREIGN: Readonly<Record<string, { readonly is: Shown; readonly advice: Shown }>> = {
  xls: { is: says`is in the old Excel format`, advice: EXCEL },
  xlsb: { is: says`is a binary Excel workbook`, advice: EXCEL },
  xlsm: { is: says`is an Excel workbook with macros`, advice: EXCEL },
  xltx: { is: says`is an Excel template`, advice: EXCEL },
  ods: {
    is: says`is a LibreOffice workbook`,
    advice: says`In LibreOffice: File → Save As → Excel 2007-365 (.xlsx). Upload that file and delete this one.`,
  },
  numbers: {
    is: says`is an Apple Numbers workbook`,
    advice: says`In Numbers: File → Export To → Excel. Upload that file and delete this one.`,
  },
  vcf: { is: says`holds the contacts of a phone or mail program`, advice: says`Export the contacts as CSV.` },
  doc: { is: says`is a Word document`, advice: WORD },
  docx: { is: says`is a Word document`, advice: WORD },
  dbf: { is: says`is a dBASE table`, advice: EXCEL },
  parquet: { is: says`is a Parquet table`, advice: says`Export it as CSV in UTF-8.` },
  zip: ARCHIVE,
  rar: ARCHIVE,
  '7z': ARCHIVE,
  tar: ARCHIVE,
  tgz: ARCHIVE,
  gz: ARCHIVE,
};

/** Extensions of pictures, recordings, documents and backups. */
const OTHER: ReadonlySet<string> = new Set(
  'png jpg jpeg gif webp heic bmp tif tiff mp3 m4a wav mp4 mov pdf html htm xml eml msg ppt pptx bak old orig tmp'.split(
    ' ',
  ),
);

/** Hidden files, Excel's lock files, read-me files, JSON Schemas, and our own lists of people who were sent before. */
const IGNORED = /^\.|^~\$|^README|^readme(\.|$)|\.schema\.json$|\.already-sent(?: ?\(\d{1,4}\))?\.csv$/;

/** Judges by the name alone, upper and lower case alike in its extension. `name` is without folders. */
export function kindOfFile(name: string): FileKind {
  if (IGNORED.test(name)) return { kind: 'ignored' };
  const lower = name.toLowerCase();
  const gzip = lower.endsWith(GZIP);
  const format = ownValue(FORMAT_OF_EXTENSION, extensionOf(gzip ? lower.slice(0, -GZIP.length) : lower));
  if (format !== undefined && !(gzip && format === 'xlsx')) return { kind: 'leads', format, gzip };
  const foreign = ownValue(FOREIGN, extensionOf(lower));
  if (foreign) return { kind: 'foreign', ...foreign };
  return { kind: OTHER.has(extensionOf(lower)) ? 'other' : 'unknown' };
}

/** The text after the last dot, in lower case; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function ownValue<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** A workbook by its first bytes: ZIP, or the old Excel format. */
const WORKBOOKS: readonly string[] = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];

/** Ten digits in a row, as phones are written. */
const PHONE = /(?<!\d)\+?\d(?:[ -]?\d){9,12}(?!\d)/;

/** Whether a file without an extension may be a lead file, by its first bytes as Latin-1. */
export function looksLikeLeads(head: string): boolean {
  return WORKBOOKS.some((start) => head.startsWith(start)) || (!head.includes('\0') && PHONE.test(head));
}
