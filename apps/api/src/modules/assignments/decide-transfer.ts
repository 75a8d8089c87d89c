import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { ActResult, Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completing, tidyReason } from '../documents/index.js';
import { receivingUnit, type ReceivingUnitRow } from './part-act.queries.js';
import { PartActs, type AssignmentAnswer, type PartActContext } from './part-acts.js';
import { heldStep } from './part-step.js';
import { accessOf, changePart, insertEntry, insertParts, startOf, type NewPart } from './part.statements.js';

export interface DecideTransferRequest {
  readonly partId: string;
  /** The unit that takes over; absent: it stays where it is, for a reason. */
  readonly toUnitId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The Office hands an assignment to another unit, which begins anew with the same deadline and the same first one, or
 * leaves it where it is.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, TRANSFER_MISSING, ASSIGNMENT_OFFICE_ONLY, TRANSFER_SAME_UNIT,
 * LEAD_NOT_POSSIBLE, REASON_REQUIRED, REASON_TOO_LONG.
 */
@Injectable()
export class DecideTransfer {
  constructor(
    private readonly parts: PartActs,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, request: DecideTransferRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    const toUnitId = request.toUnitId ?? null;
    if (toUnitId !== null && !isId(toUnitId)) {
      return Promise.resolve(refuse('LEAD_NOT_POSSIBLE', undefined, 'toUnitId'));
    }
    const today = civilDateOf(this.clock.now());
    return this.parts.run<[ReceivingUnitRow]>(
      {
        actor,
        commandId,
        kind: 'decideTransfer',
        partId,
        expectedVersion,
        content,
        stale: (part) => (part.transfer_request === null ? refuse('TRANSFER_MISSING') : undefined),
        load: ({ assignmentId }) => [
          receivingUnit(actor.authorityId, toUnitId ?? actor.unitId, assignmentId, today),
        ],
      },
      (context) =>
        toUnitId === null ? keep(context, actor, request) : move(context, actor, request, toUnitId),
    );
  }
}

type Context = PartActContext<[ReceivingUnitRow]>;

function keep(
  { part, instance, now, newId }: Context,
  actor: Actor,
  request: DecideTransferRequest,
): Decision<AssignmentAnswer> | RefusalValue {
  if (part.transfer_request === null) return refuse('TRANSFER_MISSING');
  const held = heldStep(actor, instance, 'decideTransfer', 'ASSIGNMENT_OFFICE_ONLY');
  if (isRefused(held)) return held;
  const given = tidyReason(request.reason);
  if (isRefused(given)) return given;
  const { authorityId, personId, unitId } = actor;
  const { id: partId, assignment_id: assignmentId } = part;
  return {
    steps: [completing(held.item, 'kept')],
    closing: { reason: given.reason },
    writes: [
      changePart({ authorityId, ...part }, { transfer_request: null }),
      insertEntry({
        authorityId,
        id: newId(),
        assignmentId,
        partId,
        unitId,
        event: 'TRANSFER_REFUSED',
        personId,
        now,
        text: given.reason,
      }),
    ],
    audit: {
      act: 'decideTransfer',
      subjectKind: 'ASSIGNMENT',
      subjectId: assignmentId,
      detail: { partId, moved: false },
    },
    answer: { assignmentId },
  };
}

function move(
  { part, extra: [[receiver]], instance, now, newId }: Context,
  actor: Actor,
  request: DecideTransferRequest,
  toUnitId: string,
): Decision<AssignmentAnswer> | RefusalValue {
  if (part.transfer_request === null) return refuse('TRANSFER_MISSING');
  const held = heldStep(actor, instance, 'decideTransfer', 'ASSIGNMENT_OFFICE_ONLY');
  if (isRefused(held)) return held;
  if (toUnitId === part.unit_id) return refuse('TRANSFER_SAME_UNIT', undefined, 'toUnitId');
  if (receiver === undefined || receiver.has_it) return refuse('LEAD_NOT_POSSIBLE', undefined, 'toUnitId');
  const { authorityId, personId, unitId } = actor;
  const { id: partId, assignment_id: assignmentId } = part;
  const next: NewPart = {
    authorityId,
    id: newId(),
    assignmentId,
    title: part.title,
    unitId: toUnitId,
    monitorUnitId: part.monitor_unit_id === toUnitId ? part.office_unit_id : part.monitor_unit_id,
    officeUnitId: part.office_unit_id,
    leadershipUnitId: part.leadership_unit_id,
    instanceId: newId(),
    dueAt: part.due_at,
    originalDueAt: part.original_due_at,
    deadlineWords: null,
    rank: part.rank,
    quantityTarget: part.quantity_target,
  };
  const reason = (request.reason ?? '').trim() || null;
  const entry = { authorityId, assignmentId, personId, now };
  return {
    steps: [completing(held.item, 'moved')],
    ...(reason === null ? {} : { closing: { reason } }),
    writes: [
      changePart(
        { authorityId, ...part },
        { state: 'TRANSFERRED', ended_at: now, transfer_request: null, extension_request: null },
      ),
      ...insertParts([next]),
      insertEntry({
        ...entry,
        id: newId(),
        partId,
        unitId,
        event: 'TRANSFERRED',
        text: reason,
        detail: { unitId: toUnitId },
      }),
      insertEntry({
        ...entry,
        id: newId(),
        partId: next.id,
        unitId: toUnitId,
        event: 'ASSIGNED',
        detail: { fromUnitId: part.unit_id },
      }),
    ],
    start: startOf(next, now),
    access: accessOf(next),
    audit: {
      act: 'decideTransfer',
      subjectKind: 'ASSIGNMENT',
      subjectId: assignmentId,
      detail: { partId, moved: true, toUnitId, newPartId: next.id },
    },
    answer: { assignmentId },
  };
}
