import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { DocumentContent, DocumentState, UnitToSend } from '../issuance/index.js';
import type { NoticeFrame, ToldItem } from './domain/proposed-notice.js';
import type { Onlooker } from './meeting.queries.js';

/** All that the notice of a session is written from. */
export interface NoticeRow {
  readonly meeting_id: string;
  readonly meeting_name: string;
  readonly notice_frame: NoticeFrame;
  readonly items: readonly ToldItem[];
  readonly dossier_id: string;
  readonly instance_id: string;
  readonly subject: string;
  readonly is_sample: boolean;
  readonly document_id: string | null;
  readonly document_version: number | null;
  readonly document_state: DocumentState | null;
  readonly document_content: DocumentContent | null;
  /** Whether writing it is the reader's now. */
  readonly holds_text: boolean;
  readonly office_symbol: string;
  readonly office_unit_id: string;
  readonly committee_id: string | null;
  readonly committee_name: string | null;
  readonly committee_symbol: string | null;
  /** Units that exist on the day. */
  readonly units: UnitToSend[];
}

/** The notice of a session for those who may see its dossier; no row for anybody else. */
export function noticeOf(
  { authorityId, principals, now }: Onlooker,
  meetingId: string,
  today: string,
): Query<NoticeRow> {
  return {
    name: 'meetings.notice',
    text: `
      with living as (
        select id, name, kind, symbol, ordinal from unit
         where authority_id = $1 and valid_from <= $5::date and (valid_to is null or valid_to > $5::date)
      )
      select m.id as meeting_id, m.name as meeting_name, m.notice_frame,
             coalesce((
               select jsonb_agg(jsonb_build_object('title', i.title, 'conclusion', i.conclusion) order by i.number)
                 from meeting_item i where i.authority_id = m.authority_id and i.meeting_id = m.id), '[]') as items,
             d.id as dossier_id, d.instance_id, d.subject, d.is_sample,
             o.id as document_id, o.version as document_version, o.state as document_state, o.content as document_content,
             exists (
               select from work_item w
                 join work_item_candidate c on (c.authority_id, c.work_item_id) = (w.authority_id, w.id)
                where w.authority_id = d.authority_id and w.instance_id = d.instance_id and w.element_id = 'draftNotice'
                  and w.closed_at is null and c.principal_id = any ($2::uuid[])) as holds_text,
             office.id as office_unit_id, office.symbol as office_symbol,
             committee.id as committee_id, committee.name as committee_name, committee.symbol as committee_symbol,
             (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind) order by ordinal)
                from living) as units
        from meeting m
        join dossier d on d.authority_id = m.authority_id and d.id = m.notice_dossier_id
        join unit office on office.authority_id = m.authority_id and office.id = m.office_unit_id
        left join official_document o on o.authority_id = m.authority_id and o.id = m.notice_document_id
        left join lateral (
          select id, name, symbol from living where kind = 'PEOPLES_COMMITTEE' order by ordinal limit 1
        ) committee on true
       where m.authority_id = $1 and m.id = $4
         and d.id in (${visibleSubjects('DOSSIER', { authority: '$1', principals: '$2', now: '$3' })})`,
    values: [authorityId, principals, now, meetingId, today],
  };
}
