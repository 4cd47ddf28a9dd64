import type { CellKind, Header, Position, Row, Violation } from '../model/index.ts';
import { placeAfter } from './place.ts';

/** The text of one record, and the offsets of its values in it. */
export interface RecordSource {
  readonly text: string;
  /** Offset of the record's first character in `text`, and its place in the file. */
  readonly start: number;
  readonly place: Position;
  /** Offset of each value's first character, parallel to the cells. */
  readonly offsets: readonly number[];
}

/** The content of a record. */
export interface RecordContent {
  readonly number: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly violations: readonly Violation[];
}

/** A Row that works out the places of its cells only when asked: most rows have no mistake to show. */
export class SourceRow implements Row {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly violations: readonly Violation[];
  readonly #kinds: readonly CellKind[];
  readonly #source: RecordSource;

  constructor(content: RecordContent, source: RecordSource) {
    this.number = content.number;
    this.line = source.place.line;
    this.header = content.header;
    this.cells = content.cells;
    this.violations = content.violations;
    this.#kinds = content.kinds;
    this.#source = source;
  }

  kind(cell: number): CellKind {
    return this.#kinds[cell] ?? 'null';
  }

  position(cell: number): Position {
    return cellPlace(this.#source, cell);
  }
}

/** The place of a cell's first character; of the record when there is no such cell. */
export function cellPlace(source: RecordSource, cell: number): Position {
  return placeAfter(source.place, source.text, source.start, source.offsets[cell] ?? source.start);
}
