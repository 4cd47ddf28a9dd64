import { ESCAPED, type LeadsError, plural, type RowParser, type Shown, says, WIDE } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';
import { placeAfter } from '../place.ts';

/** The cell is in quotes; its text is between them. */
export const QUOTED = 1;
/** It has an ASCII control character other than tab and line breaks. */
export const CONTROL = 8;
/** A quote in it has no partner. Its text is all of it, quotes included. */
export const STRAY = 16;

const DELIMITER = 32;
const LINE_BREAK = 64;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTE = 34;

/** A record that a chunk cut in two is completed in steps of this many bytes, so that few bytes are read twice. */
const COMPLETION_BYTES = 4096;

/** One record, as offsets into bytes that are only valid until the call it is given to returns. */
export interface CsvRecord {
  bytes: Uint8Array;
  start: number;
  /** Offset of its line break. */
  end: number;
  /** Physical line it starts on, from 1. */
  line: number;
  /** Cells. */
  count: number;
  /** Start and end of the text of each cell, in turns. */
  spans: number[];
  /** Flags of each cell. */
  marks: number[];
  /** Flags of all cells together. */
  flags: number;
}

/** How a file separates its records, and which lines are no records. */
export interface CsvDialect {
  /** An ASCII character. */
  readonly delimiter: string;
  /** Physical lines at the start that are no records. */
  readonly skipLines: number;
  /** Lines that start with it, outside quotes, are no records. */
  readonly comment: string | undefined;
}

/** The place in a record or line where the scanner reads on. */
type Mode = 'line' | 'skipped' | 'cell' | 'plain' | 'quoted' | 'after-quote';

/**
 * Cuts bytes into records and cells by RFC 4180, with LF, CRLF or CR between records and any ASCII delimiter. A cell
 * with a quote in a wrong place is kept as it is, marked STRAY, up to the next delimiter or line break. Throws
 * LEADS-FILE-QUOTE for a quote that is never closed and LEADS-FILE-RECORD-SIZE for a record beyond the cap.
 */
