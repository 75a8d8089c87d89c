import type { Query } from '../../platform/database/query.js';

/** `session_by_token`. */
export interface SessionRow {
  authority_id: string;
  person_id: string;
  appointment_id: string;
  unit_id: string;
  post_id: string;
  position: string;
  csrf_token: string;
  /** Set while the session stands in for somebody. */
  stands_in: StandsInRow | null;
}

/** What `session_by_token` says of standing in. */
export interface StandsInRow {
  id: string;
  kind: 'SUBSTITUTION' | 'AUTHORISATION';
  acts: string[] | null;
  docTypes: string[] | null;
  until: string;
  personId: string;
  title: string;
  ownAppointmentId: string;
  ownPostId: string;
  ownUnitId: string;
  ownPosition: string;
  ownTitle: string;
}

/** `living_sessions`. */
export interface LivingSessionRow {
  token_hash: Buffer;
  appointment_id: string;
}

/** `standing_support`: that of everything first. */
export interface SupportRow {
  grant_id: string;
  whole: boolean;
  principals: string[];
}

export interface DemoRoleRow {
  username: string;
  title: string;
  unit_name: string;
  hint: string;
}

/** Functions of the owner; they run outside a tenant, since the tenant is what they find out. */
export const IDENTITY_SQL = {
  living: { name: 'identity.living', text: 'select * from living_sessions($1, $2, $3, $4)' },
  session: { name: 'identity.session', text: 'select * from session_by_token($1, $2, $3, $4)' },
  support: { name: 'identity.support', text: 'select * from standing_support($1, $2, $3)' },
  actIn: { name: 'identity.act_in', text: 'select act_in_appointment($1, $2, $3) as changed' },
  standIn: { name: 'identity.stand_in', text: 'select stand_in($1, $2, $3) as changed' },
  authority: { name: 'identity.authority', text: 'select deployment_authority() as name' },
  demoRoles: { name: 'identity.demo_roles', text: 'select * from demo_roles($1)' },
} as const;

export interface PersonRow {
  id: string;
  display_name: string;
}

/** People of a tenant by id. */
export function peopleById(authorityId: string, ids: readonly string[]): Query<PersonRow> {
  return {
    name: 'identity.people_by_id',
    text: 'select id, display_name from person where authority_id = $1 and id = any ($2::uuid[])',
    values: [authorityId, ids],
  };
}

/** The tenant itself. */
export function authorityById(authorityId: string): Query<{ id: string; name: string }> {
  return {
    name: 'identity.authority_by_id',
    text: 'select id, name from authority where id = $1',
    values: [authorityId],
  };
}

/** The next deadline of the tenant after an instant: of an open step or of a timer. */
export function nextDeadline(authorityId: string, after: string): Query<{ due_at: string | null }> {
  return {
    name: 'identity.next_deadline',
    text: `
      select least(
        (select min(due_at) from work_item where authority_id = $1 and closed_at is null and due_at > $2),
        (select min(due_at) from timer where authority_id = $1 and due_at > $2)) as due_at`,
    values: [authorityId, after],
  };
}
