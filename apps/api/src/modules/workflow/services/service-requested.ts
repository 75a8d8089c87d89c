import type { OutboxMessage } from '../../../platform/act/index.js';

/** A service task that a process asks for. */
export interface ServiceRequest {
  readonly instanceId: string;
  readonly elementId: string;
  readonly requestId: string;
  readonly handler: string;
}

export const SERVICE_REQUESTED = 'service.requested';

/** The message by which it is asked; it may be sent again, whoever performs it finds what he has done. */
export function serviceRequested(payload: ServiceRequest): OutboxMessage {
  return { topic: SERVICE_REQUESTED, payload };
}
