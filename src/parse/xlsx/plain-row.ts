import type { CellKind } from '../../model/index.ts';
import type { Limits } from '../limits.ts';
import { afterDigits, isAt, isDigit, numberOf } from '../text/bytes.ts';
import { type CellBytes, type CellTables, SHEET_COLUMNS, SHEET_ROWS, type SheetCell } from './cell.ts';
import { isoDate } from './dates.ts';
import { isOn } from './xml-reader.ts';

const encoder = new TextEncoder();

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;
const CLOSE = 0x3e;
const BIG_E = 0x45;
const SMALL_E = 0x65;

const ROW = encoder.encode('<row r="');
const ROW_END = encoder.encode('</row>');
const CELL = encoder.encode('<c r="');
const STYLE = encoder.encode(' s="');

/** Most bytes of a plain row, so that room for its texts can be kept. */
const MAX_BYTES = 64 * 1024;

/** The attribute of a row that a filter or a person has hidden. */
const HIDDEN = / hidden="([^"]*)"/;

/** More attributes of a row, which say nothing about its cells. */
const ATTRIBUTES = /^(?: [A-Za-z][\w:]*="[ !#-%'-;=?-~]*")*$/;

/**
 * Reads rows of a sheet from their bytes, as long as they are written as spreadsheet programs write them. Every other row,
 * right or wrong, is left to the reader of all XML. Proved against it by a differential test.
 */
export class PlainRow {
  /** Number of the row that was read last. */
  number = 0;
  isHidden = false;
  readonly cells: PlainCells;
  readonly #maxBytes: number;
  /** The attributes after the number of an earlier row: most rows have the same. */
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
    const written = end < 0 || end - from > MAX_BYTES ? undefined : new TextDecoder().decode(xml.subarray(from, end));
    if (written === undefined || !isAttributes(written)) return -1;
    this.#attributes = xml.slice(from, end);
    this.isHidden = isOn(HIDDEN.exec(written)?.[1]);
    return end + 1;
  }
}

function afterSpace(xml: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (xml[at] === LINE_FEED || xml[at] === SPACE)) at++;
  return at;
}

/** Whether these are attributes of a row: each once, and none of them its number. */
function isAttributes(written: string): boolean {
  if (!ATTRIBUTES.test(written)) return false;
  const names = written.split(/="[^"]*"/).slice(0, -1);
  return new Set([...names, ' r']).size === names.length + 1;
}

type Content = 'shared' | 'number' | 'boolean' | 'text' | 'nothing';

/** The forms of a cell after its reference and style, the most common first, each with the end that belongs to it. */
const FORMS: readonly { readonly start: Uint8Array; readonly content: Content; readonly end: Uint8Array }[] = [
  form(' t="s"><v>', 'shared', '</v></c>'),
  form('><v>', 'number', '</v></c>'),
  form('/>', 'nothing', ''),
  form(' />', 'nothing', ''),
  form('></c>', 'nothing', ''),
  form(' t="inlineStr"><is><t>', 'text', '</t></is></c>'),
  form(' t="inlineStr"><is><t xml:space="preserve">', 'text', '</t></is></c>'),
  form(' t="str"><v>', 'text', '</v></c>'),
  form(' t="n"><v>', 'number', '</v></c>'),
  form(' t="b"><v>', 'boolean', '</v></c>'),
];

function form(start: string, content: Content, end: string) {
  return { start: encoder.encode(start), content, end: encoder.encode(end) };
}

/** Reads the cells of a row from their bytes, as long as they are written as spreadsheet programs write them. */
class PlainCells implements CellBytes {
  /** Column of the last cell of the row, also of an empty one; 0 when there is none. */
  column = 0;
  /** How many cells of the row are not empty. */
  count = 0;
  /** Bytes of their texts together. */
  size = 0;
  /** Of each of these: its column, from 1; start and end in `bytes`, in turns; ESCAPED and WIDE; its kind. */
  readonly columns: number[] = [];
  readonly spans: number[] = [];
  readonly marks: number[] = [];
  readonly kinds: CellKind[] = [];
  readonly #tables: CellTables;
  readonly #longest: number;
  readonly #largest: number;

  constructor(tables: CellTables, limits: Limits) {
    this.#tables = tables;
    this.#longest = limits.cellCharacters;
    this.#largest = limits.recordBytes;
  }

  /** The bytes that `spans` are offsets in; valid until the next cell is read. */
  get bytes(): Uint8Array {
    return this.#tables.texts.bytes;
  }

  /** Forgets all cells: a row begins. */
  clear(): void {
    this.count = 0;
    this.size = 0;
    this.column = 0;
    this.#tables.texts.rewind();
  }

