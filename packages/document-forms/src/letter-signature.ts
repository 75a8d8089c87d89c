import { shortName, type SignatureRequest } from '@thong-suot/administration';
import type { Issuer } from './data.js';

/**
 * The signature of a letter: of a unit by its head or a deputy; of a People's Committee by its Chairman or,
 * for him, a Vice Chairman, since answering a request for comments is daily business of the Chairman.
 */
export function letterSignature(issuer: Issuer, signedBy: 'HEAD' | 'DEPUTY' = 'HEAD'): SignatureRequest {
  if (issuer.kind === 'UNIT') return { body: 'UNIT', headTitle: issuer.headTitle, signer: signedBy };
  return { body: 'COMMITTEE', authority: 'CHAIR', signer: signedBy === 'HEAD' ? 'CHAIR' : 'VICE_CHAIR' };
}

/** The issuer's name inside sentences: "UBND phường Đông Kinh", "Phòng Nội vụ". */
export function issuerInText(issuer: Issuer): string {
  return issuer.kind === 'COMMITTEE' ? `UBND ${issuer.committee.name}` : issuer.name;
}

/** The recipients of an answering letter where nothing else is wanted. */
export function usualRecipients(issuer: Issuer): string[] {
  const leaders = issuer.kind === 'COMMITTEE' ? [`CT, các PCT ${shortName(issuer.committee)}`] : [];
  return ['Như trên', ...leaders, 'Lưu: VT'];
}
