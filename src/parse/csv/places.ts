import type { Position } from '../../model/index.ts';
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
