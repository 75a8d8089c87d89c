import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ServiceHandlers, type ServiceContext, type ServiceOutcome } from './service-handlers.js';

/**
 * `remindHolder`: whoever holds the step sees in the list of work that it has been waiting for a working day.
 * Nothing is sent anywhere: the mark stands on the work item.
 */
@Injectable()
export class RemindHolder implements OnModuleInit {
  constructor(private readonly handlers: ServiceHandlers) {}

  onModuleInit(): void {
    this.handlers.register('remindHolder', { decide: remindHolder });
  }
}

export function remindHolder({ task, instance, now }: ServiceContext): ServiceOutcome {
  const ids = instance.openItems.map(({ id }) => id);
  if (ids.length === 0) return {};
  return {
    writes: [
      {
        name: 'workflow.remind',
        text: `update work_item set reminded_at = $3
          where authority_id = $1 and id = any ($2::uuid[]) and closed_at is null`,
        values: [task.authorityId, ids, now],
      },
    ],
    detail: { workItemIds: ids },
  };
}
