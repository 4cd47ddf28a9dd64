/** An object, not an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The array in an answer that is one, or has one under `key`. */
export function arrayIn(value: unknown, key: string): readonly unknown[] | undefined {
  const inner = isRecord(value) ? value[key] : value;
  return Array.isArray(inner) ? inner : undefined;
}

/** Ids come as numbers and as strings; they are compared as strings. Undefined for anything else. */
export function idText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
