import type { Limits } from '../limits.ts';
import { isAt } from '../text/bytes.ts';
import { createXmlReader, type XmlHandler } from './xml-reader.ts';
import { brokenZip } from './zip.ts';

const LESS_THAN = 0x3c;

/** Most bytes that are parsed before plain elements are looked for again. */
const MOST_PATIENCE = 16 * 1024;

type Decoder = InstanceType<typeof TextDecoder>;

/** Elements that are read from the bytes of a part, past the XML parser, where they are written plainly. */
interface PlainElements {
  /** The names of the elements they stand in, from the root on: `worksheet/sheetData`. */
  readonly within: string;
  /** The end tag of one, `</row>`: the next one is looked for behind it. */
  readonly endTag: Uint8Array;
  /**
   * Reads the element that begins at `from`, and does all that the handler does for it. The offset after it, or -1 and
   * nothing is done: it is not plain, or not all there.
   */
  read(xml: Uint8Array, from: number): number;
}

/** Takes the content of an XML part in order. */
export interface PartHandler extends XmlHandler {
  readonly plain?: PlainElements;
  /** Whether no more of the part is wanted. */
  readonly isDone?: boolean;
}

/**
 * Reads the XML of an XLSX part from bytes cut anywhere: UTF-8, or UTF-16 after a byte order mark. A part that says it is
 * anything else fails on its first other letter. Throws what `createXmlReader` throws, and LEADS-FILE-XLSX for bytes that
 * are no text.
 *
 * Plain elements are cut out of what the XML parser gets. They begin only where it has just closed an element and stands
 * directly in those they belong to, so that what it gets is well-formed if and only if the part is.
 */
export function createPartReader(handler: PartHandler, limits: Limits): { push(bytes: Uint8Array): void; end(): void } {
  const { plain } = handler;
  /** Names of the open elements. */
  const path: string[] = [];
  let hasClosed = false;
  const reader = createXmlReader(
    {
      open(name, attributes) {
        path.push(name);
        handler.open(name, attributes);
      },
      text: (text) => handler.text(text),
      close(name) {
        path.pop();
        hasClosed = true;
        handler.close(name);
      },
    },
    limits,
  );
  let decoder: Decoder | undefined;
  /** Bytes that are parsed before plain elements are looked for: the more, the more often there were none. */
  let patience = 0;

  /** Parses an end tag and what is before it; whether it closed an element and plain ones may begin behind it. */
  function isBetween(bytes: Uint8Array, decoder: Decoder, { within }: PlainElements): boolean {
    reader.push(decoded(decoder, bytes.subarray(0, -1)));
    // Text like an end tag may stand in a comment or in CDATA, where it closes nothing.
    hasClosed = false;
    reader.push(decoded(decoder, bytes.subarray(-1)));
    return hasClosed && path.join('/') === within;
  }

  return {
    push(bytes) {
      decoder ??= decoderFor(bytes);
      let from = 0;
      while (plain && decoder.encoding === 'utf-8') {
        const end = afterNext(bytes, from + patience, plain.endTag);
        if (end < 0) break;
        from = isBetween(bytes.subarray(from, end), decoder, plain) ? afterPlain(bytes, end, plain) : end;
        patience = from > end ? 0 : Math.min(2 * patience + 1, MOST_PATIENCE);
      }
      reader.push(decoded(decoder, bytes.subarray(from)));
    },

    end() {
      if (decoder) reader.push(decoded(decoder));
      reader.end();
    },
  };
}

/** Reads plain elements as long as there are any; the offset after the last one. */
function afterPlain(bytes: Uint8Array, from: number, plain: PlainElements): number {
  let end = from;
  for (let at = from; at >= 0; at = plain.read(bytes, at)) end = at;
  return end;
}

/** The offset after the next end tag that is written so, or -1. */
function afterNext(bytes: Uint8Array, from: number, endTag: Uint8Array): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === LESS_THAN && isAt(bytes, at, endTag)) return at + endTag.length;
  }
  return -1;
}

function decoderFor(start: Uint8Array): Decoder {
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (start[0] === 0xfe && start[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: Decoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    throw brokenZip(error);
  }
}
