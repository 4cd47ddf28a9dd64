import { type OrderGiven, printable, type RunResult, type Shown, says, shownId } from '../model/index.ts';
import { code, plainText } from './markdown.ts';
import { headline, reasonOf } from './status.ts';

/** The first line of a page of Markdown: how it went, in colour and words, and the code of the reason that it gives. */
export function headingLine(result: RunResult, product = ''): string {
  const reason = reasonOf(result);
  const mark = result.failed ? '❌' : '✅';
  const by = result.order ? says`${orderInWords(result.order)}: ` : says``;
  return `### ${mark} ${plainText(`${product}${by}${headline(result)}`)}${reason ? ` ${code(reason.code)}` : ''}`;
}

/** It names a person, so it is for readers of the repository only: the output `headline` is without it. */
function orderInWords({ order, actor, run }: OrderGiven): Shown {
  const who = actor === undefined ? says`somebody in a shell` : printable(actor);
  return says`Order ${order} by ${who}${run === undefined ? says`` : says` (run ${shownId(run)})`}`;
}
