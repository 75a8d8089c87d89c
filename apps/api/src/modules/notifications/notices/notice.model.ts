import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant, refusalOr } from '../../../platform/graphql/index.js';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice.js';

export const NoticeKindEnum = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, kind])) as {
  [Kind in NoticeKind]: Kind;
};
registerEnumType(NoticeKindEnum, { name: 'NoticeKind' });

@ObjectType('Notice', {
  description: 'What the signed-in person is told, once; shown as long as its matter may be read.',
})
export class NoticeModel {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field(() => String, { description: "In the reader's language." })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Of the matter; null where it tells of several.' })
  title!: string | null;

  @Field(() => Instant)
  at!: string;

  @Field(() => Boolean)
  read!: boolean;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => Int, { description: 'How many things of one act it tells of.' })
  things!: number;

  @Field(() => ID, { nullable: true })
  dossierId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The round in which the unit is asked.' })
  roundId!: string | null;

  @Field(() => ID, { nullable: true })
  assignmentId!: string | null;

  @Field(() => ID, { nullable: true })
  landReportId!: string | null;

  @Field(() => ID, { nullable: true })
  incomingId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that the unit received.' })
  documentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'As which recipient it received it.' })
  recipientId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The own account, where it tells of that.' })
  accountId!: string | null;
}

@ObjectType('NoticeConnection')
export class NoticeConnection extends connectionOf(NoticeModel, 'Notice') {
  @Field(() => Int, { description: 'Counted to 100, which says "more than 99".' })
  unread!: number;
}

@ObjectType('NoticesRead')
export class NoticesReadModel {
  @Field(() => Int, { description: 'What is left.' })
  unread!: number;
}

export const NoticesReadResult = refusalOr('NoticesReadResult', NoticesReadModel);
