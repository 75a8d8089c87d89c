import { Injectable } from '@nestjs/common';
import {
  civilDateOf,
  findSecrecyMark,
  formatDate,
  isCode,
  label,
  titleWithUnit,
  type DecisionAuthority,
} from '@thong-suot/administration';
import type { Decision } from '../../platform/act/index.js';
import { signingPosition, type Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { takeFile } from '../documents/index.js';
import { DOCUMENT_TEXT } from './create-official-document.js';
import {
  completeInAll,
  DocumentActs,
  dossierIdsOf,
  type DocumentActContext,
  type DocumentAnswer,
} from './document-act.js';
import { signDocumentStatement } from './document.statements.js';
import { refuseOpenPlaces } from './domain/open-places.js';
import { committeeSignature, type SigningMode, type StoredSignature } from './domain/signature.js';
import type { OfficialDocumentModel } from './official-document.model.js';

export interface SignDocumentRequest {
  readonly documentId: string;
  readonly mode: SigningMode;
  /** The scan of the signed paper; demanded in mode SCAN, refused in mode TRIAL. */
  readonly scanFileId: string | undefined;
  readonly expectedVersion: number;
}

const SCANS: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * A leader signs the Tờ trình or the decision, the Office the notice of a session by order of the Chairman. Until
 * cryptographic signatures come this is a recorded act with a mark that says so, or the scan of the signed paper.
 * Refuses ALREADY_SIGNED, NOT_ENTITLED_TO_SIGN, TYPE_NOT_AUTHORISED, NOT_YOUR_STEP, DOCUMENT_CHANGED, SECRET_MARK, SIGNED_SCAN_REQUIRED,
 * SCAN_NOT_EXPECTED, SCAN_FILE_NOT_FOUND and SCAN_FILE_KIND; a document with places left open: OPEN_PLACES.
 */
@Injectable()
export class SignDocument {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: SignDocumentRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { documentId, mode, scanFileId, expectedVersion } = request;
    return this.acts.run(
      {
        commandId,
        kind: 'signDocument',
        actor,
        documentId,
        expectedVersion,
        content: { mode, scanFileId: scanFileId ?? null },
        fileId: scanFileId,
      },
      (context) => decide(actor, request, context),
    );
  }
}

function decide(
  actor: Actor,
  { mode, scanFileId }: SignDocumentRequest,
  context: DocumentActContext,
): Decision<DocumentAnswer> | RefusalValue {
  const { document, steps, now } = context;
  if (document.state !== 'DRAFT') return refuse('ALREADY_SIGNED');
  if (findSecrecyMark([document.subject]) !== undefined) return refuse('SECRET_MARK');
  const open = refuseOpenPlaces(document.content);
  if (open !== undefined) return open;
  const scan = checkScan(mode, scanFileId, context);
  if (isRefused(scan)) return scan;
  // Dossiers that travel together are decided by the same body.
  const authority = document.carried[0]?.decisionAuthority ?? 'COLLECTIVE';
  const how = { mode, scanFileId: scan.id, at: now };
  const signature = signatureOf(actor, authority, how, context);
  if (isRefused(signature)) return signature;
  const moves = completeInAll(actor, context, {
    act: 'signDocument',
    elementId: steps.sign,
    outcome: 'signed',
  });
  if (isRefused(moves)) return moves;
  const { authorityId, personId } = actor;
  return {
    ...moves,
    writes: [
      signDocumentStatement({ authorityId, documentId: document.id, version: document.version, signature }),
      ...(scan.id === null
        ? []
        : [
            takeFile({
              authorityId,
              fileId: scan.id,
              personId,
              subjectKind: 'DOCUMENT',
              subjectId: document.id,
              refusal: 'SCAN_FILE_NOT_FOUND',
            }),
          ]),
    ],
    closing: { documentId: document.id },
    audit: {
      act: 'signDocument',
      subjectKind: 'DOCUMENT',
      subjectId: document.id,
      detail: { mode, signer: signature.signer, scanFileId: scan.id, dossierIds: dossierIdsOf(context) },
    },
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId: document.id } }],
    answer: { documentId: document.id },
  };
}

/**
 * The signature of the actor, always in his own position: a deputy who stands in for the head signs for him (KT.), an
 * authorised subordinate by his paper (TUQ.), for the types of documents that it names.
 */
function signatureOf(
  actor: Actor,
  authority: DecisionAuthority,
  how: { readonly mode: SigningMode; readonly scanFileId: string | null; readonly at: string },
  { document, mandate, competent }: DocumentActContext,
): StoredSignature | RefusalValue {
  const { standsIn, personId } = actor;
  const today = formatDate(civilDateOf(how.at));
  const types = standsIn?.docTypes ?? null;
  if (types !== null && !types.includes(document.doc_type)) {
    return refuse('TYPE_NOT_AUTHORISED', {
      type: isCode('docType', document.doc_type) ? label('docType', document.doc_type) : document.doc_type,
    });
  }
  const by = {
    personId,
    position: signingPosition(actor),
    ...(standsIn ? { title: titleWithUnit(standsIn.own.title, standsIn.own.unitName) } : {}),
  };
  // A subordinate signs by a record, a leader of the Committee by the competence of his position on the day.
  if (mandate === undefined && !competent) return refuse('NOT_ENTITLED_TO_SIGN', { today });
  return committeeSignature(authority, by, how, mandate) ?? refuse('NOT_ENTITLED_TO_SIGN', { today });
}

function checkScan(
  mode: SigningMode,
  scanFileId: string | undefined,
  { file }: DocumentActContext,
): { readonly id: string | null } | RefusalValue {
  const field = 'scanFileId';
  if (mode === 'TRIAL') {
    return scanFileId === undefined ? { id: null } : refuse('SCAN_NOT_EXPECTED', undefined, field);
  }
  if (scanFileId === undefined) return refuse('SIGNED_SCAN_REQUIRED', undefined, field);
  if (file === undefined) return refuse('SCAN_FILE_NOT_FOUND', undefined, field);
  return SCANS.includes(file.media_type) ? { id: file.id } : refuse('SCAN_FILE_KIND', undefined, field);
}
