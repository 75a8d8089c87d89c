import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { OutboxConsumers } from '../../../platform/outbox/index.js';
import { RESTRICTION_CHANGED } from './restrict-dossier.js';

/** Withholds what an act of another process wrote at the moment of a mark, when neither saw the other. */
@Injectable()
export class WithholdAgain implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly writer: TenantWriter,
  ) {}

  onModuleInit(): void {
    this.consumers.register(RESTRICTION_CHANGED, async ({ authorityId, payload }) => {
      await this.writer.write(authorityId, {
        name: 'documents.withhold-facts',
        text: 'select withhold_facts($1, array[$2::uuid])',
        values: [authorityId, String(payload['dossierId'])],
      });
    });
  }
}
