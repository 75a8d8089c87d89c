import type { CivilDate } from '@thong-suot/administration';
import type { Query } from '../../../platform/database/query.js';
import type {
  Structure,
  StructureAppointment,
  StructurePerson,
  StructurePost,
  StructureUnit,
} from './domain/structure.js';

/** The structure of all days with its version, read by one statement of each kind. */
export type StructureRows = [
  StructureUnit,
  StructurePost,
  StructurePerson,
  StructureAppointment,
  { version: number },
];

type QueriesOf<Rows extends readonly unknown[]> = { [K in keyof Rows]: Query<Rows[K]> };
type FoundRows<Rows extends readonly unknown[]> = { readonly [K in keyof Rows]: readonly Rows[K][] };

/** What acts on the structure load; put together by `structureOf`. */
export function loadStructure(authorityId: string): QueriesOf<StructureRows> {
  return [
    {
      name: 'organisation.structure-units',
      text: `select u.id, u.code, u.name, u.short_name as "shortName", u.kind, u.parent_id as "parentId", u.symbol,
          u.ordinal, u.phone, u.place_name as "placeName", u.asked_by_default as asked, u.valid_from as "validFrom",
          u.valid_to as "validTo",
          coalesce((select max(f.valid_to) from unit_former f where f.authority_id = $1 and f.unit_id = u.id),
            u.valid_from) as since
        from unit u where u.authority_id = $1 order by u.ordinal, u.id`,
      values: [authorityId],
    },
    {
      name: 'organisation.structure-posts',
      text: 'select id, unit_id as "unitId", position, title from post where authority_id = $1 order by id',
      values: [authorityId],
    },
    {
      name: 'organisation.structure-people',
      text: 'select id, code, display_name as name, phone from person where authority_id = $1 order by display_name, id',
      values: [authorityId],
    },
    {
      name: 'organisation.structure-appointments',
      text: `select id, person_id as "personId", post_id as "postId", valid_from as "validFrom", valid_to as "validTo"
        from appointment where authority_id = $1 order by valid_from, id`,
      values: [authorityId],
    },
    versionOfStructure(authorityId),
  ];
}

export function versionOfStructure(authorityId: string): Query<{ version: number }> {
  return {
    name: 'organisation.structure-version',
    text: 'select version from structure_version where authority_id = $1',
    values: [authorityId],
  };
}

/** The rows of `loadStructure` as one. */
export function structureOf(rows: FoundRows<StructureRows>): {
  structure: Structure;
  version: number;
} {
  const [units, posts, people, appointments, [version]] = rows;
  return { structure: { units, posts, people, appointments }, version: version?.version ?? 0 };
}

export interface ChartUnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly symbol: string;
  readonly phone: string | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
}

/** The units that there are on a day, called and standing as they were on it, in protocol order. */
export function unitsOn(authorityId: string, day: string): Query<ChartUnitRow> {
  return {
    name: 'organisation.units-on',
    text: `select u.id, u.code, coalesce(f.name, u.name) as name, coalesce(f.short_name, u.short_name) as "shortName",
        coalesce(f.kind, u.kind) as kind, case when f.id is null then u.parent_id else f.parent_id end as "parentId",
        coalesce(f.symbol, u.symbol) as symbol, u.phone, u.valid_from as "validFrom", u.valid_to as "validTo"
      from unit u
      left join lateral (
        select f.* from unit_former f
         where f.authority_id = $1 and f.unit_id = u.id and f.valid_from <= $2::date and f.valid_to > $2::date
         order by f.valid_to, f.id limit 1) f on true
      where u.authority_id = $1 and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date)
      order by coalesce(f.ordinal, u.ordinal), u.id`,
    values: [authorityId, day],
  };
}

export interface ChartPostRow {
  readonly id: string;
  readonly unit_id: string;
  readonly position: string;
  readonly title: string;
  readonly holders: readonly {
    readonly id: string;
    readonly personId: string;
    readonly name: string;
    readonly validFrom: CivilDate;
    readonly validTo: CivilDate | null;
  }[];
}

/** The posts that there are on a day, with who holds them. */
export function postsOn(authorityId: string, day: string): Query<ChartPostRow> {
  return {
    name: 'organisation.posts-on',
    text: `select p.id, p.unit_id, p.position, p.title, coalesce(h.holders, '[]'::json) as holders
      from post p
      join unit u on u.authority_id = $1 and u.id = p.unit_id
        and u.valid_from <= $2::date and (u.valid_to is null or u.valid_to > $2::date)
      left join lateral (
        select json_agg(json_build_object('id', a.id, 'personId', n.id, 'name', n.display_name,
            'validFrom', a.valid_from, 'validTo', a.valid_to) order by a.valid_from, a.id) as holders
          from appointment a join person n on n.authority_id = $1 and n.id = a.person_id
         where a.authority_id = $1 and a.post_id = p.id
           and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to > $2::date)) h on true
      where p.authority_id = $1 and (p.added_on is null or p.added_on <= $2::date)
      order by p.id`,
    values: [authorityId, day],
  };
}

/** The kind of the unit that somebody acts in. */
export function unitKind(authorityId: string, unitId: string): Query<{ kind: string }> {
  return {
    name: 'organisation.unit-kind',
    text: 'select kind from unit where authority_id = $1 and id = $2',
    values: [authorityId, unitId],
  };
}

export interface UnitWorkRow {
  readonly unit_id: string;
  readonly unit: string;
  readonly count: number;
}

/** Open work by unit, where it is asked for. */
export function openWorkOfUnits(authorityId: string, asked: boolean): Query<UnitWorkRow> {
  return {
    name: 'organisation.open-work-of-units',
    text: `select w.unit_id, u.name as unit, count(*)::int as count
      from work_item w join unit u on u.authority_id = $1 and u.id = w.unit_id
      where w.authority_id = $1 and w.closed_at is null and $2
      group by w.unit_id, u.name`,
    values: [authorityId, asked],
  };
}
