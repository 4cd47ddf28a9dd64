import {
  type ByteSink,
  type CellKind,
  excelErrorFault,
  isBlank,
  maskShape,
  printable,
  type ReadOptions,
  type Shown,
  says,
  type Violation,
} from '../../model/index.ts';
import { flawOf, flawViolation } from '../cell-flaw.ts';
import { fileError } from '../file-error.ts';
import { type Columns, isPassedOver, readColumns } from '../header.ts';
import type { Limits } from '../limits.ts';
import { ParsedRow } from '../row.ts';
import { type CellBytes, type SheetCell, type SheetRows, sheetPosition } from './cell.ts';

const NO_VIOLATIONS: readonly Violation[] = [];

/** Digits from which a cell under the header of a phone counts as a number: a line of totals or a remark has fewer. */
const NUMBER_DIGITS = 7;

/** `read`: its rows go to the sink. `count`: only its numbers are counted. `leave`: nothing below its header is looked at. */
export type SheetUse = 'read' | 'count' | 'leave';

/** A table that is read row by row. */
export interface SheetTable extends SheetRows {
  /** Undefined until its header was met: a sheet without content stays so. */
  readonly use: SheetUse | undefined;
  /** Rows whose phone cell holds a number; under `count` only. */
  readonly numbers: number;
  /** Lines of hidden rows that would be sent, and how many hidden rows were left out. */
  readonly hidden: readonly number[];
  readonly leftOut: number;
}

/** The surroundings of a table. */
export interface TableContext {
  readonly options: ReadOptions;
  readonly sink: ByteSink;
  readonly limits: Limits;
  /** Name of the sheet for places, where several sheets of the file are read. */
  readonly sheet: Shown | undefined;
  /** The use of the sheet, by whether its header names a phone. */
  decide(namesPhone: boolean): SheetUse;
  /** The number of the next row; rows of all sheets are counted on. */
  readonly numbering: { next: number };
}

/**
 * Turns rows of a sheet into the header and then rows of leads.
 *
 * - The first row with content is the header. The table may begin in any column; columns beside it must be empty.
 * - Rows without content are no rows. A merged cell counts in its top left corner.
 * - `preambleLines` counts rows of the sheet; `comment` is looked for in the first cell with content.
 */
