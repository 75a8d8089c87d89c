import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { HandOverWork } from './hand-over-work.js';
import { OpenWorkModel, OpenWorkResult, WorkReceiverInput } from './handover.model.js';
import { OpenWorkReader } from './open-work-reader.js';

/** "Bàn giao việc": what a leaving person holds, and to whom it goes; by administrators of the Office. */
@Resolver(() => OpenWorkModel)
export class HandoverResolver {
  constructor(
    private readonly work: OpenWorkReader,
    private readonly handing: HandOverWork,
  ) {}

  @Query(() => OpenWorkModel, {
    nullable: true,
    description: 'What a person alone holds, to whom it may go, and what stays with his posts.',
  })
  openWork(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
  ): Promise<OpenWorkModel | null> {
    return this.work.of(actor, personId);
  }

  @Mutation(() => OpenWorkResult, {
    description: 'All of it passes on, as it was shown, or nothing; what is left of it is answered.',
  })
  handOverWork(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('receivers', { type: () => [WorkReceiverInput] }) receivers: WorkReceiverInput[],
    @Args('token', { type: () => String }) token: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<OpenWorkModel | RefusalValue> {
    const chosen = receivers.map(({ groupKey, toPersonId }) => ({ groupKey, toPersonId }));
    return this.handing.run(actor, commandId, { personId, receivers: chosen, token, reason });
  }
}
