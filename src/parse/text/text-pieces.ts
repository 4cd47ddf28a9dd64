const CARRIAGE_RETURN = 13;

/**
 * Turns the bytes of valid UTF-8, cut anywhere, into text that is never cut inside a character or between CR and LF.
 * Chunks are copied: they may be reused after `push`.
 */
export class TextPieces {
  /** A BOM in the middle of a file is a character like any other; the decoder would swallow it at the head of a chunk. */
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #held: Uint8Array = new Uint8Array(0);

  /** Returns the text up to the last complete character and holds the bytes after it back. */
  push(chunk: Uint8Array): string {
    const bytes = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
    const end = bytes.length - cutBytes(bytes);
    this.#held = bytes.slice(end);
    return this.#decoder.decode(bytes.subarray(0, end));
  }

  /** Whether bytes are held back. */
  get holdsBack(): boolean {
    return this.#held.length > 0;
  }

  /** Returns the text of the bytes that were held back. */
  end(): string {
    return this.#decoder.decode(this.#held);
  }
}

/** How many bytes at the end begin a character (or a CRLF) that the next chunk may complete. */
function cutBytes(bytes: Uint8Array): number {
  if (bytes.at(-1) === CARRIAGE_RETURN) return 1;
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? back : 0;
  }
  return 0;
}

/** Bytes of the UTF-8 character that begins with `byte`. */
function lengthFrom(byte: number): number {
  if (byte >= 0xf0) return 4;
  return byte >= 0xe0 ? 3 : 2;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
