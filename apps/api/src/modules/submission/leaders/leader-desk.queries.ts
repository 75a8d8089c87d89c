import type { Query } from '../../../platform/database/query.js';
import { reachable } from '../../access/index.js';
import type { DossierState, DraftParagraph } from '../../documents/index.js';
import { DOCUMENT_STEPS } from '../../issuance/index.js';
import type { UnitModel } from '../../organisation/index.js';
import type { LeaderAnswerKind } from '../domain/leader-answer.js';
import { leaderAnswersOf, type LeaderAnswerJson, type PersonJson } from '../leader-answer.queries.js';
import type { Reader } from '../submission-act.queries.js';

/** Steps at which a leader of the Committee, or of the Office by order, answers or signs. */
export const LEADER_DESK_STEPS = [
  'viceChairReview',
  'chairReview',
  'signSubmission',
  'signDecision',
  'signNotice',
] as const;

/** Steps at which dossiers that travel together are answered or signed with one act: one paper, one row. */
const SHARED_STEPS = ['viceChairReview', 'chairReview', 'signSubmission'] as const;

/** What is signed at a step, as "purpose step". */
const SIGNED_AT = Object.entries(DOCUMENT_STEPS).map(([purpose, { sign }]) => `${purpose} ${sign}`);

/** What the units said to a dossier in its last round, counted; null where it was never sent out. */
export interface CommentCountsJson {
  readonly round: number;
  readonly asked: number;
  readonly agreed: number;
  readonly agreedWithComments: number;
  readonly disagreed: number;
  readonly notConcerned: number;
  readonly comments: number;
  readonly accepted: number;
  readonly explained: number;
}

/** A dossier on a paper of the leaders' desk. */
export interface PaperDossierJson {
  readonly id: string;
  readonly version: number;
  readonly docType: string;
  readonly subject: string;
  readonly state: DossierState;
  readonly comments: CommentCountsJson | null;
}

export interface LeaderPaperRow {
  readonly id: string;
  readonly element_id: string;
  readonly opened_at: string;
  readonly due_at: string | null;
  /** The instant by which the list is ordered; 'infinity' for papers without a due date. */
  readonly sort_at: string;
  readonly dossier_id: string;
  readonly urgency: string;
  readonly is_sample: boolean;
  /** The date by which it is to be issued, where one was confirmed. */
  readonly issue_by: string | null;
  readonly lead_unit: UnitModel;
  readonly drafter: PersonJson | null;
  readonly office_opinion: string | null;
  /** What is to be signed, where the paper waits for a signature. */
  readonly document_id: string | null;
  readonly dossiers: readonly PaperDossierJson[];
  readonly answers: readonly LeaderAnswerJson[];
  readonly total: number;
}

export interface PaperKey {
  readonly at: string;
  readonly id: string;
}

const visible = (dossier: string) => reachable(dossier, { authority: '$1', principals: '$2', now: '$3' });

/** The open step of a dossier is one that the reader holds. */
const heldBy = (item: string) => `exists (
  select from work_item_candidate k
  where k.authority_id = $1 and k.work_item_id = ${item}.id and k.principal_id = any ($2::uuid[]))`;

/**
 * The papers that wait for a leader, the next due first: one row for dossiers that travel together. What a leader holds
 * is little, so it is read whole by the order of the inbox (index work_item_candidate_order) and counted on the way; the
 * summary is made for the rows of the page alone.
 */
export function leaderPapers(
  { authorityId, principals, now }: Reader,
  after: PaperKey | undefined,
  limit: number,
): Query<LeaderPaperRow> {
  return {
    name: 'submission.leader-papers',
    text: `with held as materialized (
        select distinct w.id, c.due_sort, w.dossier_id, together.ids
        from work_item_candidate c
        join work_item w on w.authority_id = $1 and w.id = c.work_item_id
        cross join lateral ${visible('w.dossier_id')} reach
        cross join lateral (
          select case when w.element_id = any ($4::text[]) then array(
            select m.dossier_id
            from routing_slip_dossier own
            join routing_slip_dossier m on m.authority_id = $1 and m.slip_id = own.slip_id
            join work_item t on t.authority_id = $1 and t.dossier_id = m.dossier_id and t.closed_at is null
              and t.element_id = w.element_id
            cross join lateral ${visible('m.dossier_id')} reach
            where own.authority_id = $1 and own.dossier_id = w.dossier_id and ${heldBy('t')}
            order by m.ordinal) else '{}' end as ids) together
        where c.authority_id = $1 and c.principal_id = any ($2::uuid[]) and w.closed_at is null
          and w.subject_kind = 'DOSSIER' and w.element_id = any ($5::text[])
          and coalesce(together.ids[1], w.dossier_id) = w.dossier_id
      ), page as materialized (
        select * from held h
        where $7::uuid is null or (h.due_sort, h.id) > ($6::timestamptz, $7::uuid)
        order by h.due_sort, h.id
        limit $8
      )
      select w.id, w.element_id, w.opened_at, w.due_at, p.due_sort::text as sort_at, d.id as dossier_id, d.urgency,
        d.is_sample, d.deadline ->> 'dueAt' as issue_by,
        json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind)
          as lead_unit,
        case when r.id is not null and not d.drafter_unknown
          then json_build_object('id', r.id, 'displayName', r.display_name) end as drafter,
        (select s.office_opinion from routing_slip_dossier rs
         join routing_slip s on s.authority_id = $1 and s.id = rs.slip_id
         where rs.authority_id = $1 and rs.dossier_id = d.id) as office_opinion,
        (select o.id from official_document_dossier od
         join official_document o on o.authority_id = $1 and o.id = od.document_id
         where od.authority_id = $1 and od.dossier_id = d.id and o.state = 'DRAFT'
           and o.purpose || ' ' || w.element_id = any ($9::text[])
         order by o.id desc limit 1) as document_id,
        (select json_agg(json_build_object('id', x.id, 'version', x.version, 'docType', x.doc_type,
            'subject', x.subject, 'state', x.state, 'comments', ${commentCounts}) order by a.ordinal)
         from unnest(case when cardinality(p.ids) > 0 then p.ids else array[d.id] end) with ordinality as a (id, ordinal)
         join dossier x on x.authority_id = $1 and x.id = a.id) as dossiers,
        ${leaderAnswersOf('d')} as answers,
        (select count(*)::int from held) as total
      from page p
      join work_item w on w.authority_id = $1 and w.id = p.id
      join dossier d on d.authority_id = $1 and d.id = p.dossier_id
      join unit u on u.authority_id = $1 and u.id = d.lead_unit_id
      left join person r on r.authority_id = $1 and r.id = d.drafter_id
      order by p.due_sort, p.id`,
    values: [
      authorityId,
      principals,
      now,
      SHARED_STEPS,
      LEADER_DESK_STEPS,
      after?.at ?? null,
      after?.id ?? null,
      limit,
      SIGNED_AT,
    ],
  };
}

