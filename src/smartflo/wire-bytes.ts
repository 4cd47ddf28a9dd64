import { type ByteRecord, startsLikeBlankWord, startsLikeExcelError, startsVisibly } from '../model/index.ts';

/** Most bytes of a value that is written from bytes: then it certainly has no more characters than may be sent. */
const MAX_VALUE_BYTES = 1000;

/** Most bytes of one cell when each of them is written as two. */
const BYTES_PER_BYTE = 2;

/** The treatment of a byte of a cell. 0: it goes as it is. */
const QUOTE = 1;
const BACKSLASH = 2;
/** A tab or line break, written as the letter in LETTERS. */
const BREAK = 3;
/** A question mark, or the first byte of a letter such as `Ã`: a sign of text that may be damaged. */
const DOUBTFUL = 4;

const QUOTE_SIGN = 0x22;
const BACKSLASH_SIGN = 0x5c;
const QUESTION_MARK = 0x3f;

/** First byte in UTF-8 of the letters U+00C0 … U+00FF. */
const LATIN_LETTER = 0xc3;

/** A field and the cell that feeds it. */
export interface FieldCell {
  readonly field: number;
  readonly cell: number;
}

/** Writes leads as they go on the wire from the bytes of their records. */
export interface LeadWriter {
  /**
   * The lead of a record, byte for byte what `encodeLead` gives for it; valid until the next call. Undefined when it can't
   * be told from bytes whether a cell is blank, damaged or an error of Excel, whether its value is too long, or what an
   * escape in it stands for.
   */
  write(record: ByteRecord, phone: Uint8Array, quote: 'doubled' | 'json'): Uint8Array | undefined;
}

/** A writer for records whose cells feed these fields, in ascending order; the phone is given by itself. */
export function createLeadWriter(fields: readonly FieldCell[], blank: 'omit' | 'empty'): LeadWriter {
  const encoder = new TextEncoder();
  const actions = actionsOfBytes();
  const letters = lettersOfBreaks();
  const open = encoder.encode('{"field_0":"');
  const names = fields.map(({ field }) => encoder.encode(`","field_${field}":"`));
  let out = new Uint8Array(4096);

  /** Writes a cell's text at `to`; returns the offset after it, or -1. */
  function copy(bytes: Uint8Array, from: number, end: number, to: number, quote: 'doubled' | 'json'): number {
    const into = out;
    let at = to;
    for (let i = from; i < end; i++) {
      const byte = bytes[i] as number;
      const action = actions[byte];
      if (action === 0) {
        into[at++] = byte;
        continue;
      }
      if (action === DOUBTFUL) {
        if (mayBeDamaged(bytes, i, end)) return -1;
        into[at++] = byte;
        continue;
      }
      into[at++] = BACKSLASH_SIGN;
      if (action === BREAK) {
        into[at++] = letters[byte] as number;
      } else if (action === QUOTE || quote === 'doubled') {
        // A quote stands there twice; a backslash means itself.
        if (action === QUOTE) i++;
        into[at++] = byte;
      } else {
        const letter = bytes[++i] as number;
        if (!isOwnEscape(letter)) return -1;
        into[at++] = letter;
      }
    }
    return at;
  }

  return {
    write({ bytes, start, spans }, phone, quote) {
      const most = open.length + phone.length + 2 + fields.length * (20 + MAX_VALUE_BYTES * BYTES_PER_BYTE);
      if (out.length < most) out = new Uint8Array(most);
      let at = put(open, out, 0);
      at = put(phone, out, at);
      for (let index = 0; index < fields.length; index++) {
        const { cell } = fields[index] as FieldCell;
        const from = start + (spans[cell * 2] as number);
        const end = start + (spans[cell * 2 + 1] as number);
        if (from === end) {
          if (blank === 'empty') at = put(names[index] as Uint8Array, out, at);
          continue;
        }
        if (end - from > MAX_VALUE_BYTES || !startsVisibly(bytes, from)) return undefined;
        if (startsLikeExcelError(bytes, from) || startsLikeBlankWord(bytes, from, end)) return undefined;
        // An escape may stand for a line break, which shows nothing.
        if (quote === 'json' && bytes[from] === BACKSLASH_SIGN) return undefined;
        at = copy(bytes, from, end, put(names[index] as Uint8Array, out, at), quote);
        if (at < 0) return undefined;
      }
      out[at++] = QUOTE_SIGN;
      out[at++] = 0x7d;
      return out.subarray(0, at);
    },
  };
}

/**
 * Whether the text around a doubtful byte may be damaged: a second question mark, or another letter outside ASCII right
 * behind one of U+00C0 … U+00FF. A no is certain.
 */
function mayBeDamaged(bytes: Uint8Array, at: number, end: number): boolean {
  if (bytes[at] === QUESTION_MARK) return at + 1 < end && bytes.subarray(at + 1, end).includes(QUESTION_MARK);
  return at + 2 < end && (bytes[at + 2] as number) >= 0x80;
}

function put(from: Uint8Array, into: Uint8Array, at: number): number {
  for (let i = 0; i < from.length; i++) into[at + i] = from[i] as number;
  return at + from.length;
}

/** `\"`, `\\`, `\n`, `\r` and `\t`: what JSON.stringify writes for them too. */
function isOwnEscape(letter: number): boolean {
  return letter === QUOTE_SIGN || letter === BACKSLASH_SIGN || letter === 0x6e || letter === 0x72 || letter === 0x74;
}

function actionsOfBytes(): Uint8Array {
  const actions = new Uint8Array(256);
  actions[0x09] = BREAK;
  actions[0x0a] = BREAK;
  actions[0x0d] = BREAK;
  actions[QUOTE_SIGN] = QUOTE;
  actions[BACKSLASH_SIGN] = BACKSLASH;
  actions[QUESTION_MARK] = DOUBTFUL;
  actions[LATIN_LETTER] = DOUBTFUL;
  return actions;
}

function lettersOfBreaks(): Uint8Array {
  const letters = new Uint8Array(0x0e);
  letters[0x09] = 0x74;
  letters[0x0a] = 0x6e;
  letters[0x0d] = 0x72;
  return letters;
}
