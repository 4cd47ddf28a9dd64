import type { Position, Violation } from './problem.ts';

/** The kind of a cell in its file. CSV knows only `text`; a `structure` is an object or array, a reject when mapped. */
export type CellKind = 'text' | 'number' | 'boolean' | 'null' | 'structure';

/**
 * The columns of a file (CSV, XLSX) or the keys of one shape of object (JSON, NDJSON, YAML).
 * Rows of one shape share one Header, so work on columns can be done once per Header object.
 */
export interface Header {
  /** Column names as the file writes them, a BOM aside. */
  readonly names: readonly string[];
  /** Whether the columns are fixed for the whole file (CSV, XLSX), so that a missing one is a mistake of the file. */
  readonly fixed: boolean;
  /** Line of the header row, or of the first object with these keys. */
  readonly line: number;
}

/** One record of a lead file. */
export interface Row {
  /** Record number, from 1, header not counted. */
  readonly number: number;
  /** Physical line it starts on, from 1. */
  readonly line: number;
  readonly header: Header;
  /** Source text of each cell, parallel to `header.names`; '' where there is none. Never a parsed and reprinted value. */
  readonly cells: readonly string[];
  /** Every cell as the file has them, where they are not as many as the columns; undefined where they are. */
  readonly ragged?: readonly string[] | undefined;
  /** Broken rules that the parser itself found (a ragged row, a control character). */
  readonly violations: readonly Violation[];
  kind(cell: number): CellKind;
  position(cell: number): Position;
}

/** Takes rows in file order. */
export interface RowSink {
  row(row: Row): void;
}

/**
 * Turns the bytes of one file into rows. `push` may be called with chunks cut anywhere, and the chunk may be reused after
 * the call; `end` flushes. Both throw a LeadsError when the file can't be read as its format.
 */
export interface RowParser {
  push(chunk: Uint8Array): void;
  end(): void;
}
