import type { Query } from '../../platform/database/query.js';
import type { RoundState } from './domain/participant-state.js';

/** A round with the processes of its dossiers, for what follows from an act by outbox. */
export interface RoundOfDossierRow {
  readonly round_id: string;
  readonly round_instance_id: string;
  readonly round_state: RoundState;
  readonly dossier_id: string;
  readonly dossier_instance_id: string;
  readonly dossier_state: string;
}

const columns = `
  r.id as round_id, r.instance_id as round_instance_id, r.state as round_state,
  d.id as dossier_id, d.instance_id as dossier_instance_id, d.state as dossier_state
  from comment_round r
  join round_dossier rd on rd.authority_id = r.authority_id and rd.round_id = r.id
  join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)`;

/** The dossiers of a round, in order. */
export function dossiersOfRound(authorityId: string, roundId: string): Query<RoundOfDossierRow> {
  return {
    name: 'consultation.dossiers-of-round',
    text: `select ${columns} where r.authority_id = $1 and r.id = $2 order by rd.ordinal`,
    values: [authorityId, roundId],
  };
}

/** Every dossier of the rounds still running on a dossier. */
export function runningRoundsOf(authorityId: string, dossierId: string): Query<RoundOfDossierRow> {
  return {
    name: 'consultation.running-rounds-of',
    text: `select ${columns}
      where r.authority_id = $1 and r.state in ('OPEN', 'LOCKED') and r.id in (
        select x.round_id from round_dossier x where x.authority_id = $1 and x.dossier_id = $2)
      order by r.id, rd.ordinal`,
    values: [authorityId, dossierId],
  };
}
