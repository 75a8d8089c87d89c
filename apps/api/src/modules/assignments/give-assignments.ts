import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import {
  ActRunner,
  type AccessGrant,
  type ActContext,
  type ActResult,
  type Decision,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { AssignmentKind, AssignmentNature, CarriedBy } from './domain/assignment.js';
import { worksFor } from './domain/rights.js';
import {
  givingUnits,
  insertAssignments,
  insertAssignmentUnits,
  insertSource,
  type AssignmentRow,
  type GivingRow,
} from './give-assignments.queries.js';
import { accessOf, grant, insertParts, startOf, type NewPart } from './part.statements.js';

/** One assignment of a source, confirmed by a person. */
export interface AssignmentToGive {
  /** Names it within the source, for `sameAs`. */
  readonly key: string;
  readonly point: string;
  readonly heading?: string | undefined;
  readonly kind: AssignmentKind;
  readonly nature: AssignmentNature;
  readonly title: string;
  readonly quote: string;
  /** The accountable units; each gets a part of its own. None: the Office names one, or it is a direction to all. */
  readonly leads: readonly {
    readonly unitId: string;
    readonly monitorUnitId?: string;
    readonly target?: number;
  }[];
  readonly cooperates: readonly string[];
  /** To whom a standing direction speaks. */
  readonly addressed: 'ALL' | readonly string[];
  readonly leadWords?: string | undefined;
  readonly coopWords?: string | undefined;
  readonly deadlineWords?: string | undefined;
  readonly dueAt?: string | undefined;
  readonly deadlineChoices?: readonly string[] | undefined;
  readonly recurrenceWords?: string | undefined;
  readonly product?: string | undefined;
  readonly quantityUnit?: string | undefined;
  readonly note?: string | undefined;
  readonly suggestedUnitId?: string | undefined;
  /** Followed once, with the one of this key: the same work in other words. */
  readonly sameAs?: string | undefined;
  readonly dossierId?: string | undefined;
  /** Its dossier's process carries it out; then nobody accepts or reports it here. */
  readonly carriedBy?: CarriedBy | undefined;
}

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

interface Overseeing {
  readonly authorityId: string;
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
  readonly allUnitIds: readonly string[];
}

function decide(
  { rows: [[giving]], now, newId }: ActContext<[GivingRow]>,
  actor: Actor,
  { title, heldOn, assignments }: GiveAssignmentsRequest,
): Decision<GiveAnswer> | RefusalValue {
  const { office_unit_id: officeUnitId, leadership_unit_id: leadershipUnitId } = giving ?? {};
  if (!officeUnitId || !leadershipUnitId) return refuse('COMMITTEE_NOT_SET_UP');
  if (!worksFor(actor, officeUnitId)) return refuse('ASSIGNMENT_OFFICE_ONLY');
  const { authorityId } = actor;
  const sourceId = newId();
  const over = { authorityId, officeUnitId, leadershipUnitId, allUnitIds: giving?.all_unit_ids ?? [] };
  const ids = new Map(assignments.map(({ key }) => [key, newId()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no assignment ${key} in the source`);
    return id;
  };
  const parts = assignments.flatMap((each) => partsOf(each, idOf(each.key), over, newId));
  return {
    writes: [
      insertSource({ authorityId, id: sourceId, title, heldOn, officeUnitId, leadershipUnitId, now }),
      insertAssignments(
        authorityId,
        sourceId,
        now,
        assignments.map((each, index) => rowOf(each, index + 1, idOf)),
      ),
      ...insertAssignmentUnits(
        authorityId,
        assignments.flatMap((each) => unitsOf(each, idOf(each.key))),
      ),
      ...insertParts(parts),
    ],
    start: parts.flatMap((part) => startOf(part, now)),
    access: [
      ...assignments.flatMap((each) => readersOf(each, idOf(each.key), over)),
      ...parts.flatMap(accessOf),
    ],
    audit: {
      act: 'giveAssignments',
      subjectKind: 'ASSIGNMENT_SOURCE',
      subjectId: sourceId,
      detail: { assignments: assignments.length, parts: parts.length },
    },
    answer: { sourceId },
  };
}

function rowOf(each: AssignmentToGive, ordinal: number, idOf: (key: string) => string): AssignmentRow {
  return {
    id: idOf(each.key),
    ordinal,
    point: each.point,
    heading: each.heading ?? null,
    kind: each.kind,
    nature: each.nature,
    title: each.title,
    quote: each.quote,
    lead_words: each.leadWords ?? null,
    coop_words: each.coopWords ?? null,
    addressed_to_all: each.addressed === 'ALL',
    deadline_words: each.deadlineWords ?? null,
    deadline_at: each.dueAt ?? null,
    deadline_choices: each.deadlineChoices ?? [],
    recurrence_words: each.recurrenceWords ?? null,
    product: each.product ?? null,
    quantity_unit: each.quantityUnit ?? null,
    note: each.note ?? null,
    suggested_unit_id: each.suggestedUnitId ?? null,
    same_as_id: each.sameAs === undefined ? null : idOf(each.sameAs),
    dossier_id: each.dossierId ?? null,
    carried_by: each.carriedBy ?? null,
    awaits_lead: each.kind !== 'STANDING' && each.leads.length === 0 && each.sameAs === undefined,
  };
}

function unitsOf(each: AssignmentToGive, assignmentId: string) {
  const addressed = each.addressed === 'ALL' ? [] : each.addressed;
  return [
    ...each.cooperates.map((unitId) => ({
      assignment_id: assignmentId,
      unit_id: unitId,
      role: 'COOPERATES',
    })),
    ...addressed.map((unitId) => ({ assignment_id: assignmentId, unit_id: unitId, role: 'ADDRESSED' })),
  ];
}

function partsOf(
  each: AssignmentToGive,
  assignmentId: string,
  over: Overseeing,
  newId: () => string,
): NewPart[] {
  if (each.sameAs !== undefined) return [];
  return each.leads.map(({ unitId, monitorUnitId, target }) => ({
    ...over,
    id: newId(),
    assignmentId,
    title: each.title,
    unitId,
    monitorUnitId: monitorUnitId ?? over.officeUnitId,
    instanceId: each.carriedBy === undefined ? newId() : null,
    dueAt: each.dueAt ?? null,
    deadlineWords: each.deadlineWords ?? null,
    rank: each.product === undefined ? 1 : 0,
    quantityTarget: target ?? null,
  }));
}

/** Who may see an assignment whatever its parts: the Office and the leaders follow it all, others are named by it. */
function readersOf(each: AssignmentToGive, assignmentId: string, over: Overseeing): AccessGrant[] {
  const addressed = each.addressed === 'ALL' ? over.allUnitIds : each.addressed;
  return [
    grant(assignmentId, over.officeUnitId, 'MANAGE', 'OVERSEES'),
    grant(assignmentId, over.leadershipUnitId, 'MANAGE', 'OVERSEES'),
    ...each.leads.map(({ unitId }) => grant(assignmentId, unitId, 'READ', 'LEAD')),
    ...each.cooperates.map((unitId) => grant(assignmentId, unitId, 'READ', 'COOPERATES')),
    ...addressed.map((unitId) => grant(assignmentId, unitId, 'READ', 'ADDRESSED')),
  ];
}
