import {
  type Act,
  type Books,
  booksBalance,
  COUNTS,
  type Code,
  count,
  type Difference,
  EMPTY_BOOKS,
  type FileResult,
  LeadsError,
  type ListResult,
  type News,
  type Problem,
  parseJson,
  printable,
  type RunResult,
  type Shown,
  type Status,
  says,
} from '../model/index.ts';
import { REPORT_VERSION } from './report-json.ts';

/** A report.json, as far as the whole of a job matrix is made from it. */
export interface Report extends Pick<RunResult, 'act' | 'status' | 'totals' | 'problems' | 'failed' | 'startedAt'> {
  readonly files: readonly Pick<FileResult, 'file' | 'list' | 'books' | 'problems' | 'counts' | 'news'>[];
  readonly lists: readonly Pick<ListResult, 'list' | 'name' | 'leads' | 'stop' | 'deferred' | 'difference'>[];
}

const ACTS: readonly Act[] = ['deliver', 'plan', 'validate'];

const STATUSES: readonly Status[] = [
  'delivered',
  'nothing-to-do',
  'partial',
  'failed',
  'planned',
  'deferred',
  'cancelled',
];

/** Longest text of a report that is repeated, in characters. */
const MAX_TEXT = 1000;

/**
 * Reads the text of a report.json; its texts come out printable. Throws a LeadsError that names the file when it is no such
 * report, of another version, or when its books do not balance.
 */
export function readReport(name: string, text: string): Report {
  const reader = readerOf(name);
  const report = reader.object(parseJson(text), says`the report`);
  if (report['version'] !== REPORT_VERSION) throw otherVersion(name, report['version']);
  const read: Report = {
    act: reader.oneOf(ACTS, report['act'], says`act`),
    status: reader.oneOf(STATUSES, report['status'], says`status`),
    failed: reader.flag(report['failed'], says`failed`),
    startedAt: reader.time(report['started_at'], says`started_at`),
    totals: reader.books(report['totals'], says`totals`),
    problems: reader.problems(report['problems'], says`problems`),
    files: reader.array(report['files'], says`files`).map((file) => ({
      file: reader.text(file['file'], says`files.file`),
      list: reader.text(file['list'], says`files.list`),
      counts: reader.flag(file['counts'], says`files.counts`),
      news: reader.news(file['new'], says`files.new`),
      problems: reader.problems(file['problems'], says`files.problems`),
      books: reader.books(file, says`files`),
    })),
    lists: reader.array(report['lists'], says`lists`).map((list) => ({
      list: reader.text(list['list'], says`lists.list`),
      name: list['name'] === null ? undefined : reader.text(list['name'], says`lists.name`),
      leads: reader.count(list['leads'], says`lists.leads`),
      deferred: reader.flag(list['deferred'], says`lists.deferred`),
      stop: list['stop'] === null ? undefined : reader.problem(list['stop'], says`lists.stop`),
      difference:
        list['difference'] === null ? undefined : reader.difference(list['difference'], says`lists.difference`),
    })),
  };
  auditReport(name, read);
  return read;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads values of one report; what is missing or of another kind ends it. */
function readerOf(name: string) {
  const fail = (what: Shown): never => {
    throw new LeadsError({
      code: 'LEADS-REPORT',
      message: says`${printable(name)} is no report of this action: ${what} is missing, or not what it should be.`,
      hint: says`Name the report.json that a run wrote (its output \`report\`), as it is.`,
    });
  };
  const object = (value: unknown, what: Shown): Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : fail(what);
  const text = (value: unknown, what: Shown) => (typeof value === 'string' ? printable(value, MAX_TEXT) : fail(what));
  const wholeNumber = (value: unknown, what: Shown) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(what);
  const array = (value: unknown, what: Shown) =>
    Array.isArray(value) ? value.map((each: unknown) => object(each, what)) : fail(what);
  const problem = (value: unknown, what: Shown): Problem => {
    const { code, message, hint } = object(value, what);
    const isCode = typeof code === 'string' && /^LEADS-[A-Z0-9-]{1,60}$/.test(code);
    return {
      // Where another release of the action wrote the report, it may have a code that this one has no page of.
      code: isCode ? (code as Code) : fail(what),
      message: text(message, what),
      ...(hint === undefined ? {} : { hint: text(hint, what) }),
    };
  };
  return {
    object,
    text,
    array,
    problem,
    count: wholeNumber,
    problems: (value: unknown, what: Shown) => array(value, what).map((each) => problem(each, what)),
    flag: (value: unknown, what: Shown) => (typeof value === 'boolean' ? value : fail(what)),
    time(value: unknown, what: Shown) {
      const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      return Number.isNaN(ms) ? fail(what) : ms;
    },
    oneOf: <T extends string>(words: readonly T[], value: unknown, what: Shown): T =>
      words.find((word) => word === value) ?? fail(what),
    books(value: unknown, what: Shown): Books {
      const fields = object(value, what);
      const counts = COUNTS.map((each) => [each, wholeNumber(fields[each === 'inDoubt' ? 'in_doubt' : each], what)]);
      return { ...EMPTY_BOOKS, ...Object.fromEntries(counts) };
    },
    news(value: unknown, what: Shown): News {
      const fields = object(value, what);
      const of = (key: keyof News) => wholeNumber(fields[key], what);
      return { rejects: of('rejects'), refused: of('refused'), held: of('held') };
    },
    difference(value: unknown, what: Shown): Difference {
      const fields = object(value, what);
      const of = (key: string) => wholeNumber(fields[key], what);
      return {
        new: of('new'),
        changed: of('changed'),
        unchanged: of('unchanged'),
        stale: of('stale'),
        gone: of('gone'),
        inDoubt: of('in_doubt'),
        refused: of('refused'),
        held: of('held'),
      };
    },
  };
}

function otherVersion(name: string, version: unknown): LeadsError {
  const isNewer = typeof version === 'number' && version > REPORT_VERSION;
  return new LeadsError({
    code: 'LEADS-REPORT',
    message: isNewer
      ? says`${printable(name)} is a report of version ${version}; this program reads version ${REPORT_VERSION}.`
      : says`${printable(name)} is no report of this action.`,
    hint: isNewer
      ? says`Use one release of the action for all jobs of the workflow.`
      : says`Name the report.json that a run wrote (its output \`report\`), as it is.`,
  });
}

/** A report whose rows are not all in its books proves nothing about them. */
function auditReport(name: string, { files, totals }: Report): void {
  const rows = files.reduce((sum, { books }) => sum + books.rows, 0);
  const isWhole = rows === totals.rows && [totals, ...files.map(({ books }) => books)].every(booksBalance);
  if (isWhole) return;
  throw new LeadsError({
    code: 'LEADS-BOOKS',
    message: says`The books of ${printable(name)} do not balance: ${count(totals.rows)} rows in all, ${count(rows)} in its files.`,
    hint: says`Use the report as the run wrote it. If it is, this is a bug of the action: please report it.`,
  });
}
