import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { substitutionInForce } from '../organisation/index.js';
import type { Days, Standing } from './domain/decide-substitution.js';
import { holder, holderJoin, holds, type HolderRow } from './holders.queries.js';
import { SHOWN, shownOf, type AbsenceReading } from './leave.queries.js';

/** Substitutions of appointments that touch some days. */
export function standingOf(
  authorityId: string,
  appointmentIds: readonly string[],
  { from, to }: Days,
): Query<Standing & { appointmentId: string }> {
  return {
    name: 'substitution.standing_of',
    text: `
      select t.absent_appointment_id as "appointmentId", t.acts, t.valid_from::text as "from", t.valid_to::text as "to"
        from substitution t
       where t.authority_id = $1 and t.absent_appointment_id = any ($2::uuid[]) and t.kind = 'SUBSTITUTION'
         and t.revoked_at is null and t.valid_from < $4::date and t.valid_to > $3::date
       order by t.valid_from`,
    values: [authorityId, appointmentIds, from, to],
  };
}

export interface SubstitutionRow {
  id: string;
  kind: 'SUBSTITUTION' | 'AUTHORISATION';
  acts: string[] | null;
  doc_types: string[] | null;
  reason: string;
  basis: string | null;
  from: string;
  to: string;
  leave_id: string | null;
  revoked_at: string | null;
  absent: HolderRow;
  substitute: HolderRow;
}

const SUBSTITUTION = `t.id, t.kind, t.acts, t.doc_types, t.reason, t.basis, t.valid_from::text as "from",
  t.valid_to::text as "to", t.leave_id, t.revoked_at, ${holder(1)} as absent, ${holder(2)} as substitute
  from substitution t ${holderJoin(1, 't.absent_appointment_id')} ${holderJoin(2, 't.substitute_appointment_id')}`;

/** Substitutions that run, lie ahead or ended within the last ninety days, the latest first. */
export function substitutionsShown({
  authorityId,
  personId,
  unitId,
  ofLeadership,
  today,
}: AbsenceReading): Query<SubstitutionRow> {
  return {
    name: 'substitution.substitutions_shown',
    text: `
      select ${SUBSTITUTION}
       where t.authority_id = $1 and t.valid_to > $5::date - 90
         and (${shownOf('a1.person_id')} or a2.person_id = $2)
       order by t.valid_from desc, t.id desc limit ${SHOWN}`,
    values: [authorityId, personId, unitId, ofLeadership, today],
  };
}

/** One substitution. */
export function substitutionById(authorityId: string, id: string): Query<SubstitutionRow> {
  return {
    name: 'substitution.by_id',
    text: `select ${SUBSTITUTION} where t.authority_id = $1 and t.id = $2`,
    values: [authorityId, id],
  };
}

/** Substitutions in force in which somebody does the work of others, by any of his appointments. */
export function standingInOf(authorityId: string, personId: string, today: string): Query<SubstitutionRow> {
  return {
    name: 'substitution.standing_in_of',
    text: `
      select ${SUBSTITUTION}
       where t.authority_id = $1 and a2.person_id = $2 and ${substitutionInForce('t', '$3::date')}
         and ${holds('a1', '$3::date')} and ${holds('a2', '$3::date')}
       order by t.valid_from, t.id limit 20`,
    values: [authorityId, personId, today],
  };
}

export interface NewSubstitution {
  readonly authorityId: string;
  readonly id: string;
  readonly kind: 'SUBSTITUTION' | 'AUTHORISATION';
  readonly absentId: string;
  readonly substituteId: string;
  readonly acts: readonly string[] | null;
  readonly docTypes: readonly string[] | null;
  readonly reason: string;
  readonly basis: string | null;
  readonly days: Days;
  readonly leaveId: string | null;
  readonly by: string;
  readonly now: string;
}

export function insertSubstitution(row: NewSubstitution): Statement {
  return {
    name: 'substitution.insert',
    // Two who name a substitute for the same work at the same moment: the first one stands.
    text: `insert into substitution (authority_id, id, kind, absent_appointment_id, substitute_appointment_id, acts,
        doc_types, reason, basis, valid_from, valid_to, leave_id, granted_by, granted_at)
      select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
       where $3 = 'AUTHORISATION' or not exists (
         select from substitution t
          where t.authority_id = $1 and t.absent_appointment_id = $4 and t.kind = 'SUBSTITUTION'
            and t.revoked_at is null and t.valid_from < $11::date and t.valid_to > $10::date
            and (t.acts is null or $6::text[] is null or t.acts && $6::text[]))`,
    values: [
      row.authorityId,
      row.id,
      row.kind,
      row.absentId,
      row.substituteId,
      row.acts,
      row.docTypes,
      row.reason,
      row.basis,
      row.days.from,
      row.days.to,
      row.leaveId,
      row.by,
      row.now,
    ],
    mustChange: 'SUBSTITUTE_MEANWHILE',
  };
}

/** Ends a substitution at once; refused where it has ended already. */
export function revokeSubstitution(authorityId: string, id: string, by: string, now: string): Statement {
  return {
    name: 'substitution.revoke',
    text: `update substitution set revoked_by = $3, revoked_at = $4
      where authority_id = $1 and id = $2 and revoked_at is null`,
    values: [authorityId, id, by, now],
    mustChange: 'SUBSTITUTION_OVER',
  };
}
