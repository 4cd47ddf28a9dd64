/** The characters of the bytes 0x80 … 0x9f in Windows-1252; the unassigned ones stay control characters. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Punctuation that people write after a letter, so that after an accented letter it proves nothing: `IRMÔ”`. */
const PUNCTUATION = '…‘’“”•–—‹›«»\u00a0';

const LETTER = /\p{L}/u;
const LOWER_CASE = /\p{Ll}/u;

/** A letter or digit next to question marks shows that a person wrote them. */
const WRITTEN = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;

/** The fields that hold text of a person: name, e-mail, address, company. */
const LAST_TEXT_FIELD = 4;

/**
 * Whether the letters of a text were destroyed before the file was saved: UTF-8 that a program read as Windows-1252
 * (`JosÃ©`), letters that it could not write and saved as `?`, or U+FFFD. A remark such as `call ???` is not.
 */
export function isDamagedText(text: string, field: number): boolean {
  return text.includes('\uFFFD') || isQuestionMarks(text, field) || isMisread(text);
}

/** Whether all letters are question marks, three or more. Digits beside them may stand in an address, not in a date. */
function isQuestionMarks(text: string, field: number): boolean {
  if (!text.includes('?') || WRITTEN.test(text)) return false;
  return text.split('?').length > 3 && (field <= LAST_TEXT_FIELD || !DIGIT.test(text));
}

/**
 * Whether a text has characters of UTF-8 that were read as Windows-1252. Sequences of two bytes for the letters of Western
 * Europe, `â€™` and emoji prove it alone; for other scripts two sequences are needed, since one may be a coincidence.
 */
function isMisread(text: string): boolean {
  let sequences = 0;
  for (let at = 0; at < text.length; ) {
    const length = sequenceAt(text, at);
    if (length === 0) {
      at++;
      continue;
    }
    const lead = text.charCodeAt(at);
    if (lead <= 0xc3 || lead >= 0xf0 || (lead === 0xe2 && text[at + 1] === '€')) return true;
    if (++sequences > 1) return true;
    at += length;
  }
  return false;
}

/** Characters of the UTF-8 sequence that was read as Windows-1252 and begins at `at`; 0 when there is none. */
function sequenceAt(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  let onlyPunctuation = true;
  for (let next = at + 1; next < at + length; next++) {
    const byte = byteOf(text, next);
    if (byte < 0x80 || byte > 0xbf) return 0;
    onlyPunctuation &&= PUNCTUATION.includes(text.charAt(next));
  }
  if (!onlyPunctuation) return length;
  const after = text.charAt(at + length);
  const isInside = LETTER.test(after) || after === '×';
  const isLate = lead <= 0xdf && LOWER_CASE.test(text.charAt(at - 1)) && !LOWER_CASE.test(text.charAt(at));
  return isInside || isLate ? length : 0;
}

function byteOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x100) return unit;
  const high = WINDOWS_1252_HIGH.indexOf(text.charAt(at));
  return high < 0 ? -1 : 0x80 + high;
}
