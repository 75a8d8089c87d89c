import type { FastifyReply } from 'fastify';
import type { Actor, Language } from '../actor.js';
import type { SessionFacts } from '../session/session-reader.js';

/** What resolvers know of the request they serve. */
export interface RequestContext {
  readonly language: Language;
  /** Absent while nobody is signed in. */
  readonly actor: Actor | undefined;
  readonly session: SessionFacts | undefined;
  /** Names the session, see `SessionReader.living`. */
  readonly sessionKey: string | undefined;
  /** The Idempotency-Key, when it is a UUID. */
  readonly commandId: string | undefined;
  /** Whether the request shows that it comes from our own page: same origin, and the session's token sent back. */
  readonly sameOrigin: boolean;
  readonly csrfProven: boolean;
  /** The position that the page was made for (header x-acts-in): an appointment or a substitution. */
  readonly actsIn: string | undefined;
  /** The address the request came from, for the limits of sign-in. */
  readonly remoteAddress: string;
  readonly reply: FastifyReply;
  /** One value per request and key: loaders live here. */
  once<T>(key: object, make: () => T): T;
}
