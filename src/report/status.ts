import {
  type FileResult,
  type ListResult,
  type Problem,
  plural,
  type RunResult,
  type Status,
  stopsFile,
} from '../model/index.ts';
import { clipped } from './fitted.ts';

/** Longest headline, in characters: it is read in a chat and on one line of a phone. */
const MAX_HEADLINE = 500;

/**
 * How a run ended, in one word. Rows that were refused or held, and files that could not be read, before this run change
 * nothing about it: like rejects, they wait for a person, and the run did all that it could.
 */
export function statusOf(
  run: Pick<RunResult, 'act' | 'totals' | 'problems'> & {
    readonly files: readonly Pick<FileResult, 'counts' | 'problems' | 'books'>[];
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

function isNewlyLeft({ counts, problems, books }: Pick<FileResult, 'counts' | 'problems' | 'books'>): boolean {
  return counts && (problems.length > 0 || books.refused + books.held > 0);
}

function isStopped({ lists }: { readonly lists: readonly Pick<ListResult, 'stop'>[] }): boolean {
  return lists.some(({ stop }) => stop !== undefined);
}

/** What the headline is made from. */
export interface Told extends Pick<RunResult, 'act' | 'status' | 'totals' | 'problems' | 'newRejects'> {
  readonly files: readonly Pick<FileResult, 'problems' | 'books'>[];
  readonly lists: readonly Pick<ListResult, 'leads' | 'stop'>[];
}

/** One line that says how it went: no file names, no personal data. Fit for a chat message. */
export function headline(result: Told): string {
  const { totals, act } = result;
  const mistaken = result.files.filter(({ problems }) => problems.length > 0).length;
  const rest = [
    totals.rejects > 0 && `${plural(totals.rejects, 'row')} rejected${newness(result)}`,
    mistaken > 0 && `${plural(mistaken, 'file')} with mistakes`,
    totals.refused > 0 && `${plural(totals.refused, 'lead')} refused by Smartflo`,
    totals.held > 0 && `${plural(totals.held, 'lead')} held`,
    totals.inDoubt > 0 && `${plural(totals.inDoubt, 'lead')} in doubt`,
    act === 'deliver' && totals.unsent > 0 && `${plural(totals.unsent, 'lead')} not sent`,
    totals.stale > 0 && `${plural(totals.stale, 'row')} stale`,
    totals.duplicates > 0 && plural(totals.duplicates, 'duplicate'),
    totals.unchanged > 0 && `${plural(totals.unchanged, 'row')} unchanged`,
  ].filter((part) => part !== false);
  const tail = rest.length > 0 ? `, ${rest.join(', ')}` : '';
  const reason = reasonOf(result);
  // A cancelled run says so in its first word.
  const why = reason && reason.code !== 'LEADS-CANCELLED' ? ` ${reason.message}` : '';
  return clipped(`${opening(result)}${tail}.${why}`, MAX_HEADLINE);
}

/** What the headline gives as the reason of all else. */
export function reasonOf({ problems, lists }: Pick<Told, 'problems' | 'lists'>): Problem | undefined {
  return problems[0] ?? lists.find(({ stop }) => stop)?.stop;
}

/** Under an exit code that looks at what is new, how much of it is. */
function newness({ totals, newRejects }: Told): string {
  if (newRejects >= totals.rejects) return '';
  return newRejects === 0 ? ' (none new)' : ` (${plural(newRejects, 'new', 'new')})`;
}

/** Rows that passed, in files without a mistake: under `validate`, what would be sent. */
export function goodRows({ files }: Pick<Told, 'files'>): number {
  return files.reduce((sum, { problems, books }) => sum + (stopsFile(problems) ? 0 : books.unsent), 0);
}

function opening(result: Told): string {
  const { act, status, totals, lists } = result;
  if (status === 'cancelled') return `Cancelled: ${plural(totals.accepted, 'lead')} sent`;
  if (act === 'validate') return `${plural(totals.rows, 'row')} checked: ${plural(goodRows(result), 'good lead')}`;
  if (act === 'plan') {
    const planned = lists.reduce((sum, list) => sum + (list.stop ? 0 : list.leads), 0);
    const served = lists.filter((list) => list.leads > 0 && !list.stop).length;
    return planned === 0 ? 'Would send nothing' : `Would send ${plural(planned, 'lead')} to ${plural(served, 'list')}`;
  }
  if (totals.rows === 0) return 'Nothing to send: no rows in any lead file';
  if (status === 'deferred') return 'Deferred';
  return status === 'nothing-to-do' ? 'Nothing to send' : `${plural(totals.accepted, 'lead')} sent`;
}
