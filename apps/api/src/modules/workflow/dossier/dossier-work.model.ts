import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, Instant } from '../../../platform/graphql/index.js';
import { StageEnum, type Stage } from '../../documents/index.js';
import { PersonModel } from '../../identity/index.js';
import { DOSSIER_ACTS, type DossierAct } from '../domain/allowed-acts.js';
import { HolderModel } from '../holder.model.js';

export const DossierActEnum = Object.fromEntries(DOSSIER_ACTS.map((act) => [act, act])) as {
  [Act in DossierAct]: Act;
};
registerEnumType(DossierActEnum, {
  name: 'DossierAct',
  description: 'What the signed-in person may do now; each is the name of one mutation.',
});

export const StageStateEnum = { DONE: 'DONE', RUNNING: 'RUNNING', TODO: 'TODO' } as const;
export type StageState = keyof typeof StageStateEnum;
registerEnumType(StageStateEnum, { name: 'StageState' });

@ObjectType('StageMark')
export class StageMarkModel {
  @Field(() => StageEnum)
  stage!: Stage;

  @Field(() => String)
  label!: string;

  @Field(() => StageStateEnum)
  state!: StageState;

  @Field(() => Instant, { nullable: true })
  startedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  endedAt!: string | null;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;
}

@ObjectType('WhatNow')
export class WhatNowModel {
  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  stepLabel!: string;

  @Field(() => Boolean, {
    description: 'The Office has stopped the process for now; nothing is done until it goes on.',
  })
  suspended!: boolean;

  @Field(() => HolderModel)
  holder!: HolderModel;

  @Field(() => Instant)
  since!: string;

  @Field(() => Instant, { nullable: true })
  dueAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The exact words the deadline came from, where it came from a text.',
  })
  dueWords!: string | null;

  @Field(() => Boolean, {
    description: 'The session fixed no date: the Office has still to confirm one, until then there is none.',
  })
  awaitsDeadline!: boolean;

  @Field(() => String, { nullable: true })
  nextLabel!: string | null;

  @Field(() => Boolean)
  mine!: boolean;
}

@ObjectType('HistoryEntry')
export class HistoryEntryModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  stepId!: string;

  @Field(() => String)
  stepLabel!: string;

  @Field(() => HolderModel)
  holder!: HolderModel;

  @Field(() => Instant)
  receivedAt!: string;

  @Field(() => Instant, { nullable: true })
  actedAt!: string | null;

  @Field(() => PersonModel, { nullable: true })
  actedBy!: PersonModel | null;

  @Field(() => String, {
    nullable: true,
    description: '"A thay B", or entered on behalf: said in words.',
  })
  onBehalfNote!: string | null;

  @Field(() => String, { nullable: true })
  outcomeLabel!: string | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

@ObjectType('HistoryConnection')
export class HistoryConnection extends connectionOf(HistoryEntryModel, 'HistoryEntry') {}

@ObjectType('FlowElement')
export class FlowElementModel {
  @Field(() => String)
  elementId!: string;

  @Field(() => StageStateEnum)
  state!: StageState;

  @Field(() => Int, { nullable: true })
  done!: number | null;

  @Field(() => Int, { nullable: true })
  total!: number | null;
}

@ObjectType('Flow')
export class FlowModel {
  @Field(() => String)
  name!: string;

  @Field(() => Int)
  definitionVersion!: number;

  @Field(() => String)
  xml!: string;

  @Field(() => [FlowElementModel])
  elements!: FlowElementModel[];
}
