import { type Header, REJECT_COLUMNS, type Row, unguardFormula } from '../model/index.ts';

/**
 * Takes the apostrophes off that a rejects file puts before what a spreadsheet would run, in names and cells; rows of any
 * other file are given back as they are. Rows of one Header keep one Header.
 */
export function createUnguard(): (row: Row) => Row {
  const headers = new WeakMap<Header, Header>();
  return (row) => {
    if (!isOfRejects(row.header)) return row;
    const known = headers.get(row.header);
    const header = known ?? { ...row.header, names: row.header.names.map(unguardFormula) };
    if (!known) headers.set(row.header, header);
    return {
      number: row.number,
      line: row.line,
      header,
      violations: row.violations,
      cells: row.cells.map(unguardFormula),
      ragged: row.ragged?.map(unguardFormula),
      kind: (cell) => row.kind(cell),
      position: (cell) => row.position(cell),
    };
  };
}

/** Whether the file is a rejects file that somebody mended and committed; only tables have guards. */
function isOfRejects(header: Header): boolean {
  return header.fixed && header.names.includes(REJECT_COLUMNS.line);
}
