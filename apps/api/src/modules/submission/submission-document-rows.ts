import { submissionSubject, type SubmittedDraft } from '@thong-suot/document-forms';
import type { AccessGrant, OutboxMessage, Statement } from '../../platform/act/index.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  carryDossiers,
  createOfficialDocument,
  DOCUMENT_TEXT,
  renewContent,
  type DocumentContent,
} from '../issuance/index.js';
import { submissionContent, type SubmissionFrame } from './domain/submission-content.js';
import type { SubmissionFileRow, SubmissionJson } from './submission-file.queries.js';
import { addressee, draftsOf } from './submission-texts.js';

export interface SubmissionRows {
  readonly writes: readonly Statement[];
  readonly access: readonly AccessGrant[];
  readonly outbox: readonly OutboxMessage[];
}

/** What a Tờ trình says of one of its dossiers. */
export interface SubmissionPart {
  readonly dossierId: string;
  readonly draft: SubmittedDraft;
  /** People have written it: making the document anew keeps it. */
  readonly written: boolean;
}

/** The parts of a Tờ trình as it stands, in their order. */
export function standingParts({ dossierIds, writtenFor, content }: SubmissionJson): SubmissionPart[] {
  return draftsOf(content).flatMap((draft, at) => {
    const dossierId = dossierIds[at];
    return dossierId === undefined ? [] : [{ dossierId, draft, written: writtenFor.includes(dossierId) }];
  });
}

/**
 * A new draft of the Committee's Tờ trình to the Party: the lead unit drafts it, the Committee issues it. Whoever may see
 * one of its dossiers may see it. Refuses COMMITTEE_NOT_SET_UP.
 */
export function createSubmission(facts: {
  readonly authorityId: string;
  /** The files of its dossiers; they have one lead unit. */
  readonly files: readonly SubmissionFileRow[];
  readonly frame: SubmissionFrame;
  readonly parts: readonly SubmissionPart[];
  readonly now: string;
  newId(): string;
}): SubmissionRows | RefusalValue {
  const { authorityId, files, frame, parts, now, newId } = facts;
  const [first] = files;
  const { committee, party, lead } = first ?? {};
  if (first === undefined || !committee || !party || !lead) return refuse('COMMITTEE_NOT_SET_UP');
  const documentId = newId();
  const created = createOfficialDocument({
    authorityId,
    id: documentId,
    purpose: 'SUBMISSION',
    issuer: { id: committee.id, symbol: committee.symbol },
    draftingUnit: { id: lead.id, symbol: lead.symbol },
    docType: 'SUBMISSION',
    ...textOf(frame, parts),
    dossierIds: idsOf(parts),
    recipients: [{ name: addressee(first), purpose: null, unitId: null }],
    readers: 'OF_DOSSIERS',
    sample: frame.sample,
    now,
    newId,
  });
  return {
    ...created,
    writes: [
      ...created.writes,
      {
        name: 'submission.insert-submission',
        text: `insert into submission (authority_id, id, document_id, recipient_unit_id, written_for, created_at)
          values ($1, $2, $3, $4, $5::uuid[], $6)`,
        values: [authorityId, newId(), documentId, party.id, writtenFor(parts), now],
      },
    ],
  };
}

/** A Tờ trình that nobody has signed, made anew with these parts; it carries their dossiers and no others. */
export function renewSubmission(
  authorityId: string,
  standing: SubmissionJson,
  frame: SubmissionFrame,
  parts: readonly SubmissionPart[],
): SubmissionRows {
  return rewritten(authorityId, standing, parts, textOf(frame, parts));
}

/**
 * Dossiers leave a Tờ trình that nobody has signed: it goes on with the others. One that all have left for another stays
 * as an empty row that nobody sees, for documents are never deleted.
 */
export function leaveSubmission(
  authorityId: string,
  standing: SubmissionJson,
  leaving: readonly string[],
  now: string,
): SubmissionRows {
  const staying = standingParts(standing).filter(({ dossierId }) => !leaving.includes(dossierId));
  if (staying.length > 0 && standing.content.form === 'SUBMISSION') {
    const drafts = staying.map(({ draft }) => draft);
    const content: DocumentContent = { form: 'SUBMISSION', data: { ...standing.content.data, drafts } };
    return rewritten(authorityId, standing, staying, { subject: submissionSubject(drafts), content });
  }
  return {
    writes: [
      carryDossiers(authorityId, standing.documentId, []),
      {
        name: 'submission.hide-empty',
        text: `update access_fact set valid_to = $3
          where authority_id = $1 and subject_id = $2 and subject_kind = 'DOCUMENT'
            and (valid_to is null or withheld)`,
        values: [authorityId, standing.documentId, now],
      },
    ],
    access: [],
    outbox: [],
  };
}

function rewritten(
  authorityId: string,
  { id, documentId, documentVersion: version }: SubmissionJson,
  parts: readonly SubmissionPart[],
  text: { readonly subject: string; readonly content: DocumentContent },
): SubmissionRows {
  return {
    writes: [
      renewContent({ authorityId, documentId, version, ...text }),
      carryDossiers(authorityId, documentId, idsOf(parts)),
      {
        name: 'submission.written-for',
        text: `update submission set written_for = $3::uuid[], version = version + 1
          where authority_id = $1 and id = $2`,
        values: [authorityId, id, writtenFor(parts)],
      },
    ],
    access: [],
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
  };
}

function textOf(
  frame: SubmissionFrame,
  parts: readonly SubmissionPart[],
): { readonly subject: string; readonly content: DocumentContent } {
  const drafts = parts.map(({ draft }) => draft);
  return {
    subject: submissionSubject(drafts),
    content: { form: 'SUBMISSION', data: submissionContent(frame, drafts) },
  };
}

function idsOf(parts: readonly SubmissionPart[]): string[] {
  return parts.map(({ dossierId }) => dossierId);
}

function writtenFor(parts: readonly SubmissionPart[]): string[] {
  return idsOf(parts.filter(({ written }) => written));
}
