import { type Problem, printable, type Shown, says } from '../../model/index.ts';
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

/**
 * Why a server does not let us in: the token is not valid (any more), it may not write, a rule or a hook forbids this write,
 * the server is not reached. `unknown`: git's own words are all that there is.
 */
export type Trouble = 'token' | 'right' | 'rule' | 'unreachable' | 'unknown';

/** Each trouble and the words of git, GitHub, Gitea and SSH for it; the first one that fits counts. */
const TROUBLES: readonly (readonly [Trouble, RegExp])[] = [
  ['rule', /protected|rule violations|hook declined|push declined|GH0\d\d/i],
  ['right', /error: 403\b|HTTP 403\b|permission\b.*\bdenied|denied for writing|not granted|read[- ]only|write access/i],
  [
    'token',
    /error: 401\b|HTTP 401\b|authentication failed|could not read (?:username|password)|invalid (?:username|credentials)/i,
  ],
  [
    'unreachable',
    /could not resolve|couldn't connect|failed to connect|connection (?:refused|timed out|reset)|no route to host/i,
  ],
];

/** The obstacle, as far as git's words tell. */
export function troubleOf(end: GitEnd): Trouble {
  if (end.kind !== 'ended') return 'unknown';
  const words = `${end.stdout}\n${end.stderr}`;
  return TROUBLES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}

/** A line that says no; what a server says beside it is often a greeting or a rule between two lines of text. */
const TELLING = /\b(?:error|fatal|denied|declined|refused|rejected|forbidden|not found|GH0\d\d)\b/i;

/** The trouble in git's own words: the server's line that says no, else git's, fit to be shown. */
export function gitWords(end: GitEnd, secrets: readonly string[]): Shown {
  if (end.kind === 'timeout') return says`it took too long`;
  if (end.kind === 'stopped') return says`git was stopped`;
  if (end.kind === 'missing') return says`git is missing`;
  const refusal = /^!\t\S+\t(.*)$/m.exec(end.stdout)?.[1];
  const lines = end.stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^(?:(?:warning|hint):.*|remote:\W*)?$/i.test(line));
  const telling =
    lines.find((line) => line.startsWith('remote:') && TELLING.test(line)) ??
    lines.find((line) => TELLING.test(line)) ??
    lines[0];
  let words = telling ?? refusal ?? `git ended with code ${end.code}`;
  for (const secret of secrets) words = words.replaceAll(secret, '***');
  return printable(words.replace(/\/\/[^/@\s]+@/g, '//'));
}

/** There is no git, or one that does not know what is needed. */
export function gitMissing(place: string): Problem {
  return {
    code: 'LEADS-LEDGER-GIT',
    message: says`git is not on this machine, and the ledger is kept with it (${printable(place)}). Nothing is sent to the list.`,
    hint: says`Install git 2.31 or later where the job runs (in a container, in its image), or use \`ledger: file:<path>\`.`,
  };
}

/** The server of a ledger, and how it is met. */
export interface Met {
  /** For people. */
  readonly place: string;
  /** The token stays here: it would go over http, where everybody on the way can read it. */
  readonly withheld?: boolean | undefined;
}

const WITHHELD = says`The token is not sent over http, where others could read it. Use https for the server (GITHUB_SERVER_URL and the address of \`origin\`), or keep the ledger in a folder: \`ledger: file:<path>\`.`;

const REVOKED = says`The token is not valid. GitHub ends the token of a job when the job is cancelled: then run the job again. A token of your own may have expired: make a new one.`;

/** The hint for each trouble, when the ledger could not be read. Without a line here, the page of the code has it. */
const READ_HINTS: Readonly<Partial<Record<Trouble, Shown>>> = {
  token: REVOKED,
  right: says`Give the job \`permissions:\` with \`contents: read\` at least, or \`contents: write\` to send.`,
  unreachable: says`See whether the runner reaches the server (name, proxy, firewall), then run the job again.`,
};

const RIGHT = says`Add two lines to the job, \`permissions:\` and, indented below it, \`contents: write\`. If they are there, see whether a rule of the repository or the organisation forbids the token to write.`;

const WRITE_HINTS: Readonly<Record<Trouble, Shown>> = {
  token: REVOKED,
  right: RIGHT,
  rule: says`A rule of the repository or the organisation (Settings → Rules), or a hook of the server, forbids the write. Let it allow the refs \`refs/leads/*\`, or keep the ledger in a folder: \`ledger: file:<path>\`.`,
  unreachable: says`See whether the runner reaches the server (name, proxy, firewall), then run the job again.`,
  unknown: RIGHT,
};

/** The ledger's server gave no sure answer. `end` is missing when what it gave could not be used. */
export function unreachable({ place, withheld }: Met, words: Shown, end?: GitEnd): Problem {
  const trouble = end === undefined ? 'unknown' : troubleOf(end);
  const hint = withheld && trouble !== 'unreachable' ? WITHHELD : READ_HINTS[trouble];
  return {
    code: 'LEADS-LEDGER-UNREADABLE',
    message: says`The ledger can’t be reached (${printable(place)}): ${words}. Nothing is sent that it has no entry of.`,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** The ledger's server said no to a write. */
export function writeRefused({ place, withheld }: Met, words: Shown, end: GitEnd): Problem {
  const trouble = troubleOf(end);
  return {
    code: 'LEADS-LEDGER-WRITE',
    message: says`The ledger can’t be written (${printable(place)}): ${words}. Nothing is sent that it has no entry of.`,
    hint: withheld && trouble !== 'rule' ? WITHHELD : WRITE_HINTS[trouble],
  };
}

/** A version could not be made on this machine. */
export function notMade(place: string, words: Shown): Problem {
  return {
    code: 'LEADS-LEDGER-WRITE',
    message: says`An entry of the ledger can’t be made on this machine (${printable(place)}): ${words}. Nothing is sent that it has no entry of.`,
    hint: says`Make room on the disk of the runner, then run the job again.`,
  };
}
