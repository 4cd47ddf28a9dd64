/**
 * Text in GitHub's Markdown without any effect: no markup, no HTML, no link, no mention. Every ASCII punctuation mark that
 * Markdown knows is escaped; `@` gets an invisible joiner, since GitHub looks for mentions after Markdown.
 */
export function plainText(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&$:/=^"']/g, '\\$&').replaceAll('@', '@\u2060');
}

/** Inline code, which GitHub leaves alone; safe inside a table cell. */
export function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
  return `${fence}${padding}${text.replaceAll('|', '\\|')}${padding}${fence}`;
}

/** A GFM table. `right` names the columns, from 0, that hold numbers. Cells are Markdown already. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (right.has(index) ? '---:' : '---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}
