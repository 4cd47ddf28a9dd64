import {
  type ByteSink,
  type CellKind,
  excelErrorFault,
  isBlank,
  type LeadFile,
  maskShape,
  printable,
  type ReadOptions,
  says,
  type Violation,
  type Workspace,
} from '../../model/index.ts';
import { flawOf, flawViolation } from '../cell-flaw.ts';
import { fileError } from '../file-error.ts';
import { refuseOtherThanZip } from '../file-kind.ts';
import { type Columns, isPassedOver, readColumns } from '../header.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { readError } from '../read-error.ts';
import { ParsedRow } from '../row.ts';
import { type CellBytes, type SheetCell, type SheetRows, sheetPosition } from './cell.ts';
import { openPackage } from './package.ts';
import { createSheetHandler } from './sheet.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { openWorkbook } from './workbook.ts';

const NO_VIOLATIONS: readonly Violation[] = [];

/**
 * Reads the leads of one sheet of an XLSX file, row by row: the sheet is never held as a whole.
 *
 * - The first row with content is the header. The table may begin in any column; columns beside it must be empty.
 * - Rows without content are no rows. Hidden and filtered rows are rows. A merged cell counts in its top left corner.
 * - `preambleLines` counts rows of the sheet; `comment` is looked for in the first cell with content.
 */
export async function readWorkbook(
  file: LeadFile,
  options: ReadOptions,
  workspace: Workspace,
  sink: ByteSink,
  signal: AbortSignal | undefined,
  limits: Limits = LIMITS,
): Promise<void> {
  signal?.throwIfAborted();
  const head = await workspace.slice(file.path, 0, Math.min(limits.kindBytes, file.bytes)).catch((error: unknown) => {
    throw readError(error, false);
  });
  refuseOtherThanZip(head);
  const parts = await openPackage(file, workspace, signal, limits);
  const workbook = await openWorkbook(parts, options.sheet === 'all' ? undefined : options.sheet?.[0]);
  const styles = await readDateStyles(parts, workbook.styles);
  const texts = await readSharedStrings(parts, workbook.strings, limits);
  const { since1904, calculatesOnLoad } = workbook;
  const tables = { texts, styles, since1904, calculatesOnLoad };
  await parts.read(workbook.sheet, createSheetHandler(tables, limits, createTableReader(options, sink, limits)));
}

/** Turns rows of the sheet into the header and then rows of leads. */
function createTableReader(options: ReadOptions, sink: ByteSink, limits: Limits): SheetRows {
  let columns: Columns | undefined;
  let number = 0;
  /** Of the record at hand, a cell for each column. */
  const spans = new Uint32Array(limits.columns * 2);
  const marks = new Uint8Array(limits.columns);

  function readHeader(line: number, cells: readonly SheetCell[]): Columns {
    const names = Array<string>(cells.at(-1)?.column ?? 0).fill('');
    for (const { column, text } of cells) names[column - 1] = text;
    return readColumns(names, line, (cell) => sheetPosition(line, cell + 1), limits, true);
  }

  function row(line: number, cells: readonly SheetCell[]): void {
    if (line <= options.preambleLines) return;
    const first = cells.find(({ text, fault }) => fault !== undefined || !isBlank(text));
    if (!first) return;
    if (options.comment && first.text.startsWith(options.comment)) return;
    if (!columns) {
      columns = readHeader(line, cells);
      return;
    }
    number++;
    const { header, first: indent } = columns;
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
      violations.push(...violationsOf(line, name, cell, limits));
    }
    sink.row(
      new ParsedRow(
        { number, line, header, cells: texts, kinds, violations: violations.length === 0 ? NO_VIOLATIONS : violations },
        (cell) => sheetPosition(line, indent + 1 + cell),
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
    if (!sink.takeBytes(record, header, number + 1, 'doubled')) return false;
    number++;
    return true;
  }

  return { row, takeBytes };
}

function refuseUnnamed(line: number, { column }: SheetCell): never {
  const position = sheetPosition(line, column);
  throw fileError(
    'LEADS-FILE-UNNAMED-COLUMN',
    says`Cell ${printable(position.cell ?? '')} has content, but its column has no name in the header.`,
    {
      hint: says`Give the column a name, or clear it.`,
      position,
    },
  );
}

function violationsOf(line: number, header: string, cell: SheetCell, limits: Limits): Violation[] {
  const position = sheetPosition(line, cell.column);
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
    return [
      {
        ...excelErrorFault(cell.text),
        header,
        position,
        masked: printable(maskShape(cell.text)),
      },
    ];
  }
  const flaw = flawOf(cell.text, limits.cellCharacters);
  return flaw ? [flawViolation(flaw, header, cell.text, position)] : [];
}
