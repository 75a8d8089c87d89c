import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import type { AskableField } from './domain/marked-fields.js';

export interface PersonDataRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly phone: string | null;
  readonly erased_at: string | null;
  /** Whether he holds a post on the day or will. */
  readonly holds_post: boolean;
  /** Whether something that he did in office stands in the record. */
  readonly acted: boolean;
}

const PERSON = `
  p.id, p.display_name as name, p.code, p.phone, p.erased_at,
  exists (select from appointment a where a.authority_id = $1 and a.person_id = p.id
    and (a.valid_to is null or a.valid_to > $2::date)) as holds_post,
  exists (select from command c where c.authority_id = $1 and c.actor_id = p.id) as acted`;

export function personData(authorityId: string, today: string, personId: string): Query<PersonDataRow> {
  return {
    name: 'personal.person',
    text: `select ${PERSON} from person p where p.authority_id = $1 and p.id = $3`,
    values: [authorityId, today, personId],
  };
}

/** People by words of the name or the code, those who hold a post first. */
export function peopleWithData(
  authorityId: string,
  today: string,
  { words, limit }: { readonly words: string; readonly limit: number },
): Query<PersonDataRow> {
  return {
    name: 'personal.people',
    text: `select ${PERSON} from person p
      where p.authority_id = $1 and not exists (
        select from unnest(string_to_array(search_key($3), ' ')) word
         where position(word in search_key(concat_ws(' ', p.display_name, p.code))) = 0)
      order by p.display_name, p.id limit $4`,
    values: [authorityId, today, words.slice(0, 100), limit],
  };
}

/** The value that was asked for. */
export function valueOf(
  authorityId: string,
  personId: string,
  field: AskableField,
): Query<{ value: string | null }> {
  return {
    name: `personal.value-${field}`,
    text: `select ${field === 'PHONE' ? 'phone' : 'code'} as value from person where authority_id = $1 and id = $2`,
    values: [authorityId, personId],
  };
}

export interface NewRequest {
  readonly authorityId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: 'SHOW' | 'EXPORT' | 'ERASE';
  readonly field: string | null;
  readonly purpose: string;
  readonly by: string;
  readonly at: string;
}

export function insertRequest(request: NewRequest): Statement {
  const { authorityId, id, personId, kind, field, purpose, by, at } = request;
  return {
    name: 'personal.insert-request',
    text: `insert into personal_request (authority_id, id, person_id, kind, field, purpose, asked_by, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [authorityId, id, personId, kind, field, purpose, by, at],
  };
}

export interface RequestRow {
  readonly id: string;
  readonly kind: 'SHOW' | 'EXPORT' | 'ERASE';
  readonly field: string | null;
  readonly purpose: string;
  readonly at: string;
  readonly person: { readonly id: string; readonly displayName: string };
  readonly asked_by: { readonly id: string; readonly displayName: string };
}

/** Requests, the newest first, before one of them; of one person where he is named. */
export function requestsBefore(
  authorityId: string,
  {
    personId,
    before,
    limit,
  }: { readonly personId: string | null; readonly before: string | null; readonly limit: number },
): Query<RequestRow> {
  return {
    name: 'personal.requests',
    text: `select r.id, r.kind, r.field, r.purpose, r.at,
        json_build_object('id', p.id, 'displayName', p.display_name) as person,
        json_build_object('id', b.id, 'displayName', b.display_name) as asked_by
      from personal_request r
      join person p on p.authority_id = $1 and p.id = r.person_id
      join person b on b.authority_id = $1 and b.id = r.asked_by
      where r.authority_id = $1 and ($2::uuid is null or r.person_id = $2) and ($3::uuid is null or r.id < $3)
      order by r.id desc limit $4`,
    values: [authorityId, personId, before, limit],
  };
}

/**
 * Empties what a request to erase empties. The name stays with whoever acted in office: the law on archives keeps what he
 * signed, numbered and wrote, and by whom. Whoever never acted is named by nothing but the row.
 */
export function erasePerson(
  authorityId: string,
  personId: string,
  { now, acted }: { readonly now: string; readonly acted: boolean },
): Statement[] {
  return [
    {
      name: 'personal.erase-person',
      text: `update person set phone = null, code = null, erased_at = $3,
          display_name = case when $4::boolean then display_name else 'Người đã xóa dữ liệu' end
        where authority_id = $1 and id = $2 and erased_at is null`,
      values: [authorityId, personId, now, acted],
      mustChange: 'PERSON_ERASED_ALREADY',
    },
    {
      name: 'personal.erase-notices',
      text: 'delete from notice where authority_id = $1 and person_id = $2',
      values: [authorityId, personId],
    },
    {
      name: 'personal.empty-account',
      text: 'select empty_account($1, $2)',
      values: [authorityId, personId],
    },
  ];
}

/** Everything that is kept of a person, as one JSON value. */
export function everythingOf(authorityId: string, personId: string, cap: number): Query<{ data: object }> {
  return {
    name: 'personal.everything',
    text: `select jsonb_build_object(
        'person', jsonb_build_object('id', p.id, 'name', p.display_name, 'code', p.code, 'phone', p.phone,
          'erasedAt', p.erased_at),
        'appointments', coalesce((
          select jsonb_agg(jsonb_build_object('unit', u.name, 'title', o.title, 'from', a.valid_from, 'to', a.valid_to)
            order by a.valid_from, a.id)
          from appointment a
          join post o on o.authority_id = $1 and o.id = a.post_id
          join unit u on u.authority_id = $1 and u.id = o.unit_id
          where a.authority_id = $1 and a.person_id = p.id), '[]'),
        'account', personal_account($1, p.id),
        'notices', coalesce((
          select jsonb_agg(jsonb_build_object('kind', n.kind, 'at', n.at, 'readAt', n.read_at) order by n.at)
          from (select * from notice n where n.authority_id = $1 and n.person_id = p.id order by n.id desc limit $3) n), '[]'),
        'requests', coalesce((
          select jsonb_agg(jsonb_build_object('kind', r.kind, 'field', r.field, 'purpose', r.purpose, 'at', r.at,
            'askedBy', b.display_name) order by r.at)
          from personal_request r join person b on b.authority_id = $1 and b.id = r.asked_by
          where r.authority_id = $1 and r.person_id = p.id), '[]'),
        'acts', coalesce((
          select jsonb_agg(jsonb_build_object('act', e.act, 'about', e.subject_kind, 'id', e.subject_id, 'at', e.business_at)
            order by e.business_at)
          from (select * from audit_entry e where e.authority_id = $1 and e.actor_id = p.id order by e.id desc limit $3) e), '[]')
      ) as data
      from person p where p.authority_id = $1 and p.id = $2`,
    values: [authorityId, personId, cap],
  };
}
