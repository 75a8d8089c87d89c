import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { isRefused, type RefusalValue } from '../refusal/index.js';

@ObjectType('RefusalParam')
export class RefusalParamModel {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

/** The GraphQL face of a RefusalValue; its resolver finds the words. */
@ObjectType('Refusal', {
  description: "An expected refusal: what is not done, why, what to do next, in the reader's language.",
})
export class RefusalModel {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true, description: 'The input field that caused it, where there is one.' })
  field?: string | null;

  @Field(() => [RefusalParamModel])
  params!: RefusalParamModel[];
}

/**
 * The payload of an act: the model, or the refusal. Resolvers return the model or a `RefusalValue`.
 * `export const DossierResult = refusalOr('DossierResult', DossierModel)`; in TypeScript the value is
 * `DossierModel | RefusalValue`.
 */
export function refusalOr<Model extends object>(name: string, model: Type<Model>): Model | RefusalValue {
  return createUnionType({
    name,
    types: () => [model, RefusalModel] as const,
    resolveType: (value: unknown) => (isRefused(value) ? RefusalModel : model),
  }) as unknown as Model | RefusalValue;
}
