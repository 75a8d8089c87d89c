import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/** Dossiers are found by the words of their subject and by the unit that leads them. */
@Injectable()
export class DossierSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'DOSSIER',
      rows: `
        select d.id, d.id as readable_by, null::text as by_cause, d.subject as title, null::text as number,
          d.lead_unit_id as unit_id, d.doc_type, d.state, d.created_at as dated, u.name || ' ' || u.short_name as further
          from dossier d
          join unit u on u.authority_id = d.authority_id and u.id = d.lead_unit_id
         where d.authority_id = $1`,
    });
  }
}
