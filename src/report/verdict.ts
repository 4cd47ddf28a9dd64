import { type Code, type FailOn, type FileResult, type News, newsOf, type RunResult } from '../model/index.ts';

/**
 * Whether the job is to be red: always on what was not delivered, on what waits for a person as `fail-on` says. Duplicates,
 * unchanged and stale rows never make it red.
 */
export function isFailed(
  run: Pick<RunResult, 'act' | 'totals' | 'problems' | 'files' | 'lists'>,
  failOn: FailOn,
): boolean {
  if (run.problems.length > 0 || run.totals.inDoubt > 0) return true;
  if (run.act === 'deliver' && run.totals.unsent > 0) return true;
  const onlyNew = failOn === 'new';
  if (run.files.some(({ counts, problems }) => problems.length > 0 && (counts || !onlyNew))) return true;
  if (run.lists.some((list) => list.stop)) return true;
  if (failOn === 'errors') return false;
  return run.files.some(({ books, news }) => newsOf(onlyNew ? news : books) > 0);
}

/**
 * The code of what made the run fail: what stopped it before what Smartflo refused before the commonest reject, and what is
 * new before what people have been told. Empty when the run did not fail.
 */
export function errorCode(run: Pick<RunResult, 'problems' | 'files' | 'lists' | 'failed'>): string {
  if (!run.failed) return '';
  const stop = run.problems[0] ?? run.lists.find((list) => list.stop)?.stop;
  const fresh = run.files.filter(({ counts }) => counts);
  return stop?.code ?? codeIn(fresh, ({ news }) => news) ?? codeIn(run.files, ({ books }) => books) ?? '';
}

/** The first code among files, by those of their rows that are asked for. */
function codeIn(files: readonly FileResult[], rowsOf: (file: FileResult) => News): Code | undefined {
  const [commonest] = files
    .filter((file) => rowsOf(file).rejects > 0)
    .flatMap((file) => file.rejects)
    .sort((a, b) => b.count - a.count);
  return (
    files.find(({ problems }) => problems.length > 0)?.problems[0]?.code ??
    files.find((file) => rowsOf(file).refused > 0)?.refusals[0]?.problem.code ??
    (files.some((file) => rowsOf(file).held > 0) ? 'LEADS-HELD' : undefined) ??
    commonest?.code
  );
}
