import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/** Units are found by everybody; a hit leads to what of theirs the finder may see. */
@Injectable()
export class UnitSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'UNIT',
      rows: `
        select u.id, null::uuid as readable_by, null::text as by_cause, u.name as title, null::text as number,
          u.id as unit_id, null::text as doc_type, null::text as state, null::timestamptz as dated, u.short_name as further
          from unit u
         where u.authority_id = $1`,
    });
  }
}
