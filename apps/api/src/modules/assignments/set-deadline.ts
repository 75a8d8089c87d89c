import { Injectable } from '@nestjs/common';
import { sentenceTime } from '@thong-suot/administration';
import type { ActResult, Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { isEnded } from './domain/assignment.js';
import { remindersOf } from './domain/reminders.js';
import { worksFor } from './domain/rights.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import type { PartActRow } from './part-act.queries.js';
import { changePart, insertEntry } from './part.statements.js';

export interface SetDeadlineRequest {
  readonly partId: string;
  readonly dueAt: string;
  readonly expectedVersion: number;
}

/**
 * The Office sets a deadline where the source names none, or chooses what its words mean. Once set, it only changes by
 * an extension.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED and what `refuseDeadline` refuses.
 */
@Injectable()
export class SetDeadline {
  constructor(private readonly parts: PartActs) {}

  run(actor: Actor, commandId: string, request: SetDeadlineRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run(
      { actor, commandId, kind: 'setAssignmentDeadline', partId, expectedVersion, content },
      ({ part, now, newId }) => {
        const dueAt = new Date(request.dueAt).toISOString();
        const refused = refuseDeadline(actor, part, dueAt, now);
        if (refused !== undefined) return refused;
        const { assignment_id: assignmentId } = part;
        return {
          steps: [{ type: 'reschedule', variables: { ...remindersOf(dueAt, now) } }],
          writes: deadlineWrites(actor, part, { dueAt, now, entryId: newId() }),
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

/**
 * Whether the Office may set this deadline. Refuses ASSIGNMENT_OFFICE_ONLY, ASSIGNMENT_CARRIED_BY_DOSSIER,
 * ASSIGNMENT_NOT_OPEN, ASSIGNMENT_PAUSED, DEADLINE_ALREADY_SET, DEADLINE_NOT_AHEAD.
 */
export function refuseDeadline(
  actor: Actor,
  part: PartActRow,
  dueAt: string,
  now: string,
): RefusalValue | undefined {
  if (!worksFor(actor, part.office_unit_id)) return refuse('ASSIGNMENT_OFFICE_ONLY');
  if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
  if (isEnded(part.state)) return refuse('ASSIGNMENT_NOT_OPEN');
  if (part.state === 'PAUSED') return refuse('ASSIGNMENT_PAUSED');
  if (part.due_at !== null) return refuse('DEADLINE_ALREADY_SET');
  if (Date.parse(dueAt) > Date.parse(now)) return undefined;
  return refuse('DEADLINE_NOT_AHEAD', { dueAt: sentenceTime(dueAt) }, 'dueAt');
}

/** The first deadline of a part, and what its history says of it. */
export function deadlineWrites(
  { authorityId, personId, unitId }: Actor,
  part: PartActRow,
  { dueAt, now, entryId }: { readonly dueAt: string; readonly now: string; readonly entryId: string },
): Statement[] {
  return [
    changePart({ authorityId, ...part }, { due_at: dueAt, original_due_at: dueAt }),
    insertEntry({
      authorityId,
      id: entryId,
      assignmentId: part.assignment_id,
      partId: part.id,
      unitId,
      event: 'DEADLINE_SET',
      personId,
      now,
      detail: { to: dueAt },
    }),
  ];
}
