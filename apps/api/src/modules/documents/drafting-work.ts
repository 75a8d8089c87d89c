import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWorkSources } from '../organisation/index.js';

/** Dossiers that a person drafts and that still run: a colleague of the lead unit is named as drafter. */
@Injectable()
export class DraftingWork implements OnModuleInit {
  constructor(private readonly sources: OpenWorkSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'DRAFT',
      held: ({ authorityId, personId, limit }) => ({
        name: 'documents.drafts-held',
        text: `select d.id, d.doc_type as what, d.doc_type, d.lead_unit_id as unit_id, u.name as unit_name,
            array['OFFICER', 'UNIT_LEADER', 'DEPUTY_UNIT_LEADER'] as positions, d.created_at as since,
            null::timestamptz as due_at, null::uuid as instance_id, null::uuid as definition_id, null::text as element_id,
            null::text as work_item_key, 'DOSSIER' as subject_kind, d.id as subject_id, '{}'::jsonb as done_by,
            null::uuid as further_id
          from dossier d
          join process_instance i on i.authority_id = $1 and i.id = d.instance_id and i.status in ('RUNNING', 'SUSPENDED')
          join unit u on u.authority_id = $1 and u.id = d.lead_unit_id
          where d.authority_id = $1 and d.drafter_id = $2
          order by d.id limit $3`,
        values: [authorityId, personId, limit],
      }),
      passOn: (row, { authorityId, fromPersonId, toPersonId }) => ({
        writes: [
          {
            name: 'documents.name-another-drafter',
            text: 'update dossier set drafter_id = $4 where authority_id = $1 and id = $2 and drafter_id = $3',
            values: [authorityId, row.id, fromPersonId, toPersonId],
            mustChange: 'HANDOVER_CHANGED',
          },
        ],
      }),
    });
  }
}
