import { Injectable } from '@nestjs/common';
import { addDays, civilDateOf, instantAt, weekday } from '@thong-suot/administration';
import type { SubjectKind } from '../../../platform/act/index.js';
import type { Actor, Language } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Query } from '../../../platform/database/query.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, isInstantKey, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import type { ReturnNoteModel, Stage } from '../../documents/index.js';
import { actLabel, outcomeLabel, stepLabel } from '../domain/step-words.js';
import { positionsLabel } from '../holder.model.js';
import {
  donePage,
  followingPage,
  inboxCounts,
  waitingPage,
  type PageKey,
  type WorkItemRow,
} from './inbox.queries.js';
import type { InboxBox, InboxCountsModel, WorkItemConnection, WorkItemModel } from './work-item.model.js';

/** Counts stop here: 1001 says "more than a thousand". */
const CAP = 1001;

/** The list of work of the acting appointment. */
@Injectable()
export class InboxReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** One page of a box; one statement. */
  async page(
    actor: Actor,
    box: InboxBox,
    first: number,
    after: string | undefined,
  ): Promise<WorkItemConnection> {
    const size = pageSize(first);
    const rows = await this.reader.rows(
      actor.authorityId,
      pageQuery(actor, box, keyOf(after), size + 1, civilDateOf(this.clock.now())),
    );
    return pageOf(
      rows,
      size,
      (row) => toWorkItem(row, actor),
      ({ sort_at, id }) => [sort_at, id],
    );
  }

  /** What waits, is late, falls due today, is followed, and was done since Monday; one statement. */
  async counts(actor: Actor): Promise<InboxCountsModel> {
    const now = this.clock.now();
    const today = civilDateOf(now);
    const row = await this.reader.one(
      actor.authorityId,
      inboxCounts({
        authorityId: actor.authorityId,
        personId: actor.personId,
        principals: actor.principals,
        appointmentId: actor.standsIn ? null : actor.appointmentId,
        today,
        now,
        endOfToday: instantAt(addDays(today, 1), '00:00'),
        startOfWeek: instantAt(addDays(today, 1 - weekday(today)), '00:00'),
        cap: CAP,
      }),
    );
    if (!row) throw new Error('counting gave no row');
    const { waiting, following, done, late, due_today: dueToday } = row;
    return { waiting, following, done, late, dueToday };
  }
}

function pageQuery(
  { authorityId, personId, principals, appointmentId, standsIn }: Actor,
  box: InboxBox,
  after: PageKey | undefined,
  limit: number,
  today: string,
): Query<WorkItemRow> {
  switch (box) {
    case 'WAITING':
      return waitingPage(
        { authorityId, principals, appointmentId: standsIn ? null : appointmentId, today },
        after,
        limit,
      );
    case 'FOLLOWING':
      return followingPage(authorityId, personId, principals, after, limit);
    case 'DONE':
      return donePage(authorityId, personId, principals, after, limit);
    default:
      return box satisfies never;
  }
}

function keyOf(cursor: string | undefined): PageKey | undefined {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  return (at === 'infinity' || isInstantKey(at)) && isId(id) ? { at, id } : undefined;
}

function toWorkItem(row: WorkItemRow, { language }: Actor): WorkItemModel {
  const subject = (kind: SubjectKind) => (row.subject_kind === kind ? row.subject_id : null);
  return {
    id: row.id,
    stepId: row.element_id,
    actLabel: actLabel(row.element_id, language, row.step_name),
    title: row.title,
    stage: row.stage as Stage | null,
    docType: row.doc_type,
    leadUnit: row.lead_unit,
    // Whoever is asked sees the round, not the dossier.
    dossierId: row.element_id === 'answer' ? null : row.dossier_id,
    roundId: subject('ROUND'),
    assignmentId: subject('ASSIGNMENT'),
    landReportId: subject('LAND_REPORT'),
    incomingId: subject('INCOMING'),
    documentId: row.document_id,
    openedAt: row.opened_at,
    dueAt: row.due_at,
    remindedAt: row.reminded_at,
    closedAt: row.closed_at,
    outcome: row.outcome,
    outcomeLabel: outcomeLabel(row.element_id, row.outcome, language),
    holder: {
      unit: row.unit,
      positionLabel: positionsLabel(row.positions, language),
      person: row.person,
    },
    returned: returnedOf(row, language),
    inPlaceOf: row.stands_in,
  };
}

function returnedOf(
  { returned, returned_by_name: name }: WorkItemRow,
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
