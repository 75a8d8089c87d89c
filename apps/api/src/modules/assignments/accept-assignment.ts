import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { completingPart, heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';

export interface AcceptAssignmentRequest {
  readonly partId: string;
  readonly expectedVersion: number;
}

/**
 * The unit accepts what it is given; its deadline runs whether or not it has.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_CARRIED_BY_DOSSIER, ASSIGNMENT_NOT_OPEN,
 * ASSIGNMENT_NOT_YOURS.
 */
@Injectable()
export class AcceptAssignment {
  constructor(private readonly parts: PartActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: AcceptAssignmentRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    return this.parts.run(
      { ...request, actor, commandId, kind: 'acceptAssignment', content: {} },
      ({ part, instance, now, newId }) => {
        if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
        if (part.state !== 'NOT_ACCEPTED') return refuse('ASSIGNMENT_NOT_OPEN');
        const held = heldStep(actor, instance, 'acceptAssignment', 'ASSIGNMENT_NOT_YOURS');
        if (isRefused(held)) return held;
        const { authorityId, personId } = actor;
        const { id: partId, assignment_id: assignmentId, unit_id: unitId } = part;
        return {
          steps: [completingPart(held.item, 'accepted', { dueAt: part.due_at, now })],
          writes: [
            changePart({ authorityId, ...part }, { state: 'IN_PROGRESS', accepted_at: now }),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'ACCEPTED',
              personId,
              now,
            }),
          ],
          audit: {
            act: 'acceptAssignment',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
