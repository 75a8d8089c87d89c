import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AssignmentKind, AssignmentNature, MeetingItemKind } from '@thong-suot/administration';
import { CivilDate, Instant } from '../../platform/graphql/index.js';
import { AssignmentKindEnum, AssignmentNatureEnum } from '../assignments/index.js';
import { MeetingItemKindEnum } from './meeting.model.js';

@InputType('MeetingItemInput')
export class MeetingItemInput {
  @Field(() => String)
  title!: string;

  @Field(() => MeetingItemKindEnum, { nullable: true })
  kind?: MeetingItemKind | null;

  @Field(() => ID, { nullable: true })
  leadUnitId?: string | null;
}

@InputType('RecordMeetingInput')
export class RecordMeetingInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'As it is written: "04/2025".' })
  number?: string | null;

  @Field(() => CivilDate)
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'The hour at which it began: "14:00".' })
  beginsAt?: string | null;

  @Field(() => String)
  place!: string;

  @Field(() => String, { description: 'Who chaired it, by position.' })
  chair!: string;

  @Field(() => [String], { description: 'Who took part, in the words of the notice.' })
  attendance!: string[];

  @Field(() => [MeetingItemInput], { description: 'The agenda in its order.' })
  items!: MeetingItemInput[];
}

@InputType('GiveAssignmentInput')
export class GiveAssignmentInput {
  @Field(() => Int, { description: 'The paragraph of the issued conclusions that gives it, from 0.' })
  line!: number;

  @Field(() => String, { description: 'What is to be done, in short.' })
  title!: string;

  @Field(() => AssignmentKindEnum)
  kind!: AssignmentKind;

  @Field(() => AssignmentNatureEnum, { defaultValue: 'GENERAL' })
  nature!: AssignmentNature;

  @Field(() => [ID], {
    description: 'The accountable units; of a standing direction those to whom it speaks.',
  })
  leadUnitIds!: string[];

  @Field(() => [ID], { defaultValue: [] })
  cooperatingUnitIds!: string[];

  @Field(() => String, { nullable: true, description: 'The very words of the notice.' })
  deadlineWords?: string | null;

  @Field(() => Instant, { nullable: true, description: 'The moment that the words mean.' })
  dueAt?: string | null;

  @Field(() => String, { nullable: true })
  product?: string | null;
}
