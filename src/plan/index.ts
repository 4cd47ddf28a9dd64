export { type DifferenceRules, isOrdered, isSent, kindOf } from './difference.ts';
export { stopFile } from './guard-rails.ts';
export { type Destination, type ListPlan, planDelivery } from './plan.ts';
