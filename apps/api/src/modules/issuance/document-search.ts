import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/** Documents are found by their number ("512/QĐ-UBND", "512"), the words of their subject and their issuer. */
@Injectable()
export class DocumentSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'DOCUMENT',
      rows: `
        select o.id, o.id as readable_by, null::text as by_cause, o.subject as title,
          lpad(o.number::text, greatest(length(o.number::text), 2), '0') || '/' || o.symbol as number,
          o.issuer_id as unit_id, o.doc_type, o.state, coalesce(o.dated::timestamp at time zone 'Asia/Ho_Chi_Minh', o.created_at) as dated,
          u.name || ' ' || u.short_name as further
          from official_document o
          join unit u on u.authority_id = o.authority_id and u.id = o.issuer_id
         where o.authority_id = $1`,
      // An act on a dossier or a round may number its document.
      touched: `
        select unnest($2::uuid[])
        union
        select od.document_id from official_document_dossier od
         where od.authority_id = $1 and od.dossier_id = any ($2::uuid[])`,
    });
  }
}
