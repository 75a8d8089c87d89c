import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { refuseUrgingAgain, tidyUrge, URGED, type UrgedMessage } from '../documents/index.js';
import { markUrged, partsToUrge, type PartToUrgeRow } from './assignment-act.queries.js';
import { worksFor } from './domain/rights.js';
import { insertEntry } from './part.statements.js';

/** Parts that are urged in one act. */
export const URGE_LIMIT = 50;

export type UrgeAnswer = { partIds: string[] };

/**
 * Whoever follows or monitors assignments urges the unit that has them: recorded with each, counted, and seen by the
 * unit, which is told of it. Of several those are left out that were urged within the hour.
 * Refuses NOTHING_TO_URGE, ASSIGNMENT_OFFICE_ONLY, URGED_RECENTLY where that is all of them, URGE_TOO_LONG.
 */
@Injectable()
export class UrgeUnit {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { partIds, words }: { readonly partIds: readonly string[]; readonly words: string | null },
  ): Promise<ActResult<UrgeAnswer>> {
    if (partIds.length === 0 || partIds.length > URGE_LIMIT || !partIds.every(isId)) {
      return refuse('NOTHING_TO_URGE');
    }
    const { authorityId, principals } = actor;
    const now = this.clock.now();
    return this.acts.run<[PartToUrgeRow], UrgeAnswer>({
      commandId,
      kind: 'urgeAssignments',
      actor,
      content: { partIds, words },
      load: () => [partsToUrge(authorityId, principals, now, partIds)],
      decide: (context) => decide(context, actor, { partIds, words }),
    });
  }
}

function decide(
  { rows: [parts], now, newId }: ActContext<[PartToUrgeRow]>,
  actor: Actor,
  asked: { readonly partIds: readonly string[]; readonly words: string | null },
): Decision<UrgeAnswer> | RefusalValue {
  const [first] = parts;
  if (first === undefined || parts.length !== new Set(asked.partIds).size) return refuse('NOTHING_TO_URGE');
  const mayUrge = (part: PartToUrgeRow) =>
    part.unit_id !== actor.unitId &&
    (worksFor(actor, part.office_unit_id) || worksFor(actor, part.monitor_unit_id));
  if (!parts.every(mayUrge)) return refuse('ASSIGNMENT_OFFICE_ONLY');
  const tidy = tidyUrge(asked.words);
  if (isRefused(tidy)) return tidy;
  const due = parts.filter((part) => refuseUrgingAgain(part.urged_at, now) === undefined);
  if (due.length === 0) return refuse('URGED_RECENTLY');
  const { authorityId, personId, unitId } = actor;
  const urged = due.map(({ id }) => id);
  const entries = due.map((part) => ({ part, id: newId() }));
  return {
    writes: [
      // In one order: two who urge the same ones wait for each other and do not block each other.
      ...urged.toSorted().map((id) => markUrged(authorityId, id, now)),
      ...entries.map(({ part, id }) =>
        insertEntry({
          authorityId,
          id,
          assignmentId: part.assignment_id,
          partId: part.id,
          unitId,
          event: 'URGED',
          personId,
          now,
          text: tidy.words,
        }),
      ),
    ],
    audit: {
      act: 'urgeAssignments',
      subjectKind: 'ASSIGNMENT',
      subjectId: first.assignment_id,
      detail: { partIds: urged },
    },
    outbox: entries.map(({ part, id }) => ({ topic: URGED, payload: messageOf(part, id, unitId) })),
    answer: { partIds: urged },
  };
}

function messageOf(part: PartToUrgeRow, urgeId: string, byUnitId: string): UrgedMessage {
  return {
    urgeId,
    subjectKind: 'ASSIGNMENT',
    subjectId: part.assignment_id,
    stepId: part.state === 'NOT_ACCEPTED' ? 'acceptAssignment' : 'carryOut',
    unitIds: [part.unit_id],
    byUnitId,
  };
}
