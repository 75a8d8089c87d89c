import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SearchSources } from '../../platform/search/index.js';

/**
 * Sessions are found by their name, their day ("18/3/2025", "18/03/2025"), the points of their agenda and the number of
 * their notice.
 */
@Injectable()
export class MeetingSearch implements OnModuleInit {
  constructor(private readonly sources: SearchSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'MEETING',
      rows: `
        select m.id, m.id as readable_by, null::text as by_cause, m.name as title,
          lpad(o.number::text, greatest(length(o.number::text), 2), '0') || '/' || o.symbol as number,
          m.office_unit_id as unit_id, null::text as doc_type, null::text as state, m.held_on::timestamp at time zone 'Asia/Ho_Chi_Minh' as dated,
          concat_ws(' ', to_char(m.held_on, 'FMDD/FMMM/YYYY DD/MM/YYYY'), m.place,
            (select string_agg(i.title, ' ' order by i.number) from meeting_item i
              where i.authority_id = m.authority_id and i.meeting_id = m.id)) as further
          from meeting m
          left join official_document o on o.authority_id = m.authority_id and o.id = m.notice_document_id
         where m.authority_id = $1`,
      // A session is recorded by the act that begins the dossier of its notice, which is numbered later.
      touched: `
        select unnest($2::uuid[])
        union
        select m.id from meeting m
         where m.authority_id = $1
           and (m.notice_dossier_id = any ($2::uuid[]) or m.notice_document_id = any ($2::uuid[]))`,
    });
  }
}
