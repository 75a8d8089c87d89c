import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { label } from '@thong-suot/administration';
import { getNullableType, isUnionType, type GraphQLOutputType, type GraphQLResolveInfo } from 'graphql';
import { of, type Observable } from 'rxjs';
import type { Actor } from '../actor.js';
import { refuse, type RefusalValue } from '../refusal/index.js';
import { ACT_KIND_OF, ABOUT_CONTENT } from './act-kinds.js';
import { refusalError } from './refusal-error.js';
import type { RequestContext } from './request-context.js';

/**
 * Stands before every mutation: whoever stands in for somebody does only what he was given to do, whoever reads under a
 * grant of support does nothing with content, and a page that was made for another position than the session acts in
 * (two windows, or standing in that has ended meanwhile) changes nothing.
 * Refuses ACT_NOT_GIVEN, NO_SUB_DELEGATION, SUPPORT_READ_ONLY and ACTING_CHANGED.
 */
@Injectable()
export class Mandate implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { parentType, fieldName, returnType } = graphql.getInfo<GraphQLResolveInfo>();
    if (parentType.name !== 'Mutation') return next.handle();
    const context = graphql.getContext<RequestContext>();
    const refusal = mandateRefusal(fieldName, context);
    if (refusal === undefined) return next.handle();
    if (!carriesRefusal(returnType)) throw refusalError(refusal, context.language);
    return of(refusal);
  }
}

/** Why a mutation is not for whoever acts here; undefined where nothing stands against it. */
export function mandateRefusal(
  mutation: string,
  { actor, actsIn, language }: Pick<RequestContext, 'actor' | 'actsIn' | 'language'>,
): RefusalValue | undefined {
  if (actor === undefined) return undefined;
  const kind = ACT_KIND_OF[mutation];
  if (actor.support !== undefined) {
    const open = (kind === 'SELF' || kind === 'ADMINISTER') && !ABOUT_CONTENT.has(mutation);
    if (!open) return refuse('SUPPORT_READ_ONLY');
  }
  if (kind === 'SELF') return undefined;
  if (actsIn !== undefined && actsIn !== actsInOf(actor)) return refuse('ACTING_CHANGED');
  const { standsIn } = actor;
  if (standsIn === undefined) return undefined;
  if (kind === 'NEVER_FOR_ANOTHER') return refuse('NO_SUB_DELEGATION');
  const given = kind !== undefined && (standsIn.acts?.includes(kind) ?? true);
  if (given) return undefined;
  return refuse('ACT_NOT_GIVEN', {
    title: standsIn.title,
    acts: (standsIn.acts ?? []).map((act) => label('actKind', act, language)).join('; '),
  });
}

/** What names the position acted in: the substitution by which somebody stands in, else the own appointment. */
function actsInOf({ appointmentId, standsIn }: Actor): string {
  return standsIn?.substitutionId ?? appointmentId;
}

function carriesRefusal(type: GraphQLOutputType): boolean {
  const named = getNullableType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === 'Refusal');
}
