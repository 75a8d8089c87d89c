import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../../platform/graphql/index.js';
import { DossierModel } from '../../documents/index.js';
import type { DossierAct } from '../domain/allowed-acts.js';
import { DossierWorkReader } from './dossier-work-reader.js';
import {
  DossierActEnum,
  FlowModel,
  HistoryConnection,
  StageMarkModel,
  WhatNowModel,
} from './dossier-work.model.js';

/** What a dossier shows of its process. */
@Resolver(() => DossierModel)
export class DossierWorkResolver {
  constructor(private readonly work: DossierWorkReader) {}

  @ResolveField(() => [StageMarkModel])
  stages(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<StageMarkModel[]> {
    return this.work.stages(context, actor, dossier);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why a stage that other drafts go through is not on the path.',
  })
  skippedNote(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<string | null> {
    return this.work.skippedNote(context, actor, dossier);
  }

  @ResolveField(() => WhatNowModel, { nullable: true })
  now(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<WhatNowModel | null> {
    return this.work.now(context, actor, dossier.id);
  }

  @ResolveField(() => [DossierActEnum])
  allowedActs(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DossierAct[]> {
    return this.work.allowedActs(context, actor, dossier);
  }

  @ResolveField(() => HistoryConnection)
  history(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<HistoryConnection> {
    return this.work.history(actor, dossier.id, first ?? 50, after ?? undefined);
  }

  @ResolveField(() => FlowModel)
  flow(@Parent() dossier: DossierModel, @CurrentActor() actor: Actor): Promise<FlowModel> {
    return this.work.flow(actor, dossier.id);
  }
}
