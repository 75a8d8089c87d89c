import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CivilDate, Instant, refusalOr } from '../../platform/graphql/index.js';
import { OPEN_WORK_KINDS, type OpenWorkKind } from '../organisation/index.js';

export const OpenWorkKindEnum = Object.fromEntries(OPEN_WORK_KINDS.map((kind) => [kind, kind])) as {
  [Kind in OpenWorkKind]: Kind;
};
registerEnumType(OpenWorkKindEnum, {
  name: 'OpenWorkKind',
  valuesMap: {
    STEP: { description: 'A step that was given to the person, or that nobody else may do.' },
    INCOMING: { description: 'An incoming paper that was passed on to the person.' },
    DRAFT: { description: 'A dossier that the person drafts.' },
    FIELD: { description: 'A field of work that the person is in charge of.' },
  },
});

@ObjectType('OpenWorkItem', { description: 'One thing that a person alone holds; nothing of its content.' })
export class OpenWorkItemModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  docType!: string | null;

  @Field(() => Instant, { nullable: true })
  since!: string | null;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;
}

@ObjectType('WorkReceiver')
export class WorkReceiverModel {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;
}

@ObjectType('OpenWorkGroup', { description: 'What passes to one and the same person.' })
export class OpenWorkGroupModel {
  @Field(() => ID)
  id!: string;

  @Field(() => OpenWorkKindEnum)
  kind!: OpenWorkKind;

  @Field(() => String, { description: 'What is to be done, or the field of work.' })
  label!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => [OpenWorkItemModel], { description: 'The first twenty.' })
  items!: readonly OpenWorkItemModel[];

  @Field(() => [WorkReceiverModel], {
    description: 'Who may have it; empty where nobody else holds a post for it.',
  })
  receivers!: readonly WorkReceiverModel[];
}

@ObjectType('StayingWork', {
  description: 'Work addressed to a post or a unit: it stays there, whoever leaves.',
})
export class StayingWorkModel {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => CivilDate, {
    nullable: true,
    description: 'The first day on which the person no longer holds it.',
  })
  until!: string | null;

  @Field(() => Int, { description: '1,001 says "more than 1,000".' })
  count!: number;

  @Field(() => Int, { description: 'Others who hold the post today.' })
  others!: number;

  @Field(() => CivilDate, { nullable: true, description: 'From when on somebody else holds it.' })
  nextFrom!: string | null;
}

@ObjectType('EarlierHandover')
export class EarlierHandoverModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Instant)
  at!: string;

  @Field(() => String)
  by!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('OpenWork', { description: 'All open work of a person, for administrators of the Office.' })
export class OpenWorkModel {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  person!: string;

  @Field(() => Int)
  count!: number;

  @Field(() => String, { description: 'To be given back by whoever hands it over.' })
  token!: string;

  @Field(() => [OpenWorkGroupModel])
  groups!: readonly OpenWorkGroupModel[];

  @Field(() => [StayingWorkModel])
  stays!: readonly StayingWorkModel[];

  @Field(() => [EarlierHandoverModel])
  earlier!: readonly EarlierHandoverModel[];
}

export const OpenWorkResult = refusalOr('OpenWorkResult', OpenWorkModel);

@InputType('WorkReceiverInput')
export class WorkReceiverInput {
  @Field(() => String)
  groupKey!: string;

  @Field(() => ID)
  toPersonId!: string;
}
