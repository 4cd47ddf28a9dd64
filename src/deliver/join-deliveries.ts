import type { Delivery } from '../model/index.ts';

/** Several deliveries of one run, one after the other, as one. A lead has the fate that the last one gave it which sent it. */
export function joinDeliveries(earlier: readonly Delivery[], newest: Delivery): Delivery {
  if (earlier.length === 0) return newest;
  const deliveries = [...earlier, newest];
  const last = (lead: number) => deliveries.findLast((each) => each.fate(lead) !== 'unsent');
  const thrown = deliveries.find((each) => each.thrown !== undefined)?.thrown;
  return {
    fate: (lead) => last(lead)?.fate(lead) ?? 'unsent',
    refusal: (lead) => last(lead)?.refusal(lead),
    batches: deliveries.flatMap(({ batches }) => batches),
    known: new Map(deliveries.flatMap(({ known }) => [...known])),
    deferred: new Set(deliveries.flatMap(({ deferred }) => [...deferred])),
    stops: new Map(deliveries.flatMap(({ stops }) => [...stops])),
    problems: deliveries.flatMap(({ problems }) => problems),
    batchIds: deliveries.flatMap(({ batchIds }) => batchIds),
    cancelled: deliveries.some(({ cancelled }) => cancelled),
    ...(thrown === undefined ? {} : { thrown }),
  };
}
