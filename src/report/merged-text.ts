import { type Books, count, joined, type Log, plural, printable, type Shown, says, shownId } from '../model/index.ts';
import { FATES, type Fate, fateName } from './books-text.ts';
import { fitted } from './fitted.ts';
import { problemLine } from './log.ts';
import { bulletLine, code, plainText, tableHead, tableRow } from './markdown.ts';
import type { MergedList, MergedReport } from './merge-reports.ts';
import { problemText } from './problem-text.ts';
import { headline, reasonOf } from './status.ts';
import { styleFor } from './style.ts';

/** Most characters of each part of the summary; see the budgets of a run's summary. */
const BUDGET = { problems: 50_000, lists: 100_000 } as const;

/** The job summary of several reports as one: the conclusion, what is wrong, the books of each list and of all. */
export function renderMergedSummary(merged: MergedReport): string {
  const reason = reasonOf(merged);
  const heading = `### ${merged.failed ? '❌' : '✅'} ${plainText(headline(merged))}${reason ? ` ${code(reason.code)}` : ''}`;
  const problems = fitted(merged.problems.map(problemText), bulletLine, {
    budget: BUDGET.problems,
    more: (left) => `- _${plural(left, 'more problem')}._`,
  });
  return `${[heading, problems, listsTable(merged), balance(merged)].filter((part) => part !== '').join('\n\n')}\n`;
}

function listsTable({ act, lists, totals }: MergedReport): string {
  const fates = shownFates({ act, totals });
  const header = ['List', 'Job', 'Rows', ...fates.map((fate) => fateName(fate, act))];
  const right = new Set(header.map((_, column) => column).slice(2));
  const counts = (books: Books) => (['rows', ...fates] as const).map((name) => count(books[name]));
  const all = tableRow(['**All**', '', ...counts(totals).map((text) => `**${text}**`)]);
  const row = (list: MergedList) => tableRow([plainText(listName(list)), endInWords(list), ...counts(list.books)]);
  return fitted(lists, row, {
    head: [...tableHead(header, right), all],
    budget: BUDGET.lists,
    more: (left) => `\n_${plural(left, 'more list')}._`,
  });
}

/** Fates that some row met, and the one that all is about. */
function shownFates({ act, totals }: Pick<MergedReport, 'act' | 'totals'>): readonly Fate[] {
  const main: Fate = act === 'deliver' ? 'accepted' : 'unsent';
  return FATES.filter((fate) => fate === main || totals[fate] > 0);
}

function listName({ list, name }: MergedList): Shown {
  if (list === '') return says`no list`;
  return name === undefined ? shownId(list) : says`${shownId(list)} (${printable(name)})`;
}

function endInWords({ ended }: MergedList): Shown {
  return ended === 'missing' ? says`no report` : printable(ended);
}

/** The promise in figures: every row of every list is in exactly one place. */
function balance({ act, totals }: MergedReport): Shown {
  const parts = FATES.filter((fate) => totals[fate] > 0).map(
    (fate) => says`${count(totals[fate])} ${fateName(fate, act)}`,
  );
  return parts.length === 0 ? says`` : says`${plural(totals.rows, 'row')} = ${joined(parts, ' + ')}`;
}

/** Tells several reports as one in the log: a line for each list, what is wrong, and the conclusion last. */
export function writeMergedLog(
  merged: MergedReport,
  { log, colour }: { readonly log: Log; readonly colour: boolean },
): void {
  const style = styleFor(colour);
  for (const list of merged.lists) {
    const parts = FATES.filter((fate) => list.books[fate] > 0).map(
      (fate) => says`${count(list.books[fate])} ${fateName(fate, merged.act)}`,
    );
    const rows = parts.length === 0 ? says`no rows` : joined(parts, ', ');
    log.info(says`${style.bold(listName(list))}: ${rows} ${style.faint(says`(job: ${endInWords(list)})`)}`);
  }
  for (const problem of merged.problems) {
    log.info(says`${style.bad(says`✗`)} ${problemLine(problem)}`);
    if (problem.hint) log.info(says`  ${style.faint(says`→`)} ${problem.hint}`);
  }
  const balanced = balance(merged);
  if (balanced !== '') log.info(balanced);
  log.info(says``);
  log.info(says`${merged.failed ? style.bad(says`✗`) : style.good(says`✓`)} ${style.bold(headline(merged))}`);
}
