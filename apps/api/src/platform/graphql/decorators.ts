import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { refuse } from '../refusal/index.js';
import { refusalError } from './refusal-error.js';
import type { RequestContext } from './request-context.js';

export const PUBLIC = Symbol('public');

/** Lets a query or mutation be asked without a session; everything else is refused SIGNED_OUT. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);

/** The signed-in person as he acts now; refuses SIGNED_OUT when nobody is signed in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor, language } = requestContextOf(context);
  if (actor === undefined) throw refusalError(refuse('SIGNED_OUT'), language);
  return actor;
});

/** The command id of the act (header Idempotency-Key, a UUID); refuses IDEMPOTENCY_KEY_MISSING without one. */
export const CommandId = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { commandId, language } = requestContextOf(context);
  if (commandId === undefined) throw refusalError(refuse('IDEMPOTENCY_KEY_MISSING'), language);
  return commandId;
});

function requestContextOf(context: ExecutionContext): RequestContext {
  return GqlExecutionContext.create(context).getContext<RequestContext>();
}
