import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@thong-suot/administration';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import { completing, tidyReason } from '../documents/index.js';
import { newDeadline, refuseNewDeadline } from './domain/extension.js';
import { remindersOf } from './domain/reminders.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';

export interface DecideExtensionRequest {
  readonly partId: string;
  readonly granted: boolean;
  /** Another day than the one that was asked for. */
  readonly dueOn?: CivilDate | null | undefined;
  /** Needed where it is not granted. */
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * A leader grants or refuses an extension. Granted, the deadline moves and its reminders with it; the original one is
 * kept. It was asked for in time, so it may be granted after the end.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, EXTENSION_MISSING, NOT_YOUR_STEP, EXTENSION_NOT_LATER,
 * REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class DecideExtension {
  constructor(private readonly parts: PartActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: DecideExtensionRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    const { granted } = request;
    return this.parts.run(
      {
        actor,
        commandId,
        kind: 'decideExtension',
        partId,
        expectedVersion,
        content,
        // Another leader was quicker: that says more than that the part has changed.
        stale: (part) => (part.extension_request === null ? refuse('EXTENSION_MISSING') : undefined),
      },
      ({ part, instance, now, newId }) => {
        const { extension_request: asked, due_at: from } = part;
        if (asked === null || from === null) return refuse('EXTENSION_MISSING');
        const held = heldStep(actor, instance, 'decideExtension', 'NOT_YOUR_STEP');
        if (isRefused(held)) return held;
        const sooner = granted && request.dueOn ? refuseNewDeadline(request.dueOn, from, now) : undefined;
        if (sooner !== undefined) return sooner;
        const given = granted && !request.reason ? { reason: null } : tidyReason(request.reason);
        if (isRefused(given)) return given;
        const { authorityId, personId, unitId } = actor;
        const { assignment_id: assignmentId } = part;
        const dueAt = request.dueOn ? newDeadline(request.dueOn) : new Date(asked.dueAt).toISOString();
        const detail = granted ? { from, to: dueAt } : { from };
        return {
          steps: [
            completing(held.item, granted ? 'granted' : 'refused'),
            ...(granted ? [{ type: 'reschedule', variables: { ...remindersOf(dueAt, now) } } as const] : []),
          ],
          ...(given.reason === null ? {} : { closing: { reason: given.reason } }),
          writes: [
            changePart(
              { authorityId, ...part },
              { extension_request: null, ...(granted ? { due_at: dueAt } : {}) },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: granted ? 'EXTENSION_GRANTED' : 'EXTENSION_REFUSED',
              personId,
              now,
              text: given.reason,
              detail,
            }),
          ],
          audit: {
            act: 'decideExtension',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, granted, ...detail },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
