import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { refuse } from '../refusal/index.js';
import { PUBLIC } from './decorators.js';
import { refusalError } from './refusal-error.js';
import { isId } from '../ids.js';
import { SupportReadings } from '../session/support-readings.js';
import { NO_CONTENT } from '../session/support.js';
import type { RequestContext } from './request-context.js';

/**
 * Stands before every query and mutation: without a session only what is marked `@Public()` is answered, and a
 * mutation must come from our own page and send the session's token back; a subscription must come from our own page. What
 * is read under a grant of support is recorded. Refuses SIGNED_OUT and CSRF_REJECTED.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  readonly #reflector: Reflector;

  readonly #readings: SupportReadings;

  constructor(reflector: Reflector, readings: SupportReadings) {
    this.#reflector = reflector;
    this.#readings = readings;
  }

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    // Files and health pages look at the session themselves.
    if (execution.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(execution);
    const context = graphql.getContext<RequestContext>();
    const isPublic = this.#reflector.get<boolean | undefined>(PUBLIC, execution.getHandler()) === true;
    if (context.actor === undefined && !isPublic) throw refusalError(refuse('SIGNED_OUT'), context.language);
    const { parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    const operation = parentType.name;
    const proven =
      operation === 'Mutation'
        ? context.sameOrigin && (isPublic || context.csrfProven)
        : operation === 'Query' || context.sameOrigin;
    if (!proven) throw refusalError(refuse('CSRF_REJECTED'), context.language);
    if (context.actor?.support !== undefined && operation === 'Query' && !NO_CONTENT.has(fieldName)) {
      const subjectId = Object.values(graphql.getArgs<object>()).find(isId);
      await this.#readings.note(context.actor, fieldName, subjectId);
    }
    return true;
  }
}
