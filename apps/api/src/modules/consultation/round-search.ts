import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/** Whoever is asked finds the request; the lead finds its dossier. */
@Injectable()
export class RoundSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'ROUND',
      rows: `
        select r.id, r.id as readable_by, 'ASKED' as by_cause, o.subject as title,
          lpad(o.number::text, greatest(length(o.number::text), 2), '0') || '/' || o.symbol as number,
          r.lead_unit_id as unit_id, null::text as doc_type, r.state, r.sent_at as dated,
          u.name || ' ' || u.short_name as further
          from comment_round r
          join official_document o on o.authority_id = r.authority_id and o.id = r.letter_id
          join unit u on u.authority_id = r.authority_id and u.id = r.lead_unit_id
         where r.authority_id = $1`,
      // The number of its letter comes by an act on the letter or on a dossier.
      touched: `
        select unnest($2::uuid[])
        union
        select r.id from comment_round r where r.authority_id = $1 and r.letter_id = any ($2::uuid[])
        union
        select rd.round_id from round_dossier rd where rd.authority_id = $1 and rd.dossier_id = any ($2::uuid[])`,
    });
  }
}
