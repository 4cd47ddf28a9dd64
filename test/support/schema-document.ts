import type { DocumentPath, TextDocument } from '../../src/model/index.ts';

/** A document whose values each stand on a line of their own, in order; deeper than 100 levels nothing can be located. */
export function documentOf(value: unknown): TextDocument {
  const lines = new Map<string, number>();
  const visit = (part: unknown, path: DocumentPath) => {
    lines.set(JSON.stringify(path), lines.size + 1);
    if (typeof part !== 'object' || part === null || path.length > 100) return;
    for (const [key, child] of Object.entries(part)) visit(child, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  visit(value, []);
  return {
    value,
    locate: (path) => {
      // Steps of a list may come as text.
      const steps = path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
      const line = lines.get(JSON.stringify(steps)) ?? lines.get(JSON.stringify(path));
      return line === undefined ? undefined : { line, column: 1 };
    },
  };
}
