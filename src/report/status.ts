import { type Act, type Books, plural, type RunResult, type Status } from '../model/index.ts';

/** How a run ended, in one word. */
export function statusOf(run: {
  readonly act: Act;
  readonly totals: Books;
  readonly cancelled: boolean;
  /** Whether something kept rows from being sent: a file that can't be read, a list that was refused. */
  readonly stopped: boolean;
}): Status {
  const { accepted, refused, inDoubt, unsent } = run.totals;
  if (run.cancelled) return 'cancelled';
  if (run.act !== 'deliver') return 'planned';
  const left = refused + inDoubt + unsent;
  if (accepted > 0) return left > 0 || run.stopped ? 'partial' : 'delivered';
  return left > 0 || run.stopped ? 'failed' : 'nothing-to-do';
}

/** One line that says how it went: no file names, no personal data. Fit for a chat message. */
export function headline(
  result: Pick<RunResult, 'act' | 'status' | 'totals' | 'files' | 'lists' | 'problems'>,
): string {
  const { totals, status } = result;
  const mistaken = result.files.filter((file) => file.problems.length > 0).length;
  const rest = [
    totals.rejects > 0 && `${plural(totals.rejects, 'row')} rejected`,
    mistaken > 0 && `${plural(mistaken, 'file')} with mistakes`,
    totals.duplicates > 0 && plural(totals.duplicates, 'duplicate'),
    totals.refused > 0 && `${plural(totals.refused, 'lead')} refused by Smartflo`,
    totals.inDoubt > 0 && `${plural(totals.inDoubt, 'lead')} in doubt`,
    result.act === 'deliver' && totals.unsent > 0 && `${plural(totals.unsent, 'lead')} not sent`,
  ].filter((part) => part !== false);
  const reason = result.problems[0];
  const tail = rest.length > 0 ? `, ${rest.join(', ')}` : '';
  return `${opening(result)}${tail}.${reason && status !== 'planned' ? ` ${reason.message}` : ''}`;
}

/** Rows that passed, in files without a mistake: under `validate`, what would be sent. */
export function goodRows({ files }: Pick<RunResult, 'files'>): number {
  return files.reduce((sum, { problems, books }) => sum + (problems.length > 0 ? 0 : books.unsent), 0);
}

function opening(result: Pick<RunResult, 'act' | 'status' | 'totals' | 'files' | 'lists'>): string {
  const { act, status, totals, lists } = result;
  if (status === 'cancelled') return `Cancelled: ${plural(totals.accepted, 'lead')} sent`;
  if (act === 'validate') return `${plural(totals.rows, 'row')} checked: ${plural(goodRows(result), 'good lead')}`;
  if (act === 'plan') {
    const planned = lists.reduce((sum, list) => sum + (list.stop ? 0 : list.leads), 0);
    const served = lists.filter((list) => list.leads > 0 && !list.stop).length;
    return `Would send ${plural(planned, 'lead')} to ${plural(served, 'list')}`;
  }
  if (totals.rows === 0) return 'Nothing to send: no rows in any lead file';
  return status === 'nothing-to-do' ? 'Nothing to send' : `${plural(totals.accepted, 'lead')} sent`;
}

/** What a person should do now; empty when there is nothing to do. */
export function nextSteps(result: RunResult): readonly string[] {
  const steps = result.problems.flatMap(({ hint }) => hint ?? []);
  if (result.totals.rejects > 0) steps.push(mendRejects(result));
  return [...new Set(steps)];
}

function mendRejects({ act, totals, lists }: RunResult): string {
  const went = act === 'deliver' && totals.accepted > 0 ? `${plural(totals.accepted, 'lead')} went, ` : '';
  const left = `${went}${plural(totals.rejects, 'row')} did not pass. Mend ${totals.rejects === 1 ? 'it' : 'them'} in`;
  // Under clone, what stands in the original file and went once would be phoned again.
  const wouldPhoneTwice = lists.some(
    ({ duplicateOption, books }) => duplicateOption === 'clone' && books.rejects > 0 && books.accepted > 0,
  );
  if (wouldPhoneTwice) {
    return (
      `${left} the rejects file and commit that in place of the original: under clone, sending the original again ` +
      'phones its people twice.'
    );
  }
  const skips = lists.every((list) => list.duplicateOption === 'skip');
  return (
    `${left} the original file and upload it under the same name, or in the rejects file and commit that in its place.` +
    (skips ? ' Smartflo skips the leads it already has.' : '')
  );
}
