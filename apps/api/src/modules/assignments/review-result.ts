import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { completingPart, heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';

export type ReviewResultOutcome = 'CONFIRMED' | 'REDO';

export interface ReviewResultRequest {
  readonly partId: string;
  readonly outcome: ReviewResultOutcome;
  /** Needed where it is to be done again. */
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * Whoever monitors the assignment confirms the result, or has it done again for a reason; another person than the one
 * who reported, where there is one.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_NOT_OPEN, ASSIGNMENT_OFFICE_ONLY, REASON_REQUIRED,
 * REASON_TOO_LONG.
 */
@Injectable()
export class ReviewResult {
  constructor(private readonly parts: PartActs) {}

  run(actor: Actor, commandId: string, request: ReviewResultRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run(
      { actor, commandId, kind: 'reviewResult', partId, expectedVersion, content },
      ({ part, instance, now, newId }) => {
        if (part.state !== 'AWAITING_CONFIRMATION') return refuse('ASSIGNMENT_NOT_OPEN');
        const held = heldStep(actor, instance, 'confirmResult', 'ASSIGNMENT_OFFICE_ONLY');
        if (isRefused(held)) return held;
        const confirmed = request.outcome === 'CONFIRMED';
        const given = confirmed ? { reason: null } : tidyReason(request.reason);
        if (isRefused(given)) return given;
        const { authorityId, personId, unitId } = actor;
        const { assignment_id: assignmentId } = part;
        return {
          steps: [completingPart(held.item, confirmed ? 'confirmed' : 'redo', { dueAt: part.due_at, now })],
          ...(given.reason === null ? {} : { closing: { reason: given.reason } }),
          writes: [
            changePart(
              { authorityId, ...part },
              confirmed
                ? { state: 'DONE', ended_at: now, extension_request: null, transfer_request: null }
                : { state: 'REDO', reported_at: null },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: confirmed ? 'CONFIRMED' : 'REDO',
              personId,
              now,
              text: given.reason,
            }),
          ],
          audit: {
            act: 'reviewResult',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, outcome: request.outcome },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
