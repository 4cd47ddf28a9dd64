import { type CellKind, type Header, isBlank, REJECT_COLUMNS, type Row } from '../model/index.ts';
import type { AskedKind } from './asked-kinds.ts';

/** A row as a user's schema sees it: column header → value. Has no prototype, so that any header is a plain key. */
export type RowView = Record<string, unknown>;

/** JSON's way of writing numbers, with a `+` or zeros in front allowed. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const TRUE = /^(?:true|yes|on|y)$/i;
const ADDED_COLUMNS: readonly string[] = Object.values(REJECT_COLUMNS);

/**
 * The row as it is in its file. In tables all cells are text: blank ones are absent, and the schema may ask to read one as
 * a number or boolean. In objects JSON or YAML decides the kind. This view is for the check alone; the source text is
 * sent.
 */
export function createRowView(asked: (column: string) => AskedKind): (row: Row) => RowView {
  const askedOf = new WeakMap<Header, readonly AskedKind[]>();
  return (row) => {
    const { header, cells } = row;
    const view: RowView = Object.create(null);
    const kinds = header.fixed ? (askedOf.get(header) ?? header.names.map(asked)) : [];
    if (header.fixed) askedOf.set(header, kinds);
    for (let column = 0; column < header.names.length; column++) {
      const name = header.names[column] ?? '';
      if (ADDED_COLUMNS.includes(name)) continue;
      const text = cells[column] ?? '';
      const value = header.fixed ? tableValue(text, kinds[column] ?? 'text') : objectValue(text, row.kind(column));
      if (value !== undefined) view[name] = value;
    }
    return view;
  };
}

function tableValue(text: string, asked: AskedKind): unknown {
  if (isBlank(text)) return undefined;
  if (asked === 'text') return text;
  const trimmed = text.trim();
  if (asked !== 'boolean' && NUMBER.test(trimmed)) return Number(trimmed);
  if (asked !== 'number' && /^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return text;
}

function objectValue(text: string, kind: CellKind): unknown {
  switch (kind) {
    case 'text':
      return text;
    case 'null':
      return null;
    case 'boolean':
      return TRUE.test(text);
    case 'number': {
      const number = Number(text);
      return Number.isNaN(number) ? text : number;
    }
    case 'structure':
      // Its parts are not kept, but a rule on its kind still applies.
      return /^\s*[[-]/.test(text) ? [] : {};
  }
}
