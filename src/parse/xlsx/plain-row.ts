import type { Limits } from '../limits.ts';
import { afterDigits, isAt, numberOf } from '../text/bytes.ts';
import { SHEET_ROWS } from './cell.ts';
import { PlainCells } from './plain-cells.ts';
import type { CellTables } from './sheet.ts';

/** Most bytes of a plain row, so that room for its texts can be kept. */
const MAX_BYTES = 64 * 1024;

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const CLOSE = 0x3e;

const encoder = new TextEncoder();
const ROW = encoder.encode('<row r="');
const ROW_END = encoder.encode('</row>');

/** More attributes of a row, which say nothing about its cells. */
const ATTRIBUTES = /^(?: [A-Za-z][\w:]*="[ !#-%'-;=?-~]*")*$/;

/**
 * Reads rows of a sheet from their bytes, as long as they are written as spreadsheet programs write them. Every other row,
 * right or wrong, is left to the reader of all XML. Proved against it by a differential test.
 */
export class PlainRow {
  /** Number of the row that was read last. */
  number = 0;
  readonly cells: PlainCells;
  readonly #maxBytes: number;
  /** What stood after the number of an earlier row: most rows say the same. */
  #attributes: Uint8Array = new Uint8Array(0);

  constructor(tables: CellTables, limits: Limits) {
    this.cells = new PlainCells(tables, limits);
    this.#maxBytes = Math.min(MAX_BYTES, limits.recordBytes);
  }

  /** Reads the row after row `previous`; the offset after it, or -1 when it is not plain or not all there. */
  read(xml: Uint8Array, from: number, previous: number): number {
    const to = Math.min(xml.length, from + this.#maxBytes);
    this.cells.clear();
    let at = this.#readTag(xml, afterSpace(xml, from, to), previous);
    while (at >= 0) {
      at = afterSpace(xml, at, to);
      if (isAt(xml, at, ROW_END)) return at + ROW_END.length <= to ? at + ROW_END.length : -1;
      at = this.cells.read(xml, at, to);
    }
    return -1;
  }

  #readTag(xml: Uint8Array, from: number, previous: number): number {
    if (!isAt(xml, from, ROW)) return -1;
    const end = afterDigits(xml, from + ROW.length);
    this.number = numberOf(xml, from + ROW.length, end);
    const ascends = this.number > previous && this.number <= SHEET_ROWS;
    return ascends && xml[end] === QUOTE ? this.#readAttributes(xml, end + 1) : -1;
  }

  #readAttributes(xml: Uint8Array, from: number): number {
    const known = from + this.#attributes.length;
    if (xml[known] === CLOSE && isAt(xml, from, this.#attributes)) return known + 1;
    const end = xml.indexOf(CLOSE, from);
    if (end < 0 || !isAttributes(xml.subarray(from, end))) return -1;
    this.#attributes = xml.slice(from, end);
    return end + 1;
  }
}

function afterSpace(xml: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (xml[at] === LINE_FEED || xml[at] === SPACE)) at++;
  return at;
}

/** Whether these are attributes of a row: each once, and none of them its number. */
function isAttributes(bytes: Uint8Array): boolean {
  if (bytes.length > MAX_BYTES) return false;
  const written = new TextDecoder().decode(bytes);
  if (!ATTRIBUTES.test(written)) return false;
  const names = written.split(/="[^"]*"/).slice(0, -1);
  return new Set([...names, ' r']).size === names.length + 1;
}
