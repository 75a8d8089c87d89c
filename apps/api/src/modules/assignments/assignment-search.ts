import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/**
 * Assignments are found by what is to be done and by the session that gave it. Of several units with a part each, none is
 * named: what another one has to do is not for every reader.
 */
@Injectable()
export class AssignmentSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'ASSIGNMENT',
      rows: `
        select a.id, a.id as readable_by, null::text as by_cause, a.title, null::text as number,
          part.unit_id, null::text as doc_type, null::text as state, s.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as dated,
          concat_ws(' ', s.title, part.unit_name) as further
          from assignment a
          join assignment_source s on s.authority_id = a.authority_id and s.id = a.source_id
          left join lateral (
            select min(p.unit_id::text)::uuid as unit_id, min(u.name || ' ' || u.short_name) as unit_name
              from assignment_part p
              join unit u on u.authority_id = p.authority_id and u.id = p.unit_id
             where p.authority_id = a.authority_id and p.assignment_id = a.id and p.state <> 'TRANSFERRED'
            having count(*) = 1) part on true
         where a.authority_id = $1`,
      // A session gives many at once.
      touched: `
        select unnest($2::uuid[])
        union
        select a.id from assignment a where a.authority_id = $1 and a.source_id = any ($2::uuid[])`,
    });
  }
}
