/** Longest piece of foreign text that is printed, in characters; what is longer ends in an ellipsis. */
export const MAX_PRINTED_CHARACTERS = 200;

/**
 * Control, format (zero-width, bidi, BOM), line-separating, unassigned and lone-surrogate characters: they can end a
 * log line, hide text or turn its direction.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;

/**
 * The one sanitiser: makes any text from a file, a reply or an event safe to print on one line.
 *
 * The runner takes `::command::` at the start of a line and `##[command]` anywhere in it as orders (actions/runner,
 * `ActionCommand.cs`), so both are broken up; characters that can't be seen become `\u{…}`.
 */
export function printable(text: string, limit: number = MAX_PRINTED_CHARACTERS): string {
  const characters = text.length > limit ? [...text.slice(0, limit * 2)] : undefined;
  const cut = characters && characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : text;
  return inert(cut.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));
}

/** Breaks what the runner would read as a command in one line of text. Idempotent. */
export function inert(line: string): string {
  return line.replaceAll('##[', '## [').replace(/:(?=:)/g, ': ');
}
