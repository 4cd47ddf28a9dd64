import type { getOctokit } from '@actions/github';
import { type Log, says } from '../../model/index.ts';
import type { CommentOutcome, StickyComment } from '../host.ts';
import { hasNextPage, MAX_PAGES, PER_PAGE } from './pages.ts';

/** GitHub's API as @actions/github gives it. */
type Rest = ReturnType<typeof getOctokit>['rest'];

/** Where a comment goes. */
export interface CommentPlace {
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
}

/** See GitHub.upsertComment. */
export async function upsertComment(
  api: () => Promise<Rest>,
  { owner, repo, pullRequest }: CommentPlace,
  { marker, body, create }: StickyComment,
  log: Log,
): Promise<CommentOutcome> {
  try {
    const rest = await api();
    const own = await findOwn(rest, { owner, repo, pullRequest }, marker);
    if (own !== undefined) {
      await rest.issues.updateComment({ owner, repo, comment_id: own, body });
      return 'updated';
    }
    if (!create) return 'absent';
    await rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
    return 'created';
  } catch (error) {
    const status = statusOf(error);
    log.debug(says`GitHub's API did not take the comment: ${status ?? 'no answer'}`);
    // GitHub answers 404 for a thing that a token must not see. 429 and a 403 with a wait are about how often, not about who.
    return (status === 403 || status === 404) && !isThrottled(error) ? 'no-right' : 'failed';
  }
}

/**
 * The id of our comment. Anybody may begin a comment with the marker, and who wrote it could change it later: so only a
 * comment of a bot (the job's own token) or of the token's user is ours.
 */
async function findOwn(
  rest: Rest,
  { owner, repo, pullRequest }: CommentPlace,
  marker: string,
): Promise<number | undefined> {
  let user: Promise<string | undefined> | undefined;
  for (let page = 1; page <= MAX_PAGES; page++) {
    const { data, headers } = await rest.issues.listComments({
      owner,
      repo,
      issue_number: pullRequest,
      per_page: PER_PAGE,
      page,
    });
    for (const comment of data) {
      if (!comment.body?.startsWith(marker)) continue;
      if (comment.user?.type === 'Bot') return comment.id;
      user ??= userOf(rest);
      const login = await user;
      if (login !== undefined && comment.user?.login === login) return comment.id;
    }
    if (!hasNextPage(headers.link, data.length)) return undefined;
  }
  // Beyond the pages that are searched, a new comment is written.
  return undefined;
}

/** Who a personal token belongs to; a job's own token belongs to nobody and may not ask. */
async function userOf(rest: Rest): Promise<string | undefined> {
  try {
    return (await rest.users.getAuthenticated()).data.login;
  } catch {
    return undefined;
  }
}

function statusOf(error: unknown): number | undefined {
  const isAnswer = typeof error === 'object' && error !== null && 'status' in error;
  return isAnswer && typeof error.status === 'number' ? error.status : undefined;
}

function isThrottled(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('response' in error)) return false;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return false;
  const headers = new Map(Object.entries(response.headers ?? {}));
  return headers.has('retry-after') || String(headers.get('x-ratelimit-remaining')) === '0';
}
