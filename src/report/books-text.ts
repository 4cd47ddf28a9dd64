import { type Act, type Books, count, plural } from '../model/index.ts';

/** The books of a file in words, in the order a reader asks: `9 accepted, 2 rejected, 1 duplicate`. */
export function booksInWords(books: Books, act: Act): string {
  const unsent = act === 'deliver' ? 'not sent' : act === 'plan' ? 'to send' : 'good';
  const parts = [
    books.accepted > 0 && `${count(books.accepted)} accepted`,
    books.unsent > 0 && `${count(books.unsent)} ${unsent}`,
    books.rejects > 0 && `${count(books.rejects)} rejected`,
    books.duplicates > 0 && plural(books.duplicates, 'duplicate'),
    books.refused > 0 && `${count(books.refused)} refused`,
    books.inDoubt > 0 && `${count(books.inDoubt)} in doubt`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'no rows';
}
