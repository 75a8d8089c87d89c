import { Injectable } from '@nestjs/common';
import { civilDateOf, formatDocumentNumber } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { worksFor } from '../assignments/index.js';
import { committeeOf, type DossierState } from '../documents/index.js';
import type { MeetingConnection, MeetingFormModel, MeetingModel } from './meeting.model.js';
import {
  meetingOfNotice,
  meetingOne,
  meetingPage,
  type MeetingRow,
  type Onlooker,
} from './meeting.queries.js';
import { lastMeeting } from './record-meeting.queries.js';

const OF_NOTICE = {};

/** Reads sessions as far as the actor may see them; a page is one statement. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, first: number, after: string | null): Promise<MeetingConnection> {
    const size = pageSize(first);
    const [heldOn, name] = decodeCursor(after, 2) ?? [];
    const before = isDay(heldOn) && typeof name === 'string' ? ([heldOn, name] as const) : null;
    const rows = await this.reader.rows(
      actor.authorityId,
      meetingPage(this.onlooker(actor), { before, limit: size + 1 }),
    );
    return pageOf(
      rows,
      size,
      (row) => meetingModel(row, actor),
      (row) => [row.held_on, row.name],
    );
  }

  /** The session, or null where there is none or the actor may not see it. */
  async one(actor: Actor, id: string): Promise<MeetingModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, meetingOne(this.onlooker(actor), id));
    return row === undefined ? null : meetingModel(row, actor);
  }

  /** The session whose notice a dossier is; many dossiers of one request cost one statement. */
  ofNotice(context: RequestContext, actor: Actor, dossierId: string): Promise<MeetingModel | null> {
    const loader = context.once(
      OF_NOTICE,
      () =>
        new DataLoader<string, MeetingModel | null>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, meetingOfNotice(this.onlooker(actor), ids));
          const found = new Map(rows.map((row) => [row.notice_dossier_id, meetingModel(row, actor)]));
          return ids.map((each) => found.get(each) ?? null);
        }),
    );
    return loader.load(dossierId);
  }

  /** What the record of a further session begins with; null for whoever records none. */
  async form(actor: Actor): Promise<MeetingFormModel | null> {
    const { authorityId, unitId, position } = actor;
    if (position !== 'OFFICER') return null;
    const [[committee], [last]] = await this.reader.read(
      authorityId,
      committeeOf(authorityId, unitId, civilDateOf(this.clock.now())),
      lastMeeting(authorityId, unitId),
    );
    if (committee?.lead_unit_kind !== 'OFFICE') return null;
    return { place: last?.place ?? '', chair: last?.chair ?? '', attendance: [...(last?.attendance ?? [])] };
  }

  private onlooker({ authorityId, principals }: Actor): Onlooker {
    return { authorityId, principals, now: this.clock.now() };
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function meetingModel(row: MeetingRow, actor: Actor): MeetingModel {
  const { notice_number: number, notice_symbol: symbol } = row;
  return {
    id: row.id,
    name: row.name,
    number: row.number,
    heldOn: row.held_on,
    beginsAt: row.begins_at,
    place: row.place,
    chair: row.chair,
    attendance: [...row.attendance],
    items: [...row.items],
    noticeState: row.notice_state as DossierState,
    noticeNumber: number === null || symbol === null ? null : formatDocumentNumber({ number, symbol }),
    noticeDated: row.notice_dated,
    version: row.version,
    givable: row.notice_sent && worksFor(actor, row.office_unit_id),
    noticeDossierId: row.notice_dossier_id,
    noticeDocumentId: row.notice_document_id,
    sourceId: row.source_id,
  };
}
