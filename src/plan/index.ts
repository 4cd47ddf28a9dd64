export { stopFile } from './guard-rails.ts';
export { type Destination, type ListPlan, MAX_BODY_BYTES, planDelivery } from './plan.ts';
