import {
  type ByteSink,
  type FileRemarks,
  type LeadFile,
  type ReadOptions,
  shownHeader,
  type Workspace,
} from '../../model/index.ts';
import { refuseOtherThanZip } from '../file-kind.ts';
import { LIMITS, type Limits } from '../limits.ts';
import { readError } from '../read-error.ts';
import { openPackage } from './package.ts';
import { createSheetHandler } from './sheet.ts';
import { type MetSheet, refuseHiddenRows, remarksOf } from './sheet-remarks.ts';
import { readSharedStrings } from './strings.ts';
import { readDateStyles } from './styles.ts';
import { createTable, type SheetUse } from './table.ts';
import { chosenSheets, openWorkbook, type Sheet } from './workbook.ts';

/**
 * Reads the leads of an XLSX file, row by row: no sheet is ever held as a whole. Gives what the file holds beside the rows
 * that were read: other sheets, and hidden rows that were left out.
 *
 * - Of the visible sheets the first whose header names a phone is read, and numbers in the others are counted. `sheet` in
 *   the config names the sheets that are read, or all that have a phone. No hidden sheet is read unless it is named.
 * - A hidden row with a number stops the file, unless `hidden-rows` in the config decides.
 */
export async function readWorkbook(
  file: LeadFile,
  options: ReadOptions,
  workspace: Workspace,
  sink: ByteSink,
  signal: AbortSignal | undefined,
  limits: Limits = LIMITS,
): Promise<FileRemarks> {
  signal?.throwIfAborted();
  const head = await workspace.slice(file.path, 0, Math.min(limits.kindBytes, file.bytes)).catch((error: unknown) => {
    throw readError(error, false);
  });
  refuseOtherThanZip(head);
  const parts = await openPackage(file, workspace, signal, limits);
  const workbook = await openWorkbook(parts);
  const sheets = chosenSheets(workbook, options.sheet);
  const { since1904, calculatesOnLoad } = workbook;
  const styles = await readDateStyles(parts, workbook.styles);
  const texts = await readSharedStrings(parts, workbook.strings, limits);
  const tables = { texts, styles, since1904, calculatesOnLoad };
  const numbering = { next: 1 };
  const isNamed = Array.isArray(options.sheet);
  const hasSeveral = options.sheet === 'all' || (isNamed && sheets.length > 1);

  async function meet(sheet: Sheet, decide: (namesPhone: boolean) => SheetUse): Promise<MetSheet> {
    const name = hasSeveral ? shownHeader(sheet.name) : undefined;
    const table = createTable({ options, sink, limits, sheet: name, decide, numbering });
    await parts.read(sheet.part, createSheetHandler(tables, limits, table));
    return { ...sheet, table };
  }

  const met: MetSheet[] = [];
  const isRead = () => met.some(({ table }) => table.use === 'read');
  // Where there is nothing to choose, a sheet is read whatever its header says, so that its mistakes are told.
  const isSettled = isNamed || sheets.length === 1;
  for (const sheet of sheets) {
    met.push(
      await meet(sheet, (namesPhone) => {
        if (isSettled) return 'read';
        if (!namesPhone) return 'leave';
        return options.sheet === undefined && isRead() ? 'count' : 'read';
      }),
    );
  }
  const first = met.find(({ table }) => table.use !== undefined);
  if (!isRead() && first) met.splice(met.indexOf(first), 1, await meet(first, () => 'read'));
  refuseHiddenRows(met);
  return remarksOf(workbook, met, options);
}
