import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LandReportState } from '@thong-suot/administration';
import type { ReportingRegime } from '@thong-suot/land-rules';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../platform/graphql/index.js';
import { UnitModel } from '../organisation/index.js';
import { LandRegimeEnum, LandReportStateEnum } from './land.enums.js';

@ObjectType('LandPeriod')
export class LandPeriodModel {
  @Field(() => ID)
  id!: string;

  @Field(() => LandRegimeEnum)
  regime!: ReportingRegime;

  @Field(() => String)
  name!: string;

  @Field(() => CivilDate)
  periodFrom!: string;

  @Field(() => CivilDate)
  periodTo!: string;

  @Field(() => CivilDate, { description: 'The day whose state the figures tell.' })
  asOf!: string;

  @Field(() => Instant)
  dueAt!: string;

  @Field(() => Instant, { nullable: true })
  lockedAt!: string | null;

  @Field(() => Boolean)
  isSample!: boolean;

  @Field(() => Int)
  version!: number;
}

@ObjectType('LandReportSummary')
export class LandReportSummaryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => LandReportStateEnum)
  state!: LandReportState;

  @Field(() => Int, { description: '0: the report of the period; from 1 on: corrections after the lock.' })
  attempt!: number;

  @Field(() => String, { nullable: true, description: 'Why it corrects what was locked.' })
  reason!: string | null;

  @Field(() => Instant, { nullable: true })
  sentAt!: string | null;

  @Field(() => Instant, { nullable: true })
  acceptedAt!: string | null;

  @Field(() => Boolean, { description: 'Sent after the deadline, or not sent and past it.' })
  late!: boolean;
}

/** A period with the reports that the reader may see. */
@ObjectType('LandReporting')
export class LandReportingModel {
  @Field(() => ID)
  id!: string;

  @Field(() => LandPeriodModel)
  period!: LandPeriodModel;

  @Field(() => [LandReportSummaryModel])
  reports!: LandReportSummaryModel[];

  @Field(() => Boolean)
  mayLock!: boolean;
}

@ObjectType('LandReportingConnection')
export class LandReportingConnection extends connectionOf(LandReportingModel, 'LandReporting') {}

@ObjectType('LandNextPeriod', { description: 'The period that the department may open now.' })
export class LandNextPeriodModel {
  @Field(() => String)
  name!: string;

  @Field(() => CivilDate)
  periodFrom!: string;

  @Field(() => CivilDate)
  periodTo!: string;

  @Field(() => Instant)
  dueAt!: string;
}

export const LandReportingResult = refusalOr('LandReportingResult', LandReportingModel);
