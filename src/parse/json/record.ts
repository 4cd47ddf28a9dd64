import { type CellKind, type Header, says } from '../../model/index.ts';
import { type CellFlaw, flawViolation } from '../cell-flaw.ts';
import { fileError } from '../file-error.ts';
import { LIMITS } from '../limits.ts';
import { refuseLongName, refuseManyColumns, refuseTwins } from '../record-limits.ts';
import { cellPlace, ParsedRow, type RecordSource } from '../row.ts';
import type { Shapes } from '../shapes.ts';
import type { JsonScanner } from './scanner.ts';

/** Reads JSON objects as rows: cells are the source text of numbers and words, strings are decoded. */
export class JsonRecordReader {
  readonly #scanner: JsonScanner;
  readonly #shapes: Shapes;
  /** Key tokens of the last record, quotes included: most records repeat them, which one comparison shows. */
  #lastTokens: readonly string[] = [];
  #lastHeader: Header | undefined;
  /** Number of the last record. A reader that takes records in another way counts them here. */
  number = 0;

  constructor(scanner: JsonScanner, shapes: Shapes) {
    this.#scanner = scanner;
    this.#shapes = shapes;
  }

  /** The keys of the last record as they are written, quotes included, and its header. */
  get shape(): { readonly tokens: readonly string[]; readonly header: Header } | undefined {
    return this.#lastHeader && { tokens: this.#lastTokens, header: this.#lastHeader };
  }

  /** Reads the object at the scanner, which must stand at the mark and at a `{`. */
  next(): ParsedRow {
    const scanner = this.#scanner;
    const { text } = scanner;
    const start = scanner.at;
    const place = scanner.place(start);
    const tokens: string[] = [];
    const keyOffsets: number[] = [];
    const offsets: number[] = [];
    const cells: string[] = [];
    const kinds: CellKind[] = [];
    const flaws: (readonly [cell: number, flaw: CellFlaw])[] = [];

    scanner.at++;
    if (!scanner.take('}')) {
      for (let afterComma = false; ; afterComma = true) {
        scanner.skipSpace();
        keyOffsets.push(scanner.at);
        tokens.push(this.#key(tokens.length, afterComma));
        if (tokens.length > LIMITS.columns) refuseManyColumns(place);
        if (!scanner.take(':')) scanner.unexpected('a colon');
        scanner.skipSpace();
        const offset = scanner.at;
        offsets.push(offset);
        if (scanner.character() === '"') {
          kinds.push('text');
          cells.push(scanner.string('a value'));
          if (scanner.flaw) flaws.push([cells.length - 1, scanner.flaw]);
        } else {
          const kind = scanner.value(2);
          kinds.push(kind);
          cells.push(cellOf(kind, text, offset, scanner.at));
        }
        if (scanner.take('}')) break;
        if (!scanner.take(',')) scanner.unexpected('a comma or a closing }');
      }
    }

    const header = this.#header(tokens, keyOffsets, place.line);
    const source: RecordSource = { text, start, place, offsets };
    const placeOf = (cell: number) => cellPlace(source, cell);
    const violations = flaws.map(([cell, flaw]) =>
      flawViolation(flaw, header.names[cell] ?? '', cells[cell] ?? '', placeOf(cell)),
    );
    this.number++;
    return new ParsedRow({ number: this.number, line: place.line, header, cells, kinds, violations }, placeOf);
  }

  /** The key token at the scanner, quotes included. */
  #key(index: number, afterComma: boolean): string {
    const scanner = this.#scanner;
    const start = scanner.at;
    const expected = this.#lastTokens[index];
    if (expected !== undefined && scanner.text.startsWith(expected, start)) {
      scanner.at = start + expected.length;
      return expected;
    }
    scanner.string(afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }', afterComma);
    if (scanner.flaw === 'half') {
      throw fileError(
        'LEADS-FILE-JSON',
        says`A key contains half of a character: an emoji or rare letter was cut in two.`,
        {
          hint: says`Remove the \\ud… code from the key.`,
          position: scanner.place(start),
        },
      );
    }
    return scanner.text.slice(start, scanner.at);
  }

  #header(tokens: readonly string[], keyOffsets: readonly number[], line: number): Header {
    const last = this.#lastTokens;
    if (this.#lastHeader && tokens.length === last.length && tokens.every((token, i) => token === last[i])) {
      return this.#lastHeader;
    }
    const place = (key: number) => this.#scanner.place(keyOffsets[key] ?? 0);
    const names = tokens.map((token) => String(JSON.parse(token)));
    const header = this.#shapes.header(names, line);
    if ('first' in header) refuseTwins(names[header.first] ?? '', place(header.first), place(header.second));
    refuseLongName(names, place);
    this.#lastTokens = tokens;
    this.#lastHeader = header;
    return header;
  }
}

function cellOf(kind: CellKind, text: string, start: number, end: number): string {
  if (kind === 'null') return '';
  if (kind === 'structure' && end - start > LIMITS.structureCharacters) {
    return `${text.slice(start, start + LIMITS.structureCharacters - 1)}…`;
  }
  return text.slice(start, end);
}
