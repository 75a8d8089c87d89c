import type { FastifyRequest } from 'fastify';
import type { Actor, Language } from '../actor.js';
import { isId } from '../ids.js';
import type { SessionFacts } from './session-reader.js';
import { ACTS_IN_HEADER, CSRF_HEADER, sameSecret } from './tokens.js';

/** English when the reader's first language is English, else Vietnamese. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}

/** The Idempotency-Key of an act, when it is a UUID. */
export function commandIdOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  return isId(key) ? key.toLowerCase() : undefined;
}

/**
 * Whether the request comes from a page of this service: browsers send Origin with every POST and Sec-Fetch-Site with
 * everything; a client that is no browser sends neither and has no cookies to be abused.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}

/** The position that the page was made for, an appointment or a substitution, where it says so. */
export function actsInOf(request: FastifyRequest): string | undefined {
  const actsIn = request.headers[ACTS_IN_HEADER];
  return isId(actsIn) ? actsIn.toLowerCase() : undefined;
}

/** Whether the session's own token came back in the header, which a page of another origin cannot know. */
export function provesCsrf(request: FastifyRequest, session: SessionFacts | undefined): boolean {
  const sent = request.headers[CSRF_HEADER];
  return session !== undefined && typeof sent === 'string' && sameSecret(sent, session.csrfToken);
}

export function actorOf(session: SessionFacts, language: Language): Actor {
  const { authorityId, personId, appointmentId, unitId, postId, position, standsIn, support } = session;
  // What was given to the other by name is done by whoever does all the work of the other.
  const person =
    standsIn === undefined ? [personId] : standsIn.kind === 'SUBSTITUTION' ? [standsIn.personId] : [];
  return {
    authorityId,
    personId,
    appointmentId,
    unitId,
    postId,
    position,
    // Whoever administers the system has no right to content: what is given to the unit is not given to him.
    principals:
      position === 'ADMIN'
        ? [...person, postId, ...(support?.principals ?? [])]
        : [...person, postId, unitId],
    language,
    ...(standsIn === undefined ? {} : { standsIn }),
    ...(support === undefined ? {} : { support }),
  };
}
