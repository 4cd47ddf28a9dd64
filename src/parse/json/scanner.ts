import { type CellKind, type LeadsError, type Position, says } from '../../model/index.ts';
import { type CellFlaw, flawOf, isSuspect } from '../cell-flaw.ts';
import { fileError } from '../file-error.ts';
import { LIMITS } from '../limits.ts';
import { FIRST_PLACE, placeAfter } from '../place.ts';
import { readEscape } from './escape.ts';
import { codeOf, type Mistake, unexpected, type Wanted } from './mistakes.ts';

/** Thrown when the text so far ends inside a token and more text is to come. Never leaves the parser. */
export const CUT_OFF = Symbol('the rest of the text has not come yet');

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Characters after a mistake that are used to explain it. */
const EXPLAINED = 16;

/**
 * Reads the tokens of strict RFC 8259 JSON from text that comes in pieces. Every method stands at `at` and moves it past
 * what it read. A mistake is a LeadsError with its place. A mistake at the end of a text that is not `whole` is CUT_OFF
 * instead, so that no message depends on where the pieces were cut.
 */
export class JsonScanner {
  text = '';
  at = 0;
  /** Whether no more text will come. */
  whole = false;
  /** Whether a line break is not white space: one object a line. */
  oneLine = false;
  /** The flaw of the last `string()`. */
  flaw: CellFlaw | undefined;
  #markOffset = 0;
  #markPlace: Position = FIRST_PLACE;

  /** Adds a piece of text. */
  append(piece: string, whole: boolean): void {
    this.text = this.text === '' ? piece : this.text + piece;
    this.whole = whole;
  }

  /** Marks `at` as the start of the next record: places are counted from here, and text before it can be let go. */
  mark(): void {
    this.#markPlace = this.place(this.at);
    this.#markOffset = this.at;
  }

  /** Offset of the mark. */
  get marked(): number {
    return this.#markOffset;
  }

  /** Goes back to the mark. */
  rewind(): void {
    this.at = this.#markOffset;
  }

  /** Lets go of the text before the mark and goes back to it. Rows that were read keep their own text. */
  release(): void {
    this.text = this.text.slice(this.#markOffset);
    this.#markOffset = 0;
    this.at = 0;
  }

  /** Moves the mark to the next line, after a line was read from its bytes. */
  passLine(): void {
    this.#markPlace = { line: this.#markPlace.line + 1, column: 1 };
  }

  /** The place of an offset that is not before the mark. */
  place(offset: number): Position {
    return placeAfter(this.#markPlace, this.text, this.#markOffset, offset);
  }

  /** The UTF-16 unit at `at`; NaN at the end. */
  unit(): number {
    return this.text.charCodeAt(this.at);
  }

  /** The character at `at`; '' at the end. */
  character(): string {
    return this.text.charAt(this.at);
  }

  /** Whether the file ends here. */
  ended(): boolean {
    if (this.at < this.text.length) return false;
    if (!this.whole) throw CUT_OFF;
    return true;
  }

  skipSpace(): void {
    const { text, oneLine } = this;
    for (;;) {
      const unit = text.charCodeAt(this.at);
      if (unit !== SPACE && unit !== TAB && (oneLine || (unit !== LINE_FEED && unit !== CARRIAGE_RETURN))) return;
      this.at++;
    }
  }

  /** Skips white space, then moves past `character` if it is there. */
  take(character: string): boolean {
    this.skipSpace();
    if (this.character() !== character) return false;
    this.at++;
    return true;
  }

  /** A string, decoded; its lone surrogates stay written as escapes. Sets `flaw`. */
  string(wanted: Wanted, afterComma = false): string {
    if (this.unit() !== QUOTE) this.unexpected(wanted, afterComma);
    const { text } = this;
    const start = this.at + 1;
    let suspect = false;
    for (let i = start; ; i++) {
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.at = i + 1;
        const value = text.slice(start, i);
        this.flaw = suspect || value.length > LIMITS.cellCharacters ? flawOf(value) : undefined;
        return value;
      }
      if (unit === BACKSLASH) return this.#escapedString(start, i);
      if (!(unit >= SPACE)) this.#badCharacter(i);
      if (unit >= 0x7f && isSuspect(unit)) suspect = true;
    }
  }

  /** Reads any value and returns its kind. Text is checked and not kept; call `string()` to keep it. */
  value(depth: number, afterComma = false): CellKind {
    switch (this.character()) {
      case '"':
        this.string('a value');
        return 'text';
      case '{':
        this.#object(depth);
        return 'structure';
      case '[':
        this.#array(depth);
        return 'structure';
      case 't':
        this.#word('true');
        return 'boolean';
      case 'f':
        this.#word('false');
        return 'boolean';
      case 'n':
        this.#word('null');
        return 'null';
      default:
        if (!/[-0-9]/.test(this.character())) this.unexpected('a value', afterComma);
        this.#number();
        return 'number';
    }
  }

  /** The error for what stands at `at`. */
  unexpected(wanted: Wanted, afterComma = false): never {
    if (this.at >= this.text.length && !this.whole) throw CUT_OFF;
    const rest = this.text.slice(this.at, this.at + EXPLAINED);
    if (rest.length < EXPLAINED && !this.whole) throw CUT_OFF;
    throw this.error(unexpected(rest, wanted, afterComma), this.at);
  }

  error(mistake: Mistake, offset: number): LeadsError {
    return fileError('LEADS-FILE-JSON', mistake.message, { hint: mistake.hint, position: this.place(offset) });
  }

  #escapedString(start: number, firstEscape: number): string {
    const { text } = this;
    let value = '';
    let copied = start;
    let half = false;
    for (let i = firstEscape; ; ) {
      const unit = text.charCodeAt(i);
      if (unit === QUOTE) {
        this.at = i + 1;
        value += text.slice(copied, i);
        this.flaw = flawOf(value) ?? (half ? 'half' : undefined);
        return value;
      }
      if (unit === BACKSLASH) {
        const sequence = readEscape(text, i);
        if ('mistake' in sequence) this.#fail(sequence.offset, i, sequence.mistake);
        value += text.slice(copied, i) + sequence.value;
        half ||= sequence.half;
        i += sequence.length;
        copied = i;
      } else {
        if (!(unit >= SPACE)) this.#badCharacter(i);
        i++;
      }
    }
  }

