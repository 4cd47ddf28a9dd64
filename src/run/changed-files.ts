import type { Host } from '../host/index.ts';
import type { Problem, RunEvent, Settings } from '../model/index.ts';

/** Whose problems make the job red. */
export interface Counting {
  readonly counts: (file: string) => boolean;
  readonly notices: readonly Problem[];
}

const ALL: Counting = { counts: () => true, notices: [] };

/** On a pull request under `fail-on: new`, only the files that it changes count; everywhere else, all do. */
export async function changedFiles(settings: Settings, event: RunEvent | undefined, host: Host): Promise<Counting> {
  if (settings.failOn !== 'new' || event?.pullRequest === undefined) return ALL;
  const changed = settings.githubToken && (await host.github(settings.githubToken).changedFiles(event.pullRequest));
  if (changed) return { counts: (file) => changed.has(file), notices: [] };
  return {
    ...ALL,
    notices: [
      {
        code: 'LEADS-CHANGES-UNKNOWN',
        message: 'It could not be found out which files this pull request changes, so the problems of all files count.',
        hint: 'Add `pull-requests: read` to the permissions of the job.',
      },
    ],
  };
}
