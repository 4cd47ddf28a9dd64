import { type Code, LeadsError, type Position, type Problem, type Shown } from '../model/index.ts';

/** The stop for a file that can't be read. `readRows` adds which file it is. */
export function fileError(
  code: Code & `LEADS-FILE-${string}`,
  message: Shown,
  more: { readonly hint?: Shown; readonly position?: Position; readonly cause?: unknown } = {},
): LeadsError {
  const problem: Problem = {
    code,
    message,
    ...(more.hint === undefined ? {} : { hint: more.hint }),
    ...(more.position === undefined ? {} : { position: more.position }),
  };
  return new LeadsError(problem, more.cause === undefined ? undefined : { cause: more.cause });
}

/** The same stop, with the file named in each of its problems. */
export function inFile(error: LeadsError, path: string): LeadsError {
  return new LeadsError(
    error.problems.map((problem) => ({ ...problem, file: path })),
    { cause: error.cause },
  );
}
