export { isOrdered, kindOf } from './difference.ts';
export { stopFile } from './guard-rails.ts';
export { type ListPlan, planDelivery } from './plan.ts';
