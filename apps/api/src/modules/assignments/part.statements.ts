import type { AccessGrant, StartInstance, Statement } from '../../platform/act/index.js';
import type { AssignmentEvent } from './domain/assignment.js';
import { remindersOf } from './domain/reminders.js';

/** Columns of a part that acts change; an absent one stays as it is. */
export interface PartChange {
  readonly state?: string;
  readonly due_at?: string | null;
  readonly original_due_at?: string | null;
  readonly accepted_at?: string | null;
  readonly reported_at?: string | null;
  readonly ended_at?: string | null;
  readonly quantity_done?: number | null;
  readonly extension_request?: object | null;
  readonly transfer_request?: object | null;
  readonly pause?: object | null;
  readonly last_report?: string | null;
  readonly last_reported_at?: string | null;
}

const TYPES: Readonly<Record<keyof PartChange, string>> = {
  state: 'text',
  due_at: 'timestamptz',
  original_due_at: 'timestamptz',
  accepted_at: 'timestamptz',
  reported_at: 'timestamptz',
  ended_at: 'timestamptz',
  quantity_done: 'int',
  extension_request: 'jsonb',
  transfer_request: 'jsonb',
  pause: 'jsonb',
  last_report: 'text',
  last_reported_at: 'timestamptz',
};

/** Changes a part and raises its version; refuses the act with ASSIGNMENT_CHANGED where it is another one. */
export function changePart(
  part: { readonly authorityId: string; readonly id: string; readonly version: number },
  change: PartChange,
): Statement {
  const all = Object.keys(TYPES) as (keyof PartChange)[];
  const columns = all.filter((column) => column in change);
  const set = columns.map((column, index) => `${column} = $${index + 4}::${TYPES[column]}`);
  return {
    // Names hold 63 characters at most.
    name: `assignments.change-part.${columns.map((column) => all.indexOf(column)).join('.')}`,
    text: `update assignment_part set ${[...set, 'version = version + 1'].join(', ')}
      where authority_id = $1 and id = $2 and version = $3`,
    values: [
      part.authorityId,
      part.id,
      part.version,
      ...columns.map((column) => asValue(change[column], TYPES[column])),
    ],
    mustChange: 'ASSIGNMENT_CHANGED',
  };
}

function asValue(value: unknown, type: string): unknown {
  return type === 'jsonb' && value !== null && value !== undefined ? JSON.stringify(value) : (value ?? null);
}

export interface NewEntry {
  readonly authorityId: string;
  readonly id: string;
  readonly assignmentId: string;
  readonly partId: string | null;
  readonly unitId: string;
  readonly event: AssignmentEvent;
  readonly personId: string | null;
  readonly now: string;
  readonly text?: string | null;
  readonly detail?: object;
  readonly fileId?: string | null;
}

/** What the history says. */
export function insertEntry(entry: NewEntry): Statement {
  return {
    name: 'assignments.insert-entry',
    text: `insert into assignment_entry (authority_id, id, assignment_id, part_id, unit_id, event, person_id, at, text,
        detail, file_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11)`,
    values: [
      entry.authorityId,
      entry.id,
      entry.assignmentId,
      entry.partId,
      entry.unitId,
      entry.event,
      entry.personId,
      entry.now,
      entry.text ?? null,
      JSON.stringify(entry.detail ?? {}),
      entry.fileId ?? null,
    ],
  };
}

/** A part that begins: its row and, unless a dossier carries it out, its process. */
export interface NewPart {
  readonly authorityId: string;
  readonly id: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly unitId: string;
  readonly monitorUnitId: string;
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
  /** Absent where a dossier carries it out. */
  readonly instanceId: string | null;
  readonly dueAt: string | null;
  /** The first deadline, where the part takes over from another unit. */
  readonly originalDueAt?: string | null;
  readonly deadlineWords: string | null;
  readonly rank: number;
  readonly quantityTarget: number | null;
}

/** The rows of new parts, as one statement however many there are. */
export function insertParts(parts: readonly NewPart[]): Statement[] {
  const [first] = parts;
  if (first === undefined) return [];
  const rows = parts.map((part) => ({
    id: part.id,
    assignment_id: part.assignmentId,
    unit_id: part.unitId,
    monitor_unit_id: part.monitorUnitId,
    instance_id: part.instanceId,
    state: part.instanceId === null ? 'IN_PROGRESS' : 'NOT_ACCEPTED',
    due_at: part.dueAt,
    original_due_at: part.dueAt === null ? null : (part.originalDueAt ?? part.dueAt),
    rank: part.rank,
    quantity_target: part.quantityTarget,
  }));
  return [
    {
      name: 'assignments.insert-parts',
      text: `insert into assignment_part (authority_id, id, assignment_id, unit_id, monitor_unit_id, instance_id, state,
          due_at, original_due_at, rank, quantity_target)
        select $1, r.id, r.assignment_id, r.unit_id, r.monitor_unit_id, r.instance_id, r.state, r.due_at,
          r.original_due_at, r.rank, r.quantity_target
        from jsonb_to_recordset($2::jsonb) as r (id uuid, assignment_id uuid, unit_id uuid, monitor_unit_id uuid,
          instance_id uuid, state text, due_at timestamptz, original_due_at timestamptz, rank smallint,
          quantity_target int)
        on conflict (authority_id, assignment_id, unit_id) where state <> 'TRANSFERRED' do nothing`,
      values: [first.authorityId, JSON.stringify(rows)],
      mustChange: 'LEAD_NOT_POSSIBLE',
    },
  ];
}

/** The process of a new part; none where a dossier carries it out. */
export function startOf(part: NewPart, now: string): StartInstance[] {
  if (part.instanceId === null) return [];
  return [
    {
      instanceId: part.instanceId,
      processKey: 'assignment',
      subjectKind: 'ASSIGNMENT',
      subjectId: part.assignmentId,
      variables: {
        leadUnitId: part.unitId,
        unitId: part.unitId,
        monitorUnitId: part.monitorUnitId,
        officeUnitId: part.officeUnitId,
        authorityUnitId: part.leadershipUnitId,
        ...remindersOf(part.dueAt, now),
      },
      labels: {
        title: part.title,
        leadUnitId: part.unitId,
        ...(part.deadlineWords === null ? {} : { dueWords: part.deadlineWords }),
      },
    },
  ];
}

/** Who may see an assignment by having a part of it: the unit, and whoever confirms its result. */
export function accessOf(part: NewPart): AccessGrant[] {
  return [
    grant(part.assignmentId, part.unitId, 'READ', 'LEAD'),
    ...(part.monitorUnitId === part.officeUnitId
      ? []
      : [grant(part.assignmentId, part.monitorUnitId, 'MANAGE', 'MONITORS')]),
  ];
}

export function grant(
  assignmentId: string,
  unitId: string,
  accessClass: AccessGrant['class'],
  cause: string,
): AccessGrant {
  return {
    subjectKind: 'ASSIGNMENT',
    subjectId: assignmentId,
    principalKind: 'UNIT',
    principalId: unitId,
    class: accessClass,
    cause,
  };
}
