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
  type Problem,
  parseJson,
  printable,
  type RunResult,
  type Status,
} from '../model/index.ts';
import { REPORT_VERSION } from './report-json.ts';

/** A report.json, as far as the whole of a job matrix is made from it. */
export interface Report extends Pick<RunResult, 'act' | 'status' | 'totals' | 'problems' | 'failed' | 'startedAt'> {
  readonly files: readonly Pick<FileResult, 'file' | 'list' | 'books' | 'problems' | 'counts'>[];
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
  const report = reader.object(parseJson(text), 'the report');
  if (report['version'] !== REPORT_VERSION) throw otherVersion(name, report['version']);
  const read: Report = {
    act: reader.oneOf(ACTS, report['act'], 'act'),
    status: reader.oneOf(STATUSES, report['status'], 'status'),
    failed: reader.flag(report['failed'], 'failed'),
    startedAt: reader.time(report['started_at'], 'started_at'),
    totals: reader.books(report['totals'], 'totals'),
    problems: reader.problems(report['problems'], 'problems'),
    files: reader.array(report['files'], 'files').map((file) => ({
      file: reader.text(file['file'], 'files.file'),
      list: reader.text(file['list'], 'files.list'),
      counts: reader.flag(file['counts'], 'files.counts'),
      problems: reader.problems(file['problems'], 'files.problems'),
      books: reader.books(file, 'files'),
    })),
    lists: reader.array(report['lists'], 'lists').map((list) => ({
      list: reader.text(list['list'], 'lists.list'),
      name: list['name'] === null ? undefined : reader.text(list['name'], 'lists.name'),
      leads: reader.count(list['leads'], 'lists.leads'),
      deferred: reader.flag(list['deferred'], 'lists.deferred'),
      stop: list['stop'] === null ? undefined : reader.problem(list['stop'], 'lists.stop'),
      difference: list['difference'] === null ? undefined : reader.difference(list['difference'], 'lists.difference'),
    })),
  };
  auditReport(name, read);
  return read;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads values of one report; what is missing or of another kind ends it. */
function readerOf(name: string) {
  const fail = (what: string): never => {
    throw new LeadsError({
      code: 'LEADS-REPORT',
      message: `${printable(name)} is no report of this action: ${what} is missing, or not what it should be.`,
      hint: 'Name the report.json that a run wrote (its output `report`), as it is.',
    });
  };
  const object = (value: unknown, what: string): Fields =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : fail(what);
  const text = (value: unknown, what: string) => (typeof value === 'string' ? printable(value, MAX_TEXT) : fail(what));
  const wholeNumber = (value: unknown, what: string) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : fail(what);
  const array = (value: unknown, what: string) =>
    Array.isArray(value) ? value.map((each: unknown) => object(each, what)) : fail(what);
  const problem = (value: unknown, what: string): Problem => {
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
    problems: (value: unknown, what: string) => array(value, what).map((each) => problem(each, what)),
    flag: (value: unknown, what: string) => (typeof value === 'boolean' ? value : fail(what)),
    time(value: unknown, what: string) {
      const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
      return Number.isNaN(ms) ? fail(what) : ms;
    },
    oneOf: <T extends string>(words: readonly T[], value: unknown, what: string): T =>
      words.find((word) => word === value) ?? fail(what),
    books(value: unknown, what: string): Books {
      const fields = object(value, what);
      const counts = COUNTS.map((each) => [each, wholeNumber(fields[each === 'inDoubt' ? 'in_doubt' : each], what)]);
      return { ...EMPTY_BOOKS, ...Object.fromEntries(counts) };
    },
    difference(value: unknown, what: string): Difference {
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
      ? `${printable(name)} is a report of version ${version}; this program reads version ${REPORT_VERSION}.`
      : `${printable(name)} is no report of this action.`,
    hint: isNewer
      ? 'Use one release of the action for all jobs of the workflow.'
      : 'Name the report.json that a run wrote (its output `report`), as it is.',
  });
}

/** A report whose rows are not all in its books proves nothing about them. */
function auditReport(name: string, { files, totals }: Report): void {
  const rows = files.reduce((sum, { books }) => sum + books.rows, 0);
  const isWhole = rows === totals.rows && [totals, ...files.map(({ books }) => books)].every(booksBalance);
  if (isWhole) return;
  throw new LeadsError({
    code: 'LEADS-BOOKS',
    message: `The books of ${printable(name)} do not balance: ${count(totals.rows)} rows in all, ${count(rows)} in its files.`,
    hint: 'Use the report as the run wrote it. If it is, this is a bug of the action: please report it.',
  });
}
