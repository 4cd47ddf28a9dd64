import type { CellKind, Header, Position, Row, Violation } from '../../model/index.ts';
import { columnLetters } from './cell.ts';

/** The place of a cell of a sheet; `column` counts from 1. */
export function sheetPosition(line: number, column: number): Position {
  return { line, column, cell: `${columnLetters(column)}${line}` };
}

/** What a row of a sheet says. */
export interface XlsxContent {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly kinds: readonly CellKind[];
  readonly violations: readonly Violation[];
  /** Column of the first cell, from 1. */
  readonly firstColumn: number;
}

/** A row of a sheet. */
export class XlsxRow implements Row {
  readonly number: number;
  readonly line: number;
  readonly header: Header;
  readonly cells: readonly string[];
  readonly violations: readonly Violation[];
  readonly #kinds: readonly CellKind[];
  readonly #firstColumn: number;

  constructor(content: XlsxContent) {
    this.number = content.number;
    this.line = content.line;
    this.header = content.header;
    this.cells = content.cells;
    this.violations = content.violations;
    this.#kinds = content.kinds;
    this.#firstColumn = content.firstColumn;
  }

  kind(cell: number): CellKind {
    return this.#kinds[cell] ?? 'text';
  }

  position(cell: number): Position {
    return sheetPosition(this.line, this.#firstColumn + cell);
  }
}
