import type { Actor } from '../../platform/actor.js';
import type { PostRow } from './submission-act.queries.js';

/** A dated signature on the cover sheet, as kept beside it. */
export interface SlipSignature {
  readonly personId: string;
  readonly positionLabel: string;
  readonly at: string;
}

/** The actor's signature as JSON text. */
export function signedBy(actor: Actor, post: PostRow | undefined, now: string): string {
  const signature: SlipSignature = {
    personId: actor.personId,
    positionLabel: post?.title ?? '',
    at: now,
  };
  return JSON.stringify(signature);
}
