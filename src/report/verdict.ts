import type { FailOn, FileResult, Problem, RunResult } from '../model/index.ts';

/** Whether the job is to be red: always on what was not delivered, on rejects as `fail-on` says. */
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
  return judged.some((file) => file.books.rejects > 0 || file.books.refused > 0);
}

/** The code that names what went wrong first, refused rows last; empty when nothing did. */
export function errorCode(run: Pick<RunResult, 'problems' | 'files' | 'lists'>): string {
  const first: Problem | undefined =
    run.problems[0] ??
    run.lists.find((list) => list.stop)?.stop ??
    run.files.find((file: FileResult) => file.problems.length > 0)?.problems[0] ??
    run.files.find((file: FileResult) => file.refusals.length > 0)?.refusals[0]?.problem;
  return first?.code ?? '';
}
