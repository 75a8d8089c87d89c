import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Instant } from '../../../platform/graphql/index.js';

@ObjectType('RecordEntry', { description: 'One entry of the record: who did what, in which position, when.' })
export class RecordEntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Instant, { description: 'Business time.' })
  at!: string;

  @Field(() => Instant, { description: 'Real time.' })
  recordedAt!: string;

  @Field(() => String, { description: 'A code; the portal has its words.' })
  act!: string;

  @Field(() => String, { nullable: true, description: 'Null for what the service did by itself.' })
  actor!: string | null;

  @Field(() => String, { nullable: true })
  actorTitle!: string | null;

  @Field(() => String, { nullable: true })
  actorUnit!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose work it was, where the actor stood in for somebody; the position is then that of the other.',
  })
  stoodInFor!: string | null;

  @Field(() => String)
  subjectKind!: string;

  @Field(() => ID, { nullable: true, description: 'The dossier that it is about.' })
  matterId!: string | null;

  @Field(() => String, { nullable: true })
  matter!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null while it waits for its seal.' })
  sealNumber!: number | null;

  @Field(() => String, { description: 'JSON: codes and ids as they were recorded.' })
  detail!: string;
}

@ObjectType('RecordEntryConnection')
export class RecordEntryConnection extends connectionOf(RecordEntryModel, 'RecordEntry') {}

@ObjectType('Record', { description: 'The record, for the inspectorate.' })
export class RecordModel {
  @Field(() => String, { nullable: true, description: 'The dossier asked for.' })
  matter!: string | null;

  @Field(() => Int, { nullable: true })
  lastSealNumber!: number | null;

  @Field(() => Instant, { nullable: true })
  lastSealedAt!: string | null;

  @Field(() => Int, { description: 'Entries that no seal holds yet, 10,001 at most.' })
  unsealed!: number;

  @Field(() => RecordEntryConnection)
  entries!: RecordEntryConnection;
}
