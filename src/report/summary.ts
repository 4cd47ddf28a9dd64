import { count, type FileResult, type Problem, printable, type RunResult } from '../model/index.ts';
import { isHeldBack, readBackInWords } from './books-text.ts';
import { code, plainText, table } from './markdown.ts';
import { lineList, rangeList } from './outputs.ts';
import { groupRefusals } from './refusals.ts';
import { rejectWords } from './reject-words.ts';
import { headline, nextSteps } from './status.ts';

/** GitHub drops a step's summary above 1 MiB; what is rendered stays well below in UTF-8 bytes, four to a character at most. */
const MAX_SUMMARY_CHARACTERS = 200_000;

/** Most rules of all files that get a line in the table of rejects. */
const SHOWN_RULES = 50;

/** Most files that get a line in the table of books. */
const SHOWN_FILES = 500;

/** Most ranges of lines in doubt that a file's row of the table names. */
const SHOWN_RANGES = 50;

/** The job summary, GitHub's Markdown: the conclusion first, then the books of each file, the rejects by rule, what to do. */
export function renderSummary(result: RunResult): string {
  const sections = [
    `### ${result.failed ? '❌' : '✅'} ${plainText(headline(result))}`,
    bullets(nextSteps(result)),
    problemsSection(result),
    booksTable(result),
    readBacks(result),
    doubtsTable(result),
    refusalsTable(result),
    rejectsTable(result),
    bullets([...result.notices, ...result.files.flatMap((file) => file.notices)].map(problemText)),
  ];
  const kept: string[] = [];
  let characters = 0;
  for (const section of sections.filter((text) => text !== '')) {
    if (characters + section.length > MAX_SUMMARY_CHARACTERS) {
      kept.push('_The rest did not fit here: it is in the report and the log._');
      break;
    }
    kept.push(section);
    characters += section.length;
  }
  return `${kept.join('\n\n')}\n`;
}

/** The job summary of a run that stopped before any lead file was read. */
export function renderStopSummary(headline: string, problems: readonly Problem[]): string {
  return `### ❌ ${plainText(headline)}\n\n${bullets(problems.map(problemText))}\n`;
}

function booksTable(result: RunResult): string {
  const shown = result.files.slice(0, SHOWN_FILES);
  if (shown.length === 0) return '';
  const unsent = result.act === 'deliver' ? 'Not sent' : result.act === 'plan' ? 'To send' : 'Good';
  const rows = shown.map((each) => {
    const { rows: read, accepted, unsent: left, rejects, duplicates, refused, inDoubt } = each.books;
    // Under a heading that says they will go, rows that are held back must not look like it.
    const unsentCell =
      left > 0 && result.act === 'plan' && isHeldBack(each, result) ? `${count(left)} held back` : count(left);
    const rest = [rejects, duplicates, refused, inDoubt].map(count);
    return [code(printable(each.file)), each.list, count(read), count(accepted), unsentCell, ...rest];
  });
  const left = result.files.length - shown.length;
  const header = ['File', 'List', 'Rows', 'Accepted', unsent, 'Rejected', 'Duplicates', 'Refused', 'In doubt'];
  const note = left > 0 ? `\n\n_${count(left)} more files are in the report._` : '';
  return table(header, rows, new Set([2, 3, 4, 5, 6, 7, 8])) + note;
}

function readBacks(result: RunResult): string {
  const verified = result.lists.flatMap(({ list, verified: found }) => (found ? [{ list, found }] : []));
  return bullets(verified.map(({ list, found }) => `List ${list}: ${readBackInWords(found)}.`));
}

function doubtsTable(result: RunResult): string {
  const files = result.files.filter(({ doubts }) => doubts.length > 0);
  if (files.length === 0) return '';
  const rows = files
    .slice(0, SHOWN_FILES)
    .map(({ file, list, books, doubts }) => [
      code(printable(file)),
      list,
      count(books.inDoubt),
      rangeList(doubts, SHOWN_RANGES),
    ]);
  return `#### In doubt\n\n${table(['File', 'List', 'Rows', 'Where'], rows, new Set([2]))}`;
}

function refusalsTable(result: RunResult): string {
  const groups = result.files
    .flatMap((file) => groupRefusals(file).map((group) => ({ file, group })))
    .slice(0, SHOWN_RULES);
  if (groups.length === 0) return '';
  const rows = groups.map(({ file, group: { problem, lines } }) => [
    code(printable(file.file)),
    lineList(lines, lines.length, lines.length),
    plainText(problem.message),
    plainText(problem.hint ?? ''),
    code(problem.code),
  ]);
  const left = result.totals.refused - groups.reduce((sum, { group }) => sum + group.lines.length, 0);
  const note = left > 0 ? `\n\n_${count(left)} more refused rows are not listed here._` : '';
  const header = ['File', 'Where', 'What is wrong', 'What to do', 'Code'];
  return `#### Refused by Smartflo\n\n${table(header, rows, new Set())}${note}`;
}

function rejectsTable(result: RunResult): string {
  const groups = result.files
    .flatMap((file) => file.rejects.map((group) => ({ file, group })))
    .sort((a, b) => b.group.count - a.group.count);
  if (groups.length === 0) return '';
  const rows = groups.slice(0, SHOWN_RULES).map(({ file, group }) => {
    const { message, hint } = rejectWords(group);
    const lines = group.examples.map((example) => example.line);
    return [
      code(printable(file.file)),
      group.header === undefined ? '' : code(group.header),
      plainText(message),
      count(group.count),
      lineList(lines, group.count),
      plainText(hint),
      code(group.code),
    ];
  });
  const left = groups.length - rows.length;
  const note = left > 0 ? `\n\n_${count(left)} more rules are in the report._` : '';
  const header = ['File', 'Column', 'What is wrong', 'Rows', 'Where', 'What to do', 'Code'];
  return `#### Rejected rows\n\n${table(header, rows, new Set([3]))}${note}`;
}

function problemsSection(result: RunResult): string {
  const problems = [
    ...result.problems,
    ...result.lists.flatMap((list) => (list.stop ? [list.stop] : [])),
    ...result.files.flatMap((file: FileResult) => file.problems),
  ];
  return bullets(problems.map(problemText));
}

function problemText(problem: Problem): string {
  const { file, position, message, hint } = problem;
  const place = file === undefined ? '' : `${printable(file)}${position ? ` line ${position.line}` : ''}: `;
  return `${place}${message}${hint ? ` ${hint}` : ''} (${problem.code})`;
}

function bullets(texts: readonly string[]): string {
  return [...new Set(texts)].map((text) => `- ${plainText(text)}`).join('\n');
}
