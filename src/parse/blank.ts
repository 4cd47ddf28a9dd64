const BLANK = /^[\s\u200B-\u200D\u2060\uFEFF]*$/;

/** Whether a cell has nothing in it that a person could see: it is empty, or white space and zero-width characters. */
export function isBlank(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return BLANK.test(cell);
}
