import { Context, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../../platform/graphql/index.js';
import { ChangeHub } from './change-hub.js';
import { ChangesModel } from './changes.model.js';
import type { ChangesEvent } from './reader-stream.js';

/** The subscription behind live pages; by server-sent events (`accept: text/event-stream`). */
@Resolver()
export class ChangesResolver {
  constructor(private readonly hub: ChangeHub) {}

  @Subscription(() => ChangesModel, {
    description: 'Who is signed in hears of what he may read, of his list of work and of his notices.',
  })
  changes(
    @CurrentActor() actor: Actor,
    @Context() { sessionKey }: RequestContext,
  ): Promise<AsyncIterableIterator<ChangesEvent>> {
    return this.hub.open(actor, sessionKey ?? '');
  }
}
