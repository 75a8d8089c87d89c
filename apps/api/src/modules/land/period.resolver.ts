import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { LockPeriod } from './lock-period.js';
import { OpenPeriod, type PeriodAnswer } from './open-period.js';
import {
  LandNextPeriodModel,
  LandReportingConnection,
  LandReportingModel,
  LandReportingResult,
} from './period.model.js';
import { PeriodReader } from './period-reader.js';

/** "Báo cáo định kỳ": periods, and the acts of the department on them. */
@Resolver(() => LandReportingModel)
export class LandPeriodResolver {
  constructor(
    private readonly periods: PeriodReader,
    private readonly opening: OpenPeriod,
    private readonly locking: LockPeriod,
  ) {}

  @Query(() => LandReportingConnection, { description: 'Periods with the reports that the reader may see.' })
  landReporting(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 12 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<LandReportingConnection> {
    return this.periods.page(actor, first ?? 12, after ?? null);
  }

  @Query(() => LandReportingModel, { nullable: true })
  landReportingOf(
    @CurrentActor() actor: Actor,
    @Args('periodId', { type: () => ID }) periodId: string,
  ): Promise<LandReportingModel | null> {
    return this.periods.period(actor, periodId);
  }

  @Query(() => LandNextPeriodModel, { nullable: true, description: 'What the department may open now.' })
  landNextPeriod(@CurrentActor() actor: Actor): Promise<LandNextPeriodModel | null> {
    return this.periods.next(actor);
  }

  @Mutation(() => LandReportingResult)
  async openLandPeriod(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
  ): Promise<LandReportingModel | RefusalValue> {
    return this.answer(actor, await this.opening.run(actor, commandId));
  }

  @Mutation(() => LandReportingResult, { description: '"Chốt số liệu": it cannot be undone.' })
  async lockLandPeriod(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('periodId', { type: () => ID }) periodId: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<LandReportingModel | RefusalValue> {
    return this.answer(actor, await this.locking.run(actor, commandId, { periodId, expectedVersion }));
  }

  private async answer(
    actor: Actor,
    result: ActResult<PeriodAnswer>,
  ): Promise<LandReportingModel | RefusalValue> {
    if (isRefused(result)) return result;
    return (await this.periods.period(actor, result.answer.periodId)) ?? refuse('LAND_PERIOD_NOT_FOUND');
  }
}
