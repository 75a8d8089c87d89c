import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { newDeadline, refuseAsking, refuseNewDeadline } from './domain/extension.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';

export interface RequestExtensionRequest {
  readonly partId: string;
  readonly dueOn: CivilDate;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * The unit asks for a later deadline, before the present one ends; the leaders decide.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_CARRIED_BY_DOSSIER, what `refuseAsking` refuses
 * (EXTENSION_AFTER_END), ASSIGNMENT_NOT_YOURS, EXTENSION_PENDING, EXTENSION_NOT_LATER, REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class RequestExtension {
  constructor(private readonly parts: PartActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: RequestExtensionRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run(
      { actor, commandId, kind: 'requestExtension', partId, expectedVersion, content },
      ({ part, instance, now, newId }) => {
        if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
        const { due_at: dueAt } = part;
        const late = refuseAsking({ state: part.state, dueAt }, now);
        if (late !== undefined) return late;
        if (dueAt === null) return refuse('EXTENSION_NO_DEADLINE');
        const held = heldStep(actor, instance, 'carryOut', 'ASSIGNMENT_NOT_YOURS');
        if (isRefused(held)) return held;
        if (part.extension_request !== null) return refuse('EXTENSION_PENDING');
        const sooner = refuseNewDeadline(request.dueOn, dueAt, now);
        if (sooner !== undefined) return sooner;
        const given = tidyReason(request.reason);
        if (isRefused(given)) return given;
        const { authorityId, personId } = actor;
        const { assignment_id: assignmentId, unit_id: unitId } = part;
        const wanted = newDeadline(request.dueOn);
        return {
          steps: [{ type: 'message', name: 'requestExtension' }],
          writes: [
            changePart(
              { authorityId, ...part },
              { extension_request: { dueAt: wanted, reason: given.reason, by: personId, at: now } },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'EXTENSION_REQUESTED',
              personId,
              now,
              text: given.reason,
              detail: { from: dueAt, to: wanted },
            }),
          ],
          audit: {
            act: 'requestExtension',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, from: dueAt, to: wanted },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
