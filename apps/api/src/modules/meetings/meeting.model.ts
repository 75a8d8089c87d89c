import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, connectionOf } from '../../platform/graphql/index.js';
import { DossierStateEnum, type DossierState } from '../documents/index.js';

@ObjectType('MeetingItem', { description: 'One point of the agenda.' })
export class MeetingItemModel {
  @Field(() => Int)
  number!: number;

  @Field(() => String)
  title!: string;

  /** For the field `dossier`, not part of the contract. */
  dossierId!: string | null;
}

@ObjectType('Meeting', { description: 'A session of the Committee (phiên họp).' })
export class MeetingModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => CivilDate)
  heldOn!: string;

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

  /** For the fields of the notice and of what was given, not part of the contract. */
  noticeDossierId!: string;
  noticeDocumentId!: string | null;
  sourceId!: string | null;
}

@ObjectType('MeetingConnection')
export class MeetingConnection extends connectionOf(MeetingModel, 'Meeting') {}
