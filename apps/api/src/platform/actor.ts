import type { ActKind, Language, PositionCode } from '@thong-suot/administration';
import type { Support } from './session/support.js';

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
  /** Set while he does the work of somebody else; appointment, unit, post and position are then those of the other. */
  readonly standsIn?: StandsIn;
}

/** For whom somebody acts, and in which position of his own. */
export interface StandsIn {
  readonly substitutionId: string;
  /** SUBSTITUTION: "A thay B"; AUTHORISATION: signs for a head by a paper (TUQ.). */
  readonly kind: 'SUBSTITUTION' | 'AUTHORISATION';
  /** Kinds of acts that he may do so; null: all. */
  readonly acts: readonly ActKind[] | null;
  /** Of an authorisation: the types of documents. */
  readonly docTypes: readonly string[] | null;
  /** The first day on which it holds no more, a civil date. */
  readonly until: string;
  /** Whose work it is, and the title of the post. */
  readonly personId: string;
  readonly title: string;
  readonly own: {
    readonly appointmentId: string;
    readonly unitId: string;
    readonly postId: string;
    readonly position: PositionCode;
    readonly title: string;
  };
}

/** What the record says of whoever stands in: whose work it was, and by which substitution. Nothing of an own act. */
export function recordedStandIn({ standsIn }: Pick<Actor, 'standsIn'>): object {
  if (standsIn === undefined) return {};
  const { substitutionId, personId, own } = standsIn;
  return { standsInFor: personId, substitutionId, ownAppointmentId: own.appointmentId };
}

/**
 * The position in which the actor puts his name under something: always his own. Whoever stands in for a head signs as
 * what he is (KT., TUQ.), and not at all where his own position signs nothing (Decree 30/2020, article 13).
 */
export function signingPosition(actor: Pick<Actor, 'position' | 'standsIn'>): PositionCode {
  return actor.standsIn?.own.position ?? actor.position;
}
