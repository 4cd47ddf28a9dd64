import { type Problem, printable, type RunResult, shownHeader, type Violation } from '../model/index.ts';
import { goodRows, headline } from './status.ts';

/** One mistake as a program reads it. What is not known, or does not apply, is null: every key is always there. */
interface ProblemEntry {
  /** `violation`: a broken rule of one row; `problem`: a mistake of a file or the settings; `notice`: no mistake. */
  readonly type: 'violation' | 'problem' | 'notice';
  readonly code: string;
  readonly file: string | null;
  /** Both count from 1; a column is a character of the line or, in a workbook, a column of the sheet. */
  readonly line: number | null;
  readonly column: number | null;
  /** As a spreadsheet names it (`B17`), for workbooks. */
  readonly cell: string | null;
  readonly header: string | null;
  /** The value without its content (`…3210`). */
  readonly masked: string | null;
  readonly message: string;
  readonly hint: string | null;
}

/** Tells mistakes one a line, whole and as they are found. Never more of a cell than its mask. */
export interface ProblemLines {
  /** The broken rules of one row. */
  violations(file: string, violations: readonly Violation[]): readonly string[];
  /** Everything else, at the end of a run. */
  result(result: RunResult): readonly string[];
  /** A run that stopped before any lead file was read. */
  stop(problems: readonly Problem[]): readonly string[];
}

/** A JSON object on each line, the last one of the type `summary`. `docs/editors.md` describes them. */
export const JSON_LINES: ProblemLines = problemLines((entry) => JSON.stringify(entry), {
  result: (result) => {
    const { rows, rejects, duplicates } = result.totals;
    const told = { type: 'summary', failed: result.failed, headline: headline(result) };
    return JSON.stringify({ ...told, rows, good: goodRows(result), rejects, duplicates });
  },
  stop: () => JSON.stringify({ type: 'summary', failed: true, headline: 'Stopped before any lead file was read.' }),
});

/** `file:line:column: message CODE`, which editors find the place by. */
export const COMPACT_LINES: ProblemLines = problemLines(compactLine, {
  result: headline,
  stop: () => 'Stopped before any lead file was read.',
});

function problemLines(
  line: (entry: ProblemEntry) => string,
  last: { result(result: RunResult): string; stop(): string },
): ProblemLines {
  const lines = (type: ProblemEntry['type'], problems: readonly Problem[]) =>
    problems.map((problem) => line(entryOfProblem(type, problem)));
  return {
    violations: (file, violations) => violations.map((violation) => line(entryOfViolation(file, violation))),
    result: (result) => [
      ...result.files.flatMap((file) => lines('problem', file.problems)),
      ...lines('problem', [...result.lists.flatMap(({ stop }) => stop ?? []), ...result.problems]),
      ...lines('notice', [...result.files.flatMap((file) => file.notices), ...result.notices]),
      last.result(result),
    ],
    stop: (problems) => [...lines('problem', problems), last.stop()],
  };
}

function entryOfProblem(type: ProblemEntry['type'], problem: Problem): ProblemEntry {
  const { code, file, position, message, hint } = problem;
  return { type, code, ...placeOf(file, position), header: null, masked: null, message, hint: hint ?? null };
}

function entryOfViolation(file: string, violation: Violation): ProblemEntry {
  const { code, position, header, masked, message, hint } = violation;
  return {
    type: 'violation',
    code,
    ...placeOf(file, position),
    header: header === undefined ? null : shownHeader(header),
    masked: masked === undefined ? null : printable(masked),
    message,
    hint: hint ?? null,
  };
}

function placeOf(file: string | undefined, position: Problem['position']) {
  return {
    file: file === undefined ? null : printable(file),
    line: position?.line ?? null,
    column: position?.column ?? null,
    cell: position?.cell ?? null,
  };
}

function compactLine({ type, code, file, line, column, cell, header, masked, message }: ProblemEntry): string {
  // A problem of a whole file is shown at its first character, where an editor can put it.
  const place = file === null ? '' : `${file}:${line ?? 1}:${column ?? 1}: `;
  const subject = [cell, header, masked].filter((part) => part !== null).join(' ');
  return `${place}${type === 'notice' ? 'note: ' : ''}${subject === '' ? '' : `${subject}: `}${message} ${code}`;
}
