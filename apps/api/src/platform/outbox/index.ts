export { derivedId } from './derived-id.js';
export { OutboxConsumers } from './outbox-consumers.js';
export type { OutboxDelivery, OutboxHandler } from './outbox-consumers.js';
export { OutboxHealth } from './outbox-health.js';
export type { OutboxState } from './outbox-health.js';
export { OutboxRelay } from './outbox-relay.js';
export { WorkerLoop } from './worker-loop.js';
export { OutboxSignal } from './outbox-signal.js';
