export { stopFile } from './guard-rails.ts';
export { type Destination, type ListPlan, planDelivery } from './plan.ts';
