import {
  clipped,
  type FileResult,
  joined,
  type ListResult,
  type Problem,
  plural,
  type RunResult,
  type Shown,
  type Status,
  says,
  stopsFile,
} from '../model/index.ts';

/** Longest headline, in characters: it is read in a chat and on one line of a phone. */
const MAX_HEADLINE = 500;

/**
 * How a run ended, in one word. Rows that were refused or held, and files that could not be read, before this run change
 * nothing about it: like rejects, they wait for a person, and the run did all that it could.
 */
export function statusOf(
  run: Pick<RunResult, 'act' | 'totals' | 'problems'> & {
    readonly files: readonly Pick<FileResult, 'counts' | 'problems' | 'news'>[];
    readonly lists: readonly Pick<ListResult, 'stop' | 'deferred'>[];
    readonly cancelled: boolean;
  },
): Status {
  if (run.cancelled) return 'cancelled';
  if (run.act !== 'deliver') return 'planned';
  const { accepted, inDoubt, unsent } = run.totals;
  const isLeft = inDoubt + unsent > 0 || run.problems.length > 0 || run.files.some(isNewlyLeft) || isStopped(run);
  if (accepted > 0) return isLeft ? 'partial' : 'delivered';
  if (run.lists.some(({ deferred }) => deferred)) return 'deferred';
  return isLeft ? 'failed' : 'nothing-to-do';
}

function isNewlyLeft({ counts, problems, news }: Pick<FileResult, 'counts' | 'problems' | 'news'>): boolean {
  return (counts && problems.length > 0) || news.refused + news.held > 0;
}

function isStopped({ lists }: { readonly lists: readonly Pick<ListResult, 'stop'>[] }): boolean {
  return lists.some(({ stop }) => stop !== undefined);
}

/** The results that the headline is made from. */
export interface Told extends Pick<RunResult, 'act' | 'status' | 'totals' | 'problems' | 'newRejects'> {
  readonly files: readonly Pick<FileResult, 'problems' | 'books'>[];
  readonly lists: readonly Pick<ListResult, 'leads' | 'stop'>[];
}

/** One line that says how it went: no file names, no personal data. Fit for a chat message. */
export function headline(result: Told): Shown {
  const { totals, act } = result;
  const mistaken = result.files.filter(({ problems }) => problems.length > 0).length;
  const rest = [
    totals.rejects > 0 && says`${plural(totals.rejects, 'row')} rejected${newness(result)}`,
    mistaken > 0 && says`${plural(mistaken, 'file')} with mistakes`,
    totals.refused > 0 && says`${plural(totals.refused, 'lead')} refused by Smartflo`,
    totals.held > 0 && says`${plural(totals.held, 'lead')} held`,
    totals.inDoubt > 0 && says`${plural(totals.inDoubt, 'lead')} in doubt`,
    act === 'deliver' && totals.unsent > 0 && says`${plural(totals.unsent, 'lead')} not sent`,
    totals.stale > 0 && says`${plural(totals.stale, 'row')} changed after sending`,
    totals.duplicates > 0 && plural(totals.duplicates, 'duplicate'),
    totals.unchanged > 0 && says`${plural(totals.unchanged, 'row')} unchanged`,
  ].filter((part) => part !== false);
  const tail = rest.length > 0 ? says`, ${joined(rest, ', ')}` : says``;
  const reason = reasonOf(result);
  // A cancelled run says so in its first word.
  const why = reason && reason.code !== 'LEADS-CANCELLED' ? says` ${reason.message}` : says``;
  return clipped(says`${opening(result)}${tail}.${why}`, MAX_HEADLINE);
}

/** The problem that the headline gives as the reason. */
export function reasonOf({ problems, lists }: Pick<Told, 'problems' | 'lists'>): Problem | undefined {
  return problems[0] ?? lists.find(({ stop }) => stop)?.stop;
}

/** Under an exit code that looks at what is new, how much of it is. */
function newness({ totals, newRejects }: Told): Shown {
  if (newRejects >= totals.rejects) return says``;
  return newRejects === 0 ? says` (none new)` : says` (${plural(newRejects, 'new', 'new')})`;
}

/** Rows that passed, in files without a mistake: under `validate`, what would be sent. */
export function goodRows({ files }: Pick<Told, 'files'>): number {
  return files.reduce((sum, { problems, books }) => sum + (stopsFile(problems) ? 0 : books.unsent), 0);
}

function opening(result: Told): Shown {
  const { act, status, totals, lists } = result;
  if (status === 'cancelled') return says`Cancelled: ${plural(totals.accepted, 'lead')} sent`;
  if (act === 'validate') return says`${plural(totals.rows, 'row')} checked: ${plural(goodRows(result), 'good lead')}`;
  if (act === 'plan') {
    const planned = lists.reduce((sum, list) => sum + (list.stop ? 0 : list.leads), 0);
    const served = lists.filter((list) => list.leads > 0 && !list.stop).length;
    return planned === 0
      ? says`Would send nothing`
      : says`Would send ${plural(planned, 'lead')} to ${plural(served, 'list')}`;
  }
  if (totals.rows === 0) return says`Nothing to send: no rows in any lead file`;
  if (status === 'deferred') return says`Deferred`;
  return status === 'nothing-to-do' ? says`Nothing to send` : says`${plural(totals.accepted, 'lead')} sent`;
}
