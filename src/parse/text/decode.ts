import { type Format, LeadsError, type ReadOptions, type RowParser, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import { refuseOtherKinds, startsWith } from '../file-kind.ts';
import { createLateParser } from '../late-parser.ts';
import type { Limits } from '../limits.ts';
import { createUtf16Decoder, createWindows1252Decoder } from './transcode.ts';
import { createUtf8Gate } from './utf8.ts';

/**
 * Gives `parser` the text of a file as UTF-8 without a byte order mark. A mark decides the encoding; without one it is
 * `encoding`, or UTF-8. A byte that is not UTF-8 throws LEADS-FILE-ENCODING; nothing is guessed or replaced. A file of
 * another kind throws LEADS-FILE-KIND. A file that is valid UTF-8 with letters outside ASCII is not Windows-1252, whatever
 * `encoding` says: it throws LEADS-FILE-ENCODING at its end.
 */
export function createDecoder(
  format: Format,
  encoding: ReadOptions['encoding'],
  parser: RowParser,
  limits: Limits,
): RowParser {
  return createLateParser(limits.kindBytes, (head) => {
    refuseOtherKinds(head, format);
    if (startsWith(head, [0xef, 0xbb, 0xbf])) return skipping(3, createUtf8Gate(parser, 3));
    if (startsWith(head, [0xff, 0xfe])) return skipping(2, createUtf16Decoder(parser, 'little', 2));
    if (startsWith(head, [0xfe, 0xff])) return skipping(2, createUtf16Decoder(parser, 'big', 2));
    if (encoding !== 'windows-1252') return createUtf8Gate(parser, 0);
    return refusingUtf8(createWindows1252Decoder(parser));
  });
}

/** Leaves out the first bytes, which are all in the first chunk. */
function skipping(bytes: number, parser: RowParser): RowParser {
  let first = true;
  return {
    push(chunk) {
      parser.push(first ? chunk.subarray(bytes) : chunk);
      first = false;
    },
    end: () => parser.end(),
  };
}

/** Passes the bytes on and throws at the end if all of them were UTF-8 and some were not ASCII. */
function refusingUtf8(parser: RowParser): RowParser {
  let isWide = false;
  let isUtf8 = true;
  const gate = createUtf8Gate({ push() {}, end() {} }, 0);
  const check = (step: () => void) => {
    if (!isUtf8) return;
    try {
      step();
    } catch (error) {
      if (!(error instanceof LeadsError)) throw error;
      isUtf8 = false;
    }
  };
  return {
    push(chunk) {
      check(() => gate.push(chunk));
      isWide ||= isUtf8 && chunk.some((byte) => byte >= 0x80);
      parser.push(chunk);
    },
    end() {
      check(() => gate.end());
      if (isUtf8 && isWide) {
        throw fileError('LEADS-FILE-ENCODING', says`The config says windows-1252, but the file is written in UTF-8.`, {
          hint: says`Remove \`encoding: windows-1252\` for this list, or give files of the old program an entry of their own.`,
        });
      }
      parser.end();
    },
  };
}
