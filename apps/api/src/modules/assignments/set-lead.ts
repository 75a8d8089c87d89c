import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { assignmentForAct, leadNamed, type AssignmentActRow } from './assignment-act.queries.js';
import { worksFor } from './domain/rights.js';
import { receivingUnit, type ReceivingUnitRow } from './part-act.queries.js';
import type { AssignmentAnswer } from './part-acts.js';
import { accessOf, insertEntry, insertParts, startOf, type NewPart } from './part.statements.js';

export interface SetLeadRequest {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly expectedVersion: number;
}

type Loaded = [AssignmentActRow, ReceivingUnitRow];

/**
 * The Office names the accountable unit where the source gives an assignment to all, or takes one out again that was
 * followed with another.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_OFFICE_ONLY, ASSIGNMENT_IS_DIRECTION, ASSIGNMENT_CHANGED, LEAD_ALREADY_SET,
 * LEAD_NOT_POSSIBLE.
 */
@Injectable()
export class SetLead {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, request: SetLeadRequest): Promise<ActResult<AssignmentAnswer>> {
    const { assignmentId, unitId } = request;
    if (!isId(assignmentId)) return refuse('ASSIGNMENT_NOT_FOUND');
    if (!isId(unitId)) return refuse('LEAD_NOT_POSSIBLE', undefined, 'unitId');
    const { authorityId, principals } = actor;
    const now = this.clock.now();
    return this.acts.run<Loaded, AssignmentAnswer>({
      commandId,
      kind: 'setAssignmentLead',
      actor,
      content: request,
      load: () => [
        assignmentForAct(authorityId, principals, now, assignmentId, actor.unitId),
        receivingUnit(authorityId, unitId, assignmentId, civilDateOf(now)),
      ],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[assignment], [receiver]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  { unitId, expectedVersion }: SetLeadRequest,
): Decision<AssignmentAnswer> | RefusalValue {
  if (assignment === undefined) return refuse('ASSIGNMENT_NOT_FOUND');
  const { office_unit_id: officeUnitId, leadership_unit_id: leadershipUnitId } = assignment;
  if (!worksFor(actor, officeUnitId)) return refuse('ASSIGNMENT_OFFICE_ONLY');
  if (assignment.kind === 'STANDING') return refuse('ASSIGNMENT_IS_DIRECTION');
  if (assignment.version !== expectedVersion) return refuse('ASSIGNMENT_CHANGED');
  if (assignment.live_parts > 0) return refuse('LEAD_ALREADY_SET');
  if (receiver === undefined || receiver.has_it) return refuse('LEAD_NOT_POSSIBLE', undefined, 'unitId');
  const { authorityId, personId } = actor;
  const part: NewPart = {
    authorityId,
    id: newId(),
    assignmentId: assignment.id,
    title: assignment.title,
    unitId,
    monitorUnitId: officeUnitId,
    officeUnitId,
    leadershipUnitId,
    instanceId: newId(),
    dueAt: assignment.deadline_at,
    deadlineWords: assignment.deadline_words,
    rank: assignment.product === null ? 1 : 0,
    quantityTarget: null,
  };
  const entry = { authorityId, assignmentId: assignment.id, personId, now };
  return {
    writes: [
      leadNamed({ authorityId, id: assignment.id, version: assignment.version }),
      ...insertParts([part]),
      insertEntry({
        ...entry,
        id: newId(),
        partId: null,
        unitId: actor.unitId,
        event: 'LEAD_SET',
        detail: { unitId },
      }),
      insertEntry({ ...entry, id: newId(), partId: part.id, unitId, event: 'ASSIGNED' }),
    ],
    start: startOf(part, now),
    access: accessOf(part),
    audit: {
      act: 'setAssignmentLead',
      subjectKind: 'ASSIGNMENT',
      subjectId: assignment.id,
      detail: { unitId, partId: part.id },
    },
    answer: { assignmentId: assignment.id },
  };
}
