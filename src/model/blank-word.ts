/** Words that databases and pandas write for a value that is missing. */
const MISSING: readonly string[] = ['NULL', 'null', 'nan', 'NaN'];

/** Words that people write for a name, e-mail, address or company that they do not have. */
const NOTHING: readonly string[] = ['N/A', 'n/a', 'NA', 'Nil', 'NIL', 'nil', 'None', 'NONE', 'none', '-'];

/** The fields that hold text of a person: name, e-mail, address, company. */
const FIRST_TEXT_FIELD = 1;
const LAST_TEXT_FIELD = 4;

const encoder = new TextEncoder();
const BYTES: readonly Uint8Array[] = [...MISSING, ...NOTHING].map((word) => encoder.encode(word));

const SPACE = 0x20;
const DASH = 0x2d;
const BIG_N = 0x4e;
const SMALL_N = 0x6e;

/** Whether a cell holds only a word that stands for nothing in this field, so that it counts as blank. */
export function isBlankWord(text: string, field: number): boolean {
  const first = text.trimStart().charCodeAt(0);
  if (first !== BIG_N && first !== SMALL_N && first !== DASH) return false;
  const word = text.trim();
  return MISSING.includes(word) || (field >= FIRST_TEXT_FIELD && field <= LAST_TEXT_FIELD && NOTHING.includes(word));
}

/**
 * Whether a cell may hold a blank word, by its bytes from the first visible one on. A yes may be wrong; a no is certain
 * where the cell begins with neither white space nor an escape.
 */
export function startsLikeBlankWord(bytes: Uint8Array, from: number, end: number): boolean {
  const first = bytes[from];
  if (first !== BIG_N && first !== SMALL_N && first !== DASH) return false;
  return BYTES.some((word) => isWordAt(word, bytes, from, end));
}

function isWordAt(word: Uint8Array, bytes: Uint8Array, from: number, end: number): boolean {
  if (end - from < word.length) return false;
  for (let i = 0; i < word.length; i++) if (bytes[from + i] !== word[i]) return false;
  const after = bytes[from + word.length] ?? 0;
  return end - from === word.length || after <= SPACE || after >= 0x80;
}
