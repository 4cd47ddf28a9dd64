import { type FileResult, type Problem, unreadFile } from '../model/index.ts';

/** Results of files that could not even be opened: a link, a path outside, a Git LFS pointer. They have no rows. */
export function withUnreadable(problems: readonly Problem[], counts: (file: string) => boolean): readonly FileResult[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return [...byFile].map(([file, own]) => ({ ...unreadFile(file, ''), problems: own, counts: counts(file) }));
}
