import { type Shown, says } from '../model/index.ts';

/** Marks for a terminal; each gives its text back unchanged where colour is not wanted. */
export interface Style {
  bold(text: Shown): Shown;
  faint(text: Shown): Shown;
  good(text: Shown): Shown;
  bad(text: Shown): Shown;
  warn(text: Shown): Shown;
}

/** SGR codes: ECMA-48. */
const sgr = (on: number, off: number) => (text: Shown) => says`\u001b[${on}m${text}\u001b[${off}m`;

const COLOURED: Style = { bold: sgr(1, 22), faint: sgr(2, 22), good: sgr(32, 39), bad: sgr(31, 39), warn: sgr(33, 39) };

const same = (text: Shown) => text;
const PLAIN: Style = { bold: same, faint: same, good: same, bad: same, warn: same };

/** Marks by SGR codes (ECMA-48) for a terminal with colour; for any other, marks that change nothing. */
export function styleFor(colour: boolean): Style {
  return colour ? COLOURED : PLAIN;
}
