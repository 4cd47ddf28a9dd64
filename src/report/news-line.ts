import {
  count,
  type DeliveryNews,
  type DuplicateOption,
  joined,
  plural,
  printable,
  type Shown,
  says,
  shownId,
} from '../model/index.ts';
import { durationInWords } from './duration.ts';

/** The last moment that a Date can hold, ms since 1970 (ECMA-262, 21.4.1.1): what a ledger says may be beyond it. */
const LAST_MOMENT = 8.64e15;

const WHY_SAFE: Readonly<Record<DuplicateOption, Shown>> = {
  skip: says`Smartflo skips those that it has already`,
  overwrite: says`those that did arrive are written again with the same values`,
  clone: says`each was looked for after the last moment at which it could arrive, and is not on the list`,
};

/** A line of the log. `ownRun` is this run's id and address, which tell the address of another one. */
export function newsLine(
  news: DeliveryNews,
  ownRun: { readonly runId: string | undefined; readonly runUrl: string | undefined } | undefined,
): Shown {
  const list = says`… List ${shownId(news.list)}`;
  if (news.kind === 'goes-again') {
    const { leads, duplicateOption } = news;
    return says`${list}: ${plural(leads, 'lead')} that an earlier run left open ${leads === 1 ? 'goes' : 'go'} again. This is safe: ${WHY_SAFE[duplicateOption]}.`;
  }
  if (news.kind === 'held') return says`… ${heldWords(news)}`;
  const ends = says`${printable(new Date(Math.min(news.leaseEnds, LAST_MOMENT)).toISOString().slice(-13, -5))} UTC`;
  return says`${list}: waiting for ${runInWords(news.run, ownRun)}, which sends there or was stopped while it did. Its right to send ends at ${ends} unless it goes on. This run waits ${durationInWords(news.atMostMs)} at most; nothing is lost.`;
}

function runInWords(run: string | undefined, ownRun: Parameters<typeof newsLine>[1]): Shown {
  if (run === undefined) return says`another process`;
  const { runId, runUrl } = ownRun ?? {};
  const here = says`run ${shownId(run)}`;
  if (runId === undefined || !runUrl?.endsWith(`/${runId}`)) return here;
  return says`${here} (${printable(`${runUrl.slice(0, -runId.length)}${run}`)})`;
}

/** The findings of a look for held leads, and the order that fits them. */
export function heldWords({ list, present, absent, unclear }: Extract<DeliveryNews, { readonly kind: 'held' }>): Shown {
  const all = present + absent + unclear;
  const who = (n: number) => {
    if (n < all) return says`${count(n)} of ${plural(all, 'held lead')}`;
    return all === 1 ? says`The held lead` : says`All ${count(all)} held leads`;
  };
  const parts: Shown[] = [];
  if (present > 0) {
    parts.push(
      says`${who(present)}: on list ${shownId(list)} now; most likely they arrived: order drop-held. resend-held would call them twice.`,
    );
  }
  if (absent > 0) parts.push(says`${who(absent)}: not on list ${shownId(list)}.`);
  if (unclear > 0) {
    parts.push(
      says`${who(unclear)}: no clear answer from list ${shownId(list)}. Look for them in Smartflo before you order.`,
    );
  }
  return joined(parts, ' ');
}
