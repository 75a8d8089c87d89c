import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Command, Definition } from '@thong-suot/workflow-engine';
import type { Query } from '../../../platform/database/query.js';
import { OpenWorkSources, type OpenWorkRow } from '../../organisation/index.js';
import { Definitions } from '../engine/definitions.js';
import { REASSIGNED } from '../engine/open-items.js';

/** Steps that were given to one person, or that nobody else may do: they pass by a reassignment, deadline and place stay. */
@Injectable()
export class StepWork implements OnModuleInit {
  constructor(
    private readonly sources: OpenWorkSources,
    private readonly definitions: Definitions,
  ) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'STEP',
      held: ({ authorityId, personId, limit }) => stepsHeld(authorityId, personId, { limit, papers: false }),
      excluded: (authorityId, rows) => this.#excluded(authorityId, rows),
      passOn: (row, { toPersonId }) => ({ steps: reassigned(row, toPersonId) }),
    });
  }

  async #excluded(
    authorityId: string,
    rows: readonly OpenWorkRow[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const definitions = new Map<string, Definition>();
    for (const id of new Set(rows.flatMap(({ definition_id }) => definition_id ?? []))) {
      definitions.set(id, (await this.definitions.byId(authorityId, id)).definition);
    }
    return new Map(
      rows.map((row) => {
        const step = definitions.get(row.definition_id ?? '')?.elements[row.element_id ?? ''];
        const others = step?.type === 'userTask' ? step.differentPersonFrom : [];
        return [row.id, others.flatMap((element) => row.done_by[element] ?? [])];
      }),
    );
  }
}

/** The commands that give a step to somebody else. */
export function reassigned(row: OpenWorkRow, assignee: string): Command[] {
  if (row.element_id === null || row.work_item_key === null) return [];
  return [{ type: 'reassign', elementId: row.element_id, workItemKey: row.work_item_key, assignee }];
}

/**
 * Open steps that a person alone may do, in running processes; papers that were passed on to him, or all others. A step
 * that somebody else may do as well is not only his: it stays.
 */
export function stepsHeld(
  authorityId: string,
  personId: string,
  { limit, papers }: { readonly limit: number; readonly papers: boolean },
): Query<OpenWorkRow> {
  return {
    name: `workflow.${papers ? 'papers' : 'steps'}-held`,
    text: `
      select w.id, coalesce(w.step_name, w.element_id) as what, w.doc_type, w.unit_id, u.name as unit_name, w.positions,
        w.opened_at as since, w.due_at, w.instance_id, i.definition_id, w.element_id, w.work_item_key, w.subject_kind,
        w.subject_id,
        (select coalesce(jsonb_object_agg(d.element_id, d.closed_by), '{}') from (
          select distinct on (c.element_id) c.element_id, c.closed_by from work_item c
          where c.authority_id = $1 and c.instance_id = w.instance_id and c.closed_by is not null
            and c.outcome is distinct from '${REASSIGNED}'
          order by c.element_id, c.id desc) d) as done_by,
        (select f.id from incoming_forward f
          where f.authority_id = $1 and f.instance_id = w.instance_id and w.subject_kind = 'INCOMING') as further_id
      from work_item_candidate k
      join work_item w on w.authority_id = $1 and w.id = k.work_item_id and w.closed_at is null
        and (w.subject_kind = 'INCOMING') = ${papers}
      join process_instance i on i.authority_id = $1 and i.id = w.instance_id
      join unit u on u.authority_id = $1 and u.id = w.unit_id
      where k.authority_id = $1 and k.principal_id = $2 and not exists (
        select from work_item_candidate o
        where o.authority_id = $1 and o.work_item_id = k.work_item_id and o.principal_id <> $2)
      order by k.due_sort, w.id limit $3`,
    values: [authorityId, personId, limit],
  };
}
