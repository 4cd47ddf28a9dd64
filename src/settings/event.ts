import { member, type RunEvent, type Source } from '../model/index.ts';

/** The start of a run in GitHub's words. */
export interface EventWords {
  readonly name: string;
  readonly ref: string;
  /** The event file as parsed, whatever is in it. */
  readonly payload: unknown;
  readonly attempt: number;
  readonly runId: string | undefined;
  readonly actor: string | undefined;
  /** Address of the server, name of the repository and commit of the run. */
  readonly server: string | undefined;
  readonly repository: string | undefined;
  readonly sha: string | undefined;
  /** Names of workflow and job. */
  readonly job: string;
}

/**
 * The event payload, read without trust in its shape. A schedule has no `repository` in some payloads, and
 * GitHub Enterprise calls a repository `internal` that everybody of the enterprise, but not the world, can read.
 */
export function readEvent(words: EventWords): RunEvent {
  const { name, ref, payload, attempt, runId, actor, server, job } = words;
  const repository = member(payload, 'repository');
  const branch = member(repository, 'default_branch');
  const number = member(member(payload, 'pull_request'), 'number');
  return {
    name,
    ref,
    defaultBranch: typeof branch === 'string' && branch !== '' ? branch : undefined,
    visibility: visibilityOf(member(repository, 'visibility'), member(repository, 'private')),
    deleted: member(payload, 'deleted') === true,
    runAttempt: attempt,
    runId: runId !== undefined && /^\d{1,20}$/.test(runId) ? runId : undefined,
    actor: actor?.trim() || undefined,
    proposal: isProposal(name, ref, payload),
    pullRequest: Number.isSafeInteger(number) ? Number(number) : undefined,
    source: sourceOf(words),
    isFork: isFork(payload),
    job,
    runUrl:
      server !== undefined && words.repository !== undefined && runId !== undefined
        ? `${server}/${words.repository}/actions/runs/${runId}`
        : undefined,
  };
}

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const COMMIT = /^[0-9a-f]{40,64}$/;

/** A pull request runs on a trial merge, which nobody has seen: its own commit is what its files are shown at. */
function sourceOf({ server, repository, sha, payload }: EventWords): Source | undefined {
  const head = member(member(payload, 'pull_request'), 'head');
  const own = [member(member(head, 'repo'), 'full_name'), member(head, 'sha')];
  const [name, commit] = isObject(head) ? own : [repository, sha];
  if (server === undefined || typeof name !== 'string' || typeof commit !== 'string') return undefined;
  return REPOSITORY.test(name) && COMMIT.test(commit) ? { server, repository: name, sha: commit } : undefined;
}

/** A head repository that has been deleted was another one. */
function isFork(payload: unknown): boolean {
  const head = member(member(payload, 'pull_request'), 'head');
  if (!isObject(head)) return false;
  return member(member(head, 'repo'), 'full_name') !== member(member(payload, 'repository'), 'full_name');
}

/**
 * `issue_comment` on a pull request and `workflow_run` after one may have its files checked out as well. A `workflow_run`
 * after another one does not say what the first of them came after: it may have been a pull request.
 */
function isProposal(name: string, ref: string, payload: unknown): boolean {
  const cause = member(member(payload, 'workflow_run'), 'event');
  return (
    cause === 'workflow_run' ||
    [name, cause].some((each) => typeof each === 'string' && /^(?:pull_request|merge_group$)/.test(each)) ||
    /^refs\/(?:pull|heads\/gh-readonly-queue)\//.test(ref) ||
    isObject(member(payload, 'pull_request')) ||
    isObject(member(member(payload, 'issue'), 'pull_request'))
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Where the two fields disagree, the more public one counts. */
function visibilityOf(visibility: unknown, isPrivate: unknown): RunEvent['visibility'] {
  if (visibility === 'public' || isPrivate === false) return 'public';
  return visibility === 'private' || visibility === 'internal' || isPrivate === true ? 'private' : undefined;
}
