import {
  type Act,
  addBooks,
  type Books,
  EMPTY_BOOKS,
  listed,
  type Problem,
  printable,
  type Status,
  says,
  shownId,
} from '../model/index.ts';
import { listsToServe } from './lists-to-serve.ts';
import type { Report } from './read-report.ts';
import { statusOf, type Told } from './status.ts';

/** A report and what it is called when people are told of it. */
export interface NamedReport {
  /** Its path, printable. */
  readonly name: string;
  readonly report: Report;
}

/** The results of one list, from the report that was counted for it. */
export interface MergedList {
  readonly list: string;
  readonly name: string | undefined;
  readonly leads: number;
  readonly stop: Problem | undefined;
  readonly deferred: boolean;
  readonly books: Books;
  /** How its job ended; where only the plan knows of the list, whether there should have been one. */
  readonly ended: Status | 'missing' | 'not needed';
}

/** Several reports as one run would have told them. */
export interface MergedReport extends Told {
  readonly files: Report['files'];
  readonly lists: readonly MergedList[];
  readonly failed: boolean;
}

/** The reports that are merged. */
export interface ReportsOfJobs {
  readonly jobs: readonly NamedReport[];
  /** The plan that the jobs were started from: it says which lists a report is awaited for, and knows those without a job. */
  readonly plan?: NamedReport | undefined;
  /** Why a report could not be read. */
  readonly mistakes?: readonly Problem[];
}

/** One whole from the reports of the jobs of a matrix. Each list is counted from one report, the one that began last. */
export function mergeReports({ jobs, plan, mistakes = [] }: ReportsOfJobs): MergedReport {
  const newestFirst = jobs.toSorted((a, b) => b.report.startedAt - a.report.startedAt);
  const sorted = [...newestFirst, ...(plan ? [plan] : [])];
  const chosen = new Map<string, NamedReport>();
  for (const each of sorted) {
    for (const { list } of each.report.lists) if (!chosen.has(list)) chosen.set(list, each);
  }
  const awaited = plan ? listsToServe(plan.report).filter((list) => chosen.get(list) === plan) : [];
  const ended = (list: string, from: NamedReport): MergedList['ended'] => {
    if (from !== plan) return from.report.status;
    return awaited.includes(list) ? 'missing' : 'not needed';
  };
  const files = chosenFiles(sorted, chosen);
  const lists = [...chosen].map(([list, from]) => ({ ...mergedList(list, from, files), ended: ended(list, from) }));
  const whole = {
    act: actOf(jobs),
    totals: files.reduce((sum, { books }) => addBooks(sum, books), EMPTY_BOOKS),
    files,
    lists: lists.toSorted(byList),
    problems: eachOnce([
      ...mistakes,
      ...awaited.map(missing),
      ...twice(jobs),
      ...sorted.flatMap(({ report }) => report.problems),
    ]),
  };
  const cancelled = jobs.length > 0 && jobs.every(({ report }) => report.status === 'cancelled');
  return {
    ...whole,
    status: statusOf({ ...whole, cancelled }),
    newRejects: files.reduce((sum, { news }) => sum + news.rejects, 0),
    failed: jobs.some(({ report }) => report.failed) || isLeft(whole),
  };
}

/** A delivery as soon as one job delivers, and where no job tells what it did. */
function actOf(jobs: readonly NamedReport[]): Act {
  const acts = jobs.map(({ report }) => report.act);
  return acts.includes('deliver') ? 'deliver' : (acts[0] ?? 'deliver');
}

/** The files of the lists, each as the report tells them that was chosen for its list; of no list, each path once. */
function chosenFiles(sorted: readonly NamedReport[], chosen: ReadonlyMap<string, NamedReport>): Report['files'] {
  const files = new Map<string, Report['files'][number]>();
  for (const each of sorted) {
    for (const file of each.report.files) {
      const isChosen = file.list === '' || chosen.get(file.list) === each;
      if (isChosen && !files.has(file.file)) files.set(file.file, file);
    }
  }
  return [...files.values()];
}

function mergedList(list: string, from: NamedReport, files: Report['files']): Omit<MergedList, 'ended'> {
  const { name, leads, stop, deferred } = from.report.lists.find((each) => each.list === list) ?? NO_LIST;
  const books = files
    .filter((file) => file.list === list)
    .reduce((sum, file) => addBooks(sum, file.books), EMPTY_BOOKS);
  return { list, name, leads, stop, deferred, books };
}

const NO_LIST = { name: undefined, leads: 0, stop: undefined, deferred: false };

/** As numbers, which ids are, whatever their length. */
function byList(a: MergedList, b: MergedList): number {
  return a.list.length - b.list.length || (a.list < b.list ? -1 : 1);
}

function missing(list: string): Problem {
  return {
    code: 'LEADS-REPORT-MISSING',
    message: says`There is no report of list ${shownId(list)}: its job did not end, so its rows are counted as they were planned.`,
    hint: says`Look at the job of that list and run it again: what it had sent is in the ledger, and goes once only.`,
  };
}

/** Lists that several reports tell of. */
function twice(reports: readonly NamedReport[]): readonly Problem[] {
  const names = new Map<string, string[]>();
  for (const { name, report } of reports) {
    for (const { list } of report.lists) names.set(list, [...(names.get(list) ?? []), name]);
  }
  return [...names]
    .filter(([, all]) => all.length > 1)
    .map(([list, all]) => ({
      code: 'LEADS-REPORT-TWICE',
      message: says`${all.length} reports tell of list ${shownId(list)}: ${listed(all.map((name) => printable(name)))}. The one that began last is counted.`,
      hint: says`Give each job of the matrix lists of its own, and name each report once.`,
    }));
}

/** Whether something is left that makes every run red. On rejects the runs themselves have had their say. */
function isLeft({
  act,
  totals,
  files,
  lists,
  problems,
}: Omit<MergedReport, 'status' | 'newRejects' | 'failed'>): boolean {
  if (problems.length > 0 || totals.inDoubt > 0 || (act === 'deliver' && totals.unsent > 0)) return true;
  return lists.some(({ stop }) => stop) || files.some((file) => file.counts && file.problems.length > 0);
}

function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
