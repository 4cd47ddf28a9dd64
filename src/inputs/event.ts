import type { RunEvent } from '../model/index.ts';

/**
 * What the event payload says, read without trusting its shape. A schedule has no `repository` in some payloads, and
 * GitHub Enterprise calls a repository `internal` that everybody of the enterprise, but not the world, can read.
 */
export function readEvent(name: string, ref: string, payload: unknown, attempt: number): RunEvent {
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
    proposal: isProposal(name, ref, payload),
    pullRequest: Number.isSafeInteger(number) ? Number(number) : undefined,
  };
}

/** `issue_comment` on a pull request and `workflow_run` after one may have its files checked out as well. */
function isProposal(name: string, ref: string, payload: unknown): boolean {
  const cause = member(member(payload, 'workflow_run'), 'event');
  return (
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

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
