import { Injectable } from '@nestjs/common';
import { formatDocumentNumber } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import type { DossierState } from '../documents/index.js';
import type { MeetingConnection, MeetingModel } from './meeting.model.js';
import {
  meetingOfNotice,
  meetingOne,
  meetingPage,
  type MeetingRow,
  type Onlooker,
} from './meeting.queries.js';

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
    return pageOf(rows, size, meetingModel, (row) => [row.held_on, row.name]);
  }

  /** The session, or null where there is none or the actor may not see it. */
  async one(actor: Actor, id: string): Promise<MeetingModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, meetingOne(this.onlooker(actor), id));
    return row === undefined ? null : meetingModel(row);
  }

  /** The session whose notice a dossier is; many dossiers of one request cost one statement. */
  ofNotice(context: RequestContext, actor: Actor, dossierId: string): Promise<MeetingModel | null> {
    const loader = context.once(
      OF_NOTICE,
      () =>
        new DataLoader<string, MeetingModel | null>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, meetingOfNotice(this.onlooker(actor), ids));
          const found = new Map(rows.map((row) => [row.notice_dossier_id, meetingModel(row)]));
          return ids.map((each) => found.get(each) ?? null);
        }),
    );
    return loader.load(dossierId);
  }

  private onlooker({ authorityId, principals }: Actor): Onlooker {
    return { authorityId, principals, now: this.clock.now() };
  }
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function meetingModel(row: MeetingRow): MeetingModel {
  const { notice_number: number, notice_symbol: symbol } = row;
  return {
    id: row.id,
    name: row.name,
    heldOn: row.held_on,
    place: row.place,
    chair: row.chair,
    attendance: [...row.attendance],
    items: [...row.items],
    noticeState: row.notice_state as DossierState,
    noticeNumber: number === null || symbol === null ? null : formatDocumentNumber({ number, symbol }),
    noticeDated: row.notice_dated,
    noticeDossierId: row.notice_dossier_id,
    noticeDocumentId: row.notice_document_id,
    sourceId: row.source_id,
  };
}
