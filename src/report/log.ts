import {
  count,
  type FileResult,
  type ListResult,
  type Log,
  type Problem,
  plural,
  printable,
  type RejectExample,
  type RejectGroup,
  type RunResult,
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
  writeNotices(result.notices, log, style, '');
  writeProblems(
    result.problems.filter((problem) => problem !== reason),
    log,
    style,
  );

  const mark = result.failed ? style.bad('✗') : style.good('✓');
  log.info('');
  log.info(`${mark} ${style.bold(headline(result))}${reason ? ` ${style.faint(reason.code)}` : ''}`);
  for (const step of nextSteps(result)) log.info(`  ${step}`);
  if (result.files.some(({ rejectsFile }) => rejectsFile))
    log.info(style.faint(`  Rejected rows: ${options.paths.rejects}`));
  if (result.files.length > 0) log.info(style.faint(`  Report:        ${options.paths.report}`));
}

function writeFile(file: FileResult, result: RunResult, log: Log, style: Style): void {
  log.group(`${style.bold(printable(file.file))}${targetOf(file, result)}: ${booksInWords(file, result)}`);
  // Of a file that was not read again, nothing is known but its counts.
  if (!file.remembered) writeRows(file, log, style);
  log.endGroup();
}

/** What is wrong with a file, and which of its rows did not go. */
function writeRows(file: FileResult, log: Log, style: Style): void {
  writeProblems(file.problems, log, style);
  writeNotices(file.notices, log, style, '  ');
  for (const group of file.rejects) {
    if (group.fresh > 0) writeRejects(file, group, log, style);
    else writeOldRejects(group, log, style);
  }
  writeDuplicates(file, log, style);
  for (const refusal of file.refusals.slice(0, SHOWN_ROWS)) {
    log.info(`  ${style.bad('✗')} line ${refusal.line}: ${problemLine(refusal.problem)}`);
  }
  writeMore(file.books.refused - Math.min(SHOWN_ROWS, file.refusals.length), 'more refused', log);
  const ranges = [
    ['In doubt', file.doubts],
    ['Held', file.held],
    ['Changed, and not sent again', file.stale],
  ] as const;
  for (const [what, lines] of ranges) {
    if (lines.length > 0) log.info(`  ${style.warn('?')} ${what}: ${rangeList(lines)}`);
  }
}

/** ` → list 441940 (Home loans)`; nothing for a file that could not be opened, or when no list is asked for. */
function targetOf(file: FileResult, result: RunResult): string {
  if (file.list === '') return '';
  const name = result.lists.find((list) => list.list === file.list)?.name;
  return ` → list ${file.list}${name === undefined ? '' : ` (${printable(name)})`}`;
}

function writeRejects(file: FileResult, group: RejectGroup, log: Log, style: Style): void {
  const shown = group.examples.slice(0, SHOWN_EXAMPLES);
  for (const example of shown) {
    const place = `${printable(file.file)}:${placeOf(example)}`;
    const cell = [group.header, example.masked].filter((part) => part !== undefined).join(' ');
    log.info(
      `  ${style.bad('✗')} ${place}  ${cell === '' ? '' : `${cell}: `}${example.message} ${style.faint(group.code)}`,
    );
  }
  const hints = new Set(shown.map((example) => example.hint).filter((hint) => hint !== undefined));
  for (const hint of hints) log.info(`    ${style.faint('→')} ${hint}`);
  writeMore(group.count - shown.length, 'more like this; all are in the rejects file', log);
}

/** What people have been told before is told in one line. */
function writeOldRejects(group: RejectGroup, log: Log, style: Style): void {
  const header = group.header === undefined ? '' : `${group.header}: `;
  const { message } = rejectWords(group);
  log.info(`  ${style.faint('✗')} ${header}${message} (${groupPlaces(group)}) ${style.faint(group.code)}`);
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
    const loser = `${printable(file.file)}:${line}${isOneLine ? ` row ${row}` : ''}`;
    const other = isOneLine ? `row ${winner.row}` : `${printable(winner.file)}:${winner.line}`;
    log.info(`  ${style.faint('=')} ${loser}  duplicate of ${other}`);
  }
  writeMore(file.books.duplicates - Math.min(SHOWN_ROWS, file.duplicates.length), 'more duplicates', log);
}

function writeList(
  each: ListResult,
  { act, reason }: Pick<RunResult, 'act'> & { readonly reason: Problem | undefined },
  log: Log,
  style: Style,
): void {
  const { verified, stop } = each;
  const name = `List ${listInWords(each)}`;
  if (act === 'plan') log.info(`${stop ? style.bad('✗') : style.good('→')} ${name}: ${planInWords(each)}`);
  writeProblems(stop && stop !== reason ? [stop] : [], log, style);
  if (!verified) return;
  const mark = verified.found === verified.checked ? style.good('✓') : style.warn('!');
  log.info(`${mark} ${name}: ${readBackInWords(verified)}`);
}

function writeNotices(notices: readonly Problem[], log: Log, style: Style, indent: string): void {
  for (const notice of notices) {
    log.info(`${indent}${style.warn('!')} ${problemLine(notice)}`);
    if (notice.hint) log.info(`${indent}  ${style.faint('→')} ${notice.hint}`);
  }
}

function writeMore(more: number, what: string, log: Log): void {
  if (more > 0) log.info(`    … ${count(more)} ${what}`);
}

function writeProblems(problems: readonly Problem[], log: Log, style: Style): void {
  for (const problem of problems) {
    log.info(`${style.bad('✗')} ${problemLine(problem)}`);
    if (problem.hint) log.info(`  ${style.faint('→')} ${problem.hint}`);
  }
}

/** `leads/a.csv:3:7  The quote … LEADS-…`. */
export function problemLine(problem: Problem): string {
  const { file, position, message, code } = problem;
  const place =
    file === undefined
      ? ''
      : `${printable(file)}${position ? `:${position.cell ?? `${position.line}:${position.column}`}` : ''}  `;
  return `${place}${message} ${code}`;
}

/** What stopped a run before its end: all of it, each with its way out. */
export function writeProblemList(
  problems: readonly Problem[],
  log: Log,
  colour: boolean,
  opening: 'Nothing was sent' | 'Stopped',
): void {
  const style = styleFor(colour);
  writeProblems(problems, log, style);
  const sent = opening === 'Nothing was sent' ? ' Nothing was sent.' : '';
  log.info(`${style.bad('✗')} ${style.bold(`Stopped: ${plural(problems.length, 'problem')}.${sent}`)}`);
}
