import type { Claim, LeadFate, Receipt } from '../model/index.ts';

/** The fates of the leads of a claim. */
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
  let position = 0;
  for (const lead of leads) {
    const fate = fateOf(lead);
    const until = untilOf(lead);
    const at = { claim: id, from: position, to: position };
    if (fate) append(receipts, { ...at, fate, ...(until === undefined ? {} : { until }) });
    position++;
  }
  return receipts;
}

/** Adds a receipt; one that goes on where the last one ends, with the same words, makes that longer. */
export function append(receipts: Receipt[], next: Receipt): void {
  const last = receipts.at(-1);
  const goesOn =
    last?.claim === next.claim && last.to + 1 === next.from && last.fate === next.fate && last.until === next.until;
  if (last && goesOn) receipts[receipts.length - 1] = { ...last, to: next.to };
  else receipts.push(next);
}
