import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { givingUnits, insertSource, type GivingRow } from './give-assignments.queries.js';
import { give, overseeing, type AssignmentToGive } from './giving.js';

export interface GiveAssignmentsRequest {
  /** The session, as its notice names it. */
  readonly title: string;
  readonly heldOn: string;
  readonly assignments: readonly AssignmentToGive[];
}

export type GiveAnswer = { sourceId: string };

/**
 * The Office gives what a session has concluded: the assignments, a part with its process for each accountable unit, and
 * the right to see for everybody concerned.
 * Refuses ASSIGNMENT_OFFICE_ONLY, COMMITTEE_NOT_SET_UP, ASSIGNMENTS_ALREADY_LOADED.
 */
@Injectable()
export class GiveAssignments {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, request: GiveAssignmentsRequest): Promise<ActResult<GiveAnswer>> {
    return this.acts.run<[GivingRow], GiveAnswer>({
      commandId,
      kind: 'giveAssignments',
      actor,
      content: request,
      load: () => [givingUnits(actor.authorityId, civilDateOf(this.clock.now()))],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[giving]], now, newId }: ActContext<[GivingRow]>,
  actor: Actor,
  { title, heldOn, assignments }: GiveAssignmentsRequest,
): Decision<GiveAnswer> | RefusalValue {
  const over = overseeing(actor, giving);
  if (isRefused(over)) return over;
  const sourceId = newId();
  const { writes, start, access, parts } = give(assignments, over, { sourceId, firstOrdinal: 1, now, newId });
  return {
    writes: [insertSource({ ...over, id: sourceId, title, heldOn, now }), ...writes],
    start,
    access,
    audit: {
      act: 'giveAssignments',
      subjectKind: 'ASSIGNMENT_SOURCE',
      subjectId: sourceId,
      detail: { assignments: assignments.length, parts },
    },
    answer: { sourceId },
  };
}
