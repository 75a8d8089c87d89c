import { label, type DocType } from '@thong-suot/administration';
import type { Query } from '../../platform/database/query.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { DraftParagraph } from '../documents/index.js';
import {
  createOfficialDocument,
  DOCUMENT_TEXT,
  relistRecipients,
  type NewDocumentRows,
} from './create-official-document.js';
import { renewContent } from './document.statements.js';
import { contentFromDraft } from './domain/content-from-draft.js';
import type { DocumentContent } from './domain/document-content.js';
import { refuseOpenPlaces } from './domain/open-places.js';
import { withPartyPaper, type PartyPaper } from './domain/party-paper.js';
import { planRecipients, type PlannedRecipient, type UnitToSend } from './domain/plan-recipients.js';
import type { DocumentState } from './domain/purposes.js';

/** All that the decision of a dossier is prepared from. */
export interface DecisionSourceRow {
  dossier_id: string;
  doc_type: string;
  subject: string;
  decision_authority: 'COLLECTIVE' | 'CHAIR';
  is_sample: boolean;
  draft_paragraphs: DraftParagraph[] | null;
  lead_unit_id: string;
  lead_unit_symbol: string;
  issuer_id: string | null;
  issuer_name: string | null;
  issuer_symbol: string | null;
  /** The document prepared before, where the dossier came back from signing. */
  document_id: string | null;
  document_version: number | null;
  document_state: DocumentState | null;
  /** Units that exist on the day. */
  units: UnitToSend[];
}

/** What `prepareDecision` needs; for `load()` of the act that passes a dossier on for signature. */
export function decisionSource(
  authorityId: string,
  dossierId: string,
  today: string,
): Query<DecisionSourceRow> {
  return {
    name: 'issuance.decisionSource',
    text: `
      with living as (
        select id, name, kind, symbol, ordinal from unit
         where authority_id = $1 and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
      )
      select d.id as dossier_id, d.doc_type, d.subject, d.decision_authority, d.is_sample,
             r.paragraphs as draft_paragraphs, d.lead_unit_id, lead.symbol as lead_unit_symbol,
             issuer.id as issuer_id, issuer.name as issuer_name, issuer.symbol as issuer_symbol,
             o.id as document_id, o.version as document_version, o.state as document_state,
             (select jsonb_agg(jsonb_build_object('id', id, 'name', name, 'kind', kind) order by ordinal)
                from living) as units
        from dossier d
        join unit lead on lead.authority_id = d.authority_id and lead.id = d.lead_unit_id
        left join lateral (
          select id, name, symbol from living where kind = 'PEOPLES_COMMITTEE' order by ordinal limit 1
        ) issuer on true
        left join lateral (
          select paragraphs from draft where authority_id = d.authority_id and dossier_id = d.id
           order by number desc limit 1
        ) r on true
        left join lateral (
          select o.id, o.version, o.state
            from official_document_dossier od
            join official_document o on o.authority_id = od.authority_id and o.id = od.document_id
           where od.authority_id = d.authority_id and od.dossier_id = d.id and o.purpose = 'DECISION'
           limit 1
        ) o on true
       where d.authority_id = $1 and d.id = $2`,
    values: [authorityId, dossierId, today],
  };
}

export interface Preparing {
  readonly authorityId: string;
  readonly now: string;
  /** The paper that the Party answered with, where there is one; it fills the place that the draft left for it. */
  readonly partyPaper?: PartyPaper | undefined;
  /** The unit that drafted it, where it was not known so far. */
  readonly draftingUnit?: { readonly id: string; readonly symbol: string };
  newId(): string;
}

/**
 * The document that a leader will sign, made from the current draft in its final form: new, or renewed where the
 * dossier came back from signing. Its recipients are those under "Nơi nhận" of the draft.
 * Refuses DECISION_NEEDS_DOCX, DECISION_FORM_MISSING, DECISION_WITHOUT_RECIPIENTS, OPEN_PLACES, COMMITTEE_NOT_SET_UP
 * and ALREADY_SIGNED.
 */
export function prepareDecision(
  source: DecisionSourceRow,
  preparing: Preparing,
): (NewDocumentRows & { readonly documentId: string }) | RefusalValue {
  const { issuer_id, issuer_name, issuer_symbol, draft_paragraphs: paragraphs } = source;
  if (issuer_id === null || issuer_name === null || issuer_symbol === null)
    return refuse('COMMITTEE_NOT_SET_UP');
  if (source.document_state !== null && source.document_state !== 'DRAFT') return refuse('ALREADY_SIGNED');
  if (paragraphs === null || paragraphs.length === 0) return refuse('DECISION_NEEDS_DOCX');
  const content = contentFromDraft({
    docType: source.doc_type,
    subject: source.subject,
    decisionAuthority: source.decision_authority,
    committeeName: committeeName(issuer_name),
    sample: source.is_sample,
    paragraphs: withPartyPaper(paragraphs, preparing.partyPaper),
  });
  if (content === undefined) {
    return refuse('DECISION_FORM_MISSING', { docType: label('docType', source.doc_type as DocType) });
  }
  const recipients = planRecipients(paragraphs, source.units);
  if (recipients.length === 0) return refuse('DECISION_WITHOUT_RECIPIENTS');
  const open = refuseOpenPlaces(content);
  if (open !== undefined) return open;
  if (source.document_id !== null) return renewed(source, source.document_id, content, recipients, preparing);
  const documentId = preparing.newId();
  const rows = createOfficialDocument({
    ...preparing,
    id: documentId,
    purpose: 'DECISION',
    issuer: { id: issuer_id, symbol: issuer_symbol },
    draftingUnit: preparing.draftingUnit ?? { id: source.lead_unit_id, symbol: source.lead_unit_symbol },
    docType: source.doc_type as DocType,
    subject: source.subject,
    content,
    dossierIds: [source.dossier_id],
    recipients,
    readers: 'OF_DOSSIERS',
    sample: source.is_sample,
  });
  return { ...rows, documentId };
}

/** "UBND thành phố Lạng Sơn" → "thành phố Lạng Sơn", as headings and signature blocks need it. */
export function committeeName(unitName: string): string {
  return unitName.replace(/^(UBND|Ủy ban nhân dân)\s+/u, '');
}

function renewed(
  source: DecisionSourceRow,
  documentId: string,
  content: DocumentContent,
  recipients: readonly PlannedRecipient[],
  { authorityId, newId }: Preparing,
): NewDocumentRows & { readonly documentId: string } {
  const renew = renewContent({
    authorityId,
    documentId,
    version: source.document_version ?? 0,
    subject: source.subject,
    content,
  });
  return {
    documentId,
    writes: [renew, ...relistRecipients({ authorityId, id: documentId, recipients, newId })],
    access: [],
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
  };
}
