import {
  type ByteSink,
  ESCAPED,
  isBlank,
  type Position,
  plural,
  type ReadOptions,
  type RowParser,
  says,
  type Violation,
  WIDE,
} from '../../model/index.ts';
import { flawOf, flawViolation, isFit } from '../cell-flaw.ts';
import { fileError } from '../file-error.ts';
import { type Columns, isPassedOver, readColumns } from '../header.ts';
import { createLateParser } from '../late-parser.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { ParsedRow } from '../row.ts';
import { checkDelimiter, findDelimiter, separatorLine } from './delimiter.ts';
import { type CsvText, createCsvPlaces } from './places.ts';
import { CONTROL, type CsvRecord, createCsvScanner, STRAY } from './scanner.ts';

const NO_VIOLATIONS: readonly Violation[] = [];

/** The options for delimited text. */
export type CsvOptions = Pick<ReadOptions, 'delimiter' | 'preambleLines' | 'comment'>;

/**
 * Reads delimited text: UTF-8 without a BOM; the first row with content is the header. Additions to RFC 4180:
 *
 * - A record whose cells are all blank is not a row.
 * - Cells are the exact text; nothing is trimmed. Tabs and line breaks are allowed in a cell.
 * - The sink gets a row with a violation when it has more or fewer cells than the header, a stray quote, a forbidden
 *   character, or a cell beyond the cap. A record beyond the cap and an open quote stop the file.
 * - Empty cells after the last column name are no columns, as long as nothing stands below them.
 */
export function createCsvParser(options: CsvOptions, sink: ByteSink, limits: Limits = LIMITS): RowParser {
  return createLateParser(limits.sampleBytes, (head, whole) => {
    const named = separatorLine(head);
    const lines = {
      skipLines: Math.max(options.preambleLines, named === undefined ? 0 : 1),
      comment: options.comment === '' ? undefined : options.comment,
    };
    const set = options.delimiter ?? named;
    if (set !== undefined) checkDelimiter(set, head, whole, lines, limits);
    const delimiter = set ?? findDelimiter(head, whole, lines, limits);
    return createCsvScanner({ ...lines, delimiter }, limits, createRowReader(sink, limits));
  });
}

/** Turns records into the header and then rows. */
function createRowReader(sink: ByteSink, limits: Limits): (record: CsvRecord) => void {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let columns: Columns | undefined;
  let width = 0;
  let number = 0;

  function cellsOf(record: CsvRecord): string[] {
    const { bytes, start, end, spans, marks } = record;
    const cells: string[] = [];
    // Without wide bytes an offset in bytes is one in characters: the record is decoded once and cut.
    const narrow = (record.flags & WIDE) === 0 ? decoder.decode(bytes.subarray(start, end)) : undefined;
    for (let cell = 0; cell < record.count; cell++) {
      const from = spans[cell * 2] ?? 0;
      const to = spans[cell * 2 + 1] ?? 0;
      const text =
        narrow === undefined ? decoder.decode(bytes.subarray(start + from, start + to)) : narrow.slice(from, to);
      cells.push(((marks[cell] ?? 0) & ESCAPED) === 0 ? text : text.replaceAll('""', '"'));
    }
    return cells;
  }

  function readHeader(text: CsvText, flags: number): void {
    const place = createCsvPlaces(text);
    const stray = (flags & STRAY) === 0 ? -1 : text.marks.findIndex((marks) => (marks & STRAY) !== 0);
    if (stray >= 0) {
      throw fileError('LEADS-FILE-HEADER', says`The name of column ${stray + 1} has a quote without its partner.`, {
        hint: says`Remove the quote.`,
        position: place(stray),
      });
    }
    columns = readColumns(text.cells, text.line, place, limits, false);
    width = text.cells.length;
  }

  function readRow(text: CsvText, record: CsvRecord, { header, hasUnnamed }: Columns): void {
    const { length } = header.names;
    number++;
    const got = text.cells.length;
    const suspect =
      got !== length ||
      hasUnnamed ||
      (record.flags & (CONTROL | STRAY | WIDE)) !== 0 ||
      record.end - record.start > limits.cellCharacters;
    const violations = suspect ? violationsOf(text, header.names, width, limits) : NO_VIOLATIONS;
    const isRagged = violations.some(({ code }) => code === 'LEADS-ROW-RAGGED');
    let places: ((cell: number) => Position) | undefined;
    const placeOf = (cell: number) => {
      places ??= createCsvPlaces(text);
      return places(cell);
    };
    const cells = fitted(text.cells, length);
    const ragged = isRagged ? text.cells : undefined;
    sink.row(new ParsedRow({ number, line: text.line, header, cells, violations, ragged }, placeOf));
  }

  /** Whether the sink took the record from its bytes. Only records without any flag are offered. */
  function takenAsBytes(record: CsvRecord, { header, hasUnnamed }: Columns): boolean {
    const plain =
      record.count === header.names.length &&
      !hasUnnamed &&
      (record.flags & (CONTROL | STRAY)) === 0 &&
      record.end - record.start <= limits.cellCharacters &&
      ((record.flags & WIDE) === 0 || isFit(record.bytes, record.start, record.end));
    if (!plain || sink.takeBytes?.(record, header, number + 1, 'doubled') !== true) return false;
    number++;
    return true;
  }

  return (record) => {
    if (columns && takenAsBytes(record, columns)) return;
    const cells = cellsOf(record);
    if (cells.every(isBlank)) return;
    const text: CsvText = { line: record.line, cells, marks: record.marks.slice(0, record.count) };
    if (columns) readRow(text, record, columns);
    else readHeader(text, record.flags);
  };
}

