import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../../platform/graphql/index.js';
import { FileRefModel } from '../../../platform/storage/file-ref.model.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel } from '../../organisation/index.js';
import { DeliveryStateEnum, type DeliveryState } from '../enums.js';

@ObjectType('IncomingForward', {
  description: 'That an incoming document was passed on to a unit or a person.',
})
export class IncomingForwardModel {
  @Field(() => ID)
  id!: string;

  @Field(() => UnitModel, { nullable: true })
  toUnit!: UnitModel | null;

  @Field(() => PersonModel, { nullable: true })
  toPerson!: PersonModel | null;

  @Field(() => String, { nullable: true, description: 'What the leader wrote.' })
  instruction!: string | null;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => PersonModel)
  by!: PersonModel;

  @Field(() => Instant)
  at!: string;

  @Field(() => Instant, { nullable: true })
  doneAt!: string | null;

  @Field(() => PersonModel, { nullable: true })
  doneBy!: PersonModel | null;

  @Field(() => String, { nullable: true })
  result!: string | null;

  @Field(() => Boolean, { description: 'Whether it waits for whoever asks, or for the unit acted in.' })
  mine!: boolean;
}

@ObjectType('IncomingDocument', { description: 'An entry of a register of incoming documents.' })
export class IncomingDocumentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => UnitModel, { description: 'Whose register it is.' })
  unit!: UnitModel;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'The number of arrival (số đến).' })
  number!: number;

  @Field(() => CivilDate)
  arrivedOn!: string;

  @Field(() => String)
  author!: string;

  @Field(() => String, { nullable: true, description: 'Number and symbol, "12/TB-UBND".' })
  numberSymbol!: string | null;

  @Field(() => CivilDate, { nullable: true })
  dated!: string | null;

  @Field(() => String, { nullable: true })
  docType!: string | null;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the entry is void; its number is not given again.',
  })
  voidReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The document itself, where it came in the system.' })
  documentId!: string | null;

  @Field(() => FileRefModel, { nullable: true })
  file!: FileRefModel | null;

  @Field(() => String, { nullable: true })
  pdfUrl!: string | null;

  @Field(() => PersonModel)
  registeredBy!: PersonModel;

  @Field(() => Instant)
  registeredAt!: string;

  @Field(() => [IncomingForwardModel])
  forwards!: IncomingForwardModel[];

  @Field(() => Boolean, { description: 'Whether whoever asks may pass it on.' })
  mayForward!: boolean;

  @Field(() => Boolean)
  mayVoid!: boolean;
}

@ObjectType('IncomingDocumentConnection')
export class IncomingDocumentConnection extends connectionOf(IncomingDocumentModel, 'IncomingDocument') {}

@ObjectType('DocumentToRegister', { description: 'Received in the system and not yet in the register.' })
export class DocumentToRegisterModel {
  @Field(() => ID)
  recipientId!: string;

  @Field(() => ID)
  documentId!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => Instant)
  sentAt!: string;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => String)
  author!: string;

  @Field(() => String)
  numberSymbol!: string;

  @Field(() => CivilDate)
  dated!: string;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;
}

@ObjectType('DocumentToRegisterConnection')
export class DocumentToRegisterConnection extends connectionOf(
  DocumentToRegisterModel,
  'DocumentToRegister',
) {}

@ObjectType('ForwardPerson')
export class ForwardPersonModel {
  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => String, { description: 'The position held.' })
  title!: string;

  @Field(() => UnitModel)
  unit!: UnitModel;
}

@ObjectType('ForwardTargets', { description: 'Whoever an incoming document may be passed on to.' })
export class ForwardTargetsModel {
  @Field(() => [ForwardPersonModel])
  people!: ForwardPersonModel[];

  @Field(() => [UnitModel])
  units!: UnitModel[];
}

export const IncomingResult = refusalOr('IncomingResult', IncomingDocumentModel);
