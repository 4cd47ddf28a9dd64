import type { Format, ReadOptions, RowParser } from '../../model/index.ts';
import { refuseOtherKinds, startsWith } from '../file-kind.ts';
import { createLateParser } from '../late-parser.ts';
import type { Limits } from '../limits.ts';
import { createUtf16Decoder, createWindows1252Decoder } from './transcode.ts';
import { createUtf8Gate } from './utf8.ts';

/**
 * Gives `parser` the text of a file as UTF-8 without a byte order mark. A mark decides the encoding; without one it is
 * `encoding`, or UTF-8. A byte that is not UTF-8 throws LEADS-FILE-ENCODING; nothing is guessed or replaced. A file of
 * another kind throws LEADS-FILE-KIND.
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
    return encoding === 'windows-1252' ? createWindows1252Decoder(parser) : createUtf8Gate(parser, 0);
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
