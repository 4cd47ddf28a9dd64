import { type Header, REJECT_COLUMNS, type Row, unguardFormula } from '../model/index.ts';

const ADDED: readonly (string | undefined)[] = Object.values(REJECT_COLUMNS);

/**
 * Gives the rows of a rejects file that somebody fixed and committed as they stood in the original: names and cells
 * without the apostrophes that keep a spreadsheet from running them, and no complaints about the added columns. Rows of any
 * other file come back as they are. Rows of one Header keep one Header.
 */
export function openFixedRejects(): (row: Row) => Row {
  const headers = new WeakMap<Header, Header>();
  return (row) => {
    if (!row.header.names.includes(REJECT_COLUMNS.line)) return row;
    const violations = row.violations.filter(({ header }) => !ADDED.includes(header));
    // Only tables have guards.
    const plain = row.header.fixed ? unguardFormula : (text: string) => text;
    const known = headers.get(row.header);
    const header = known ?? { ...row.header, names: row.header.names.map(plain) };
    if (!known) headers.set(row.header, header);
    return {
      number: row.number,
      line: row.line,
      header,
      violations,
      cells: row.cells.map(plain),
      ragged: row.ragged?.map(plain),
      kind: (cell) => row.kind(cell),
      position: (cell) => row.position(cell),
    };
  };
}
