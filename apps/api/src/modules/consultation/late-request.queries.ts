import type { Query } from '../../platform/database/query.js';

/** A unit whose wish to answer late nobody has decided on. */
export interface UndecidedUnitRow {
  readonly name: string;
}

/** The units of a round that wait for the lead's word on answering late, in the order in which they were asked. */
export function undecidedLateRequests(authorityId: string, roundId: string): Query<UndecidedUnitRow> {
  return {
    name: 'consultation.undecided-late-requests',
    text: `select u.name
      from round_participant p
      join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
      where p.authority_id = $1 and p.round_id = $2 and p.answered_at is null
        and p.late_request is not null and p.late_request ->> 'granted' is null
      order by p.participant_index`,
    values: [authorityId, roundId],
  };
}
