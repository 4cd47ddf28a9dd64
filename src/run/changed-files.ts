import type { Host } from '../host/index.ts';
import { type Problem, type RunEvent, type Settings, says } from '../model/index.ts';

/** The changes of a pull request. */
export interface Changes {
  /** Paths; undefined when it could not be found out, or there is no pull request. */
  readonly files: ReadonlySet<string> | undefined;
  /** Whether the problems of a file make the job red. */
  readonly counts: (file: string) => boolean;
  readonly notices: readonly Problem[];
}

const ALL: Changes = { files: undefined, counts: () => true, notices: [] };

/** Under `fail-on: new`, only the files that a pull request changes count; in every other run, all files do. */
export async function changedFiles(settings: Settings, event: RunEvent | undefined, host: Host): Promise<Changes> {
  if (event?.pullRequest === undefined) return ALL;
  const files = settings.githubToken && (await host.github(settings.githubToken).changedFiles(event.pullRequest));
  const onlyNew = settings.failOn === 'new';
  if (files) return { files, counts: (file) => !onlyNew || files.has(file), notices: [] };
  return { ...ALL, notices: onlyNew ? [UNKNOWN] : [] };
}

const UNKNOWN: Problem = {
  code: 'LEADS-CHANGES-UNKNOWN',
  message: says`It could not be found out which files this pull request changes, so the problems of all files count.`,
  hint: says`Add \`pull-requests: read\` to the permissions of the job. If it is there (a token of a fork on Gitea may not read them), nothing is to be done: more is counted, not less.`,
};
