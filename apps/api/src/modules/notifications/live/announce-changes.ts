import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangeChannel, LONGEST_MESSAGE } from '../../../platform/live/index.js';
import { OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { CHANGED, type Announcement } from '../../workflow/index.js';
import { sayChange } from './change-message.js';

/** The relay's part: tells every replica what acts have changed. Telling twice does no harm. */
@Injectable()
export class AnnounceChanges implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly channel: ChangeChannel,
  ) {}

  onModuleInit(): void {
    this.consumers.register(CHANGED, (delivery) => this.#announce(delivery));
  }

  #announce({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const acts = payload as unknown as Announcement;
    return this.channel.send(sayChange({ authorityId, acts }, LONGEST_MESSAGE));
  }
}
