import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { mergeMap, of, type Observable } from 'rxjs';
import { RecordNotes } from '../record/index.js';
import { isRefused } from '../refusal/index.js';
import { isForLackOfRight } from '../refusal/lack-of-right.js';
import type { RequestContext } from './request-context.js';

/** Mutations that were refused for lack of right stand in the record, so that an inspector sees who tried. */
@Injectable()
export class RefusedActs implements NestInterceptor {
  constructor(private readonly notes: RecordNotes) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(execution);
    const { parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    const { actor } = graphql.getContext<RequestContext>();
    if (parentType.name !== 'Mutation' || actor === undefined) return next.handle();
    return next.handle().pipe(
      mergeMap((answer: unknown) => {
        if (!isRefused(answer) || !isForLackOfRight(answer.refused)) return of(answer);
        return this.notes.refused(actor, fieldName, answer.refused).then(() => answer);
      }),
    );
  }
}
