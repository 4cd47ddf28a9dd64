import type { LedgerCrypto } from '../model/index.ts';
import { encodeBytes, HASH_CHARACTERS } from './base64.ts';

/** Number of the format that this version of the program writes. It reads this one and all before it. */
export const FORMAT = 2;

/** The kinds of files that a ledger is made of. */
export type FileKind = 'ledger' | 'segment' | 'snapshot' | 'judged' | 'complete' | 'told' | 'lessons';

const NEWLINE = 0x0a;
/** Bytes above 127 become characters that no pattern of the format takes. */
const LATIN = new TextDecoder('latin1');
const FIRST_LINE = /^smartflo-leads ([a-z]+) ([1-9]\d{0,8})(?: ([!-~]+(?: [!-~]+)*))?$/;
const LAST_LINE = /^end (\d{1,9}) ([\w-]{22})$/;

/** A file of a ledger is not what it should be. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly file: string;
  /** From 1; 0 when it is about the file as a whole. */
  readonly line: number;
  /** `newer`: a newer version of the program wrote it. `forged`: whoever wrote it did not have the key. */
  readonly what: 'damaged' | 'newer' | 'forged';

  constructor(file: string, line: number, what: FormatError['what'] = 'damaged') {
    super(`${file}, line ${line}: ${what}`);
    this.file = file;
    this.line = line;
    this.what = what;
  }
}

/**
 * A whole file: a first line that says what it is, the lines of the body (each with its newline), and a last line with the
 * number of lines before it and their checksum. The file's name goes into the checksum, so that no file can stand for another.
 */
export function seal(
  name: string,
  kind: FileKind,
  words: readonly string[],
  body: string,
  crypto: LedgerCrypto,
): string {
  const text = `${['smartflo-leads', kind, FORMAT, ...words].join(' ')}\n${body}`;
  return `${text}end ${countLines(text)} ${checksum(name, new TextEncoder().encode(text), crypto)}\n`;
}

/** The seal in the last line of a text that `seal` made. */
export function sealOf(text: string): string {
  return text.slice(-1 - HASH_CHARACTERS, -1);
}

/** The lines of the body of a sealed file, one after the other. */
export class SealedFile {
  readonly name: string;
  readonly format: number;
  /** The words of the first line behind the format. */
  readonly words: readonly string[];
  readonly bytes: Uint8Array;
  /** The checksum in its last line: two files with one seal are the same file. */
  readonly seal: string;
  /** Number of the line that `start` and `stop` are of. */
  line = 1;
  /** Where the line begins, and where its newline is. */
  start = 0;
  stop: number;
  readonly #end: number;
  readonly #lines: number;

  /** The last line begins at `end` and says that there are `lines` before it. */
  constructor(
    { name, format, words, bytes, seal }: Pick<SealedFile, 'name' | 'format' | 'words' | 'bytes' | 'seal'>,
    end: number,
    lines: number,
  ) {
    this.name = name;
    this.format = format;
    this.words = words;
    this.bytes = bytes;
    this.seal = seal;
    this.stop = bytes.indexOf(NEWLINE);
    this.#end = end;
    this.#lines = lines;
  }

  /** Goes to the next line; false at the end of the body. */
  next(): boolean {
    this.start = this.stop + 1;
    if (this.start >= this.#end) {
      if (this.line !== this.#lines) this.fail();
      return false;
    }
    this.stop = this.bytes.indexOf(NEWLINE, this.start);
    this.line++;
    return true;
  }

  /** The line's characters from `from` on. */
  text(from = 0): string {
    return LATIN.decode(this.bytes.subarray(this.start + from, this.stop));
  }

  /** Says that the line is not what it should be. */
  fail(what: FormatError['what'] = 'damaged'): never {
    throw new FormatError(this.name, this.line, what);
  }
}

/** Opens a sealed file of this kind. Throws a FormatError when it is torn, changed, of another kind, or newer. */
export function unseal(name: string, kind: FileKind, bytes: Uint8Array, crypto: LedgerCrypto): SealedFile {
  const first = FIRST_LINE.exec(LATIN.decode(bytes.subarray(0, Math.max(0, bytes.indexOf(NEWLINE)))));
  if (first?.[1] !== kind) throw new FormatError(name, 1);
  const format = Number(first[2]);
  if (format > FORMAT) throw new FormatError(name, 1, 'newer');
  const end = bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1;
  const last = LAST_LINE.exec(LATIN.decode(bytes.subarray(end, bytes.length - 1)));
  const found = checksum(name, bytes.subarray(0, end), crypto);
  if (bytes.at(-1) !== NEWLINE || last?.[2] !== found) throw new FormatError(name, 0);
  const words = first[3]?.split(' ') ?? [];
  return new SealedFile({ name, format, words, bytes, seal: found }, end, Number(last[1]));
}

function checksum(name: string, text: Uint8Array, crypto: LedgerCrypto): string {
  return encodeBytes(crypto.sha256(new TextEncoder().encode(`${name}\n`), text));
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
