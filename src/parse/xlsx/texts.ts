import { ESCAPED, WIDE } from '../../model/index.ts';
import { flawOf } from '../cell-flaw.ts';
import { isAt } from '../text/bytes.ts';

/** Mark of a kept text that has a flaw: it is kept as a string, which can hold halves of characters. */
const ODD = 1;

/** How `write` treats a byte of text in XML. A byte with 0 is copied. */
const END = 1;
const ENTITY = 2;
const QUOTE = 3;
const UNDERSCORE = 4;
const HIGH = 5;
const REFUSED = 6;

/** Most bytes that a UTF-16 unit takes in UTF-8. */
const MOST_BYTES = 3;

const QUOTE_SIGN = 0x22;
const SMALL_X = 0x78;

/** Where XML and the check of cells ask for a closer look: C1 controls, a line break of XML 1.1, lost and forbidden letters. */
const NOT_PLAIN = /[\u0080-\u009f\u2028\ufffd-\uffff]/;

const encoder = new TextEncoder();

const ENTITIES = [
  { written: encoder.encode('&amp;'), sign: 0x26 },
  { written: encoder.encode('&lt;'), sign: 0x3c },
  { written: encoder.encode('&gt;'), sign: 0x3e },
  { written: encoder.encode('&quot;'), sign: QUOTE_SIGN },
  { written: encoder.encode('&apos;'), sign: 0x27 },
];

/**
 * Texts of a workbook, one after another in one run of bytes, as a ByteRecord wants them: UTF-8 without flaw, a quote
 * written twice. First those of the table of shared texts, which are kept; after them, for the time being, those that a row
 * writes itself.
 */
export class XlsxTexts {
  /** They move when there is no more room for what is written. */
  bytes: Uint8Array;
  /** Offset after the text that was written last, and its ESCAPED and WIDE. */
  end = 0;
  marks = 0;
  /** How many are kept. */
  size = 0;
  #ends = new Uint32Array(64);
  #marks = new Uint8Array(64);
  readonly #odd: string[] = [];
  readonly #actions = actionsOfBytes();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** `bytes`: how many the kept texts are likely to have. */
  constructor(bytes = 0) {
    this.bytes = new Uint8Array(bytes);
  }

  /**
   * Writes the text of an XML element that begins at `from`; returns the offset of the `<` after it. -1 when there is none
   * before `to`, or for anything but plain text and the five entities: a reader of all XML has to look.
   */
  write(xml: Uint8Array, from: number, to: number): number {
    this.#reserve((to - from) * 2);
    const into = this.bytes;
    const actions = this.#actions;
    let end = this.end;
    let marks = 0;
    for (let at = from; at < to; at++) {
      let byte = xml[at] as number;
      const action = actions[byte] as number;
      if (action === 0) {
        into[end++] = byte;
        continue;
      }
      if (action === END) {
        if ((marks & WIDE) !== 0 && !this.#isFit(end)) return -1;
        this.end = end;
        this.marks = marks;
        return at;
      }
      if (action === ENTITY) {
        const entity = ENTITIES.find(({ written }) => isAt(xml, at, written));
        if (!entity) return -1;
        byte = entity.sign;
        at += entity.written.length - 1;
      } else if (action === HIGH) {
        marks |= WIDE;
      } else if (action === REFUSED || (action === UNDERSCORE && xml[at + 1] === SMALL_X)) {
        return -1;
      }
      into[end++] = byte;
      if (byte === QUOTE_SIGN) {
        into[end++] = byte;
        marks |= ESCAPED;
      }
    }
    return -1;
  }

  /** Whether what was written up to `end` asks for no closer look. What is not UTF-8 does: it is decoded to U+FFFD. */
  #isFit(end: number): boolean {
    return !NOT_PLAIN.test(this.#decoder.decode(this.bytes.subarray(this.end, end)));
  }

  /** Writes ASCII text without quotes in place of what was written from `start` on. */
  replace(start: number, text: string): void {
    this.#reserve(text.length);
    this.end = start + encoder.encodeInto(text, this.bytes.subarray(start)).written;
  }

  /** Forgets what was written and not kept. */
  rewind(): void {
    this.end = this.startOf(this.size);
  }

  /** Keeps what was written last as the next text. */
  keep(): void {
    if (this.size === this.#ends.length) {
      const [ends, marks] = [this.#ends, this.#marks];
      this.#ends = new Uint32Array(this.size * 2);
      this.#ends.set(ends);
      this.#marks = new Uint8Array(this.size * 2);
      this.#marks.set(marks);
    }
    this.#ends[this.size] = this.end;
    this.#marks[this.size] = this.marks;
    this.size++;
  }

  /** Keeps any text as the next one. */
  add(text: string): void {
    this.rewind();
    if (flawOf(text) === undefined) {
      const quoted = text.replaceAll('"', '""');
      this.#reserve(quoted.length * MOST_BYTES);
      const { written } = encoder.encodeInto(quoted, this.bytes.subarray(this.end));
      this.end += written;
      this.marks = (quoted === text ? 0 : ESCAPED) | (written === quoted.length ? 0 : WIDE);
    } else {
      this.#odd[this.size] = text;
      this.marks = ODD;
    }
    this.keep();
  }

  /** Whether a kept text is there and stands in the bytes. */
  isPlain(index: number): boolean {
    return index < this.size && this.#marks[index] !== ODD;
  }

  /** Where a kept text begins; the text before it ends there. */
  startOf(index: number): number {
    return index === 0 ? 0 : (this.#ends[index - 1] as number);
  }

  /** ESCAPED and WIDE of a kept text. */
  marksOf(index: number): number {
    return this.#marks[index] as number;
  }

  /** A kept text; undefined when there are not so many. */
  text(index: number): string | undefined {
    if (index >= this.size) return undefined;
    return this.#odd[index] ?? this.textBetween(this.startOf(index), this.startOf(index + 1), this.marksOf(index));
  }

  /** The text between two offsets. */
  textBetween(start: number, end: number, marks: number): string {
    const text = this.#decoder.decode(this.bytes.subarray(start, end));
    return (marks & ESCAPED) === 0 ? text : text.replaceAll('""', '"');
  }

  #reserve(more: number): void {
    if (this.end + more <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(this.end + more, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

function actionsOfBytes(): Uint8Array {
  const actions = new Uint8Array(256).fill(REFUSED, 0, 0x20).fill(HIGH, 0x80);
  actions[0x09] = 0;
  actions[0x0a] = 0;
  actions[0x7f] = REFUSED;
  actions[QUOTE_SIGN] = QUOTE;
  actions[0x26] = ENTITY;
  actions[0x3c] = END;
  // `]]>` must not stand in text, and nobody writes a bare `>`.
  actions[0x3e] = REFUSED;
  actions[0x5f] = UNDERSCORE;
  return actions;
}
