/** How a list is kept within its room. */
export interface Fit {
  /** Lines that stand in front whatever happens: the head of a table. */
  readonly head?: readonly string[];
  /** Most characters (UTF-16), line breaks included. */
  readonly budget: number;
  /** The last line, where something is left out: so many items. */
  readonly more: (left: number) => string;
}

/**
 * A line for each item, as many as there is room for. Nothing after the first one that doesn't fit is rendered. The result
 * is never longer than the budget, and empty for no items.
 */
export function fitted<T>(items: readonly T[], lineOf: (item: T) => string, { head = [], budget, more }: Fit): string {
  if (items.length === 0) return '';
  const lines = [...head];
  let length = head.reduce((sum, line) => sum + line.length + 1, 0);
  for (const item of items) {
    const line = lineOf(item);
    length += line.length + 1;
    if (length > budget) return cut(lines, head.length + items.length, { head, budget, more });
    lines.push(line);
  }
  return lines.join('\n');
}

/** Takes lines away until there is room for the one that says so. */
function cut(lines: string[], all: number, { head = [], budget, more }: Fit): string {
  for (;;) {
    const text = [...lines, more(all - lines.length)].join('\n');
    if (text.length <= budget) return text;
    if (lines.length === head.length) return '';
    lines.pop();
  }
}
