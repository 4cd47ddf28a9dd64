import { count, type FileResult, plural, type RunResult, type Verification } from '../model/index.ts';

/** The books of a file in words, in the order a reader asks: `9 accepted, 2 rejected, 1 duplicate`. */
export function booksInWords(file: FileResult, { act, lists }: Pick<RunResult, 'act' | 'lists'>): string {
  const { books, problems } = file;
  const unsent = act === 'deliver' || isHeldBack(file, { lists }) ? 'not sent' : act === 'plan' ? 'to send' : 'good';
  const parts = [
    books.accepted > 0 && `${count(books.accepted)} accepted`,
    books.unsent > 0 && `${count(books.unsent)} ${unsent}`,
    books.rejects > 0 && `${count(books.rejects)} rejected`,
    books.duplicates > 0 && plural(books.duplicates, 'duplicate'),
    books.refused > 0 && `${count(books.refused)} refused`,
    books.inDoubt > 0 && `${count(books.inDoubt)} in doubt`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(', ');
  return problems.length > 0 ? 'not read' : 'no rows';
}

/** Whether something keeps the good rows of a file from being sent: a mistake of the file, or a guard rail of its list. */
export function isHeldBack(
  { problems, list }: Pick<FileResult, 'problems' | 'list'>,
  { lists }: Pick<RunResult, 'lists'>,
): boolean {
  return problems.length > 0 || lists.some((each) => each.list === list && each.stop !== undefined);
}

/**
 * What a read-back found, after the list's name: `22 leads read back, 21 found, 1 different, 0 missing`. Leads that could not
 * be read are never counted as read back.
 */
export function readBackInWords({ checked, found, different, missing, unverified }: Verification): string {
  if (unverified === checked) return `unverified, none of ${plural(checked, 'lead')} could be read back`;
  const parts = [
    `${plural(checked - unverified, 'lead')} read back`,
    `${count(found)} found`,
    `${count(different)} different`,
    `${count(missing)} missing`,
  ];
  if (unverified > 0) parts.push(`${count(unverified)} unverified`);
  return parts.join(', ');
}
