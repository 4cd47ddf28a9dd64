export { deliver } from './deliver.ts';
export { createPace, type Pace } from './pace.ts';
export type { DeliveryProgress } from './record.ts';
export type { DeliverOptions } from './state.ts';
