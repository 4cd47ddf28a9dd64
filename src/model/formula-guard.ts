/**
 * Cells that a spreadsheet would run as a formula when a CSV is opened (CWE-1236). A leading apostrophe makes them text.
 * Cells that already look guarded get one more, so that taking one off gives back any cell exactly.
 */
const GUARDED = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** Makes a cell safe to open in a spreadsheet. */
export function guardFormula(cell: string): string {
  return GUARDED.test(cell) ? `'${cell}` : cell;
}

/** Takes off what `guardFormula` put on. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** The columns that a rejects file adds to the user's own; ignored when it is read again. */
export const REJECT_COLUMNS = { line: 'leads_line', reasons: 'leads_reasons', source: 'leads_source' } as const;

/** Whether a column was added by a rejects file. */
export function isRejectColumn(name: string): boolean {
  return Object.values<string>(REJECT_COLUMNS).includes(name);
}
