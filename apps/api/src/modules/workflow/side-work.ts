import type { Statement } from '../../platform/act/index.js';
import { SIDE_STEPS, type SideStep } from './domain/side-steps.js';

export interface SideWork {
  readonly authorityId: string;
  readonly id: string;
  /** The instance of the round beside which the work stands. */
  readonly instanceId: string;
  readonly step: SideStep;
  readonly roundId: string;
  readonly participantIndex: number;
  readonly unitId: string;
  /** Positions of the unit that may do it; where none of them exists, the unit as a body. */
  readonly positions: readonly string[];
  readonly documentId: string;
  readonly leadUnitId: string;
  readonly title: string;
  readonly docType: string;
  readonly now: string;
}

/** Puts work for a unit into the list of its holders. It has no due date: none is set for it. */
export function openSideWork(work: SideWork): Statement {
  return {
    name: 'workflow.open-side-work',
    text: `with item as (
        insert into work_item (authority_id, id, instance_id, work_item_key, element_id, participant_index,
          subject_kind, subject_id, document_id, unit_id, positions, lead_unit_id, title, doc_type, stage, opened_at)
        values ($1::uuid, $2::uuid, $3::uuid, $4::text || '.' || $6::int, $4::text, $6::int, 'ROUND', $5::uuid,
          $7::uuid, $8::uuid, $9::text[], $10::uuid, $11::text, $12::text, 'COMMENTING', $13::timestamptz)
      ), posts as (
        select array(select p.id from post p
          where p.authority_id = $1::uuid and p.unit_id = $8::uuid and p.position = any ($9::text[])) as ids
      )
      insert into work_item_candidate (authority_id, principal_id, work_item_id, due_sort)
      select $1::uuid, principal, $2::uuid, 'infinity'
      from posts, unnest(case when cardinality(posts.ids) > 0 then posts.ids else array[$8::uuid] end) as principal`,
    values: [
      work.authorityId,
      work.id,
      work.instanceId,
      work.step,
      work.roundId,
      work.participantIndex,
      work.documentId,
      work.unitId,
      work.positions,
      work.leadUnitId,
      work.title,
      work.docType,
      work.now,
    ],
  };
}

/** Closes such work of one participant, or of the whole instance, of one step or of all; without `by` nobody did it: it is not needed. */
export function closeSideWork(work: {
  readonly authorityId: string;
  readonly instanceId: string;
  readonly participantIndex?: number;
  readonly step?: SideStep;
  readonly by?: { readonly personId: string; readonly outcome: string };
  readonly now: string;
}): Statement {
  return {
    name: 'workflow.close-side-work',
    text: `with closed as (
        update work_item set closed_at = $5::timestamptz, closed_by = $6::uuid, outcome = $7::text
        where authority_id = $1::uuid and instance_id = $2::uuid and element_id = any ($3::text[])
          and ($4::int is null or participant_index = $4::int) and closed_at is null
        returning id
      )
      delete from work_item_candidate k using closed
      where k.authority_id = $1::uuid and k.work_item_id = closed.id`,
    values: [
      work.authorityId,
      work.instanceId,
      work.step === undefined ? SIDE_STEPS : [work.step],
      work.participantIndex ?? null,
      work.now,
      work.by?.personId ?? null,
      work.by?.outcome ?? null,
    ],
  };
}
