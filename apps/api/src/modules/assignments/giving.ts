import type { AccessGrant, StartInstance, Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { AssignmentKind, AssignmentNature, CarriedBy } from './domain/assignment.js';
import { worksFor } from './domain/rights.js';
import {
  insertAssignments,
  insertAssignmentUnits,
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

/** Who gives, who follows, and to whom "all units" speaks. */
export interface Overseeing {
  readonly authorityId: string;
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
  readonly allUnitIds: readonly string[];
}

/** The Office gives for the Committee. Refuses COMMITTEE_NOT_SET_UP, ASSIGNMENT_OFFICE_ONLY. */
export function overseeing(actor: Actor, giving: GivingRow | undefined): Overseeing | RefusalValue {
  const { office_unit_id: officeUnitId, leadership_unit_id: leadershipUnitId } = giving ?? {};
  if (!officeUnitId || !leadershipUnitId) return refuse('COMMITTEE_NOT_SET_UP');
  if (!worksFor(actor, officeUnitId)) return refuse('ASSIGNMENT_OFFICE_ONLY');
  const { authorityId } = actor;
  return { authorityId, officeUnitId, leadershipUnitId, allUnitIds: giving?.all_unit_ids ?? [] };
}

/** Where assignments stand in their source, and when they are given. */
export interface Giving {
  readonly sourceId: string;
  /** The place of the first of them in the source. */
  readonly firstOrdinal: number;
  readonly now: string;
  newId(): string;
}

/** What giving writes, starts and opens to whom; `parts` counts the accountable units. */
export interface Given {
  readonly writes: readonly Statement[];
  readonly start: readonly StartInstance[];
  readonly access: readonly AccessGrant[];
  readonly parts: number;
}

/** Gives assignments of a source: a part with its process for each accountable unit, and the right to see for all concerned. */
export function give(
  assignments: readonly AssignmentToGive[],
  over: Overseeing,
  { sourceId, firstOrdinal, now, newId }: Giving,
): Given {
  const { authorityId } = over;
  const ids = new Map(assignments.map(({ key }) => [key, newId()]));
  const idOf = (key: string): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`no assignment ${key} in the source`);
    return id;
  };
  const parts = assignments.flatMap((each) => partsOf(each, idOf(each.key), over, newId));
  return {
    writes: [
      insertAssignments(
        authorityId,
        sourceId,
        now,
        assignments.map((each, index) => rowOf(each, firstOrdinal + index, idOf)),
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
    parts: parts.length,
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
