import { Injectable } from '@nestjs/common';
import { sentenceTime } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse } from '../../platform/refusal/index.js';
import { remindersOf } from './domain/reminders.js';
import { worksFor } from './domain/rights.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { changePart, insertEntry } from './part.statements.js';

export interface SetDeadlineRequest {
  readonly partId: string;
  readonly dueAt: string;
  readonly expectedVersion: number;
}

/**
 * The Office sets a deadline where the source names none, or chooses what its words mean. Once set, it only changes by
 * an extension.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_OFFICE_ONLY, ASSIGNMENT_CARRIED_BY_DOSSIER,
 * ASSIGNMENT_NOT_OPEN, DEADLINE_ALREADY_SET, DEADLINE_NOT_AHEAD.
 */
@Injectable()
export class SetDeadline {
  constructor(private readonly parts: PartActs) {}

  run(actor: Actor, commandId: string, request: SetDeadlineRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run(
      { actor, commandId, kind: 'setAssignmentDeadline', partId, expectedVersion, content },
      ({ part, now, newId }) => {
        if (!worksFor(actor, part.office_unit_id)) return refuse('ASSIGNMENT_OFFICE_ONLY');
        if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
        if (part.state === 'DONE' || part.state === 'TRANSFERRED') return refuse('ASSIGNMENT_NOT_OPEN');
        if (part.due_at !== null) return refuse('DEADLINE_ALREADY_SET');
        const dueAt = new Date(request.dueAt).toISOString();
        if (Date.parse(dueAt) <= Date.parse(now)) {
          return refuse('DEADLINE_NOT_AHEAD', { dueAt: sentenceTime(dueAt) }, 'dueAt');
        }
        const { authorityId, personId, unitId } = actor;
        const { assignment_id: assignmentId } = part;
        return {
          steps: [{ type: 'reschedule', variables: { ...remindersOf(dueAt, now) } }],
          writes: [
            changePart({ authorityId, ...part }, { due_at: dueAt, original_due_at: dueAt }),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'DEADLINE_SET',
              personId,
              now,
              detail: { to: dueAt },
            }),
          ],
          audit: {
            act: 'setAssignmentDeadline',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, dueAt },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
