import { count, type Problem, plural, type RunResult, type Source, says } from '../model/index.ts';
import { fitted } from './fitted.ts';
import { headingLine } from './heading.ts';
import { mappingList } from './mapping-list.ts';
import { bulletLine, code, folded, link, plainText } from './markdown.ts';
import { nextSteps } from './next-steps.ts';
import { planTable, promiseOf } from './plan-table.ts';
import { problemText } from './problem-text.ts';
import { rejectsTable } from './rejects-table.ts';
import { reasonOf } from './status.ts';

/** GitHub refuses a comment of more characters. */
export const MAX_COMMENT_CHARACTERS = 65_536;

/** Most characters of each part; together they are below the limit, and a test holds the whole to it. */
const BUDGET = {
  problems: 6_000,
  steps: 6_000,
  promises: 6_000,
  plan: 10_000,
  rejects: 22_000,
  hashes: 2_000,
  columns: 6_000,
  notices: 4_000,
} as const;

/** Characters of a commit's id that people know it by. */
const SHORT_SHA = 7;

/** Most characters of a scope that the marker keeps. */
const MAX_SCOPE = 200;

/** The subject of a comment. */
export interface CommentContext {
  /** The commit that was planned: the pull request's own, not the trial merge. */
  readonly source: Source;
  /** Tells the comment of one job from those of others on the same pull request: workflow, job, lists. */
  readonly scope: string;
  /** Address of the run, where summary and report are. */
  readonly runUrl: string | undefined;
}

/** The hidden first line by which a comment is found again. It cannot be ended from within. */
export function commentMarker(scope: string): string {
  return `<!-- smartflo-leads ${scope.slice(0, MAX_SCOPE).replace(/[^A-Za-z0-9._ ]+/g, '_')} -->`;
}

/**
 * The plan for the reader of a pull request: what a delivery would do, what is wrong and where. Always shorter than GitHub's
 * limit; what is cut says so.
 */
export function renderComment(result: RunResult, { source, scope, runUrl }: CommentContext): string {
  const { files, lists } = result;
  const changed = files.filter(({ counts }) => counts);
  const promises = result.act === 'plan' ? lists.map((each) => promiseOf(each, reasonOf(result))) : [];
  const old = result.totals.rejects - result.newRejects;
  const sections = [
    commentMarker(scope),
    headingLine(result, 'Smartflo Leads: '),
    bullets(problemTexts(result), BUDGET.problems, 'problems'),
    headed('What to do', bullets(nextSteps(result), BUDGET.steps, 'steps')),
    headed('Once this is on the default branch', bullets(promises, BUDGET.promises, 'lists')),
    planTable(result, BUDGET.plan),
    headed('Rejected rows', rejectsTable(changed, source, BUDGET.rejects)),
    old > 0 ? `_${plural(old, 'more rejected row')}, not new: see the job summary._` : '',
    headed('Good to know', bullets(noticeTexts(result), BUDGET.notices, 'notices')),
    details(result),
    footer(source, runUrl),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/**
 * The notice for a comment that could not be written: the plan is on the other surfaces all the same. A fork's pull request
 * gets a token that can only read, whatever the workflow asks for, so there is nothing to say.
 */
export function commentNotice(outcome: 'no-right' | 'failed', isFork: boolean): Problem | undefined {
  if (isFork) return undefined;
  const message = says`The plan could not be put on the pull request as a comment; it is in the job summary.`;
  if (outcome === 'failed') return { code: 'LEADS-COMMENT', message, hint: says`Run the job again.` };
  return { code: 'LEADS-COMMENT', message, hint: says`Add \`pull-requests: write\` to the permissions of the job.` };
}

function headed(heading: string, body: string): string {
  return body === '' ? '' : `**${heading}**\n\n${body}`;
}

function bullets(texts: readonly string[], budget: number, what: string): string {
  const more = (left: number) => `- _${count(left)} more ${what} are in the job summary._`;
  return fitted([...new Set(texts)], bulletLine, { budget, more });
}

/** Problems beside the reason in the heading and the stops among the promises. The hints of the run's own problems are among the steps. */
function problemTexts({ problems, files }: RunResult): readonly string[] {
  const others = problems.slice(1).map(({ hint: _, ...rest }) => rest);
  return [...others, ...files.flatMap((file) => file.problems)].map(problemText);
}

function noticeTexts({ notices, files }: RunResult): readonly string[] {
  return [...notices, ...files.filter(({ counts }) => counts).flatMap((file) => file.notices)].map(problemText);
}

function details({ lists, files }: RunResult): string {
  const columns = mappingList(files, BUDGET.columns);
  const requests = fitted(
    // Without a ledger, each run has hashes of its own.
    lists.filter(({ batchHashes, difference }) => batchHashes.length > 0 && difference !== undefined),
    ({ list, batchHashes }) => `- ${plainText(list)}: ${shownHashes(batchHashes)}`,
    { budget: BUDGET.hashes, more: (left) => `- _${count(left)} more lists are in the report._` },
  );
  return [
    columns === '' ? '' : folded('Columns and what they feed', columns),
    requests === '' ? '' : folded('Planned requests, by hash: equal hashes are equal requests', requests),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** Most hashes of one list that are shown. */
const SHOWN_HASHES = 10;

function shownHashes(hashes: readonly string[]): string {
  const shown = hashes.slice(0, SHOWN_HASHES).map(code).join(' ');
  const more = hashes.length - SHOWN_HASHES;
  return more > 0 ? `${shown} and ${count(more)} more` : shown;
}

function footer({ sha }: Source, runUrl: string | undefined): string {
  const run = runUrl === undefined ? '' : ` · ${link('summary and report', runUrl)}`;
  return `<sub>Nothing was sent. Planned from ${code(sha.slice(0, SHORT_SHA))}${run}</sub>`;
}
