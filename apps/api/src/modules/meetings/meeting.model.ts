import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { codeEnum, type MeetingItemKind } from '@thong-suot/administration';
import { CivilDate, connectionOf, refusalOr } from '../../platform/graphql/index.js';
import { DossierStateEnum, type DossierState } from '../documents/index.js';

export const MeetingItemKindEnum = codeEnum('meetingItemKind');
registerEnumType(MeetingItemKindEnum, {
  name: 'MeetingItemKind',
  description: 'What a point of the agenda asks of the session.',
});

@ObjectType('MeetingItem', { description: 'One point of the agenda.' })
export class MeetingItemModel {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => MeetingItemKindEnum, { nullable: true })
  kind!: MeetingItemKind | null;

  /** For the fields `leadUnit` and `dossier`, not part of the contract. */
  leadUnitId!: string | null;
  dossierId!: string | null;
}

@ObjectType('Meeting', { description: 'A session of the Committee (phiên họp).' })
export class MeetingModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'As it is written: "04/2025".' })
  number!: string | null;

  @Field(() => CivilDate)
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'The hour at which it began: "14:00".' })
  beginsAt!: string | null;

  @Field(() => String)
  place!: string;

  @Field(() => String, { description: 'Who chaired it, by position.' })
  chair!: string;

  @Field(() => [String], { description: 'Who took part, in the words of the notice.' })
  attendance!: string[];

  @Field(() => [MeetingItemModel])
  items!: MeetingItemModel[];

  @Field(() => DossierStateEnum, { description: 'Where its notice stands.' })
  noticeState!: DossierState;

  @Field(() => String, { nullable: true, description: '"118/TB-UBND"; null until it is numbered.' })
  noticeNumber!: string | null;

  @Field(() => CivilDate, { nullable: true })
  noticeDated!: string | null;

  @Field(() => Int, { description: 'Expected when something is given out of its conclusions.' })
  version!: number;

  @Field(() => Boolean, {
    description:
      'Whether the reader may give assignments out of its conclusions: for the Office, once they are issued.',
  })
  givable!: boolean;

  /** For the fields of the notice and of what was given, not part of the contract. */
  noticeDossierId!: string;
  noticeDocumentId!: string | null;
  sourceId!: string | null;
}

@ObjectType('MeetingConnection')
export class MeetingConnection extends connectionOf(MeetingModel, 'Meeting') {}

@ObjectType('MeetingForm', { description: 'What the record of a further session begins with: the last one.' })
export class MeetingFormModel {
  @Field(() => String)
  place!: string;

  @Field(() => String)
  chair!: string;

  @Field(() => [String])
  attendance!: string[];
}

export const MeetingResult = refusalOr('MeetingResult', MeetingModel);
