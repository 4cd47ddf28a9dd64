import type { FailOn, FileResult, Problem, RunResult } from '../model/index.ts';

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
  const judged = run.files.filter((file) => file.counts || failOn !== 'new');
  if (judged.some((file) => file.problems.length > 0)) return true;
  if (run.lists.some((list) => list.stop)) return true;
  if (failOn === 'errors') return false;
  return judged.some(({ books }) => books.rejects + books.refused + books.held > 0);
}

/** The code that names what made the run fail: what stopped it before what it refused before the commonest reject. */
export function errorCode(run: Pick<RunResult, 'problems' | 'files' | 'lists' | 'failed'>): string {
  const [commonest] = run.files
    .flatMap((file) => file.rejects)
    .sort((a, b) => b.count - a.count)
    .map(({ code }) => code);
  const held: Pick<Problem, 'code'> | undefined = run.files.some(isNewlyHeld) ? { code: 'LEADS-HELD' } : undefined;
  const first: Pick<Problem, 'code'> | undefined =
    run.problems[0] ??
    run.lists.find((list) => list.stop)?.stop ??
    run.files.find((file: FileResult) => file.problems.length > 0)?.problems[0] ??
    run.files.find((file: FileResult) => file.refusals.length > 0)?.refusals[0]?.problem ??
    held;
  return first?.code ?? (run.failed ? commonest : undefined) ?? '';
}

function isNewlyHeld({ counts, books }: FileResult): boolean {
  return counts && books.held > 0;
}
