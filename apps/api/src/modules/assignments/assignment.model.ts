import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../platform/graphql/index.js';
import { FileRefModel } from '../../platform/storage/file-ref.model.js';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';
import {
  AssignmentActEnum,
  AssignmentEventEnum,
  AssignmentKindEnum,
  AssignmentNatureEnum,
  AssignmentStateEnum,
  AssignmentTimingEnum,
  CarriedByEnum,
  PartActEnum,
} from './assignment.enums.js';
import type { AssignmentAct, PartAct } from './domain/allowed-acts.js';
import type {
  AssignmentEvent,
  AssignmentKind,
  AssignmentNature,
  AssignmentState,
  AssignmentTiming,
  CarriedBy,
} from './domain/assignment.js';

@ObjectType('AssignmentNotice', { description: 'The issued notice of the conclusions.' })
export class AssignmentNoticeModel {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String, { description: 'E.g. "118/TB-UBND".' })
  number!: string;

  @Field(() => CivilDate)
  dated!: string;
}

@ObjectType('AssignmentHead', { description: 'What was given, in one line.' })
export class AssignmentHeadModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int, { description: 'Its place in the source; the printed number is no key.' })
  ordinal!: number;

  @Field(() => String, { description: 'The printed number of the point.' })
  point!: string;

  @Field(() => String, { nullable: true })
  heading!: string | null;

  @Field(() => AssignmentKindEnum)
  kind!: AssignmentKind;

  @Field(() => AssignmentNatureEnum)
  nature!: AssignmentNature;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  product!: string | null;

  @Field(() => String, { nullable: true, description: 'The very words of the source.' })
  deadlineWords!: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted, where something is.' })
  quantityUnit!: string | null;

  @Field(() => ID, { nullable: true })
  dossierId!: string | null;

  @Field(() => CarriedByEnum, { nullable: true })
  carriedBy!: CarriedBy | null;

  @Field(() => String)
  sourceTitle!: string;

  @Field(() => CivilDate)
  heldOn!: string;

  @Field(() => AssignmentNoticeModel, {
    nullable: true,
    description: 'Absent while the notice is not issued.',
  })
  notice!: AssignmentNoticeModel | null;
}

@ObjectType('ExtensionRequest')
export class ExtensionRequestModel {
  @Field(() => Instant)
  dueAt!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  requestedAt!: string;
}

@ObjectType('TransferRequest')
export class TransferRequestModel {
  @Field(() => ID, {
    nullable: true,
    description: 'The unit that should have it, where the asking unit knows.',
  })
  unitId!: string | null;

  @Field(() => UnitModel, { nullable: true })
  unit!: UnitModel | null;

  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  requestedAt!: string;
}

@ObjectType('AssignmentPause', { description: 'Whoever gave or monitors it has told the unit to pause.' })
export class AssignmentPauseModel {
  @Field(() => String)
  reason!: string;

  @Field(() => Instant)
  since!: string;
}

@ObjectType('AssignmentPart', { description: 'An assignment as one accountable unit has it.' })
export class AssignmentPartModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => AssignmentHeadModel)
  assignment!: AssignmentHeadModel;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => UnitModel, { description: 'Who confirms the result.' })
  monitor!: UnitModel;

  @Field(() => AssignmentStateEnum)
  state!: AssignmentState;

  @Field(() => AssignmentTimingEnum)
  timing!: AssignmentTiming;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => Instant, { nullable: true, description: 'The first deadline, kept through every extension.' })
  originalDueAt!: string | null;

  @Field(() => Instant, { nullable: true })
  acceptedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  reportedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  endedAt!: string | null;

  @Field(() => Int, { nullable: true })
  quantityTarget!: number | null;

  @Field(() => Int, { nullable: true })
  quantityDone!: number | null;

  @Field(() => Float, { nullable: true, description: 'Computed from the quantities.' })
  percentDone!: number | null;

  @Field(() => ExtensionRequestModel, { nullable: true })
  extensionRequest!: ExtensionRequestModel | null;

  @Field(() => TransferRequestModel, { nullable: true })
  transferRequest!: TransferRequestModel | null;

  @Field(() => AssignmentPauseModel, { nullable: true, description: 'While it is paused nothing is late.' })
  pause!: AssignmentPauseModel | null;

  @Field(() => String, { nullable: true, description: 'What the unit said last.' })
  lastReport!: string | null;

  @Field(() => Instant, { nullable: true })
  lastReportedAt!: string | null;

  @Field(() => Int)
  urgedCount!: number;

  @Field(() => Instant, { nullable: true })
  urgedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reminder to copy to Zalo; for whoever may urge the unit.',
  })
  reminderText!: string | null;

  @Field(() => String, { nullable: true, description: 'The body of an urging letter to copy.' })
  urgingText!: string | null;

  @Field(() => [PartActEnum])
  allowedActs!: PartAct[];
}

