import type { FileResult, Problem } from '../model/index.ts';

/** Rows of one file that Smartflo refused in the same words. */
export interface RefusalGroup {
  readonly problem: Problem;
  /** Lines of those that are kept as examples. */
  readonly lines: readonly number[];
}

/** The refusals of a file by Smartflo's words, in the order met, as far as they are kept one by one. */
export function groupRefusals({ refusals }: Pick<FileResult, 'refusals'>): readonly RefusalGroup[] {
  const groups = new Map<string, { readonly problem: Problem; readonly lines: number[] }>();
  for (const { line, problem } of refusals) {
    const key = `${problem.code} ${problem.message}`;
    const group = groups.get(key);
    if (group) group.lines.push(line);
    else groups.set(key, { problem, lines: [line] });
  }
  return [...groups.values()];
}
