import type { Header, RowSink } from './row.ts';

/** Mark of a cell that does not stand in the file as its text: a quote in it is written twice, or it has an escape. */
export const ESCAPED = 2;

/** Mark of a cell with bytes of 0x80 or more. */
export const WIDE = 4;

/**
 * One record as it stands in the bytes of its file, before anything of it has become text. It has as many cells as its
 * header has columns, all of them text, well-formed UTF-8 and without anything that makes a cell unfit to be sent; of a
 * sheet also numbers (with no `+` in front) and booleans, as they are shown. Only valid until the call that it is given to
 * returns.
 */
export interface ByteRecord {
  readonly bytes: Uint8Array;
  /** Offset in `bytes` from which `spans` count. */
  readonly start: number;
  /** Start and end of the text of each cell, its quotes not included, in turns. */
  readonly spans: ArrayLike<number>;
  /** ESCAPED and WIDE, for each cell. */
  readonly marks: ArrayLike<number>;
  /** Physical line it starts on, from 1. */
  readonly line: number;
}

/** Takes rows in file order, and may take the plain ones as bytes, which costs a fraction of making a row of them. */
export interface ByteSink extends RowSink {
  /**
   * Whether it took the record with this number; if not, the same record comes as a row. `quote` is how an ESCAPED cell
   * writes a quote: twice, or as an escape of JSON like everything else that JSON escapes.
   */
  takeBytes?(record: ByteRecord, header: Header, number: number, quote: 'doubled' | 'json'): boolean;
  /** The index of the column that holds phones, by the names of all columns; undefined when none does. */
  phoneColumn?(names: readonly string[]): number | undefined;
}

/**
 * Whether a cell certainly holds something to see, by its first character: one of ASCII that shows, a letter of Latin-1, or
 * one from the scripts of India. A no may be wrong.
 */
export function startsVisibly(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return first > 0x20 && first < 0x7f;
  const second = bytes[at + 1] ?? 0;
  return first === 0xe0 ? second >= 0xa4 : first === 0xc3;
}