@ObjectType('AssignmentConnection')
export class AssignmentConnection extends connectionOf(AssignmentPartModel, 'Assignment') {}

@ObjectType('AssignmentRef')
export class AssignmentRefModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  point!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('AssignmentEntry', { description: 'What has happened with an assignment.' })
export class AssignmentEntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  partId!: string | null;

  @Field(() => AssignmentEventEnum)
  event!: AssignmentEvent;

  @Field(() => String)
  label!: string;

  @Field(() => Instant)
  at!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => PersonModel, { nullable: true, description: 'Absent where the service did it itself.' })
  person!: PersonModel | null;

  @Field(() => String, { nullable: true })
  text!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number and date of the product, new deadline, quantity.',
  })
  detail!: string | null;

  @Field(() => FileRefModel, { nullable: true })
  file!: FileRefModel | null;
}

@ObjectType('Assignment')
export class AssignmentModel extends AssignmentHeadModel {
  @Field(() => String, { description: 'The very sentence of the source.' })
  quote!: string;

  @Field(() => String, { nullable: true })
  leadWords!: string | null;

  @Field(() => String, { nullable: true })
  coopWords!: string | null;

  @Field(() => Boolean)
  addressedToAll!: boolean;

  @Field(() => Instant, { nullable: true, description: 'What the words of the deadline mean.' })
  deadlineAt!: string | null;

  @Field(() => [Instant], { description: 'What they may mean, where a person has to choose.' })
  deadlineChoices!: string[];

  @Field(() => String, { nullable: true })
  recurrenceWords!: string | null;

  @Field(() => String, { nullable: true, description: 'What a person should know: an ambiguity, a doubt.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'The source names no accountable unit: the Office does.' })
  awaitsLead!: boolean;

  @Field(() => UnitModel, { nullable: true })
  suggestedUnit!: UnitModel | null;

  @Field(() => AssignmentRefModel, {
    nullable: true,
    description: 'The same work in other words, followed once.',
  })
  sameAs!: AssignmentRefModel | null;

  @Field(() => [UnitModel])
  cooperating!: UnitModel[];

  @Field(() => [UnitModel], { description: 'To whom a standing direction speaks, where not to all.' })
  addressed!: UnitModel[];

  @Field(() => [AssignmentPartModel], { description: 'The parts that the reader may see.' })
  parts!: AssignmentPartModel[];

  @Field(() => Boolean, { description: "The reader's unit has acknowledged the direction." })
  acknowledged!: boolean;

  @Field(() => Int, { description: 'Units that have acknowledged it; for those who follow it.' })
  acknowledgedCount!: number;

  @Field(() => [AssignmentEntryModel])
  entries?: AssignmentEntryModel[];

  @Field(() => [AssignmentActEnum])
  allowedActs!: AssignmentAct[];
}

@ObjectType('StandingDirectionConnection')
export class StandingDirectionConnection extends connectionOf(AssignmentModel, 'StandingDirection') {}

export const AssignmentResult = refusalOr('AssignmentResult', AssignmentModel);

@ObjectType('AssignmentCounts', { description: 'Counts are capped: 1001 means more than a thousand.' })
export class AssignmentCountsModel {
  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  near!: number;

  @Field(() => Int)
  noDeadline!: number;

  @Field(() => Int)
  awaiting!: number;

  @Field(() => Int)
  requests!: number;

  @Field(() => Int)
  paused!: number;
}

@ObjectType('AssignmentBoardUnit')
export class AssignmentBoardUnitModel {
  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => AssignmentCountsModel)
  counts!: AssignmentCountsModel;

  @Field(() => [AssignmentPartModel], { description: 'The most pressing ones.' })
  parts!: AssignmentPartModel[];

  @Field(() => String, { nullable: true, description: 'The reminder to copy, about what is late or near.' })
  reminderText!: string | null;

  @Field(() => String, { nullable: true })
  urgingText!: string | null;
}

@ObjectType('Urged')
export class UrgedModel {
  @Field(() => [ID])
  partIds!: string[];
}

export const UrgeResult = refusalOr('UrgeResult', UrgedModel);
