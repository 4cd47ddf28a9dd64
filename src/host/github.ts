import type { Log, Secret } from '../model/index.ts';
import { upsertComment } from './comment.ts';
import type { GitHub } from './host.ts';

/** Files that one page of the pull request API gives, and pages that it serves (3,000 files in all). */
const FILES_PER_PAGE = 100;
const MAX_PAGES = 30;

/**
 * GitHub's API for one repository (`owner/name`), at the address that the job gives unless another is named. A failure is
 * told at debug level and gives undefined.
 */
export function createGitHub(token: Secret, repository: string, log: Log, baseUrl?: string): GitHub {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = async () =>
    (await import('@actions/github')).getOctokit(token.reveal(), baseUrl === undefined ? {} : { baseUrl }).rest;

  async function ask<T>(what: string, question: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await question();
    } catch (error) {
      const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 'no answer';
      log.debug(`GitHub's API did not tell ${what}: ${status}`);
      return undefined;
    }
  }

  return {
    visibility: () =>
      ask('the visibility of the repository', async () => {
        const { data } = await (await octokit()).repos.get({ owner, repo });
        if (data.visibility === 'public' || data.private === false) return 'public';
        return data.private ? 'private' : undefined;
      }),

    changedFiles: (pullRequest) =>
      ask('the files of the pull request', async () => {
        const { pulls } = await octokit();
        const changed = new Set<string>();
        for (let page = 1; page <= MAX_PAGES; page++) {
          const { data } = await pulls.listFiles({
            owner,
            repo,
            pull_number: pullRequest,
            per_page: FILES_PER_PAGE,
            page,
          });
          for (const file of data) if (file.status !== 'removed') changed.add(file.filename);
          if (data.length < FILES_PER_PAGE) return changed;
        }
        // A longer list is cut by GitHub, so what is missing from it may still have changed.
        return undefined;
      }),

    upsertComment: (pullRequest, comment) => upsertComment(octokit, { owner, repo, pullRequest }, comment, log),
  };
}
