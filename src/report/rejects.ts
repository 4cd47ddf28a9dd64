import {
  type Format,
  guardFormula,
  type LeadFile,
  REJECT_COLUMNS,
  type ReadOptions,
  type Row,
  type Violation,
} from '../model/index.ts';

/** Tells Excel that a CSV is UTF-8, and our own reader that the route's `encoding` does not apply. */
const BOM = '\uFEFF';

/**
 * Writes the rows of one file that were rejected, in the format of the file itself (XLSX becomes CSV), with the line and
 * the reasons in front. Mended and committed, it is read like the original: the two columns are ignored, and formula
 * guards come off.
 */
export interface RejectsWriter {
  write(row: Row, violations: readonly Violation[]): void;
  end(): void;
}

/** Path of the rejects file of a lead file: `leads/a.csv.gz` → `leads/a.rejects.csv`. */
export function rejectsName(file: Pick<LeadFile, 'path' | 'format'>): string {
  const path = file.path.replace(/\.gz$/i, '');
  const dot = path.lastIndexOf('.');
  const extension = file.format === 'xlsx' ? '.csv' : path.slice(dot);
  return `${path.slice(0, dot)}.rejects${extension}`;
}

export function createRejectsWriter(format: Format, read: ReadOptions, append: (text: string) => void): RejectsWriter {
  switch (format) {
    case 'csv':
    case 'tsv':
    case 'xlsx':
      return delimitedWriter(format === 'tsv' ? '\t' : (read.delimiter ?? ','), read, append);
    case 'json':
      return objectWriter(append, { start: '[\n', between: ',\n', end: '\n]\n', prefix: '' });
    case 'ndjson':
      return objectWriter(append, { start: '', between: '\n', end: '\n', prefix: '' });
    case 'yaml':
      // JSON objects are YAML flow mappings.
      return objectWriter(append, { start: '', between: '\n', end: '\n', prefix: '- ' });
  }
}

function delimitedWriter(delimiter: string, read: ReadOptions, append: (text: string) => void): RejectsWriter {
  let started = false;
  const line = (cells: readonly string[]) =>
    append(`${cells.map((cell) => quoted(guardFormula(cell), delimiter, read.comment)).join(delimiter)}\r\n`);
  return {
    write(row, violations) {
      const keep = row.header.names.map((name) => !isRejectColumn(name));
      if (!started) {
        started = true;
        append(BOM + `Rejected rows\r\n`.repeat(read.preambleLines));
        line([REJECT_COLUMNS.line, REJECT_COLUMNS.reasons, ...row.header.names.filter((_, index) => keep[index])]);
      }
      const cells = row.cells.filter((_, index) => keep[index] !== false);
      line([String(row.line), reasons(violations), ...cells]);
    },
    end() {},
  };
}

/** Cells are quoted when they must be, and when a reader set to other options might take them for something else. */
function quoted(cell: string, delimiter: string, comment: string | undefined): string {
  const must = /["\r\n]|^\s|\s$/.test(cell) || cell.includes(delimiter);
  return must || (comment && cell.startsWith(comment)) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function objectWriter(
  append: (text: string) => void,
  marks: { readonly start: string; readonly between: string; readonly end: string; readonly prefix: string },
): RejectsWriter {
  let written = 0;
  return {
    write(row, violations) {
      const members = [
        `${JSON.stringify(REJECT_COLUMNS.line)}: ${row.line}`,
        `${JSON.stringify(REJECT_COLUMNS.reasons)}: ${JSON.stringify(reasons(violations))}`,
        ...row.header.names.flatMap((name, index) =>
          isRejectColumn(name) ? [] : [`${JSON.stringify(name)}: ${scalar(row, index)}`],
        ),
      ];
      append(`${written++ === 0 ? marks.start : marks.between}${marks.prefix}{${members.join(', ')}}`);
    },
    end() {
      if (written > 0) append(marks.end);
    },
  };
}

/** The value as its file writes it. An object or array becomes text: it is what a person must replace. */
function scalar(row: Row, index: number): string {
  const text = row.cells[index] ?? '';
  switch (row.kind(index)) {
    case 'number':
    case 'boolean':
      return text;
    case 'null':
      return 'null';
    default:
      return JSON.stringify(text);
  }
}

function isRejectColumn(name: string): boolean {
  return name === REJECT_COLUMNS.line || name === REJECT_COLUMNS.reasons;
}

/** `Mobile: it has 9 digits (LEADS-PHONE-SHORT); …`, without the value. */
function reasons(violations: readonly Violation[]): string {
  return violations
    .map(({ header, message, code }) => `${header === undefined ? '' : `${header}: `}${message} (${code})`)
    .join('; ');
}
