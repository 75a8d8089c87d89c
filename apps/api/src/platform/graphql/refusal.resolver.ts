import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { sayRefusal, type RefusalValue } from '../refusal/index.js';
import { RefusalModel, RefusalParamModel } from './refusal.model.js';
import type { RequestContext } from './request-context.js';

/** Puts a refusal into words at the edge, in the reader's language. */
@Resolver(() => RefusalModel)
export class RefusalResolver {
  @ResolveField(() => String)
  code(@Parent() refusal: RefusalValue): string {
    return refusal.refused;
  }

  @ResolveField(() => String)
  message(@Parent() refusal: RefusalValue, @Context() context: RequestContext): string {
    return sayRefusal(refusal, context.language);
  }

  @ResolveField(() => [RefusalParamModel])
  params(@Parent() refusal: RefusalValue): RefusalParamModel[] {
    return Object.entries(refusal.params ?? {}).map(([name, value]) => ({ name, value }));
  }
}
