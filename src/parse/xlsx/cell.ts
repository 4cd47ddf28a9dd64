import type { CellKind, Position, Shown } from '../../model/index.ts';
import type { DateStyle } from './dates.ts';
import type { XlsxTexts } from './texts.ts';

/** The most columns a sheet has (ECMA-376, Excel's limit): A … XFD. */
export const SHEET_COLUMNS = 16_384;

/** The most rows a sheet has. */
export const SHEET_ROWS = 1_048_576;

/** `A`, `Z`, `AA` … for 1, 26, 27 … */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The place of a cell of a sheet; `column` counts from 1. */
export function sheetPosition(line: number, column: number, sheet?: Shown): Position {
  const cell = `${columnLetters(column)}${line}`;
  return { line, column, cell: sheet === undefined ? cell : `${sheet}!${cell}` };
}

/** The column number, from 1, of a cell reference such as `B17`; undefined when it is none. */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const valid = at > 0 && at <= 3 && column <= SHEET_COLUMNS && /^[1-9]\d*$/.test(reference.slice(at));
  return valid ? column : undefined;
}

/**
 * Takes the `_x000D_` off a text: ECMA-376 (22.9.2.19, ST_Xstring) writes characters that XML cannot hold this way, and an
 * underscore that only looks like it as `_x005F_`.
 */
export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Why a cell has no text that can be sent. */
type CellFault = 'error' | 'formula';

/** A cell as a row shows it: dates as `isoDate` writes them, booleans as TRUE or FALSE. */
export interface SheetCell {
  /** From 1. */
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  readonly fault: CellFault | undefined;
}

/** The tables of a workbook that its cells refer to. */
export interface CellTables {
  readonly texts: XlsxTexts;
  readonly styles: readonly (DateStyle | undefined)[];
  readonly since1904: boolean;
  /** Whether formulas are to be calculated when the file is opened, so that a 0 may stand for a result that nobody knows. */
  readonly calculatesOnLoad: boolean;
}

/** The cells of a row that are not empty, in bytes. Valid until the next cell is read. */
export interface CellBytes {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Column of each cell, from 1. */
  readonly columns: readonly number[];
  /** Start and end in `bytes` of each cell, in turns. */
  readonly spans: readonly number[];
  /** ESCAPED and WIDE of each cell. */
  readonly marks: readonly number[];
}

/** Takes the rows of a sheet in order. */
export interface SheetRows {
  /** Takes a row by its number, the cells that are not empty, and whether it is hidden. */
  row(number: number, cells: readonly SheetCell[], isHidden: boolean): void;
  /** Whether it took the row from its bytes; if not, the same row comes with its cells. */
  takeBytes(number: number, cells: CellBytes): boolean;
  /** Whether it wants no more rows. */
  readonly isDone?: boolean;
}
