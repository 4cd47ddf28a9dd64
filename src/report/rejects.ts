import {
  type Format,
  guardFormula,
  isRejectColumn,
  type LeadFile,
  REJECT_COLUMNS,
  type ReadOptions,
  type Row,
  type Violation,
} from '../model/index.ts';
import { generationOf } from './replaced-rejects.ts';

/** Says that a file is UTF-8: to Excel for a CSV, and to our own reader where the route's `encoding` says otherwise. */
export const BOM = '\uFEFF';

/** A cell with one of these is put in quotes: no reader can cut it there, whichever of the four delimiters it expects. */
const QUOTED = /[",;\t|\r\n]|^\s|\s$/;

/**
 * Writes the rows of one file that were rejected, in the format of the file itself (XLSX becomes CSV), with the line,
 * the reasons and the source in front. Fixed and committed, it is read like the original: the three columns are ignored, and formula
 * guards come off. A ragged row stays ragged and a list stays a list, so that nothing passes only because it was written
 * here.
 */
export interface RejectsWriter {
  /** `sources`: digests of the rows that it was, the original first, so that it takes their place when it is committed. */
  write(row: Row, violations: readonly Violation[], sources: readonly string[]): void;
  end(): void;
}

/** Path of the rejects file of a lead file: `leads/a.csv.gz` → `leads/a.rejects.csv` → `leads/a.rejects-2.csv`. */
export function rejectsName(file: Pick<LeadFile, 'path' | 'format'>): string {
  const path = file.path.replace(/\.gz$/i, '');
  const dot = path.lastIndexOf('.');
  const extension = file.format === 'xlsx' ? '.csv' : path.slice(dot);
  const generation = generationOf(path) + 1;
  const stem = path.slice(0, dot).replace(/\.rejects(?:-\d{1,4})?(?: ?\(\d{1,4}\))?$/i, '');
  return `${stem}.rejects${generation === 1 ? '' : `-${generation}`}${extension}`;
}

/** Opens the rejects file of a lead file of `format` that was read as `read` says; nothing is written without a reject. */
export function createRejectsWriter(format: Format, read: ReadOptions, append: (text: string) => void): RejectsWriter {
  const mark = read.encoding === undefined ? '' : BOM;
  switch (format) {
    case 'csv':
    case 'tsv':
    case 'xlsx':
      return delimitedWriter(read.delimiter ?? (format === 'tsv' ? '\t' : ','), read, append);
    case 'json':
      return objectWriter(append, { start: `${mark}[\n`, between: ',\n', end: '\n]\n', prefix: '', list: sourceList });
    case 'ndjson':
      return objectWriter(append, { start: mark, between: '\n', end: '\n', prefix: '', list: sourceList });
    case 'yaml':
      // JSON objects are YAML flow mappings; a list in YAML's own block style is not.
      return objectWriter(append, { start: mark, between: '\n', end: '\n', prefix: '- ', list: textInList });
  }
}

function delimitedWriter(delimiter: string, read: ReadOptions, append: (text: string) => void): RejectsWriter {
  let started = false;
  const line = (cells: readonly string[]) => append(csvLine(cells, { delimiter, comment: read.comment }));
  return {
    write(row, violations, sources) {
      const { names } = row.header;
      const isKept = (_: string, column: number) => !isRejectColumn(names[column] ?? '');
      if (!started) {
        started = true;
        append(BOM + 'Rejected rows\r\n'.repeat(read.preambleLines));
        line([REJECT_COLUMNS.line, REJECT_COLUMNS.reasons, REJECT_COLUMNS.source, ...names.filter(isKept)]);
      }
      line([String(row.line), reasons(violations), sources.join(' '), ...(row.ragged ?? row.cells).filter(isKept)]);
    },
    end() {},
  };
}

/** A line of a delimited file, with guards against formulas. */
export function csvLine(
  cells: readonly string[],
  { delimiter, comment }: Pick<ReadOptions, 'comment'> & { readonly delimiter: string } = {
    delimiter: ',',
    comment: undefined,
  },
): string {
  return `${cells.map((cell) => quoted(guardFormula(cell), comment)).join(delimiter)}\r\n`;
}

/** A cell in quotes where it must be, or where a reader may take the line for a comment. */
function quoted(cell: string, comment: string | undefined): string {
  return QUOTED.test(cell) || (comment && cell.startsWith(comment)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** How the objects of a format follow each other, and how a value that is a list or an object is written. */
interface ObjectStyle {
  readonly start: string;
  readonly between: string;
  readonly end: string;
  readonly prefix: string;
  readonly list: (source: string) => string;
}

function objectWriter(append: (text: string) => void, style: ObjectStyle): RejectsWriter {
  let written = 0;
  return {
    write(row, violations, sources) {
      const members = [
        `${JSON.stringify(REJECT_COLUMNS.line)}: ${row.line}`,
        `${JSON.stringify(REJECT_COLUMNS.reasons)}: ${JSON.stringify(reasons(violations))}`,
        `${JSON.stringify(REJECT_COLUMNS.source)}: ${JSON.stringify(sources.join(' '))}`,
        ...row.header.names.flatMap((name, index) =>
          isRejectColumn(name) ? [] : [`${JSON.stringify(name)}: ${valueAt(row, index, violations, style)}`],
        ),
      ];
      append(`${written++ === 0 ? style.start : style.between}${style.prefix}{${members.join(', ')}}`);
    },
    end() {
      if (written > 0) append(style.end);
    },
  };
}

/** The value as its file writes it. */
function valueAt(row: Row, index: number, violations: readonly Violation[], style: ObjectStyle): string {
  const text = row.cells[index] ?? '';
  switch (row.kind(index)) {
    case 'number':
    case 'boolean':
      return text;
    case 'null':
      return 'null';
    case 'structure':
      return style.list(text);
    case 'text': {
      const header = row.header.names[index];
      const hasHalf = violations.some((each) => each.code === 'LEADS-ROW-HALF-CHARACTER' && each.header === header);
      return hasHalf ? halved(JSON.stringify(text)) : JSON.stringify(text);
    }
  }
}

/** A parser shows half of a character as the text `\ud83d`; in a string it is written as the escape again. */
function halved(string: string): string {
  return string.replace(/\\\\(ud[89a-f][\da-f]{2})/g, '\\$1');
}

/** A list or an object of JSON is its own source, unless that was cut or has line breaks that NDJSON has no place for. */
function sourceList(source: string): string {
  return /[}\]]$/.test(source) && !/[\r\n]/.test(source) ? source : textInList(source);
}

/** A list that can't be written as it was: a list of its one text. It is still no text, and a person must fix that. */
function textInList(source: string): string {
  return JSON.stringify([source]);
}

/** `Mobile: it has 9 digits (LEADS-PHONE-SHORT); …`, without the value. */
function reasons(violations: readonly Violation[]): string {
  return violations
    .map(({ header, message, code }) => `${header === undefined ? '' : `${header}: `}${message} (${code})`)
    .join('; ');
}
