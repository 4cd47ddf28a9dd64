import { type Header, isRejectColumn, REJECT_COLUMNS, type Row } from '../model/index.ts';
import { BOM, csvLine } from './rejects.ts';

/** Path of the file that names the rows of a lead file whose people were sent before: `leads/a.csv` → `leads/a.csv.already-sent.csv`. */
export function alreadySentName(path: string): string {
  return `${path}.already-sent.csv`;
}

/** Writes rows as they stand, with their line in front: a CSV for Excel, which no run reads as a lead file. */
export function createAlreadySentWriter(append: (text: string) => void): (row: Row) => void {
  let header: Header | undefined;
  return (row) => {
    const isKept = (_: string, column: number) => !isRejectColumn(row.header.names[column] ?? '');
    if (row.header !== header) {
      append((header === undefined ? BOM : '') + csvLine([REJECT_COLUMNS.line, ...row.header.names.filter(isKept)]));
      header = row.header;
    }
    append(csvLine([String(row.line), ...(row.ragged ?? row.cells).filter(isKept)]));
  };
}
