import { civilDateOf } from '@thong-suot/administration';
import {
  commentLetterDocx,
  decisionDocx,
  noticeDocx,
  planDocx,
  reportDocx,
  roundLetterDocx,
  submissionDocx,
  type DocumentStatus,
} from '@thong-suot/document-forms';
import type { DocumentContent } from './document-content.js';
import { mandateOf, type StoredSignature } from './signature.js';

/** What of a document's row its page is made from; the same row gives the same page. */
export interface DocumentToRender {
  readonly content: DocumentContent;
  readonly signature: StoredSignature | null;
  readonly number: number | null;
  readonly dated: string | null;
  readonly created_at: string;
}

/** The page of a document as .docx, with number, date and signature as far as they are given. */
export function renderDocument(document: DocumentToRender): Promise<Uint8Array> {
  const { content, signature } = document;
  const status = statusOf(document);
  switch (content.form) {
    case 'DECISION':
      return decisionDocx({ ...content.data, ...committeeSigner(signature), status });
    case 'PLAN':
      return planDocx({ ...content.data, ...committeeSigner(signature), status });
    case 'REPORT':
      return reportDocx({ ...content.data, ...committeeSigner(signature), status });
    case 'NOTICE':
      return noticeDocx({ ...content.data, signedBy: officeSigner(document), status });
    case 'SUBMISSION':
      return submissionDocx({ ...content.data, ...committeeSigner(signature), status });
    case 'ROUND_LETTER':
      return roundLetterDocx({ ...content.data, ...unitSigner(signature), status });
    case 'OPINION_LETTER':
      return commentLetterDocx({ ...content.data, ...unitSigner(signature), status });
  }
}

/** How far the document is: blank number and day until the clerk gives both. */
function statusOf({ signature, number, dated, created_at }: DocumentToRender): DocumentStatus {
  const mark = signature === null ? {} : { signatureMark: signature.mark };
  if (number !== null && dated !== null) {
    return { kind: 'issued', number, date: civilDateOf(`${dated}T00:00:00+07:00`), ...mark };
  }
  return { kind: 'unnumbered', month: monthOf(signature?.at ?? created_at), ...mark };
}

function monthOf(instant: string): { month: number; year: number } {
  const [year = '', month = ''] = civilDateOf(instant).split('-');
  return { month: Number(month), year: Number(year) };
}

function committeeSigner(signature: StoredSignature | null) {
  if (signature === null || signature.signer === 'HEAD' || signature.signer === 'DEPUTY') return {};
  const { signer, title, mandate } = signature;
  if (signer === 'VICE_CHAIR') return { signedBy: { signer } };
  if (mandate?.kind !== 'AUTHORISED') return {};
  return { signedBy: { signer, ...(title ? { title } : {}), mandate: mandateOf(mandate) } };
}

/** Whoever signed by order of the Chairman; on what is not signed yet, the chief of Office. */
function officeSigner({ signature, created_at }: DocumentToRender) {
  if (signature?.mandate !== undefined) {
    const signer =
      signature.signer === 'DEPUTY_CHIEF_OF_OFFICE' ? 'DEPUTY_CHIEF_OF_OFFICE' : 'CHIEF_OF_OFFICE';
    return { signer, mandate: mandateOf(signature.mandate) } as const;
  }
  return {
    signer: 'CHIEF_OF_OFFICE',
    mandate: { kind: 'BY_ORDER', from: civilDateOf(created_at) },
  } as const;
}

function unitSigner(signature: StoredSignature | null) {
  return signature?.signer === 'DEPUTY' ? { signedBy: 'DEPUTY' as const } : {};
}