  /** Reads a cell that begins at `from`; the offset after it, or -1 when it is not plain or not all there before `to`. */
  read(xml: Uint8Array, from: number, to: number): number {
    if (!isAt(xml, from, CELL)) return -1;
    let at = this.#readReference(xml, from + CELL.length);
    let style = 0;
    if (at >= 0 && isAt(xml, at, STYLE)) {
      const end = afterDigits(xml, at + STYLE.length);
      style = numberOf(xml, at + STYLE.length, end);
      at = xml[end] === QUOTE ? end + 1 : -1;
    }
    if (at < 0 || Number.isNaN(style)) return -1;
    for (let index = 0; index < FORMS.length; index++) {
      const { start, content, end } = FORMS[index] as (typeof FORMS)[number];
      if (!isAt(xml, at, start)) continue;
      at = this.#readContent(content, style, xml, at + start.length, to);
      return at >= 0 && isAt(xml, at, end) ? at + end.length : -1;
    }
    return -1;
  }

  /** The cells that are not empty, as the reader of all XML gives them. */
  list(): readonly SheetCell[] {
    const cells: SheetCell[] = [];
    for (let cell = 0; cell < this.count; cell++) {
      const [start = 0, end = 0] = [this.spans[cell * 2], this.spans[cell * 2 + 1]];
      const text = this.#tables.texts.textBetween(start, end, this.marks[cell] ?? 0);
      cells.push({ column: this.columns[cell] ?? 0, text, kind: this.kinds[cell] ?? 'text', fault: undefined });
    }
    return cells;
  }

  /** Reads `B17"`: columns must ascend, the row does not matter. */
  #readReference(xml: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    for (let letter = letterAt(xml, at); letter > 0; letter = letterAt(xml, at)) {
      column = column * 26 + letter;
      at++;
    }
    if (column <= this.column || column > SHEET_COLUMNS) return -1;
    this.column = column;
    if (xml[at] === ZERO || !isDigit(xml[at])) return -1;
    at = afterDigits(xml, at);
    return xml[at] === QUOTE ? at + 1 : -1;
  }

  #readContent(content: Content, style: number, xml: Uint8Array, from: number, to: number): number {
    if (content === 'nothing') return from;
    const { texts } = this.#tables;
    if (content === 'shared') {
      const end = afterDigits(xml, from);
      const index = numberOf(xml, from, end);
      if (!texts.isPlain(index)) return -1;
      return this.#add(texts.startOf(index), texts.startOf(index + 1), texts.marksOf(index), 'text') ? end : -1;
    }
    const start = texts.end;
    const end = texts.write(xml, from, to);
    if (end < 0) return -1;
    const kind = content === 'text' ? content : this.#show(content, style, start);
    return kind && this.#add(start, texts.end, texts.marks, kind) ? end : -1;
  }

  /** Makes of the value from `start` on what the cell shows; undefined when it is none that programs write. */
  #show(content: 'number' | 'boolean', style: number, start: number): CellKind | undefined {
    const { texts, styles, since1904 } = this.#tables;
    const { bytes, end } = texts;
    if (content === 'boolean') {
      const value = end === start + 1 ? bytes[start] : undefined;
      if (value !== ZERO && value !== ONE) return undefined;
      texts.replace(start, value === ONE ? 'TRUE' : 'FALSE');
      return content;
    }
    if (!isNumber(bytes, start, end)) return undefined;
    const shown = styles[style];
    const date = shown && isoDate(texts.textBetween(start, end, 0), shown, since1904);
    if (date === undefined) return content;
    texts.replace(start, date);
    return 'text';
  }

  /** Adds a cell unless it is empty; false when its text, or that of the row, may be too long. */
  #add(start: number, end: number, marks: number, kind: CellKind): boolean {
    if (start === end) return true;
    this.columns[this.count] = this.column;
    this.spans[this.count * 2] = start;
    this.spans[this.count * 2 + 1] = end;
    this.marks[this.count] = marks;
    this.kinds[this.count] = kind;
    this.count++;
    this.size += end - start;
    return end - start <= this.#longest && this.size <= this.#largest;
  }
}

/** 1 for A … 26 for Z, 0 for everything else. */
function letterAt(xml: Uint8Array, at: number): number {
  const letter = (xml[at] ?? 0) - 64;
  return letter > 26 || letter < 0 ? 0 : letter;
}

/** Digits, points, exponents and signs in any order; with a `+` in front it could be a phone number in a cell of numbers. */
function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    const isSign = byte === MINUS || (byte === PLUS && at > start);
    if (!isDigit(byte) && !isSign && byte !== POINT && byte !== BIG_E && byte !== SMALL_E) return false;
  }
  return true;
}
