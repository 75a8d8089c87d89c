import type { Instant } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { isEnded, type AssignmentKind, type AssignmentState } from './assignment.js';
import { refuseAsking } from './extension.js';
import { refusePausing } from './pause.js';
import { leadsCommittee, mayPause, worksFor } from './rights.js';

/** What the signed-in person may do with the part of one unit; the names of the contract. */
export const PART_ACTS = [
  'ACCEPT',
  'REPORT_PROGRESS',
  'REPORT_RESULT',
  'REQUEST_EXTENSION',
  'REQUEST_TRANSFER',
  'REVIEW_RESULT',
  'DECIDE_EXTENSION',
  'DECIDE_TRANSFER',
  'SET_DEADLINE',
  'PAUSE',
  'RESUME',
  'URGE',
] as const;
export type PartAct = (typeof PART_ACTS)[number];

/** What may be done with the assignment itself. */
export const ASSIGNMENT_ACTS = ['SET_LEAD', 'ACKNOWLEDGE', 'REPORT_ON_DIRECTION'] as const;
export type AssignmentAct = (typeof ASSIGNMENT_ACTS)[number];

/** The units that watch over all assignments of a source. */
export interface Overseers {
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
}

export interface PartStanding {
  readonly unitId: string;
  readonly monitorUnitId: string;
  readonly state: AssignmentState;
  readonly dueAt: Instant | null;
  readonly extensionAsked: boolean;
  readonly transferAsked: boolean;
  /** Its dossier carries it out: accepting, reporting and the deadline are found there. */
  readonly carriedByDossier: boolean;
}

type Acting = Pick<Actor, 'unitId' | 'position'>;

/** The acts allowed now on one part. A hint for the page: each act is checked again. */
export function partActs(actor: Acting, part: PartStanding, over: Overseers, now: Instant): PartAct[] {
  if (isEnded(part.state)) return [];
  const pauses = mayPause(actor, part, over);
  if (part.state === 'PAUSED') return pauses ? ['RESUME'] : [];
  const office = worksFor(actor, over.officeUnitId);
  const monitor = office || worksFor(actor, part.monitorUnitId);
  return [
    ...(worksFor(actor, part.unitId) ? unitActs(part, now) : []),
    ...(part.state === 'AWAITING_CONFIRMATION' && worksFor(actor, part.monitorUnitId)
      ? (['REVIEW_RESULT'] as const)
      : []),
    ...(part.extensionAsked && leadsCommittee(actor, over.leadershipUnitId)
      ? (['DECIDE_EXTENSION'] as const)
      : []),
    ...(part.transferAsked && office ? (['DECIDE_TRANSFER'] as const) : []),
    ...(part.dueAt === null && !part.carriedByDossier && office ? (['SET_DEADLINE'] as const) : []),
    ...(pauses && refusePausing(part) === undefined ? (['PAUSE'] as const) : []),
    ...(monitor && actor.unitId !== part.unitId ? (['URGE'] as const) : []),
  ];
}

function unitActs(part: PartStanding, now: Instant): PartAct[] {
  if (part.carriedByDossier) return [];
  const transfer: PartAct[] = part.transferAsked ? [] : ['REQUEST_TRANSFER'];
  switch (part.state) {
    case 'NOT_ACCEPTED':
      return ['ACCEPT', ...transfer];
    case 'IN_PROGRESS':
    case 'REDO': {
      const extends_ = !part.extensionAsked && refuseAsking(part, now) === undefined;
      return [
        'REPORT_PROGRESS',
        'REPORT_RESULT',
        ...(extends_ ? (['REQUEST_EXTENSION'] as const) : []),
        ...transfer,
      ];
    }
    default:
      return [];
  }
}

export interface AssignmentStanding {
  readonly kind: AssignmentKind;
  /** A unit is doing it or has done it, or it is followed with another assignment. */
  readonly hasParts: boolean;
  /** The actor's unit is among those to whom a direction speaks. */
  readonly addressed: boolean;
  readonly acknowledged: boolean;
}

/** The acts allowed now on the assignment itself. */
export function assignmentActs(
  actor: Acting,
  { kind, hasParts, addressed, acknowledged }: AssignmentStanding,
  over: Overseers,
): AssignmentAct[] {
  if (kind !== 'STANDING') return !hasParts && worksFor(actor, over.officeUnitId) ? ['SET_LEAD'] : [];
  if (!addressed || !worksFor(actor, actor.unitId)) return [];
  return [...(acknowledged ? [] : (['ACKNOWLEDGE'] as const)), 'REPORT_ON_DIRECTION'];
}
