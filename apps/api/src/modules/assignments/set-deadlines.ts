import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { remindersOf } from './domain/reminders.js';
import { partKeys, partsForAct, type PartActRow } from './part-act.queries.js';
import type { AssignmentAnswer } from './part-acts.js';
import { deadlineWrites, refuseDeadline } from './set-deadline.js';

/** Parts that get their deadline in one act: more than a Committee has units. */
export const DEADLINES_LIMIT = 100;

export interface SetDeadlinesRequest {
  readonly partIds: readonly string[];
  readonly dueAt: string;
}

/**
 * The Office sets one deadline for several units that have the same assignment, for all of them or for none: each part
 * is set and recorded as if alone.
 * Refuses ASSIGNMENT_NOT_FOUND, DEADLINES_OF_SEVERAL, and for any of them what `refuseDeadline` refuses.
 */
@Injectable()
export class SetDeadlines {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { partIds, dueAt }: SetDeadlinesRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    const ids = [...new Set(partIds)].sort();
    if (ids.length === 0 || ids.length > DEADLINES_LIMIT || !ids.every(isId)) {
      return refuse('ASSIGNMENT_NOT_FOUND');
    }
    const { authorityId, principals } = actor;
    const keys = await this.reader.rows(
      authorityId,
      partKeys(authorityId, principals, this.clock.now(), ids),
    );
    if (keys.length !== ids.length) return refuse('ASSIGNMENT_NOT_FOUND');
    const [first, ...others] = keys.flatMap(({ instance_id: id }) => (id === null ? [] : [id]));
    return this.acts.run<[PartActRow], AssignmentAnswer>({
      commandId,
      kind: 'setAssignmentDeadlines',
      actor,
      content: { partIds: ids, dueAt },
      ...(first === undefined ? {} : { instanceId: first, alsoInstances: others }),
      load: () => [partsForAct(authorityId, ids)],
      decide: (context) => decide(context, actor, dueAt),
    });
  }
}

function decide(
  { rows: [parts], instance, now, newId }: ActContext<[PartActRow]>,
  actor: Actor,
  given: string,
): Decision<AssignmentAnswer> | RefusalValue {
  const [one] = parts;
  if (one === undefined) return refuse('ASSIGNMENT_NOT_FOUND');
  const { assignment_id: assignmentId } = one;
  if (parts.some((part) => part.assignment_id !== assignmentId)) return refuse('DEADLINES_OF_SEVERAL');
  const dueAt = new Date(given).toISOString();
  const refused = parts.map((part) => refuseDeadline(actor, part, dueAt, now)).find(Boolean);
  if (refused !== undefined) return refused;
  const steps = [{ type: 'reschedule', variables: { ...remindersOf(dueAt, now) } } as const];
  const auditOf = ({ id: partId }: PartActRow) => ({
    act: 'setAssignmentDeadlines',
    subjectKind: 'ASSIGNMENT',
    subjectId: assignmentId,
    detail: { partId, dueAt },
  });
  return {
    steps,
    also: parts.flatMap((part) => {
      const { instance_id: instanceId } = part;
      if (instanceId === null || instanceId === instance?.id) return [];
      return [{ instanceId, steps, audit: auditOf(part) }];
    }),
    writes: parts.flatMap((part) => deadlineWrites(actor, part, { dueAt, now, entryId: newId() })),
    audit: auditOf(parts.find(({ instance_id: id }) => id === instance?.id) ?? one),
    answer: { assignmentId },
  };
}
