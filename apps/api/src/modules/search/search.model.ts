import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import { SEARCH_KINDS, type SearchKind } from '../../platform/search/index.js';
import { UnitModel } from '../organisation/index.js';

export const SearchKindEnum = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, kind])) as {
  readonly [Kind in SearchKind]: Kind;
};
registerEnumType(SearchKindEnum, { name: 'SearchKind' });

@ObjectType('SearchHit')
export class SearchHitModel {
  @Field(() => SearchKindEnum)
  kind!: SearchKind;

  @Field(() => ID, { description: 'Of the dossier, document, round, assignment, session or unit.' })
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'The number of the document: "512/QĐ-UBND".' })
  number!: string | null;

  @Field(() => UnitModel, { nullable: true, description: 'The unit that leads it or has issued it.' })
  unit!: UnitModel | null;

  @Field(() => String, { nullable: true })
  docType!: string | null;

  @Field(() => String, { nullable: true, description: 'The state, a code of the list of its kind.' })
  state!: string | null;

  @Field(() => Instant, { nullable: true })
  dated!: string | null;

  @Field(() => Boolean, { description: 'A document that came in: the reader sees it as its recipient.' })
  received!: boolean;
}

@ObjectType('SearchGroup')
export class SearchGroupModel {
  @Field(() => SearchKindEnum)
  kind!: SearchKind;

  @Field(() => Int, { description: 'Capped: 101 means more than a hundred.' })
  total!: number;

  @Field(() => [SearchHitModel])
  hits!: SearchHitModel[];
}

@ObjectType('SearchResult', { description: 'What the reader may see and is found, by kind.' })
export class SearchResultModel {
  @Field(() => UnitModel, { nullable: true, description: 'The unit that was searched in.' })
  unit!: UnitModel | null;

  @Field(() => [SearchGroupModel])
  groups!: SearchGroupModel[];
}
