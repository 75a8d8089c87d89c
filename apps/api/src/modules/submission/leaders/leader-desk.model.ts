import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant } from '../../../platform/graphql/index.js';
import { UrgencyEnum, type Urgency } from '../../documents/index.js';
import { PersonModel } from '../../identity/index.js';
import { UnitModel } from '../../organisation/index.js';
import type { LeaderAnswerKind } from '../domain/leader-answer.js';
import { LeaderAnswerModel } from '../routing-slip.model.js';
import { LeaderAnswerKindEnum } from '../submission.enums.js';

export const PassageKindEnum = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type PassageKind = keyof typeof PassageKindEnum;
registerEnumType(PassageKindEnum, { name: 'PassageKind' });

export const WordsKindEnum = { SAME: 'SAME', ADDED: 'ADDED', REMOVED: 'REMOVED' } as const;
export type WordsKind = keyof typeof WordsKindEnum;
registerEnumType(WordsKindEnum, { name: 'WordsKind' });

@ObjectType('PassageWords')
export class PassageWordsModel {
  @Field(() => WordsKindEnum)
  kind!: WordsKind;

  @Field(() => String)
  text!: string;
}

@ObjectType('ChangedPassage', { description: 'A paragraph that came, went or was rewritten.' })
export class ChangedPassageModel {
  @Field(() => PassageKindEnum)
  kind!: PassageKind;

  @Field(() => String, { nullable: true, description: '"Điều 1": where it stands in the text.' })
  place!: string | null;

  @Field(() => [PassageWordsModel])
  words!: PassageWordsModel[];
}

@ObjectType('SinceAnswer', {
  description: 'What became of the draft since the leader last answered about it.',
})
export class SinceAnswerModel {
  @Field(() => LeaderAnswerKindEnum)
  kind!: LeaderAnswerKind;

  @Field(() => Instant)
  answeredAt!: string;

  @Field(() => Int, { description: 'Number of the draft that was answered.' })
  fromNumber!: number;

  @Field(() => Int)
  toNumber!: number;

  @Field(() => [ChangedPassageModel], { description: 'Empty where the text is the same.' })
  passages!: ChangedPassageModel[];

  @Field(() => Int, { description: 'Further passages, to be read in the draft.' })
  more!: number;
}

@ObjectType('CommentCounts', { description: 'What the units said in the last round, counted.' })
export class CommentCountsModel {
  @Field(() => Int)
  round!: number;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  agreed!: number;

  @Field(() => Int)
  agreedWithComments!: number;

  @Field(() => Int)
  disagreed!: number;

  @Field(() => Int)
  notConcerned!: number;

  @Field(() => Int)
  comments!: number;

  @Field(() => Int, { description: 'Of the comments, those taken in, wholly or in part.' })
  accepted!: number;

  @Field(() => Int)
  explained!: number;
}

@ObjectType('PaperDossier')
export class PaperDossierModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => CommentCountsModel, { nullable: true, description: 'Null where it was never sent out.' })
  comments!: CommentCountsModel | null;

  @Field(() => SinceAnswerModel, {
    nullable: true,
    description: 'Null where the leader sees it for the first time.',
  })
  sinceAnswer!: SinceAnswerModel | null;
}

@ObjectType('LeaderPaper', {
  description: 'What waits for a leader to answer or to sign, with what is needed to decide.',
})
export class LeaderPaperModel {
  @Field(() => ID, { description: 'The step that waits.' })
  id!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String, { description: 'What is asked.' })
  actLabel!: string;

  @Field(() => [PaperDossierModel], {
    description: 'What it is about: dossiers that travel together are one paper. The first one is acted on.',
  })
  dossiers!: PaperDossierModel[];

  @Field(() => ID, { nullable: true, description: 'What is to be signed.' })
  documentId!: string | null;

  @Field(() => UrgencyEnum)
  urgency!: Urgency;

  @Field(() => Boolean)
  isSample!: boolean;

  @Field(() => UnitModel)
  leadUnit!: UnitModel;

  @Field(() => PersonModel, { nullable: true })
  drafter!: PersonModel | null;

  @Field(() => String, { nullable: true })
  officeOpinion!: string | null;

  @Field(() => Instant)
  receivedAt!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'By when the document is to be issued, where it was confirmed.',
  })
  issueBy!: string | null;

  @Field(() => [LeaderAnswerModel], {
    description: 'What leaders have answered so far, the first one first.',
  })
  answers!: LeaderAnswerModel[];
}

@ObjectType('LeaderPaperConnection')
export class LeaderPaperConnection extends connectionOf(LeaderPaperModel, 'LeaderPaper') {
  @Field(() => Int)
  total!: number;
}
