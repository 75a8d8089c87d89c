import type { Query } from '../../../platform/database/query.js';
import type { NoticeKind, NoticeSubject } from '../domain/notice.js';

/** Who reads his notices, and the business instant at which the right to read their matters is judged. */
export interface NoticeReaderKey {
  readonly authorityId: string;
  readonly personId: string;
  readonly principals: readonly string[];
  readonly now: string;
}

export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly subject_kind: NoticeSubject;
  readonly subject_id: string;
  readonly step_id: string | null;
  /** Of a step that an administrator has drawn. */
  readonly step_name: string | null;
  readonly due_at: string | null;
  readonly things: number;
  readonly at: string;
  readonly read_at: string | null;
  readonly by_unit: string | null;
  readonly title: string | null;
  /** Of a round: its first dossier, for its lead. */
  readonly dossier_id: string | null;
  /** Of a received document: as which recipient. */
  readonly recipient_id: string | null;
}

/**
 * Notices of the person in the post acted in, as long as the matter may be read: where the right to it has ended the
 * notice is not shown. What tells of the own account is always shown.
 */
const SHOWN = `
  n.authority_id = $1 and n.person_id = $2 and n.post_id = any ($3::uuid[]) and (n.subject_kind = 'ACCOUNT' or exists (
    select from access_fact f
     where f.authority_id = $1 and f.subject_id = n.subject_id and f.principal_id = any ($3::uuid[])
       and f.class in ('READ', 'MANAGE') and (f.valid_to is null or f.valid_to > $4)))`;

const valuesOf = ({ authorityId, personId, principals, now }: NoticeReaderKey) => [
  authorityId,
  personId,
  principals,
  now,
];

/** One page, the newest first; the titles are read with it, so that they say what holds now. */
export function noticePage(
  reader: NoticeReaderKey,
  page: { readonly unreadOnly: boolean; readonly before: string | null; readonly limit: number },
): Query<NoticeRow> {
  return {
    name: 'notifications.page',
    text: `
      with page as materialized (
        select n.* from notice n
         where ${SHOWN} and ($5::uuid is null or n.id < $5) and (not $6::boolean or n.read_at is null)
         order by n.id desc
         limit $7)
      select n.id, n.kind, n.subject_kind, n.subject_id, n.step_id, n.due_at, n.things,
        case when n.subject_kind = 'DOSSIER' then (
          select w.step_name from work_item w
           where w.authority_id = $1 and w.dossier_id = n.subject_id and w.element_id = n.step_id
           order by w.id desc limit 1) end as step_name, n.at, n.read_at,
        (select u.name from unit u where u.authority_id = $1 and u.id = n.by_unit_id) as by_unit,
        case n.subject_kind
          when 'DOSSIER' then (select d.subject from dossier d where d.authority_id = $1 and d.id = n.subject_id)
          when 'DOCUMENT' then (
            select o.subject from official_document o where o.authority_id = $1 and o.id = n.subject_id)
          when 'INCOMING' then (
            select i.subject from incoming_document i where i.authority_id = $1 and i.id = n.subject_id)
          when 'ASSIGNMENT' then (select a.title from assignment a where a.authority_id = $1 and a.id = n.subject_id)
          else (select i.labels ->> 'title' from process_instance i
                 where i.authority_id = $1 and i.subject_id = n.subject_id limit 1)
        end as title,
        case when n.subject_kind = 'ROUND' then (
          select r.dossier_id from round_dossier r
           where r.authority_id = $1 and r.round_id = n.subject_id order by r.ordinal limit 1) end as dossier_id,
        case when n.subject_kind = 'DOCUMENT' then (
          select r.id from document_recipient r
            join post po on po.authority_id = r.authority_id and po.unit_id = r.unit_id and po.id = n.post_id
           where r.authority_id = $1 and r.document_id = n.subject_id and r.sent_at is not null
           order by r.ordinal limit 1) end as recipient_id
        from page n
       order by n.id desc`,
    values: [...valuesOf(reader), page.before, page.unreadOnly, page.limit],
  };
}

/** How many notices are unread, stopping at the cap. */
export function unreadCount(reader: NoticeReaderKey, cap: number): Query<{ unread: number }> {
  return {
    name: 'notifications.unread',
    text: `select count(*)::int as unread from (
      select from notice n where n.read_at is null and ${SHOWN} limit $5) counted`,
    values: [...valuesOf(reader), cap],
  };
}

/** Of some ids those that name notices of the person. */
export function ownNotices(
  { authorityId, personId, principals }: NoticeReaderKey,
  ids: readonly string[],
): Query<{ id: string }> {
  return {
    name: 'notifications.own',
    text: `select n.id from notice n
      where n.authority_id = $1 and n.id = any ($4::uuid[]) and n.person_id = $2 and n.post_id = any ($3::uuid[])`,
    values: [authorityId, personId, principals, ids],
  };
}
