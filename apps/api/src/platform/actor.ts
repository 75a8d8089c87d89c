import type { Support } from './session/support.js';
import type { Language, PositionCode } from '@thong-suot/administration';

export type { Language, PositionCode };

/** The signed-in person as he acts now: in one appointment, from which every right follows. */
export interface Actor {
  readonly authorityId: string;
  readonly personId: string;
  readonly appointmentId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly position: PositionCode;
  /** Ids that access facts and work items name: the person, the post and the unit. */
  readonly principals: readonly string[];
  /** Under which grant an administrator reads content now; he may do nothing with it. */
  readonly support?: Support;
  readonly language: Language;
}
