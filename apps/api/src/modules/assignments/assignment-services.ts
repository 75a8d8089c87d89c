import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Query } from '../../platform/database/query.js';
import {
  ServiceHandlers,
  type ServiceContext,
  type ServiceOutcome,
  type ServiceTask,
} from '../workflow/index.js';
import { insertEntry } from './part.statements.js';

interface PartToRemindRow {
  readonly id: string;
  readonly assignment_id: string;
  readonly unit_id: string;
}

/** What the process of a part asks for by itself: reminders before and at the end of its deadline. */
@Injectable()
export class AssignmentServices implements OnModuleInit {
  constructor(private readonly handlers: ServiceHandlers) {}

  onModuleInit(): void {
    this.handlers.register('remindAssignment', { load: (task) => [partOfInstance(task)], decide: remind });
  }
}

/** The reminder stands on the work of the unit and in the history; nothing leaves the system. One that pauses has none. */
export function remind({ task, instance, rows, now, newId }: ServiceContext): ServiceOutcome {
  const [part] = (rows[0] ?? []) as readonly PartToRemindRow[];
  const waiting = instance.openItems.filter(({ elementId }) =>
    ['acceptAssignment', 'carryOut'].includes(elementId),
  );
  if (part === undefined || waiting.length === 0) return {};
  return {
    writes: [
      {
        name: 'assignments.remind-items',
        text: `update work_item set reminded_at = $3
          where authority_id = $1 and id = any ($2::uuid[]) and closed_at is null`,
        values: [task.authorityId, waiting.map(({ id }) => id), now],
      },
      insertEntry({
        authorityId: task.authorityId,
        id: newId(),
        assignmentId: part.assignment_id,
        partId: part.id,
        unitId: part.unit_id,
        event: 'REMINDED',
        personId: null,
        now,
      }),
    ],
    detail: { partId: part.id },
  };
}

function partOfInstance({
  authorityId,
  instanceId,
}: Pick<ServiceTask, 'authorityId' | 'instanceId'>): Query<PartToRemindRow> {
  return {
    name: 'assignments.part-of-instance',
    text: `select p.id, p.assignment_id, p.unit_id from assignment_part p
      join process_instance i on i.authority_id = p.authority_id and i.id = p.instance_id
      where i.authority_id = $1 and i.id = $2 and p.assignment_id = i.subject_id and p.state not in ('TRANSFERRED', 'PAUSED')`,
    values: [authorityId, instanceId],
  };
}
