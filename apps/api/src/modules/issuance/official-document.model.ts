import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, connectionOf, Instant, refusalOr } from '../../platform/graphql/index.js';
import { FileRefModel } from '../../platform/storage/file-ref.model.js';
import { DossierRefModel } from '../documents/index.js';
import { PersonModel } from '../identity/index.js';
import { UnitModel } from '../organisation/index.js';
import {
  DeliveryStateEnum,
  DocumentActEnum,
  DocumentStateEnum,
  SendingMeansEnum,
  SigningModeEnum,
  type DeliveryState,
  type DocumentAct,
  type SendingMeans,
} from './enums.js';
import type { DocumentState } from './domain/purposes.js';
import type { SigningMode } from './domain/signature.js';

@ObjectType('Signature')
export class SignatureModel {
  @Field(() => PersonModel)
  person!: PersonModel;

  @Field(() => String)
  positionLabel!: string;

  @Field(() => SigningModeEnum)
  mode!: SigningMode;

  @Field(() => String)
  mark!: string;

  @Field(() => Instant)
  at!: string;

  @Field(() => FileRefModel, { nullable: true })
  scan!: FileRefModel | null;
}

@ObjectType('SendingRecord', { description: "A clerk's record of how a document went out by hand." })
export class SendingRecordModel {
  @Field(() => SendingMeansEnum, { nullable: true })
  means!: SendingMeans | null;

  @Field(() => CivilDate)
  sentOn!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => PersonModel, { nullable: true })
  by!: PersonModel | null;
}

@ObjectType('Recipient')
export class RecipientModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  ordinal!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => UnitModel, { nullable: true })
  unit!: UnitModel | null;

  @Field(() => String)
  channel!: string;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => Instant, { nullable: true })
  sentAt!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When somebody of the unit first saw it.' })
  openedAt!: string | null;

  @Field(() => PersonModel, { nullable: true })
  openedBy!: PersonModel | null;

  @Field(() => Instant, { nullable: true, description: "When the unit's clerk received it." })
  receivedAt!: string | null;

  @Field(() => PersonModel, { nullable: true })
  receivedBy!: PersonModel | null;

  @Field(() => String, { nullable: true, description: 'Why another person than a clerk received it.' })
  receivedNote!: string | null;

  @Field(() => Boolean, { description: 'It goes outside the system: a clerk writes down how.' })
  byHand!: boolean;

  @Field(() => SendingRecordModel, { nullable: true })
  sending!: SendingRecordModel | null;

  @Field(() => Boolean, { description: 'Added by the clerk; the document itself does not name it.' })
  added!: boolean;
}

@ObjectType('DistributionLine', {
  description: 'One line under "Nơi nhận" and how far the document has come to those whom it names.',
})
export class DistributionLineModel {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean, { description: '"Lưu: VT": who keeps it, not who receives it.' })
  archive!: boolean;

  @Field(() => Int, { description: 'Those whom the line names and no line before it.' })
  total!: number;

  @Field(() => Int, { description: 'Of them, those outside the system.' })
  byHand!: number;

  @Field(() => Int)
  sent!: number;

  @Field(() => Int, {
    description: 'Received in the system; of those outside, sent as the clerk has recorded.',
  })
  received!: number;

  @Field(() => Boolean, { description: 'All of them have it; the archive, once the document is out.' })
  complete!: boolean;
}

@ObjectType('DocumentCheck')
export class DocumentCheckModel {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  ok!: boolean;
}

@ObjectType('OfficialDocument', {
  description: 'A document that an issuer signs, numbers, seals and sends: decision, Tờ trình, letter.',
})
export class OfficialDocumentModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => UnitModel)
  issuer!: UnitModel;

  @Field(() => DocumentStateEnum)
  state!: DocumentState;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String)
  symbol!: string;

  @Field(() => String, { description: '"Số: 512/QĐ-UBND", or with the blank of a draft.' })
  numberLine!: string;

  @Field(() => CivilDate, { nullable: true })
  dated!: string | null;

  @Field(() => SignatureModel, { nullable: true })
  signature!: SignatureModel | null;

  @Field(() => [RecipientModel])
  recipients!: RecipientModel[];

  @Field(() => FileRefModel, { nullable: true })
  file!: FileRefModel | null;

  @Field(() => String, { nullable: true })
  pdfUrl!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What is known before it is numbered; the real number is assigned in the act.',
  })
  forecastNumber!: number | null;

  @Field(() => [DocumentCheckModel])
  checks!: DocumentCheckModel[];

  @Field(() => [DocumentActEnum])
  allowedActs!: DocumentAct[];

  @Field(() => [DistributionLineModel], {
    description: 'Where the document lists its recipients; empty for who sees it as a recipient only.',
  })
  distribution!: DistributionLineModel[];

  @Field(() => Boolean, {
    description: 'Whether the reader may add recipients now: its clerk, until it goes out.',
  })
  mayAddRecipients!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the reader may write down how it went to recipients outside the system.',
  })
  mayRecordSending!: boolean;

  @Field(() => [DossierRefModel], { description: 'The dossiers that it carries.' })
  dossiers!: DossierRefModel[];

  @Field(() => [ID])
  dossierIds!: string[];

  /** Where the page is kept; for the field `paragraphs`, not part of the contract. */
  fileSha256!: string | null;
}

@ObjectType('ReceivedDocument')
export class ReceivedDocumentModel {
  @Field(() => ID)
  recipientId!: string;

  @Field(() => OfficialDocumentModel)
  document!: OfficialDocumentModel;

  @Field(() => Instant)
  sentAt!: string;

  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => Instant, { nullable: true })
  openedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  receivedAt!: string | null;
}

@ObjectType('ReceivedDocumentConnection')
export class ReceivedDocumentConnection extends connectionOf(ReceivedDocumentModel, 'ReceivedDocument') {}

export const DocumentResult = refusalOr('DocumentResult', OfficialDocumentModel);
export const ReceiptResult = refusalOr('ReceiptResult', ReceivedDocumentModel);
