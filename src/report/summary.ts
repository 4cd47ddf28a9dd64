import {
  clipped,
  count,
  type FileResult,
  type LineRange,
  type Problem,
  plural,
  printable,
  type RunResult,
  type Source,
  says,
} from '../model/index.ts';
import { booksTable } from './books-table.ts';
import { readBackInWords } from './books-text.ts';
import { fitted } from './fitted.ts';
import { headingLine } from './heading.ts';
import { mappingList } from './mapping-list.ts';
import { bulletLine, code, folded, plainText, tableHead, tableRow } from './markdown.ts';
import { nextSteps } from './next-steps.ts';
import { rowsPicture } from './picture.ts';
import { lineList, rangeList } from './places.ts';
import { listInWords, planTable, promiseOf } from './plan-table.ts';
import { MAX_PROBLEM, problemText } from './problem-text.ts';
import { groupRefusals, type RefusalGroup } from './refusals.ts';
import { rejectsTable } from './rejects-table.ts';
import { reasonOf } from './status.ts';

/**
 * Most characters of each part of the summary (`ranges` counts three times). Together they are below a third of the 1 MiB at which the runner drops a
 * step's summary, since a character (UTF-16) takes three bytes at most; a test holds the whole to it.
 */
const BUDGET = {
  problems: 20_000,
  steps: 20_000,
  promises: 20_000,
  plan: 30_000,
  books: 50_000,
  readBacks: 10_000,
  ranges: 20_000,
  refusals: 20_000,
  rejects: 50_000,
  notices: 30_000,
  columns: 20_000,
} as const;

/** Most ranges of lines that a file's row of a table names. */
const SHOWN_RANGES = 50;

/**
 * The job summary, GitHub's Markdown: the conclusion first, what stopped it, what to do, then the books and what became of
 * the rows. `source` says where the lines of lead files can be linked to.
 */
export function renderSummary(result: RunResult, source?: Source): string {
  const notices = [...result.notices, ...result.files.flatMap((file) => file.notices)];
  const sections = [
    headingLine(result),
    bullets(stopTexts(result), BUDGET.problems, 'problems'),
    headed('What to do', bullets(nextSteps(result), BUDGET.steps, 'steps')),
    result.act === 'plan' ? planSection(result) : '',
    rowsPicture(result),
    booksTable(result, BUDGET.books),
    bullets(readBacks(result), BUDGET.readBacks, 'lists'),
    headed('Rejected rows', rejectsTable(result.files, source, BUDGET.rejects)),
    headed('Refused by Smartflo', refusalsTable(result)),
    headed(
      'Held',
      rangesTable(result.files, 'held', ({ held }) => held),
    ),
    headed(
      'In doubt',
      rangesTable(result.files, 'inDoubt', ({ doubts }) => doubts),
    ),
    headed(
      'Changed, and not sent again',
      rangesTable(result.files, 'stale', ({ stale }) => stale),
    ),
    headed('Good to know', bullets(notices.map(problemText), BUDGET.notices, 'notices')),
    result.act === 'deliver' ? '' : columns(result),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** The job summary of a run that stopped before any lead file was read. */
export function renderStopSummary(headline: string, problems: readonly Problem[]): string {
  return `### ❌ ${plainText(headline)}\n\n${bullets(problems.map(problemText), BUDGET.problems, 'problems')}\n`;
}

function headed(heading: string, body: string): string {
  return body === '' ? '' : `#### ${heading}\n\n${body}`;
}

function bullets(texts: readonly string[], budget: number, what: string): string {
  const more = (left: number) => `- _${count(left)} more ${what} are in the report._`;
  return fitted([...new Set(texts)], bulletLine, { budget, more });
}

/** Problems that stopped the run, lists and files, but for the reason in the heading. A file has its hint beside it; the other hints are among the steps. */
function stopTexts(result: RunResult): readonly string[] {
  const { problems, lists, files } = result;
  const others = [...problems, ...lists.flatMap(({ stop }) => stop ?? [])].filter((each) => each !== reasonOf(result));
  const withoutHint = others.map(({ hint: _, ...rest }) => rest);
  return [...withoutHint, ...files.flatMap((file) => file.problems)].map(problemText);
}

function planSection(result: RunResult): string {
  const promises = result.lists.map((each) => promiseOf(each, reasonOf(result)));
  const table = planTable(result, BUDGET.plan);
  return headed('What a delivery would do', `${bullets(promises, BUDGET.promises, 'lists')}\n\n${table}`.trim());
}

function readBacks({ lists }: RunResult): readonly string[] {
  return lists.flatMap((each) =>
    each.verified ? [`List ${listInWords(each)}: ${readBackInWords(each.verified)}.`] : [],
  );
}

function rangesTable(
  files: readonly FileResult[],
  name: 'held' | 'inDoubt' | 'stale',
  rangesOf: (file: FileResult) => readonly LineRange[],
): string {
  return fitted(
    files.filter((file) => rangesOf(file).length > 0),
    (file) =>
      tableRow([
        code(printable(file.file)),
        file.list,
        count(file.books[name]),
        rangeList(rangesOf(file), SHOWN_RANGES),
      ]),
    {
      head: tableHead(['File', 'List', 'Rows', 'Where'], new Set([2])),
      budget: BUDGET.ranges,
      more: (left) => `\n_${plural(left, 'more file')} in the report._`,
    },
  );
}

function refusalsTable(result: RunResult): string {
  const groups = result.files.flatMap((file) => groupRefusals(file).map((group) => ({ file, group })));
  if (groups.length === 0) return '';
  const table = fitted(groups, refusalRow, {
    head: tableHead(['File', 'What Smartflo says', 'Where'], new Set()),
    budget: BUDGET.refusals,
    more: (left) => `\n_${count(left)} more reasons are in the report._`,
  });
  const unlisted = result.totals.refused - groups.reduce((sum, { group }) => sum + group.lines.length, 0);
  return unlisted > 0 ? `${table}\n\n_${count(unlisted)} more refused rows are not listed here._` : table;
}

function refusalRow({ file, group }: { readonly file: FileResult; readonly group: RefusalGroup }): string {
  const { problem, lines } = group;
  const words = plainText(
    clipped(problem.hint ? says`${problem.message} ${problem.hint}` : problem.message, MAX_PROBLEM),
  );
  return tableRow([
    code(printable(file.file)),
    `${words} ${code(problem.code)}`,
    lineList(lines, lines.length, lines.length),
  ]);
}

function columns({ files }: RunResult): string {
  const list = mappingList(files, BUDGET.columns);
  return list === '' ? '' : folded('Columns and what they feed', list);
}
