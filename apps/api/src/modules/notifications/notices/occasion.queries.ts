import type { Query } from '../../../platform/database/query.js';
import type { UrgedMessage } from '../../documents/index.js';
import type { Told, WaitingStep } from '../domain/notice.js';
import { holdersOf, holding, STEP } from './told.sql.js';

/** Who waits in a round whose hour has come: the units that have not answered, and the lead that is to end it. */
export function waitingInRound(authorityId: string, roundId: string, now: string): Query<WaitingStep> {
  return {
    name: 'notifications.waiting-in-round',
    text: `select ${STEP.replace('w.due_at', 'r.due_at')}
      from comment_round r
      join work_item w
        on w.authority_id = r.authority_id and w.instance_id = r.instance_id and w.closed_at is null
        and w.element_id in ('answer', 'endRound')
      ${holdersOf('$3')}
      where r.authority_id = $1 and r.id = $2 and r.state = 'LOCKED' and r.due_at <= $3`,
    values: [authorityId, roundId, now],
  };
}

export interface AskedRow extends Told {
  readonly lead_unit_id: string;
}

/** The people of the units that were asked in a round. */
export function askedInRound(authorityId: string, roundId: string, now: string): Query<AskedRow> {
  return {
    name: 'notifications.asked-in-round',
    text: `select ap.person_id, po.id as post_id, r.lead_unit_id
      from comment_round r
      join round_participant p on p.authority_id = r.authority_id and p.round_id = r.id
      join post po on po.authority_id = p.authority_id and po.unit_id = p.unit_id and po.position <> 'ADMIN'
      ${holding('po', '$3')}
      where r.authority_id = $1 and r.id = $2 and r.state = 'ENDED'`,
    values: [authorityId, roundId, now],
  };
}

export interface IssuedRow extends Told {
  readonly dossier_id: string;
}

const UNIT_LEADERS = [
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'UNIT_HEAD',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
];

/**
 * Whose matter has been issued: the drafter, where one is known, and the leaders of the lead unit. Letters between
 * offices and a Tờ trình issue nothing.
 */
export function issuedFor(authorityId: string, documentId: string, now: string): Query<IssuedRow> {
  return {
    name: 'notifications.issued-for',
    text: `select d.id as dossier_id, ap.person_id, po.id as post_id
      from official_document o
      join official_document_dossier l on l.authority_id = o.authority_id and l.document_id = o.id
      join dossier d on d.authority_id = l.authority_id and d.id = l.dossier_id
      join post po on po.authority_id = d.authority_id and po.unit_id = d.lead_unit_id
      ${holding('po', '$3')}
      where o.authority_id = $1 and o.id = $2 and o.dispatched_at is not null
        and o.purpose not in ('SUBMISSION', 'ROUND_LETTER', 'OPINION_LETTER')
        and (ap.person_id = d.drafter_id or po.position = any ($4::text[])
          or (d.drafter_id is null and po.position = 'OFFICER'))`,
    values: [authorityId, documentId, now, UNIT_LEADERS],
  };
}

export interface ReceivedRow extends Told {
  readonly issuer_id: string;
}

/**
 * Who hears that a document has come to the unit in the system: its clerk, or whoever does the clerk's work where it has
 * none, and its leaders; of letters in a round the leaders are told with the round. Nobody who sent it himself.
 */
export function receiversOf(
  authorityId: string,
  { documentId, by }: { readonly documentId: string; readonly by: string | null },
  now: string,
): Query<ReceivedRow> {
  return {
    name: 'notifications.receivers-of',
    text: `
      with held as materialized (
        select r.unit_id, po.id as post_id, po.position, ap.person_id, o.issuer_id,
               o.purpose in ('ROUND_LETTER', 'OPINION_LETTER') as of_round
          from document_recipient r
          join official_document o on o.authority_id = r.authority_id and o.id = r.document_id
          join post po on po.authority_id = r.authority_id and po.unit_id = r.unit_id and po.position <> 'ADMIN'
          ${holding('po', '$3')}
         where r.authority_id = $1 and r.document_id = $2 and r.channel = 'SYSTEM' and r.sent_at is not null)
      select h.person_id, h.post_id, h.issuer_id from held h
       where h.person_id is distinct from $4::uuid
         and (h.position = 'CLERK'
              or not h.of_round and h.position = any ($5::text[])
              or not exists (select from held c where c.unit_id = h.unit_id and c.position = 'CLERK')
                 and (h.position = 'OFFICER'
                      or not exists (select from held c where c.unit_id = h.unit_id and c.position = 'OFFICER')))`,
    values: [authorityId, documentId, now, by, [...UNIT_LEADERS, 'CHAIR', 'VICE_CHAIR']],
  };
}

