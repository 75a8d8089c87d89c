import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Instant, refusalOr } from '../../platform/graphql/index.js';
import { DossierRefModel } from '../documents/index.js';
import { UnitModel } from '../organisation/index.js';

@ObjectType('SilentUnit', { description: 'An asked unit that has not answered.' })
export class SilentUnitModel {
  @Field(() => UnitModel)
  unit!: UnitModel;

  @Field(() => Instant, { nullable: true })
  seenAt!: string | null;
}

@ObjectType('RoundToUrge', {
  description:
    'A running round as whoever may urge in it sees it: who has not answered, and nothing of what the others have said.',
})
export class RoundToUrgeModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Instant)
  dueAt!: string;

  @Field(() => [DossierRefModel], {
    description: 'The drafts that it asks about, as far as the reader may see them.',
  })
  dossiers!: DossierRefModel[];

  @Field(() => [SilentUnitModel], { description: 'Who is urged: never the unit of the reader itself.' })
  silent!: SilentUnitModel[];

  @Field(() => String, { description: 'To copy; empty where nobody is silent.' })
  reminderText!: string;
}

export const UrgeRoundResult = refusalOr('UrgeRoundResult', RoundToUrgeModel);
