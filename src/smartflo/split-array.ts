/** Cuts the bytes of a JSON array into its elements. */
export interface ArraySplitter {
  push(chunk: Uint8Array): void;
  /** Whether the array has ended, with nothing but white space after it. */
  whole(): boolean;
  /** Whether the bytes so far cannot be an array. */
  broken(): boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Longest element, in bytes: a lead of 35 fields is far below it. */
const MAX_ELEMENT_BYTES = 1024 * 1024;

/**
 * Finds where the elements of a top-level array begin and end, however the bytes are cut into chunks, without keeping
 * more than one. What an element holds is for `onElement` to judge; it gets bytes that stay valid.
 */
export function splitArray(onElement: (element: Uint8Array) => void): ArraySplitter {
  let state: 'before' | 'inside' | 'after' | 'broken' = 'before';
  let depth = 0;
  let inString = false;
  let escaped = false;
  let started = false;
  let separated = false;
  let kept: Uint8Array[] = [];
  let keptBytes = 0;

  const keep = (part: Uint8Array): void => {
    if (part.length === 0) return;
    kept.push(part.slice());
    keptBytes += part.length;
    if (keptBytes > MAX_ELEMENT_BYTES) state = 'broken';
  };
  const finish = (): void => {
    const element = new Uint8Array(keptBytes);
    let offset = 0;
    for (const part of kept) {
      element.set(part, offset);
      offset += part.length;
    }
    kept = [];
    keptBytes = 0;
    started = false;
    separated = false;
    onElement(element);
  };

  return {
    push(chunk) {
      let start = 0;
      for (let index = 0; index < chunk.length && state !== 'broken'; index++) {
        const byte = chunk[index] ?? 0;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inString = false;
          continue;
        }
        if (isBlank(byte)) continue;
        if (state !== 'inside') {
          state = state === 'before' && byte === OPEN_ARRAY ? 'inside' : 'broken';
          start = index + 1;
          continue;
        }
        if (depth === 0 && (byte === COMMA || byte === CLOSE_ARRAY)) {
          if (started) {
            keep(chunk.subarray(start, index));
            finish();
          } else if (byte === COMMA || separated) state = 'broken';
          if (byte === COMMA) separated = true;
          else if (state !== 'broken') state = 'after';
          start = index + 1;
          continue;
        }
        if (!started) {
          started = true;
          start = index;
        }
        if (byte === QUOTE) inString = true;
        else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
        else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--;
        if (depth < 0) state = 'broken';
      }
      if (state === 'inside' && started) keep(chunk.subarray(start));
    },
    whole: () => state === 'after',
    broken: () => state === 'broken',
  };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
