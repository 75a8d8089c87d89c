import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { isRefused } from '../../platform/refusal/index.js';
import { SendMessage } from '../workflow/index.js';
import { openInstances } from './period.queries.js';

/** The outbox topic by which the processes of unsent reports learn that their period is locked. */
export const LAND_PERIOD_LOCKED = 'land.period_locked';

/** What follows from the lock of a period in the processes of its reports: they end, and leave everybody's list. */
@Injectable()
export class PeriodMessages implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly reader: TenantReader,
    private readonly messages: SendMessage,
  ) {}

  onModuleInit(): void {
    this.consumers.register(LAND_PERIOD_LOCKED, (delivery) => this.closeReports(delivery));
  }

  async closeReports({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { periodId } = payload as { periodId: string };
    const rows = await this.reader.rows(authorityId, openInstances(authorityId, periodId));
    for (const { report_id: reportId, instance_id: instanceId } of rows) {
      const result = await this.messages.run({
        authorityId,
        instanceId,
        name: 'periodLocked',
        commandId: derivedId(LAND_PERIOD_LOCKED, id, reportId),
      });
      if (isRefused(result) && result.refused !== 'PROCESS_ENDED') {
        throw new Error(`the process of land report ${reportId} refused: ${result.refused}`);
      }
    }
  }
}
