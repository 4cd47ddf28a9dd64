import { count, type LeadsError, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';
import { isAt } from '../text/bytes.ts';
import { unescapeXstring } from './cell.ts';
import type { XlsxPackage } from './package.ts';
import { XlsxTexts } from './texts.ts';
import type { PartHandler } from './xml-part.ts';

const encoder = new TextEncoder();
const TEXT_END = encoder.encode('</si>');
const ENDING = encoder.encode('</t></si>');
const OPENINGS = ['<si><t>', '<si><t xml:space="preserve">'].map((written) => encoder.encode(written));

/**
 * Joins the text of a shared or inline string: its `t` elements, also those of rich text runs, without the reading aids
 * (`rPh`) that East Asian versions add.
 */
export class StringCollector {
  readonly #limits: Limits;
  #text = '';
  #inText = false;
  #inPhonetic = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  open(name: string): void {
    if (name === 'rPh') this.#inPhonetic = true;
    this.#inText = name === 't' && !this.#inPhonetic;
  }

  add(text: string): void {
    if (!this.#inText) return;
    this.#text += text;
    if (this.#text.length > this.#limits.recordBytes) throw longText(this.#limits);
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    if (name === 't') this.#inText = false;
  }

  /** The text so far, and starts anew. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    return unescapeXstring(text);
  }
}

/** The stop for text beyond what a record may hold. */
export function longText(limits: Limits): LeadsError {
  return fileError('LEADS-FILE-RECORD-SIZE', says`A row has more than ${count(limits.recordBytes)} characters.`, {
    hint: says`Check that the sheet is a table of leads with one lead a row.`,
  });
}

/** The table of texts that cells refer to by number. It is held in memory, so what it unpacks to is capped. */
export async function readSharedStrings(
  parts: XlsxPackage,
  part: string | undefined,
  limits: Limits,
): Promise<XlsxTexts> {
  if (part === undefined || !parts.has(part)) return new XlsxTexts();
  if (parts.bytes(part) > limits.sharedStringsBytes) {
    throw fileError('LEADS-FILE-LIMIT', says`The workbook holds more text than can be read at once.`, {
      hint: says`Split the sheet into several workbooks, or save it as "CSV UTF-8".`,
    });
  }
  const texts = new XlsxTexts(parts.bytes(part));
  await parts.read(part, createStringsHandler(texts, limits));
  return texts;
}

/** Keeps the texts of the table in `texts`. */
export function createStringsHandler(texts: XlsxTexts, limits: Limits): PartHandler {
  const collector = new StringCollector(limits);
  const longest = Math.min(limits.cellCharacters, limits.recordBytes);
  return {
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close(name) {
      collector.close(name);
      if (name === 'si') texts.add(collector.take());
    },
    plain: { within: 'sst', endTag: TEXT_END, read: (xml, from) => readText(xml, from, texts, longest) },
  };
}

/** Reads and keeps one text of the table from its bytes; the offset after it, or -1 when it is not plain or not all there. */
function readText(xml: Uint8Array, from: number, texts: XlsxTexts, longest: number): number {
  const opening = OPENINGS.find((one) => isAt(xml, from, one));
  if (!opening) return -1;
  texts.rewind();
  const start = from + opening.length;
  const at = texts.write(xml, start, Math.min(xml.length, start + longest));
  if (at < 0 || !isAt(xml, at, ENDING)) return -1;
  texts.keep();
  return at + ENDING.length;
}
