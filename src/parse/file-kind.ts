import { type Format, type Shown, says } from '../model/index.ts';
import { fileError } from './file-error.ts';

/** A file with this many control characters, and this share of its bytes, is binary: text has almost none. */
const BINARY_CONTROLS = 8;
const BINARY_SHARE = 0.1;

const FORMAT_NAMES: Readonly<Record<Format, Shown>> = {
  csv: says`a table as text (CSV)`,
  tsv: says`a table as text with tabs (TSV)`,
  json: says`JSON`,
  ndjson: says`NDJSON`,
  yaml: says`YAML`,
  xlsx: says`an Excel workbook (.xlsx)`,
};

interface Signature {
  readonly bytes: readonly number[];
  readonly what: Shown;
  readonly hint: Shown;
}

const CSV_AGAIN = says`Save it again as "CSV UTF-8", or as .xlsx under a name that ends in .xlsx.`;

/** First bytes of files that people give a wrong extension (file signatures of the formats' own specifications). */
const SIGNATURES: readonly Signature[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: says`a ZIP file, as Excel workbooks are`,
    hint: says`If it is an Excel workbook, let its name end in .xlsx. Otherwise unpack it.`,
  },
  {
    bytes: [0x50, 0x4b, 0x05, 0x06],
    what: says`an empty ZIP file`,
    hint: says`Commit the lead file itself.`,
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: says`an old Excel file (.xls) or a workbook with a password`,
    hint: says`Open it in Excel, remove the password if it has one, and save it as .xlsx or "CSV UTF-8".`,
  },
  { bytes: [0x1f, 0x8b], what: says`a gzip file`, hint: says`Let its name end in .gz, such as leads.csv.gz.` },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: says`a PDF`, hint: says`Export the leads as CSV or XLSX.` },
  { bytes: [0xff, 0xfe, 0x00, 0x00], what: says`UTF-32 text`, hint: CSV_AGAIN },
  { bytes: [0x00, 0x00, 0xfe, 0xff], what: says`UTF-32 text`, hint: CSV_AGAIN },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: says`a Zstandard file`, hint: says`Unpack it, or pack it with gzip.` },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: says`an xz file`, hint: says`Unpack it, or pack it with gzip.` },
];

/** Refuses a file that should be text of `format` when its first bytes say that it is something else. */
export function refuseOtherKinds(head: Uint8Array, format: Format): void {
  const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  if (signature) throw wrongKind(format, signature.what, signature.hint);
  if (hasByteOrderMark(head)) return;
  const zeros = zerosByParity(head);
  const half = head.length / 2;
  if (
    zeros.even + zeros.odd > 0 &&
    Math.max(zeros.even, zeros.odd) > half * 0.5 &&
    Math.min(zeros.even, zeros.odd) <= half * 0.05
  ) {
    throw fileError(
      'LEADS-FILE-ENCODING',
      says`The file looks like UTF-16 text, but does not begin with the mark that says so.`,
      {
        hint: says`Save it again as "CSV UTF-8" or UTF-8.`,
      },
    );
  }
  if (isBinary(head)) throw wrongKind(format, says`a binary file`, says`Export the leads as CSV or XLSX.`);
  if (format === 'csv' || format === 'tsv') refuseMarkup(head, format);
}

/** Refuses a file that should be a workbook when it is not even a ZIP file. */
export function refuseOtherThanZip(head: Uint8Array): void {
  if (startsWith(head, [0x50, 0x4b])) return;
  const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  if (signature) throw wrongKind('xlsx', signature.what, signature.hint);
  throw head.length === 0
    ? fileError('LEADS-FILE-XLSX', says`The file is empty.`, { hint: says`Save the workbook again and commit that.` })
    : !isBinary(head) || hasByteOrderMark(head)
      ? wrongKind('xlsx', says`text`, says`Let its name end in .csv, .tsv or .json, whichever it is.`)
      : wrongKind('xlsx', says`something else`, says`Open it in the program it was made with and save it as .xlsx.`);
}

/** Refuses JSON or a web page that is named as a table: the CSV reader would only give puzzling messages. */
function refuseMarkup(head: Uint8Array, format: Format): void {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
  if (/^\s*(?:\[\s*\{|\[\s*\]|\{\s*["}])/.test(start)) {
    throw wrongKind(format, says`JSON`, says`Let its name end in .json, or in .ndjson if each line is one object.`);
  }
  if (/^\s*<(?:!doctype|html|\?xml|table|head|body)\b/i.test(start)) {
    throw wrongKind(format, says`a web page or XML`, CSV_AGAIN);
  }
}

function wrongKind(format: Format, what: Shown, hint: Shown) {
  return fileError('LEADS-FILE-KIND', says`The file should be ${FORMAT_NAMES[format]}, but it is ${what}.`, { hint });
}

function hasByteOrderMark(head: Uint8Array): boolean {
  return startsWith(head, [0xef, 0xbb, 0xbf]) || startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]);
}

/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function zerosByParity(head: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** Whether bytes have more control characters, tab and line breaks aside, than any text. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f) controls++;
  return controls >= BINARY_CONTROLS && controls >= head.length * BINARY_SHARE;
}
