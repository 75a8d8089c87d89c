import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

/** What every act on a dossier names: which, and as it was seen. */
@ArgsType()
export class OnDossierArgs {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}
