import type { CellKind, Header, Position, Row, Violation } from '../model/index.ts';
import { placeAfter } from './place.ts';

/** The content of a row, as the reader of its format found it. */
export interface RowContent {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly violations: readonly Violation[];
  /** Parallel to the cells; undefined where every cell is text. */
  readonly kinds?: readonly CellKind[];
  readonly ragged?: readonly string[] | undefined;
}

/** A row of any format. Its cells are placed only when somebody asks: most rows have no mistake to show. */
export class ParsedRow implements Row {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly violations: readonly Violation[];
  readonly ragged: readonly string[] | undefined;
  readonly #kinds: readonly CellKind[] | undefined;
  readonly #place: (cell: number) => Position;

  constructor(content: RowContent, place: (cell: number) => Position) {
    this.number = content.number;
    this.line = content.line;
    this.header = content.header;
    this.cells = content.cells;
    this.violations = content.violations;
    this.ragged = content.ragged;
    this.#kinds = content.kinds;
    this.#place = place;
  }

  kind(cell: number): CellKind {
    return this.#kinds?.[cell] ?? 'text';
  }

  position(cell: number): Position {
    return this.#place(cell);
  }
}

/** The text of one record, and the offsets of its values in it. */
export interface RecordSource {
  readonly text: string;
  /** Offset of the record's first character in `text`, and its place in the file. */
  readonly start: number;
  readonly place: Position;
  /** Offset of each value's first character, parallel to the cells. */
  readonly offsets: readonly number[];
}

/** The place of a cell's first character; of the record when there is no such cell. */
export function cellPlace(source: RecordSource, cell: number): Position {
  return placeAfter(source.place, source.text, source.start, source.offsets[cell] ?? source.start);
}