export function createTable({ options, sink, limits, sheet, decide, numbering }: TableContext): SheetTable {
  let use: SheetUse | undefined;
  let columns: Columns | undefined;
  /** Column of the phone, from 1; undefined where no header names one. */
  let phone: number | undefined;
  let numbers = 0;
  let leftOut = 0;
  const hidden: number[] = [];
  /** Of the record at hand, a cell for each column. */
  const spans = new Uint32Array(limits.columns * 2);
  const marks = new Uint8Array(limits.columns);
  const place = (line: number, column: number) => sheetPosition(line, column, sheet);

  function readHeader(line: number, cells: readonly SheetCell[]): void {
    const names = Array<string>(cells.at(-1)?.column ?? 0).fill('');
    for (const { column, text } of cells) names[column - 1] = text;
    const found = sink.phoneColumn?.(names.map((name) => name.trim()));
    phone = found === undefined ? undefined : found + 1;
    use = decide(phone !== undefined);
    if (use === 'read') columns = readColumns(names, line, (cell) => place(line, cell + 1), limits, true);
  }

  /** Whether a row holds a number to call. Where nobody knows the phone's column, each row may. */
  function hasNumber(cells: readonly SheetCell[]): boolean {
    if (phone === undefined) return sink.phoneColumn === undefined;
    const text = cells.find(({ column }) => column === phone)?.text ?? '';
    return text.replace(/\P{Nd}/gu, '').length >= NUMBER_DIGITS;
  }

  /** Whether a hidden row is left out. One that would be sent is noted, so that a person decides. */
  function isLeftOut(line: number, cells: readonly SheetCell[]): boolean {
    if (options.hiddenRows === 'leave-out') {
      leftOut++;
      return true;
    }
    if (options.hiddenRows === undefined && hasNumber(cells)) hidden.push(line);
    return false;
  }

  function row(line: number, cells: readonly SheetCell[], isHidden: boolean): void {
    if (use === 'leave' || line <= options.preambleLines) return;
    const first = cells.find(({ text, fault }) => fault !== undefined || !isBlank(text));
    if (!first) return;
    if (options.comment && first.text.startsWith(options.comment)) return;
    if (use === undefined) readHeader(line, cells);
    else if (!columns) numbers += hasNumber(cells) ? 1 : 0;
    else if (!isHidden || !isLeftOut(line, cells)) readRow(line, cells, columns);
  }

  function readRow(line: number, cells: readonly SheetCell[], { header, first: indent }: Columns): void {
    const texts = Array<string>(header.names.length).fill('');
    const kinds = Array<CellKind>(header.names.length).fill('text');
    const violations: Violation[] = [];
    for (const cell of cells) {
      const index = cell.column - 1 - indent;
      const name = header.names[index];
      if (name === undefined || name === '') {
        if (cell.fault !== undefined || !isPassedOver(header.names, index, cell.text)) refuseUnnamed(line, cell);
        continue;
      }
      texts[index] = cell.text;
      kinds[index] = cell.kind;
      violations.push(...violationsOf(line, name, cell));
    }
    const number = numbering.next++;
    sink.row(
      new ParsedRow(
        { number, line, header, cells: texts, kinds, violations: violations.length === 0 ? NO_VIOLATIONS : violations },
        (cell) => place(line, indent + 1 + cell),
      ),
    );
  }

  function takeBytes(line: number, cells: CellBytes): boolean {
    // Whether a row is a comment is told by its text.
    if (!columns || !sink.takeBytes || options.comment) return false;
    const { header, first: indent, hasUnnamed } = columns;
    if (hasUnnamed) return false;
    const { length } = header.names;
    spans.fill(0, 0, length * 2);
    marks.fill(0, 0, length);
    for (let cell = 0; cell < cells.count; cell++) {
      const index = (cells.columns[cell] as number) - 1 - indent;
      if (index < 0 || index >= length) return false;
      spans[index * 2] = cells.spans[cell * 2] as number;
      spans[index * 2 + 1] = cells.spans[cell * 2 + 1] as number;
      marks[index] = cells.marks[cell] as number;
    }
    const record = { bytes: cells.bytes, start: 0, spans, marks, line };
    if (!sink.takeBytes(record, header, numbering.next, 'doubled')) return false;
    numbering.next++;
    return true;
  }

  function refuseUnnamed(line: number, { column }: SheetCell): never {
    const position = place(line, column);
    throw fileError(
      'LEADS-FILE-UNNAMED-COLUMN',
      says`Cell ${printable(position.cell ?? '')} has content, but its column has no name in the header.`,
      { hint: says`Give the column a name, or clear it.`, position },
    );
  }

  function violationsOf(line: number, header: string, cell: SheetCell): Violation[] {
    const position = place(line, cell.column);
    if (cell.fault === 'formula') {
      return [
        {
          code: 'LEADS-ROW-FORMULA',
          header,
          position,
          masked: undefined,
          message: says`The cell has a formula, but its result is not saved in the file.`,
          hint: says`Open the workbook in Excel, save it and upload that.`,
        },
      ];
    }
    if (cell.fault === 'error') {
      return [{ ...excelErrorFault(cell.text), header, position, masked: printable(maskShape(cell.text)) }];
    }
    const flaw = flawOf(cell.text, limits.cellCharacters);
    return flaw ? [flawViolation(flaw, header, cell.text, position)] : [];
  }

  return {
    row,
    takeBytes,
    get isDone() {
      return use === 'leave';
    },
    get use() {
      return use;
    },
    get numbers() {
      return numbers;
    },
    get leftOut() {
      return leftOut;
    },
    hidden,
  };
}
