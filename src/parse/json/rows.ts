import { type ByteSink, type RowParser, says } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { keyAfterList, LIST_NAME, notJustLeads, shapeError } from '../list-name.ts';
import { refuseLongRecord } from '../record-limits.ts';
import { Shapes } from '../shapes.ts';
import { TextPieces } from '../text/text-pieces.ts';
import { valueName } from './mistakes.ts';
import { namedList } from './named-list.ts';
import { ByteLines } from './ndjson-bytes.ts';
import { JsonRecordReader } from './record.ts';
import { CUT_OFF, JsonScanner } from './scanner.ts';

/** The layout by the name of the file. The first character of the content decides. */
export type JsonLayout = 'list' | 'lines';

/** The next thing in the grammar of the file. */
type Stage =
  | 'start'
  | 'first-element'
  | 'element'
  | 'after-element'
  | 'after-list'
  | 'lone-object'
  | 'line'
  | 'after-line'
  | 'end';

/** The stages of a file of lines. */
const LINE_STAGES: readonly Stage[] = ['start', 'lone-object', 'line', 'after-line'];

/** After this many misses in a row, lines are tried as bytes less and less often. */
const PATIENCE = 8;

/** Most lines, as a power of two, that are read as text before one is tried as bytes again. */
const MAX_DOUBLINGS = 12;

const LINE_FEED = 10;

/**
 * Reads rows from JSON text that comes in pieces. Each step reads one record or one bracket from a mark. When the text so
 * far ends inside a step, the step is repeated from its mark with the next piece. So at most one record is held, and no
 * result depends on where the text was cut.
 */
export class JsonRows implements RowParser {
  readonly #sink: ByteSink;
  readonly #layout: JsonLayout;
  readonly #pieces = new TextPieces();
  readonly #scanner = new JsonScanner();
  readonly #reader = new JsonRecordReader(this.#scanner, new Shapes());
  readonly #byteLines: ByteLines | undefined;
  /** Lines in a row that could not be taken as bytes. */
  #misses = 0;
  #stage: Stage = 'start';
  /** Whether the list stands in `{ "leads": … }`. */
  #wrapped = false;

  constructor(sink: ByteSink, layout: JsonLayout) {
    this.#sink = sink;
    this.#layout = layout;
    this.#byteLines = sink.takeBytes && new ByteLines(sink.takeBytes);
  }

  push(chunk: Uint8Array): void {
    const from = this.#byteLines ? this.#pushLines(chunk, this.#byteLines) : 0;
    if (from < chunk.length) this.#pushText(chunk.subarray(from));
  }

