import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@thong-suot/administration';
import type { Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DOCUMENT_TEXT } from './create-official-document.js';
import { completeInAll, DocumentActs, dossierIdsOf, type DocumentActContext } from './document-act.js';
import { numberDocumentStatement } from './document.statements.js';
import { documentDate } from './domain/document-date.js';
import type { OfficialDocumentModel } from './official-document.model.js';

export interface NumberDocumentRequest {
  readonly documentId: string;
  /** The date on the document; absent: the business day. */
  readonly dated: CivilDate | undefined;
  readonly expectedVersion: number;
}

/**
 * The clerk gives a signed document its number and date: the next number of the issuer's register of that type and
 * year, without gaps (Decree 30/2020, article 15).
 * Refuses NOT_SIGNED_YET, ALREADY_NUMBERED, NOT_YOUR_STEP, DOCUMENT_CHANGED and what documentDate refuses.
 */
@Injectable()
export class NumberDocument {
  constructor(private readonly acts: DocumentActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: NumberDocumentRequest,
  ): Promise<OfficialDocumentModel | RefusalValue> {
    const { documentId, dated, expectedVersion } = request;
    return this.acts.run(
      {
        commandId,
        kind: 'numberDocument',
        actor,
        documentId,
        expectedVersion,
        content: { dated: dated ?? null },
      },
      (context) => {
        const numbering = numberingOf(actor, context, dated);
        if (isRefused(numbering)) return numbering;
        const moves = completeInAll(actor, context, {
          act: 'numberDocument',
          elementId: context.steps.number,
          outcome: 'numbered',
        });
        if (isRefused(moves)) return moves;
        return {
          ...moves,
          writes: [numbering.statement],
          closing: { documentId },
          audit: {
            act: 'numberDocument',
            subjectKind: 'DOCUMENT',
            subjectId: documentId,
            detail: { dated: numbering.dated, year: numbering.year, dossierIds: dossierIdsOf(context) },
          },
          outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
          answer: { documentId },
        };
      },
    );
  }
}

/** The statement that numbers the document of the context, and the date it gets. */
export function numberingOf(
  actor: Actor,
  { document, lastEntry: last, now, newId }: DocumentActContext,
  asked: CivilDate | undefined,
): { readonly statement: Statement; readonly dated: CivilDate; readonly year: number } | RefusalValue {
  if (document.state === 'DRAFT' || document.signature === null) return refuse('NOT_SIGNED_YET');
  if (document.state !== 'SIGNED') return refuse('ALREADY_NUMBERED');
  const date = documentDate(asked, { now, signedAt: document.signature.at, last });
  if (isRefused(date)) return date;
  const statement = numberDocumentStatement({
    authorityId: actor.authorityId,
    documentId: document.id,
    version: document.version,
    issuerId: document.issuer_id,
    code: document.doc_type,
    year: date.year,
    dated: date.dated,
    newRegisterId: newId(),
  });
  return { statement, ...date };
}
