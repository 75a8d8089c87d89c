import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant } from '../../../platform/graphql/index.js';
import { ReturnNoteModel, StageEnum, type Stage } from '../../documents/index.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel } from '../../organisation/index.js';
import { HolderModel } from '../holder.model.js';

export const InboxBoxEnum = { WAITING: 'WAITING', FOLLOWING: 'FOLLOWING', DONE: 'DONE' } as const;
export type InboxBox = keyof typeof InboxBoxEnum;
registerEnumType(InboxBoxEnum, { name: 'InboxBox' });

@ObjectType('InPlaceOf', {
  description: 'For whom the reader would do it: he has to stand in for that person first.',
})
export class InPlaceOfModel {
  @Field(() => ID)
  substitutionId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => PersonModel)
  person!: PersonModel;
}

@ObjectType('WorkItem')
export class WorkItemModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String, { description: 'The act in the office\'s words, e.g. "Duyệt, ký nháy".' })
  actLabel!: string;

  @Field(() => String)
  title!: string;

  @Field(() => StageEnum, { nullable: true, description: 'Absent where the work is about no document.' })
  stage!: Stage | null;

  @Field(() => String, { nullable: true })
  docType!: string | null;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => ID, { nullable: true })
  dossierId!: string | null;

  @Field(() => ID, { nullable: true })
  roundId!: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId!: string | null;

  @Field(() => ID, { nullable: true })
  landReportId!: string | null;

  @Field(() => ID, { nullable: true })
  incomingId!: string | null;

  @Field(() => ID, { nullable: true })
  documentId!: string | null;

  @Field(() => Instant)
  openedAt!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When its holder was last reminded of it.' })
  remindedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  closedAt!: string | null;

  @Field(() => String, { nullable: true })
  outcome!: string | null;

  @Field(() => String, { nullable: true, description: "What came of it in the office's words." })
  outcomeLabel!: string | null;

  @Field(() => HolderModel)
  holder!: HolderModel;

  @Field(() => ReturnNoteModel, {
    nullable: true,
    description: 'Who sent the dossier back and why, while the step is open and this is not answered yet.',
  })
  returned!: ReturnNoteModel | null;

  @Field(() => InPlaceOfModel, { nullable: true, description: 'Null: it is the own work.' })
  inPlaceOf!: InPlaceOfModel | null;
}

@ObjectType('WorkItemConnection')
export class WorkItemConnection extends connectionOf(WorkItemModel, 'WorkItem') {}

@ObjectType('InboxCounts', { description: 'Counts are capped: 1001 means more than a thousand.' })
export class InboxCountsModel {
  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  following!: number;

  @Field(() => Int, { description: 'Done in this week.' })
  done!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  dueToday!: number;
}
