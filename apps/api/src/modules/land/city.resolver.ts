import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { CityReader } from './city-reader.js';
import { LandCityModel, LandTableModel } from './city.model.js';
import { LandProjectModel, LandProjectResult } from './project.model.js';
import { ResolveObstacle } from './resolve-obstacle.js';
import { TellObstacle, type ProjectAnswer } from './tell-obstacle.js';

/** "Đất đai, GPMB": what counts in a period, and the projects. */
@Resolver(() => LandCityModel)
export class LandCityResolver {
  constructor(
    private readonly cities: CityReader,
    private readonly telling: TellObstacle,
    private readonly resolving: ResolveObstacle,
  ) {}

  @Query(() => LandCityModel, {
    nullable: true,
    description:
      'Without a period: the last one that is over. Null where the reader has no ground to see it.',
  })
  landCity(
    @CurrentActor() actor: Actor,
    @Args('periodId', { type: () => ID, nullable: true }) periodId: string | null,
  ): Promise<LandCityModel | null> {
    return this.cities.city(actor, periodId ?? null);
  }

  @Query(() => LandTableModel, { nullable: true, description: 'The figures of one programme by its code.' })
  landTable(
    @CurrentActor() actor: Actor,
    @Args('programme', { type: () => String }) programme: string,
    @Args('periodId', { type: () => ID, nullable: true }) periodId: string | null,
  ): Promise<LandTableModel | null> {
    return this.cities.table(actor, programme, periodId ?? null);
  }

  @Query(() => LandProjectModel, { nullable: true })
  landProject(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('periodId', { type: () => ID, nullable: true }) periodId: string | null,
  ): Promise<LandProjectModel | null> {
    return this.cities.project(actor, id, periodId ?? null);
  }

  @Mutation(() => LandProjectResult)
  async tellLandObstacle(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('projectId', { type: () => ID }) projectId: string,
    @Args('words', { type: () => String }) words: string,
    @Args('ownerUnitId', { type: () => ID }) ownerUnitId: string,
    @Args('dueOn', { type: () => CivilDate, nullable: true }) dueOn: string | null,
  ): Promise<LandProjectModel | RefusalValue> {
    const request = { projectId, words, ownerUnitId, dueOn: dueOn ?? null };
    return this.answer(actor, await this.telling.run(actor, commandId, request));
  }

  @Mutation(() => LandProjectResult)
  async resolveLandObstacle(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('obstacleId', { type: () => ID }) obstacleId: string,
    @Args('resolution', { type: () => String }) resolution: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<LandProjectModel | RefusalValue> {
    const request = { obstacleId, resolution, expectedVersion };
    return this.answer(actor, await this.resolving.run(actor, commandId, request));
  }

  private async answer(
    actor: Actor,
    result: ActResult<ProjectAnswer>,
  ): Promise<LandProjectModel | RefusalValue> {
    if (isRefused(result)) return result;
    const project = await this.cities.project(actor, result.answer.projectId, null);
    return project ?? refuse('LAND_PROJECT_NOT_FOUND');
  }
}
