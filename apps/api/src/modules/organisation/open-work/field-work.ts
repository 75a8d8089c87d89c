import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OpenWorkSources } from './open-work.js';

/** Fields of work that a person is in charge of: another holder of the same post takes them, from the day on. */
@Injectable()
export class FieldWork implements OnModuleInit {
  constructor(private readonly sources: OpenWorkSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'FIELD',
      held: ({ authorityId, personId, today, limit }) => ({
        name: 'organisation.fields-held',
        text: `select c.id, f.name as what, null::text as doc_type, o.unit_id, u.name as unit_name,
            array[o.position] as positions, null::timestamptz as since, null::timestamptz as due_at,
            null::uuid as instance_id, null::uuid as definition_id, null::text as element_id, null::text as work_item_key,
            'AUTHORITY' as subject_kind, c.field_id as subject_id, '{}'::jsonb as done_by, c.post_id as further_id
          from field_charge c
          join work_field f on f.authority_id = $1 and f.id = c.field_id
          join post o on o.authority_id = $1 and o.id = c.post_id
          join unit u on u.authority_id = $1 and u.id = o.unit_id
          where c.authority_id = $1 and c.person_id = $2 and (c.valid_to is null or c.valid_to > $3::date)
          order by f.ordinal, c.id limit $4`,
        values: [authorityId, personId, today, limit],
      }),
      passOn: (row, { authorityId, toPersonId, today, newId }) => ({
        writes: [
          {
            name: 'organisation.begin-field-charge',
            text: `insert into field_charge (authority_id, id, field_id, post_id, person_id, valid_from, valid_to)
              select authority_id, $3, field_id, post_id, $4, $5::date, valid_to from field_charge
              where authority_id = $1 and id = $2 and valid_from < $5::date`,
            values: [authorityId, row.id, newId(), toPersonId, today],
          },
          {
            name: 'organisation.end-field-charge',
            // One that begins today or later has not been anybody's yet.
            text: `update field_charge set
                valid_to = case when valid_from < $4::date then $4::date else valid_to end,
                person_id = case when valid_from < $4::date then person_id else $3::uuid end
              where authority_id = $1 and id = $2`,
            values: [authorityId, row.id, toPersonId, today],
            mustChange: 'HANDOVER_CHANGED',
          },
        ],
      }),
    });
  }
}
