import type { Position } from '../model/index.ts';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where a text begins. */
export const FIRST_PLACE: Position = { line: 1, column: 1 };

/**
 * The place of `text[end]`, when `text[start]` stands at `from`. LF, CRLF and a lone CR end a line; a column is a code
 * point. Takes time in proportion to `end - start`.
 */
export function placeAfter(from: Position, text: string, start: number, end: number): Position {
  let { line, column } = from;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) {
      line++;
      column = 1;
    } else if (!isSecondHalf(unit)) {
      column++;
    }
  }
  return { line, column };
}

/** Whether a UTF-16 unit is the second half of a character that takes two. */
function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
