import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor, type RequestContext } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { DossierModel, DossierResult } from '../../documents/index.js';
import { DossierWorkReader } from '../dossier/dossier-work-reader.js';
import { CompleteOwnStep } from './complete-own-step.js';
import { OwnStepModel } from './own-step.model.js';

/** Steps that an administrator has drawn: what they ask for, and completing them. */
@Resolver(() => DossierModel)
export class OwnStepsResolver {
  constructor(
    private readonly work: DossierWorkReader,
    private readonly completing: CompleteOwnStep,
  ) {}

  @ResolveField(() => [OwnStepModel], {
    description: 'Open steps of the drawing that the reader holds and that have no page of their own.',
  })
  ownSteps(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OwnStepModel[]> {
    return this.work.ownSteps(context, actor, dossier.id);
  }

  @Mutation(() => DossierResult, {
    description: 'Whoever holds a step that an administrator has drawn completes it.',
  })
  completeStep(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('workItemId', { type: () => ID }) workItemId: string,
    @Args('outcome', { type: () => String, nullable: true }) outcome: string | null,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @Args('papers', { type: () => [String], nullable: true }) papers: string[] | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<DossierModel | RefusalValue> {
    return this.completing.run(actor, commandId, {
      dossierId,
      workItemId,
      outcome: outcome ?? undefined,
      note: note ?? undefined,
      papers: papers ?? [],
      expectedVersion,
    });
  }
}
