import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { refusePausing } from './domain/pause.js';
import { remindersOf } from './domain/reminders.js';
import { mayPause } from './domain/rights.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { overOf, standingOf } from './part-act.queries.js';
import { changePart, insertEntry } from './part.statements.js';

export interface PauseAssignmentRequest {
  readonly partId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * Whoever gave an assignment or monitors it tells the unit to pause, for a reason. Its deadline stays on the part, and
 * nobody is reminded of it until the unit goes on.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, PAUSE_NOT_YOURS, what `refusePausing` refuses, REASON_REQUIRED,
 * REASON_TOO_LONG.
 */
@Injectable()
export class PauseAssignment {
  constructor(private readonly parts: PartActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: PauseAssignmentRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run(
      {
        actor,
        commandId,
        kind: 'pauseAssignment',
        partId,
        expectedVersion,
        content,
        whilePaused: true,
        stale: ({ state }) => (state === 'PAUSED' ? refuse('ASSIGNMENT_ALREADY_PAUSED') : undefined),
      },
      ({ part, now, newId }) => {
        const standing = standingOf(part);
        if (!mayPause(actor, standing, overOf(part))) return refuse('PAUSE_NOT_YOURS');
        const refused = refusePausing(standing);
        if (refused !== undefined) return refused;
        const given = tidyReason(request.reason);
        if (isRefused(given)) return given;
        const { authorityId, personId, unitId } = actor;
        const { assignment_id: assignmentId, state: from, due_at: dueAt } = part;
        return {
          steps: [{ type: 'reschedule', variables: { ...remindersOf(null, now) } }],
          writes: [
            changePart(
              { authorityId, ...part },
              { state: 'PAUSED', pause: { from, reason: given.reason, by: personId, at: now } },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'PAUSED',
              personId,
              now,
              text: given.reason,
              detail: dueAt === null ? {} : { kept: dueAt },
            }),
          ],
          audit: {
            act: 'pauseAssignment',
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
