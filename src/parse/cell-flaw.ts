import { type Code, maskShape, type Position, printable, type Shown, says, type Violation } from '../model/index.ts';
import { LIMITS } from './limits.ts';

/**
 * A reason not to send the text of a cell: a control character, half of a character that takes two units, U+FFFD (which
 * an earlier program wrote for a letter it could not read), or more text than a cell can hold.
 */
export type CellFlaw = 'control' | 'half' | 'lost' | 'long';

/** Every flawed character matches this; visible ASCII, space, tab and line breaks do not. */
const UNUSUAL = /[^\t\n\r -~]/;

/** Control characters other than tab, line feed and carriage return. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** A surrogate without its other half. */
const HALF = /\p{Cs}/u;

/** The flaw of a cell's text, if any; `cellCharacters` is the longest a cell may be, in UTF-16 units. */
export function flawOf(text: string, cellCharacters: number = LIMITS.cellCharacters): CellFlaw | undefined {
  if (text.length > cellCharacters) return 'long';
  if (!UNUSUAL.test(text)) return undefined;
  if (CONTROL.test(text)) return 'control';
  if (HALF.test(text)) return 'half';
  return text.includes('\uFFFD') ? 'lost' : undefined;
}

/** Whether a UTF-16 unit of 0x7f or more can be a flaw by itself, so that `flawOf` must check the text. */
export function isSuspect(unit: number): boolean {
  return unit <= 0x9f || unit === 0xfffd;
}

/** Whether well-formed UTF-8 has none of the flaws outside ASCII: no U+0080 … U+009F and no U+FFFD. */
export function isFit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === 0xc2 && (bytes[at + 1] as number) < 0xa0) return false;
    if (byte === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return false;
  }
  return true;
}

/** The text with each lone surrogate written as `\ud83d`, so that no encoder can turn it into U+FFFD unseen. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
}

const WORDS: Readonly<Record<CellFlaw, { readonly code: Code; readonly message: Shown; readonly hint: Shown }>> = {
  control: {
    code: 'LEADS-ROW-CONTROL',
    message: says`The cell contains a control character, which cannot be seen and must not be sent.`,
    hint: says`Type the cell anew. Tabs and line breaks are allowed.`,
  },
  half: {
    code: 'LEADS-ROW-HALF-CHARACTER',
    message: says`The cell contains half of a character: an emoji or rare letter was cut in two.`,
    hint: says`Type the cell anew, or remove the \\ud… code.`,
  },
  lost: {
    code: 'LEADS-ROW-TEXT-DAMAGED',
    message: says`The cell has the sign \uFFFD where a letter was lost before the file was saved.`,
    hint: says`Type the letter anew, or export the list again as .xlsx or "CSV UTF-8".`,
  },
  long: {
    code: 'LEADS-ROW-TOO-LONG',
    message: says`The cell has more text than a cell can hold.`,
    hint: says`Look for a quote at the start of the cell that has no partner, or shorten the text.`,
  },
};

/** The violation by which a flaw rejects its row. */
export function flawViolation(flaw: CellFlaw, header: string, cell: string, position: Position): Violation {
  return { ...WORDS[flaw], header, position, masked: printable(maskShape(cell)) };
}