export interface DirectingRow extends Told {
  readonly unit_id: string;
}

/**
 * Who decides where a paper goes that was entered into a register (Decree 30/2020, article 23): the leaders of the unit,
 * of the Committee's papers those of its Office. Nobody who entered it himself.
 */
export function directingPaper(
  authorityId: string,
  { incomingId, by }: { readonly incomingId: string; readonly by: string | null },
  now: string,
): Query<DirectingRow> {
  return {
    name: 'notifications.directing-paper',
    text: `
      select ap.person_id, po.id as post_id, i.unit_id
        from incoming_document i
        join unit u on u.authority_id = i.authority_id and u.id = i.unit_id
        join unit v on v.authority_id = i.authority_id
          and (v.id = u.id or u.kind = 'PEOPLES_COMMITTEE' and v.kind = 'OFFICE')
        join post po on po.authority_id = v.authority_id and po.unit_id = v.id and po.position = any ($5::text[])
        ${holding('po', '$3')}
       where i.authority_id = $1 and i.id = $2 and i.void_reason is null and ap.person_id is distinct from $4::uuid`,
    values: [authorityId, incomingId, now, by, [...UNIT_LEADERS, 'CHAIR', 'VICE_CHAIR']],
  };
}

export interface UrgedRow extends Told {
  readonly due_at: string | null;
}

/**
 * The people who are urged: those who hold the step in the units; where a dossier does the work and no step waits, the
 * people of the units.
 */
export function urgedPeople(authorityId: string, urged: UrgedMessage, now: string): Query<UrgedRow> {
  return {
    name: 'notifications.urged-people',
    text: `
      with step as materialized (
        select pe.person_id, pe.post_id, w.unit_id, w.due_at
          from unnest($3::uuid[]) as u(id)
          join process_instance i on i.authority_id = $1 and i.subject_id = $2
          join work_item w on w.authority_id = $1 and w.instance_id = i.id and w.unit_id = u.id and w.element_id = $4
            and w.closed_at is null
          ${holdersOf('$5')}
        union
        select pe.person_id, pe.post_id, w.unit_id, w.due_at
          from unnest($3::uuid[]) as u(id)
          join work_item w on w.authority_id = $1 and w.dossier_id = $2 and w.unit_id = u.id and w.element_id = $4
            and w.closed_at is null
          ${holdersOf('$5')})
      select s.person_id, s.post_id, s.due_at from step s
      union all
      select ap.person_id, po.id, null
        from unnest($3::uuid[]) as u(id)
        join post po on po.authority_id = $1 and po.unit_id = u.id and po.position <> 'ADMIN'
        ${holding('po', '$5')}
       where $6 = 'ASSIGNMENT' and not exists (select from step s where s.unit_id = u.id)`,
    values: [authorityId, urged.subjectId, urged.unitIds, urged.stepId, now, urged.subjectKind],
  };
}

/** The person of an account, for every post held on the day of an instant. */
export function personOfPosts(authorityId: string, personId: string, now: string): Query<Told> {
  return {
    name: 'notifications.person-of-posts',
    text: `select ap.person_id, ap.post_id from appointment ap
      where ap.authority_id = $1 and ap.person_id = $2
        and ap.valid_from <= ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
        and (ap.valid_to is null or ap.valid_to > ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date)`,
    values: [authorityId, personId, now],
  };
}
