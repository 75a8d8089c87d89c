import type { PositionCode, StandsIn } from '../actor.js';
import type { Support } from './support.js';

/** A living session: who is signed in and in which appointment he acts. */
export interface SessionFacts {
  readonly authorityId: string;
  readonly personId: string;
  readonly appointmentId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly position: PositionCode;
  readonly csrfToken: string;
  /** Set while the session stands in for somebody; the appointment is then that of the other. */
  readonly standsIn?: StandsIn;
  /** Of an administrator to whom support is granted now. */
  readonly support?: Support;
}

/** Finds sessions by the token of the cookie; the identity module provides it. */
export abstract class SessionReader {
  /** The session of the token while it lives; touches it at most once a minute. */
  abstract byToken(token: string): Promise<SessionFacts | undefined>;

  /** Of sessions by their keys: those that live, with the appointment acted in. Touches none: listening is no use. */
  abstract living(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
