import type { Query } from '../../../platform/database/query.js';

export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly person_id: string;
  /** As it is where the reader sees it without asking; else its last two digits. */
  readonly phone: string | null;
  readonly masked: boolean;
  readonly unit_phone: string | null;
}

/**
 * Who holds posts on a day. Each word must be found, without marks, in the name, the title or the unit; a search of
 * digits alone is also looked for in the numbers that the reader sees.
 */
export function directoryOn(
  authorityId: string,
  {
    day,
    search,
    limit,
    unitId,
    personId,
  }: {
    readonly day: string;
    readonly search: string;
    readonly limit: number;
    readonly unitId: string;
    readonly personId: string;
  },
): Query<DirectoryRow> {
  return {
    name: 'organisation.directory',
    text: `select a.id, n.display_name as name, p.title, u.id as unit_id, u.name as unit_name, n.id as person_id,
        case when open.it then n.phone else '•••••• ' || right(regexp_replace(n.phone, '[^0-9]', '', 'g'), 2) end as phone, not open.it and n.phone is not null as masked,
        u.phone as unit_phone
      from appointment a
      join person n on n.authority_id = $1 and n.id = a.person_id
      join post p on p.authority_id = $1 and p.id = a.post_id
      join unit u on u.authority_id = $1 and u.id = p.unit_id
      -- Numbers of others are shown to whoever works in the unit, and to the person.
      cross join lateral (select p.unit_id = $5 or n.id = $6 as it) open
      where a.authority_id = $1 and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)
        and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date)
        and (
          not exists (
            select from unnest(string_to_array(search_key($3), ' ')) word
             where position(word in search_key(concat_ws(' ', n.display_name, p.title, u.name, u.short_name, u.code))) = 0)
          or ($3 ~ '^[0-9 .+-]{3,}$' and position(regexp_replace($3, '[^0-9]', '', 'g')
            in regexp_replace(concat_ws('/', case when open.it then n.phone end, u.phone), '[^0-9/]', '', 'g')) > 0))
      order by u.ordinal, u.id, p.id, n.display_name, a.id limit $4`,
    values: [authorityId, day, search.slice(0, 100), limit, unitId, personId],
  };
}