export function createCsvScanner(dialect: CsvDialect, limits: Limits, take: (record: CsvRecord) => void): RowParser {
  const kinds = byteKinds(dialect.delimiter);
  const comment = new TextEncoder().encode(dialect.comment ?? '');
  const plainStart = comment.length === 0 ? 'cell' : 'line';
  const record: CsvRecord = {
    bytes: new Uint8Array(0),
    start: 0,
    end: 0,
    line: 1,
    count: 0,
    spans: [],
    marks: [],
    flags: 0,
  };

  let mode: Mode = dialect.skipLines > 0 ? 'line' : plainStart;
  let toSkip = dialect.skipLines;
  let line = 1;
  let afterCarriageReturn = false;
  // The cell that is being read; offsets are relative to the record's start, which moves when the record is carried over.
  let cellStart = 0;
  let cellEnd = 0;
  let cellFlags = 0;
  // The beginning of a record that a chunk cut in two.
  let carry = new Uint8Array(COMPLETION_BYTES * 2);
  let carried = 0;

  function closeCell(end: number): void {
    const { count } = record;
    record.spans[count * 2] = cellStart;
    record.spans[count * 2 + 1] = end;
    record.marks[count] = cellFlags;
    record.flags |= cellFlags;
    record.count = count + 1;
    mode = 'cell';
  }

  /** Ends the record at `end`, where its line break or the end of the file is. */
  function closeRecord(bytes: Uint8Array, start: number, end: number): void {
    if (end - start > limits.recordBytes) throw overlong(bytes, start);
    if (mode !== 'skipped') {
      record.bytes = bytes;
      record.start = start;
      record.end = end;
      take(record);
    }
    startRecord();
  }

  function startRecord(): void {
    if (toSkip > 0) toSkip--;
    mode = toSkip > 0 ? 'line' : plainStart;
    record.count = 0;
    record.flags = 0;
    record.line = line;
  }

  /**
   * Reads on at `from` in the record that begins at `start`. Returns the offset after the record's line break, or -1 when
   * the record goes on beyond `to`.
   */
  function scan(bytes: Uint8Array, start: number, from: number, to: number): number {
    let i = from;
    for (;;) {
      switch (mode) {
        case 'line': {
          i = start;
          if (toSkip > 0) {
            mode = 'skipped';
            break;
          }
          let same = 0;
          while (same < comment.length && start + same < to && bytes[start + same] === comment[same]) same++;
          if (same < comment.length && start + same === to) return -1;
          mode = same === comment.length ? 'skipped' : 'cell';
          break;
        }
        case 'skipped': {
          while (i < to && ((kinds[bytes[i] as number] as number) & LINE_BREAK) === 0) i++;
          if (i === to) return -1;
          return breakLine(bytes, start, i);
        }
        case 'cell': {
          if (i === to) return -1;
          cellFlags = 0;
          cellStart = i - start;
          mode = 'plain';
          if (bytes[i] === QUOTE) {
            cellFlags = QUOTED;
            cellStart++;
            mode = 'quoted';
            i++;
          }
          break;
        }
        case 'plain': {
          let kind = 0;
          for (; i < to; i++) {
            kind = kinds[bytes[i] as number] as number;
            if (kind === 0) continue;
            if (kind >= DELIMITER) break;
            cellFlags |= kind;
          }
          if (i === to) return -1;
          closeCell(i - start);
          if (kind === LINE_BREAK) return breakLine(bytes, start, i);
          i++;
          break;
        }
        case 'quoted': {
          for (; i < to; i++) {
            const kind = kinds[bytes[i] as number] as number;
            if (kind === 0 || kind === DELIMITER) continue;
            if (kind === STRAY) break;
            if (kind !== LINE_BREAK) cellFlags |= kind;
            else if (bytes[i] === CARRIAGE_RETURN || bytes[i - 1] !== CARRIAGE_RETURN) line++;
          }
          if (i === to) return -1;
          cellEnd = i - start;
          mode = 'after-quote';
          i++;
          break;
        }
        case 'after-quote': {
          if (i === to) return -1;
          const kind = kinds[bytes[i] as number] as number;
          if (kind === STRAY) {
            cellFlags |= ESCAPED;
            mode = 'quoted';
            i++;
          } else if (kind === DELIMITER) {
            closeCell(cellEnd);
            i++;
          } else if (kind === LINE_BREAK) {
            closeCell(cellEnd);
            return breakLine(bytes, start, i);
          } else {
            cellFlags = (cellFlags & ~(QUOTED | ESCAPED)) | STRAY;
            cellStart--;
            mode = 'plain';
          }
          break;
        }
      }
    }
  }

  function breakLine(bytes: Uint8Array, start: number, at: number): number {
    line++;
    afterCarriageReturn = bytes[at] === CARRIAGE_RETURN;
    closeRecord(bytes, start, at);
    return at + 1;
  }

  /** Keeps the unfinished record's bytes: the chunk may be reused. */
  function hold(bytes: Uint8Array, from: number, to: number): void {
    const length = carried + to - from;
    if (length > carry.length) {
      const larger = new Uint8Array(Math.max(length, carry.length * 2));
      larger.set(carry.subarray(0, carried));
      carry = larger;
    }
    carry.set(bytes.subarray(from, to), carried);
    carried = length;
  }

  function checkCarried(): void {
    if (carried > limits.recordBytes) throw overlong(carry, 0);
  }

  /** Completes the carried record with the start of a chunk; returns how many bytes of the chunk that took. */
  function complete(chunk: Uint8Array): number {
    let taken = 0;
    while (taken < chunk.length) {
      const before = carried;
      const step = Math.min(COMPLETION_BYTES, chunk.length - taken);
      hold(chunk, taken, taken + step);
      const next = scan(carry, 0, before, carried);
      if (next >= 0) {
        carried = 0;
        return taken + next - before;
      }
      checkCarried();
      taken += step;
    }
    return taken;
  }

  /** The error for a record beyond the cap. Its first bytes, up to the cap, are scanned to tell an open quote from a long row. */
  function overlong(bytes: Uint8Array, start: number): LeadsError {
    const cap = plural(limits.recordBytes, 'byte');
    if (current() !== 'skipped') {
      mode = 'cell';
      scan(bytes, start, start, start + limits.recordBytes);
    }
    if (current() === 'quoted') return unclosed(bytes, start, says` within ${cap}`);
    return fileError('LEADS-FILE-RECORD-SIZE', says`The row has more than ${cap}.`, {
      hint: says`Check that the file is a table of leads with one row a line.`,
      position: { line: record.line, column: 1 },
    });
  }

  /** The mode, as `scan` left it. */
  function current(): Mode {
    return mode;
  }

  function unclosed(bytes: Uint8Array, start: number, within: Shown): LeadsError {
    const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, start + cellStart - 1));
    return fileError('LEADS-FILE-QUOTE', says`A quote opens here and is not closed${within}.`, {
      hint: says`Close the quote, or remove it. A quote that belongs to the text is written twice, in a cell that is in quotes.`,
      position: placeAfter({ line: record.line, column: 1 }, before, 0, before.length),
    });
  }

  return {
    push(chunk) {
      let at = carried > 0 ? complete(chunk) : 0;
      while (at < chunk.length) {
        if (afterCarriageReturn) {
          afterCarriageReturn = false;
          if (chunk[at] === LINE_FEED) {
            at++;
            continue;
          }
        }
        const next = scan(chunk, at, at, chunk.length);
        if (next < 0) {
          hold(chunk, at, chunk.length);
          checkCarried();
          return;
        }
        at = next;
      }
    },

    end() {
      if (carried === 0) return;
      if (mode === 'line') {
        mode = 'cell';
        scan(carry, 0, 0, carried);
      }
      if (mode === 'quoted') throw unclosed(carry, 0, says``);
      if (mode === 'cell') {
        cellStart = carried;
        cellFlags = 0;
      }
      if (mode !== 'skipped') closeCell(mode === 'after-quote' ? cellEnd : carried);
      closeRecord(carry, 0, carried);
    },
  };
}

/** For each byte value: 0 for plain text, or one of the flags above. */
function byteKinds(delimiter: string): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(CONTROL, 0, 0x20);
  kinds.fill(WIDE, 0x80);
  kinds[0x7f] = CONTROL;
  kinds[9] = 0;
  kinds[LINE_FEED] = LINE_BREAK;
  kinds[CARRIAGE_RETURN] = LINE_BREAK;
  kinds[QUOTE] = STRAY;
  kinds[delimiter.charCodeAt(0)] = DELIMITER;
  return kinds;
}
