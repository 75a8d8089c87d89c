import type { PositionCode } from '@thong-suot/administration';
import type { StoredSignature } from '../../issuance/index.js';

const DEPUTIES: readonly PositionCode[] = ['DEPUTY_UNIT_LEADER', 'DEPUTY_CHIEF_OF_OFFICE'];

/** The signature under the summary table: of the head of the lead unit, or of a deputy for him (KT.). */
export function tableSignature(
  actor: { readonly personId: string; readonly position: PositionCode },
  unit: { readonly headTitle: string | null },
  how: { readonly at: string; readonly mark: string },
): StoredSignature {
  const deputy = DEPUTIES.includes(actor.position);
  const head = unit.headTitle ?? 'Thủ trưởng';
  return {
    personId: actor.personId,
    signer: deputy ? 'DEPUTY' : 'HEAD',
    positionLabel: deputy ? `KT. ${head}` : head,
    mode: 'TRIAL',
    scanFileId: null,
    ...how,
  };
}
