import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LandFigureReview, LandOwner, LandReportState } from '@thong-suot/administration';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import type { LandReportAct } from './domain/report-state.js';
import {
  LandFigureKindEnum,
  LandFigureReviewEnum,
  LandOwnerEnum,
  LandReportActEnum,
  LandReportStateEnum,
  LandSubjectEnum,
  LandValueKindEnum,
} from './land.enums.js';
import { LandPeriodModel } from './period.model.js';

@ObjectType('LandProgramme')
export class LandProgrammeModel {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => LandSubjectEnum)
  subject!: 'WARD' | 'SECTION';

  @Field(() => String, { nullable: true, description: 'The plan or law that it follows.' })
  source!: string | null;

  @Field(() => Boolean)
  isSample!: boolean;
}

@ObjectType('LandIndicator')
export class LandIndicatorModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  programme!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: 'How a sentence names it.' })
  spoken!: string;

  @Field(() => String)
  measure!: string;

  @Field(() => LandOwnerEnum)
  owner!: LandOwner;

  @Field(() => LandFigureKindEnum)
  kind!: 'CUMULATIVE' | 'SCOPE' | 'LEVEL' | 'IN_PERIOD';

  @Field(() => LandValueKindEnum)
  value!: 'NUMBER' | 'TEXT' | 'CHECK';

  @Field(() => Int)
  decimals!: number;

  @Field(() => String, { description: 'Its checks as JSON: IndicatorCheck[] of the land rules.' })
  checks!: string;
}

@ObjectType('LandSubject')
export class LandSubjectModel {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitModel)
  ward!: UnitModel;

  @Field(() => ID, { nullable: true })
  projectId!: string | null;

  @Field(() => String, { nullable: true })
  projectName!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType('LandReportField')
export class LandReportFieldModel {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String, { nullable: true, description: 'Exact decimals as text; null: there is no figure.' })
  value!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Boolean)
  unchanged!: boolean;

  @Field(() => [String], { description: 'Questions of the checks that were answered.' })
  confirmed!: string[];

  @Field(() => Int, { description: '0 where nothing was ever written.' })
  version!: number;

  @Field(() => String, { nullable: true })
  enteredBy!: string | null;

  @Field(() => Instant, { nullable: true })
  enteredAt!: string | null;

  @Field(() => LandFigureReviewEnum, { nullable: true })
  review!: LandFigureReview | null;

  @Field(() => String, { nullable: true })
  reviewReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the last period that has a figure.' })
  previous!: string | null;

  @Field(() => String, { nullable: true })
  previousWords!: string | null;

  @Field(() => CivilDate, { nullable: true })
  previousAsOf!: string | null;

  @Field(() => String, { nullable: true })
  target!: string | null;

  @Field(() => String, { nullable: true, description: 'What was locked, and a correction replaces.' })
  counted!: string | null;
}

@ObjectType('LandKnownFigure', { description: "Another owner's figure that the checks compare with." })
export class LandKnownFigureModel {
  @Field(() => String)
  indicator!: string;

  @Field(() => ID)
  subjectId!: string;

  @Field(() => String)
  value!: string;

  @Field(() => Boolean, { description: 'Of this period; else the last one known.' })
  told!: boolean;
}

@ObjectType('LandReport')
export class LandReportModel {
  @Field(() => ID)
  id!: string;

  @Field(() => LandPeriodModel)
  period!: LandPeriodModel;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => LandOwnerEnum)
  owner!: LandOwner;

  @Field(() => LandReportStateEnum)
  state!: LandReportState;

  @Field(() => Int)
  attempt!: number;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was sent back.' })
  returnedReason!: string | null;

  @Field(() => Instant, { nullable: true })
  sentAt!: string | null;

  @Field(() => Int)
  version!: number;

  @Field(() => [LandReportActEnum])
  allowedActs!: LandReportAct[];

  @Field(() => [LandProgrammeModel])
  programmes!: LandProgrammeModel[];

  @Field(() => [LandIndicatorModel])
  indicators!: LandIndicatorModel[];

  @Field(() => [LandSubjectModel])
  subjects!: LandSubjectModel[];

  @Field(() => [LandReportFieldModel])
  fields!: LandReportFieldModel[];

  @Field(() => [LandKnownFigureModel])
  known!: LandKnownFigureModel[];
}

@ObjectType('LandConflict', { description: 'A figure that somebody else changed meanwhile: theirs stands.' })
export class LandConflictModel {
  @Field(() => ID)
  indicatorId!: string;

  @Field(() => ID)
  subjectId!: string;
}

@ObjectType('LandSaved')
export class LandSavedModel {
  @Field(() => LandReportModel)
  report!: LandReportModel;

  @Field(() => [LandConflictModel])
  conflicts!: LandConflictModel[];
}

@ObjectType('LandFigureChange')
export class LandFigureChangeModel {
  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true })
  enteredBy!: string | null;

  @Field(() => Instant)
  enteredAt!: string;

  @Field(() => Int)
  attempt!: number;

  @Field(() => String, { nullable: true, description: 'Why a correction was made.' })
  correction!: string | null;
}

export const LandReportResult = refusalOr('LandReportResult', LandReportModel);
export const LandSavedResult = refusalOr('LandSavedResult', LandSavedModel);
