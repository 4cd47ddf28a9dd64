import { type ByteRecord, type ByteSink, ESCAPED, type Header, WIDE } from '../../model/index.ts';
import { isFit } from '../cell-flaw.ts';
import { LIMITS } from '../limits.ts';
import { isAt } from '../text/bytes.ts';

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const DELETE = 0x7f;
const CARRIAGE_RETURN = 0x0d;

/** A node of the tree of key lists seen before: each path from the root is the beginning of one. */
interface KeyNode {
  /** The key as it is written, quotes included, and what may follow it. */
  readonly next: { readonly token: Uint8Array; readonly node: KeyNode }[];
  /** The header of objects that end here. */
  header: Header | undefined;
}

/**
 * Reads lines of NDJSON from their bytes, if they are objects with a known list of keys and only texts as values. It
 * leaves every other line, right or wrong, to the reader that can explain mistakes.
 */
export class ByteLines {
  readonly #take: NonNullable<ByteSink['takeBytes']>;
  readonly #root: KeyNode = { next: [], header: undefined };
  readonly #encoder = new TextEncoder();
  readonly #spans: number[] = [];
  readonly #marks: number[] = [];
  #keys = 0;

  constructor(take: NonNullable<ByteSink['takeBytes']>) {
    this.#take = take;
  }

  /** Remembers the keys of an object, as they are written. */
  learn(tokens: readonly string[], header: Header): void {
    let node = this.#root;
    for (const token of tokens) {
      const bytes = this.#encoder.encode(token);
      let next = node.next.find((one) => isAt(bytes, 0, one.token) && bytes.length === one.token.length);
      if (!next) {
        if (this.#keys >= LIMITS.shapes) return;
        this.#keys++;
        next = { token: bytes, node: { next: [], header: undefined } };
        node.next.push(next);
      }
      node = next.node;
    }
    node.header = header;
  }

  /** Takes the line between two offsets, without its line break, as record `number`; false when it is not of this kind. */
  take(bytes: Uint8Array, from: number, to: number, line: number, number: number): boolean {
    if (to - from > LIMITS.cellCharacters) return false;
    const header = this.#read(bytes, from, to);
    if (!header) return false;
    const record: ByteRecord = { bytes, start: 0, spans: this.#spans, marks: this.#marks, line };
    return this.#take(record, header, number, 'json');
  }

  /** Finds the values of the object and returns the header of its keys; undefined when the line is not of this kind. */
  #read(bytes: Uint8Array, from: number, to: number): Header | undefined {
    let node = this.#root;
    let at = from;
    if (bytes[at++] !== OPEN) return undefined;
    for (let cell = 0; ; cell++) {
      while (bytes[at] === SPACE) at++;
      const key = keyAt(node, bytes, at);
      if (!key) return undefined;
      node = key.node;
      at += key.token.length;
      while (bytes[at] === SPACE) at++;
      if (bytes[at++] !== COLON) return undefined;
      while (bytes[at] === SPACE) at++;
      if (bytes[at++] !== QUOTE) return undefined;
      const end = this.#readText(bytes, at, to, cell);
      if (end < 0) return undefined;
      at = end + 1;
      while (bytes[at] === SPACE) at++;
      const sign = bytes[at++];
      if (sign === COMMA) continue;
      if (sign !== CLOSE) return undefined;
      return at === to || (at + 1 === to && bytes[at] === CARRIAGE_RETURN) ? node.header : undefined;
    }
  }

  /** Reads a text up to its closing quote; the offset of that, or -1. */
  #readText(bytes: Uint8Array, from: number, to: number, cell: number): number {
    let marks = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        if ((marks & WIDE) !== 0 && !isFit(bytes, from, at)) return -1;
        this.#spans[cell * 2] = from;
        this.#spans[cell * 2 + 1] = at;
        this.#marks[cell] = marks;
        return at;
      }
      if (byte === BACKSLASH) {
        marks |= ESCAPED;
        if (!isPlainEscape(bytes[++at])) return -1;
      } else if (byte < SPACE || byte === DELETE) {
        return -1;
      } else if (byte > DELETE) {
        marks |= WIDE;
      }
    }
    return -1;
  }
}

function keyAt(node: KeyNode, bytes: Uint8Array, at: number): KeyNode['next'][number] | undefined {
  for (let index = 0; index < node.next.length; index++) {
    const next = node.next[index] as KeyNode['next'][number];
    if (isAt(bytes, at, next.token)) return next;
  }
  return undefined;
}

/** The escapes that stand for one character that may be sent and that JSON.stringify writes in the same way. */
function isPlainEscape(letter: number | undefined): boolean {
  return letter === QUOTE || letter === BACKSLASH || letter === 0x6e || letter === 0x72 || letter === 0x74;
}
