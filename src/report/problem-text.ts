import { clipped, type Problem, printable, says } from '../model/index.ts';

/** Longest text of one problem where many stand together, in characters before escaping. */
export const MAX_PROBLEM = 1000;

/** `leads/a.csv line 3: what happened. What to do. (LEADS-…)`: a problem in a list of them. */
export function problemText({ file, position, message, hint, code }: Problem): string {
  const place = file === undefined ? '' : `${printable(file)}${position ? ` line ${position.line}` : ''}: `;
  return `${place}${clipped(says`${message}${hint ? says` ${hint}` : ''}`, MAX_PROBLEM)} (${code})`;
}
