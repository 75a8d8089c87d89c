import { Injectable } from '@nestjs/common';

/** A row of the outbox as its consumer gets it. Payloads hold ids only. */
export interface OutboxDelivery<Payload = Readonly<Record<string, unknown>>> {
  /** Stays the same when the message comes again: derive command ids from it (`derivedId`). */
  readonly id: string;
  readonly authorityId: string;
  readonly topic: string;
  readonly payload: Payload;
  /** It has failed so often that it is given up if it fails again: the time to say so where it came from. */
  readonly lastTry?: boolean;
}

export type OutboxHandler = (delivery: OutboxDelivery) => Promise<void>;

/**
 * Who takes which messages. Modules register in `onModuleInit`. A handler may be called again for the same message
 * (after a crash, or when another handler of the topic failed) and must then do nothing new; when it throws, the message
 * is tried again later.
 */
@Injectable()
export class OutboxConsumers {
  readonly #handlers = new Map<string, OutboxHandler[]>();

  register(topic: string, handler: OutboxHandler): void {
    this.#handlers.set(topic, [...(this.#handlers.get(topic) ?? []), handler]);
  }

  /** A topic without consumers is nobody's business: its messages are dropped. */
  handlersOf(topic: string): readonly OutboxHandler[] {
    return this.#handlers.get(topic) ?? [];
  }
}
