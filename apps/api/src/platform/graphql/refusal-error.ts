import { GraphQLError } from 'graphql';
import type { Language } from '../actor.js';
import { sayRefusal, type RefusalValue } from '../refusal/index.js';

/**
 * A refusal of the request as a whole (signed out, too large, no command id): there is no payload to carry it, so it
 * is an error with the code in its extensions and words for the reader.
 */
export function refusalError(refusal: RefusalValue, language: Language): GraphQLError {
  return new GraphQLError(sayRefusal(refusal, language), { extensions: { code: refusal.refused } });
}
