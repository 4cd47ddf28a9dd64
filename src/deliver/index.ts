export type { Seen } from './command.ts';
export { type DeliverOptions, deliver, type ListDelivery } from './deliver.ts';
export { joinDeliveries } from './join-deliveries.ts';
export { isOlder, isTaken, timingOf } from './lease.ts';
export { createPace, type Pace } from './pace.ts';
export type { DeliveryProgress } from './record.ts';
