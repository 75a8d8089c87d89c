import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { MarkNoticesRead } from './mark-notices-read.js';
import { NoticeConnection, NoticesReadResult, type NoticesReadModel } from './notice.model.js';
import { NoticesReader } from './notices-reader.js';

/** The bell and "Thông báo": everybody reads his own. */
@Resolver()
export class NoticesResolver {
  constructor(
    private readonly noticesRead: NoticesReader,
    private readonly marking: MarkNoticesRead,
  ) {}

  @Query(() => NoticeConnection, { description: 'Own notices in the position acted in, the newest first.' })
  notices(
    @CurrentActor() actor: Actor,
    @Args('unreadOnly', { type: () => Boolean, defaultValue: false }) unreadOnly: boolean,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<NoticeConnection> {
    return this.noticesRead.page(actor, { unreadOnly, first: first ?? 20, after: after ?? null });
  }

  @Query(() => Int, { description: 'Own notices that are unread; 100 says "more than 99".' })
  unreadNotices(@CurrentActor() actor: Actor): Promise<number> {
    return this.noticesRead.unread(actor);
  }

  @Mutation(() => NoticesReadResult, { description: 'Own notices alone; again it changes nothing.' })
  markNoticesRead(
    @CurrentActor() actor: Actor,
    @Args('noticeIds', { type: () => [ID] }) noticeIds: string[],
  ): Promise<NoticesReadModel | RefusalValue> {
    return this.marking.some(actor, noticeIds);
  }

  @Mutation(() => NoticesReadResult, {
    description: 'All up to the newest that the person saw: what arrives meanwhile stays unread.',
  })
  markAllNoticesRead(
    @CurrentActor() actor: Actor,
    @Args('upToNoticeId', { type: () => ID }) upToNoticeId: string,
  ): Promise<NoticesReadModel | RefusalValue> {
    return this.marking.all(actor, upToNoticeId);
  }
}
