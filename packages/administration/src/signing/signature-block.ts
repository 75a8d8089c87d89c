import type { CivilDate } from '../time/civil-date.js';
import type { DecisionAuthority } from '../words/documents.js';
import type { UnitKind } from '../words/people.js';
import type { SigningRefusalCode } from '../words/refusals.js';
import { capitals } from './committee.js';

/** The dated record that lets a subordinate sign: a standing order (TL.) or an authorisation (TUQ.). */
export type Mandate = {
  readonly kind: 'BY_ORDER' | 'AUTHORISED';
  readonly from: CivilDate;
  /** The day on which it ends, no longer in force; an authorisation always has one. */
  readonly to?: CivilDate;
};

/** Who signs for a People's Committee or its Chairman. */
export type CommitteeSignature = {
  readonly body: 'COMMITTEE';
  readonly authority: DecisionAuthority;
  readonly signer: 'CHAIR' | 'VICE_CHAIR' | 'CHIEF_OF_OFFICE' | 'DEPUTY_CHIEF_OF_OFFICE' | 'UNIT_HEAD';
  /** The position of a unit's head as printed: "Trưởng phòng Nội vụ". */
  readonly title?: string;
  /** True for a person given the power of the Chairman without the post (Q.). */
  readonly acting?: boolean;
  readonly mandate?: Mandate;
  /** The day of signing; while it is unknown, on a draft, the days of the record are not compared. */
  readonly signedOn?: CivilDate;
};

/** Who signs for a unit with its own seal: a department, the Office, the land centre. */
export type UnitSignature = {
  readonly body: 'UNIT';
  /** The head's position as printed: "Trưởng phòng", "Giám đốc". */
  readonly headTitle: string;
  readonly signer: 'HEAD' | 'DEPUTY';
  readonly acting?: boolean;
};

export type SignatureRequest = CommitteeSignature | UnitSignature;

/** The lines above the signature, from the top, or why it may not be signed so. */
export type SignatureBlock =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly code: SigningRefusalCode };

/** The heads of units that issue their own letters, as printed in signature blocks. */
export const HEAD_TITLES: Partial<Record<UnitKind, string>> = {
  DEPARTMENT: 'Trưởng phòng',
  OFFICE: 'Chánh Văn phòng',
  INSPECTORATE: 'Chánh Thanh tra',
  LAND_FUND_CENTRE: 'Giám đốc',
  LAND_REGISTRATION_BRANCH: 'Giám đốc',
  PUBLIC_UNIT: 'Giám đốc',
  FRONT: 'Chủ tịch',
  MASS_ORGANISATION: 'Chủ tịch',
  MILITARY_COMMAND: 'Chỉ huy trưởng',
  TAX_OFFICE: 'Đội trưởng',
};

/**
 * The position of the head of a unit as printed under a document of somebody above him: title and unit, what they have in
 * common said once. "Trưởng phòng" of "Phòng Nội vụ" is "Trưởng phòng Nội vụ".
 */
export function titleWithUnit(title: string, unitName: string): string {
  const [words, name] = [title.split(' '), unitName.split(' ')];
  const same = (count: number) =>
    words.slice(-count).join(' ').toLocaleLowerCase('vi') ===
    name.slice(0, count).join(' ').toLocaleLowerCase('vi');
  const most = Math.min(words.length, name.length);
  const shared = Array.from({ length: most }, (_, at) => most - at).find(same) ?? 0;
  return [title, ...name.slice(shared)].join(' ');
}

/**
 * The signature block of a document (Decree 30/2020, Article 13 and Annex I): TM. for the Committee as a
 * body, KT. for a deputy, TL. and TUQ. for subordinates with a dated record, Q. for an acting head.
 * Refused: a subordinate for the Committee as a body; a record that is missing, not in force or, for an
 * authorisation, without end; "acting" for anyone but the head.
 */
export function signatureBlock(request: SignatureRequest): SignatureBlock {
  return request.body === 'UNIT' ? unitBlock(request) : committeeBlock(request);
}

function unitBlock({ headTitle, signer, acting = false }: UnitSignature): SignatureBlock {
  if (signer === 'DEPUTY') return acting ? refused('ACTING_NOT_HEAD') : signed(deputyOf(headTitle));
  return signed([acting ? `Q. ${headTitle}` : headTitle]);
}

function committeeBlock(request: CommitteeSignature): SignatureBlock {
  const { authority, signer, acting = false } = request;
  if (acting && signer !== 'CHAIR') return refused('ACTING_NOT_HEAD');
  const above = authority === 'COLLECTIVE' ? ['TM. Ủy ban nhân dân'] : [];
  switch (signer) {
    case 'CHAIR':
      return signed([...above, acting ? 'Q. Chủ tịch' : 'Chủ tịch']);
    case 'VICE_CHAIR':
      return signed([...above, ...deputyOf('Chủ tịch')]);
    case 'CHIEF_OF_OFFICE':
      return subordinate(request, ['Chánh Văn phòng']);
    case 'DEPUTY_CHIEF_OF_OFFICE':
      return subordinate(request, deputyOf('Chánh Văn phòng'));
    case 'UNIT_HEAD':
      return subordinate(request, [request.title ?? 'Trưởng phòng']);
  }
}

function subordinate({ authority, mandate, signedOn }: CommitteeSignature, own: string[]): SignatureBlock {
  if (authority === 'COLLECTIVE') return refused('COLLECTIVE_NOT_DELEGABLE');
  if (mandate === undefined) return refused('MANDATE_MISSING');
  if (mandate.kind === 'AUTHORISED' && mandate.to === undefined) return refused('AUTHORISATION_NEEDS_END');
  const ended = mandate.to !== undefined && signedOn !== undefined && signedOn >= mandate.to;
  if (ended || (signedOn !== undefined && signedOn < mandate.from)) return refused('MANDATE_NOT_IN_FORCE');
  return signed([mandate.kind === 'BY_ORDER' ? 'TL. Chủ tịch' : 'TUQ. Chủ tịch', ...own]);
}

function deputyOf(headTitle: string): string[] {
  return [`KT. ${headTitle}`, `Phó ${headTitle}`];
}

function signed(lines: readonly string[]): SignatureBlock {
  return { ok: true, lines: lines.map(capitals) };
}

function refused(code: SigningRefusalCode): SignatureBlock {
  return { ok: false, code };
}
