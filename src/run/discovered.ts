import { EMPTY_BOOKS, type FileResult, type Problem } from '../model/index.ts';

/** Results of files that could not even be opened: a link, a path outside, a Git LFS pointer. They have no rows. */
export function withUnreadable(problems: readonly Problem[], counts: (file: string) => boolean): readonly FileResult[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const file = problem.file ?? '';
    byFile.set(file, [...(byFile.get(file) ?? []), problem]);
  }
  return [...byFile].map(([file, own]) => ({
    file,
    list: '',
    books: EMPTY_BOOKS,
    batches: 0,
    attempts: 0,
    problems: own,
    notices: [],
    rejects: [],
    duplicates: [],
    refusals: [],
    doubts: [],
    held: [],
    stale: [],
    rejectsFile: undefined,
    mapping: [],
    remembered: false,
    counts: counts(file),
  }));
}
