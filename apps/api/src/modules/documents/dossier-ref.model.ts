import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DossierStateEnum, type DossierState } from './enums.js';

@ObjectType('DossierRef', { description: 'A dossier as others name it.' })
export class DossierRefModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  docType!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => DossierStateEnum)
  state!: DossierState;
}
