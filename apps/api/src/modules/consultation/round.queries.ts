import type { Query } from '../../platform/database/query.js';
import { unitHolds } from '../organisation/index.js';
import type { LateRequest, RoundState } from './domain/participant-state.js';
import type { ReplyKind, Stance } from './domain/stance.js';

/** Texts as the GraphQL model needs them; instants inside JSON are ISO with an offset. */
export interface UnitJson {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
}

export interface PersonJson {
  readonly id: string;
  readonly displayName: string;
}

export interface CommentJson {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly place: string | null;
  readonly text: string;
  readonly replyKind: ReplyKind | null;
  readonly replyText: string | null;
  readonly repliedBy: PersonJson | null;
  readonly repliedAt: string | null;
}

export interface OpinionJson {
  readonly id: string;
  readonly dossierId: string;
  readonly stance: Stance;
  readonly isLate: boolean;
  readonly answeredAt: string;
  readonly answeredBy: PersonJson;
  readonly comments: readonly CommentJson[];
}

export interface ParticipantJson {
  readonly index: number;
  readonly unit: UnitJson;
  readonly askedAt: string;
  readonly seenAt: string | null;
  readonly answeredAt: string | null;
  readonly isLate: boolean;
  readonly lateRequest: LateRequest | null;
  readonly letterId: string | null;
  readonly letterState: string | null;
  readonly questionAnswer: string | null;
  readonly signedLetterFileId: string | null;
  readonly opinions: readonly OpinionJson[];
}

export interface RoundDossierJson {
  readonly dossierId: string;
  readonly draftId: string;
  readonly ordinal: number;
  readonly docType: string;
  readonly subject: string;
  readonly state: string;
  readonly fromSession: boolean;
}

/** A round with everything below it, read by one statement. */
export interface RoundRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: RoundState;
  readonly letter_id: string;
  readonly letter_state: string;
  readonly due_at: string;
  readonly original_due_at: string;
  readonly due_words: string | null;
  readonly question: string | null;
  readonly show_others: boolean;
  readonly sent_at: string;
  readonly ended_at: string | null;
  readonly lead_unit: UnitJson;
  readonly dossiers: readonly RoundDossierJson[];
  readonly participants: readonly ParticipantJson[];
}

/** The same row as the lead and the readers of its dossiers see it. */
export interface LedRoundRow extends RoundRow {
  /** The Office that examines its dossiers. */
  readonly office_unit_id: string | null;
}

/** The same row as one asked unit reads it. */
export interface RequestRow extends RoundRow {
  /** Whether somebody holds the post of clerk in the asked unit today. */
  readonly unit_has_clerk: boolean;
}

export const unitJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name, 'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`;

