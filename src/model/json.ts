const decoder = new TextDecoder();

/** The value of JSON text, or of its UTF-8 bytes, a byte order mark aside; undefined when it is not JSON. */
export function parseJson(source: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof source === 'string' ? source : decoder.decode(source));
  } catch {
    return undefined;
  }
}

/** A value's own member; undefined when there is none, or the value has no members. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
