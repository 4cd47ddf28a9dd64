import type { Receipt } from '../model/index.ts';
import { isWord, word } from './fields.ts';
import { readReceipt, writeReceipt } from './receipt-line.ts';

const FIRST_LINE = /^smartflo-leads journal 1 (\S+) (\S+)$/;

/** Whose receipts a journal holds. */
export interface JournalOwner {
  readonly list: string;
  /** The process, as in its lease and claims. */
  readonly owner: string;
}

/** A journal as it was when its process ended. */
export interface JournalText extends JournalOwner {
  readonly receipts: readonly Receipt[];
}

/** The first line of a journal, with its newline. */
export function createJournalText({ list, owner }: JournalOwner): string {
  return `smartflo-leads journal 1 ${word(list)} ${word(owner)}\n`;
}

/** The lines to append for receipts, each with its newline. */
export function journalLines(receipts: readonly Receipt[]): string {
  return receipts.map((receipt) => `${writeReceipt(receipt)}\n`).join('');
}

/**
 * Reads a journal; undefined when its first line is none. A line without its newline was cut by the end of the process
 * and does not count, nor does any line that is no receipt: what is not told stays in doubt, which is always safe.
 */
export function readJournalText(text: string): JournalText | undefined {
  const [first = '', ...lines] = text.split('\n').slice(0, -1);
  const [, list, owner] = FIRST_LINE.exec(first) ?? [];
  if (!isWord(list) || !isWord(owner)) return undefined;
  return { list, owner, receipts: lines.flatMap((line) => readReceipt(line) ?? []) };
}
