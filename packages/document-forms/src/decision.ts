import { authorityHeading } from '@thong-suot/administration';
import { bodyOf, issuerName, signatureOf } from './committee-document.js';
import type { DecisionData } from './data.js';
import { bodyParagraphs, typeAndSubject } from './form/body.js';
import { closing } from './form/closing.js';
import { letterhead } from './form/letterhead.js';
import { SIZES } from './form/measures.js';
import { packDocument } from './form/page.js';
import { bodyText, line } from './form/paragraphs.js';

/**
 * A Quyết định as .docx (Decree 30/2020, Annex III, form 1.2). The line of authority, the body that is
 * assisted and the signature block follow from the one field `decisionAuthority`.
 */
export async function decisionDocx(data: DecisionData): Promise<Uint8Array> {
  const issuer = { kind: 'COMMITTEE', committee: data.committee } as const;
  const heading = { size: SIZES.authority, bold: true };
  return packDocument({
    title: `Quyết định ${data.subject}`,
    issuer: issuerName(data),
    sample: data.sample === true,
    children: [
      letterhead({ issuer, docType: 'DECISION', status: data.status }),
      ...typeAndSubject('Quyết định', data.subject),
      line(authorityHeading(data.committee, data.decisionAuthority), heading, { after: 8 }),
      ...legalBases(data.bases),
      line('QUYẾT ĐỊNH:', { size: SIZES.type, bold: true }, { before: 4, after: 8, keepNext: true }),
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

/** Legal bases in italics, each ending with a semicolon, the last with a full stop. */
function legalBases(bases: readonly string[]) {
  return bases.map((basis, index) => {
    const end = index === bases.length - 1 ? '.' : ';';
    return bodyText(`${basis.replace(/[\s;.]+$/, '')}${end}`, { italics: true });
  });
}
