import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor, Language } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, isInstantKey, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import type { ReturnNoteModel } from '../../documents/index.js';
import { WorkFields } from '../../organisation/index.js';
import { actLabel, nextStep, positionsLabel, stepLabel, stepShown } from '../../workflow/index.js';
import { completeness } from '../domain/completeness.js';
import { isReassignable, mayReassign, mayTakeOver } from '../domain/reassigning.js';
import {
  examinationPage,
  officeCounts,
  type ExaminationFilter,
  type ExaminationRow,
} from './examinations.queries.js';
import type {
  ExaminationConnection,
  ExaminationModel,
  OfficeDeskModel,
  StandingConnection,
  StandingModel,
} from './office-desk.model.js';
import { SLIP_STEPS, type DeskReader } from './office-places.js';
import { standingPage, type StandingFilter, type StandingKey, type StandingRow } from './standing.queries.js';

/** Counts stop here: 1001 says "more than a thousand". */
const CAP = 1001;

export interface Paged {
  readonly first: number;
  readonly after: string | null;
}

/** The Office's desk, for the Office and the leaders; empty for everybody else. */
@Injectable()
export class OfficeDesk {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly fields: WorkFields,
  ) {}

  /** What waits, counted by field and by specialist; two statements. */
  async desk(actor: Actor): Promise<OfficeDeskModel> {
    const [row, fields] = await Promise.all([
      this.reader.one(actor.authorityId, officeCounts(this.#who(actor), CAP)),
      this.fields.today(actor.authorityId),
    ]);
    if (row === undefined) throw new Error('counting gave no row');
    const loads = new Map(row.by_field.map(({ fieldId, ...load }) => [fieldId, load]));
    return {
      open: row.open,
      toExamine: row.to_examine,
      late: row.late,
      fields: row.open
        ? fields.map((field) => ({ field, ...(loads.get(field.id) ?? { holds: 0, late: 0 }) }))
        : [],
      specialists: [...row.specialists],
      viceChairs: [...row.vice_chairs],
      units: [...row.units],
    };
  }

  /** One page of what came in and waits in the Office; one statement. */
  async examinations(actor: Actor, filter: ExaminationFilter, page: Paged): Promise<ExaminationConnection> {
    const size = pageSize(page.first);
    const [at, id] = decodeCursor(page.after, 2) ?? [];
    const after = isSortKey(at) && isId(id) ? { at, id } : undefined;
    const rows = known(filter.fieldId, filter.specialistId)
      ? await this.reader.rows(actor.authorityId, examinationPage(this.#who(actor), filter, after, size + 1))
      : [];
    return pageOf(
      rows,
      size,
      (row) => toExamination(row, actor),
      (row) => [row.sort_at, row.id],
    );
  }

  /** One page of where dossiers stand, late ones first; one statement. */
  async standing(actor: Actor, filter: StandingFilter, page: Paged): Promise<StandingConnection> {
    const size = pageSize(page.first);
    const rows = known(filter.fieldId, filter.unitId, filter.specialistId)
      ? await this.reader.rows(
          actor.authorityId,
          standingPage(this.#who(actor), filter, standingKey(page.after), size + 1),
        )
      : [];
    return pageOf(
      rows,
      size,
      (row) => toStanding(row, actor),
      (row) => [row.sort_at, row.id, row.dossier.id],
    );
  }

  #who({ authorityId, principals, unitId, position }: Actor): DeskReader {
    const now = this.clock.now();
    return { authorityId, principals, unitId, position, now, today: civilDateOf(now) };
  }
}

/** Whether all ids of a filter are ids: by one that is none nothing is found. */
function known(...ids: readonly (string | null)[]): boolean {
  return ids.every((id) => id === null || isId(id));
}

function isSortKey(at: unknown): at is string {
  return at === 'infinity' || isInstantKey(at);
}

function standingKey(cursor: string | null): StandingKey | undefined {
  const [at, id, dossierId] = decodeCursor(cursor, 3) ?? [];
  return isSortKey(at) && isId(id) && isId(dossierId) ? { at, id, dossierId } : undefined;
}

function toExamination(row: ExaminationRow, actor: Actor): ExaminationModel {
  const item = { unitId: row.unit_id, positions: row.positions, candidates: row.candidates };
  const reassignable = isReassignable(row.element_id);
  const given = (toPersonId: string) => mayReassign(actor, item, { officeUnitId: row.unit_id, toPersonId });
  return {
    id: row.id,
    stepId: row.element_id,
    actLabel: actLabel(row.element_id, actor.language),
    dossier: row.dossier,
    version: row.version,
    travelsWith: [...row.travels_with],
    leadUnit: row.lead_unit,
    field: row.field,
    assignee: row.assignee,
    receivedAt: row.opened_at,
    dueAt: row.due_at,
    mine: row.candidates.some((candidate) => actor.principals.includes(candidate)),
    mayTake: mayTakeOver(actor, {
      ...item,
      elementId: row.element_id,
      assigneeId: row.assignee?.id ?? null,
    }),
    mayGive: reassignable && given(''),
    completeness: SLIP_STEPS.includes(row.element_id)
      ? completeness({
          hasDraft: row.has_draft,
          hasSummaryTable: row.has_summary_table,
          hasSubmission: row.has_submission,
          slip: row.slip,
        })
      : [],
    returned: returnedOf(row, actor.language),
  };
}

function returnedOf(
  { returned, returned_by_name: name }: ExaminationRow,
  language: Language,
): ReturnNoteModel | null {
  if (returned === null) return null;
  const { reason, stepId, stepName, by, at } = returned;
  return {
    reason,
    stepLabel: stepLabel(stepId, language, stepName),
    by: { id: by, displayName: name ?? '' },
    at,
  };
}

function toStanding(row: StandingRow, actor: Actor): StandingModel {
  const { language } = actor;
  const next = nextStep(row.element_id);
  const item = { unitId: row.unit_id, positions: row.positions, candidates: row.candidates };
  return {
    id: `${row.id}.${row.dossier.id}`,
    dossier: row.dossier,
    version: row.version,
    leadUnit: row.lead_unit,
    field: row.field,
    stepId: stepShown(row.element_id),
    stepLabel: stepLabel(stepShown(row.element_id), language, row.step_name),
    holder: {
      unit: row.holding_unit,
      positionLabel: positionsLabel(row.positions, language),
      person: row.assignee,
    },
    since: row.opened_at,
    dueAt: row.due_at,
    nextLabel: next === undefined ? null : stepLabel(next, language),
    mayGive:
      isReassignable(row.element_id) &&
      mayReassign(actor, item, { officeUnitId: row.office_unit_id, toPersonId: '' }),
  };
}