/** What the units said to the dossier `x` in its last round, and what became of their comments. */
const commentCounts = `(
  select json_build_object(
    'round', last.round_number, 'asked', count(*),
    'agreed', count(*) filter (where a.stance = 'AGREED'),
    'agreedWithComments', count(*) filter (where a.stance = 'AGREED_WITH_COMMENTS'),
    'disagreed', count(*) filter (where a.stance = 'DISAGREED'),
    'notConcerned', count(*) filter (where a.stance = 'NOT_CONCERNED'),
    'comments', coalesce(sum(said.comments), 0), 'accepted', coalesce(sum(said.accepted), 0),
    'explained', coalesce(sum(said.explained), 0))
  from (select n.round_id, n.round_number from round_answer n
        where n.authority_id = $1 and n.dossier_id = x.id order by n.round_number desc limit 1) last
  join round_answer a on a.authority_id = $1 and a.dossier_id = x.id and a.round_id = last.round_id
  left join lateral (
    select count(*)::int as comments,
      count(*) filter (where c.reply_kind in ('ACCEPTED', 'PARTLY_ACCEPTED'))::int as accepted,
      count(*) filter (where c.reply_kind = 'EXPLAINED')::int as explained
    from round_comment c where c.authority_id = $1 and c.opinion_id = a.opinion_id) said on true
  group by last.round_number)`;

/** The text of a dossier when a leader last answered about it, and as it stands; no texts where it is the same draft. */
export interface SinceAnswerRow {
  readonly dossier_id: string;
  readonly kind: LeaderAnswerKind;
  readonly answered_at: string;
  readonly from_number: number;
  readonly to_number: number;
  readonly before: readonly DraftParagraph[] | null;
  readonly after: readonly DraftParagraph[] | null;
}

/** A draft that the reader may open: one that its unit still works on is for that unit alone. */
const draft = (where: string) => `
  select r.id, r.number, r.paragraphs from draft r
  join stored_file f on f.authority_id = $1 and f.id = r.file_id
  where r.authority_id = $1 and r.dossier_id = asked.id and (f.only_unit_id is null or f.only_unit_id = $5) ${where}
  order by r.number desc limit 1`;

/** What became of the drafts of dossiers since the person last answered about them; nothing for those not answered yet. */
export function sinceAnswer(
  leader: {
    readonly authorityId: string;
    readonly postId: string;
    readonly personId: string;
    readonly unitId: string;
  },
  dossierIds: readonly string[],
): Query<SinceAnswerRow> {
  return {
    name: 'submission.since-answer',
    text: `select asked.id as dossier_id, mine.kind, mine.answered_at, then_.number as from_number,
        now_.number as to_number,
        case when then_.id <> now_.id then then_.paragraphs end as before,
        case when then_.id <> now_.id then now_.paragraphs end as after
      from unnest($2::uuid[]) as asked (id)
      cross join lateral (
        select l.id, l.kind, l.answered_at from leader_answer_dossier ld
        join leader_answer l on l.authority_id = $1 and l.id = ld.answer_id
        where ld.authority_id = $1 and ld.dossier_id = asked.id and l.post_id = $3
          and coalesce(l.person_id, $4::uuid) = $4::uuid
        order by l.id desc limit 1) mine
      cross join lateral (${draft('and (r.created_at, r.id) <= (mine.answered_at, mine.id)')}) then_
      cross join lateral (${draft('')}) now_`,
    values: [leader.authorityId, dossierIds, leader.postId, leader.personId, leader.unitId],
  };
}