const personJson = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'displayName', ${alias}.display_name)`;

const commentsOfOpinion = `
  coalesce((
    select json_agg(json_build_object(
        'id', c.id, 'version', c.version, 'ordinal', c.ordinal, 'place', c.place, 'text', c.body,
        'replyKind', c.reply_kind, 'replyText', c.reply_text, 'repliedAt', c.replied_at,
        'repliedBy', case when rp.id is not null then ${personJson('rp')} end) order by c.ordinal)
    from opinion_comment c
    left join person rp on rp.authority_id = c.authority_id and rp.id = c.replied_by
    where c.authority_id = o.authority_id and c.round_id = o.round_id and c.opinion_id = o.id
  ), '[]'::json)`;

/** Opinions to the dossiers that the reader may see; a withdrawn one is no opinion any more. */
const opinionsOfParticipant = (dossierFilter: string) => `
  coalesce((
    select json_agg(json_build_object(
        'id', o.id, 'dossierId', o.dossier_id, 'stance', o.stance, 'isLate', o.is_late,
        'answeredAt', o.answered_at, 'answeredBy', ${personJson('ap')}, 'comments', ${commentsOfOpinion})
      order by od.ordinal)
    from opinion o
    join round_dossier od on (od.authority_id, od.round_id, od.dossier_id) = (o.authority_id, o.round_id, o.dossier_id)
    join person ap on (ap.authority_id, ap.id) = (o.authority_id, o.answered_by)
    where o.authority_id = p.authority_id and o.round_id = p.round_id
      and o.participant_index = p.participant_index and o.withdrawn_at is null
      and ${dossierFilter.replaceAll('$dossier', 'o.dossier_id')}
  ), '[]'::json)`;

/** `dossierFilter` speaks of `$dossier`, `participantFilter` of the alias p; both come from this file only. */
const roundColumns = (dossierFilter: string, participantFilter: string) => `
  r.id, r.version, r.number, r.state, r.letter_id, rl.state as letter_state, r.due_at, r.original_due_at, r.due_words, r.question,
  r.show_others, r.sent_at, r.ended_at, ${unitJson('lu')} as lead_unit,
  coalesce((
    select json_agg(json_build_object(
        'dossierId', rd.dossier_id, 'draftId', rd.draft_id, 'ordinal', rd.ordinal,
        'docType', d.doc_type, 'subject', d.subject, 'state', d.state,
        'fromSession', d.session_item is not null) order by rd.ordinal)
    from round_dossier rd
    join dossier d on (d.authority_id, d.id) = (rd.authority_id, rd.dossier_id)
    where rd.authority_id = r.authority_id and rd.round_id = r.id
      and ${dossierFilter.replaceAll('$dossier', 'rd.dossier_id')}
  ), '[]'::json) as dossiers,
  coalesce((
    select json_agg(json_build_object(
        'index', p.participant_index, 'unit', ${unitJson('pu')}, 'askedAt', p.asked_at, 'seenAt', p.seen_at,
        'answeredAt', p.answered_at, 'isLate', p.is_late, 'lateRequest', p.late_request, 'letterId', p.letter_id,
        'letterState', l.state, 'questionAnswer', p.question_answer, 'signedLetterFileId', p.signed_letter_file_id,
        'opinions', ${opinionsOfParticipant(dossierFilter)}) order by p.participant_index)
    from round_participant p
    join unit pu on (pu.authority_id, pu.id) = (p.authority_id, p.unit_id)
    left join official_document l on l.authority_id = p.authority_id and l.id = p.letter_id
    where p.authority_id = r.authority_id and p.round_id = r.id and ${participantFilter}
  ), '[]'::json) as participants`;

const roundTables = `
  from comment_round r
  join unit lu on (lu.authority_id, lu.id) = (r.authority_id, r.lead_unit_id)
  join official_document rl on (rl.authority_id, rl.id) = (r.authority_id, r.letter_id)`;

/**
 * Principals with MANAGE on the round see all of it; readers of a dossier (the Office, the leaders) see what concerns
 * the dossiers that they may read. READ on the round, the right of the asked units, opens nothing here. A reader of
 * the dossier who is asked as well (the Office) does not see the others' answers before the round has ended, unless
 * the round lets units see each other.
 */
export const mayManage = `
  exists (select 1 from access_fact m
          where m.authority_id = $1 and m.subject_id = r.id and m.principal_id = any($2::uuid[]) and m.class = 'MANAGE'
            and (m.valid_to is null or m.valid_to > $3))`;
/** Of the dossier that is put in for `$dossier`. */
export const mayReadDossier = `
  exists (select 1 from access_fact a
          where a.authority_id = $1 and a.subject_id = $dossier and a.principal_id = any($2::uuid[])
            and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))`;
const mayCompare = `
  (r.show_others or r.state in ('ENDED', 'WITHDRAWN') or not exists (
    select 1 from round_participant x
    where x.authority_id = r.authority_id and x.round_id = r.id and x.unit_id = any($2::uuid[])))`;
const mayView = `
  (${mayManage} or (${mayCompare} and exists (
    select 1 from round_dossier v
    where v.authority_id = r.authority_id and v.round_id = r.id
      and ${mayReadDossier.replaceAll('$dossier', 'v.dossier_id')})))`;
const leadColumns = `
  ${roundColumns(`(${mayManage} or ${mayReadDossier})`, 'true')},
  (select i.state -> 'variables' ->> 'officeUnitId'
   from round_dossier o
   join dossier d on (d.authority_id, d.id) = (o.authority_id, o.dossier_id)
   join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
   where o.authority_id = r.authority_id and o.round_id = r.id
   order by o.ordinal limit 1) as office_unit_id`;

/** Who reads, and the business instant at which the right to read is judged. */
export interface Reader {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
}

const readerValues = ({ authorityId, principals, now }: Reader) => [authorityId, principals, now];

/** A round as the lead and the readers of its dossiers see it. */
export function roundView(reader: Reader, roundId: string): Query<LedRoundRow> {
  return {
    name: 'consultation.round-view',
    text: `select ${leadColumns} ${roundTables}
      where r.authority_id = $1 and r.id = $4 and ${mayView}`,
    values: [...readerValues(reader), roundId],
  };
}

/** The rounds of several dossiers, in order of their numbers; the dossiers of a row say where it belongs. */
export function roundsOfDossiers(reader: Reader, dossierIds: readonly string[]): Query<LedRoundRow> {
  return {
    name: 'consultation.rounds-of-dossiers',
    text: `select ${leadColumns} ${roundTables}
      where r.authority_id = $1 and ${mayView} and r.id in (
        select v.round_id from round_dossier v where v.authority_id = $1 and v.dossier_id = any($4::uuid[]))
      order by r.number, r.id`,
    values: [...readerValues(reader), dossierIds],
  };
}

/** Only the unit's own row, and the others' where the round lets units see each other. */
const requestColumns = `
  ${roundColumns('true', '(p.unit_id = $4 or r.show_others)')},
  ${unitHolds('CLERK', { authority: '$1', unit: '$4', instant: '$3' })} as unit_has_clerk`;
const mayAnswer = `
  exists (select 1 from access_fact a
          where a.authority_id = $1 and a.subject_id = r.id and a.principal_id = any($2::uuid[]) and a.class = 'READ'
            and (a.valid_to is null or a.valid_to > $3))`;

/** A round as one asked unit sees it. */
export function requestView(reader: Reader, unitId: string, roundId: string): Query<RequestRow> {
  return {
    name: 'consultation.request-view',
    text: `select ${requestColumns} ${roundTables}
      join round_participant me on me.authority_id = r.authority_id and me.round_id = r.id and me.unit_id = $4
      where r.authority_id = $1 and r.id = $5 and ${mayAnswer}`,
    values: [...readerValues(reader), unitId, roundId],
  };
}

// Answered here, while the unit's own letter is neither numbered nor attached as a signed scan; a round that was
// withdrawn needs no letter any more.
const awaitsLetter = `
  me.answered_at is not null and r.state <> 'WITHDRAWN' and me.signed_letter_file_id is null and exists (
    select 1 from official_document ml
    where ml.authority_id = $1 and ml.id = me.letter_id and ml.state in ('DRAFT', 'SIGNED'))`;

/** One page of the rounds that a unit is asked in, newest first (ids are ordered by time). */
export function requestPage(
  reader: Reader,
  unitId: string,
  page: { answered: boolean | null; awaitingLetter?: boolean | null; before: string | null; limit: number },
): Query<RequestRow> {
  return {
    name: 'consultation.request-page',
    text: `select ${requestColumns} ${roundTables}
      join round_participant me on me.authority_id = r.authority_id and me.round_id = r.id and me.unit_id = $4
      where r.authority_id = $1 and ${mayAnswer}
        and ($5::boolean is null or (me.answered_at is not null) = $5)
        and ($8::boolean is null or (${awaitsLetter}) = $8)
        and ($6::uuid is null or r.id < $6)
      order by r.id desc limit $7`,
    values: [
      ...readerValues(reader),
      unitId,
      page.answered,
      page.before,
      page.limit,
      page.awaitingLetter ?? null,
    ],
  };
}
