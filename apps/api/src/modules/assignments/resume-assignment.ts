import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse } from '../../platform/refusal/index.js';
import { deadlineAfterPause } from './domain/pause.js';
import { remindersOf } from './domain/reminders.js';
import { mayPause } from './domain/rights.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { overOf, standingOf } from './part-act.queries.js';
import { changePart, insertEntry } from './part.statements.js';

export interface ResumeAssignmentRequest {
  readonly partId: string;
  readonly expectedVersion: number;
}

/**
 * The unit goes on where it stood. The working days of the pause are added to its deadline; the first one is kept, and
 * the history tells both.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, PAUSE_NOT_YOURS, ASSIGNMENT_NOT_PAUSED.
 */
@Injectable()
export class ResumeAssignment {
  constructor(private readonly parts: PartActs) {}

  run(
    actor: Actor,
    commandId: string,
    { partId, expectedVersion }: ResumeAssignmentRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    return this.parts.run(
      {
        actor,
        commandId,
        kind: 'resumeAssignment',
        partId,
        expectedVersion,
        content: {},
        whilePaused: true,
        stale: ({ pause }) => (pause === null ? refuse('ASSIGNMENT_NOT_PAUSED') : undefined),
      },
      ({ part, now, newId }) => {
        if (!mayPause(actor, standingOf(part), overOf(part))) return refuse('PAUSE_NOT_YOURS');
        const { assignment_id: assignmentId, due_at: before, pause } = part;
        if (pause === null) return refuse('ASSIGNMENT_NOT_PAUSED');
        const dueAt = deadlineAfterPause(before, pause.at, now);
        const { authorityId, personId, unitId } = actor;
        return {
          steps: [{ type: 'reschedule', variables: { ...remindersOf(dueAt, now) } }],
          writes: [
            changePart({ authorityId, ...part }, { state: pause.from, due_at: dueAt, pause: null }),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'RESUMED',
              personId,
              now,
              detail:
                before === null ? {} : before === dueAt ? { kept: before } : { from: before, to: dueAt },
            }),
          ],
          audit: {
            act: 'resumeAssignment',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, from: before, to: dueAt },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
