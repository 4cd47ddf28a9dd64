import {
  type Act,
  type Books,
  COUNTS,
  count,
  type FileResult,
  joined,
  plural,
  type RunResult,
  type Shown,
  says,
  type Verification,
} from '../model/index.ts';

/** Every place that a row can end in. */
export type Fate = Exclude<keyof Books, 'rows'>;

/** The places that a row can end in, in the order a reader asks: what went, what did not, what need not. */
export const FATES: readonly Fate[] = [
  'accepted',
  'unsent',
  'rejects',
  'refused',
  'held',
  'inDoubt',
  'stale',
  'duplicates',
  'unchanged',
];

/** The name of a fate in a table, a picture or behind a count. Rows that are not sent wait, or passed, as the act says. */
export function fateName(fate: Fate, act: Act): Shown {
  switch (fate) {
    case 'unsent':
      return act === 'deliver' ? says`not sent` : act === 'plan' ? says`to send` : says`good`;
    case 'rejects':
      return says`rejected`;
    case 'inDoubt':
      return says`in doubt`;
    default:
      return says`${fate}`;
  }
}

/** The books of a file in words, in the order a reader asks: `9 accepted, 2 rejected, 1 duplicate`. */
export function booksInWords(file: FileResult, run: Pick<RunResult, 'act' | 'lists'>): Shown {
  const { books, problems, remembered } = file;
  const act = isHeldBack(file, run) ? 'deliver' : run.act;
  const parts = FATES.filter((fate) => books[fate] > 0).map((fate) =>
    fate === 'duplicates' ? plural(books.duplicates, 'duplicate') : says`${count(books[fate])} ${fateName(fate, act)}`,
  );
  if (parts.length === 0) return problems.length > 0 ? says`not read` : says`no rows`;
  return says`${joined(parts, ', ')}${remembered ? ' (as an earlier run left it; not read again)' : ''}`;
}

/** Whether something keeps the good rows of a file from being sent: a mistake of the file, or a guard rail of its list. */
export function isHeldBack(
  { problems, list }: Pick<FileResult, 'problems' | 'list'>,
  { lists }: Pick<RunResult, 'lists'>,
): boolean {
  return problems.length > 0 || lists.some((each) => each.list === list && each.stop !== undefined);
}

/** Good rows that a plan would not send. */
export function heldBack(run: Pick<RunResult, 'files' | 'lists'>): number {
  return run.files.reduce((sum, file) => sum + (isHeldBack(file, run) ? file.books.unsent : 0), 0);
}

/** Books as JSON readers know them: the counts in order, `in_doubt` for `inDoubt`. */
export function booksEntry(books: Books): Readonly<Record<string, number>> {
  return Object.fromEntries(COUNTS.map((name) => [name === 'inDoubt' ? 'in_doubt' : name, books[name]]));
}

/**
 * The findings of a read-back, after the list's name: `22 leads read back, 21 found, 1 different, 0 missing`. Leads that could not
 * be read are never counted as read back.
 */
export function readBackInWords({ checked, found, different, missing, unverified }: Verification): Shown {
  if (unverified === checked) return says`unverified, none of ${plural(checked, 'lead')} could be read back`;
  const parts = [
    says`${plural(checked - unverified, 'lead')} read back`,
    says`${count(found)} found`,
    says`${count(different)} different`,
    says`${count(missing)} missing`,
  ];
  if (unverified > 0) parts.push(says`${count(unverified)} unverified`);
  return joined(parts, ', ');
}
