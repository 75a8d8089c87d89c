import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { tidyReason } from '../documents/index.js';
import { receivingUnit, type ReceivingUnitRow } from './part-act.queries.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';

export interface RequestTransferRequest {
  readonly partId: string;
  readonly reason: string;
  /** The unit that should have it, where the asking unit knows. */
  readonly unitId?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The unit says that the assignment is another's, and why; the Office decides. Until then it stays where it is.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_CARRIED_BY_DOSSIER, ASSIGNMENT_NOT_OPEN,
 * ASSIGNMENT_NOT_YOURS, TRANSFER_PENDING, TRANSFER_SAME_UNIT, LEAD_NOT_POSSIBLE, REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class RequestTransfer {
  constructor(
    private readonly parts: PartActs,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    commandId: string,
    request: RequestTransferRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    const wanted = request.unitId ?? null;
    const { authorityId, personId } = actor;
    const today = civilDateOf(this.clock.now());
    if (wanted !== null && !isId(wanted)) {
      return Promise.resolve(refuse('LEAD_NOT_POSSIBLE', undefined, 'unitId'));
    }
    return this.parts.run<[ReceivingUnitRow]>(
      {
        actor,
        commandId,
        kind: 'requestTransfer',
        partId,
        expectedVersion,
        content,
        load: ({ assignmentId }) => [receivingUnit(authorityId, wanted ?? actor.unitId, assignmentId, today)],
      },
      ({ part, extra: [[receiver]], instance, now, newId }) => {
        if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
        if (!['NOT_ACCEPTED', 'IN_PROGRESS', 'REDO'].includes(part.state)) {
          return refuse('ASSIGNMENT_NOT_OPEN');
        }
        const step = part.state === 'NOT_ACCEPTED' ? 'acceptAssignment' : 'carryOut';
        const held = heldStep(actor, instance, step, 'ASSIGNMENT_NOT_YOURS');
        if (isRefused(held)) return held;
        if (part.transfer_request !== null) return refuse('TRANSFER_PENDING');
        if (wanted === part.unit_id) return refuse('TRANSFER_SAME_UNIT', undefined, 'unitId');
        if (wanted !== null && (receiver === undefined || receiver.has_it)) {
          return refuse('LEAD_NOT_POSSIBLE', undefined, 'unitId');
        }
        const given = tidyReason(request.reason);
        if (isRefused(given)) return given;
        const { assignment_id: assignmentId, unit_id: unitId } = part;
        return {
          steps: [{ type: 'message', name: 'requestTransfer' }],
          writes: [
            changePart(
              { authorityId, ...part },
              { transfer_request: { unitId: wanted, reason: given.reason, by: personId, at: now } },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'TRANSFER_REQUESTED',
              personId,
              now,
              text: given.reason,
              detail: wanted === null ? {} : { unitId: wanted },
            }),
          ],
          audit: {
            act: 'requestTransfer',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, unitId: wanted },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
