import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { ConfirmedDeadline } from './domain/deadline.js';
import type { DraftParagraph } from './domain/draft-paragraph.js';

/** What acts of this and later modules need to know of a dossier, its current draft included. */
export interface DossierContextRow {
  id: string;
  version: number;
  instance_id: string;
  doc_type: string;
  subject: string;
  urgency: string;
  decision_authority: 'COLLECTIVE' | 'CHAIR';
  lead_unit_id: string;
  drafter_id: string | null;
  state: string;
  stage: string;
  is_sample: boolean;
  deadline: ConfirmedDeadline | null;
  drafter_unknown: boolean;
  draft_id: string | null;
  draft_number: number | null;
  draft_file_id: string | null;
  draft_paragraphs: DraftParagraph[] | null;
  draft_created_at: string | null;
}

/**
 * The dossier for an act, by one statement: no row where there is none, or where none of the principals may see it.
 * Give it to `load()`; whether the actor may *act* is the open step's matter.
 */
export function dossierContext(
  authorityId: string,
  principals: readonly string[],
  now: string,
  dossierId: string,
): Query<DossierContextRow> {
  return dossierContexts(authorityId, principals, now, [dossierId]);
}

/** The same for several dossiers, in the order asked for; those that none of the principals may see are left out. */
export function dossierContexts(
  authorityId: string,
  principals: readonly string[],
  now: string,
  dossierIds: readonly string[],
): Query<DossierContextRow> {
  return {
    name: 'documents.dossierContexts',
    text: `
      select d.id, d.version, d.instance_id, d.doc_type, d.subject, d.urgency, d.decision_authority, d.lead_unit_id,
             d.drafter_id, d.state, d.stage, d.is_sample, d.deadline, d.drafter_unknown,
             r.id as draft_id, r.number as draft_number, r.file_id as draft_file_id, r.paragraphs as draft_paragraphs,
             r.created_at as draft_created_at
        from unnest($4::uuid[]) with ordinality as asked (id, ordinal)
        join dossier d on d.authority_id = $1 and d.id = asked.id
        left join lateral (
          select id, number, file_id, paragraphs, created_at from draft
           where authority_id = d.authority_id and dossier_id = d.id
           order by number desc limit 1
        ) r on true
       where d.id in (${visibleSubjects('DOSSIER', { authority: '$1', principals: '$2', now: '$3' })})
       order by asked.ordinal`,
    values: [authorityId, principals, now, dossierIds],
  };
}