  /** A line break or another control character inside quotes, or the end of the file. */
  #badCharacter(offset: number): never {
    const character = this.text.charAt(offset);
    if (character === '' || character === '\n' || character === '\r') {
      const what = character === '' ? 'file' : 'line';
      this.#fail(offset, this.at, {
        message: says`The ${what} ends before the closing quote of the text that begins here.`,
        hint: says`Add the closing quote. A line break inside a text is written \\n, a quote \\".`,
      });
    }
    this.#fail(offset, offset, {
      message: says`There is a character that can't be seen inside a text (${codeOf(character)}).`,
      hint: character === '\t' ? says`Write a tab as \\t.` : says`Remove it, or write it as a \\u code.`,
    });
  }

  #number(): void {
    const start = this.at;
    if (this.character() === '-') this.at++;
    if (this.character() === '0') {
      this.at++;
      if (/[0-9]/.test(this.character())) {
        this.#fail(this.at, start, {
          message: says`A number can't begin with 0.`,
          hint: says`Put phone numbers and codes in double quotes, so that their zeros stay.`,
        });
      }
    } else {
      this.#digits(start);
    }
    if (this.character() === '.') {
      this.at++;
      this.#digits(start);
    }
    if (/[eE]/.test(this.character())) {
      this.at++;
      if (/[-+]/.test(this.character())) this.at++;
      this.#digits(start);
    }
  }

  #digits(start: number): void {
    const first = this.at;
    let unit = this.unit();
    while (unit >= 0x30 && unit <= 0x39) {
      this.at++;
      unit = this.unit();
    }
    if (this.at === first) {
      this.#fail(first, start, {
        message: says`This number is not complete.`,
        hint: says`After a minus sign, a point and an e a digit must follow. Put anything else in double quotes.`,
      });
    }
  }

  #word(word: string): void {
    const start = this.at;
    for (const letter of word) {
      if (this.character() !== letter) {
        if (this.at >= this.text.length && !this.whole) throw CUT_OFF;
        this.at = start;
        this.unexpected('a value');
      }
      this.at++;
    }
  }

  #object(depth: number): void {
    this.open(depth);
    if (this.take('}')) return;
    for (let afterComma = false; ; afterComma = true) {
      this.skipSpace();
      this.string(afterComma ? 'a key in double quotes' : 'a key in double quotes or a closing }', afterComma);
      if (!this.take(':')) this.unexpected('a colon');
      this.skipSpace();
      this.value(depth + 1);
      if (this.take('}')) return;
      if (!this.take(',')) this.unexpected('a comma or a closing }');
    }
  }

  #array(depth: number): void {
    this.open(depth);
    if (this.take(']')) return;
    for (let afterComma = false; ; afterComma = true) {
      this.skipSpace();
      this.value(depth + 1, afterComma);
      if (this.take(']')) return;
      if (!this.take(',')) this.unexpected('a comma or a closing ]');
    }
  }

  /** Moves past the `{` or `[` of a value that is `depth` deep. */
  open(depth: number): void {
    if (depth > LIMITS.nestingDepth) {
      throw fileError('LEADS-FILE-LIMIT', says`Lists and objects are nested more than ${LIMITS.nestingDepth} deep.`, {
        hint: says`A lead is one flat object. Export the leads without nested lists.`,
        position: this.place(this.at),
      });
    }
    this.at++;
  }

  /** Throws an error that the character at `offset` caused, shown at `shown`. At the end of a piece, more text may follow. */
  #fail(offset: number, shown: number, mistake: Mistake): never {
    if (offset >= this.text.length && !this.whole) throw CUT_OFF;
    throw this.error(mistake, shown);
  }
}
