import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LandPace } from '@thong-suot/administration';
import { CivilDate } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import type { CityCell, CityColumn, ColumnCode } from './domain/city-view.js';
import { LandCellStateEnum, LandColumnEnum, LandColumnKindEnum, LandPaceEnum } from './land.enums.js';
import { LandPeriodModel, LandReportSummaryModel } from './period.model.js';
import { LandProjectSummaryModel } from './project.model.js';
import { LandIndicatorModel, LandProgrammeModel, LandSubjectModel } from './report.model.js';

@ObjectType('LandCell')
export class LandCellModel {
  @Field(() => LandColumnEnum)
  column!: ColumnCode;

  @Field(() => LandCellStateEnum)
  state!: CityCell['state'];

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is part of: the target, the total.' })
  whole!: string | null;

  @Field(() => String, { nullable: true, description: 'Per cent, computed from quantities alone.' })
  rate!: string | null;

  @Field(() => LandPaceEnum, { nullable: true, description: 'Against the even pace of the year.' })
  pace!: LandPace | null;

  @Field(() => String, { nullable: true, description: 'Since the last period.' })
  change!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the period has nothing: the last figure known.',
  })
  lastValue!: string | null;

  @Field(() => CivilDate, { nullable: true })
  lastAsOf!: string | null;
}

@ObjectType('LandCityColumn')
export class LandCityColumnModel {
  @Field(() => LandColumnEnum)
  code!: ColumnCode;

  @Field(() => String)
  programme!: string;

  @Field(() => LandColumnKindEnum)
  kind!: CityColumn['kind'];

  @Field(() => String)
  measure!: string;
}

@ObjectType('LandCityRow')
export class LandCityRowModel {
  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => [LandCellModel])
  cells!: LandCellModel[];
}

@ObjectType('LandSeriesPoint')
export class LandSeriesPointModel {
  @Field(() => CivilDate)
  asOf!: string;

  @Field(() => String)
  period!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => Int, { description: 'Wards that have a figure on that day.' })
  known!: number;

  @Field(() => Int)
  wards!: number;
}

@ObjectType('LandProgress', { description: 'Certificates of the year against their target.' })
export class LandProgressModel {
  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  target!: string | null;

  @Field(() => String, { nullable: true })
  rate!: string | null;

  @Field(() => LandPaceEnum, { nullable: true })
  pace!: LandPace | null;

  @Field(() => String, { nullable: true, description: 'Where an even pace would be on the day.' })
  expected!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How much is missing to it; negative where there is more.',
  })
  behind!: string | null;

  @Field(() => [UnitModel])
  missing!: UnitModel[];

  @Field(() => [LandSeriesPointModel])
  series!: LandSeriesPointModel[];
}

@ObjectType('LandCity')
export class LandCityModel {
  @Field(() => LandPeriodModel)
  period!: LandPeriodModel;

  @Field(() => [LandPeriodModel], { description: 'To choose from, the newest first.' })
  periods!: LandPeriodModel[];

  @Field(() => Boolean, {
    description: 'The reader sees all wards; else the own one, beside the sums of the city.',
  })
  wholeCity!: boolean;

  @Field(() => LandProgressModel, { nullable: true })
  certificates!: LandProgressModel | null;

  @Field(() => [LandCityColumnModel])
  columns!: LandCityColumnModel[];

  @Field(() => [LandCityRowModel])
  rows!: LandCityRowModel[];

  @Field(() => [LandCellModel], { description: 'The city, from what was reported.' })
  totals!: LandCellModel[];

  @Field(() => [LandReportSummaryModel], { description: 'Reports that the reader may see.' })
  reports!: LandReportSummaryModel[];

  @Field(() => [LandProjectSummaryModel], { description: 'The most urgent first.' })
  projects!: LandProjectSummaryModel[];

  @Field(() => [LandProgrammeModel])
  programmes!: LandProgrammeModel[];
}

@ObjectType('LandTableFigure')
export class LandTableFigureModel {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => Boolean, { description: 'Corrected after the lock.' })
  corrected!: boolean;

  @Field(() => String, { nullable: true })
  change!: string | null;

  @Field(() => String, { nullable: true })
  lastValue!: string | null;

  @Field(() => CivilDate, { nullable: true })
  lastAsOf!: string | null;
}

@ObjectType('LandTableTotal')
export class LandTableTotalModel {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => Int, { description: 'Subjects without a figure.' })
  missing!: number;
}

@ObjectType('LandTableSubject')
export class LandTableSubjectModel extends LandSubjectModel {
  @Field(() => String, { nullable: true })
  target!: string | null;
}

@ObjectType('LandTable')
export class LandTableModel {
  @Field(() => LandPeriodModel)
  period!: LandPeriodModel;

  @Field(() => [LandPeriodModel])
  periods!: LandPeriodModel[];

  @Field(() => LandProgrammeModel)
  programme!: LandProgrammeModel;

  @Field(() => Boolean)
  wholeCity!: boolean;

  @Field(() => [LandIndicatorModel])
  indicators!: LandIndicatorModel[];

  @Field(() => [LandTableSubjectModel])
  subjects!: LandTableSubjectModel[];

  @Field(() => [LandTableFigureModel])
  figures!: LandTableFigureModel[];

  @Field(() => [LandTableTotalModel])
  totals!: LandTableTotalModel[];

  @Field(() => String, { nullable: true })
  targetTotal!: string | null;

  @Field(() => String, { nullable: true })
  rate!: string | null;
}