/** The cells cut or padded to the header's length. */
function fitted(cells: readonly string[], length: number): readonly string[] {
  if (cells.length === length) return cells;
  return Array.from({ length }, (_, cell) => cells[cell] ?? '');
}

/** The broken rules of a row. Throws when a cell without a column name has content: that is a mistake of the file. */
function violationsOf(text: CsvText, names: readonly string[], width: number, limits: Limits): readonly Violation[] {
  const violations: Violation[] = [];
  const got = text.cells.length;
  const place = createCsvPlaces(text);
  if (got < names.length || got > width) {
    violations.push(ragged(got, names.length, place(Math.min(got, names.length))));
  } else {
    refuseUnnamed(text, names);
  }
  for (const [cell, name] of names.entries()) {
    const content = text.cells[cell] ?? '';
    const marks = text.marks[cell] ?? 0;
    if ((marks & STRAY) !== 0) violations.push(stray(name, place(cell)));
    // Narrow text without control characters can only be too long.
    const suspect = (marks & (CONTROL | WIDE)) !== 0 || content.length > limits.cellCharacters;
    const flaw = suspect ? flawOf(content, limits.cellCharacters) : undefined;
    if (flaw) violations.push(flawViolation(flaw, name, content, place(cell)));
  }
  return violations.length === 0 ? NO_VIOLATIONS : violations;
}

function refuseUnnamed(text: CsvText, names: readonly string[]): void {
  const isUnnamed = (cell: number) => (names[cell] ?? '') === '';
  const cell = text.cells.findIndex((content, index) => isUnnamed(index) && !isPassedOver(names, index, content));
  if (cell < 0) return;
  throw fileError(
    'LEADS-FILE-UNNAMED-COLUMN',
    says`Column ${cell + 1} has no name in the header, but this row has content in it.`,
    {
      hint: says`Give the column a name, or clear it.`,
      position: createCsvPlaces(text)(cell),
    },
  );
}

function ragged(got: number, expected: number, position: Position): Violation {
  return {
    code: 'LEADS-ROW-RAGGED',
    header: undefined,
    position,
    masked: undefined,
    message: says`The row has ${plural(got, 'cell')}, but the header has ${plural(expected, 'column')}.`,
    hint:
      got > expected
        ? says`Put quotes around a cell that contains the separator, or remove the extra one.`
        : says`Add what is missing. A line break inside a cell needs quotes around the cell.`,
  };
}

function stray(header: string, position: Position): Violation {
  return {
    code: 'LEADS-ROW-QUOTE',
    header,
    position,
    masked: undefined,
    message: says`The cell has a quote without its partner, so where it ends is not certain.`,
    hint: says`Put the whole cell in quotes and write each quote that belongs to the text twice.`,
  };
}
