import type { CellKind, Header, Position, Row, Violation } from '../../model/index.ts';
import { placeAfter } from '../place.ts';
import { QUOTED } from './scanner.ts';

/** A record of delimited text. */
export interface CsvText {
  readonly line: number;
  /** Every cell of the record, also those beyond the header. */
  readonly cells: readonly string[];
  /** Flags of the scanner, parallel to `cells`. */
  readonly marks: readonly number[];
}

/** A row of delimited text. It works out the places of its cells from their text, and only when asked. */
export class CsvRow implements Row {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly violations: readonly Violation[];
  readonly ragged: readonly string[] | undefined;
  readonly #text: CsvText;
  #places: ((cell: number) => Position) | undefined;

  constructor(
    number: number,
    header: Header,
    cells: readonly string[],
    violations: readonly Violation[],
    text: CsvText,
  ) {
    this.number = number;
    this.line = text.line;
    this.header = header;
    this.cells = cells;
    this.violations = violations;
    this.ragged = violations.some(({ code }) => code === 'LEADS-ROW-RAGGED') ? text.cells : undefined;
    this.#text = text;
  }

  kind(): CellKind {
    return 'text';
  }

  position(cell: number): Position {
    this.#places ??= createCsvPlaces(this.#text);
    return this.#places(cell);
  }
}

/**
 * Finds the place of a cell's first character, its quote included, or of the record's end when there is no such cell.
 * Calls in the order of the cells walk the record once.
 */
export function createCsvPlaces({ line, cells, marks }: CsvText): (cell: number) => Position {
  const start: Position = { line, column: 1 };
  let at = 0;
  let place = start;

  return (cell) => {
    if (cell < at) {
      at = 0;
      place = start;
    }
    for (; at < Math.min(cell, cells.length); at++) {
      const source = sourceOf(cells[at] ?? '', marks[at] ?? 0);
      place = placeAfter(place, source, 0, source.length);
      if (at < cells.length - 1) place = { line: place.line, column: place.column + 1 };
    }
    return place;
  };
}

/** A cell as the file writes it. */
function sourceOf(cell: string, marks: number): string {
  return (marks & QUOTED) === 0 ? cell : `"${cell.replaceAll('"', '""')}"`;
}
