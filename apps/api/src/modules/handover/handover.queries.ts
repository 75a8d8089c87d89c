import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import type { Colleague } from './domain/groups.js';

/** Who leaves, and the day. */
export interface Leaving {
  readonly authorityId: string;
  readonly personId: string;
  readonly today: string;
}

export function personNamed({ authorityId, personId }: Leaving): Query<{ id: string; name: string }> {
  return {
    name: 'handover.person',
    text: 'select id, display_name as name from person where authority_id = $1 and id = $2',
    values: [authorityId, personId],
  };
}

/** Who holds which posts today in some units, administrators apart. */
export function colleaguesIn({ authorityId, today }: Leaving, unitIds: readonly string[]): Query<Colleague> {
  return {
    name: 'handover.colleagues',
    text: `select n.id as person_id, n.display_name as name, o.title, o.unit_id, o.position
      from post o
      join appointment a on a.authority_id = $1 and a.post_id = o.id
        and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to > $3::date)
      join person n on n.authority_id = $1 and n.id = a.person_id
      where o.authority_id = $1 and o.unit_id = any ($2::uuid[]) and o.position <> 'ADMIN'
      order by n.display_name, n.id, o.id`,
    values: [authorityId, unitIds, today],
  };
}

/** What stays with a post of the person, and who else holds it. */
export interface StayingRow {
  readonly title: string;
  readonly unit: string;
  /** The first day on which the person no longer holds it; null: not ended. */
  readonly until: string | null;
  /** Open work that is addressed to the post or to the unit as a body. */
  readonly count: number;
  readonly others: number;
  /** From when on somebody else holds it, where nobody does today. */
  readonly next_from: string | null;
}

export function workThatStays({ authorityId, personId, today }: Leaving): Query<StayingRow> {
  return {
    name: 'handover.stays',
    text: `
      select o.title, u.name as unit, a.valid_to as until,
        (select count(*)::int from (
          select from work_item_candidate k
          join work_item w on w.authority_id = $1 and w.id = k.work_item_id and w.closed_at is null
          where k.authority_id = $1 and k.principal_id in (o.id, o.unit_id) limit 1001) k) as count,
        (select count(distinct b.person_id)::int from appointment b
          where b.authority_id = $1 and b.post_id = o.id and b.person_id <> $2
            and b.valid_from <= $3::date and (b.valid_to is null or b.valid_to > $3::date)) as others,
        (select min(b.valid_from) from appointment b
          where b.authority_id = $1 and b.post_id = o.id and b.person_id <> $2 and b.valid_from > $3::date) as next_from
      from appointment a
      join post o on o.authority_id = $1 and o.id = a.post_id
      join unit u on u.authority_id = $1 and u.id = o.unit_id
      where a.authority_id = $1 and a.person_id = $2 and (a.valid_to is null or a.valid_to > $3::date)
      order by a.valid_from, a.id`,
    values: [authorityId, personId, today],
  };
}

export interface EarlierRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly count: number;
}

/** Earlier acts of handing over, the newest first. */
export function earlierHandovers({ authorityId, personId }: Leaving): Query<EarlierRow> {
  return {
    name: 'handover.earlier',
    text: `select h.id, h.at, n.display_name as by, h.reason, jsonb_array_length(h.items) as count
      from handover h join person n on n.authority_id = $1 and n.id = h.by_person_id
      where h.authority_id = $1 and h.person_id = $2 order by h.id desc limit 20`,
    values: [authorityId, personId],
  };
}

export function insertHandover(handover: {
  readonly authorityId: string;
  readonly id: string;
  readonly personId: string;
  readonly byPersonId: string;
  readonly reason: string;
  readonly at: string;
  readonly items: readonly { readonly kind: string; readonly id: string; readonly to: string }[];
}): Statement {
  return {
    name: 'handover.insert',
    text: `insert into handover (authority_id, id, person_id, by_person_id, reason, at, items)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      handover.authorityId,
      handover.id,
      handover.personId,
      handover.byPersonId,
      handover.reason,
      handover.at,
      JSON.stringify(handover.items),
    ],
  };
}
