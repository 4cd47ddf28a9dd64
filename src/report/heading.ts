import type { RunResult } from '../model/index.ts';
import { code, plainText } from './markdown.ts';
import { headline, reasonOf } from './status.ts';

/** The first line of a page of Markdown: how it went, in colour and words, and the code of the reason that it gives. */
export function headingLine(result: RunResult, product = ''): string {
  const reason = reasonOf(result);
  const mark = result.failed ? '❌' : '✅';
  return `### ${mark} ${plainText(`${product}${headline(result)}`)}${reason ? ` ${code(reason.code)}` : ''}`;
}
