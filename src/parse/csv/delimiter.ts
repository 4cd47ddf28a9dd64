import { isBlank, LeadsError, listed, plural, type ReadOptions, type Shown, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';
import { type CsvDialect, type CsvRecord, createCsvScanner, STRAY } from './scanner.ts';

type Decoder = InstanceType<typeof TextDecoder>;

type Delimiter = NonNullable<ReadOptions['delimiter']>;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

const NAMES: Readonly<Record<Delimiter, Shown>> = {
  ',': says`comma`,
  ';': says`semicolon`,
  '\t': says`tab`,
  '|': says`bar (|)`,
};

/** A delimiter that does not fit every row must fit this many times as many rows as any other. */
const CLEAR_LEAD = 2;

/** Counts of a sample that was read with one delimiter. */
interface Reading {
  readonly delimiter: Delimiter;
  /** Cells of the header; 1 when a quote is out of place there, so that it was cut inside a name. */
  readonly columns: number;
  /** Rows with more than one cell. */
  readonly split: number;
  /** Rows with as many cells as the header, and no quote out of place. */
  readonly fitting: number;
  readonly rows: number;
}

/**
 * Finds the delimiter from the first bytes of a file, which end inside a row unless they are the `whole` file.
 *
 * It must be in the header, outside quotes. If several are, the one that cuts every row of the sample into as many cells as
 * the header wins; of several such, the one with the most columns, then a tab, which nobody types into a cell. If no
 * one fits every row, it must fit twice as many as any other. Otherwise LEADS-FILE-DELIMITER asks for it. A header without
 * any is a one-column file; its rows are then cut at the delimiter that most of them have, so that none hides in a cell.
 */
export function findDelimiter(
  head: Uint8Array,
  whole: boolean,
  lines: Omit<CsvDialect, 'delimiter'>,
  limits: Limits,
): Delimiter {
  const [only, ...others] = DELIMITERS.filter((delimiter) => isInHeader(delimiter, head, whole, lines, limits));
  if (only !== undefined && others.length === 0) return only;
  const readings = DELIMITERS.map((delimiter) => readWith(delimiter, head, whole, lines, limits));
  if (only === undefined) return mostSplit(readings);

  const inHeader = readings.filter((reading) => reading.columns > 1);
  const complete = inHeader.filter((reading) => reading.fitting === reading.rows);
  if (complete.length === 0) return clearLeader(inHeader);
  const columns = Math.max(...complete.map((reading) => reading.columns));
  const widest = complete.filter((reading) => reading.columns === columns);
  const [best] = widest;
  if (best && (widest.length === 1 || best.rows === 0)) return best.delimiter;
  if (widest.some((reading) => reading.delimiter === '\t')) return '\t';
  throw uncertain(widest);
}

/** Refuses the delimiter of the config when the header does not contain it but contains another one. */
export function checkDelimiter(
  set: Delimiter,
  head: Uint8Array,
  whole: boolean,
  lines: Omit<CsvDialect, 'delimiter'>,
  limits: Limits,
): void {
  if (isInHeader(set, head, whole, lines, limits)) return;
  const other = DELIMITERS.find((delimiter) => isInHeader(delimiter, head, whole, lines, limits));
  if (other === undefined) return;
  throw fileError(
    'LEADS-FILE-DELIMITER',
    says`The cells should be separated by a ${NAMES[set]}, but the header has none; it has a ${NAMES[other]}.`,
    {
      hint: says`Set \`delimiter: "${other === '\t' ? 'tab' : other}"\` in the config, or put the column name in quotes.`,
    },
  );
}

/** A sample is read in steps of this many bytes, so that reading can stop early. */
const PIECE_BYTES = 1024;

/** Whether the header has more than one cell when it is read with a delimiter. */
function isInHeader(
  delimiter: Delimiter,
  head: Uint8Array,
  whole: boolean,
  lines: Omit<CsvDialect, 'delimiter'>,
  limits: Limits,
): boolean {
  return readWith(delimiter, head, whole, lines, limits, true).columns > 1;
}

/** Reads a sample; with `headerOnly`, little more than its header. */
function readWith(
  delimiter: Delimiter,
  head: Uint8Array,
  whole: boolean,
  lines: Omit<CsvDialect, 'delimiter'>,
  limits: Limits,
  headerOnly = false,
): Reading {
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  const reading = { delimiter, columns: 0, split: 0, fitting: 0, rows: 0 };
  const scanner = createCsvScanner({ ...lines, delimiter }, limits, (record) => {
    if (isEmpty(record, text)) return;
    if (reading.columns === 0) {
      reading.columns = (record.flags & STRAY) === 0 ? record.count : 1;
      return;
    }
    reading.rows++;
    if (record.count > 1) reading.split++;
    if (record.count === reading.columns && (record.flags & STRAY) === 0) reading.fitting++;
  });
  try {
    for (let at = 0; at < head.length && !(headerOnly && reading.columns > 0); at += PIECE_BYTES) {
      scanner.push(head.subarray(at, at + PIECE_BYTES));
    }
    if (whole) scanner.end();
  } catch (error) {
    // The parser reports an open quote later, when the delimiter is known.
    if (!(error instanceof LeadsError)) throw error;
  }
  return reading;
}

/** Whether all cells of a record are blank. */
function isEmpty(record: CsvRecord, text: Decoder): boolean {
  for (let cell = 0; cell < record.count; cell++) {
    const from = record.start + (record.spans[cell * 2] ?? 0);
    const to = record.start + (record.spans[cell * 2 + 1] ?? 0);
    if (!isBlank(text.decode(record.bytes.subarray(from, to)))) return false;
  }
  return true;
}

function mostSplit(readings: readonly Reading[]): Delimiter {
  return readings.reduce((best, reading) => (reading.split > best.split ? reading : best)).delimiter;
}

function clearLeader(readings: readonly Reading[]): Delimiter {
  const [first, second] = readings.toSorted((a, b) => b.fitting - a.fitting);
  if (first && second && first.fitting >= second.fitting * CLEAR_LEAD && first.fitting > 0) return first.delimiter;
  throw uncertain(readings);
}

function uncertain(readings: readonly Reading[]): LeadsError {
  const names = readings.map((reading) => says`a ${NAMES[reading.delimiter]} (${plural(reading.columns, 'column')})`);
  return fileError(
    'LEADS-FILE-DELIMITER',
    says`The cells may be separated by ${listed(names, 'or')}, and the rows fit none of them clearly.`,
    {
      hint: says`Save the file again as "CSV UTF-8", or say which one it is with \`delimiter\` in the config.`,
    },
  );
}

/** The delimiter that a first line `sep=;` names, which Excel reads and other programs write; undefined without one. */
export function separatorLine(head: Uint8Array): Delimiter | undefined {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 16));
  const named = /^"?sep=(.)"?(?:[\r\n]|$)/is.exec(start)?.[1];
  if (named === undefined) return undefined;
  const known = DELIMITERS.find((delimiter) => delimiter === named);
  if (known !== undefined) return known;
  throw fileError(
    'LEADS-FILE-DELIMITER',
    says`The first line names a separator that is none of comma, semicolon, tab and bar.`,
    {
      hint: says`Save the file again as "CSV UTF-8", or change the first line and the separators.`,
      position: { line: 1, column: 1 },
    },
  );
}
