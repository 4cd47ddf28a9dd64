import type { Claim, LeadFate, Receipt } from '../model/index.ts';
import { append } from './resolve.ts';

/** What is known of the leads of a claim. */
export interface Fates {
  fate(lead: number): LeadFate;
  /** Wall time, ms since 1970, until which an unanswered request with the lead may be under way; 0 when there was none. */
  underWayUntil(lead: number): number;
  /** How late Smartflo may apply such a request, ms. */
  readonly settleMs: number;
}

/**
 * The receipts of a claim: what has become of each of its leads. A lead that is still to be sent has none, unless the
 * claim is given up (`closing`): then it is released.
 */
export function receiptsOf({ id, batch }: Claim, fates: Fates, closing: boolean): readonly Receipt[] {
  const receipts: Receipt[] = [];
  for (const [position, lead] of batch.leads.entries()) {
    const fate = fates.fate(lead);
    const underWay = fates.underWayUntil(lead);
    const at = { claim: id, from: position, to: position };
    if (fate === 'unsent') {
      // What an older request may still do to a newer version is the same whether or not this one was sent.
      if (closing) append(receipts, { ...at, fate: 'released', ...notBefore(underWay, batch.duplicateOption, fates) });
    } else if (fate === 'in-doubt') append(receipts, { ...at, fate, until: underWay });
    else append(receipts, { ...at, fate, ...notBefore(underWay, batch.duplicateOption, fates) });
  }
  return receipts;
}

/** Only an overwrite that arrives late changes what a newer one has written. */
function notBefore(
  underWay: number,
  option: Claim['batch']['duplicateOption'],
  { settleMs }: Fates,
): { until?: number } {
  return option === 'overwrite' && underWay > 0 ? { until: underWay + settleMs } : {};
}
