import type { Query } from '../../platform/database/query.js';
import type { RoundState } from './domain/participant-state.js';

/** What urging in a round is decided by. */
export interface RoundToUrgeRow {
  readonly id: string;
  readonly state: RoundState;
  readonly lead_unit_id: string;
  /** The Office that examines its dossiers. */
  readonly office_unit_id: string | null;
  readonly silent_unit_ids: readonly string[];
  readonly last_urged_at: string | null;
}

export function roundToUrge(authorityId: string, roundId: string): Query<RoundToUrgeRow> {
  return {
    name: 'consultation.round-to-urge',
    text: `select r.id, r.state, r.lead_unit_id,
        (select (i.state -> 'variables' ->> 'officeUnitId')::uuid
         from round_dossier rd
         join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)
         join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
         where rd.authority_id = r.authority_id and rd.round_id = r.id
         order by rd.ordinal limit 1) as office_unit_id,
        (select coalesce(json_agg(p.unit_id order by p.participant_index), '[]'::json) from round_participant p
         where p.authority_id = r.authority_id and p.round_id = r.id and p.answered_at is null) as silent_unit_ids,
        (select max(g.at) from urge g
         where g.authority_id = r.authority_id and g.subject_id = r.id and g.step_id = 'answer') as last_urged_at
      from comment_round r
      where r.authority_id = $1 and r.id = $2`,
    values: [authorityId, roundId],
  };
}
