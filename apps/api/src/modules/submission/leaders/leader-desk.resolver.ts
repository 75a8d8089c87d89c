import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/graphql/index.js';
import { LeaderDesk } from './leader-desk.js';
import { LeaderPaperConnection } from './leader-desk.model.js';

/** "Trình tôi xem xét". */
@Resolver()
export class LeaderDeskResolver {
  constructor(private readonly desk: LeaderDesk) {}

  @Query(() => LeaderPaperConnection, {
    description: 'What waits for the answer or the signature of whoever asks, the next due first.',
  })
  leaderDesk(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<LeaderPaperConnection> {
    return this.desk.papers(actor, first ?? 50, after ?? null);
  }
}
