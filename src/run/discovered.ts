import { EMPTY_BOOKS, type FileResult, type Problem } from '../model/index.ts';

/** Results of files that could not even be opened: a link, a path outside, a Git LFS pointer. They have no rows. */
export function withUnreadable(problems: readonly Problem[], counts: (file: string) => boolean): readonly FileResult[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return [...byFile].map(([file, own]) => ({ ...unreadFile(file, ''), problems: own, counts: counts(file) }));
}

/** The result of a file of a list that was not read: nothing is told of its rows. */
export function unreadFile(file: string, list: string): FileResult {
  return {
    file,
    list,
    books: EMPTY_BOOKS,
    batches: 0,
    attempts: 0,
    problems: [],
    notices: [],
    rejects: [],
    duplicates: [],
    refusals: [],
    doubts: [],
    held: [],
    stale: [],
    rejectsFile: undefined,
    mapping: [],
    counts: false,
    remembered: false,
  };
}
