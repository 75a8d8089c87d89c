import type { Query } from '../../platform/database/query.js';

/** Whether the actor holds the examination of a dossier, and the version of its cover sheet. */
export interface SlipActRow {
  readonly dossier_id: string;
  readonly slip_id: string | null;
  readonly slip_version: number | null;
  readonly holds_examination: boolean;
}

const mayReadDossier = `
  exists (select 1 from access_fact a
          where a.authority_id = $1 and a.subject_id = d.id and a.principal_id = any($2::uuid[])
            and a.class in ('READ', 'MANAGE') and (a.valid_to is null or a.valid_to > $3))`;

export interface Reader {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
}

export function slipForAct({ authorityId, principals, now }: Reader, dossierId: string): Query<SlipActRow> {
  return {
    name: 'submission.slip-for-act',
    text: `select d.id as dossier_id, s.id as slip_id, s.version as slip_version,
        exists (
          select 1 from work_item w
          join work_item_candidate c on (c.authority_id, c.work_item_id) = (w.authority_id, w.id)
          where w.authority_id = $1 and w.instance_id = d.instance_id and w.element_id = 'examine'
            and w.closed_at is null and c.principal_id = any($2::uuid[])) as holds_examination
      from dossier d
      left join routing_slip_dossier rs on rs.authority_id = d.authority_id and rs.dossier_id = d.id
      left join routing_slip s on s.authority_id = rs.authority_id and s.id = rs.slip_id
      where d.authority_id = $1 and d.id = $4 and ${mayReadDossier}`,
    values: [authorityId, principals, now, dossierId],
  };
}

/** Whether the actor may write the Tờ trình of a dossier now: its consolidation or its examination is the actor's. */
export interface WriterRow {
  readonly holds_text: boolean;
}

export function writerOf({ authorityId, principals }: Reader, dossierId: string): Query<WriterRow> {
  return {
    name: 'submission.writer',
    text: `select exists (
        select 1 from dossier d
        join work_item w on w.authority_id = d.authority_id and w.instance_id = d.instance_id
        join work_item_candidate c on (c.authority_id, c.work_item_id) = (w.authority_id, w.id)
        where d.authority_id = $1 and d.id = $3 and w.element_id in ('consolidate', 'examine')
          and w.closed_at is null and c.principal_id = any($2::uuid[])) as holds_text`,
    values: [authorityId, principals, dossierId],
  };
}

export interface AnswerActRow {
  readonly id: string;
  readonly version: number;
  /** The dossiers that it is about, as far as the actor may see them. */
  readonly dossier_ids: readonly string[];
  readonly body: string;
  readonly step_id: string;
  readonly answered_at: string;
  readonly post_id: string;
  readonly entered_by: string | null;
}

export function answerForAct(
  { authorityId, principals, now }: Reader,
  answerId: string,
): Query<AnswerActRow> {
  return {
    name: 'submission.answer-for-act',
    text: `select l.id, l.version, array_agg(d.id order by d.id) as dossier_ids, l.body, l.step_id, l.answered_at,
        l.post_id, l.entered_by
      from leader_answer l
      join leader_answer_dossier ld on (ld.authority_id, ld.answer_id) = (l.authority_id, l.id)
      join dossier d on (d.authority_id, d.id) = (ld.authority_id, ld.dossier_id)
      where l.authority_id = $1 and l.id = $4 and ${mayReadDossier}
      group by l.authority_id, l.id`,
    values: [authorityId, principals, now, answerId],
  };
}

export interface ConditionActRow {
  readonly id: string;
  readonly version: number;
  readonly dossier_id: string;
  readonly instance_id: string;
  readonly dossier_state: string;
  readonly lead_unit_id: string;
}

export function conditionForAct(
  { authorityId, principals, now }: Reader,
  conditionId: string,
): Query<ConditionActRow> {
  return {
    name: 'submission.condition-for-act',
    text: `select c.id, c.version, c.dossier_id, d.instance_id, d.state as dossier_state, d.lead_unit_id
      from party_condition c
      join dossier d on (d.authority_id, d.id) = (c.authority_id, c.dossier_id)
      where c.authority_id = $1 and c.id = $4 and ${mayReadDossier}`,
    values: [authorityId, principals, now, conditionId],
  };
}

/** Who holds the post that answers at a step: for an answer that the Office enters on behalf. */
export interface LeaderPostRow {
  readonly post_id: string;
  readonly position: string;
  readonly title: string;
  readonly unit_id: string;
}

export function leaderPosts(authorityId: string): Query<LeaderPostRow> {
  return {
    name: 'submission.leader-posts',
    text: `select p.id as post_id, p.position, p.title, p.unit_id from post p
      where p.authority_id = $1 and p.position in ('CHAIR', 'VICE_CHAIR')`,
    values: [authorityId],
  };
}

/** A post's title, for the dated signatures on the cover sheet. */
export interface PostRow {
  readonly title: string;
}

export function postTitle(authorityId: string, postId: string): Query<PostRow> {
  return {
    name: 'submission.post-title',
    text: 'select title from post where authority_id = $1 and id = $2',
    values: [authorityId, postId],
  };
}

/** An answer of the Party with the dossiers that it speaks of, as far as the actor may see them. */
export interface PartyAnswerActRow {
  readonly id: string;
  readonly number: string | null;
  readonly dated: string | null;
  readonly dossier_ids: readonly string[];
  /** The Office that examines them. */
  readonly office_unit_id: string | null;
}

export function partyAnswerForAct(
  { authorityId, principals, now }: Reader,
  partyAnswerId: string,
): Query<PartyAnswerActRow> {
  return {
    name: 'submission.party-answer-for-act',
    text: `select a.id, a.number, a.dated, array_agg(d.id order by p.id) as dossier_ids,
        min(i.state -> 'variables' ->> 'officeUnitId') as office_unit_id
      from party_answer a
      join party_opinion p on (p.authority_id, p.answer_id) = (a.authority_id, a.id)
      join dossier d on (d.authority_id, d.id) = (p.authority_id, p.dossier_id)
      join process_instance i on (i.authority_id, i.id) = (d.authority_id, d.instance_id)
      where a.authority_id = $1 and a.id = $4 and ${mayReadDossier}
      group by a.authority_id, a.id`,
    values: [authorityId, principals, now, partyAnswerId],
  };
}
