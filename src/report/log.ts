import {
  count,
  type FileResult,
  joined,
  type ListResult,
  type Log,
  type Problem,
  plural,
  printable,
  type RejectExample,
  type RejectGroup,
  type RunResult,
  type Shown,
  says,
} from '../model/index.ts';
import { booksInWords, readBackInWords } from './books-text.ts';
import { nextSteps } from './next-steps.ts';
import { groupPlaces, rangeList } from './places.ts';
import { listInWords, planInWords } from './plan-table.ts';
import { rejectWords } from './reject-words.ts';
import { headline, reasonOf } from './status.ts';
import { type Style, styleFor } from './style.ts';

/** Most places of one rule that the log shows; the rest is counted, and whole in the rejects file. */
const SHOWN_EXAMPLES = 5;

/** Longest path of our own files, in characters. */
const MAX_PATH = 1000;

/** Most duplicates, refusals and doubts of a file that the log names one by one. */
const SHOWN_ROWS = 5;

/** Tells the whole run: a group per file, then the conclusion and what to do next as the last lines. */
export function writeLog(
  result: RunResult,
  options: {
    readonly log: Log;
    readonly colour: boolean;
    /** Shown at the end, where the files are. */
    readonly paths: { readonly report: string; readonly rejects: string };
  },
): void {
  const { log } = options;
  const style = styleFor(options.colour);
  // The reason and its way out are in the last lines.
  const reason = reasonOf(result);
  for (const file of result.files) writeFile(file, result, log, style);
  for (const list of result.lists) writeList(list, { act: result.act, reason }, log, style);
  writeNotices(result.notices, log, style, says``);
  writeProblems(
    result.problems.filter((problem) => problem !== reason),
    log,
    style,
  );

  const mark = result.failed ? style.bad(says`✗`) : style.good(says`✓`);
  log.info(says``);
  log.info(says`${mark} ${style.bold(headline(result))}${reason ? says` ${style.faint(says`${reason.code}`)}` : ''}`);
  for (const step of nextSteps(result)) log.info(says`  ${step}`);
  if (result.files.some(({ rejectsFile }) => rejectsFile))
    log.info(style.faint(says`  Rejected rows: ${printable(options.paths.rejects, MAX_PATH)}`));
  if (result.files.some(({ alreadySent }) => alreadySent.length > 0))
    log.info(style.faint(says`  Already sent:  ${printable(options.paths.rejects, MAX_PATH)}`));
  if (result.files.length > 0)
    log.info(style.faint(says`  Report:        ${printable(options.paths.report, MAX_PATH)}`));
}

function writeFile(file: FileResult, result: RunResult, log: Log, style: Style): void {
  log.group(says`${style.bold(printable(file.file))}${targetOf(file, result)}: ${booksInWords(file, result)}`);
  // Only the counts are known of a file that was not read again.
  if (!file.remembered) writeRows(file, log, style);
  log.endGroup();
}

/** The problems of a file, and its rows that were not sent. */
function writeRows(file: FileResult, log: Log, style: Style): void {
  writeProblems(file.problems, log, style);
  writeNotices(file.notices, log, style, says`  `);
  for (const group of file.rejects) {
    if (group.fresh > 0) writeRejects(file, group, log, style);
    else writeOldRejects(group, log, style);
  }
  writeDuplicates(file, log, style);
  for (const refusal of file.refusals.slice(0, SHOWN_ROWS)) {
    log.info(says`  ${style.bad(says`✗`)} line ${refusal.line}: ${problemLine(refusal.problem)}`);
  }
  writeMore(file.books.refused - Math.min(SHOWN_ROWS, file.refusals.length), says`more refused`, log);
  const ranges = [
    ['In doubt', file.doubts],
    ['Held', file.held],
    ['Changed, and not sent again', file.stale],
  ] as const;
  for (const [what, lines] of ranges) {
    if (lines.length > 0) log.info(says`  ${style.warn(says`?`)} ${what}: ${rangeList(lines)}`);
  }
}

/** ` → list 441940 (Home loans)`; nothing for a file that could not be opened, or when no list is asked for. */
function targetOf(file: FileResult, result: RunResult): Shown {
  if (file.list === '') return says``;
  const name = result.lists.find((list) => list.list === file.list)?.name;
  return says` → list ${printable(file.list)}${name === undefined ? '' : says` (${printable(name)})`}`;
}

