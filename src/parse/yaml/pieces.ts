import { count, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import { LIMITS } from '../limits.ts';
import { keyAfterList } from '../list-name.ts';
import { refuseLongRecord } from '../record-limits.ts';
import type { YamlPiece } from './compose.ts';

/** A line that begins or ends a document. YAML lets nothing, not even a text in quotes, hold such a line. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?=\s|$)/;

/** `---` with nothing but a comment after it. */
const BARE_START = /^---(?:[ \t]+#.*)?\s*$/;

/** A line that is blank or only a comment. */
const NO_CONTENT = /^[ \t]*(?:#.*)?\r?\n?$/;

/** `leads:` with nothing but a comment after it. */
const LIST_KEY = /^(?:leads|"leads"|'leads')[ \t]*:(?:[ \t]+#.*)?\s*$/;

/** A dash that begins an entry of a list. */
const ENTRY = /^( *)-(?=\s|$)/;

/** A plain or quoted key in the first column. */
const TOP_KEY = /^(?:"([^"\\\n]+)"|'([^'\n]+)'|([^\s"'#&*!|>%@`{}[\],?:-][^:#\n]*)):(?=\s|$)/;

/** A list is cut before an entry when a piece has this many characters: enough to spread the cost of one call. */
export const PIECE_CHARACTERS = 8 * 1024;

/** How the current document is built. */
type Layout = 'unknown' | 'list' | 'other';

/**
 * Cuts the lines of a YAML file into pieces that can be read one after the other, so that no long list of leads is held
 * in memory.
 *
 * A list whose first dash is in column n may be cut before every line that has a dash in column n. YAML indents the
 * content of an entry more deeply than its dash (also quoted text, block text and continued lines; only blank lines and
 * comments may be further left), so such a line always begins the next entry. Aliases and tags are refused, so no entry
 * depends on one before it. Any other document is one piece.
 */
export class YamlPieces {
  readonly #emit: (piece: YamlPiece) => void;
  readonly #pieceCharacters: number;
  #layout: Layout = 'unknown';
  /** The lines of the current piece. */
  #text = '';
  #firstLine = 1;
  /** Number of the current line. */
  #line = 1;
  /** Whether the `---` of the document is in `#text`. */
  #opened = false;
  /** Offset in `#text` of a `leads:` line whose content has not come yet. */
  #listKey: number | undefined;
  /** Whether the list stands under `leads:`. */
  #wrapped = false;
  /** Spaces before each dash of the list. */
  #indent = 0;
  /** Where the last entry of the list begins: offset in `#text` and line. */
  #entry = 0;
  #entryLine = 1;

  constructor(emit: (piece: YamlPiece) => void, pieceCharacters: number) {
    this.#emit = emit;
    this.#pieceCharacters = pieceCharacters;
  }

  /** Takes the next line, its line break included; only the last one may lack it. */
  line(line: string): void {
    if (DOCUMENT_MARK.test(line)) this.#mark(line);
    else if (this.#layout === 'unknown') this.#begin(line);
    else if (this.#layout === 'list') this.#continueList(line);
    else this.#continueOther(line);
    this.#line++;
  }

  /** Gives away the lines that are left. */
  end(): void {
    this.#flush();
  }

  #mark(line: string): void {
    if (line.startsWith('...')) {
      this.#text += line;
      this.#flush();
      this.#firstLine = this.#line + 1;
      this.#startDocument('unknown');
      return;
    }
    this.#flush();
    this.#startDocument(BARE_START.test(line) ? 'unknown' : 'other');
    this.#opened = true;
    this.#text += line;
  }

  #startDocument(layout: Layout): void {
    this.#layout = layout;
    this.#opened = false;
    this.#wrapped = false;
    this.#listKey = undefined;
  }

  /** Takes a line while the layout of the document is unknown. */
  #begin(line: string): void {
    const entry = ENTRY.exec(line);
    if (entry) {
      if (this.#listKey !== undefined) this.#blankListKey(this.#listKey);
      this.#layout = 'list';
      this.#indent = entry[1]?.length ?? 0;
      this.#startEntry();
    } else if (LIST_KEY.test(line) && this.#listKey === undefined) {
      this.#listKey = this.#text.length;
    } else if (!NO_CONTENT.test(line) && !(line.startsWith('%') && !this.#opened && this.#listKey === undefined)) {
      this.#layout = 'other';
    }
    this.#text += line;
    if (this.#layout !== 'list') refuseLongYaml(this.#text.length, this.#firstLine);
  }

  /** Replaces the `leads:` line by white space, so that the list below it is a document at the same place. */
  #blankListKey(start: number): void {
    const end = this.#text.indexOf('\n', start);
    this.#text = this.#text.slice(0, start) + ' '.repeat(end - start) + this.#text.slice(end);
    this.#wrapped = true;
  }

  #continueList(line: string): void {
    if (ENTRY.exec(line)?.[1]?.length === this.#indent) {
      if (this.#text.length >= this.#pieceCharacters) this.#flush();
      this.#startEntry();
    } else if (this.#wrapped) {
      const key = TOP_KEY.exec(line);
      if (key) throw keyAfterList(key[1] ?? key[2] ?? key[3] ?? '', { line: this.#line, column: 1 });
    }
    this.#text += line;
    if (this.#text.length - this.#entry > LIMITS.recordBytes) {
      refuseLongRecord({ line: this.#entryLine, column: this.#indent + 1 });
    }
  }

  #startEntry(): void {
    this.#entry = this.#text.length;
    this.#entryLine = this.#line;
  }

  #continueOther(line: string): void {
    this.#text += line;
    refuseLongYaml(this.#text.length, this.#firstLine);
  }

  #flush(): void {
    const text = this.#text;
    const place = { line: this.#firstLine, column: 1 };
    this.#text = '';
    this.#firstLine = this.#line;
    if (text !== '') this.#emit({ text, place });
  }
}

/** Stops at YAML that must be read as a whole and is too long for that. */
export function refuseLongYaml(length: number, line: number): void {
  if (length <= LIMITS.yamlBlockCharacters) return;
  throw fileError(
    'LEADS-FILE-LIMIT',
    says`The YAML that begins here is longer than ${count(LIMITS.yamlBlockCharacters)} characters and no list with dashes.`,
    {
      hint: says`Write each lead as "- phone: …" with its dash in the same column, or use JSON.`,
      position: { line, column: 1 },
    },
  );
}
