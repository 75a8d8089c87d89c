import type { PositionCode } from '@thong-suot/administration';
import type { Config } from '../../platform/config/config.js';

/** Who signs or administers needs a second factor, unless the authority says otherwise. */
const SECOND_FACTOR_POSITIONS: readonly PositionCode[] = [
  'CHAIR',
  'VICE_CHAIR',
  'CHIEF_OF_OFFICE',
  'DEPUTY_CHIEF_OF_OFFICE',
  'UNIT_HEAD',
  'UNIT_LEADER',
  'DEPUTY_UNIT_LEADER',
  'PARTY_SECRETARY',
  'PARTY_DEPUTY_SECRETARY',
  'ADMIN',
];

/** The positions that need one by default; a trial asks nobody for one. */
export function positionsWithFactor({ mode }: Pick<Config, 'mode'>): readonly PositionCode[] {
  return mode === 'production' ? SECOND_FACTOR_POSITIONS : [];
}
