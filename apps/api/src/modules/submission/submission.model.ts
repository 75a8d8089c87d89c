import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { FileRefModel } from '../../platform/storage/file-ref.model.js';
import { PersonModel } from '../identity/index.js';
import { OfficialDocumentModel } from '../issuance/index.js';
import type { PartyAnswerForm, PartyOutcome } from './domain/party-opinion.js';
import { PartyAnswerFormEnum, PartyOutcomeEnum } from './submission.enums.js';

@ObjectType('PartyCondition')
export class PartyConditionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => Int)
  ordinal!: number;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  result!: string | null;

  @Field(() => Instant, { nullable: true })
  resultAt!: string | null;
}

export const ConditionResult = refusalOr('ConditionResult', PartyConditionModel);

@ObjectType('PartyOpinion', { description: 'What one answer of the Party says of one dossier.' })
export class PartyOpinionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The answer; one may speak of several dossiers.' })
  answerId!: string;

  @Field(() => Int)
  answerVersion!: number;

  @Field(() => Boolean, {
    description: 'Number and day are not known yet, and the signed-in clerk may add them.',
  })
  paperFollows!: boolean;

  @Field(() => ID)
  dossierId!: string;

  @Field(() => PartyOutcomeEnum)
  outcome!: PartyOutcome;

  @Field(() => PartyAnswerFormEnum)
  form!: PartyAnswerForm;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => CivilDate, { nullable: true })
  dated!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => FileRefModel, { nullable: true })
  scan!: FileRefModel | null;

  @Field(() => [PartyConditionModel])
  conditions!: PartyConditionModel[];

  @Field(() => PersonModel)
  recordedBy!: PersonModel;

  @Field(() => Instant)
  recordedAt!: string;
}

@ObjectType('Submission', {
  description: 'One Tờ trình, with its own identity, issuer and number; carries one or more dossiers.',
})
export class SubmissionModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [ID])
  dossierIds!: string[];

  @Field(() => OfficialDocumentModel)
  document?: OfficialDocumentModel;

  @Field(() => String)
  recipientName!: string;

  @Field(() => Instant, { nullable: true })
  sentAt!: string | null;

  @Field(() => String, { nullable: true })
  channel!: string | null;

  @Field(() => [PartyOpinionModel])
  opinions!: PartyOpinionModel[];

  /** Not shown: the document is loaded by it. */
  documentId!: string;
}
