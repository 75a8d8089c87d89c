import type { Query } from '../../platform/database/query.js';
import type { SearchKind } from '../../platform/search/index.js';

export interface HitRow {
  readonly kind: SearchKind;
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly doc_type: string | null;
  readonly state: string | null;
  readonly dated: string | null;
  readonly received: boolean;
  readonly total: number;
  readonly unit: { id: string; code: string; name: string; shortName: string; kind: string } | null;
}

export interface SearchRequest {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
  readonly text: string;
  readonly unitId: string | null;
  readonly kinds: readonly SearchKind[];
  /** Hits of each kind. */
  readonly first: number;
  /** Counting stops here. */
  readonly cap: number;
}

/** The hits of each kind that the principals may see, with each kind's capped total; one statement. */
export function searchRows(request: SearchRequest): Query<HitRow> {
  const { authorityId, principals, now, text, unitId, kinds, first, cap } = request;
  return {
    name: 'search.rows',
    text: `
      select s.kind, s.id, s.title, s.number, s.doc_type, s.state, s.dated, s.received, s.total::int,
        case when u.id is not null then json_build_object('id', u.id, 'code', u.code, 'name', u.name,
          'shortName', u.short_name, 'kind', u.kind) end as unit
        from search_rows($1, $2::uuid[], $3, $4, $5, $6::text[], $7, $8) s
        left join unit u on u.authority_id = $1 and u.id = s.unit_id
       order by array_position($6::text[], s.kind), s.place`,
    values: [authorityId, principals, now, text, unitId, kinds, first, cap],
  };
}
