import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/graphql/index.js';
import { InboxReader } from './inbox-reader.js';
import { InboxBoxEnum, InboxCountsModel, WorkItemConnection, type InboxBox } from './work-item.model.js';

/** "Việc cần xử lý". */
@Resolver()
export class InboxResolver {
  constructor(private readonly inboxRead: InboxReader) {}

  @Query(() => WorkItemConnection)
  inbox(
    @CurrentActor() actor: Actor,
    @Args('box', { type: () => InboxBoxEnum, defaultValue: 'WAITING' }) box: InboxBox,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<WorkItemConnection> {
    return this.inboxRead.page(actor, box, first ?? 50, after ?? undefined);
  }

  @Query(() => InboxCountsModel)
  inboxCounts(@CurrentActor() actor: Actor): Promise<InboxCountsModel> {
    return this.inboxRead.counts(actor);
  }
}
