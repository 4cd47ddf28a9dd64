import { count, type LeadsError } from '../model/index.ts';
import { fileError } from './file-error.ts';
import type { Limits } from './limits.ts';
import { unescapeXstring } from './xlsx-cell.ts';
import type { XlsxPackage } from './xlsx-package.ts';

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
  return fileError('LEADS-FILE-RECORD-SIZE', `A row has more than ${count(limits.recordBytes)} characters.`, {
    hint: 'Check that the sheet is a table of leads with one lead a row.',
  });
}

/** The table of texts that cells refer to by number. It is held in memory, so what it unpacks to is capped. */
export async function readSharedStrings(
  parts: XlsxPackage,
  part: string | undefined,
  limits: Limits,
): Promise<readonly string[]> {
  if (part === undefined || !parts.has(part)) return [];
  if (parts.bytes(part) > limits.sharedStringsBytes) {
    throw fileError('LEADS-FILE-LIMIT', 'The workbook holds more text than can be read at once.', {
      hint: 'Split the sheet into several workbooks, or save it as "CSV UTF-8".',
    });
  }
  const strings: string[] = [];
  const collector = new StringCollector(limits);
  await parts.read(part, {
    open: (name) => collector.open(name),
    text: (text) => collector.add(text),
    close(name) {
      collector.close(name);
      if (name === 'si') strings.push(collector.take());
    },
  });
  return strings;
}
