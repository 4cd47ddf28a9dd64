import { type LeadTable, NO_LEAD } from '../model/index.ts';

/** Means "no duplicate" in the answer of `settleDuplicates`. */
export const NO_WINNER = NO_LEAD;

/**
 * Settles which of several leads with one key goes to a list: the first in file order, or the last.
 * Returns, for each lead, the number of the lead it lost to, or NO_WINNER. Leads of files that are not sent take no part,
 * so a row never loses to one that stays behind.
 */
export function settleDuplicates(
  table: LeadTable,
  /** The list a file feeds; undefined when nothing of the file is sent. */
  listOf: (file: number) => string | undefined,
  keeps: (list: string) => 'first' | 'last',
): Int32Array {
  const winner = new Int32Array(table.size).fill(NO_WINNER);
  for (let lead = 0; lead < table.size; lead++) {
    const list = listOf(table.file(lead));
    if (list === undefined) continue;
    let earlier = table.previous(lead);
    while (earlier !== NO_LEAD && listOf(table.file(earlier)) === undefined) earlier = table.previous(earlier);
    if (earlier === NO_LEAD) continue;
    if (keeps(list) === 'first') winner[lead] = winner[earlier] === NO_WINNER ? earlier : (winner[earlier] ?? earlier);
    else winner[earlier] = lead;
  }
  // Under `last`, a chain of losers points at its final winner.
  for (let lead = winner.length - 1; lead >= 0; lead--) {
    const next = winner[lead] ?? NO_WINNER;
    const final = next === NO_WINNER ? NO_WINNER : (winner[next] ?? NO_WINNER);
    if (final !== NO_WINNER) winner[lead] = final;
  }
  return winner;
}
