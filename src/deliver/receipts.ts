import type { Claim, LeadFate, Receipt } from '../model/index.ts';

/** What is known of the leads of a claim. */
export interface Fates {
  fate(lead: number): LeadFate;
  /** Wall time, ms since 1970, until which an unanswered request with the lead may be under way; 0 when there was none. */
  underWayUntil(lead: number): number;
  /** How late Smartflo may apply such a request, ms. */
  readonly settleMs: number;
}

/**
 * The receipts of a claim: what has become of each of its leads, one for leads in a row that share it. A lead that is still
 * to be sent has none, unless the claim is given up (`closing`): then it is released.
 */
export function receiptsOf({ id, batch }: Claim, fates: Fates, closing: boolean): readonly Receipt[] {
  const { leads, duplicateOption } = batch;
  const fateOf = (lead: number) => {
    const fate = fates.fate(lead);
    return fate === 'unsent' ? (closing ? 'released' : undefined) : fate;
  };
  const untilOf = (lead: number) => {
    const underWay = fates.underWayUntil(lead);
    if (fates.fate(lead) === 'in-doubt') return underWay;
    // Only an overwrite that arrives late changes what a newer one has written, whether or not this one was sent.
    return duplicateOption === 'overwrite' && underWay > 0 ? underWay + fates.settleMs : undefined;
  };
  const receipts: Receipt[] = [];
  for (let from = 0, next = 0; from < leads.length; from = next) {
    const fate = fateOf(leads[from] ?? 0);
    const until = untilOf(leads[from] ?? 0);
    const isAlike = (lead: number) => fateOf(lead) === fate && untilOf(lead) === until;
    do next++;
    while (next < leads.length && isAlike(leads[next] ?? 0));
    if (fate) receipts.push({ claim: id, from, to: next - 1, fate, ...(until === undefined ? {} : { until }) });
  }
  return receipts;
}
