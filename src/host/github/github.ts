import { type Log, printable, type Secret, type Shown, says } from '../../model/index.ts';
import type { GitHub } from '../host.ts';
import { upsertComment } from './comment.ts';
import { hasNextPage, MAX_PAGES, PER_PAGE } from './pages.ts';

/** Files of one pull request that the API lists; it cuts a longer list without a word. */
const MAX_FILES = 3000;

/**
 * GitHub's API for one repository (`owner/name`), at the address that the job gives unless another is named. A failure is
 * told at debug level and gives undefined.
 */
export function createGitHub(token: Secret, repository: string, log: Log, baseUrl?: string): GitHub {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = async () =>
    (await import('@actions/github')).getOctokit(token.reveal(), baseUrl === undefined ? {} : { baseUrl }).rest;

  async function ask<T>(what: Shown, question: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await question();
    } catch (error) {
      const status =
        typeof error === 'object' && error !== null && 'status' in error
          ? printable(String(error.status))
          : 'no answer';
      log.debug(says`GitHub's API did not tell ${what}: ${status}`);
      return undefined;
    }
  }

  return {
    visibility: () =>
      ask(says`the visibility of the repository`, async () => {
        const { data } = await (await octokit()).repos.get({ owner, repo });
        if (data.visibility === 'public' || data.private === false) return 'public';
        return data.private ? 'private' : undefined;
      }),

    changedFiles: (pullRequest) =>
      ask(says`the files of the pull request`, async () => {
        const { pulls } = await octokit();
        const changed = new Set<string>();
        let files = 0;
        for (let page = 1; page <= MAX_PAGES; page++) {
          const { data, headers } = await pulls.listFiles({
            owner,
            repo,
            pull_number: pullRequest,
            per_page: PER_PAGE,
            page,
          });
          files += data.length;
          for (const file of data) if (file.status !== 'removed') changed.add(file.filename);
          if (!hasNextPage(headers.link, data.length)) return files < MAX_FILES ? changed : undefined;
        }
        // Of a list that was not read to its end, what is missing may still have changed.
        return undefined;
      }),

    upsertComment: (pullRequest, comment) => upsertComment(octokit, { owner, repo, pullRequest }, comment, log),
  };
}
