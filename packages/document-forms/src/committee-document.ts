import { assistedBody, type CommitteeSignature } from '@thong-suot/administration';
import type { BodyBlock, CommitteeDocument } from './data.js';

/** The body with "{assistedBody}" said as the authority to decide requires. */
export function bodyOf({ committee, decisionAuthority, body }: CommitteeDocument): BodyBlock[] {
  const assisted = assistedBody(committee, decisionAuthority);
  const fill = (text: string): string => text.replaceAll('{assistedBody}', assisted);
  return body.map((block) => {
    if (block.kind !== 'article') return { ...block, text: fill(block.text) };
    return block.text === undefined ? block : { ...block, text: fill(block.text) };
  });
}

/** Who signs for the Committee or its Chairman; the Chairman unless told. */
export function signatureOf({
  decisionAuthority,
  signedBy,
}: Pick<CommitteeDocument, 'decisionAuthority' | 'signedBy'>): CommitteeSignature {
  return { body: 'COMMITTEE', authority: decisionAuthority, signer: 'CHAIR', ...signedBy };
}

/** The name of the Committee in the file's properties. */
export function issuerName({ committee }: Pick<CommitteeDocument, 'committee'>): string {
  return `Ủy ban nhân dân ${committee.name}`;
}
