import type { Actor } from '../../platform/actor.js';
import { SIGNATURE_MARKS, type SigningMode, type StoredSignature } from '../issuance/index.js';
import type { Letterhead } from '../organisation/index.js';
import { signsAsDeputy } from './asked-unit.js';

/**
 * The signature of a unit on its own letter: of its head, or of a deputy for him (KT.). In mode TRIAL only who signs for
 * the unit gives it; in mode SCAN whoever attaches the signed paper records it.
 */
export function unitSignature(
  actor: Actor,
  unit: Letterhead,
  how: { readonly mode: SigningMode; readonly at: string; readonly scanFileId: string | null },
): StoredSignature {
  const deputy = signsAsDeputy(actor, false);
  const head = unit.headTitle ?? 'Chủ tịch';
  return {
    personId: actor.personId,
    signer: deputy ? 'DEPUTY' : 'HEAD',
    positionLabel: deputy ? `KT. ${head}` : head,
    mark: SIGNATURE_MARKS[how.mode],
    ...how,
  };
}
