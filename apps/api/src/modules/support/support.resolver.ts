import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { SupportActs } from './support-acts.js';
import {
  GrantSupportInput,
  SupportGrantModel,
  SupportPageModel,
  SupportPageResult,
} from './support.model.js';

/** Support access: granted by the leaders of the Office, shown to whoever reads under it. */
@Resolver()
export class SupportResolver {
  constructor(private readonly acts: SupportActs) {}

  @Query(() => SupportPageModel, {
    nullable: true,
    description: 'Null for all but the leaders of the Office.',
  })
  supportPage(@CurrentActor() actor: Actor): Promise<SupportPageModel | null> {
    return this.acts.page(actor);
  }

  @Query(() => [SupportGrantModel], { description: 'The grants under which the reader reads now.' })
  ownSupport(@CurrentActor() actor: Actor): Promise<SupportGrantModel[]> {
    return this.acts.own(actor);
  }

  @Mutation(() => SupportPageResult)
  async grantSupport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: GrantSupportInput,
  ): Promise<SupportPageModel | RefusalValue> {
    return (await this.acts.grant(actor, commandId, input)) ?? this.#page(actor);
  }

  @Mutation(() => SupportPageResult)
  async revokeSupport(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('grantId', { type: () => ID }) grantId: string,
  ): Promise<SupportPageModel | RefusalValue> {
    return (await this.acts.revoke(actor, commandId, grantId)) ?? this.#page(actor);
  }

  async #page(actor: Actor): Promise<SupportPageModel | RefusalValue> {
    return (await this.acts.page(actor)) ?? refuse('SUPPORT_OFFICE_ONLY');
  }
}
