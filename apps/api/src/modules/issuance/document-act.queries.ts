import type { CivilDate } from '@thong-suot/administration';
import type { Actor, PositionCode } from '../../platform/actor.js';
import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { DocumentContent } from './domain/document-content.js';
import type { DocumentPurpose, DocumentState } from './domain/purposes.js';
import type { SigningMandate, StoredSignature } from './domain/signature.js';

/** A dossier that a document carries, as far as acts on the document need it. */
export interface CarriedDossier {
  readonly id: string;
  readonly instanceId: string;
  readonly state: string;
  readonly decisionAuthority: 'COLLECTIVE' | 'CHAIR';
}

/** What acts on a document need to know of it and of the dossiers whose processes move with it. */
export interface DocumentActRow {
  id: string;
  version: number;
  purpose: DocumentPurpose;
  doc_type: string;
  subject: string;
  state: DocumentState;
  dated: CivilDate | null;
  issuer_id: string;
  /** Whether the papers of the issuer are kept at the unit of the appointment: its own, or the Committee's at its Office. */
  issuer_desk: boolean;
  signature: StoredSignature | null;
  content: DocumentContent;
  /** The dossiers that it carries, in the order in which it names them. */
  carried: CarriedDossier[];
  recipients: {
    id: string;
    name: string;
    unitId: string | null;
    channel: 'SYSTEM' | 'BY_HAND';
    sent: boolean;
  }[];
}

/** SQL of `issuer_desk`: `$1` is the authority, `$2` the principals, `o` the document. */
export const ISSUER_DESK = `
  exists (
    select from unit own
      join unit issuer on issuer.authority_id = $1 and issuer.id = o.issuer_id
     where own.authority_id = $1 and own.id = any ($2::uuid[])
       and (own.id = issuer.id or issuer.kind = 'PEOPLES_COMMITTEE' and own.kind = 'OFFICE'))`;

/** The document for an act; no row where there is none or none of the principals may see it. */
export function documentForAct(
  authorityId: string,
  principals: readonly string[],
  now: string,
  documentId: string,
): Query<DocumentActRow> {
  return {
    name: 'issuance.documentForAct',
    text: `
      select o.id, o.version, o.purpose, o.doc_type, o.subject, o.state, o.dated, o.issuer_id, o.signature, o.content,
             ${ISSUER_DESK} as issuer_desk,
             coalesce((
               select jsonb_agg(jsonb_build_object('id', d.id, 'instanceId', d.instance_id, 'state', d.state,
                                                   'decisionAuthority', d.decision_authority) order by od.ordinal)
                 from official_document_dossier od
                 join dossier d on d.authority_id = od.authority_id and d.id = od.dossier_id
                where od.authority_id = o.authority_id and od.document_id = o.id
             ), '[]') as carried,
             coalesce((
               select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'unitId', r.unit_id, 'channel', r.channel,
                                                   'sent', r.sent_at is not null) order by r.ordinal)
                 from document_recipient r where r.authority_id = o.authority_id and r.document_id = o.id
             ), '[]') as recipients
        from official_document o
       where o.authority_id = $1 and o.id = $4
         and o.id in (${visibleSubjects('DOCUMENT', { authority: '$1', principals: '$2', now: '$3' })})`,
    values: [authorityId, principals, now, documentId],
  };
}

export type MandateRow = SigningMandate;

/** By what the actor may sign: the record of his post or of his authorisation, or the competence of his position. */
export interface SigningRightRow {
  mandate: MandateRow | null;
  competent: boolean;
}

/**
 * What lets the actor sign a document on the day: a record in force of the post acted in for this type of document, the
 * authorisation by which he stands in, and whether his own position is competent for the body that decides. No row
 * where there is no such document.
 */
export function rightToSign(
  { authorityId, postId, standsIn }: Pick<Actor, 'authorityId' | 'postId' | 'standsIn'>,
  position: PositionCode,
  documentId: string,
  today: string,
): Query<SigningRightRow> {
  return {
    name: 'issuance.right_to_sign',
    text: `
      select coalesce(
          (select json_build_object('kind', 'AUTHORISED', 'basis', t.basis, 'from', t.valid_from, 'to', t.valid_to)
             from substitution t
            where t.authority_id = $1 and t.id = $6 and t.kind = 'AUTHORISATION' and o.doc_type = any (t.doc_types)),
          (select json_build_object('kind', m.kind, 'basis', m.basis, 'from', m.valid_from, 'to', m.valid_to)
             from signing_mandate m
            where m.authority_id = $1 and m.doc_type = o.doc_type and m.post_id = $3
              and m.valid_from <= $4::date and (m.valid_to is null or m.valid_to > $4::date)
            order by m.valid_from desc limit 1)) as mandate,
        exists (
          select from signing_competence c
           where c.authority_id = $1 and c.position = $5
             and c.signs_for = coalesce((
               select d.decision_authority from official_document_dossier od
                 join dossier d on d.authority_id = od.authority_id and d.id = od.dossier_id
                where od.authority_id = $1 and od.document_id = o.id order by od.ordinal limit 1), 'COLLECTIVE')
             and (c.doc_type is null or c.doc_type = o.doc_type)
             and c.valid_from <= $4::date and (c.valid_to is null or c.valid_to > $4::date)) as competent
        from official_document o
       where o.authority_id = $1 and o.id = $2`,
    values: [authorityId, documentId, postId, today, position, standsIn?.substitutionId ?? null],
  };
}
