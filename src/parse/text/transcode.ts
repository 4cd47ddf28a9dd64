import { count, type RowParser, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';

/** Bytes of UTF-8 given on at a time. */
const PIECE_BYTES = 64 * 1024;

/** The longest character in UTF-8. */
const CHARACTER_BYTES = 4;

/** Collects characters as UTF-8 and gives them on in pieces that are valid until the next one. */
function createUtf8Writer(next: RowParser): { write(codePoint: number): void; flush(): void } {
  const piece = new Uint8Array(PIECE_BYTES);
  let length = 0;

  function flush(): void {
    if (length > 0) next.push(piece.subarray(0, length));
    length = 0;
  }

  return {
    flush,
    write(code) {
      if (length > PIECE_BYTES - CHARACTER_BYTES) flush();
      if (code < 0x80) {
        piece[length++] = code;
      } else if (code < 0x800) {
        piece[length++] = 0xc0 | (code >> 6);
        piece[length++] = 0x80 | (code & 0x3f);
      } else if (code < 0x10000) {
        piece[length++] = 0xe0 | (code >> 12);
        piece[length++] = 0x80 | ((code >> 6) & 0x3f);
        piece[length++] = 0x80 | (code & 0x3f);
      } else {
        piece[length++] = 0xf0 | (code >> 18);
        piece[length++] = 0x80 | ((code >> 12) & 0x3f);
        piece[length++] = 0x80 | ((code >> 6) & 0x3f);
        piece[length++] = 0x80 | (code & 0x3f);
      }
    },
  };
}

/**
 * Turns UTF-16 into UTF-8, its byte order mark left out. Half a character (an unpaired surrogate or an odd last byte)
 * throws LEADS-FILE-ENCODING. `offset` is how many bytes of the file came before: the mark.
 */
export function createUtf16Decoder(next: RowParser, order: 'little' | 'big', offset: number): RowParser {
  const writer = createUtf8Writer(next);
  let at = offset;
  let firstByte = -1;
  /** The first half of a character that takes two units. */
  let firstHalf = -1;
  let line = 1;
  let column = 1;
  let afterCarriageReturn = false;

  function unit(code: number): void {
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
    if (isSecondHalf !== firstHalf >= 0) throw broken();
    if (isSecondHalf) {
      writer.write(0x10000 + ((firstHalf - 0xd800) << 10) + (code - 0xdc00));
      firstHalf = -1;
      column++;
      return;
    }
    if (code >= 0xd800 && code <= 0xdbff) {
      firstHalf = code;
      return;
    }
    writer.write(code);
    column++;
    if (code === 10 || code === 13) {
      if (code === 13 || !afterCarriageReturn) line++;
      column = 1;
    }
    afterCarriageReturn = code === 13;
  }

  function broken() {
    writer.flush();
    return fileError(
      'LEADS-FILE-ENCODING',
      says`Half a character stands at byte ${count(at + 1)} of this UTF-16 file.`,
      {
        hint: says`The file was cut or damaged. Save it again as "CSV UTF-8" or UTF-8.`,
        position: { line, column },
      },
    );
  }

  return {
    push(chunk) {
      for (const byte of chunk) {
        if (firstByte < 0) {
          firstByte = byte;
          continue;
        }
        unit(order === 'little' ? firstByte | (byte << 8) : (firstByte << 8) | byte);
        at += 2;
        firstByte = -1;
      }
      writer.flush();
    },

    end() {
      if (firstByte >= 0 || firstHalf >= 0) throw broken();
      next.end();
    },
  };
}

/**
 * The characters of the bytes 0x80 … 0x9f in Windows-1252 (WHATWG Encoding Standard, index windows-1252). Five bytes are
 * unassigned and stay control characters, which reject their row.
 */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Turns Windows-1252 into UTF-8. Every byte is a character, so it never fails. */
export function createWindows1252Decoder(next: RowParser): RowParser {
  const writer = createUtf8Writer(next);
  const codes = Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252_HIGH.charCodeAt(byte - 0x80) : byte,
  );
  return {
    push(chunk) {
      for (const byte of chunk) writer.write(codes[byte] as number);
      writer.flush();
    },
    end: () => next.end(),
  };
}
