import { count, type RowParser, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Bytes that one step skips while they are plain ASCII. */
const WORD_BYTES = 4;

/**
 * Passes UTF-8 on, unchanged and mostly uncopied. Throws LEADS-FILE-ENCODING at the first byte that is not UTF-8: cut,
 * over-long, a surrogate or beyond U+10FFFF (Unicode Standard, table 3-7). No chunk for `next` ends inside a character.
 * `offset` is how many bytes of the file came before.
 */
export function createUtf8Gate(next: RowParser, offset: number): RowParser {
  /** The bytes of a character that a chunk cut in two. */
  const cut = new Uint8Array(4);
  let cutLength = 0;
  let before = offset;
  let line = 1;
  /** Offset of the line's first byte, and how many bytes of the line belong to a character begun earlier. */
  let lineStart = offset;
  let continuations = 0;
  /** The last byte of the chunk before. */
  let lastByte: number | undefined;

  /** Checks from `from` on; returns the offset of a character that is cut off at the end, or `bytes.length`. */
  function check(bytes: Uint8Array, from: number): number {
    const words = wordsOf(bytes);
    for (let i = from; i < bytes.length; ) {
      if (i % WORD_BYTES === 0) i = afterPlain(words, i);
      const byte = bytes[i];
      if (byte === undefined) break;
      if (byte < 0x80) {
        if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
          breakLine(byte, i === 0 ? lastByte : bytes[i - 1], before + i + 1);
        }
        i++;
        continue;
      }
      const length = characterLength(bytes, i);
      if (length === 0) return i;
      if (length < 0) {
        if (i > 0) next.push(bytes.subarray(0, i));
        throw invalid(before + i);
      }
      continuations += length - 1;
      i += length;
    }
    return bytes.length;
  }

  function breakLine(byte: number, previous: number | undefined, start: number): void {
    if (byte === CARRIAGE_RETURN || previous !== CARRIAGE_RETURN) line++;
    lineStart = start;
    continuations = 0;
  }

  function invalid(at: number) {
    return fileError(
      'LEADS-FILE-ENCODING',
      says`A character stands here that is not written in UTF-8 (byte ${count(at + 1)} of the file).`,
      {
        hint: says`Save the file as "CSV UTF-8". If it comes from an old Excel for Windows, \`encoding: windows-1252\` in the config reads it as it is.`,
        position: { line, column: at - lineStart - continuations + 1 },
      },
    );
  }

  /** Adds bytes to the cut character until it is whole; returns how many that took. */
  function complete(chunk: Uint8Array): number {
    for (let taken = 0; taken < chunk.length; ) {
      cut[cutLength++] = chunk[taken++] as number;
      const whole = cut.subarray(0, cutLength);
      const length = characterLength(whole, 0);
      if (length < 0) throw invalid(before);
      if (length > 0) {
        check(whole, 0);
        next.push(whole);
        before += cutLength;
        lastByte = cut[cutLength - 1];
        cutLength = 0;
        return taken;
      }
    }
    return chunk.length;
  }

  return {
    push(chunk) {
      const from = cutLength > 0 ? complete(chunk) : 0;
      if (from === chunk.length) return;
      const rest = from === 0 ? chunk : chunk.subarray(from);
      const end = check(rest, 0);
      if (end > 0) next.push(end === rest.length ? rest : rest.subarray(0, end));
      cutLength = rest.length - end;
      cut.set(rest.subarray(end));
      before += end;
      if (end > 0) lastByte = rest[end - 1];
    },

    end() {
      if (cutLength > 0) throw invalid(before);
      next.end();
    },
  };
}

/** The bytes as words of four, without a rest of up to three; empty when they are not aligned in memory. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  if (bytes.byteOffset % WORD_BYTES !== 0) return new Uint32Array(0);
  return new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / WORD_BYTES));
}

/**
 * The offset, from `at` on, of the first four bytes that contain a line break or a byte of 0x80 or more. The subtraction
 * sets the highest bit of the first byte below 0x0e, which borrows.
 */
function afterPlain(words: Uint32Array, at: number): number {
  let index = at / WORD_BYTES;
  while (index < words.length) {
    const word = words[index] as number;
    if (((word | (word - 0x0e0e0e0e)) & 0x80808080) !== 0) break;
    index++;
  }
  return index * WORD_BYTES;
}

/** Bytes of the character at `at`: 0 when the bytes end inside it, -1 when it is not UTF-8. */
function characterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  const length = first < 0x80 ? 1 : first < 0xc2 ? -1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : -1;
  if (length < 2) return length;
  // The second byte tells over-long forms, surrogates and what is beyond U+10FFFF.
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    if (at + i === bytes.length) return 0;
    const byte = bytes[at + i] as number;
    if (byte < (i === 1 ? lowest : 0x80) || byte > (i === 1 ? highest : 0xbf)) return -1;
  }
  return length;
}