function writeRejects(file: FileResult, group: RejectGroup, log: Log, style: Style): void {
  const shown = group.examples.slice(0, SHOWN_EXAMPLES);
  for (const example of shown) {
    const place = `${printable(file.file)}:${placeOf(example)}`;
    const cell = joined(
      [group.header, example.masked].filter((part) => part !== undefined),
      ' ',
    );
    log.info(
      says`  ${style.bad(says`✗`)} ${printable(place)}  ${cell === '' ? '' : says`${cell}: `}${example.message} ${style.faint(says`${group.code}`)}`,
    );
  }
  const hints = new Set(shown.map((example) => example.hint).filter((hint) => hint !== undefined));
  for (const hint of hints) log.info(says`    ${style.faint(says`→`)} ${hint}`);
  writeMore(group.count - shown.length, says`more like this; all are in the rejects file`, log);
}

/** Rejects that people were told of before, in one line. */
function writeOldRejects(group: RejectGroup, log: Log, style: Style): void {
  const header = group.header === undefined ? says`` : says`${group.header}: `;
  const { message } = rejectWords(group);
  log.info(
    says`  ${style.faint(says`✗`)} ${header}${message} (${groupPlaces(group)}) ${style.faint(says`${group.code}`)}`,
  );
}

function placeOf(example: RejectExample): string {
  const { position } = example;
  return position.cell ?? `${position.line}:${position.column}`;
}

function writeDuplicates(file: FileResult, log: Log, style: Style): void {
  for (const duplicate of file.duplicates.slice(0, SHOWN_ROWS)) {
    const { line, row, winner } = duplicate;
    // Where a file has several rows in one line, only the number of the row tells them apart.
    const isOneLine = winner.file === file.file && winner.line === line;
    const loser = says`${printable(file.file)}:${line}${isOneLine ? says` row ${row}` : ''}`;
    const other = isOneLine ? says`row ${winner.row}` : says`${printable(winner.file)}:${winner.line}`;
    log.info(says`  ${style.faint(says`=`)} ${loser}  duplicate of ${other}`);
  }
  writeMore(file.books.duplicates - Math.min(SHOWN_ROWS, file.duplicates.length), says`more duplicates`, log);
}

function writeList(
  each: ListResult,
  { act, reason }: Pick<RunResult, 'act'> & { readonly reason: Problem | undefined },
  log: Log,
  style: Style,
): void {
  const { verified, stop } = each;
  const name = `List ${listInWords(each)}`;
  if (act === 'plan')
    log.info(says`${stop ? style.bad(says`✗`) : style.good(says`→`)} ${printable(name)}: ${planInWords(each)}`);
  writeProblems(stop && stop !== reason ? [stop] : [], log, style);
  if (!verified) return;
  const mark = verified.found === verified.checked ? style.good(says`✓`) : style.warn(says`!`);
  log.info(says`${mark} ${printable(name)}: ${readBackInWords(verified)}`);
}

function writeNotices(notices: readonly Problem[], log: Log, style: Style, indent: Shown): void {
  for (const notice of notices) {
    log.info(says`${indent}${style.warn(says`!`)} ${problemLine(notice)}`);
    if (notice.hint) log.info(says`${indent}  ${style.faint(says`→`)} ${notice.hint}`);
  }
}

function writeMore(more: number, what: Shown, log: Log): void {
  if (more > 0) log.info(says`    … ${count(more)} ${what}`);
}

function writeProblems(problems: readonly Problem[], log: Log, style: Style): void {
  for (const problem of problems) {
    log.info(says`${style.bad(says`✗`)} ${problemLine(problem)}`);
    if (problem.hint) log.info(says`  ${style.faint(says`→`)} ${problem.hint}`);
  }
}

/** `leads/a.csv:3:7  The quote … LEADS-…`. */
export function problemLine(problem: Problem): Shown {
  const { file, position, message, code } = problem;
  const place =
    file === undefined
      ? ''
      : `${printable(file)}${position ? `:${position.cell ?? `${position.line}:${position.column}`}` : ''}  `;
  return says`${printable(place)}${message} ${code}`;
}

/** All problems that stopped a run before its end, each with its hint. */
export function writeProblemList(
  problems: readonly Problem[],
  log: Log,
  colour: boolean,
  opening: 'Nothing was sent' | 'Stopped',
): void {
  const style = styleFor(colour);
  writeProblems(problems, log, style);
  const sent = opening === 'Nothing was sent' ? ' Nothing was sent.' : '';
  log.info(says`${style.bad(says`✗`)} ${style.bold(says`Stopped: ${plural(problems.length, 'problem')}.${sent}`)}`);
}
