import {
  civilDate,
  civilDateOf,
  label,
  signatureBlock,
  type DecisionAuthority,
  type Mandate,
} from '@thong-suot/administration';
import type { PositionCode } from '../../../platform/actor.js';

export type SigningMode = 'TRIAL' | 'SCAN';

/** A signature as kept with the document. Positions stand in it; the person is named by id alone. */
export interface StoredSignature {
  readonly personId: string;
  readonly signer: CommitteeSigner | 'HEAD' | 'DEPUTY';
  /** The position of an authorised head of a unit as printed. */
  readonly title?: string;
  readonly positionLabel: string;
  readonly mode: SigningMode;
  /** Says what the signature is worth. */
  readonly mark: string;
  readonly at: string;
  readonly scanFileId: string | null;
  /** The record by which a subordinate signed for the Chairman. */
  readonly mandate?: SigningMandate;
}

/** Who signs documents of the Committee: its leaders, the Office by order of the Chairman, an authorised head (TUQ.). */
export type CommitteeSigner =
  'CHAIR' | 'VICE_CHAIR' | 'CHIEF_OF_OFFICE' | 'DEPUTY_CHIEF_OF_OFFICE' | 'UNIT_HEAD';

/** A dated record that lets a post sign one type of document; days as civil dates, `to` is the first day after. */
export interface SigningMandate {
  readonly kind: 'BY_ORDER' | 'AUTHORISED';
  readonly basis: string;
  readonly from: string;
  readonly to: string | null;
}

const SIGNERS: Partial<Record<PositionCode, CommitteeSigner>> = {
  CHAIR: 'CHAIR',
  VICE_CHAIR: 'VICE_CHAIR',
  CHIEF_OF_OFFICE: 'CHIEF_OF_OFFICE',
  DEPUTY_CHIEF_OF_OFFICE: 'DEPUTY_CHIEF_OF_OFFICE',
  UNIT_LEADER: 'UNIT_HEAD',
  UNIT_HEAD: 'UNIT_HEAD',
};

/** What a signature is worth, until cryptographic ones come. */
export const SIGNATURE_MARKS: Readonly<Record<SigningMode, string>> = {
  TRIAL: 'ký thử, không có giá trị pháp lý',
  SCAN: 'ký trên giấy, kèm bản quét',
};

/**
 * The signature on a document of the Committee or its Chairman; undefined where the position may not sign it (Decree
 * 30/2020, article 13: the Chairman, a Vice Chairman for him, or a subordinate where a record of the day lets him).
 */
export function committeeSignature(
  authority: DecisionAuthority,
  by: { readonly personId: string; readonly position: PositionCode; readonly title?: string },
  how: { readonly mode: SigningMode; readonly scanFileId: string | null; readonly at: string },
  mandate?: SigningMandate,
): StoredSignature | undefined {
  const { personId, position } = by;
  const signer = SIGNERS[position];
  if (signer === undefined) return undefined;
  const title = signer === 'UNIT_HEAD' && by.title !== undefined ? { title: by.title } : {};
  const block = signatureBlock({
    body: 'COMMITTEE',
    authority,
    signer,
    ...title,
    signedOn: civilDateOf(how.at),
    ...(mandate === undefined ? {} : { mandate: mandateOf(mandate) }),
  });
  if (!block.ok) return undefined;
  return {
    personId,
    signer,
    ...title,
    positionLabel: title.title ?? label('position', position),
    mark: SIGNATURE_MARKS[how.mode],
    ...how,
    ...(mandate === undefined ? {} : { mandate }),
  };
}

/** The record as the signature block reads it. */
export function mandateOf({ kind, from, to }: SigningMandate): Mandate {
  return { kind, from: civilDate(from), ...(to === null ? {} : { to: civilDate(to) }) };
}
