import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { ReadingRecord } from '../access/index.js';
import { UnitModel } from '../organisation/index.js';
import { DraftingUnits } from './drafting-units.js';
import { DossierProcesses, DossierProcessModel } from './dossier-processes.js';
import { DossierReader } from './dossier-reader.js';
import { DossierConnection, DossierModel, RelatedFileModel } from './dossier.model.js';
import { DraftReader } from './draft-reader.js';
import { DraftModel } from './draft.model.js';
import { StageEnum, type Stage } from './enums.js';
import { RelatedFileReader } from './related-file-reader.js';

/** Reading dossiers, and what belongs to a dossier in this module. */
@Resolver(() => DossierModel)
export class DossierResolver {
  constructor(
    private readonly dossiersRead: DossierReader,
    private readonly draftsRead: DraftReader,
    private readonly filesRead: RelatedFileReader,
    private readonly units: DraftingUnits,
    private readonly processes: DossierProcesses,
    private readonly readings: ReadingRecord,
  ) {}

  @Query(() => DossierConnection)
  dossiers(
    @CurrentActor() actor: Actor,
    @Args('stage', { type: () => StageEnum, nullable: true }) stage: Stage | null,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<DossierConnection> {
    return this.dossiersRead.page(actor, {
      stage: stage ?? undefined,
      text: text ?? undefined,
      first: first ?? 50,
      after: after ?? undefined,
    });
  }

  @Query(() => DossierModel, { nullable: true })
  async dossier(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DossierModel | null> {
    const dossier = await this.dossiersRead.one(actor, id);
    if (dossier?.restricted === true) await this.readings.note(actor, dossier.id, 'PAGE');
    return dossier;
  }

  @Query(() => [UnitModel], {
    description: 'Units that draft documents of the Committee, in protocol order.',
  })
  draftingUnits(@CurrentActor() actor: Actor): Promise<UnitModel[]> {
    return this.units.all(actor);
  }

  @Query(() => [DossierProcessModel], {
    description:
      'Processes drawn by an administrator with which dossiers begin, by name; none for whoever may not draft.',
  })
  dossierProcesses(@CurrentActor() actor: Actor): Promise<DossierProcessModel[]> {
    return this.processes.all(actor);
  }

  @ResolveField(() => [DraftModel])
  drafts(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DraftModel[]> {
    return this.draftsRead.ofDossier(context, actor, dossier.id);
  }

  @ResolveField(() => DraftModel, { nullable: true })
  async currentDraft(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DraftModel | null> {
    const drafts = await this.draftsRead.ofDossier(context, actor, dossier.id);
    return drafts.at(-1) ?? null;
  }

  @ResolveField(() => [RelatedFileModel])
  relatedFiles(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<RelatedFileModel[]> {
    return this.filesRead.ofDossier(context, actor, dossier.id);
  }
}
