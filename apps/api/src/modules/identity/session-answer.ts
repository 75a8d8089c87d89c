import '@fastify/cookie';
import type { RequestContext } from '../../platform/graphql/index.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { SESSION_COOKIE } from '../../platform/session/tokens.js';
import type { SignInWaitsModel } from './account/account.model.js';
import { giveSessionCookie } from './session-cookie.js';
import type { SessionModel } from './session.model.js';
import type { SignInOutcome } from './sign-in.js';

/** Gives the browser the cookie of what was opened, a session or the wait for a step; the answer says which. */
export function answerWith(
  { reply }: RequestContext,
  outcome: SignInOutcome,
  secure: boolean,
): SessionModel | SignInWaitsModel | RefusalValue {
  if (isRefused(outcome)) return outcome;
  giveSessionCookie(reply, outcome.token, secure);
  return 'step' in outcome ? { step: outcome.step } : outcome.facts;
}

/** The token of the cookie; empty, and then of nothing, where there is none. */
export function tokenOf({ reply }: RequestContext): string {
  return reply.request.cookies[SESSION_COOKIE] ?? '';
}
