import type { Query } from '../../platform/database/query.js';

/** A project as the acts on its obstacles look at it. */
export interface ProjectActRow {
  readonly id: string;
  readonly wards: readonly string[];
  /** The land centre and the department that leads. */
  readonly others: readonly string[];
  readonly owner_exists: boolean;
}

export function projectForAct(
  authorityId: string,
  projectId: string,
  ownerUnitId: string,
  today: string,
): Query<ProjectActRow> {
  return {
    name: 'land.project_for_act',
    text: `select p.id,
        array(select s.unit_id::text from land_section s where s.authority_id = $1 and s.project_id = p.id) as wards,
        array(select o.unit_id::text from land_owner o
          where o.authority_id = $1 and o.owner in ('LAND_CENTRE', 'DEPARTMENT')) as others,
        exists (select from unit u where u.authority_id = $1 and u.id = $3
          and u.valid_from <= $4::date and (u.valid_to is null or u.valid_to > $4::date)) as owner_exists
      from land_project p where p.authority_id = $1 and p.id = $2`,
    values: [authorityId, projectId, ownerUnitId, today],
  };
}

export interface ObstacleActRow {
  readonly id: string;
  readonly project_id: string;
  readonly owner_unit_id: string;
  readonly told_by_unit_id: string;
  readonly resolved_at: string | null;
  readonly version: number;
  readonly lead_unit_id: string;
}

export function obstacleForAct(authorityId: string, obstacleId: string): Query<ObstacleActRow> {
  return {
    name: 'land.obstacle_for_act',
    text: `select b.id, b.project_id, b.owner_unit_id, b.told_by_unit_id, b.resolved_at, b.version,
        (select g.lead_unit_id from land_programme g
          where g.authority_id = $1 order by g.ordinal limit 1) as lead_unit_id
      from land_obstacle b where b.authority_id = $1 and b.id = $2`,
    values: [authorityId, obstacleId],
  };
}