  #pushText(chunk: Uint8Array): void {
    this.#scanner.append(this.#pieces.push(chunk), false);
    this.#read();
  }

  /** Reads whole lines, as bytes where that can be done; returns the offset of what is left. */
  #pushLines(chunk: Uint8Array, byteLines: ByteLines): number {
    let at = 0;
    while (LINE_STAGES.includes(this.#stage)) {
      const taken = this.#takeLine(chunk, at, byteLines);
      if (taken > 0) {
        at = taken;
        this.#misses = 0;
        continue;
      }
      const end = afterLines(chunk, at, linesAfter(this.#misses));
      if (end < 0) return at;
      this.#pushText(chunk.subarray(at, end));
      at = end;
      this.#misses++;
      const { shape } = this.#reader;
      if (shape) byteLines.learn(shape.tokens, shape.header);
    }
    return at;
  }

  /** Takes the line at `at` as bytes; the offset after it, or 0. */
  #takeLine(chunk: Uint8Array, at: number, byteLines: ByteLines): number {
    const betweenLines = this.#stage === 'line' && this.#scanner.text === '' && !this.#pieces.holdsBack;
    const end = betweenLines ? chunk.indexOf(LINE_FEED, at) : -1;
    if (end < 0) return 0;
    const { line } = this.#scanner.place(this.#scanner.at);
    if (!byteLines.take(chunk, at, end, line, this.#reader.number + 1)) return 0;
    this.#reader.number++;
    this.#scanner.passLine();
    return end + 1;
  }

  end(): void {
    this.#scanner.append(this.#pieces.end(), true);
    this.#read();
  }

  #read(): void {
    const scanner = this.#scanner;
    try {
      while (this.#step());
    } catch (thrown) {
      if (thrown !== CUT_OFF) throw thrown;
    }
    scanner.release();
    if (scanner.text.length > LIMITS.recordBytes) this.#refuseLong();
  }

  /** Marks and reads the next thing and sets the stage after it; false at the end of the file. */
  #step(): boolean {
    const scanner = this.#scanner;
    scanner.oneLine = this.#stage === 'after-line';
    scanner.skipSpace();
    scanner.mark();
    switch (this.#stage) {
      case 'start':
        return this.#start();
      case 'first-element':
        return scanner.take(']') ? this.#closeList() : this.#element(false);
      case 'element':
        return this.#element(true);
      case 'after-element':
        return this.#afterElement();
      case 'after-list':
        return this.#afterList();
      case 'lone-object':
        return this.#loneObject();
      case 'line':
        return this.#line();
      case 'after-line':
        return this.#afterLine();
      case 'end':
        return scanner.ended() ? false : scanner.unexpected('nothing more');
    }
  }

  #start(): boolean {
    if (this.#scanner.ended()) return false;
    if (this.#scanner.take('[')) return this.#next('first-element');
    this.#needObject('an object in { }');
    this.#wrapped = this.#opensLeads();
    return this.#next(this.#wrapped ? 'first-element' : 'lone-object');
  }

  /** Whether the file begins with `{ "leads": [`. If so the scanner stands behind it, else at the mark. */
  #opensLeads(): boolean {
    const scanner = this.#scanner;
    scanner.at++;
    scanner.skipSpace();
    const named = scanner.character() === '"' && scanner.string('a value') === LIST_NAME;
    if (named && scanner.take(':') && scanner.take('[')) return true;
    if (scanner.at >= scanner.text.length && !scanner.whole) throw CUT_OFF;
    scanner.rewind();
    return false;
  }

  #element(afterComma: boolean): boolean {
    this.#needObject(afterComma ? 'an object in { }' : 'an object in { } or a closing ]', afterComma);
    return this.#record('after-element');
  }

  #afterElement(): boolean {
    if (this.#scanner.take(',')) return this.#next('element');
    if (this.#scanner.take(']')) return this.#closeList();
    return this.#scanner.unexpected('a comma or a closing ]');
  }

  #closeList(): boolean {
    return this.#next(this.#wrapped ? 'after-list' : 'end');
  }

  #afterList(): boolean {
    const scanner = this.#scanner;
    if (scanner.take('}')) return this.#next('end');
    if (!scanner.take(',')) return scanner.unexpected('a closing }');
    scanner.skipSpace();
    const place = scanner.place(scanner.at);
    throw keyAfterList(scanner.string('a key in double quotes', true), place);
  }

  /** The first object of a file without `[`: the first line of NDJSON, or a mistake to be explained. */
  #loneObject(): boolean {
    const scanner = this.#scanner;
    scanner.oneLine = this.#layout === 'lines';
    const row = this.#reader.next();
    const oneLine = scanner.place(scanner.at).line === row.line;
    this.#refuseOtherList(!oneLine);
    if (row.header.names.length === 1 && row.header.names[0] === LIST_NAME) {
      throw notJustLeads([], LIST_NAME, row.position(0));
    }
    if (!oneLine) {
      throw shapeError(
        says`The file is one object over several lines, not a list of leads.`,
        says`Put it in [ ], or write one object a line.`,
        row.position(-1),
      );
    }
    this.#sink.row(row);
    return this.#next('after-line');
  }

  #line(): boolean {
    if (this.#scanner.ended()) return false;
    this.#needObject('an object in { }');
    this.#scanner.oneLine = true;
    return this.#record('after-line');
  }

  #afterLine(): boolean {
    const scanner = this.#scanner;
    if (scanner.ended()) return false;
    if (!/[\r\n]/.test(scanner.character())) scanner.unexpected('the end of the line');
    return this.#next('line');
  }

  #record(next: Stage): boolean {
    this.#sink.row(this.#reader.next());
    if (this.#scanner.at - this.#scanner.marked > LIMITS.recordBytes) this.#refuseLong();
    return this.#next(next);
  }

  /** Stops unless an object begins here. */
  #needObject(wanted: 'an object in { }' | 'an object in { } or a closing ]', afterComma = false): void {
    const scanner = this.#scanner;
    const found = scanner.character();
    if (found === '{') return;
    if (!/["[\-0-9tfn]/.test(found)) scanner.unexpected(wanted, afterComma);
    throw shapeError(
      says`Each lead must be an object in { }, but here is ${valueName(found)}.`,
      says`Write each lead as { "phone": "…", "name": "…" }.`,
      scanner.place(scanner.at),
    );
  }

  /** Stops if the object at the mark holds the list of leads under another name or beside other keys. */
  #refuseOtherList(anyName: boolean): void {
    const scanner = this.#scanner;
    const found = namedList(scanner.text.slice(scanner.marked), anyName);
    if (found) throw notJustLeads(found.names, found.list, scanner.place(scanner.marked + found.offset));
  }

  #refuseLong(): never {
    if (this.#stage === 'lone-object') this.#refuseOtherList(true);
    refuseLongRecord(this.#scanner.place(this.#scanner.marked));
  }

  #next(stage: Stage): true {
    this.#stage = stage;
    return true;
  }
}

/** How many lines are read as text after a miss. It grows, so that a file without quick lines pays almost nothing. */
function linesAfter(misses: number): number {
  return 1 << Math.min(Math.max(misses - PATIENCE, 0), MAX_DOUBLINGS);
}

/** The offset after so many lines, or after as many as there are; -1 when no line ends. */
function afterLines(chunk: Uint8Array, from: number, lines: number): number {
  let end = -1;
  for (let line = 0, at = from; line < lines; line++) {
    const found = chunk.indexOf(LINE_FEED, at);
    if (found < 0) break;
    at = found + 1;
    end = at;
  }
  return end;
}
