import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LandPriceState, LandStanding } from '@thong-suot/administration';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import { LandPriceStateEnum, LandStandingEnum } from './land.enums.js';
import { LandPeriodModel } from './period.model.js';

@ObjectType('LandMilestone')
export class LandMilestoneModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'The very words of the source.' })
  words!: string;

  @Field(() => CivilDate)
  dueOn!: string;

  @Field(() => String, { nullable: true })
  source!: string | null;
}

@ObjectType('LandObstacle')
export class LandObstacleModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  words!: string;

  @Field(() => UnitModel, { description: 'Who has to remove it.' })
  owner!: UnitModel;

  @Field(() => UnitModel)
  toldBy!: UnitModel;

  @Field(() => CivilDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => Instant)
  toldAt!: string;

  @Field(() => Instant, { nullable: true })
  resolvedAt!: string | null;

  @Field(() => String, { nullable: true })
  resolution!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => Boolean)
  mayResolve!: boolean;
}

@ObjectType('LandProjectSummary')
export class LandProjectSummaryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LandStandingEnum)
  standing!: LandStanding;

  @Field(() => CivilDate, { nullable: true })
  deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'ha, of the sections that have both figures.' })
  total!: string | null;

  @Field(() => String, { nullable: true })
  handedOver!: string | null;

  @Field(() => String, { nullable: true })
  remaining!: string | null;

  @Field(() => String, { nullable: true })
  rate!: string | null;

  @Field(() => [UnitModel], { description: 'Wards whose section has no figure.' })
  missing!: UnitModel[];

  @Field(() => [String], { description: 'What endangers it, the weightiest first.' })
  reasons!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Where the period has nothing: what was handed over before.',
  })
  lastHandedOver!: string | null;

  @Field(() => CivilDate, { nullable: true })
  lastAsOf!: string | null;
}

@ObjectType('LandSectionFigure')
export class LandSectionFigureModel {
  @Field(() => String)
  indicator!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  measure!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true })
  change!: string | null;

  @Field(() => String, { nullable: true })
  lastValue!: string | null;

  @Field(() => CivilDate, { nullable: true })
  lastAsOf!: string | null;
}

@ObjectType('LandSection')
export class LandSectionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitModel)
  ward!: UnitModel;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Per cent of the area handed over.' })
  rate!: string | null;

  @Field(() => [LandSectionFigureModel])
  figures!: LandSectionFigureModel[];
}

@ObjectType('LandProject')
export class LandProjectModel extends LandProjectSummaryModel {
  @Field(() => LandPeriodModel)
  period!: LandPeriodModel;

  @Field(() => [LandPeriodModel])
  periods!: LandPeriodModel[];

  @Field(() => String, { nullable: true })
  investor!: string | null;

  @Field(() => LandPriceStateEnum)
  priceState!: LandPriceState;

  @Field(() => String, { nullable: true })
  priceSource!: string | null;

  @Field(() => String, { nullable: true })
  wardsSource!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Boolean)
  isSample!: boolean;

  @Field(() => [LandMilestoneModel])
  milestones!: LandMilestoneModel[];

  @Field(() => [LandObstacleModel])
  obstacles!: LandObstacleModel[];

  @Field(() => [LandSectionModel])
  sections!: LandSectionModel[];

  @Field(() => Boolean)
  mayTellObstacles!: boolean;

  @Field(() => [UnitModel], { description: 'Units that may be named to remove an obstacle.' })
  owners!: UnitModel[];
}

export const LandProjectResult = refusalOr('LandProjectResult', LandProjectModel);
