import type { MeetingItemKind } from '@thong-suot/administration';
import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { NoticeFrame } from './domain/proposed-notice.js';

/** Who looks, and when. */
export interface Onlooker {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
}

/** A session with its agenda and what is known of its notice, as one row. */
export interface MeetingRow {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly held_on: string;
  readonly begins_at: string | null;
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly string[];
  readonly version: number;
  readonly office_unit_id: string;
  readonly source_id: string | null;
  readonly notice_dossier_id: string;
  readonly notice_document_id: string | null;
  readonly notice_state: string;
  readonly notice_number: number | null;
  readonly notice_symbol: string | null;
  readonly notice_dated: string | null;
  readonly notice_sent: boolean;
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly kind: MeetingItemKind | null;
    readonly leadUnitId: string | null;
    readonly dossierId: string | null;
  }[];
}

const COLUMNS = `
  m.id, m.name, m.number, m.held_on, m.begins_at, m.place, m.chair, m.attendance, m.version, m.office_unit_id, m.source_id,
  m.notice_dossier_id, m.notice_document_id, d.state as notice_state, o.number as notice_number,
  o.symbol as notice_symbol, o.dated as notice_dated, o.dispatched_at is not null as notice_sent,
  coalesce((
    select jsonb_agg(jsonb_build_object('number', i.number, 'title', i.title, 'kind', i.kind,
        'leadUnitId', i.lead_unit_id, 'dossierId', i.dossier_id) order by i.number)
      from meeting_item i where i.authority_id = m.authority_id and i.meeting_id = m.id), '[]') as items`;

const BESIDE = `
  join dossier d on d.authority_id = m.authority_id and d.id = m.notice_dossier_id
  left join official_document o on o.authority_id = m.authority_id and o.id = m.notice_document_id`;

const VISIBLE = `m.id in (${visibleSubjects('MEETING', { authority: '$1', principals: '$2', now: '$3' })})`;

/** Sessions that the onlooker may see, from the latest back; one more than `limit` asks for is the caller's matter. */
export function meetingPage(
  { authorityId, principals, now }: Onlooker,
  page: { readonly before: readonly [heldOn: string, name: string] | null; readonly limit: number },
): Query<MeetingRow> {
  return {
    name: 'meetings.page',
    text: `
      select ${COLUMNS} from meeting m ${BESIDE}
       where m.authority_id = $1 and ${VISIBLE}
         and ($4::date is null or (m.held_on, m.name) < ($4::date, $5::text))
       order by m.held_on desc, m.name desc limit $6`,
    values: [authorityId, principals, now, page.before?.[0] ?? null, page.before?.[1] ?? null, page.limit],
  };
}

/** One session; no row where there is none or the onlooker may not see it. */
export function meetingOne({ authorityId, principals, now }: Onlooker, id: string): Query<MeetingRow> {
  return {
    name: 'meetings.one',
    text: `select ${COLUMNS} from meeting m ${BESIDE} where m.authority_id = $1 and m.id = $4 and ${VISIBLE}`,
    values: [authorityId, principals, now, id],
  };
}

/** The session whose notice a dossier is; the access facts of the dossier decide who asks. */
export function meetingOfNotice(
  { authorityId, principals, now }: Onlooker,
  dossierIds: readonly string[],
): Query<MeetingRow> {
  return {
    name: 'meetings.ofNotice',
    text: `
      select ${COLUMNS} from meeting m ${BESIDE}
       where m.authority_id = $1 and m.notice_dossier_id = any ($4::uuid[]) and ${VISIBLE}`,
    values: [authorityId, principals, now, dossierIds],
  };
}

/** Whether a unit may read any session, or is the Office, which records them. */
export function readsMeetings(authorityId: string, unitId: string): Query<{ readonly reads: boolean }> {
  return {
    name: 'meetings.menu',
    text: `select exists (select from access_fact f
        where f.authority_id = $1 and f.principal_id = $2 and f.subject_kind = 'MEETING')
      or exists (select from unit u where u.authority_id = $1 and u.id = $2 and u.kind = 'OFFICE') as reads`,
    values: [authorityId, unitId],
  };
}

/** The session of an issued notice, and the units that it went to in the system. */
export interface ToldMeetingRow {
  readonly id: string;
  readonly unit_ids: readonly string[];
}

export function meetingToldBy(authorityId: string, documentId: string): Query<ToldMeetingRow> {
  return {
    name: 'meetings.toldBy',
    text: `
      select m.id, array(
          select r.unit_id::text from document_recipient r
           where r.authority_id = $1 and r.document_id = $2 and r.unit_id is not null and r.channel = 'SYSTEM'
           order by r.ordinal) as unit_ids
        from meeting m where m.authority_id = $1 and m.notice_document_id = $2`,
    values: [authorityId, documentId],
  };
}

export interface NewMeeting {
  readonly authorityId: string;
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly heldOn: string;
  readonly beginsAt: string | null;
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly string[];
  readonly officeUnitId: string;
  readonly sourceId: string | null;
  readonly noticeDossierId: string;
  readonly noticeFrame: NoticeFrame;
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    readonly kind: MeetingItemKind | null;
    readonly leadUnitId: string | null;
    readonly conclusion: string | null;
    readonly dossierId: string | null;
  }[];
  readonly now: string;
}

/** The session and its agenda; refuses MEETING_RECORDED_ALREADY where one of that day and name is there. */
export function insertMeeting(meeting: NewMeeting): Statement[] {
  const { authorityId, id, items } = meeting;
  return [
    {
      name: 'meetings.insert',
      text: `
        insert into meeting (authority_id, id, name, held_on, place, chair, attendance, office_unit_id, source_id,
                             notice_dossier_id, notice_frame, created_at, number, begins_at)
        values ($1, $2, $3, $4::date, $5, $6, $7::text[], $8, $9, $10, $11::jsonb, $12, $13, $14)
        on conflict (authority_id, held_on, name) do nothing`,
      values: [
        authorityId,
        id,
        meeting.name,
        meeting.heldOn,
        meeting.place,
        meeting.chair,
        meeting.attendance,
        meeting.officeUnitId,
        meeting.sourceId,
        meeting.noticeDossierId,
        JSON.stringify(meeting.noticeFrame),
        meeting.now,
        meeting.number,
        meeting.beginsAt,
      ],
      mustChange: 'MEETING_RECORDED_ALREADY',
    },
    {
      name: 'meetings.insertItems',
      text: `
        insert into meeting_item (authority_id, meeting_id, number, title, conclusion, dossier_id, kind, lead_unit_id)
        select $1::uuid, $2::uuid, i.*
          from unnest($3::smallint[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::uuid[])
            as i (number, title, conclusion, dossier_id, kind, lead_unit_id)`,
      values: [
        authorityId,
        id,
        items.map(({ number }) => number),
        items.map(({ title }) => title),
        items.map(({ conclusion }) => conclusion),
        items.map(({ dossierId }) => dossierId),
        items.map(({ kind }) => kind),
        items.map(({ leadUnitId }) => leadUnitId),
      ],
    },
  ];
}
