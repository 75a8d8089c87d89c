import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Command } from '@thong-suot/workflow-engine';
import type { OpenItem } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { movesOf, tidyReason, type DossierModel, type DossierPart } from '../../documents/index.js';
import { postsHeldBy, type HeldPostRow } from '../../organisation/index.js';
import { REASSIGNED } from '../../workflow/index.js';
import { isReassignable, mayReassign } from '../domain/reassigning.js';
import { TravellingActs } from '../travelling-acts.js';
import { lastClosers, type LastCloserRow } from './reassign.queries.js';

export interface ReassignInput {
  readonly dossierId: string;
  readonly stepId: string;
  /** Who holds it from now on: the actor, or a colleague. */
  readonly toPersonId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * A step of the Office passes to somebody else who holds the position: a specialist takes it over from a colleague or
 * hands on what is his, the chief of Office gives it to whom he will; the vice-chair's step passes to another vice-chair.
 * All dossiers that travel together pass. No step is done by it: deadline and process stay.
 * Refuses REASON_REQUIRED, REASON_TOO_LONG, STEP_NOT_OPEN (somebody has acted on it), REASSIGN_NOT_ALLOWED,
 * REASSIGN_HOLDS_NO_POST, REASSIGN_HOLDS_ALREADY, SAME_PERSON.
 */
@Injectable()
export class ReassignStep {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: ReassignInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, stepId, toPersonId, reason, expectedVersion } = input;
    const { authorityId } = actor;
    if (!isId(toPersonId)) return refuse('REASSIGN_HOLDS_NO_POST', undefined, 'toPersonId');
    const today = civilDateOf(this.clock.now());
    return this.acts.run<[HeldPostRow, LastCloserRow]>(
      {
        commandId,
        kind: 'reassignStep',
        actor,
        dossierId,
        expectedVersion,
        content: { stepId, toPersonId, reason },
        load: (ids) => [postsHeldBy(authorityId, toPersonId, today), lastClosers(authorityId, ids)],
      },
      (context) => {
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        const [posts, closers] = context.rows;
        const moved = new Map<string, readonly Command[]>();
        for (const part of [context, ...context.companions]) {
          const item = itemToGive(part, stepId);
          if (isRefused(item)) return item;
          const refused = refuseGiving(actor, part, item, { toPersonId, posts, closers });
          if (refused !== undefined) return refused;
          const { elementId, workItemKey } = item;
          moved.set(part.dossier.id, [{ type: 'reassign', elementId, workItemKey, assignee: toPersonId }]);
        }
        const moves = movesOf(context, moved, {
          act: 'reassignStep',
          elementId: stepId,
          outcome: REASSIGNED,
        });
        return {
          ...moves,
          closing: { reason: tidy.reason },
          audit: { ...moves.audit, detail: { ...moves.audit.detail, to: toPersonId } },
          answer: { dossierId: context.dossier.id },
        };
      },
    );
  }
}

interface Target {
  readonly toPersonId: string;
  readonly posts: readonly HeldPostRow[];
  readonly closers: readonly LastCloserRow[];
}

function itemToGive({ instance }: DossierPart, stepId: string): OpenItem | RefusalValue {
  if (!isReassignable(stepId)) return refuse('REASSIGN_NOT_ALLOWED');
  const item = instance.openItems.find(({ elementId }) => elementId === stepId);
  return item ?? refuse('STEP_NOT_OPEN');
}

function refuseGiving(
  actor: Actor,
  { dossier, instance }: DossierPart,
  item: OpenItem,
  { toPersonId, posts, closers }: Target,
): RefusalValue | undefined {
  const officeUnitId = instance.state.variables['officeUnitId'];
  if (!mayReassign(actor, item, { officeUnitId, toPersonId })) return refuse('REASSIGN_NOT_ALLOWED');
  const holds = posts.some(
    ({ unit_id, position }) => unit_id === item.unitId && item.positions.includes(position),
  );
  if (!holds) return refuse('REASSIGN_HOLDS_NO_POST', undefined, 'toPersonId');
  if (item.assigneeId === toPersonId) return refuse('REASSIGN_HOLDS_ALREADY', undefined, 'toPersonId');
  const step = instance.definition.elements[item.elementId];
  const others = step?.type === 'userTask' ? step.differentPersonFrom : [];
  const didIt = closers.some(
    ({ dossier_id, element_id, closed_by }) =>
      dossier_id === dossier.id && others.includes(element_id) && closed_by === toPersonId,
  );
  return didIt ? refuse('SAME_PERSON', undefined, 'toPersonId') : undefined;
}
