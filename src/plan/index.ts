export { type DifferenceRules, isOrdered, isSent, kindOf, type LeadKind } from './difference.ts';
export { stopFile } from './guard-rails.ts';
export { type Destination, type ListPlan, planDelivery } from './plan.ts';
