import { printable, says } from './printable.ts';
import type { Violation } from './problem.ts';

/** The texts that Excel shows where a formula has no value. Programs that copy or export cells write it as text. */
const ERRORS: ReadonlySet<string> = new Set(
  [
    // English
    '#N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA',
    '#FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #ERROR!',
    // German
    '#NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #KALK! #FELD! #BLOCKIERT!',
    // French
    '#REF! #VALEUR! #NOM? #NOMBRE! #NUL! #CHAMP! #PROPAGATION!',
    // Spanish
    '#¡REF! #¡VALOR! #¡DIV/0! #¿NOMBRE? #¡NULO! #¡NUM! #¡NÚM! #N/D #¡CAMPO! #¡DESBORDAMIENTO!',
    // Italian and Portuguese
    '#RIF! #VALORE! #NOME? #NULLO! #VALOR! #NOME? #NULO! #NÚM! #N/DISP',
    // Dutch
    '#VERW! #WAARDE! #NAAM? #GETAL! #LEEG! #NB #DEEL/0!',
  ].flatMap((line) => line.split(' ')),
);

const HASH = 0x23;
const BIG_A = 0x41;
const BIG_Z = 0x5a;

/** First bytes in UTF-8 of the signs and capital letters that an error may have after its `#`: `¡`, `¿`, `Ü`. */
const LATIN_1 = [0xc2, 0xc3];

/** Whether a cell holds one of Excel's error values and nothing else but white space. `#1 Main Road` is none. */
export function isExcelError(text: string): boolean {
  return text.includes('#') && ERRORS.has(text.trim());
}

/**
 * Whether a cell may hold an error value, by its first two bytes. A yes may be wrong; a no is certain where the cell begins
 * with neither white space nor an escape.
 */
export function startsLikeExcelError(bytes: Uint8Array, at: number): boolean {
  const second = bytes[at + 1] ?? 0;
  return bytes[at] === HASH && ((second >= BIG_A && second <= BIG_Z) || LATIN_1.includes(second));
}

/** The message for a cell with an error value. A known one is named; any other text may be a person's. */
export function excelErrorFault(text: string): Pick<Violation, 'code' | 'message' | 'hint'> {
  return {
    code: 'LEADS-ROW-CELL-ERROR',
    message: isExcelError(text)
      ? says`The cell holds Excel's error value ${printable(text.trim())}, not content.`
      : says`The cell shows an error in Excel, so there is no value to send.`,
    hint: says`Fix the formula in Excel, or paste the values over it, then upload the file again.`,
  };
}
