import { count, joined, listed, plural, type RunResult, type Shown, says, shownId } from '../model/index.ts';

/** Lead files that a person keeps in a spreadsheet. */
const SPREADSHEET = /\.(?:csv|tsv|txt|xlsx)(?:\.gz)?$/i;

/** Most ways out that are told: beyond, one cause often explains them all. */
const MAX_STEPS = 10;

/** Most lists that one way out names. */
const MAX_IDS = 20;

/** The steps that a person should take now, the most urgent first; empty when there is nothing to do. */
export function nextSteps(result: RunResult): readonly Shown[] {
  const waysOut = [
    ...result.problems.flatMap(({ hint }) => hint ?? []),
    ...result.lists.flatMap(({ stop }) => stop?.hint ?? []),
  ];
  const steps = [
    // A problem that stopped a run or a list has a hint of its own.
    ...(waysOut.length > 0 ? waysOut : goOn(result)),
    ...decideHeld(result),
    ...fixRefused(result),
    ...fixRejects(result),
    ...knowStale(result),
  ];
  return [...new Set(steps)].slice(0, MAX_STEPS);
}

/** The work that a run leaves to the next one, when it ended early. */
function goOn({ act, totals, files, ledgerId }: RunResult): readonly Shown[] {
  const left = totals.inDoubt + totals.unsent;
  // Rows of a file with mistakes don't go before those are fixed.
  if (act !== 'deliver' || left === 0 || files.some(({ problems }) => problems.length > 0)) return [];
  const memory = ledgerId === undefined ? '' : ' What was accepted is not sent again.';
  return [says`Run the job again: ${plural(left, 'lead')} ${left === 1 ? 'is' : 'are'} left.${memory}`];
}

function decideHeld({ act, totals, lists }: RunResult): readonly Shown[] {
  if (act === 'validate' || totals.held === 0) return [];
  const ids = lists.filter(({ books }) => books.held > 0).map(({ list }) => list);
  const [are, they, them] = totals.held === 1 ? (['is', 'it', 'it'] as const) : (['are', 'they', 'them'] as const);
  return [
    says`${plural(totals.held, 'lead')} ${are} held: nobody knows whether ${they} arrived, and nobody should be called twice. Look for ${them} in Smartflo, then start the workflow by hand with only: ${joined(ids.slice(0, MAX_IDS).map(shownId), ' ')} and mode: resend-held (send now) or drop-held (never send). LEADS-HELD`,
  ];
}

function fixRefused({ act, totals, files }: RunResult): readonly Shown[] {
  if (act !== 'deliver' || !files.some(({ refusals }) => refusals.length > 0)) return [];
  const them = totals.refused === 1 ? 'it' : 'them';
  return [
    says`Smartflo refused ${plural(totals.refused, 'lead')} for the reasons named at the lines. Fix ${them} and upload the file under the same name.`,
  ];
}

function fixRejects(result: RunResult): readonly Shown[] {
  const { act, totals, files, ledgerId } = result;
  if (totals.rejects === 0) return [];
  const rejected = files.filter(({ books }) => books.rejects > 0);
  const them = totals.rejects === 1 ? 'it' : 'them';
  const where = rejected.every(({ file }) => SPREADSHEET.test(file)) ? ' in Excel' : '';
  const upload = says`Fix ${them}${where} and upload the ${rejected.length > 1 ? 'files under the same names' : 'file under the same name'}`;
  return [says`${whatWent(result)} ${upload}${act === 'deliver' ? onlyThose(result, ledgerId) : '.'}`];
}

/** `2,988 sent, 12 not.` as long as that is the whole story. */
function whatWent({ act, totals, status }: RunResult): Shown {
  const isWholeStory = act === 'deliver' && status === 'delivered' && totals.refused + totals.held === 0;
  if (isWholeStory) return says`${count(totals.accepted)} sent, ${count(totals.rejects)} not.`;
  return says`${plural(totals.rejects, 'row')} did not pass.`;
}

/** Why the whole file may be uploaded again. */
function onlyThose({ totals, status }: RunResult, ledgerId: string | undefined): Shown {
  const isDone = status === 'delivered' || status === 'nothing-to-do';
  if (!isDone && totals.accepted === 0) return says`.`;
  // Without a ledger only skip is allowed, where Smartflo itself leaves out what it has.
  if (ledgerId === undefined) return says`. Smartflo skips the leads it already has.`;
  if (!isDone) return says`; what was sent is not sent again.`;
  return totals.rejects === 1 ? says`; only that one will go.` : says`; only those ${count(totals.rejects)} will go.`;
}

function knowStale({ act, totals, lists }: RunResult): readonly Shown[] {
  if (act === 'validate' || totals.stale === 0) return [];
  const stale = lists.filter(({ books }) => books.stale > 0);
  const options = [...new Set(stale.map(({ duplicateOption }) => duplicateOption))];
  return [
    says`${plural(totals.stale, 'row')} changed after sending (stale). Under ${listed(options)} no row goes twice. If Smartflo is to have the change, set duplicate-option: overwrite for ${listsInWords(stale.map(({ list }) => list))}.`,
  ];
}

function listsInWords(ids: readonly string[]): Shown {
  if (ids.length > MAX_IDS) return plural(ids.length, 'list');
  return says`${ids.length === 1 ? 'list' : 'lists'} ${listed(ids.map(shownId))}`;
}
