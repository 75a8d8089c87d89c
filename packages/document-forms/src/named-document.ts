import { label, type DocType } from '@thong-suot/administration';
import type { Paragraph } from 'docx';
import { bodyOf, issuerName, signatureOf } from './committee-document.js';
import type { CommitteeDocument } from './data.js';
import { bodyParagraphs, typeAndSubject } from './form/body.js';
import { closing } from './form/closing.js';
import { letterhead } from './form/letterhead.js';
import { packDocument } from './form/page.js';

/**
 * A document of a People's Committee that names its type (Decree 30/2020, Annex III, form 1.4: plan, report, notice and
 * others): type and subject, the paragraphs before its first part, the body, recipients and signature.
 */
export function namedDocument(
  docType: DocType,
  data: CommitteeDocument,
  opening: readonly Paragraph[],
): Promise<Uint8Array> {
  const typeName = label('docType', docType);
  return packDocument({
    title: `${typeName} ${data.subject}`,
    issuer: issuerName(data),
    sample: data.sample === true,
    children: [
      letterhead({
        issuer: { kind: 'COMMITTEE', committee: data.committee },
        docType,
        status: data.status,
      }),
      ...typeAndSubject(typeName, data.subject),
      ...opening,
      ...bodyParagraphs(bodyOf(data)),
      closing({
        recipients: data.recipients,
        signature: signatureOf(data),
        status: data.status,
        ...(data.signer !== undefined && { signer: data.signer }),
      }),
    ],
  });
}
