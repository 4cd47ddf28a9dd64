import type { Host } from '../host/index.ts';
import type { Problem, RunEvent, RunResult, Settings } from '../model/index.ts';
import { commentMarker, commentNotice, renderComment } from '../report/index.ts';
import type { Changes } from './changed-files.ts';

/**
 * Puts the plan on its pull request: one comment, updated in place. A pull request that changes no lead file gets none,
 * unless it had one before. Gives a notice when it could not be written; the plan is on the other surfaces all the same.
 */
export async function commentOn(
  result: RunResult,
  {
    settings,
    event,
    changes,
  }: { readonly settings: Settings; readonly event: RunEvent | undefined; readonly changes: Changes },
  host: Pick<Host, 'github' | 'surface'>,
): Promise<readonly Problem[]> {
  const { githubToken, only = [] } = settings;
  if (result.act !== 'plan' || !event?.pullRequest || !event.source || !githubToken || !host.surface.isAction)
    return [];
  const scope = [event.job, ...only].join(' ');
  const body = renderComment(result, { source: event.source, scope, runUrl: event.runUrl });
  const create = changes.files === undefined || result.files.some(({ file }) => changes.files?.has(file));
  const marker = commentMarker(scope);
  const ended = await host.github(githubToken).upsertComment(event.pullRequest, { marker, body, create });
  const notice = ended === 'no-right' || ended === 'failed' ? commentNotice(ended, event.isFork) : undefined;
  return notice ? [notice] : [];
}
