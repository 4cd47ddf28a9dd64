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

/** A link. `text` is Markdown already; the address must not hold a bracket or a space. */
export function link(text: string, address: string): string {
  return `[${text}](${address})`;
}

/** The first two lines of a GFM table. `right` names the columns, from 0, that hold numbers. Cells are Markdown already. */
export function tableHead(header: readonly string[], right: ReadonlySet<number>): readonly string[] {
  return [tableRow(header), tableRow(header.map((_, index) => (right.has(index) ? '---:' : '---')))];
}

/** One line of a GFM table. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** One line of a list. */
export function bulletLine(text: string): string {
  return `- ${plainText(text)}`;
}

/** Markdown that is folded away behind a line. `title` is plain text without special characters. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}
