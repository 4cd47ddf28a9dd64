export { batchHash } from './batch-hash.ts';
export { type DifferenceRules, isSent, kindOf, type LeadKind } from './difference.ts';
export { stopFile } from './guard-rails.ts';
export { type Destination, type ListPlan, planDelivery } from './plan.ts';
