import fc from 'fast-check';
import { expect } from 'vitest';
import { LeadsError } from '../../src/model/index.ts';
import { LIMITS } from '../../src/parse/limits.ts';
import { createPartReader, type PartHandler } from '../../src/parse/xlsx/xml-part.ts';

/** What came of reading a part: what it said, the code of the error that ended it, and how many elements were plain. */
interface Reading<T> {
  readonly said: readonly T[];
  readonly code: string | undefined;
  readonly plain: number;
}

/** Reads a part in pieces that end at the offsets; past the XML parser only when `quick`. */
function read<T>(
  xml: Uint8Array,
  cuts: readonly number[],
  quick: boolean,
  open: (said: T[]) => PartHandler,
): Reading<T> {
  const said: T[] = [];
  let plain = 0;
  const { plain: elements, ...handler } = open(said);
  const counted = elements && {
    ...elements,
    read(bytes: Uint8Array, from: number) {
      const end = elements.read(bytes, from);
      if (end >= 0) plain++;
      return end;
    },
  };
  const reader = createPartReader(quick && counted ? { ...handler, plain: counted } : handler, LIMITS);
  let code: string | undefined;
  try {
    let from = 0;
    for (const to of [...cuts, xml.length]) {
      reader.push(xml.slice(from, to));
      from = to;
    }
    reader.end();
  } catch (error) {
    if (!(error instanceof LeadsError)) throw error;
    code = error.problems[0]?.code;
  }
  return { said, code, plain };
}

/**
 * Reads a part past the XML parser and through it, and holds one against the other; returns how many elements were plain.
 * `open` makes a handler that adds to `said` what it reads.
 */
export function expectSame<T>(xml: Uint8Array, cuts: readonly number[], open: (said: T[]) => PartHandler): number {
  const quick = read(xml, cuts, true, open);
  const exact = read(xml, cuts, false, open);
  expect(quick.code).toBe(exact.code);
  // The parser gets a piece as a whole, and says nothing of one that is not text.
  expect(exact.code === undefined ? quick.said : quick.said.slice(0, exact.said.length)).toEqual(exact.said);
  return quick.plain;
}

/** One of the `usual` values, or now and then of the `odd` ones. */
export function mostly<T>(usual: readonly T[], odd: readonly T[], times = 30): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: times, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

/** Offsets inside a part of that many bytes, in order. */
export const cutsIn = (bytes: number) =>
  fc.array(fc.nat(bytes), { maxLength: 4 }).map((cuts) => cuts.toSorted((one, other) => one - other));

/** The text of an element, also with what is not well-formed there or means something to a reader of XML. */
export const xmlText = fc
  .array(
    mostly(
      ['Asha', 'राव', '😀', ' ', '9000000001', '&amp;', '&lt;', '&quot;', '&apos;', '&gt;', '"', "'", '\t', '\n', '_'],
      [
        ...['x0041_', '_x000D_', '&#10;', '&#x1F600;', '&nbsp;', '&', '<', '>', ']]>', '<![CDATA[<v>]]>', '<!-- - -->'],
        ...['\r', '\r\n', '\u0001', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffd', '\ufffe', '\ud83d', '<b/>'],
        ...['x'.repeat(LIMITS.cellCharacters), '\u00e9'.repeat(20_000)],
      ],
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(''));

/** The bytes of XML; one of them changed now and then, so that they are not always UTF-8. */
export const xmlBytes = (xml: fc.Arbitrary<string>) =>
  fc
    .tuple(xml, fc.nat(), fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(255) }))
    .map(([text, place, change]) => {
      const bytes = new TextEncoder().encode(text);
      bytes[place % bytes.length] = (bytes[place % bytes.length] ?? 0) ^ change;
      return bytes;
    });
