import { type Problem, printable } from '../../model/index.ts';
import type { GitEnd } from './git.ts';

/** How a push ended, as far as git proves it. */
export type PushAnswer = 'pushed' | 'conflict' | 'refused' | 'lost';

/**
 * The ref moved while the server looked at it, or the server has trouble that another try may find gone. That it moved
 * need not be another's doing: HTTP sends a push again by itself when the connection broke off without an answer, and the
 * second one finds what the first one did.
 */
const PASSING =
  /cannot lock ref|failed to update ref|incorrect old value|already exists|internal|timed? ?out|try again|temporar(?!y object)|service unavailable|unpacker error|failed to lock/i;

/** A no that stays a no: what GitHub, git's own server and SSH answer to one who may not write. */
const FORBIDDEN =
  /error: 40[13]\b|HTTP 40[13]\b|authentication failed|could not read (?:username|password)|permission\b.*\bdenied|not granted|not authori[sz]ed|read[- ]only|insufficient permission|unable to create temporary object|not found|protected|declined|rule violations/i;

/**
 * Reads what `git push --porcelain` printed of the one ref that it was given: `<flag>TAB<from>:<to>TAB<summary>`. Without
 * such a line the server said nothing about the ref, and only a plain no is no doubt.
 */
export function classifyPush(end: GitEnd): PushAnswer {
  if (end.kind === 'missing') return 'refused';
  if (end.kind !== 'ended') return 'lost';
  const [, flag, summary = ''] = /^([ +*=!-])\t\S+\t(.*)$/m.exec(end.stdout) ?? [];
  if (flag === '!') {
    // Git itself saw that the ref is not where it should be, and sent nothing.
    if (summary.startsWith('[rejected]')) return 'conflict';
    if (FORBIDDEN.test(end.stderr)) return 'refused';
    // Rejected, and yet not for good; or the connection ended before the server told.
    return summary.startsWith('[remote rejected]') && !PASSING.test(summary) ? 'refused' : 'lost';
  }
  if (flag !== undefined && end.code === 0) return 'pushed';
  return FORBIDDEN.test(end.stderr) ? 'refused' : 'lost';
}

/** What was wrong in git's own words: its first line that tells, fit to be shown. */
export function gitWords(end: GitEnd, secrets: readonly string[]): string {
  if (end.kind === 'timeout') return 'it took too long';
  if (end.kind === 'stopped') return 'git was stopped';
  if (end.kind === 'missing') return 'git is missing';
  const refusal = /^!\t\S+\t(.*)$/m.exec(end.stdout)?.[1];
  const lines = end.stderr.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => line !== '' && !/^(?:warning|hint):/i.test(line));
  let words = telling ?? refusal ?? `git ended with code ${end.code}`;
  for (const secret of secrets) words = words.replaceAll(secret, '***');
  return printable(words.replace(/\/\/[^/@\s]+@/g, '//'));
}

/** There is no git, or one that does not know what is needed. */
export function gitMissing(place: string): Problem {
  return {
    code: 'LEADS-LEDGER-GIT',
    message: `git is not on this machine, and the ledger is kept with it (${place}). Nothing is sent to the list.`,
    hint: 'Install git 2.31 or later where the job runs (in a container, in its image), or use `ledger: file:<path>`.',
  };
}

/** The ledger's server gave no sure answer. */
export function unreachable(place: string, words: string): Problem {
  return {
    code: 'LEADS-LEDGER-UNREADABLE',
    message: `The ledger can’t be reached (${place}): ${words}. Nothing is sent that it has no entry of.`,
  };
}

/** The ledger's server said no to a write. */
export function writeRefused(place: string, words: string): Problem {
  return {
    code: 'LEADS-LEDGER-WRITE',
    message: `The ledger can’t be written (${place}): ${words}. Nothing is sent that it has no entry of.`,
    hint:
      'Add two lines to the workflow, `permissions:` and, indented below it, `contents: write`. If they are there, see ' +
      'whether a rule of the repository or the organisation forbids the token to write.',
  };
}

/** A version could not be made on this machine. */
export function notMade(place: string, words: string): Problem {
  return {
    code: 'LEADS-LEDGER-WRITE',
    message: `An entry of the ledger can’t be made on this machine (${place}): ${words}. Nothing is sent that it has no entry of.`,
    hint: 'Make room on the disk of the runner, then run the job again.',
  };
}
