import {
  count,
  type DuplicateOption,
  type Lease,
  listed,
  type Problem,
  plural,
  printable,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { MAX_ASKED_MS } from './retry-delay.ts';

/** Leads by their fate. */
export interface Counts {
  readonly accepted: number;
  readonly refused: number;
  readonly inDoubt: number;
  readonly unsent: number;
}

/** The refusal of a row that Smartflo named, in its words. */
export function rowRefused(words: string, cause: Problem): Problem {
  return { ...cause, message: says`Smartflo refused this row: ${sentence(printable(words))}` };
}

/** The refusal of a row that was too large when it was sent alone. */
export function rowTooLarge(cause: Problem): Problem {
  return {
    ...cause,
    message: says`This row alone is more than Smartflo takes in one request. ${sentence(cause.message)}`,
    hint: says`Shorten its longest cells.`,
  };
}

const LOOK_AT_COMMON = says`Look first for what these rows share: the list, the skill id, one column.`;

/** The refusal of one of many rows that were refused as one. */
export function rowRefusedWithOthers(cause: Problem): Problem {
  const what = 'Smartflo refused this row together with others, and which of them are wrong could not be traced.';
  return { ...cause, message: says`${what} ${sentence(cause.message)}`, hint: LOOK_AT_COMMON };
}

/** The same for all such rows of a list. */
export function rowsRefusedTogether(leads: number, list: string, cause: Problem): Problem {
  const what = says`${plural(leads, 'lead')} for list ${shownId(list)} were refused together, and which of them are wrong could not be traced.`;
  return { ...cause, message: says`${what} ${sentence(cause.message)}`, hint: LOOK_AT_COMMON };
}

/** Stops a list that refused all that it was sent, in the same words and without naming a row. */
export function listRefuses(cause: Problem): Problem {
  const what = says`Smartflo refused each lead that it was sent for this list and named no row, so it may be the list that is wrong.`;
  return {
    code: 'LEADS-API-LIST-REFUSES',
    message: says`${sentence(cause.message)} ${what} Nothing more was sent to it.`,
    hint: says`If its words are about the list, look at the list in the Smartflo portal; if they are about rows, fix the rows. The next run sends them again.`,
  };
}

const AFTER_DOUBT: Readonly<Record<DuplicateOption, Shown>> = {
  skip: says`Run the job again: Smartflo skips the leads that it already has.`,
  overwrite: says`Run the job again: leads that did arrive are written again with the same values.`,
  clone: says`Run the job again: it looks on the list for each of them and sends only what is not there.`,
};

/** LEADS-IN-DOUBT for so many leads of a list; what to do next depends on the duplicate option. */
export function inDoubt(leads: number, list: string, option: DuplicateOption, cause: Problem): Problem {
  return {
    code: 'LEADS-IN-DOUBT',
    message: says`${plural(leads, 'lead')} may or may not have reached list ${shownId(list)}. ${sentence(cause.message)}`,
    hint: AFTER_DOUBT[option],
  };
}

/** Stops a run whose retries are used up: the last failure, its code kept. */
export function triedEnough(cause: Problem): Problem {
  return { ...cause, message: says`${sentence(cause.message)} Trying again did not help, so the run stopped.` };
}

/** Stops a run when Smartflo asks for a wait above MAX_ASKED_MS; keeps the code. */
export function asksTooMuch(cause: Problem): Problem {
  const most = plural(MAX_ASKED_MS / 60_000, 'minute');
  const why = says`The wait it asks for is longer than the ${most} that a run waits, so the run stopped.`;
  return { ...cause, message: says`${sentence(cause.message)} ${why}` };
}

/** LEADS-CIRCUIT-OPEN, after so many answers in a row that left leads in doubt; `cause` is the last one. */
export function circuitOpen(answers: number, cause: Problem): Problem {
  const what = says`${answers} answers in a row left it open whether the leads were stored, so the run stopped.`;
  return {
    code: 'LEADS-CIRCUIT-OPEN',
    message: says`${what} The last one: ${sentence(cause.message)}`,
    hint: says`Find out whether Smartflo works, then run the job again.`,
  };
}

/** Told by a run that was called off while it had leads to send. */
export const CANCELLED: Problem = {
  code: 'LEADS-CANCELLED',
  message: says`The run was cancelled.`,
  hint: says`Run the job again to send the rest.`,
};

/** Stops a run, its batch at work left in doubt, when something throws that never should: a bug of ours. */
export const BROKEN: Problem = {
  code: 'LEADS-INTERNAL',
  message: says`Sending broke down because of a mistake in this program, so the run stopped.`,
  hint: says`Run the job again. If it happens again, report it.`,
};

/** `… 1,500 leads accepted, 12 refused and 500 not sent.`: what had become of the leads where something stopped. */
export function withCounts(problem: Problem, { accepted, refused, inDoubt, unsent }: Counts): Problem {
  const counts = [says`${plural(accepted, 'lead')} accepted`];
  if (refused > 0) counts.push(says`${count(refused)} refused`);
  if (inDoubt > 0) counts.push(says`${count(inDoubt)} in doubt`);
  if (unsent > 0) counts.push(says`${count(unsent)} not sent`);
  return { ...problem, message: says`${sentence(problem.message)} ${listed(counts)}.` };
}

/** Why leads are in doubt whose answer a cancelled run could not wait for. */
export const CUT_OFF: Problem = {
  code: 'LEADS-API-NO-ANSWER',
  message: says`The run was cancelled before the answer came.`,
};

/** Bars a list from a run that is older than one that has delivered to it. */
export function oldRun(list: string): Problem {
  return {
    code: 'LEADS-OLD-RUN',
    message: says`A newer run has delivered to list ${shownId(list)} already, so this older one sends nothing there.`,
    hint: says`Start a new run instead of running an old one again: it reads the newest files.`,
  };
}

/** Bars a list that another run was sending to all the time; `lease` is that run's. */
export function deferred(list: string, { run }: Lease): Problem {
  const who = run === undefined ? says`Another process` : says`Run ${shownId(run)}`;
  return {
    code: 'LEADS-DEFERRED',
    message: says`${who} is sending to list ${shownId(list)}, so this run sent nothing there.`,
    hint: says`When that run has ended, run the job again: it sends what is left.`,
  };
}

/** Stops a run whose time is up; the rest is the next run's. */
export function timeUp(): Problem {
  return {
    code: 'LEADS-TIME-UP',
    message: says`The time for one run (max-minutes) is up, so it stopped between two requests.`,
    hint: says`The next run goes on where this one stopped.`,
  };
}

/** Stops a list when somebody else has taken its lease: this process was stopped for longer than the lease. */
export function fenced(list: string): Problem {
  return {
    code: 'LEADS-FENCED',
    message: says`Another run has taken over list ${shownId(list)}, because this one was silent for too long. It stopped at once.`,
    hint: says`Run the job again when the other run has ended.`,
  };
}

/** Stops a list when its ledger does not take what became of the leads. */
export function unwritten(list: string, cause: Problem): Problem {
  return {
    ...cause,
    message: says`${sentence(cause.message)} What became of leads that were sent to list ${shownId(list)} is not in its ledger yet.`,
    hint: says`${cause.hint === undefined ? '' : says`${sentence(cause.hint)} `}Run the job again: it settles what is open before it sends anything.`,
  };
}

function sentence(text: Shown): Shown {
  return /[.!?…]["”)]?$/.test(text) ? text : says`${text}.`;
}
